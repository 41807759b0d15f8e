"""What the archive answers: plain values, for the command line and for Python alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Literal

from pressarchive.model import Summary
from pressarchive.snippets import Snippet
from pressarchive.values import value

if TYPE_CHECKING:  # `list` must not wait for the search engine and the query language
    from pressarchive.engines.port import Facet
    from pressarchive.query import Addition


@value
class Hit:
    """A release that answers a query. `missing` are query words it does not have."""

    summary: Summary
    score: float
    snippets: tuple[Snippet, ...]
    missing: tuple[str, ...] = ()


@value
class Expansion:
    """A typed term and what was searched for beside it, the strongest addition first."""

    term: str
    added: tuple[Addition, ...]


@value
class Suggestion:
    """A word of a query that occurs nowhere, as typed, and words of the archive near it."""

    word: str
    near: tuple[str, ...]


@value
class Results:
    """The answer to a search. `total` counts all hits, `hits` holds the page asked for.

    `parsed` is the query as it was understood. `complete` counts the hits that have all the
    words; where there are more hits, the others have some of them. `relaxed` says that no
    release has all. `facets` is empty unless asked for.
    `suggestions` are for words that no release has, in no translation either.
    """

    text: str
    parsed: str
    expansions: tuple[Expansion, ...]
    relaxed: bool
    complete: int
    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] = ()


@value
class Neighbour:
    """A release on the same subject as another.

    `score` (0 to 1) is how much of what tells that other's subject it has too; `shared` are the
    words it shares, as the other spells them. `relation` tells whether the two are linked.
    """

    summary: Summary
    score: float
    shared: tuple[str, ...]
    relation: Literal["translation", "version"] | None = None


@value
class Related:
    """Releases on the subject of `summary`, the nearest first, told by `words` of it."""

    summary: Summary
    words: tuple[str, ...]
    neighbours: tuple[Neighbour, ...]
