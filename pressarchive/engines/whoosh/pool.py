"""The postings of a batch, gathered by word, until its segment is written.

Whoosh's own pool keeps a tuple for each posting and sorts them all. This one keeps a list for
each word; when there are many postings, they go to a file in order, and the files are merged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from pathlib import Path
from struct import Struct
from tempfile import TemporaryFile
from typing import IO, Any, NamedTuple

from pressarchive.engines.whoosh import lists
from pressarchive.engines.whoosh.layout import Posting, decode, encode

_MOST = 1_500_000
"""Postings that are held in memory: about 200 MB."""
_SIZES = Struct("<BIII")
"""Of a list in a file: the bytes of its field, key and list, and how many documents it has."""


class PackedList(NamedTuple):
    """A word of a field, with how many documents have it and the packed list of them."""

    field: str
    key: bytes
    documents: int
    packed: bytes


class Pool:
    """What Whoosh's writer asks of a pool: postings in, sorted postings out."""

    def __init__(self, folder: Path, most: int = _MOST) -> None:
        self._folder = folder
        self._most = most
        self._held = 0
        self._lists: defaultdict[str, dict[str, list[Any]]] = defaultdict(dict)
        self._runs: list[IO[bytes]] = []

    def add(self, field: str, document: int, postings: Iterable[Posting]) -> None:
        """Add the postings of a document in a field; documents come in ascending order."""
        found = self._lists[field]
        get = found.get
        before = len(found)
        count = 0
        for key, weight, value in postings:
            count += 1
            kept = get(key)
            if kept is None:
                found[key] = [document, weight, value]
            else:
                kept += (document, weight, value)
        # A word that is new takes as much memory as several postings.
        self._hold(count + 2 * (len(found) - before))

    def extend(self, field: str, key: bytes, packed: bytes, number: Callable[[int], int]) -> None:
        """Add a list of another segment, its documents numbered anew; -1 is left out."""
        kept = self._lists[field].setdefault(decode(key), [])
        before = len(kept)
        for document, weight, value in zip(*lists.unpack(packed), strict=True):
            if (new := number(document)) >= 0:
                kept += (new, weight, value)
        self._hold(2 + (len(kept) - before) // 3)

    def iter_postings(self) -> Iterator[PackedList]:
        """Yield every list, in order of field and key."""
        if not self._runs:
            yield from self._sorted()
            return
        runs = [_read(run) for run in self._runs]
        ordered = merge(*runs, self._sorted(), key=lambda one: one[:2])
        for (field, key), same in groupby(ordered, key=lambda one: one[:2]):
            first, *others = same
            yield _joined(field, key, [first, *others]) if others else first

    def cleanup(self) -> None:
        """Let go of everything."""
        self._lists.clear()
        while self._runs:
            self._runs.pop().close()

    def pack(self) -> None:
        """Put the postings that are held into a file, in order and packed."""
        # A file without a name: whatever happens, nothing is left of it.
        run = TemporaryFile(dir=self._folder)  # noqa: SIM115 - closed by cleanup
        self._runs.append(run)
        for field, key, documents, packed in self._sorted():
            sizes = _SIZES.pack(len(field), len(key), len(packed), documents)
            run.write(sizes + field.encode("ascii") + key + packed)
        self._lists.clear()
        self._held = 0

    def _hold(self, count: int) -> None:
        self._held += count
        if self._held >= self._most:
            self.pack()

    def _sorted(self) -> Iterator[PackedList]:
        for field in sorted(self._lists):
            found = self._lists[field]
            # Texts and their bytes in UTF-8 have the same order.
            for key in sorted(found):
                if kept := found[key]:
                    packed = lists.pack(kept[::3], kept[1::3], kept[2::3])
                    yield PackedList(field, encode(key), len(kept) // 3, packed)


def _read(run: IO[bytes]) -> Iterator[PackedList]:
    run.seek(0)
    while head := run.read(_SIZES.size):
        field, key, packed, count = _SIZES.unpack(head)
        name = run.read(field).decode("ascii")
        yield PackedList(name, run.read(key), count, run.read(packed))


def _joined(field: str, key: bytes, parts: Sequence[PackedList]) -> PackedList:
    documents: list[int] = []
    weights: list[float] = []
    values: list[bytes] = []
    for part in parts:
        more = lists.unpack(part.packed)
        documents += more[0]
        weights += more[1]
        values += more[2]
    return PackedList(field, key, len(documents), lists.pack(documents, weights, values))
