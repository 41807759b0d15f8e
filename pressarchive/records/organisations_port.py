"""The port of organisations counted over the archive: what is kept, and what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from pressarchive.values import value

Pairs = Mapping[tuple[str, str], int]
"""Of folded names of the only issuers of a release and of its translation: how many such."""


class Naming(NamedTuple):
    """One name that one release gives to one of its organisations.

    Namings of a release with the same `position` name the same organisation; `kind` is
    "name", "full" or "alias". Years are None for undated releases.
    """

    number: int
    position: int
    kind: str
    folded: str
    shown: str
    issuer: bool
    language: str | None
    first_year: str | None
    last_year: str | None


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

    def namings(self, names: Collection[str] | None = None) -> Iterable[Naming]:
        """Yield every name of organisations that a release prefers to call so, by release."""
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
