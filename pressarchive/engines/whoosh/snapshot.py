"""The index as one commit left it, opened for reading.

Every commit is a numbered generation, made current by its seal (see there).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from pressarchive.engines.whoosh import lists
from pressarchive.engines.whoosh.files import Storage
from pressarchive.engines.whoosh.keys import keys_from
from pressarchive.engines.whoosh.layout import decode, encode, make_schema
from pressarchive.engines.whoosh.library import SegmentReader, TermNotFound
from pressarchive.engines.whoosh.seal import identity, read_seal


class Snapshot:
    """One generation of the index. Documents are numbered through all its segments.

    Any method may raise any exception on a damaged index; `Unsound` is raised on opening.
    """

    def __init__(self, folder: Path) -> None:
        self.identity = identity(folder)
        number = self.identity[0]
        self.seal = read_seal(folder, number)
        self._storage = Storage(folder, self.seal.files)
        try:
            schema = make_schema()
            self._leaves: list[tuple[SegmentReader, int]] = []
            self.size = 0
            """Number of documents, deleted ones included."""
            for segment in self.seal.segments:
                leaf = SegmentReader(self._storage, schema, segment, generation=number)
                self._leaves.append((leaf, self.size))
                self.size += leaf.doc_count_all()
            self.deleted = frozenset(
                offset + document
                for leaf, offset in self._leaves
                for document in leaf.segment().deleted_docs()
            )
        except BaseException:
            self._storage.release()
            raise
        self.numbers = cache(self._numbers)
        self.texts = cache(self._texts)
        self._column = cache(self._open_column)

    def close(self) -> None:
        """Close every file."""
        self._storage.release()

    @cached_property
    def live(self) -> Collection[int]:
        """The documents that are not deleted."""
        every = range(self.size)
        return [d for d in every if d not in self.deleted] if self.deleted else every

    def weights(self, field: str, key: str) -> dict[int, float]:
        """Return the documents that have a term, with its weight in each."""
        found: dict[int, float] = {}
        for leaf, offset in self._leaves:
            place = _place(leaf, field, encode(key))
            if place is not None:
                found.update(lists.weights(_file(leaf), place, offset))
        for document in self.deleted & found.keys():
            del found[document]
        return found

    def frequency(self, field: str, key: str) -> int:
        """Return how many documents have a term, deleted ones included."""
        return sum(leaf.doc_frequency(field, encode(key)) for leaf, _ in self._leaves)

    def documents(self, field: str, key: str) -> Iterable[int]:
        """Return the documents that have a term."""
        found: list[Iterable[int]] = []
        for leaf, offset in self._leaves:
            place = _place(leaf, field, encode(key))
            if place is not None:
                found.append(lists.documents(_file(leaf), place, offset))
        every = chain.from_iterable(found)
        return [d for d in every if d not in self.deleted] if self.deleted else every

    def values(self, field: str, key: str, documents: Collection[int]) -> dict[int, bytes]:
        """Return what a term's postings hold for those of some documents that have it."""
        found: dict[int, bytes] = {}
        for leaf, offset in self._leaves:
            place = _place(leaf, field, encode(key))
            if place is not None:
                found.update(lists.values(_file(leaf), place, documents, offset))
        return found

    def keys(self, field: str, prefix: str) -> Sequence[str]:
        """Return the terms of a field that begin so, sorted, and stand in a live document."""
        start = encode(prefix)
        found: set[bytes] = set()
        for leaf, _ in self._leaves:
            deleted = set(leaf.segment().deleted_docs())
            terms = keys_from(leaf, field, start)
            found.update(
                (term for term in terms if _lives(leaf, field, term, deleted)) if deleted else terms
            )
        return sorted(map(decode, found))

    def text(self, column: str, document: int) -> str:
        """Return one document's value of a column."""
        for number in range(len(self._leaves) - 1, -1, -1):
            offset = self._leaves[number][1]
            if document >= offset:
                return decode(self._column(column, number)[document - offset])
        raise IndexError(document)

    def _numbers(self, column: str) -> Sequence[Any]:
        parts = [self._column(column, number).load() for number in range(len(self._leaves))]
        return sum(parts[1:], parts[0]) if parts else ()

    def _texts(self, column: str) -> list[bytes]:
        columns = (self._column(column, number) for number in range(len(self._leaves)))
        return list(chain.from_iterable(found.load() for found in columns))

    def _open_column(self, column: str, number: int) -> Any:
        return self._leaves[number][0].column_reader(column, translate=False)


def packed(leaf: SegmentReader, field: str, key: bytes) -> bytes:
    """Return a term's list of postings in a segment."""
    return lists.whole(_file(leaf), leaf.term_info(field, key).extent()[0])


def _place(leaf: SegmentReader, field: str, key: bytes) -> int | None:
    """Return where a term's list stands in the file of lists."""
    try:
        place: int = leaf.term_info(field, key).extent()[0]
    except TermNotFound:
        return None
    return place


def _file(leaf: SegmentReader) -> Any:
    return leaf._terms._postfile  # noqa: SLF001 - Whoosh would read its own kind of lists from it


def _lives(leaf: SegmentReader, field: str, key: bytes, deleted: set[int]) -> bool:
    if leaf.doc_frequency(field, key) > len(deleted):
        return True
    place = _place(leaf, field, key)
    found = () if place is None else lists.documents(_file(leaf), place)
    return any(document not in deleted for document in found)
