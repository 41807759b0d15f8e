"""One translation in each language: which of all likenesses become links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pressarchive.records.links_port import Likeness

Pair = tuple[str, str]

_DAY_LATER = 0.85
"""Most translations come on the same day, and a series has a sister a few days off."""


def matched(
    likenesses: Iterable[Likeness], stated: Mapping[Pair, bool], languages: Mapping[str, str | None]
) -> set[Pair]:
    """Return the pairs of translations: the most alike first, one for each language.

    What was stated by hand comes before everything. Each day between two releases makes them
    less alike; among equals the lower numbers win. The result does not depend on the order of
    the likenesses.
    """
    taken: set[tuple[str, str | None]] = set()
    pairs: set[Pair] = set()

    def take(one: Likeness) -> None:
        pairs.add((one.a, one.b))
        taken.update(((one.a, languages.get(one.b)), (one.b, languages.get(one.a))))

    translations = [one for one in likenesses if one.kind == "translation"]
    for one in translations:
        if stated.get((one.a, one.b)):
            take(one)
    for one in sorted(translations, key=_first):
        free = {(one.a, languages.get(one.b)), (one.b, languages.get(one.a))}.isdisjoint(taken)
        if free and (one.a, one.b) not in stated:
            take(one)
    return pairs


def _first(one: Likeness) -> tuple[float, int, int]:
    return -one.score * _DAY_LATER**one.gap, int(one.a), int(one.b)
