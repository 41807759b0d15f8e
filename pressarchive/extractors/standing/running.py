"""Where the running text of a release begins and ends."""

from __future__ import annotations

from functools import lru_cache

from pressarchive.document import Block, Document, Same
from pressarchive.extractors.parties.sections import sections
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.text import fold_line

_SHORTEST = 60  # characters of a paragraph of running text
_LEFTOVER = 20  # characters of a line of a web page


def running(document: Document) -> tuple[int, int]:
    """Return the first block of running text, and the first behind a release's text.

    That is where its contacts, topics and names begin, or a page's own lines.
    """
    return _running(Same(document))


@lru_cache(maxsize=2)
def _running(key: Same) -> tuple[int, int]:
    document = key.document
    text, blocks = document.text, document.blocks
    parts = sections(document)
    headings = (part.heading for part in parts if part.kind != "about")
    told = next((i for i in range(1, len(blocks)) if _tells(text, blocks[i])), len(blocks))
    close = next((one for one in headings if one > told), len(blocks))
    if any(part.kind == "residue" for part in parts):  # other lines of the page may stand above
        close = next((i for i in range(told, close) if _is_leftover(text, blocks[i])), close)
    return told, close


def _tells(text: str, block: Block) -> bool:
    """Tell whether a paragraph is running text: where there is none, the news is still to come."""
    start, end = block.span.start, block.span.end
    return end - start >= _SHORTEST and text[end - 1] in ".!?…”»"


def _is_leftover(text: str, block: Block) -> bool:
    """Tell whether a short line is one of a web page: "Share", "Tagged with:"."""
    start, end = block.span.start, block.span.end
    return end - start <= _LEFTOVER and fold_line(text[start:end]).rstrip(" :") in (
        vocabulary().residue_lines
    )
