"""Organisations that everybody knows by their acronym: "WHO advises", "l'OMS"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.extractors.parties.rows import where
from pressarchive.extractors.parties.words import Word, words_of
from pressarchive.languages.acronyms import ACRONYMS
from pressarchive.text import fold

_FOLDED = frozenset(map(fold, ACRONYMS))


def known_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where such acronyms stand, but for lines that are all in capitals."""
    words = words_of(text)
    for i in where(text, _FOLDED):
        if words[i].text in ACRONYMS and not _shouted(words, i):
            yield words[i].start, words[i].end


def _shouted(words: Sequence[Word], i: int) -> bool:
    """Tell whether the words beside one are in capitals too: WHO IS THERE."""
    beside = [words[i - 1]] if i and words[i].near else []
    beside += [words[i + 1]] if i + 1 < len(words) and words[i + 1].near else []
    return any(word.text.isupper() and len(word.text) > 1 for word in beside)
