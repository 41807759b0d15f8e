"""The words of a text as its names are made of them: where they stand, folded, capitalised."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, repeat
from operator import attrgetter
from typing import NamedTuple

from pressarchive.text import fold

# Words, with what stands between them; "Zub.The" is the end of a sentence and the next one.
_PARTS = re.compile(r"([^\W_]+(?:[-‑’'.](?!(?<=[a-zà-ÿ][a-zà-ÿ]\.)[A-ZÀ-Ý][a-zà-ÿ])[^\W_]+)*)")
_ELIDED = frozenset("c d j l m n s t qu".split())
_ABBREVIATIONS = frozenset(
    "jr sr dr mr mrs ms prof st mgr hon inc ltd co corp gov sen rep gen col lt sgt capt".split()
)
_POSSESSIVE = frozenset(("'s", "’s"))
_MAKE = tuple.__new__  # twice as fast as the class
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


_START = attrgetter("start")


def index_at(words: Sequence[Word], offset: int) -> int:
    """Return the index of the first word that begins at an offset or after it."""
    return bisect_left(words, offset, key=_START)


def words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words that begin between two offsets."""
    words = words_of(text)
    return words[index_at(words, start) : index_at(words, end)]


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text; "l'" is a word of its own, a possessive "'s" is cut off."""
    return _read(text) if len(text) < _SHORT else _kept(text)


@lru_cache(maxsize=2)
def _kept(text: str) -> tuple[Word, ...]:
    return _read(text)


def _read(text: str) -> tuple[Word, ...]:
    # Every word of every release comes through here: whole rows at a time, without a loop.
    parts = _PARTS.split(text)
    gaps, written = parts[::2], parts[1::2]
    if not written:
        return ()
    ends = list(accumulate(map(len, parts)))
    folded = [word.lower() if word.isascii() else fold(word) for word in written]
    capital = [word[0].isupper() for word in written]
    rows = zip(written, folded, ends[::2], ends[1::2], gaps, capital, strict=False)
    words = list(map(_MAKE, repeat(Word), rows))
    cut = "'" in text or "’" in text
    odd = [i for i, word in enumerate(written) if not word.isalnum()] if cut else []
    # A point right behind a word may belong to it; most gaps are nothing but a blank.
    odd += [
        i - 1
        for i, gap in enumerate(gaps)
        if gap != " " and gap[:1] == "." and i and capital[i - 1]
        if _abbreviates(written[i - 1], folded[i - 1])
    ]
    return tuple(_amended(text, words, sorted(set(odd))) if odd else words)


def _abbreviates(word: str, folded: str) -> bool:
    return len(word) == 1 or word[-2] == "." or folded in _ABBREVIATIONS


def _amended(text: str, words: list[Word], odd: Sequence[int]) -> list[Word]:
    """Put what the odd words are in their places; the gap after one begins where it ends."""
    found: list[Word] = []
    done = 0
    for i in (*odd, len(words)):
        if done < i:
            word, form, start, end, _, capital = words[done]
            gap = text[found[-1].end if found else 0 : start]
            found.append(_MAKE(Word, (word, form, start, end, gap, capital)))
            found += words[done + 1 : i]
        if i < len(words):
            found += _parted(text, words[i], found[-1].end if found else 0)
        done = i + 1
    return found


def _parted(text: str, odd: Word, last: int) -> Iterator[Word]:
    """Yield the words that an odd one is: its article, what stands behind, with its point."""
    word, folded, start, end, _, capital = odd
    if not word.isalnum():
        cut = max(word.find("'"), word.find("’"))
        if cut > 0 and word[:cut].lower() in _ELIDED and word[cut + 1 :] != "s":
            article, after = word[:cut], start + cut + 1
            gap, raised = text[last:start], article[0].isupper()
            yield _MAKE(Word, (article, article.lower(), start, after, gap, raised))
            last, start, word = after, after, word[cut + 1 :]
        if word[-2:] in _POSSESSIVE and len(word) > len("'s"):
            word, end = word[:-2], end - 2
        folded, capital = fold(word), word[0].isupper()
    if capital and text[end : end + 1] == "." and _abbreviates(word, folded):
        word, end = text[start : end + 1], end + 1
    yield _MAKE(Word, (word, folded, start, end, text[last:start], capital))
