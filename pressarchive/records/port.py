"""The port of the archive's truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from pressarchive.model import Document, Release, Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the archive knows of one source file: enough to tell whether it changed."""

    id: str
    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which releases: all that fit every condition given.

    `organisations`: any of several groups of folded names must each be borne (all groups
    required). Days are ISO 8601, inclusive.
    """

    organisations: tuple[frozenset[str], ...] = ()
    since: str | None = None
    until: str | None = None
    language: str | None = None
    ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationCount:
    """An organisation over the whole archive: its names, releases, and the years they span."""

    name: str
    full_name: str | None
    aliases: tuple[str, ...]
    releases: int
    first_year: str | None
    last_year: str | None


class Records(Protocol):
    """Every release with the document it was read from; each method is atomic."""

    def known(self) -> Mapping[str, Known]:
        """Return what is known of every source, by path."""
        ...

    def put(self, releases: Iterable[tuple[Release, Document]]) -> None:
        """Store releases (new or changed), marked as not yet indexed."""
        ...

    def drop(self, ids: Iterable[str]) -> None:
        """Forget releases; their numbers are never used again, the marks remember the index."""
        ...

    def next_id(self) -> str:
        """Return the next accession number that was never given."""
        ...

    def get(self, id: str) -> Release:
        """Return a release; raises NotFound."""
        ...

    def document(self, id: str) -> Document:
        """Return the document a release was read from; raises NotFound."""
        ...

    def resolve(self, reference: str) -> str:
        """Return the accession number for what a user typed.

        An accession number, else a unique reference number, file-name prefix or sha256
        prefix. Raises NotFound with what is near, AmbiguousReference with the candidates.
        """
        ...

    def select(
        self, wanted: Filter, *, sort: str = "newest", limit: int | None = None, offset: int = 0
    ) -> tuple[int, Sequence[Summary]]:
        """Return how many releases fit, and the page of them asked for; undated ones last."""
        ...

    def releases(self, ids: Iterable[str] | None = None) -> Iterator[Release]:
        """Yield whole releases, in order of id or as asked."""
        ...

    def organisations(self) -> Sequence[OrganisationCount]:
        """Return every organisation, the one with most releases first."""
        ...
