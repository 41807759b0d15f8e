"""The words of a text as its names are made of them: where they stand, folded, capitalised."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pressarchive.text import fold

_WORD = re.compile(r"[^\W_]+(?:[-‑’'.][^\W_]+)*")
_ELIDED = frozenset("c d j l m n s t qu".split())
_ABBREVIATIONS = frozenset(
    "jr sr dr mr mrs ms prof st mgr hon inc ltd co corp gov sen rep gen col lt sgt capt".split()
)
_POSSESSIVE = frozenset(("'s", "’s"))
_SHORT = 400  # characters: longer texts are read once and kept


class Word(NamedTuple):
    """A word of a text. `gap` is what stands between it and the word before.

    `capital` tells that it begins with a capital letter.
    """

    text: str
    folded: str
    start: int
    end: int
    gap: str
    capital: bool

    @property
    def near(self) -> bool:
        """Whether only blanks part it from the word before."""
        return self.gap == " " or not self.gap.strip(" ")


def index_at(words: Sequence[Word], offset: int) -> int:
    """Return the index of the first word that begins at an offset or after it."""
    return bisect_left(words, offset, key=_start)


def _start(word: Word) -> int:
    return word.start


def words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words that begin between two offsets."""
    words = words_of(text)
    return words[index_at(words, start) : index_at(words, end)]


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text; "l'" is a word of its own, a possessive "'s" is cut off."""
    return _read(text) if len(text) < _SHORT else _kept(text)


@lru_cache(maxsize=4)
def _kept(text: str) -> tuple[Word, ...]:
    return _read(text)


def _read(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    last = 0
    # Every word of every release comes through here: plain tuples are made twice as fast.
    make, size = tuple.__new__, len(text)
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        if not word.isalnum():
            cut = max(word.find("'"), word.find("’"))
            if cut > 0 and word[:cut].lower() in _ELIDED and word[cut + 1 :] != "s":
                article, after = word[:cut], start + cut + 1
                gap, capital = text[last:start], article[0].isupper()
                found.append(make(Word, (article, article.lower(), start, after, gap, capital)))
                last, start, word = after, after, word[cut + 1 :]
            if word[-2:] in _POSSESSIVE and len(word) > len("'s"):
                word, end = word[:-2], end - 2
        folded = fold(word)
        capital = word[0].isupper()
        if (
            capital
            and end < size
            and text[end] == "."
            and (len(word) == 1 or word[-2] == "." or folded in _ABBREVIATIONS)
        ):
            word, end = text[start : end + 1], end + 1
        found.append(make(Word, (word, folded, start, end, text[last:start], capital)))
        last = end
    return tuple(found)
