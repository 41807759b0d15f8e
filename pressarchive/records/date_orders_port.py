"""The port of what is remembered of dates in numbers: whose they are, and how they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from pressarchive.model import Release, ReleaseDate
from pressarchive.settings import DateOrder


class Issuer(NamedTuple):
    """An issuer of a release: how it is shown there, and its folded names."""

    shown: str
    names: tuple[str, ...]


class Votes(NamedTuple):
    """On how many days an issuer's dates show that the day comes first, and the month."""

    day: int
    month: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericDate:
    """A release's date that is written in numbers.

    `order` is the order of day and month it shows, None where it can be read either way.
    `date` is the date as extracted, `settled` what other dates of its issuers made of it.
    """

    id: str
    issuers: tuple[Issuer, ...]
    order: DateOrder | None
    date: ReleaseDate
    settled: ReleaseDate | None = None


class DateOrders(Protocol):
    """Dates in numbers, by release and by issuer; each method is atomic.

    A date that can be read either way is *open* until it is settled, and opens again when
    what the dates of its issuers show changes.
    """

    def dates(self, ids: Iterable[str]) -> Mapping[str, NumericDate]:
        """Return what is kept of these releases; most have no date in numbers."""
        ...

    def keep(self, ids: Iterable[str], dates: Iterable[NumericDate]) -> None:
        """Keep the dates of these releases, in place of all that was kept of them.

        Those that can be read either way open, and those of issuers whose votes change.
        """
        ...

    def open(self, limit: int) -> Sequence[NumericDate]:
        """Return the first dates that are open."""
        ...

    def votes(self, names: Iterable[str]) -> Votes:
        """Count the days on which the dates of an issuer of any of these names show an order."""
        ...

    def settle(self, dates: Iterable[NumericDate], *, releases: Iterable[Release]) -> None:
        """Note that these are settled, and store the releases whose date changed.

        All of it at once, or none. Stored releases wait to be linked and indexed.
        """
        ...
