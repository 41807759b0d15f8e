"""Writing a release in every format, as its readers would meet it; one file per format.

Each has `SUFFIX` and `write(document, title) -> bytes`: the document is what was read from the
release's text, so that what a format says outright (a heading, an item, a row) it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from pressarchive.discovery import discover
from pressarchive.document import Block, Document

Write = Callable[[Document, str], bytes]

__all__ = ["Write", "formats", "groups", "runs"]


def formats() -> dict[str, Write]:
    """Return what writes each format, by its suffix."""
    return {suffix: _write(name) for name, suffix in discover(__name__, "SUFFIX")}


def _write(name: str) -> Write:
    return dict(discover(__name__, "write"))[name]  # type: ignore[no-any-return]


def groups(document: Document) -> Iterator[list[Block]]:
    """Yield the blocks of a document that stand directly under each other."""
    for _, blocks in groupby(document.blocks, key=lambda block: block.group):
        yield list(blocks)


def runs(blocks: list[Block]) -> Iterator[tuple[str, list[Block]]]:
    """Yield blocks of one kind that follow each other, with their kind."""
    for kind, found in groupby(blocks, key=lambda block: block.kind):
        yield kind, list(found)
