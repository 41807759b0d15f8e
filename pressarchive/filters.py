"""What narrows a search or a list, from what a user typed to what the archive tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressarchive.errors import UsageError
from pressarchive.records.filter import Filter
from pressarchive.text import fold_line
from pressarchive.values import value

if TYPE_CHECKING:  # only the signatures need them
    from datetime import date

    from pressarchive.authority import Authority
    from pressarchive.records.port import Records


@value
class Filters:
    """What narrows a search or a list, as typed: names, dates and a language's code."""

    org: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    year: str | None = None
    lang: str | None = None


def record_filter(
    filters: Filters, records: Records, authority: Authority | None, today: date
) -> Filter:
    """Return the filters as the records understand them; raises UsageError."""
    since, until = _days(filters, today)
    return Filter(
        organisations=tuple(all_names(name, records, authority) for name in filters.org),
        since=since,
        until=until,
        language=_language(filters.lang),
    )


def all_names(name: str, records: Records, authority: Authority | None) -> frozenset[str]:
    """Return every name of the organisation that bears this one; the name itself if none does."""
    decided = authority.names(name) if authority else {fold_line(name)}
    return frozenset[str]().union(*({one} | records.names_of(one) for one in decided))


def _days(filters: Filters, today: date) -> tuple[str | None, str | None]:
    """Return the span of days that all of since, until and year leave."""
    if not (filters.since or filters.until or filters.year):
        return None, None
    # The query language is loaded only where a date was given.
    from pressarchive.query.dates import parse_since, parse_until, parse_years

    since = [parse_since(filters.since, today)] if filters.since else []
    until = [parse_until(filters.until, today)] if filters.until else []
    if filters.year:
        first, last = parse_years(filters.year, today)
        since += [first] if first else []
        until += [last] if last else []
    return max(since, default=None), min(until, default=None)


def _language(code: str | None) -> str | None:
    if code is None:
        return None
    from pressarchive.languages import language_names

    if code in language_names():
        return code
    known = ", ".join(language_names())
    raise UsageError(f"There is no language {code!r} here.", f"Choose one of: {known}.")
