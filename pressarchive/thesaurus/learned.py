"""Words that the archive's own translations teach: which stand for each other in paragraphs.

Two words belong together if they stand in paragraphs that say the same more often than by
chance, by Dunning's log-likelihood ratio (1993). A word stands for the one that is its best
partner, which keeps out words that merely stand beside the right one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple, Protocol

from pressarchive.query import Addition, Term
from pressarchive.text import fold
from pressarchive.thesaurus.concept import COLUMNS, stem_of, stop_words
from pressarchive.values import value

LEARNED = 0.6
"""How much a learned translation counts against the word typed."""

MOST = 3
"""Translations of a word at most."""

_LEAST_RATIO = 10.0
_LEAST_TOGETHER = 3
"""Paragraphs that have both at least: of those with two, read one by one, half were wrong."""
_LEAST_SHARE = 0.05
_SAMPLE = 150
_CANDIDATES = 40


class Bitext(Protocol):
    """Paragraphs that say the same in two languages, as stems with the words they stand for."""

    def size(self) -> int:
        """Return the number of segments."""
        ...

    def counts(self, code: str, stems: Iterable[str]) -> Mapping[str, int]:
        """Return in how many segments stems of a language stand; none where that is 0."""
        ...

    def together(
        self, code: str, stem: str, other: str, limit: int, least: int
    ) -> tuple[int, Mapping[str, int]]:
        """Return the size of a fixed sample of the segments in which a stem of a language stands.

        And how many of it stems of another language share; those that share less than `least`
        are left out.
        """
        ...

    def shared(self, one: tuple[str, str], other: tuple[str, str], limit: int) -> tuple[int, int]:
        """Return the size of that sample of a stem, and how many of it another stem shares.

        Both are given as (language, stem). It costs far less than `together`.
        """
        ...

    def written(self, one: tuple[str, str], other: tuple[str, str], limit: int) -> Sequence[str]:
        """Return how another stem is written in those of that sample that have it."""
        ...


class _Likely(NamedTuple):
    """A stem that stands beside another, see `Partner`."""

    stem: str
    language: str
    ratio: float
    strength: float
    both: int


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
        self._found = lru_cache(maxsize=10_000)(self._find)
        self._size = lru_cache(maxsize=1)(bitext.size)

    def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
        """Return the learned translations of a single word, the surest first."""
        return () if len(words) != 1 or words[0] in stop_words() else self._found(*words)

    def _find(self, typed: str) -> Sequence[Addition]:
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
        found: list[_Likely] = []
        for one in self._likely(code, stem)[: 2 * MOST]:
            # Telling the partners of a partner takes time: no more than are wanted, and only of
            # one that has the stem among them.
            if (
                len(found) < MOST
                and self._is_likely((one.language, one.stem), (code, stem))
                and self._best(one.language, one.stem, code) == stem
            ):
                found.append(one)
        return [
            Partner(
                stem=one.stem,
                word=self._shown((code, stem), (one.language, one.stem)),
                language=one.language,
                ratio=one.ratio,
                strength=one.strength,
                count=one.both,
            )
            for one in found
        ]

    def shown(self, code: str, stem: str) -> str:
        """Return the commonest word with a stem of a language that stands in the bitext."""
        return self._shown((code, stem), (code, stem))

    def _shown(self, one: tuple[str, str], other: tuple[str, str]) -> str:
        return _commonest(self._bitext.written(one, other, _SAMPLE))

    def _is_likely(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Tell whether another stem stands beside one often enough."""
        size, both = self._bitext.shared(one, other, _SAMPLE)
        return both >= _least(size)

    def _best(self, code: str, stem: str, other: str) -> str | None:
        """Return the likeliest stem of another language."""
        return next((one.stem for one in self._likely(code, stem) if one.language == other), None)

    def _associated(self, code: str, stem: str) -> tuple[_Likely, ...]:
        times = self._bitext.counts(code, [stem]).get(stem, 0)
        if times < _LEAST_TOGETHER:
            return ()
        return tuple(
            sorted(
                (
                    one
                    for other in COLUMNS
                    if other != code
                    for one in self._in(
                        other,
                        *self._bitext.together(code, stem, other, _SAMPLE, _LEAST_TOGETHER),
                        times,
                    )
                ),
                key=lambda one: (-one.ratio, one.stem),
            )
        )

    def _in(
        self, code: str, size: int, together: Mapping[str, int], times: int
    ) -> Iterator[_Likely]:
        least = _least(size)
        likely = sorted(
            (stem for stem, number in together.items() if number >= least),
            key=lambda stem: (-together[stem], stem),
        )[:_CANDIDATES]
        counts = self._bitext.counts(code, likely)
        ratio_to = _ratios(times, self._size())
        for stem in likely:
            # What the sample has less of by chance than another list cannot be more than all.
            both = min(together[stem] * times / size, counts[stem])
            ratio = ratio_to(both, counts[stem])
            if ratio >= _LEAST_RATIO:
                yield _Likely(
                    stem=stem,
                    language=code,
                    ratio=ratio,
                    strength=round(2 * both / (times + counts[stem]), 3),
                    both=round(both),
                )


def _commonest(words: Iterable[str]) -> str:
    counted = Counter(words)
    return min(counted, key=lambda word: (-counted[word], word))


def _least(size: int) -> float:
    """Return how many of a sample must have another stem for it to stand beside one."""
    return max(_LEAST_TOGETHER, _LEAST_SHARE * size)


def _ratios(one: float, size: float) -> Callable[[float, float], float]:
    """Return what tells the log-likelihood ratio of a word that stands `one` times with others.

    It is asked with how often both stand, and how often the other: 0 where they avoid each other.
    """
    fixed = _entropy(size) - _entropy(one) - _entropy(size - one)

    def ratio(both: float, other: float) -> float:
        if both * size <= one * other:
            return 0.0
        cells = (both, one - both, other - both, max(0.0, size - one - other + both))
        sides = _entropy(other) + _entropy(size - other)
        return 2 * (sum(map(_entropy, cells)) - sides + fixed)

    return ratio


def _entropy(number: float) -> float:
    return number * log(number) if number > 0 else 0.0
