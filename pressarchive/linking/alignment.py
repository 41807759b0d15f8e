"""Which paragraphs of two texts say the same: in order, by their length and what they share.

The method of Gale and Church (1993): of all ways to walk through both texts from the first
paragraph to the last, the cheapest. A step takes a paragraph of each, or one of one side, or
one against several; it costs the more the less the lengths agree, and the less the more numbers,
names and words that survive translation stand on both sides. Only steps near the diagonal are
looked at, so that the work grows with the paragraphs and not with their square.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from pressarchive.linking.keys import keys_of
from pressarchive.values import value

# What a step costs beside its lengths and keys: the negative logarithms of how often it is seen.
_ONE_TO_NONE = 4.5
_MERGED = 2.5
_EACH_MORE = 1.0
_FEW_MERGED = 4
_MOST_MERGED = 40
"""Where one language leaves out the line ends of the other; only while letters are missing."""
# The variance of the number of letters for each letter of the other side.
_VARIANCE = 6.8
# From so many standard deviations on all cost the same: as much as by chance in a million pages.
_FAR = 5.12
_MOST_FOR_LENGTH = 15.0
_SHARING = 9.0
_SQRT2 = math.sqrt(2)
_BAND = 12
_WIDEST = 60

_Step = tuple[int, int]


@value
class Aligned:
    """Positions of paragraphs that say the same on both sides; one of the two may be empty."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Aligned, ...]:
    """Align the paragraphs of two texts in two languages, each in order, none left out. Pure."""
    sides = _Sides(left, right)
    costs: dict[_Step, float] = {(0, 0): 0.0}
    came: dict[_Step, _Step] = {}
    for i in range(len(left) + 1):
        for j in sides.near(i):
            here = costs.get((i, j))
            if here is None:
                continue
            for step, cost in sides.steps(i, j):
                there = (i + step[0], j + step[1])
                if here + cost < costs.get(there, math.inf):
                    costs[there] = here + cost
                    came[there] = step
    return tuple(_walked(came, (len(left), len(right))))


def _walked(came: Mapping[_Step, _Step], end: _Step) -> Sequence[Aligned]:
    """Return the steps that led to the end, in order."""
    steps = []
    while end in came:
        i, j = (end[0] - came[end][0], end[1] - came[end][1])
        steps.append(Aligned(left=tuple(range(i, end[0])), right=tuple(range(j, end[1]))))
        end = (i, j)
    return steps[::-1]


class _Sides:
    """Two texts, and what each step through them costs."""

    def __init__(self, left: Sequence[str], right: Sequence[str]) -> None:
        self._lengths = tuple([len(paragraph) for paragraph in side] for side in (left, right))
        total, other = (sum(lengths) + 1 for lengths in self._lengths)
        self._ratio = other / total
        self._keys = tuple([keys_of(paragraph) for paragraph in side] for side in (left, right))
        counted = Counter(key for side in self._keys for keys in side for key in keys)
        self._weights = {key: 1.0 / count for key, count in counted.items()}
        self._sums = tuple([self._weigh(keys) for keys in side] for side in self._keys)
        self._shared: dict[_Step, float] = {}

    def near(self, i: int) -> range:
        """Return the right positions that are looked at for a left one."""
        size, other = map(len, self._lengths)
        # As wide as a step along the diagonal at least, or its cells would not touch.
        width = _BAND + min(abs(size - other), _WIDEST) + other // max(1, size)
        middle = i * other // max(1, size)
        low = 0 if i == 0 else max(0, middle - width)
        return range(low, other + 1 if i == size else min(other, middle + width) + 1)

    def steps(self, i: int, j: int) -> Iterator[tuple[_Step, float]]:
        """Yield the steps from a place, with their costs."""
        lefts, rights = len(self._lengths[0]) - i, len(self._lengths[1]) - j
        if lefts:
            yield (1, 0), _ONE_TO_NONE
        if rights:
            yield (0, 1), _ONE_TO_NONE
        if not (lefts and rights):
            return
        length, other = self._lengths[0][i], self._lengths[1][j]
        weight, others = self._sums[0][i], self._sums[1][j]
        shared = self._sharing(i, j)
        yield (1, 1), self._cost(length, other, weight * others, shared)
        both = shared
        for many, grown, heavier in self._merged(0, i, other, self._ratio):
            both += self._sharing(i + many - 1, j)
            more = _MERGED + _EACH_MORE * (many - 2)
            yield (many, 1), more + self._cost(grown, other, heavier * others, both)
        both = shared
        for many, grown, heavier in self._merged(1, j, length * self._ratio, 1.0):
            both += self._sharing(i, j + many - 1)
            more = _MERGED + _EACH_MORE * (many - 2)
            yield (1, many), more + self._cost(length, grown, weight * heavier, both)

    def _merged(
        self, side: int, start: int, wanted: float, scale: float
    ) -> Iterator[tuple[int, int, float]]:
        """Yield two and more paragraphs from a start: how many, their letters, their weights.

        It ends where so many letters, times `scale`, are too many for the wanted number.
        """
        lengths, sums = self._lengths[side], self._sums[side]
        length, weights = lengths[start], sums[start]
        far = _FAR * math.sqrt(_VARIANCE)
        longest = ((far + math.sqrt(far * far + 4 * wanted)) / 2) ** 2 / scale
        for many in range(2, min(_MOST_MERGED, len(lengths) - start) + 1):
            if many > _FEW_MERGED and length * scale > wanted:
                return
            length += lengths[start + many - 1]
            weights += sums[start + many - 1]
            if length > longest:
                return
            yield many, length, weights

    def _cost(self, length: int, other: int, weights: float, shared: float) -> float:
        """Return what lengths cost that do not agree, less what the paragraphs share.

        `weights` is the product of those of all keys of each side.
        """
        expected = length * self._ratio
        apart = abs(other - expected) / math.sqrt(_VARIANCE * max(expected, other, 1.0))
        cost = -math.log(math.erfc(apart / _SQRT2)) if apart < _FAR else _MOST_FOR_LENGTH
        return cost - _SHARING * shared / math.sqrt(weights) if weights else cost

    def _sharing(self, i: int, j: int) -> float:
        known = self._shared.get((i, j))
        if known is None:
            known = self._shared[i, j] = self._weigh(self._keys[0][i] & self._keys[1][j])
        return known

    def _weigh(self, keys: Collection[str]) -> float:
        return sum([self._weights[key] for key in keys])
