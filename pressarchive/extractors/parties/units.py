"""Names of units with "and" in them: "Environment and Natural Resources Division"."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import Word

_NOUNS = frozenset("division section unit branch".split())
_LONGEST = 5  # words from "and" to the noun


def is_unit(word: Word) -> bool:
    """Tell whether a word is the noun of a part of a body, as "Division" is."""
    return word.folded in _NOUNS


def joined(words: Sequence[Word], k: int) -> bool:
    """Tell whether the word before "and" can be in the name of a unit that ends behind it."""
    word = words[k]
    others = any_of("institutions", "roles", "titles")
    acronym = word.text.isupper() and len(word.text) > 1  # "FTC and …" are two
    return word.capital and not acronym and word.folded not in others and words[k + 1].near


def last_of_unit(words: Sequence[Word], k: int) -> int:
    """Return where a unit's name ends that goes on with "and" behind a word, else that word."""
    if k + 2 >= len(words) or words[k + 1].folded != "and" or not joined(words, k):
        return k
    for i in range(k + 2, min(k + 2 + _LONGEST, len(words))):
        if not words[i].capital or words[i].gap != " ":
            return k
        if is_unit(words[i]):
            return i if i > k + 2 else k
    return k
