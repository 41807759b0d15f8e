"""The body of a release: the blocks that no other field accounts for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import groupby

from pressarchive.document import Block, Document, Span

_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
_WORDLY = re.compile(r"[^\W_]")


def body_of(document: Document, accounted: Iterable[Span]) -> str:
    """Return the blocks whose letters and digits are not all in the spans given.

    Blocks are parted by an empty line, items of one list by a line break; items begin "• "
    unless they are numbered.
    """
    spans = merge(accounted)
    kept = [
        block
        for block in document.blocks
        if block.kind != "rule" and not is_covered(document.text, block.span, spans)
    ]
    parts: list[str] = []
    for bullet, run in groupby(kept, key=lambda block: _bullet(document, block)):
        texts = [document.block_text(block) for block in run]
        if bullet is None:
            parts.extend(texts)
        else:
            parts.append("\n".join(bullet + text for text in texts))
    return "\n\n".join(parts)


def _bullet(document: Document, block: Block) -> str | None:
    """Return what an item begins with; a numbered one has its number. None: no item."""
    if block.kind != "item":
        return None
    return "" if _NUMBERED.match(document.text, block.span.start) else "• "


def merge(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that touch made one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(start=merged[-1].start, end=max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def is_covered(text: str, span: Span, spans: list[Span]) -> bool:
    """Tell whether every letter and digit of a span stands in one of the ordered spans."""
    position = span.start
    for i in range(bisect_right(spans, position, key=_end), len(spans)):
        other = spans[i]
        if other.start >= span.end:
            break
        if other.start > position and _WORDLY.search(text, position, other.start):
            return False
        position = max(position, other.end)
    return position >= span.end or not _WORDLY.search(text, position, span.end)


def _end(span: Span) -> int:
    return span.end
