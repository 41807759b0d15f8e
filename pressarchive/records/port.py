"""The port of the archive's truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from pressarchive.model import Release, Source
from pressarchive.values import value

if TYPE_CHECKING:  # `show` and `list` never link
    from pressarchive.document import Document
    from pressarchive.records.date_orders_port import DateOrders
    from pressarchive.records.inputs_port import Inputs, Seen
    from pressarchive.records.lexicon_port import Lexicon
    from pressarchive.records.links_port import Links
    from pressarchive.records.lists_port import Lists
    from pressarchive.records.organisations_port import Organisations
    from pressarchive.records.paragraphs_port import Paragraphs


@value
class Known:
    """What the archive knows of one source file: enough to tell whether it changed."""

    id: str
    path: str
    bytes: int
    sha256: str


@value
class Counts:
    """Numbers of releases: all, dated, and per language ("" where it is unknown)."""

    releases: int
    dated: int
    languages: Mapping[str, int]
    first_date: str | None
    last_date: str | None


@value
class Indexing:
    """How far the index follows the records.

    `stamp` marks the state the index last reached, `next` the one a batch was begun for:
    an index that bears neither is not ours to trust. `put` and `dropped` wait to be indexed.
    """

    stamp: str | None
    next: str | None
    put: tuple[str, ...]
    dropped: tuple[str, ...]

    @property
    def waiting(self) -> bool:
        """Tell whether the index lags behind."""
        return bool(self.put or self.dropped)


class Records(Protocol):
    """Every release with the document it was read from; each method is atomic."""

    @property
    def inputs(self) -> Inputs:
        """What was seen of inputs."""
        ...

    @property
    def lists(self) -> Lists:
        """What lists read."""
        ...

    @property
    def organisations(self) -> Organisations:
        """What is kept of organisations, counted over all releases."""
        ...

    @property
    def links(self) -> Links:
        """What linking remembers of the releases."""
        ...

    @property
    def lexicon(self) -> Lexicon:
        """What is known of words."""
        ...

    @property
    def date_orders(self) -> DateOrders:
        """What is remembered of dates in numbers."""
        ...

    @property
    def paragraphs(self) -> Paragraphs:
        """What is remembered of closing paragraphs."""
        ...

    def known(self, below: Iterable[str] | None = None) -> Mapping[str, Known]:
        """Return what is known of the sources at and below these paths (None: of all)."""
        ...

    def put(
        self, releases: Iterable[tuple[Release, Document | bytes]], seen: Iterable[Seen] = ()
    ) -> None:
        """Store releases (new or changed) and what was stated of them, and what was seen.

        They are marked as not yet indexed. Documents may be packed already (`rows.packed`).
        """
        ...

    def move(self, id: str, source: Source) -> None:
        """Note that a release's file has another path now."""
        ...

    def drop(self, ids: Iterable[str]) -> None:
        """Forget releases and that their sources were seen; numbers are never used again.

        The marks remember them for the index.
        """
        ...

    def next_number(self) -> int:
        """Return the number that the next new release gets."""
        ...

    def get(self, id: str) -> Release:
        """Return a release; raises NotFound."""
        ...

    def document(self, id: str) -> Document:
        """Return the document a release was read from; raises NotFound."""
        ...

    def corrections(self, id: str) -> Mapping[str, str]:
        """Return what a user stated for a release, by field; `put` keeps it."""
        ...

    def resolve(self, reference: str) -> str:
        """Return the accession number for what a user typed.

        An accession number, else a unique reference number, file-name prefix or sha256
        prefix. Raises NotFound with what is near, AmbiguousReference with the candidates.
        """
        ...

    def releases(self, ids: Iterable[str] | None = None) -> Iterator[Release]:
        """Yield whole releases, in order of id or as asked."""
        ...

    def names_of(self, name: str) -> frozenset[str]:
        """Return every folded name of the organisations that bear this folded name."""
        ...

    def indexing(self) -> Indexing:
        """Return how far the index follows."""
        ...

    def begin_indexing(self, stamp: str) -> None:
        """Note that a batch leading to `stamp` is about to begin."""
        ...

    def end_indexing(self, stamp: str, ids: Iterable[str]) -> None:
        """Note that the index reached `stamp`, and clear the marks of these releases."""
        ...

    def counts(self) -> Counts:
        """Count what `status` shows."""
        ...

    def note(self, key: str, value: str) -> None:
        """Keep a small fact about the archive."""
        ...

    def noted(self, key: str) -> str | None:
        """Return a fact that was noted."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
