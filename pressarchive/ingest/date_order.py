"""What an organisation's dates show of how it writes day and month. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from pressarchive.extractors.reading.day_order import BY_THE_TEXT, shown_order
from pressarchive.extractors.reading.settling import FUTURE
from pressarchive.extractors.reading.written_dates import WrittenDate, written_dates
from pressarchive.model import Organisation, Release, ReleaseDate
from pressarchive.records.date_orders_port import Issuer, NumericDate, Votes
from pressarchive.settings import DateOrder
from pressarchive.text import fold_line

LEAST = 2
"""Days that must show an order before it is believed."""

CLEARLY = 0.9
"""How much of what an issuer's dates show must be one order."""

_MANY = 10


def numeric_date(release: Release) -> NumericDate | None:
    """Return the date of a release as extracted, where it is printed in numbers.

    None where it could not show how its issuers write, nor be settled by it: what was stated
    by hand, suggested, or shown by the text itself, or has but one reading up to its time.
    """
    date = release.date
    if date is None or date.method != "printed":
        return None
    written = _written(date)
    issuers = tuple(_issuers(release.organisations))
    if written is None or not issuers:
        return None
    order = shown_order(written)
    if order is None:
        latest = (datetime.fromisoformat(release.ingested_at).date() + FUTURE).isoformat()
        if not date.alternatives or BY_THE_TEXT in date.rule or max(date.alternatives) > latest:
            return None
    return NumericDate(id=release.id, issuers=issuers, order=order, date=date)


def settled(
    numeric: NumericDate, votes_of: Callable[[tuple[str, ...]], Votes]
) -> ReleaseDate | None:
    """Return a date as other dates of its issuers settle it; None where they do not.

    The first issuer whose dates clearly show an order decides. The number of dates is told
    roughly, so that a release does not change with every other of its issuer.
    """
    written = _written(numeric.date)
    if numeric.order is not None or written is None:
        return None
    for issuer in numeric.issuers:
        votes = votes_of(issuer.names)
        order: DateOrder = "day" if votes.day > votes.month else "month"
        count = max(votes)
        if count < LEAST or count < CLEARLY * sum(votes):
            continue
        day = written.day_first if order == "day" else written.month_first
        readings = (numeric.date.value, *numeric.date.alternatives)
        if day is None or day.isoformat() not in readings:
            return None
        reason = f"{order} first, as {_roughly(count)} other dates of {issuer.shown} are"
        return replace(
            numeric.date,
            value=day.isoformat(),
            alternatives=tuple(one for one in readings if one != day.isoformat()),
            # Where it stands is as sure as before; of what else was in doubt, half is left.
            confidence=round((1 + numeric.date.confidence) / 2, 3),
            rule=f"{numeric.date.rule}; settled: {reason}",
        )
    return None


def _written(date: ReleaseDate) -> WrittenDate | None:
    """Return a date in numbers as it is written; None for any other."""
    found = next(written_dates(date.evidence), None)
    return found if found is not None and found.style == "numeric" else None


def _issuers(organisations: tuple[Organisation, ...]) -> Iterator[Issuer]:
    """Yield the issuers by names that are theirs alone: what a text calls them for short is not."""
    for one in organisations:
        names = {fold_line(name) for name in (one.name, one.full_name) if name} - {""}
        if one.role == "issuer" and names:
            yield Issuer(shown=one.name, names=tuple(sorted(names)))


def _roughly(count: int) -> str:
    if count < _MANY:
        return str(count)
    return f"at least {10 ** (len(str(count)) - 1)}"
