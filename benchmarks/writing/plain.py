"""Plain text, laid out anew: bullets before items, tabs between cells."""

from __future__ import annotations

from benchmarks.writing import groups
from pressarchive.document import Block, Document

SUFFIX = "txt"


def write(document: Document, title: str) -> bytes:
    """Return the release as UTF-8."""
    del title
    return plain(document).encode()


def plain(document: Document) -> str:
    """Return the release as text."""
    return "\n\n".join(
        "\n".join(_line(document, block) for block in blocks) for blocks in groups(document)
    )


def _line(document: Document, block: Block) -> str:
    text = document.block_text(block)
    if block.kind == "item" and not _numbered(text):
        return f"{'  ' * (block.level - 1)}• {text}"
    return text.replace(" | ", "\t") if block.kind == "row" else text


def _numbered(text: str) -> bool:
    return text[:1].isdigit() or text[1:2] == ")" or text[:1] == "("
