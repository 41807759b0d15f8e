"""Settling dates that can be read either way by what other dates of their issuers show.

What is guaranteed: the result depends on nothing but the releases held, not on the order in
which they came. New evidence settles what came before it; where evidence goes, the reading
of the text alone comes back. It runs before linking, so that a translation has the last
word. Each step is safe to repeat, and costs by the releases that wait and the dates in
doubt of their issuers, not by the size of the archive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressarchive.ingest.date_order import numeric_date, settled
from pressarchive.model import Release, ReleaseDate
from pressarchive.records.date_orders_port import DateOrders, NumericDate, Votes
from pressarchive.records.port import Records

_BATCH = 200


class IssuerOrders:
    """What the dates the archive holds show of its issuers; does not see later changes."""

    def __init__(self, orders: DateOrders) -> None:
        self._orders = orders
        self._votes: dict[tuple[str, ...], Votes] = {}

    def settled(self, numeric: NumericDate | None) -> ReleaseDate | None:
        """Return a date as its issuers' other dates settle it; None where they do not."""
        return None if numeric is None else settled(numeric, self._votes_of)

    def _votes_of(self, names: tuple[str, ...]) -> Votes:
        if names not in self._votes:
            self._votes[names] = self._orders.votes(names)
        return self._votes[names]


def settle_orders(records: Records) -> None:
    """Settle the dates of the releases that wait, and of all that they throw a light on.

    Releases whose date changes are stored, and wait too; the caller holds the lock.
    """
    orders = records.date_orders
    waiting = records.indexing()
    orders.keep(waiting.dropped, [])
    for start in range(0, len(waiting.put), _BATCH):
        batch = waiting.put[start : start + _BATCH]
        orders.keep(batch, list(_numeric_dates(records, batch)))
    known = IssuerOrders(orders)
    while found := orders.open(_BATCH):
        made = {one.id: replace(one, settled=known.settled(one)) for one in found}
        turned = [one.id for one in found if made[one.id].settled != one.settled]
        changed = [
            replace(release, date=made[release.id].settled or made[release.id].date)
            for release in records.releases(turned)
        ]
        orders.settle(made.values(), releases=changed)


def _numeric_dates(records: Records, ids: Sequence[str]) -> Iterator[NumericDate]:
    """Yield the dates in numbers of releases as they were extracted, and as they stand settled."""
    kept = records.date_orders.dates(ids)
    linked = records.links.signatures(ids)
    for release in records.releases(ids):
        date = release.date
        link, before = linked.get(release.id), kept.get(release.id)
        if link is not None and link.settled is not None and link.settled == date:
            date = link.date
        as_settled = None
        if before is not None and before.settled is not None and before.settled == date:
            date, as_settled = before.date, before.settled
        numeric = numeric_date(_dated(release, date))
        if numeric is not None:
            yield replace(numeric, settled=as_settled)


def _dated(release: Release, date: ReleaseDate | None) -> Release:
    return release if date == release.date else replace(release, date=date)
