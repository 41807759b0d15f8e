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
from pressarchive.engines.whoosh.layout import decode, encode
from pressarchive.engines.whoosh.leaf import Leaf
from pressarchive.engines.whoosh.seal import identity, read_seal


class Snapshot:
    """One generation of the index. Documents are numbered through all its segments.

    Any method may raise any exception on a damaged index; `Unsound` is raised on opening.
    """

    def __init__(self, folder: Path) -> None:
        self.identity = identity(folder)
        number = self.identity[0]
        self.seal = read_seal(folder, number)
        self._leaves: list[tuple[Leaf, int]] = []
        self.size = 0
        """Number of documents, deleted ones included."""
        try:
            for segment in self.seal.segments:
                self._leaves.append((Leaf(folder, segment, self.seal.files), self.size))
                self.size += segment.size
        except BaseException:
            self.close()
            raise
        self.deleted = frozenset(
            offset + document for leaf, offset in self._leaves for document in leaf.deleted
        )
        self.numbers = cache(self._numbers)
        self.texts = cache(self._texts)
        self._column = cache(self._open_column)

    def close(self) -> None:
        """Close every file."""
        for leaf, _ in self._leaves:
            leaf.close()

    @cached_property
    def live(self) -> Collection[int]:
        """The documents that are not deleted."""
        every = range(self.size)
        return [d for d in every if d not in self.deleted] if self.deleted else every

    def weights(self, field: str, key: str) -> dict[int, float]:
        """Return the documents that have a term, with its weight in each."""
        found: dict[int, float] = {}
        for leaf, offset in self._leaves:
            place = leaf.place(field, encode(key))
            if place is not None:
                found.update(lists.weights(leaf.lists, place, offset))
        for document in self.deleted & found.keys():
            del found[document]
        return found

    def frequency(self, field: str, key: str) -> int:
        """Return how many documents have a term, deleted ones included."""
        return sum(leaf.frequency(field, encode(key)) for leaf, _ in self._leaves)

    def documents(self, field: str, key: str) -> Iterable[int]:
        """Return the documents that have a term."""
        found: list[Iterable[int]] = []
        for leaf, offset in self._leaves:
            place = leaf.place(field, encode(key))
            if place is not None:
                found.append(lists.documents(leaf.lists, place, offset))
        every = chain.from_iterable(found)
        return [d for d in every if d not in self.deleted] if self.deleted else every

    def values(self, field: str, key: str, documents: Collection[int]) -> dict[int, bytes]:
        """Return what a term's postings hold for those of some documents that have it."""
        found: dict[int, bytes] = {}
        for leaf, offset in self._leaves:
            place = leaf.place(field, encode(key))
            if place is not None:
                found.update(lists.values(leaf.lists, place, documents, offset))
        return found

    def keys(self, field: str, prefix: str) -> Sequence[str]:
        """Return the terms of a field that begin so, sorted, and stand in a live document."""
        start = encode(prefix)
        found = set(chain.from_iterable(leaf.keys(field, start) for leaf, _ in self._leaves))
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
        return self._leaves[number][0].column(column)
