"""Is 05/02/2020 in May or in February: settled by evidence, strongest first, and said."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pressarchive.extractors.reading.written_dates import WrittenDate, written_dates
from pressarchive.languages import language
from pressarchive.settings import DateOrder
from pressarchive.text import fold_text

_SAMPLE = 20_000
_NUMERIC = re.compile(r"(?<![\d./-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?![\d/-])")
# "714-347-8408", "(202) 514-2007", "Irvine, CA 92612": written in North America.
_AMERICAN = re.compile(
    r"(?<![\d-])(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?![\d-])|,\s[A-Z]{2}\s\d{5}(?![\d])"
)


class Order(NamedTuple):
    """The order of day and month, why, and how far to trust it."""

    day_first: bool
    reason: str
    confidence: float


BY_THE_TEXT = "as another date of the text shows"
"""The reason that no knowledge from beyond the text outweighs."""


def day_order(text: str, code: str | None, settled: DateOrder | None = None) -> Order:
    """Return the order in which a text writes day and month; `settled` is what the user says."""
    sample = text[:_SAMPLE]
    told = [shown_order(date) for date in _numeric_dates(sample)]
    if "day" in told and "month" not in told:
        return Order(True, f"day first, {BY_THE_TEXT}", 0.97)
    if "month" in told and "day" not in told:
        return Order(False, f"month first, {BY_THE_TEXT}", 0.97)
    if settled is not None:
        return Order(settled == "day", f"{settled} first, as the settings say", 0.95)
    if _AMERICAN.search(sample):
        return Order(False, "month first, as American addresses and telephones show", 0.9)
    return _by_language(sample, code)


def _by_language(sample: str, code: str | None) -> Order:
    found = language(code)
    if found is None:
        return Order(True, "day first, for want of evidence", 0.5)
    if not found.month_first_endings:
        which = "day" if found.day_first else "month"
        return Order(found.day_first, f"{which} first, as {found.name} writes", 0.95)
    words = fold_text(sample)
    day_first = len(_endings(found.day_first_endings).findall(words))
    month_first = len(_endings(found.month_first_endings).findall(words))
    if day_first > month_first:
        return Order(True, "day first, as the spelling shows", 0.85)
    if month_first > day_first:
        return Order(False, "month first, as the spelling shows", 0.85)
    which = "day" if found.day_first else "month"
    return Order(found.day_first, f"{which} first, as {found.name} mostly writes", 0.6)


def shown_order(date: WrittenDate) -> DateOrder | None:
    """Return the order that a date in numbers shows, None where it can be read either way."""
    if date.day_first is None:
        return "month"
    return "day" if date.month_first is None else None


def _numeric_dates(text: str) -> list[WrittenDate]:
    return [
        date
        for match in _NUMERIC.finditer(text)
        for date in written_dates(text, match.start(), match.end())
        if date.style == "numeric"
    ]


@cache
def _endings(endings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(endings)})\b")
