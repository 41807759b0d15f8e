"""The port of organisations counted over the archive: what is kept, and what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from pressarchive.values import value

Pairs = Mapping[tuple[str, str], int]
"""Of folded names of the only issuers of a release and of its translation: how many such."""


class Preferred(NamedTuple):
    """One way in which releases write the folded `name` that they prefer for an organisation.

    `numbers` are those of the releases, each as often as it does so; the years are the first and
    the last of them, None where all are undated.
    """

    name: str
    shown: str
    numbers: Sequence[int]
    first_year: str | None
    last_year: str | None


class Further(NamedTuple):
    """Another name that releases of a language give to what they prefer to call `preferred`.

    `kind` is "full" or "alias"; `times` is how often they do.
    """

    preferred: str
    kind: str
    folded: str
    shown: str
    language: str | None
    times: int


@value
class Counted:
    """An organisation: what orders it, its line and its JSON form, every folded name it has."""

    releases: int
    folded: str
    line: str
    entry: str
    names: Sequence[str]


@value
class Counting:
    """What a counting found: of the names `concerned`, or of all where that is None.

    `pairs` are those of the names `changed`; `stamp` tells the rules and decisions applied.
    """

    stamp: str
    concerned: Collection[str] | None
    changed: Collection[str] | None
    counted: Sequence[Counted]
    pairs: Pairs


class Organisations(Protocol):
    """Organisations, the one with most releases first, and which of their names changed."""

    def is_current(self, stamp: str) -> bool:
        """Tell whether what is kept was counted so, and nothing changed since."""
        ...

    def lines(self) -> Sequence[bytes]:
        """Return the line of each organisation, in UTF-8."""
        ...

    def entries(self) -> Sequence[bytes]:
        """Return the JSON form of each organisation, in UTF-8; raises DamagedArchive."""
        ...

    def stamp(self) -> str | None:
        """Return how what is kept was counted."""
        ...

    def changed(self, limit: int) -> set[str] | None:
        """Return the names of releases and links that changed since, None for too many."""
        ...

    def fellows(self, names: Collection[str]) -> set[str]:
        """Return all names of the organisations that are kept under these."""
        ...

    def preferred(self, names: Collection[str] | None = None) -> Iterable[Preferred]:
        """Yield how releases write the names they prefer, and which releases these are."""
        ...

    def further(self, names: Collection[str] | None = None) -> Iterable[Further]:
        """Yield the other names that releases give to what they prefer to call so."""
        ...

    def found_pairs(self, names: Collection[str] | None = None) -> Pairs:
        """Return the pairs that releases show in which one of these names takes part."""
        ...

    def pairs(self, names: Collection[str]) -> Pairs:
        """Return the pairs kept in which one of these names takes part."""
        ...

    def version(self) -> object:
        """Return what changes with the records, whoever writes."""
        ...

    def keep(self, counting: Counting, *, version: object) -> bool:
        """Keep what was counted of the records of this version; tells whether it could be."""
        ...
