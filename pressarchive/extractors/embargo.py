"""Until when a release may not be used: "Embargo jusqu'au 5 février 2020 à 11h00"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.day_order import day_order
from pressarchive.extractors.reading.layout import holds_back, lines
from pressarchive.extractors.reading.written_dates import WrittenDate, written_dates

_LONGEST = 200
_HEAD = 15
_TIME = re.compile(
    r"(?<![\d/.-])(\d{1,2})\s?(?:[:h.]\s?(\d\d)?)\s?([ap]\.?m\b)?|(?<![\d/.-])(\d{1,2})\s?([ap]\.?m\b)"
    r"|(?<![\d/.-])(\d\d)(\d\d)\s?(?:hours|hrs|GMT|UTC|CET|BST|EST|EDT)",
    re.IGNORECASE,
)


class EmbargoExtractor:
    """Reads the line that holds a release back."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield the day, with the time of day where it is given, as ISO 8601."""
        for line in lines(document, _HEAD):
            if len(line.text) > _LONGEST or not holds_back(line.folded):
                continue
            found = next(written_dates(document.text, line.span.start, line.span.end), None)
            day = None if found is None else _day(document, context, found)
            if found is None or day is None:
                continue
            hour = _time(document.text, line.span, found)
            yield Candidate(
                field="embargo",
                value=f"{day}T{hour}" if hour else day,
                evidence=document.text[line.span.start : line.span.end],
                rule="embargo line",
                confidence=0.95,
                span=line.span,
            )


def _day(document: Document, context: Context, found: WrittenDate) -> str | None:
    if found.style == "numeric" and found.certain is None:
        order = day_order(document.text, context.language, context.date_order)
        day = found.day_first if order.day_first else found.month_first
    else:
        day = found.certain
    return day.isoformat() if day else None


def _time(text: str, span: Span, found: WrittenDate) -> str | None:
    """Return the time of day in the line, "HH:MM", outside the date itself."""
    for start, end in ((found.end, span.end), (span.start, found.start)):
        match = _TIME.search(text, start, end)
        if match is None:
            continue
        hour = int(match[1] or match[4] or match[6])
        minute = int(match[2] or match[7] or 0)
        half = (match[3] or match[5] or "").lower()
        if half:  # 12 a.m. begins the day, 12 p.m. is noon
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        try:
            return f"{time(hour, minute):%H:%M}"
        except ValueError:
            continue
    return None


EXTRACTOR = EmbargoExtractor()
