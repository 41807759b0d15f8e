"""Words that the archive's own translations teach: which stand for each other in paragraphs.

Two words belong together if they stand in paragraphs that say the same more often than by
chance, by Dunning's log-likelihood ratio (1993). A word stands for the one that is its best
partner, which keeps out words that merely stand beside the right one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import Protocol

from pressarchive.query import Addition, Term
from pressarchive.text import fold
from pressarchive.thesaurus.concept import COLUMNS, stem_of, stop_words
from pressarchive.values import value

LEARNED = 0.6
"""How much a learned translation counts against the word typed."""

MOST = 3
"""Translations of a word at most."""

_LEAST_RATIO = 10.0
_LEAST_TOGETHER = 2
_LEAST_SHARE = 0.05
_SAMPLE = 150
_CANDIDATES = 40

_Segment = Mapping[str, Mapping[str, str]]


class Bitext(Protocol):
    """Paragraphs that say the same in two languages, as stems with the words they stand for."""

    def size(self) -> int:
        """Return the number of segments."""
        ...

    def counts(self, code: str, stems: Iterable[str]) -> Mapping[str, int]:
        """Return in how many segments stems of a language stand; none where that is 0."""
        ...

    def segments(self, code: str, stem: str, limit: int) -> Sequence[_Segment]:
        """Return a fixed sample of the segments in which a stem of a language stands."""
        ...


@value
class Partner:
    """A word that stands for another.

    `strength` (0 to 1) is Dice's coefficient: how much of all their paragraphs both share;
    `count` is in how many both stand (estimated for common words).
    """

    stem: str
    word: str
    language: str
    ratio: float
    strength: float
    count: int


class Learned:
    """A source of translations: what a bitext teaches."""

    def __init__(self, bitext: Bitext) -> None:
        self._bitext = bitext
        self._likely = lru_cache(maxsize=10_000)(self._associated)
        self._size = lru_cache(maxsize=1)(bitext.size)

    def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
        """Return the learned translations of a single word, the surest first."""
        if len(words) != 1 or words[0] in stop_words():
            return ()
        (typed,) = words
        found = [
            one
            for code in COLUMNS
            for one in self.partners(code, stem_of(typed, code))
            if one.stem != stem_of(typed, one.language)
        ]
        return [
            Addition(
                part=Term((fold(one.word),), one.language),
                text=one.word,
                language=one.language,
                via="learned",
                weight=LEARNED,
            )
            for one in sorted(found, key=lambda one: -one.ratio)
        ]

    def partners(self, code: str, stem: str) -> Sequence[Partner]:
        """Return the words that stand for a stem of a language in others, the surest first."""
        found = []
        for one in self._likely(code, stem)[: 2 * MOST]:
            back = [
                other for other in self._likely(one.language, one.stem) if other.language == code
            ]
            if back and back[0].stem == stem:
                found.append(one)
        return found[:MOST]

    def shown(self, code: str, stem: str) -> str:
        """Return the commonest word with a stem of a language that stands in the bitext."""
        sample = self._bitext.segments(code, stem, _SAMPLE)
        return _commonest(segment[code][stem] for segment in sample)

    def _associated(self, code: str, stem: str) -> tuple[Partner, ...]:
        times = self._bitext.counts(code, [stem]).get(stem, 0)
        sample = self._bitext.segments(code, stem, _SAMPLE) if times >= _LEAST_TOGETHER else ()
        others = {other for segment in sample for other in segment if other != code}
        return tuple(
            sorted(
                (one for other in others for one in self._in(other, sample, times)),
                key=lambda one: (-one.ratio, one.stem),
            )
        )

    def _in(self, code: str, sample: Sequence[_Segment], times: int) -> Iterator[Partner]:
        together = Counter(stem for segment in sample for stem in segment.get(code, ()))
        least = max(_LEAST_TOGETHER, _LEAST_SHARE * len(sample))
        likely = sorted(
            (stem for stem, number in together.items() if number >= least),
            key=lambda stem: (-together[stem], stem),
        )[:_CANDIDATES]
        counts = self._bitext.counts(code, likely)
        for stem in likely:
            # What the sample has less of by chance than another list cannot be more than all.
            both = min(together[stem] * times / len(sample), counts[stem])
            ratio = _ratio(both, times, counts[stem], self._size())
            if ratio >= _LEAST_RATIO:
                yield Partner(
                    stem=stem,
                    word=_commonest(
                        segment[code][stem] for segment in sample if stem in segment.get(code, ())
                    ),
                    language=code,
                    ratio=ratio,
                    strength=round(2 * both / (times + counts[stem]), 3),
                    count=round(both),
                )


def _commonest(words: Iterable[str]) -> str:
    counted = Counter(words)
    return min(counted, key=lambda word: (-counted[word], word))


def _ratio(both: float, one: float, other: float, size: float) -> float:
    """Return the log-likelihood ratio of two words, 0 where they avoid each other."""
    if both * size <= one * other:
        return 0.0
    neither = max(0.0, size - one - other + both)
    cells = _entropy(both, one - both, other - both, neither)
    return 2 * (cells - _entropy(one, size - one) - _entropy(other, size - other) + _entropy(size))


def _entropy(*numbers: float) -> float:
    return sum(number * log(number) for number in numbers if number > 0)
