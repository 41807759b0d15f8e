"""The place a release is issued from, as its dateline prints it."""

from __future__ import annotations

from collections.abc import Iterator

from pressarchive.document import Candidate, Document
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.datelines import dateline
from pressarchive.extractors.reading.layout import last_lines, lines

_FIRST_PARAGRAPHS = 3
_LAST_LINES = 6


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


EXTRACTOR = PlaceExtractor()
