"""Lists of postings and the pool they are gathered in: what goes in comes out, in order."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.engines.whoosh import lists
from pressarchive.engines.whoosh.pool import Pool

STEPS = st.integers(1, 300) | st.integers(1, 70_000) | st.integers(1, 2**26)
WEIGHTS = st.sampled_from([1.0, 0.1, 5.0, 6.1]) | st.floats(0.1, 1e6)
VALUES = st.binary(max_size=40) | st.just(b"") | st.binary(min_size=300, max_size=400)


class File:
    """The bytes of a file, as the lists ask for them."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def get(self, place: int, length: int) -> bytes:
        """Return bytes."""
        return self.data[place : place + length]


@given(st.lists(st.tuples(STEPS, WEIGHTS, VALUES), min_size=1, max_size=40), st.booleans())
def test_what_is_packed_comes_back(postings: list[tuple[int, float, bytes]], bare: bool) -> None:
    """Whole, or weights and values each alone, wherever in a file the list stands."""
    steps, weights, values = (list(column) for column in zip(*postings, strict=True))
    documents = list(accumulate(steps, initial=-1))[1:]
    if bare:
        values = [b""] * len(values)
    packed = lists.pack(documents, weights, values)
    assert lists.unpack(packed) == (documents, weights, values)
    file = File(b"before" + packed + b"after")
    moved = [document + 7 for document in documents]
    assert list(lists.weights(file, 6, 7)) == list(zip(moved, weights, strict=True))
    assert list(lists.documents(file, 6, 7)) == moved
    for wanted in (moved, moved[1::2], []):
        found = dict(lists.values(file, 6, set(wanted), 7))
        assert found == {d: v for d, v in zip(moved, values, strict=True) if d in wanted}
    assert lists.whole(file, 6) == packed


def test_many_weights() -> None:
    """More than a byte can number, as well as a few of many."""
    documents = list(range(3_000))
    for weights in ([n / 7 for n in documents], [float(n % 256) for n in documents]):
        packed = lists.pack(documents, weights, [b""] * 3_000)
        assert lists.unpack(packed) == (documents, weights, [b""] * 3_000)


@pytest.mark.parametrize("most", [1, 7, 50, 10_000])
def test_a_pool_gives_sorted_lists(tmp_path: Path, most: int) -> None:
    """However often it had to make room in memory; and it leaves nothing behind."""
    pool = Pool(tmp_path, most)
    words = ["été", "a", "\ud800", "\uffee", "\U0001f600", "b"]
    expected: dict[tuple[str, bytes], Any] = {}
    for document in range(30):
        for field in ("words", "stems"):
            here = [
                (word, float(place), b"v%d" % document)
                for place, word in enumerate(words)
                if document % (place + 1) == 0
            ]
            pool.add(field, document, here)
            for word, weight, value in here:
                place_of = field, word.encode("utf-8", "surrogatepass")
                expected.setdefault(place_of, []).append((document, weight, value))
    found = list(pool.iter_postings())
    assert [one[:2] for one in found] == sorted(expected)
    for field, key, documents, packed in found:
        assert list(zip(*lists.unpack(packed), strict=True)) == expected[field, key]
        assert documents == len(expected[field, key])
    pool.cleanup()
    assert not list(tmp_path.iterdir())


def test_a_merged_segment_loses_what_was_deleted(tmp_path: Path) -> None:
    """Documents get their new numbers; a word that only deleted ones had is gone."""
    pool = Pool(tmp_path)
    packed = lists.pack([0, 1, 4], [1.0, 2.0, 3.0], [b"a", b"b", b"c"])
    numbers = {1: 10, 4: 11}
    pool.extend("words", b"kept", packed, lambda document: numbers.get(document, -1))
    pool.extend("words", b"gone", packed, lambda _: -1)
    [(field, key, documents, packed)] = pool.iter_postings()
    assert (field, key, documents) == ("words", b"kept", 2)
    assert lists.unpack(packed) == ([10, 11], [2.0, 3.0], [b"b", b"c"])
