"""Days that a text suggests without stating them as its date: always marked as inferred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from pressarchive.document import Candidate, Document
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.datelines import dateline
from pressarchive.extractors.reading.layout import Line, holds_back, joining_words, lines
from pressarchive.extractors.reading.settling import FUTURE, Found, Reading, candidate
from pressarchive.extractors.reading.written_dates import WrittenDate, day_of, written_dates
from pressarchive.model import ReleaseDate
from pressarchive.text import fold

_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d/-]|[.,]\d)")
_NUMBERED_YEAR = re.compile(
    r"\s*(?=.*[A-Z])[A-Z]{0,6}[\s_-]?(?:\d{1,5}[/_.-])?(?P<year>(?:19|20)\d\d)(?:[/_.-]\d{1,5})?\s*"
)
_LONGEST_NUMBER = 30
_REACH = 320
# A day falls on the same weekday again after five, six or eleven years: further from the
# latest year mentioned, agreeing is chance.
_PLAUSIBLE = 4
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
    yield from _yearless_dateline(document, context)
    yield from _embargo(document, context)
    yield from _number(document, context)


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
        latest = _latest_year(document, context)
        if latest is None:
            return
        days = agreeing_days(written, latest, context.today)
        if not days or not -1 <= days[0].year - latest <= _PLAUSIBLE:
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


def _yearless_dateline(document: Document, context: Context) -> Iterator[Candidate]:
    """Read "PARIS, Nov. 3 /Wire/ --" in the latest year mentioned that has come so far."""
    for line in lines(document):
        found = dateline(document.text, line.span.start, line.span.end)
        if found is None or found.date is None or found.date.style != "yearless":
            continue
        year = _latest_year(document, context)
        days = [
            day
            for number in (year, year - 1 if year else None)
            if number
            and (day := day_of(number, found.date.month, found.date.day))
            and day <= context.today + FUTURE
        ]
        if days:
            rule = f"dateline without a year: in {days[0].year}, the latest year mentioned"
            others = tuple(day.isoformat() for day in days[1:])
            reading = Reading(days[0].isoformat(), "day", "inferred", rule, 0.6, others)
            yield candidate(document, Found(rule, 0.6, found.date, found.date.span), reading)
        return


def _embargo(document: Document, context: Context) -> Iterator[Candidate]:
    """The day from which a release may be used is likely the one it was written for."""
    for line in lines(document):
        if line.is_prose or not holds_back(line.folded):
            continue
        for written in written_dates(document.text, line.span.start, line.span.end):
            day = written.certain
            if day is not None and day <= context.today + FUTURE:
                rule = "day of the embargo"
                reading = Reading(day.isoformat(), "day", "inferred", rule, 0.65)
                yield candidate(document, Found(rule, 0.65, written, written.span), reading)
                return


def _number(document: Document, context: Context) -> Iterator[Candidate]:
    """A number in the head that bears a year, like "CP106-2020", tells the year and no more."""
    for line in lines(document):
        if line.is_prose:
            return
        if len(line.text) <= _LONGEST_NUMBER and (match := _NUMBERED_YEAR.fullmatch(line.text)):
            year = match["year"]
            if int(year) <= context.today.year:
                rule = "year in the number of the release"
                span = line.span
                yield Candidate(
                    field="date",
                    value=ReleaseDate(
                        value=year, precision="year", method="inferred", evidence=line.text,
                        confidence=0.5, rule=rule,
                    ),
                    evidence=line.text,
                    rule=rule,
                    confidence=0.5,
                    span=span,
                )  # fmt: skip
                return


def _latest_year(document: Document, context: Context) -> int | None:
    """Return the latest year a text mentions that is not to come."""
    years = (int(year) for year in _YEAR.findall(document.text))
    return max((year for year in years if year <= context.today.year), default=None)
