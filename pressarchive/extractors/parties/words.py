"""The words of a text as its names are made of them: where they stand, folded, capitalised."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pressarchive.text import fold

# An elided article; initials and "U.S."; a word with its hyphens and apostrophes.
_WORD = re.compile(
    r"\b(?:[cdjlmnst]|qu)['’](?=\w)"
    r"|\b(?:[^\W\d_]\.){1,5}(?![^\W\d_]{2})(?:-?[^\W\d_]\.)*"
    r"|[^\W_]+(?:[-‑’'][^\W_]+)*(?:\.(?=[^\W\d_]))?",
    re.IGNORECASE,
)
_ABBREVIATIONS = frozenset(
    "jr sr dr mr mrs ms prof st mgr hon inc ltd co corp gov sen rep gen col lt sgt capt".split()
)


class Word(NamedTuple):
    """A word of a text. `gap` is what stands between it and the word before."""

    text: str
    folded: str
    start: int
    end: int
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def near(self) -> bool:
        """Whether only blanks part it from the word before."""
        return not self.gap.strip(" ")


def index_at(words: Sequence[Word], offset: int) -> int:
    """Return the index of the first word that begins at an offset or after it."""
    return bisect_left(words, offset, key=lambda word: word.start)


def words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words that begin between two offsets."""
    words = words_of(text)
    return words[index_at(words, start) : index_at(words, end)]


@lru_cache(maxsize=4)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text; "l'" is a word of its own, a possessive "'s" is cut off."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = text[start:end]
        folded = fold(word)
        if folded.endswith("'s"):
            end -= 2
            word, folded = word[:-2], folded[:-2]
        elif folded.endswith("'"):
            folded = folded[:-1]
        elif folded in _ABBREVIATIONS and text[end : end + 1] == "." and word[0].isupper():
            end += 1
            word += "."
        if not word:
            continue
        found.append(Word(word, folded.rstrip("."), start, end, text[last:start]))
        last = end
    return tuple(found)
