"""From a date that stands somewhere to a candidate: which day it means, and how sure that is."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.day_order import day_order
from pressarchive.extractors.reading.written_dates import WrittenDate
from pressarchive.languages import languages
from pressarchive.model import Method, Precision, ReleaseDate
from pressarchive.text import fold

FUTURE = timedelta(days=1)
"""Somewhere it may be tomorrow already; nothing was issued later than that."""

_WRONG_WEEKDAY = 0.15


class Found(NamedTuple):
    """A date in a place that tells what it is; `span` is the text it accounts for."""

    rule: str
    confidence: float
    date: WrittenDate
    span: Span


class Reading(NamedTuple):
    """What a date was read as: a value cut to its precision, and what else it could be."""

    value: str
    precision: Precision
    method: Method
    rule: str
    confidence: float
    alternatives: tuple[str, ...] = ()


def settle(document: Document, context: Context, found: Found) -> Candidate | None:
    """Return the candidate for a printed date, or None where no day up to today can be meant."""
    written, rule, confidence = found.date, found.rule, found.confidence
    latest = context.today + FUTURE
    if written.style == "month":
        value = f"{written.year}-{written.month:02}"
        if value > latest.isoformat():
            return None
        reading = Reading(value, "month", "printed", rule, round(confidence - 0.1, 3))
        return candidate(document, found, reading)
    day = written.certain
    alternatives: tuple[str, ...] = ()
    if day is None and written.day_first is not None and written.month_first is not None:
        order = day_order(document.text, context.language, context.date_order)
        day, other = written.day_first, written.month_first
        if not order.day_first:
            day, other = other, day
        reason, sure = order.reason, order.confidence
        if day > latest >= other:
            day, other = other, day
            reason, sure = "the other order lies in the future", 0.9
        alternatives = (other.isoformat(),)
        rule, confidence = f"{rule}; {reason}", confidence * (1 + sure) / 2
    if day is None or day > latest:
        return None
    if written.weekday is not None and written.weekday != day.weekday():
        rule, confidence = f"{rule}; its weekday does not agree", confidence - _WRONG_WEEKDAY
    reading = Reading(day.isoformat(), "day", "printed", rule, round(confidence, 3), alternatives)
    return candidate(document, found, reading)


def candidate(document: Document, found: Found, reading: Reading) -> Candidate:
    """Return the candidate for a reading; its evidence is the words of the date."""
    start = _with_article(document.text, found.date.start)
    evidence = document.text[start : found.date.end]
    return Candidate(
        field="date",
        value=ReleaseDate(
            value=reading.value,
            precision=reading.precision,
            method=reading.method,
            evidence=evidence,
            confidence=reading.confidence,
            rule=reading.rule,
            alternatives=reading.alternatives,
        ),
        evidence=evidence,
        rule=reading.rule,
        confidence=reading.confidence,
        span=Span(start=min(start, found.span.start), end=found.span.end),
    )


def _with_article(text: str, start: int) -> int:
    """Return where the article of a date begins: "le 5 février 2020" is one phrase."""
    for one in languages().values():
        for article in one.date_articles:
            begin = start - len(article) - 1
            free = begin == 0 or (begin > 0 and not text[begin - 1].isalnum())
            if free and fold(text[begin:start]) == f"{article} ":
                return begin
    return start
