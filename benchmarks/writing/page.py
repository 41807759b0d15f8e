"""A simple web page: headings, paragraphs, lists and tables."""

from __future__ import annotations

from html import escape

from benchmarks.writing import groups, runs
from pressarchive.document import Block, Document

SUFFIX = "html"


def write(document: Document, title: str) -> bytes:
    """Return the release as a page that declares its title and encoding."""
    body = "\n".join(
        _run(document, kind, run) for blocks in groups(document) for kind, run in runs(blocks)
    )
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f"<body>\n{body}\n</body></html>\n"
    ).encode()


def _run(document: Document, kind: str, run: list[Block]) -> str:
    texts = [escape(document.block_text(block)) for block in run]
    if kind == "heading":
        return "\n".join(
            f"<h{max(1, block.level)}>{text}</h{max(1, block.level)}>"
            for block, text in zip(run, texts, strict=True)
        )
    if kind == "item":
        return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"
    if kind == "row":
        rows = ("".join(f"<td>{cell}</td>" for cell in text.split(" | ")) for text in texts)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    if kind == "rule":
        return "<hr>" * len(texts)
    return f"<p>{'<br>'.join(texts)}</p>"
