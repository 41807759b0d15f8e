"""The words of a text in rows: to find the few that matter without looking at each."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import compress
from operator import itemgetter, not_
from typing import NamedTuple

from pressarchive.extractors.parties.words import Word, words_of

_FOLDED, _CAPITAL = (itemgetter(Word._fields.index(name)) for name in ("folded", "capital"))


class Rows(NamedTuple):
    """The folded words of a text, and a 1 for each that is capitalised, a 0 for any other."""

    folded: tuple[str, ...]
    capital: bytes


@lru_cache(maxsize=2)
def rows_of(text: str) -> Rows:
    """Return the rows of a text, made once for all who ask."""
    words = words_of(text)
    return Rows(tuple(map(_FOLDED, words)), bytes(map(_CAPITAL, words)))


def where(text: str, some: Container[str]) -> Iterator[int]:
    """Yield the indexes of the words of a text that are, folded, among some others."""
    folded = rows_of(text).folded
    return compress(range(len(folded)), map(some.__contains__, folded))


@lru_cache(maxsize=2)
def lower_words(text: str) -> frozenset[str]:
    """Return the words that a text writes without a capital, folded."""
    rows = rows_of(text)
    return frozenset(compress(rows.folded, map(not_, rows.capital)))
