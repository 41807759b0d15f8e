"""The index as one commit left it, opened for reading.

Every commit is a numbered generation, made current by its seal (see there).
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Sequence
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from pressarchive.engines.whoosh.files import Storage
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
        for matcher, offset in self._postings(field, encode(key)):
            for ids, weights, _ in _blocks(matcher):
                found.update(
                    zip((offset + d for d in ids) if offset else ids, weights, strict=True)
                )
        for document in self.deleted & found.keys():
            del found[document]
        return found

    def values(self, field: str, key: str, documents: Collection[int]) -> dict[int, bytes]:
        """Return what a term's postings hold for those of some documents that have it."""
        found = {}
        for matcher, offset in self._postings(field, encode(key)):
            for ids, _, values in _blocks(matcher, values=True):
                for document, value in zip(ids, values, strict=True):
                    if offset + document in documents:
                        found[offset + document] = value
        return found

    def keys(self, field: str, prefix: str) -> Sequence[str]:
        """Return the terms of a field that begin so, sorted, and stand in a live document."""
        start = encode(prefix)
        found: set[bytes] = set()
        for leaf, _ in self._leaves:
            deleted = set(leaf.segment().deleted_docs())
            try:
                terms = leaf.expand_prefix(field, start)
            except TermNotFound:
                continue
            found.update(
                term for term in terms if not deleted or _lives(leaf, field, term, deleted)
            )
        return sorted(map(decode, found))

    def text(self, column: str, document: int) -> str:
        """Return one document's value of a column."""
        for number in range(len(self._leaves) - 1, -1, -1):
            offset = self._leaves[number][1]
            if document >= offset:
                return decode(self._column(column, number)[document - offset])
        raise IndexError(document)

    def _numbers(self, column: str) -> array[int]:
        numbers = array("I")
        for number in range(len(self._leaves)):
            numbers.extend(self._column(column, number).load())
        return numbers

    def _texts(self, column: str) -> list[bytes]:
        columns = (self._column(column, number) for number in range(len(self._leaves)))
        return list(chain.from_iterable(found.load() for found in columns))

    def _open_column(self, column: str, number: int) -> Any:
        return self._leaves[number][0].column_reader(column, translate=False)

    def _postings(self, field: str, key: bytes) -> Iterator[tuple[Any, int]]:
        for leaf, offset in self._leaves:
            try:
                yield _matcher(leaf, field, key), offset
            except TermNotFound:
                continue


def _matcher(leaf: SegmentReader, field: str, key: bytes) -> Any:
    matcher = leaf.postings(field, key)
    for inner in matcher.children():  # one that skips deleted documents, one at a time
        matcher = inner
        matcher.reset()
    return matcher


def _lives(leaf: SegmentReader, field: str, key: bytes, deleted: set[int]) -> bool:
    if leaf.doc_frequency(field, key) > len(deleted):
        return True
    return any(not deleted.issuperset(ids) for ids, _, _ in _blocks(_matcher(leaf, field, key)))


def _blocks(
    matcher: Any, *, values: bool = False
) -> Iterator[tuple[Sequence[int], Sequence[float], Sequence[bytes]]]:
    """Yield the ids, weights and (where asked for) values of a posting list, block by block.

    Whoosh's public way, a posting at a time, takes six times as long for a common word.
    """
    while matcher.is_active():
        matcher._read_ids()  # noqa: SLF001
        matcher._read_weights()  # noqa: SLF001
        if values:
            matcher._read_values()  # noqa: SLF001
        yield matcher._ids, matcher._weights, matcher._values or ()  # noqa: SLF001
        matcher._next_block()  # noqa: SLF001
