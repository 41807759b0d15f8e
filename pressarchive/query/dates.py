"""Dates as people type them: "2020", "2019..2020", "last month", "5 février 2020".

Every expression means a span of whole days, given as ISO 8601 and inclusive at both ends.
What could mean two things is refused, with both spelled out: a filter must never be off by
a day, still less by months.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from pressarchive.errors import UsageError
from pressarchive.languages import languages
from pressarchive.text import fold_line, repair, words

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

Days = tuple[date, date]

REMEDY = (
    "Write a day, month or year as 2020-02-05, 2020-02 or 2020, a range as 2019..2020,"
    ' or "last month".'
)

_ISO = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?")
_NUMERIC = re.compile(r"(?:(\d{1,2})([-/.]))?(\d{1,2})[-/.](\d{4})")
_YEARS = re.compile(r"(\d{4}) ?[-\u2010-\u2014] ?(\d{4})")
_DOTS = re.compile(r" ?\.{2,3} ?")
_NUMBER = re.compile(r"(\d{1,2})([^\W\d_]*)")


def parse_range(text: str, today: date) -> tuple[str | None, str | None]:
    """Return the first and the last day an expression means; None where it is open.

    Raises UsageError where it means nothing, two things, or ends before it begins.
    """
    line = fold_line(repair(text))
    years = _YEARS.fullmatch(line)
    ends = [years[1], years[2]] if years else _DOTS.split(line)
    if len(ends) == 1:
        first, last = _span(line, today, text)
        return first.isoformat(), last.isoformat()
    if len(ends) != 2 or not any(ends):  # noqa: PLR2004 - a range has two ends
        raise _unreadable(text)
    since = _span(ends[0], today, text)[0] if ends[0] else None
    until = _span(ends[1], today, text)[1] if ends[1] else None
    if since and until and since > until:
        raise UsageError(
            f"The range {shorten(text)} ends before it begins",
            f"Turn it round: {ends[1]}..{ends[0]}.",
        )
    return since.isoformat() if since else None, until.isoformat() if until else None


def parse_since(text: str, today: date) -> str:
    """Return the first day an expression means; raises UsageError as `parse_range` does."""
    since, _ = parse_range(text, today)
    if since is None:
        raise _unreadable(text)
    return since


def parse_until(text: str, today: date) -> str:
    """Return the last day an expression means; raises UsageError as `parse_range` does."""
    _, until = parse_range(text, today)
    if until is None:
        raise _unreadable(text)
    return until


def parse_years(text: str, today: date) -> tuple[str | None, str | None]:
    """Return the first and last day of a year or a range of years, as `parse_range` does.

    Raises UsageError also where the expression means less than whole years.
    """
    since, until = parse_range(text, today)
    if not ((since or "-01-01").endswith("-01-01") and (until or "-12-31").endswith("-12-31")):
        raise UsageError(
            f"{shorten(text)} is not a year", "Write a year as 2020, or a range as 2019..2020."
        )
    return since, until


def shorten(typed: str) -> str:
    """Return what a user typed, cut to a length that an error can quote."""
    return typed if len(typed) <= 40 else f"{typed[:39]}…"  # noqa: PLR2004


def _span(line: str, today: date, typed: str) -> Days:
    try:
        found = _relative(line, today) or _iso(line) or _numeric(line) or _spelled(line)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"There is no such day as {shorten(typed)}", REMEDY) from error
    if found is None:
        raise _unreadable(typed)
    return found


def _unreadable(typed: str) -> UsageError:
    return UsageError(f"{shorten(typed)} is not a date that can be understood", REMEDY)


def _iso(line: str) -> Days | None:
    match = _ISO.fullmatch(line)
    return match and _days(match[1], match[3], match[4])


def _numeric(line: str) -> Days | None:
    match = _NUMERIC.fullmatch(line)
    if match is None:
        return None
    first, mark, second, year = match.groups()
    if first is None:
        return _days(year, second)
    # Points are a day-first habit everywhere; strokes are not.
    if mark == "." or first == second or int(first) > 12:  # noqa: PLR2004 - months of a year
        return _days(year, second, first)
    if int(second) > 12:  # noqa: PLR2004
        return _days(year, first, second)
    one, other = _days(year, second, first)[0], _days(year, first, second)[0]
    raise UsageError(
        f"{line} can be {one:%d}.{one:%m}. or {other:%d}.{other:%m}.",
        f"Write {one.isoformat()} for the day first, or {other.isoformat()} for the month first.",
    )


def _spelled(line: str) -> Days | None:
    day = month = year = None
    for word in words(line):
        number = _NUMBER.fullmatch(word)
        if number and (not number[2] or number[2] in _ordinals()) and day is None:
            day = number[1]
        elif len(word) == 4 and word.isdecimal() and year is None:  # noqa: PLR2004 - of a year
            year = word
        elif word in _months() and month is None:
            month = str(_months()[word])
        elif word not in _fillers():
            return None
    return _days(year, month, day) if year and month else None


def _days(year: str, month: str | None = None, day: str | None = None) -> Days:
    """Return the first and last day of a year, month or day; raises ValueError for none such."""
    if month is None:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if day is None:
        from calendar import monthrange

        first = date(int(year), int(month), 1)
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    found = date(int(year), int(month), int(day))
    return found, found


def _relative(line: str, today: date) -> Days | None:
    for language in languages().values():
        if line in language.relative_days:
            day = today + timedelta(days=language.relative_days[line])
            return day, day
        if line in language.relative_periods:
            return _period(*language.relative_periods[line], today)
    for pattern, units in _recent():
        if match := pattern.fullmatch(line):
            return _last(int(match["n"]), units[match["unit"]], today)
    return None


def _period(unit: str, offset: int, today: date) -> Days:
    """Return the first and last day of this week, month or year, or one `offset` from it."""
    from dateutil.relativedelta import relativedelta

    # Weeks begin on Monday, as ISO 8601 has them.
    begins = {
        "week": relativedelta(days=-today.weekday()),
        "month": relativedelta(day=1),
        "year": relativedelta(month=1, day=1),
    }
    first = today + begins[unit] + _step(unit, offset)
    return first, first + _step(unit, 1) - timedelta(days=1)


def _last(count: int, unit: str, today: date) -> Days:
    """Return as many whole days, weeks, months or years as end today, today included."""
    if count == 0:
        raise ValueError
    return today - _step(unit, count) + timedelta(days=1), today


def _step(unit: str, count: int) -> relativedelta:
    from dateutil.relativedelta import relativedelta

    return relativedelta(**{f"{unit}s": count})  # type: ignore[arg-type]


@cache
def _recent() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    return tuple(
        (
            re.compile(
                re.escape(form)
                .replace(r"\{n\}", r"(?P<n>\d{1,4})")
                .replace(r"\{unit\}", f"(?P<unit>{'|'.join(map(re.escape, language.units))})")
            ),
            language.units,
        )
        for language in languages().values()
        for form in language.recent
    )


@cache
def _months() -> dict[str, int]:
    return {
        name: number
        for language in languages().values()
        for number, names in enumerate(language.months, 1)
        for name in names
    }


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(ending for found in languages().values() for ending in found.ordinals)


@cache
def _fillers() -> frozenset[str]:
    """Words that a spelled date may hold without meaning: "le", "the … of", weekdays."""
    return frozenset(
        word
        for found in languages().values()
        for group in (found.stop_words, *found.weekdays)
        for word in group
    )
