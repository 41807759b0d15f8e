"""Did you mean …: for words that no release has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive import Archive
from pressarchive.records.lexicon import _pieces
from pressarchive.suggesting import _distance

TEXTS = {
    "fr": "La sécurité et la rougeole inquiètent. La sécurité des perturbateurs. L'école forme.",
    "en": "The government met. The governments of microgravity vaccinate against measles."
    " A microgravity perturbateurs.",
}
FOUND = [
    ("securtie", ["sécurité"]),
    ("sécurtié", ["sécurité"]),
    ("rougeolle", ["rougeole"]),
    ("perturbatuers", ["perturbateurs"]),
    ("goverment", ["government"]),
    ("microgravty", ["microgravity"]),
    ("zorglubx", []),
    ("sécurité", []),
    ("meet", []),
    ("xyz", []),
]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "texts"
    folder.mkdir()
    for code, text in TEXTS.items():
        (folder / f"{code}.txt").write_text(text, encoding="utf-8")
    with Archive.open(tmp_path / "index", create=True, engine="memory") as archive:
        archive.ingest([folder])
        yield archive


@pytest.mark.parametrize(("typed", "near"), FOUND)
def test_the_nearest_words_are_suggested(archive: Archive, typed: str, near: list[str]) -> None:
    """Spelled as releases do, one form of a word; nothing for a word that occurs, or is far off."""
    # A cognate a letter away would answer some of these: expansion has tests of its own.
    found = archive.search(typed, expand=not near).suggestions
    assert [(one.word, list(one.near)) for one in found] == ([(typed, near)] if near else [])


def test_words_are_not_asked_about_where_a_filter_is_to_blame(archive: Archive) -> None:
    """A word that some release has is not misspelled."""
    found = archive.search("rougeole", lang="en", expand=False)
    assert (found.total, found.suggestions) == (0, ())


def test_many_words_are_asked_about_one_by_one(archive: Archive) -> None:
    """Where some of them were found, the one that no release has is told."""
    found = archive.search("sécurité rougeole perturbateurs écoel forme inquiètent", expand=False)
    assert found.total
    assert [(one.word, one.near) for one in found.suggestions] == [("écoel", ("école",))]


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_the_distance_is_one(one: str, other: str) -> None:
    """It is nothing for the same word only, the same in both directions, and bounded."""
    far = max(len(one), len(other))
    apart = _distance(one, other, far)
    assert (apart == 0) == (one == other)
    assert apart == _distance(other, one, far) <= far
    assert (_distance(one, other, 1) <= 1) == (apart <= 1)


@given(st.text("abc", min_size=4, max_size=9), st.text("abc", max_size=9))
def test_words_near_each_other_share_a_piece(one: str, other: str) -> None:
    """However they differ, by one or by two: swapped letters too, wherever the pieces part."""
    for edits in (1, 2):
        if (edits == 1 or len(one) >= 6) and _distance(one, other, edits) <= edits:
            assert any(piece in other for piece in _pieces(one, edits))


@given(
    st.text("abcdef", min_size=6, max_size=8),
    st.lists(
        st.tuples(st.sampled_from("asdx"), st.integers(0, 9), st.sampled_from("abcz")), max_size=2
    ),
)
def test_words_made_by_edits_share_a_piece(one: str, edits: list[tuple[str, int, str]]) -> None:
    """Letters added, swapped, left out or changed at any place."""
    other = one
    for how, place, letter in edits:
        at = place % max(1, len(other))
        head, tail = other[:at], other[at:]
        other = {
            "a": head + letter + tail,
            "s": head + tail[1:2] + tail[:1] + tail[2:],
            "d": head + tail[1:],
            "x": head + letter + tail[1:],
        }[how]
    if _distance(one, other, 2) <= 2:
        assert any(piece in other for piece in _pieces(one, 2))


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("abcd", "abdc", 1), ("abc", "ab", 1), ("abc", "xbcz", 2)]
)
def test_what_counts_as_one(one: str, other: str, apart: int) -> None:
    """A letter more, less, other, or two that are swapped."""
    assert _distance(one, other, 5) == apart
