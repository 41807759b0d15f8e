"""Folding is what its docstring says, however it is done."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressarchive.text import first_of, fold, spelled, tokens, words

_SIGNS = st.sampled_from("aé’'´`ʼœŒßİﬁ™½«–\u0301\u034f\u0489\u3099\uff07")
_TEXTS = st.one_of(st.text(max_size=40), st.lists(_SIGNS, max_size=20).map("".join))


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_nothing_that_folding_takes_away_is_left(text: str) -> None:
    """No mark that combines, no typographic apostrophe, no ligature, no accent."""
    folded = fold(text)
    assert not any(unicodedata.combining(c) for c in folded)
    assert not set(folded) & set("’‘ʼ´′＇œæßøđłı")
    assert folded == unicodedata.normalize("NFD", folded)


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_folding_is_done_letter_by_letter(text: str) -> None:
    """Only marks go and only known signs are opened; NFKC and lower case do the rest."""
    expected = unicodedata.normalize("NFKC", text).lower()
    for sign, opened in zip("œæßøđłı", ["oe", "ae", "ss", "o", "d", "l", "i"], strict=True):
        expected = expected.replace(sign, opened)
    plain = [c for c in unicodedata.normalize("NFD", expected) if not unicodedata.combining(c)]
    unquoted = ["'" if c in "’ʼ‘´′" or (c == "`" and not text.isascii()) else c for c in plain]
    assert fold(text) == "".join(unquoted)


@pytest.mark.parametrize("apostrophe", "'’ʼ‘`´′＇")
def test_what_an_apostrophe_cuts_off(apostrophe: str) -> None:
    """Whichever sign it is (one of them counts as a letter), the word beside it is not lost."""
    assert words(f"remise d{apostrophe}impôt, l{apostrophe}État") == ["remise", "impot", "etat"]
    assert words(f"Lucra{apostrophe}s") == ["lucra"]
    text = f"qu{apostrophe}il"
    assert [(one.start, one.end) for one in tokens(text)][-1][1] == len(text)


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(st.text(max_size=9), st.sampled_from(["l'été", "news", "Zorg’s", "\u0301a"])),
        max_size=150,
    )
)
def test_the_first_of_some_words_is_that_of_the_whole_text(parts: list[str]) -> None:
    """A text is looked at stretch by stretch, and no word is lost where two of them meet."""
    some = frozenset(("news", "zorg", "ete"))
    text = " ".join(parts)
    whole = [word for word in spelled(text) if "".join(words(word)) in some]
    assert first_of(text, some) == next(iter(whole), None)
