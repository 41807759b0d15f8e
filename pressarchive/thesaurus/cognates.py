"""Words that two languages share but for their spelling: microgravité, microgravity.

A word of the query is compared with the archive's own words, so nothing is added that no
release has. Two words are cognates if they are alike once endings that correspond are made
the same; pairs that only look alike are listed in `false-friends.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from pressarchive.query import Addition, Term
from pressarchive.text import fold
from pressarchive.thesaurus.concept import COLUMNS, read_concept, stem_of, stop_words

FALSE_FRIENDS = Path(__file__).parent / "false-friends.txt"

ALIKE = 0.5
"""How much a cognate counts against the word typed."""

NEARLY = 0.4
"""How much one that differs by a letter more counts."""

MOST = 3
"""Cognates of a word in one language at most."""

_SHORTEST = 5
_SHORTEST_NEARLY = 8
_SAME_START = 3

# Endings that correspond, and what they are all read as.
_ENDINGS = {
    "isation": "isation isations ization izations",
    "isr": "iser ise ises ised ising ize izes ized izing izer isees isee",
    "it": "ite ites ity ities",
    "ic": "ique iques ic ics ical icals ically iquement",
    "tor": "trice trices teur teurs tor tors",
    "or": "eur eurs or ors er ers our ours",
    "ari": "aire aires ary aries",
    "ori": "oire oires ory ories",
    "ns": "ence ences ance ances ency encies ancy ancies",
    "nt": "ent ents ente entes ant ants ante antes",
    "ism": "isme ismes ism isms",
    "ist": "iste istes ist ists",
    "us": "eux euse euses ous",
    "iv": "if ifs ive ives",
    "l": "el elle els elles al ale ales aux als",
    "bl": "able ables ible ibles",
    "ian": "ien iens ienne iennes ian ians ean eans een eens eenne eennes",
    "ment": "ment ments",
    "i": "ie ies y",
    "": "e es s",
}
_CLASS = {ending: read for read, group in _ENDINGS.items() for ending in group.split()}
_ENDING = re.compile(f"(?:{'|'.join(sorted(_CLASS, key=len, reverse=True))})$")
_DOUBLED = re.compile(r"(.)\1")


class Vocabulary(Protocol):
    """The folded words of an archive, by language."""

    def beginning(self, code: str, prefix: str) -> Sequence[str]:
        """Return the words of a language that begin so, sorted."""
        ...


class Cognates:
    """A source of translations: words of the archive that are spelled nearly the same."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._found = lru_cache(maxsize=10_000)(self._find)

    def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
        """Return the cognates of a single word in every language, the likest first."""
        if len(words) != 1 or len(words[0]) < _SHORTEST or words[0] in stop_words():
            return ()
        return self._found(words[0])

    def _find(self, typed: str) -> Sequence[Addition]:
        found = [one for code in COLUMNS for one in self._in_language(typed, code)]
        return sorted(found, key=lambda one: -one.weight)

    def _in_language(self, typed: str, code: str) -> Iterator[Addition]:
        given = {stem_of(typed, code)}
        likest = sorted(self._alike(typed, code), key=lambda found: (-found[0], found[1]))
        for weight, word in likest:
            if stem_of(word, code) not in given and len(given) <= MOST:
                given.add(stem_of(word, code))
                yield Addition(Term((word,), code), word, code, "cognate", weight)

    def _alike(self, typed: str, code: str) -> Iterator[tuple[float, str]]:
        words = self._vocabulary.beginning(code, typed[:_SAME_START])
        key = _key(typed)
        # In a language that has the word itself, a word a letter away is another word.
        nearly = len(key) >= _SHORTEST_NEARLY and typed not in words
        for word in words:
            if abs(len(word) - len(typed)) > len("ement"):
                continue
            other = _key(word)
            if other == key and len(key) >= _SHORTEST - 1:
                weight = ALIKE
            elif nearly and _one_edit(key, other):
                weight = NEARLY
            else:
                continue
            # Asked of the few that are alike: it takes longer than telling that.
            if not _false_friends(typed, word):
                yield weight, word


@lru_cache(maxsize=100_000)
def _key(word: str) -> str:
    """Return a folded word with its ending and spelling made the same for both languages."""
    word = _ENDING.sub(lambda found: _CLASS[found.group()], word, count=1)
    word = word.replace("xion", "ction")
    return _DOUBLED.sub(r"\1", word).replace("y", "i").replace("ph", "f").replace("k", "c")


def _one_edit(one: str, other: str) -> bool:
    """Tell whether a single letter more, less or other makes two words the same."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    return any(
        one[start + left :] == other[start + right :] for left, right in ((1, 1), (1, 0), (0, 1))
    )


def _false_friends(one: str, other: str) -> bool:
    return any(
        stem_of(right, COLUMNS[1]) in _unlike(stem_of(left, COLUMNS[0]))
        for left, right in ((one, other), (other, one))
    )


@lru_cache(maxsize=10_000)
def _unlike(stem: str) -> frozenset[str]:
    """Return the stems in the second language of the false friends of one in the first."""
    # Inflection changes the last letter of a stem at most: other lines need not be read.
    beginning = stem if len(stem) <= _SAME_START else stem[:-1]
    concepts = [read_concept(line) for folded, line in _lines() if beginning in folded]
    return frozenset(
        right.stems[0]
        for concept in concepts
        if concept and stem in {label.stems[0] for label in concept.labels[COLUMNS[0]]}
        for right in concept.labels[COLUMNS[1]]
    )


@cache
def _lines() -> Sequence[tuple[str, str]]:
    """Return the lines on false friends, folded and as they are."""
    return [(fold(line), line) for line in FALSE_FRIENDS.read_text(encoding="utf-8").split("\n")]
