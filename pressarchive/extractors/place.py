"""The place a release is issued from, as its dateline prints it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pressarchive.document import Candidate, Document
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.datelines import dateline
from pressarchive.extractors.reading.layout import last_lines, lines, mastheads
from pressarchive.text import fold

_FIRST_PARAGRAPHS = 3
_LAST_LINES = 6
_SMALL = 3


class PlaceExtractor:
    """Reads the place of the dateline."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:  # noqa: ARG002
        """Yield the place of each dateline in the head and the lead, then of one at the end."""
        paragraphs = 0
        for line in lines(document):
            yield from _of(document, line.span.start, line.span.end, 0.95)
            paragraphs += line.is_prose
            if paragraphs == _FIRST_PARAGRAPHS:
                break
        for line in last_lines(document, _LAST_LINES):
            if not line.is_prose:
                yield from _of(document, line.span.start, line.span.end, 0.8)


def _of(document: Document, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    found = dateline(document.text, start, end)
    if found is None or found.place is None or found.place_span is None:
        return
    if _is_masthead(found.place):
        return
    if not found.closed:
        confidence -= 0.3
    rule = "dateline" if found.date else "dateline without a date"
    if found.date is None:
        confidence -= 0.1
    yield Candidate(
        field="place",
        value=found.place,
        evidence=found.place,
        rule=rule,
        confidence=round(confidence, 3),
        span=found.place_span,
    )


def _is_masthead(place: str) -> bool:
    """Tell whether what stands before a date names the text: "PUBLIC RELEASE: 25 FEB 2016"."""
    words = fold(place).replace(":", " ").split()
    return len(words) > 1 and not _telling().isdisjoint(words)


@cache
def _telling() -> frozenset[str]:
    """Return the words of mastheads that tell it, without the small ones between them."""
    return frozenset(word for name in mastheads() for word in name.split() if len(word) > _SMALL)


EXTRACTOR = PlaceExtractor()
