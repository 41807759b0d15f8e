"""Is 05/02/2020 in May or in February: settled by evidence, strongest first, and said."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pressarchive.extractors.reading.written_dates import WrittenDate, written_dates
from pressarchive.languages import language
from pressarchive.text import fold

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


def day_order(text: str, code: str | None, preferred: bool | None = None) -> Order:
    """Return the order in which a text writes day and month.

    `preferred` is what is known of whoever wrote it (True: day first), from beyond the text.
    """
    sample = text[:_SAMPLE]
    told = [_tells(date) for date in _numeric_dates(sample)]
    if True in told and False not in told:
        return Order(True, "day first, as another date of the text shows", 0.97)
    if False in told and True not in told:
        return Order(False, "month first, as another date of the text shows", 0.97)
    if preferred is not None:
        which = "day" if preferred else "month"
        return Order(preferred, f"{which} first, as its organisation writes", 0.95)
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
    words = fold(sample)
    day_first = len(_endings(found.day_first_endings).findall(words))
    month_first = len(_endings(found.month_first_endings).findall(words))
    if day_first > month_first:
        return Order(True, "day first, as the spelling shows", 0.85)
    if month_first > day_first:
        return Order(False, "month first, as the spelling shows", 0.85)
    which = "day" if found.day_first else "month"
    return Order(found.day_first, f"{which} first, as {found.name} mostly writes", 0.6)


def _tells(date: WrittenDate) -> bool | None:
    if date.day_first is None:
        return False
    return True if date.month_first is None else None


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
