"""The one analysis of text: repair, folding, tokens with offsets, stems.

Documents and queries go through the same functions, so that what was written as
"Études" is found as "etude". Three forms of a word matter:

* the *typed* form, as it stands in the text, for people;
* the *folded* form: no case, no accents, ligatures opened, for phrases and prefixes;
* the *stem* in one language, for everything else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from itertools import accumulate, compress
from operator import itemgetter
from typing import NamedTuple

from pressarchive.western import Mapped, runs

# Letters and digits with the combining marks that follow them; "_" parts words.
_OF_WORDS = r"[^\W_]"
_WORD = re.compile(rf"{_OF_WORDS}+(?:[\u0300-\u036f]+{_OF_WORDS}*)*")
_PIECES = re.compile(f"({_WORD.pattern})")
_FOLDED = itemgetter(0)
_APOSTROPHES = "'’ʼ‘`´\u2032\uff07"
# What an apostrophe cuts off without being a word of its own: "l'" before a word, "'s" after one.
_JOINING = re.compile(rf"[{_APOSTROPHES}](?=[^\W\d_])(?<=\w.)")
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)\Z", re.IGNORECASE)
_POSSESSIVE = re.compile(r"s\b", re.IGNORECASE)
_LONGEST_ELIDED = 6
_STRETCH = 250  # characters that are looked at together for one word

# Characters that carry no meaning in running text: soft hyphen, zero-width characters, BOM.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
# Wingdings and Symbol bullets arrive from word processors in the private use area.
_BULLETS = dict.fromkeys([*range(0xF020, 0xF0FF)], "•")
# Spaces of every width; U+2028 and U+0085 end lines and become "\n" below.
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x0B], " ")
_REPAIRS = _INVISIBLE | _BULLETS | _SPACES | dict.fromkeys([0x2028, 0x85, 0x0C], "\n")
_REPAIRS[0x2029] = "\n\n"
_REPAIRED = re.compile(f"[{''.join(map(chr, _REPAIRS))}]")

_OPENED = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i"} | dict.fromkeys(
    _APOSTROPHES.replace("'", ""), "'"
)
_MARKS = "\u0301\u0300\u0302\u0308\u0327"  # those of French, which nearly every text has
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_KEPT = 120  # characters of a line that may well come again


class Token(NamedTuple):
    """A word of a text: its folded form and where it stands (character offsets)."""

    folded: str
    start: int
    end: int


def repair(text: str) -> str:
    """Return text in NFC without invisible characters, odd spaces or odd line ends.

    Bullets of the private use area become "•". Control characters stay: what is shown goes
    through `render.safe`, and a record must not hide what its source contained.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    # Looking for single characters, and putting others in their place, is ten times as fast as
    # `translate`, which asks for each character of a text what becomes of it.
    return _REPAIRED.sub(_repaired, text.replace("\xa0", " "))


def _repaired(match: re.Match[str]) -> str:
    return _REPAIRS[ord(match[0])] or ""


def fold_text(text: str) -> str:
    """Return text without case, accents, ligatures or typographic apostrophes.

    Compatibility forms go first: lower-casing "™" before NFKC would leave a capital.
    """
    if text.isascii():
        return text.lower()
    folded = _western_folding()(text)
    return _folded_apart(text) if folded is None else folded


@cache
def _western_folding() -> Mapped:
    return Mapped(_folded_apart)


def _folded_apart(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).lower()
    for letter, opened in _OPENED.items():
        if letter in text:
            text = text.replace(letter, opened)
    text = unicodedata.normalize("NFD", text)
    for mark in _MARKS:
        text = text.replace(mark, "")
    # Of what is left, only what is not ASCII is looked at.
    return text if text.isascii() else _FOREIGN.sub(_without_marks, text)


@lru_cache(maxsize=30_000)
def fold(text: str) -> str:
    """Return a word or a short line folded, as `fold_text` does; it is kept, as most come again."""
    return fold_text(text)


def _without_marks(match: re.Match[str]) -> str:
    return "".join(c for c in match[0] if not unicodedata.combining(c))


def fold_line(text: str) -> str:
    """Return folded text with every run of white space as one blank: for comparing lines."""
    return _folded_line(text) if len(text) <= _KEPT else " ".join(fold_text(text).split())


@lru_cache(maxsize=256)  # several extractors ask for the same lines of a text, one after the other
def _folded_line(text: str) -> str:
    return " ".join(fold_text(text).split())


def tokens(text: str) -> Iterator[Token]:
    """Return the words of a text in order, without "l'", "d'", "qu'" and the English "'s".

    Hyphens, apostrophes and points part words: "CP106-2020" is two tokens, and is found as
    a phrase of two.
    """
    written, starts, ends = places(text)
    found = zip(map(folded_word, written), starts, ends, strict=False)
    return map(Token._make, filter(_FOLDED, found))


def places(text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the words of a text as they are written, where each starts and where it ends.

    A few of them may fold to nothing.
    """
    # Cut in C, with what stands between: a word is every second piece.
    pieces = _PIECES.split(_spoken(text))
    ends = list(accumulate(map(len, pieces)))
    return pieces[1::2], ends[:-1:2], ends[1::2]


def words(text: str) -> list[str]:
    """Return the folded words of a text."""
    return list(filter(None, map(folded_word, spelled(text))))


def spelled(text: str) -> list[str]:
    """Return the words of a text as they are written; a few of them may fold to nothing."""
    text = _spoken(text)
    found = runs(text, _OF_WORDS)
    return _WORD.findall(text) if found is None else found


def first_of(text: str, some: Container[str]) -> str | None:
    """Return the first word of a text, as it is written, that is one of some folded words."""
    start = 0
    while start < len(text):
        # A stretch at a time, up to a blank: most texts have such a word in the first.
        end = text.find(" ", start + _STRETCH)
        end = end if end >= 0 else len(text)
        written = spelled(text[start:end])
        found = next(compress(written, map(some.__contains__, map(folded_word, written))), None)
        if found is not None:
            return found
        start = end
    return None


def _spoken(text: str) -> str:
    """Return a text of the same length with blanks for what apostrophes cut off."""
    if not any(apostrophe in text for apostrophe in _APOSTROPHES):
        return text
    # Apostrophes are few, and found fast: what they cut off is looked for at each of them.
    parts: list[str] = []
    done = 0
    for joining in _JOINING.finditer(text):
        at = joining.start()
        elided = _ELIDED.search(text, max(done, at - _LONGEST_ELIDED), at)
        if elided is not None:
            parts += text[done : elided.start()], " " * len(elided[0])
            done = at
        if _POSSESSIVE.match(text, at + 1) is not None:
            parts += text[done : at + 1], " "
            done = at + 2
    return "".join((*parts, text[done:]))


@lru_cache(maxsize=30_000)
def folded_word(word: str) -> str:
    """Return a word as it is written, folded; nothing but letters and digits is left of it."""
    # Folding may open one character into words ("½" into "1⁄2"): keep letters and digits.
    folded = fold(word)
    return folded if folded.isalnum() else "".join(c for c in folded if c.isalnum())


def stem(word: str, algorithm: str | None) -> str:
    """Return the stem of a folded word by a Snowball algorithm, or the word where there is none."""
    if algorithm is None:
        return word
    return str(_stemmer(algorithm).stemWord(word))


@cache
def _stemmer(algorithm: str) -> Stemmer.Stemmer:  # type: ignore[name-defined]  # noqa: F821
    # Loaded on first use: `show` and `list` never stem.
    import Stemmer

    return Stemmer.Stemmer(algorithm)
