"""The postings of one word as bytes: arrays of numbers, which code in C packs and unpacks at once.

Whoosh's own are pickles that Python makes and reads number by number. Here a list begins with
its head; then come the steps from each document to the next, in as few bytes as the longest
needs; the weights, mostly as numbers of a short table; and last, apart, so that ranking does not
read them, the values, compressed where that saves something.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress, islice, repeat
from operator import sub
from struct import Struct
from typing import Any

_HEAD = Struct("<IIIHcc?")
"""Postings; bytes of steps and weights, and of values; weights in the table, 0 where each posting
has its own; types of the steps and of the values' lengths; whether the values are compressed."""
_TABLE = 256
_LEVEL = 1
_WORTH = 100
"""Fewer bytes than this are not compressed."""
_WEIGHT = "d"
_MOST_BYTE, _MOST_SHORT = 0xFF, 0xFFFF


def pack(documents: Sequence[int], weights: Sequence[float], values: Sequence[bytes]) -> bytes:
    """Return a list of postings, by ascending document; `values` may all be empty."""
    alone = len(documents) == 1  # as most words are
    steps = _smallest(documents if alone else list(map(sub, documents, chain((0,), documents))))
    table = weights if alone else sorted(set(weights))
    known = len(table) <= _TABLE
    kept = array(_WEIGHT, table if known else weights).tobytes()
    if known and len(table) > 1:
        number = {weight: place for place, weight in enumerate(table)}
        kept += bytes(map(number.__getitem__, weights))
    front = steps.tobytes() + kept
    lengths = _smallest(list(map(len, values)))
    back = lengths.tobytes() + b"".join(values) if any(lengths) else b""
    compressed = len(back) >= _WORTH
    if compressed:
        back = zlib.compress(back, _LEVEL)
    head = _HEAD.pack(
        len(documents),
        len(front),
        len(back),
        len(table) if known else 0,
        steps.typecode.encode(),
        lengths.typecode.encode(),
        compressed,
    )
    return head + front + back


def weights(file: Any, place: int, offset: int = 0) -> Iterator[tuple[int, float]]:
    """Yield the documents of a list that stands in a file, `offset` added, with their weights."""
    count, size, _, table, code, *_ = _HEAD.unpack(file.get(place, _HEAD.size))
    front = file.get(place + _HEAD.size, size)
    documents = _documents(front, code, count, offset)
    return zip(documents, _weights(front, code, count, table), strict=True)


def documents(file: Any, place: int, offset: int = 0) -> Iterable[int]:
    """Return the documents of a list, `offset` added."""
    count, _, _, _, code, *_ = _HEAD.unpack(file.get(place, _HEAD.size))
    steps = file.get(place + _HEAD.size, count * array(code.decode("ascii")).itemsize)
    return _documents(steps, code, count, offset)


def values(
    file: Any, place: int, wanted: Collection[int], offset: int = 0
) -> Iterator[tuple[int, bytes]]:
    """Yield those of the documents wanted that a list has, `offset` added, with their values.

    Values are empty where none were given. `wanted` is asked for every document of the list.
    """
    count, size, rest, _, code, lengths, compressed = _HEAD.unpack(file.get(place, _HEAD.size))
    data = file.get(place + _HEAD.size, size + rest)
    documents = list(_documents(data, code, count, offset))
    kept = list(map(wanted.__contains__, documents))
    found = _values(data[size:], lengths, count, compressed, kept)
    return zip(compress(documents, kept), found, strict=False)


def whole(file: Any, place: int) -> bytes:
    """Return a list that stands in a file as it was packed."""
    _, size, rest, *_ = _HEAD.unpack(file.get(place, _HEAD.size))
    data: bytes = file.get(place, _HEAD.size + size + rest)
    return data


def unpack(data: bytes) -> tuple[list[int], list[float], list[bytes]]:
    """Return what `pack` was given."""
    count, size, _, table, code, lengths, compressed = _HEAD.unpack_from(data)
    data = data[_HEAD.size :]
    return (
        list(_documents(data, code, count, 0)),
        list(_weights(data, code, count, table)),
        list(_values(data[size:], lengths, count, compressed)),
    )


def _smallest(numbers: Sequence[int]) -> array[int]:
    most = max(numbers)
    return array("B" if most <= _MOST_BYTE else "H" if most <= _MOST_SHORT else "I", numbers)


def _numbers(data: bytes, code: bytes, count: int) -> array[int]:
    numbers = array(code.decode("ascii"))
    numbers.frombytes(data[: count * numbers.itemsize])
    if len(numbers) != count:
        raise ValueError("a list of postings is cut short")
    return numbers


def _documents(front: bytes, code: bytes, count: int, offset: int) -> Iterable[int]:
    return islice(accumulate(_numbers(front, code, count), initial=offset), 1, None)


def _weights(front: bytes, code: bytes, count: int, table: int) -> Iterable[float]:
    start = count * array(code.decode("ascii")).itemsize
    kept = array(_WEIGHT)
    end = start + (table or count) * kept.itemsize
    kept.frombytes(front[start:end])
    if table == 0:
        return kept
    return repeat(kept[0], count) if table == 1 else map(kept.__getitem__, front[end : end + count])


def _values(
    back: bytes, code: bytes, count: int, compressed: bool, kept: Iterable[bool] | None = None
) -> Iterable[bytes]:
    if not back:
        return repeat(b"", count)
    if compressed:
        back = zlib.decompress(back)
    lengths = _numbers(back, code, count)
    start = count * lengths.itemsize
    ends = accumulate(lengths, initial=start)
    # `ends` has one more: each length is taken at the end of those before it.
    spans: Iterable[tuple[int, int]] = zip(ends, lengths, strict=False)
    if kept is not None:
        spans = compress(spans, kept)
    return [back[at : at + length] for at, length in spans]
