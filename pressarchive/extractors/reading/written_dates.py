"""Dates as people write them, in every language known, with the days they can mean.

Only whole shapes count ("5 février 2020", "November 07, 2024", "05/02/2020", "Monday 20
January"); whether one is the release's date is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from pressarchive.document import Span
from pressarchive.extractors.reading.alternation import longest_of
from pressarchive.languages import languages
from pressarchive.text import fold

Style = Literal["words", "iso", "numeric", "month", "yearless"]

_ACCENTED = {
    "a": "[aàâä]",
    "c": "[cç]",
    "e": "[eéèêë]",
    "i": "[iîï]",
    "o": "[oôö]",
    "u": "[uùûü]",
}


_DIGIT = re.compile(r"\d")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_FULL_YEAR = 4
_BEFORE_DIGITS = 60  # characters: a weekday and a month are shorter, whatever parts them
# "05/02/69" is of 2069, "05/02/70" of 1970.
_TWO_DIGITS_TURN = 70


class WrittenDate(NamedTuple):
    """A date that stands in a text.

    `day_first` and `month_first` are the days it means when its numbers are read in that
    order; they are equal where the order does not matter, and None where it makes no day
    (or, for a "yearless" one, where there is none without a year). A "month" has no day.
    """

    start: int
    end: int
    style: Style
    day_first: date | None
    month_first: date | None
    day: int
    month: int
    year: int | None
    weekday: int | None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.start, end=self.end)

    @property
    def certain(self) -> date | None:
        """The one day it can mean, or None where the order of its numbers matters."""
        if self.day_first is None or self.month_first is None:
            return self.day_first or self.month_first
        return self.day_first if self.day_first == self.month_first else None


def written_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Yield the dates written in a part of a text, in order; days no calendar has are none."""
    end = len(text) if end is None else end
    # There is no date without a digit: most stretches have none, others none at their beginning.
    digit = _DIGIT.search(text, start, end)
    if digit is None:
        return
    start = max(start, digit.start() - _BEFORE_DIGITS)
    for match in _pattern().finditer(text, start, end):
        found = _read(match)
        if found is not None:
            yield found


def _read(match: re.Match[str]) -> WrittenDate | None:
    kind = match.lastgroup
    if kind == "iso":
        year, month, day = (int(match[name]) for name in ("iy", "im", "id"))
        return _make(match, "iso", year=year, month=month, day=day)
    if kind == "numeric":
        return _numeric(match)
    if kind == "monthyear":
        return WrittenDate(
            match.start(), match.end(), "month", None, None, 0, _month(match["ym"]),
            int(match["yy"]), None,
        )  # fmt: skip
    # The weekday belongs to either order of day and month.
    prefix = "d" if kind == "daymonth" else "m"
    weekday = match["wd"]
    year_text = match[prefix + "y"]
    return _make(
        match,
        "words",
        year=int(year_text) if year_text else None,
        month=_month(match[prefix + "m"]),
        day=int(match[prefix + "d"]),
        weekday=_names()[1][_bare(weekday)] if weekday else None,
    )


def _make(
    match: re.Match[str],
    style: Style,
    *,
    year: int | None,
    month: int,
    day: int,
    weekday: int | None = None,
) -> WrittenDate | None:
    if year is None:
        # A leap year knows every day that any year has.
        if day_of(2000, month, day) is None:
            return None
        return WrittenDate(
            match.start(), match.end(), "yearless", None, None, day, month, None, weekday
        )
    found = day_of(year, month, day)
    if found is None:
        return None
    return WrittenDate(match.start(), match.end(), style, found, found, day, month, year, weekday)


def _numeric(match: re.Match[str]) -> WrittenDate | None:
    first, second, year = int(match["n1"]), int(match["n2"]), int(match["ny"])
    if len(match["ny"]) < _FULL_YEAR:
        year += 2000 if year < _TWO_DIGITS_TURN else 1900
    day_first, month_first = day_of(year, second, first), day_of(year, first, second)
    if match["sep"] == ".":
        # Nobody who writes points writes the month first.
        month_first = None
    if day_first is None and month_first is None:
        return None
    return WrittenDate(
        match.start(), match.end(), "numeric", day_first, month_first, first, second, year,
        None,
    )  # fmt: skip


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day of the years releases come from, or None where the calendar has none."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _bare(name: str) -> str:
    return fold(name).rstrip(".")


def _month(name: str) -> int:
    return _names()[0][_bare(name)]


@cache
def _names() -> tuple[dict[str, int], dict[str, int]]:
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for language in languages().values():
        for number, names in enumerate(language.months, 1):
            months.update(dict.fromkeys(names, number))
        for number, names in enumerate(language.weekdays):
            weekdays.update(dict.fromkeys(names, number))
    return months, weekdays


def _letter(letter: str) -> str:
    return _ACCENTED.get(letter, re.escape(letter))


@cache
def _pattern() -> re.Pattern[str]:
    months, weekdays = (longest_of(names, _letter) for names in _names())
    # What no date begins with is passed over with one look.
    first = "".join(sorted({name[0] for names in _names() for name in names}))
    first += "".join(_ACCENTED.get(letter, "").strip("[]") for letter in first)
    ordinals = "|".join(sorted({o for one in languages().values() for o in one.ordinals}))
    # Every repeat is bounded, so that no text makes a search slower than linear.
    return re.compile(
        rf"""
        (?<![\w./-])(?=[\d{first}])
        (?:(?P<iy>\d{{4}})(?:[-/.]|\s?[-–]\s)(?P<im>\d\d)(?:[-/.]|\s?[-–]\s)(?P<id>\d\d)
         (?![\w-]|[./]\d)(?P<iso>)
        |(?P<n1>\d{{1,2}})\s?(?P<sep>[./-])\s?(?P<n2>\d{{1,2}})\s?(?P=sep)\s?
         (?P<ny>\d{{4}}|\d\d)(?![\w-]|[./]\d)(?P<numeric>)
        |(?:\b(?P<wd>{weekdays})\b\.?,?\s{{1,4}}(?:(?:the|le)\s{{1,2}})?)?
         (?:(?P<dd>\d{{1,2}})\s?(?:{ordinals})?(?:\s{{0,3}}|-)(?:of\s)?(?P<dm>{months})\b\.?
            (?:(?:,?\s{{0,4}}|-)(?P<dy>\d{{4}})(?!\d))?(?P<daymonth>)
         |(?P<mm>{months})\b\.?\s{{0,3}}(?P<md>\d{{1,2}})(?:\s?(?:{ordinals})\b)?(?!\d|[.:]\d)
            (?:(?:\s?,\s{{0,3}}|\s{{1,4}})(?P<my>\d{{4}})(?!\d))?(?P<monthday>))
        |\b(?P<ym>{months})\b\.?,?\s{{1,3}}(?P<yy>(?:19|20)\d\d)(?!\d)(?P<monthyear>))
        """,
        re.IGNORECASE | re.VERBOSE,
    )
