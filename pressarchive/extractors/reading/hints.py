"""Days that a text suggests without stating them as its date: always marked as inferred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.layout import Line, joining_words, lines
from pressarchive.extractors.reading.settling import FUTURE, Found, Reading, candidate
from pressarchive.extractors.reading.written_dates import WrittenDate, day_of, written_dates
from pressarchive.model import Candidate, Document
from pressarchive.text import fold

_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d/-]|[.,]\d)")
_REACH = 320
_YEARS_AROUND = 12
_HEADLINE = 400
_SHORTEST = 8
_SENTENCE = re.compile(r"[a-z]{3}[.!?]\s")
_CAPITAL = re.compile(r"\s+[^\W\d_a-z]")


def hints(document: Document, context: Context) -> Iterator[Candidate]:
    """Yield the days the head and the lead suggest."""
    for number, line in enumerate(islice((one for one in lines(document) if one.is_prose), 2)):
        if number == 0:
            yield from _run_in(document, context, line)
        yield from _weekday(document, context, line)


def _run_in(document: Document, context: Context, line: Line) -> Iterator[Candidate]:
    """A date between a headline and the first sentence, where the lines were run together.

    "SENATOR COMMENTS ON BUDGET February 5th 2007 WASHINGTON D C Senator …": no mark is left
    that would tell it from an event's date, so that it can only be inferred.
    """
    text, start = document.text, line.span.start
    dates = written_dates(text, start, min(line.span.end, start + _HEADLINE))
    first = next((date for date in dates if date.certain is not None), None)
    if first is None or first.certain is None or first.certain > context.today:
        return
    before = text[start : first.start].rstrip()
    if len(before) < _SHORTEST or before[-1] in ",.;:!?(" or _SENTENCE.search(before):
        return
    word = fold(before.split()[-1])
    if word in joining_words() or not _CAPITAL.match(text, first.end, line.span.end):
        return
    rule = "between headline and first sentence, run together"
    reading = Reading(first.certain.isoformat(), "day", "inferred", rule, 0.75)
    yield candidate(document, Found(rule, 0.75, first, first.span), reading)


def _weekday(document: Document, context: Context, line: Line) -> Iterator[Candidate]:
    """A weekday and a day without a year: in the years they agree, near the latest year named."""
    start, end = line.span.start, min(line.span.end, line.span.start + _REACH)
    for written in written_dates(document.text, start, end):
        if written.style != "yearless" or written.weekday is None:
            continue
        years = [int(year) for year in _YEAR.findall(document.text)]
        latest = max((y for y in years if y <= context.today.year), default=None)
        if latest is None:
            return
        days = agreeing_days(written, latest, context.today)
        if not days:
            return
        rule = f"weekday without a year: the first from {latest} on that agrees"
        sure = 0.7 if abs(days[0].year - latest) <= 1 else 0.6
        others = tuple(day.isoformat() for day in days[1:4])
        reading = Reading(days[0].isoformat(), "day", "inferred", rule, sure, others)
        yield candidate(document, Found(rule, sure, written, written.span), reading)
        return


def agreeing_days(written: WrittenDate, near: int, today: date) -> list[date]:
    """Return the days of a written weekday, day and month, the likeliest first.

    A text is not older than the years it speaks of: days from the given year on come first,
    the nearest before the others. No day lies after today.
    """
    years = range(near - _YEARS_AROUND, min(near + _YEARS_AROUND, today.year) + 1)
    found = [day for year in years if (day := day_of(year, written.month, written.day))]
    agreeing = [day for day in found if day.weekday() == written.weekday and day <= today + FUTURE]
    return sorted(agreeing, key=lambda day: (day.year < near, abs(day.year - near)))
