"""Markdown, with what would be markup escaped."""

from __future__ import annotations

import re

from benchmarks.writing import groups, runs
from pressarchive.document import Block, Document

SUFFIX = "md"
_MARKUP = re.compile(r"([\\`*_\[\]<>#|]|^(?:[-+]|\d+[.)])(?=\s)|^[-=~]{3,})")


def write(document: Document, title: str) -> bytes:
    """Return the release as UTF-8."""
    del title
    parts = [
        "\n".join(_run(document, kind, run) for kind, run in runs(blocks))
        for blocks in groups(document)
    ]
    return "\n\n".join(parts).encode()


def _run(document: Document, kind: str, run: list[Block]) -> str:
    texts = [document.block_text(block) for block in run]
    if kind == "heading":
        return "\n".join(
            f"{'#' * max(1, block.level)} {_escaped(text)}"
            for block, text in zip(run, texts, strict=True)
        )
    if kind == "item":
        return "\n" + "\n".join(f"- {_escaped(text)}" for text in texts)
    if kind == "row":
        rows = [[_escaped(cell) for cell in text.split(" | ")] for text in texts]
        width = max(map(len, rows))
        rows = [row + [""] * (width - len(row)) for row in rows]
        rows.insert(1, ["---"] * width)
        return "\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)
    if kind == "rule":
        return "\n".join("\n***\n" for _ in texts)
    return "\n".join(map(_escaped, texts))


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", text)
