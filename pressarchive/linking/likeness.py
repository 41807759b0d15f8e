"""How alike two releases are: as translations of each other, as versions of one text."""

from __future__ import annotations

import heapq
import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from pressarchive.languages import languages
from pressarchive.linking.dates import DAYS_APART, days_apart
from pressarchive.linking.keys import shown
from pressarchive.records.links_port import Kind, Likeness, Signature

# How alike translations are at least: where their days agree, less is needed.
_LEAST = 0.135
_LEAST_DATED = 0.1
# How much of their text versions share at least: more where their days are not known.
_LEAST_REVISED = 0.5
_LEAST_REVISED_UNDATED = 0.8
_NEAR_TITLES = 0.6
_SAME_NUMBERS = 0.5
_REVISED_WITHIN = 31
_SHOWN = 8
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def weigh(
    frequencies: Mapping[str, tuple[int, int]], keys: Iterable[str], total: int
) -> dict[str, float]:
    """Return the weight of each key, squared: the rarer among `total` releases, the more."""
    return {key: math.log1p(total / max(1, frequencies.get(key, (0, 0))[0])) ** 2 for key in keys}


def norm(weights: Mapping[str, float]) -> float:
    """Return the length of a vector of weights."""
    return math.sqrt(sum(weights.values()))


def kind_of(a: Signature, b: Signature) -> Kind:
    """Return what two releases are to each other if they are linked."""
    return "version" if a.language is not None and a.language == b.language else "translation"


def may_be_translations(a: Signature, b: Signature) -> bool:
    """Tell whether nothing speaks against it: languages differ, days and periods agree."""
    apart = days_apart(a.days, b.days)
    return (
        a.language is not None
        and b.language is not None
        and a.language != b.language
        and (apart is None or apart <= DAYS_APART)
        and not _other_period(a.title, b.title)
    )


def as_translations(a: Signature, b: Signature, weights: Mapping[str, float]) -> float:
    """Return how alike two releases are over languages, from 0 to 1; the weights are of `a`.

    The cosine of their weighed keys, times the ratio of their lengths.
    """
    both = math.fsum(weights[key] for key in set(a.keys).intersection(b.keys))
    shorter, longer = sorted((a.length + 1, b.length + 1))
    return round(both / ((a.norm * b.norm) or 1.0) * shorter / longer, 4)


def is_translation(likeness: Likeness, *, dated: bool) -> bool:
    """Tell whether two releases are alike enough; `dated`: both have days, and they agree."""
    return likeness.score >= (_LEAST_DATED if dated else _LEAST)


def is_version(likeness: Likeness, *, dated: bool) -> bool:
    """Tell whether two texts share enough to be versions of one; `dated` as above."""
    return likeness.score >= (_LEAST_REVISED if dated else _LEAST_REVISED_UNDATED)


def may_be_versions(a: Signature, b: Signature) -> bool:
    """Tell whether nothing speaks against it: language, titles, days, periods, numbers agree."""
    return (
        a.language == b.language
        and (a.digest is None or a.digest != b.digest)
        and not _other_period(a.title, b.title)
        and (days_apart(a.days, b.days) or 0) <= _REVISED_WITHIN
        and _near(a, b)
        and _same_numbers(a.keys, b.keys)
    )


def as_versions(a: Signature, b: Signature) -> float:
    """Return the share of runs of words two texts have in common, estimated from sketches."""
    size = min(len(a.sketch), len(b.sketch))
    mine, others = set(a.sketch), set(b.sketch)
    smallest = heapq.nsmallest(size, mine | others)
    both = sum(value in mine and value in others for value in smallest)
    return round(both / max(1, len(smallest)), 4)


def evidence(a: Signature, b: Signature, weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return the keys two releases share that weigh most, whole words and numbers first."""
    both = set(a.keys).intersection(b.keys)
    best = sorted(both, key=lambda key: (key.startswith("~"), -weights[key], key))
    return tuple(shown(key) for key in best[:_SHOWN])


def pair(a: Signature, b: Signature, kind: Kind, score: float) -> Likeness:
    """Return a likeness with its releases in order."""
    first, second = sorted((a.id, b.id), key=int)
    gap = days_apart(a.days, b.days) or 0
    return Likeness(a=first, b=second, kind=kind, score=score, gap=gap)


def _other_period(title: str, other: str) -> bool:
    """Tell whether two titles name different years or months: one series, not one release."""
    return any(
        mine and others and mine.isdisjoint(others)
        for mine, others in zip(_periods(title), _periods(other), strict=True)
    )


@lru_cache(maxsize=10_000)
def _periods(title: str) -> tuple[frozenset[str], frozenset[int]]:
    words = _WORD.findall(title)
    years = frozenset(word for word in words if _YEAR.fullmatch(word))
    months = _months()
    # "may" is a verb as well, and a month only beside a number.
    named = (
        months[word]
        for word, following in zip(words, [*words[1:], ""], strict=True)
        if word in months and (word != "may" or following.isdigit())
    )
    return years, frozenset(named)


@cache
def _months() -> dict[str, int]:
    """Return the months by their full names."""
    return {
        names[0]: number
        for one in languages().values()
        for number, names in enumerate(one.months, 1)
    }


def _near(a: Signature, b: Signature) -> bool:
    """Tell whether two titles share most words, and differ in no name and no number."""
    mine, others = set(_WORD.findall(a.title)), set(_WORD.findall(b.title))
    telling = {*a.keys, *b.keys}.intersection(mine ^ others)
    return not telling and len(mine & others) >= _NEAR_TITLES * len(mine | others)


def _same_numbers(keys: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether a text keeps most of the other's numbers: the next of a series does not."""
    mine = {key for key in keys if key[0].isdigit()}
    theirs = {key for key in others if key[0].isdigit()}
    return len(mine & theirs) >= _SAME_NUMBERS * min(len(mine), len(theirs))
