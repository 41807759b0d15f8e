"""The port every search engine fills."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import field
from typing import Literal, Protocol

from pressarchive.entries import Entry
from pressarchive.query import Node
from pressarchive.values import value

Sort = Literal["relevance", "newest", "oldest"]
Facet = Literal["organisation", "year", "language"]

FACETS: tuple[Facet, ...] = ("organisation", "year", "language")

AS_TYPED = 1.1
"""What a word's score is multiplied by where it stands as typed: many additions, such as all
words of a title in its translation, must not outweigh the release whose own words were typed."""


@value
class Found:
    """The ids on the page asked for, best first, with scores in parallel.

    `total` counts all that match. `facets` counts, over all that match and only where
    asked for, releases per organisation, year ("2020"; "" for undated) and language.
    `counted` is how many match the other query that was to be counted.
    """

    ids: tuple[str, ...]
    scores: tuple[float, ...]
    total: int
    facets: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)
    counted: int = 0


class Batch(Protocol):
    """Changes that become visible together."""

    def put(self, entry: Entry) -> None:
        """Add an entry, or replace the one with its id."""
        ...

    def drop(self, id: str) -> None:
        """Remove the entry with this id, if there is one."""
        ...

    def prepare(self) -> None:
        """Do what the commit would have to: little comes after this, and not at once."""
        ...


class Engine(Protocol):
    """A full-text index over entries. Disposable: the records can always fill a new one."""

    def batch(self, stamp: str, *, fresh: bool = False) -> AbstractContextManager[Batch]:
        """Open a batch: all of it is committed on a clean exit, none of it on an exception.

        `stamp` marks the state the batch leads to; `fresh` begins from an empty index.
        Raises EngineError; ArchiveLocked where another process writes.
        """
        ...

    def stamp(self) -> str | None:
        """Return the stamp of the last committed batch; None where there is no sound index."""
        ...

    def search(
        self,
        query: Node,
        *,
        sort: Sort = "relevance",
        limit: int | None = None,
        offset: int = 0,
        facets: bool = False,
        same: Callable[[str], str] = str,
        count: Node | None = None,
    ) -> Found:
        """Return the entries that match: by score and then newest first, or by date.

        `count` is another query, of which only the number of matches is wanted: it costs little
        where it shares its parts with the first.
        `same` gives the name under which facets count an organisation: a release that shows
        several names of one counts once. Undated entries come last in both date orders; equals
        are ordered by id. Raises EngineError where the index cannot be read.
        """
        ...

    def vocabulary(self, code: str | None = None) -> Iterable[str]:
        """Yield the folded words of the index (of documents in one language), sorted."""
        ...

    def damaged(self) -> Iterable[str]:
        """Read all of the index, and yield what of it is not as it was written."""
        ...

    def close(self) -> None:
        """Let go of files."""
        ...
