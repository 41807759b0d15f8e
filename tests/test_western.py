"""Mapping all characters of a text at once gives what mapping each of them does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.text import fold_text
from pressarchive.western import Mapped, runs

WESTERN = st.text(st.characters(codec="cp1252"), max_size=60)


def doubled(character: str) -> str:
    """Open "ß" and "…", raise "é", let "ø" go."""
    return {"ß": "ss", "…": "...", "é": "É", "ø": ""}.get(character, character)


@given(WESTERN)
def test_each_character_is_mapped(text: str) -> None:
    """Those that become several or none, too."""
    assert Mapped(doubled)(text) == "".join(map(doubled, text))


@pytest.mark.parametrize("text", ["Łódź", "кот", "e\u0301", "\x81", "\ud800"])
def test_other_characters(text: str) -> None:
    """A text that is not of Windows-1252 is left to others."""
    assert Mapped(doubled)(text) is None
    assert runs(text, r"\w") is None


@given(WESTERN, st.sampled_from([r"\w", r"[^\W_]", r"[^\W\d_]"]))
def test_runs(text: str, one: str) -> None:
    """They are what an expression finds."""
    assert runs(text, one) == re.findall(f"{one}+", text)


@given(WESTERN)
def test_folding_does_not_depend_on_the_way(text: str) -> None:
    """A Polish letter sends the whole text the long way round: nothing else changes."""
    assert fold_text(f"é{text}") == fold_text(f"é{text} ź")[:-2]
