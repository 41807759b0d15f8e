"""The sketch of a body: the smallest hashes of its runs, as they are defined one by one."""

from __future__ import annotations

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from pressarchive.linking.sketch import digest_of, sketch_of, words_of

WORDS = st.lists(st.text("aé日\ud800", min_size=1, max_size=3), max_size=90)


def one_by_one(words: list[str]) -> tuple[int, ...]:
    codes = [crc32(word.encode("utf8", "surrogatepass")) for word in words]
    runs = zip(codes, codes[1:], codes[2:], codes[3:], strict=False)
    hashes = {(a ^ b << 1 ^ c << 2 ^ d << 3) * 0x9E3779B1 % 2**32 for a, b, c, d in runs}
    return tuple(sorted(hashes)[:48])


@given(WORDS)
def test_all_runs_at_once_are_runs_one_by_one(words: list[str]) -> None:
    """What earlier versions kept of a text is what is kept of it now."""
    assert sketch_of(words) == one_by_one(words)


def test_a_known_text_keeps_its_sketch_and_digest() -> None:
    """Archives hold these values: a change would hide duplicates and versions from each other."""
    words = words_of("Le Conseil d'État (3 mai) : « adopté », enfin !")
    assert words == ["le", "conseil", "d", "état", "3", "mai", "adopté", "enfin"]
    assert (sketch_of(words), digest_of(words)) == (
        (1712749244, 1964846397, 3318419145, 3530293396, 4177063089),
        "e370189fd3bfabe664a243e2896fcba5",
    )


def test_a_short_text_has_no_runs() -> None:
    """Three words make no run of four."""
    assert sketch_of(["a", "b", "c"]) == sketch_of([]) == ()
