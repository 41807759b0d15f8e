"""What the archive answers: plain values, for the command line and for Python alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pressarchive.model import Summary
from pressarchive.snippets import Snippet

if TYPE_CHECKING:  # `list` must not wait for the search engine and the query language
    from pressarchive.engines.port import Facet
    from pressarchive.query import Addition

__all__ = ["Amiss", "Expansion", "Hit", "Listing", "OrganisationCount", "Results", "Status"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A release that answers a query. `missing` are query words it does not have."""

    summary: Summary
    score: float
    snippets: tuple[Snippet, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """A typed term and what was searched for beside it, the strongest addition first."""

    term: str
    added: tuple[Addition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The answer to a search. `total` counts all hits, `hits` holds the page asked for.

    `parsed` is the query as it was understood. `relaxed` says that no release has all the
    words, and that the hits have most of them. `facets` is empty unless asked for.
    """

    text: str
    parsed: str
    expansions: tuple[Expansion, ...]
    relaxed: bool
    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page of releases, in order of date; `total` counts all that fit the filters."""

    total: int
    releases: tuple[Summary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationCount:
    """An organisation over the whole archive: its names, releases, and the years they span."""

    name: str
    full_name: str | None
    aliases: tuple[str, ...]
    releases: int
    first_year: str | None
    last_year: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amiss:
    """Something about the archive that wants attention, and what to do about it."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The state of an archive. Sizes are in bytes; `path` is the archive's folder."""

    path: str
    schema: int
    releases: int
    dated: int
    languages: Mapping[str, int]
    organisations: int
    first_date: str | None
    last_date: str | None
    records_bytes: int
    index_bytes: int
    engine: str
    indexed: int
    waiting: int
    last_ingest: str | None
    amiss: tuple[Amiss, ...]
