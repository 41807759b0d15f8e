"""The language a release is written in, by its commonest words and the endings of the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from pressarchive.document import Candidate, Document
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading import declared
from pressarchive.languages import languages
from pressarchive.languages.foreign import FOREIGN
from pressarchive.text import fold, fold_text
from pressarchive.western import runs

_SAMPLE = 3000
"""Characters looked at; more change nothing."""

_LETTER, _OF_WORDS = r"[^\W\d_]", r"\w"
_LONG = 5  # letters of a word whose ending tells
_CAPITALS = frozenset(map(chr, (*range(ord("A"), ord("Z") + 1), *range(ord("À"), ord("Þ") + 1))))
_LETTERS = re.compile(f"{_LETTER}*")
_COMMON = 6  # letters of the longest common word that ends like others
_END = 4  # letters of the longest ending
_ENDING_WEIGHT = 0.4
_LEAST = 2.0
_CLEAR = 1.25


class LanguageExtractor:
    """Tells languages apart by stop words and endings."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:  # noqa: ARG002
        """Yield the language, the declared one only where the text says too little to tell."""
        counts, endings = _counted(document.text)
        scores = {
            code: _matched(counts, stop_words(code)) + _ENDING_WEIGHT * endings[code]
            for code in languages()
        }
        code = max(sorted(scores), key=scores.__getitem__)
        best = scores[code]
        second = max((score for other, score in scores.items() if other != code), default=0.0)
        rival = _rival(counts, code)
        if rival is not None:
            code, theirs, ours = rival
            words, share = FOREIGN[code].common, theirs / (theirs + ours)
        elif best >= _LEAST and best >= _CLEAR * second:
            words, share = stop_words(code), best / (best + second)
        else:
            yield from declared.language(document)
            return
        common = [word for word, _ in counts.most_common() if word in words][:5]
        yield Candidate(
            field="language",
            value=code,
            evidence=" ".join(common),
            rule="common words and endings",
            confidence=round(share, 3),
        )


def _rival(counts: Counter[str], code: str) -> tuple[str, float, float] | None:
    """Return the language not ours that fits better, and how often either has its own words.

    Only words that the two do not share can tell them apart: "de", "la" and "en" are common
    in Spanish as in French.
    """
    foreign, own = _apart(code)
    most = _matched(counts, foreign)
    # All others together say less than this one alone, as in nearly every text of ours.
    if most < _LEAST or most <= _matched(counts, own):
        return None
    found = [
        (_matched(counts, theirs), _matched(counts, ours), other)
        for other, theirs, ours in _telling(code)
    ]
    theirs, ours, other = max(found, key=lambda one: one[0] - one[1])
    return (other, theirs, ours) if theirs > ours and theirs >= _LEAST else None


@cache
def _apart(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what any language not ours has and ours has not, and what ours has alone."""
    mine, others = languages()[code].stop_words, _foreign_words()
    return others - mine, mine - others


@cache
def _telling(code: str) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """Return each language not ours with the words that tell it from ours, and ours from it."""
    mine = languages()[code].stop_words
    return tuple(
        (other, found.common - mine, mine - found.common) for other, found in FOREIGN.items()
    )


def _counted(text: str) -> tuple[Counter[str], Counter[str]]:
    """Count a text's first words that are common, and the languages that others' endings tell."""
    sample = text[:_SAMPLE]
    words = Counter(filter(_common().__contains__, _runs(fold_text(sample), _LETTER)))
    words.subtract(filter(words.__contains__, _codes(sample)))
    written = _runs(sample, _OF_WORDS)
    # Of what is longer than any common word, the end alone is looked up: there are few ends, so
    # that all of them stay at hand, which whole words do not.
    long = [
        f"-{word[-_END:]}" if len(word) > _COMMON and word.isalpha() else word
        for word in written
        if len(word) >= _LONG and word[0] not in _CAPITALS
    ]
    return words, Counter(chain.from_iterable(map(_ending, long)))


def _codes(text: str) -> Iterator[str]:
    """Yield the codes of cantons and states at line ends, which are no words: "Seedorf BE"."""
    for line in text.split("\n"):
        if line[-3:-2] == " " and line[-2:].isupper() and line[-4:-3].islower():
            yield line[-2:].lower()


def _runs(text: str, one: str) -> list[str]:
    found = runs(text, one)
    return re.findall(f"{one}+", text) if found is None else found


@lru_cache(maxsize=50_000)
def _ending(word: str) -> tuple[str, ...]:
    """Return the languages that a long word, or "-" and the end of one, tells by its ending."""
    letters = word if word[0] == "-" else _LETTERS.match(word)[0]  # type: ignore[index]
    if len(letters) < _LONG:
        return ()
    word = fold(letters)
    return tuple(
        code
        for code, one in languages().items()
        if one.endings and word not in stop_words(code) and word.endswith(one.endings)
    )


@cache
def _foreign_words() -> frozenset[str]:
    return frozenset().union(*(found.common for found in FOREIGN.values()))


@cache
def _common() -> frozenset[str]:
    """Return the commonest words of every language."""
    ours = (one.stop_words for one in languages().values())
    return frozenset().union(*ours, _foreign_words())


def _matched(counts: Counter[str], words: frozenset[str]) -> float:
    return float(sum(map(counts.__getitem__, counts.keys() & words)))


@cache
def stop_words(code: str) -> frozenset[str]:
    """Return the words of a language that no other language here shares."""
    others = (one.stop_words for key, one in languages().items() if key != code)
    return languages()[code].stop_words.difference(*others)


EXTRACTOR = LanguageExtractor()
