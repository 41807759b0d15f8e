"""The sentences of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressarchive.document import Span

_END = re.compile(r"[.!?][)”»\"']{0,2}(?:\s+(?=[^\W\d_a-z«“\"(])|(?<=[a-z]{3}\.)(?=[A-Z][a-z]))")
# A full stop behind these, or behind a lone capital, ends no sentence.
_SHORTENED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sgt|Det|Lt|Col|Gen|Sen|Rep|Gov|St|No|Inc|Co|Corp|Ltd|vs|art|al"
    r"|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|p|M|MM|env|tél|tel)|\b(?:[A-Z]\.)+[A-Z])\.$"
)
_BACK = 12  # characters in which an abbreviation is told


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences between two offsets, in order; together they cover every word."""
    for found in _END.finditer(text, start, end):
        stop = found.start() + 1
        if _SHORTENED.search(text, max(start, stop - _BACK), stop):
            continue
        yield Span(start=start, end=found.end())
        start = found.end()
    if start < end:
        yield Span(start=start, end=end)


def pieces(text: str, least: int) -> Iterator[str]:
    """Yield a paragraph cut into sentences; what is shorter than `least` goes with the next.

    At the end it goes with the one before: together the pieces are the whole text.
    """
    cuts = [one.end for one in sentences(text, 0, len(text))]
    start = 0
    for cut in cuts:
        if cut - start >= least and (cut == len(text) or len(text) - cut >= least):
            yield text[start:cut]
            start = cut
    if start < len(text):
        yield text[start:]
