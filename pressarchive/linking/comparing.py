"""Comparing new signatures with those kept: a dozen candidates each, found by rare keys."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from pressarchive.linking.dates import DAYS_APART
from pressarchive.linking.likeness import (
    as_translations,
    as_versions,
    is_translation,
    is_version,
    kind_of,
    may_be_translations,
    may_be_versions,
    norm,
    pair,
    weigh,
)
from pressarchive.records.links_port import Likeness, Links, Signature

_BATCH = 500
"""The more at once, the fewer pages of keys and postings are read and written for each."""
_CANDIDATES = 12
_VERSIONS = 12
_RARE = 400
_SHARE = 8
_FEW = 50
"""Keys in more releases than this, or in more than one of eight, only weigh and find nothing."""


def compare_new(links: Links, *, total: int, on_step: Callable[[int], None]) -> None:
    """Compare every new signature with those before it and keep what is alike.

    `total` is the number of releases the weights rest on. Every pair is looked at once its
    second signature can be found, so that the order of coming does not matter.
    """
    while batch := links.new(_BATCH):
        found = links.frequencies({key for one in batch for key in one.keys})
        weighed = [_weighed(one, found, total) for one in batch]
        links.post([(one, rare) for one, _, rare in weighed])
        stated = _stated(links, [one.id for one in batch])
        likenesses = [
            likeness
            for one, weights, rare in weighed
            for likeness in _like(links, one, weights, rare, stated.get(one.id, ()))
        ]
        links.keep([one.id for one in batch], likenesses)
        on_step(len(batch))


def likeness_of(links: Links, a: Signature, b: Signature, *, total: int) -> Likeness:
    """Return how alike two releases are, however little."""
    return _alike(a, b, weigh(links.frequencies(a.keys), a.keys, total))


def _alike(a: Signature, b: Signature, weights: Mapping[str, float]) -> Likeness:
    kind = kind_of(a, b)
    score = as_versions(a, b) if kind == "version" else as_translations(a, b, weights)
    return pair(a, b, kind, score)


def _weighed(
    one: Signature, found: Mapping[str, tuple[int, int]], total: int
) -> tuple[Signature, dict[str, float], Sequence[str]]:
    """Return a signature with its norm, the weights of its keys, and which of them are rare."""
    weights = weigh(found, one.keys, total)
    most = min(_RARE, max(_FEW, total // _SHARE))
    rare = [
        key
        for key, (weighed, now) in ((key, found.get(key, (0, 0))) for key in one.keys)
        # What flooded in since the weighing must not make finding slow.
        if weighed <= most and now <= 4 * _RARE
    ]
    return replace(one, norm=norm(weights)), weights, rare


def _stated(links: Links, ids: Sequence[str]) -> dict[str, list[str]]:
    """Return the releases that were said by hand to be linked with each of these."""
    stated: dict[str, list[str]] = {}
    for statement in links.statements(ids):
        if statement.linked:
            stated.setdefault(statement.a, []).append(statement.b)
            stated.setdefault(statement.b, []).append(statement.a)
    return stated


def _like(
    links: Links,
    one: Signature,
    weights: Mapping[str, float],
    rare: Sequence[str],
    stated: Collection[str],
) -> Iterator[Likeness]:
    translatable: Sequence[str] = ()
    if one.language is not None:
        translatable = links.translatable(
            one, {key: weights[key] for key in rare}, days=DAYS_APART, limit=_CANDIDATES
        )
    overlapping = links.overlapping(one, limit=_VERSIONS)
    for other in links.signatures({*translatable, *overlapping, *stated}).values():
        dated = bool(one.days and other.days)
        if other.id in stated:
            yield _alike(one, other, weights)
        elif may_be_translations(one, other):
            found = pair(one, other, "translation", as_translations(one, other, weights))
            if is_translation(found, dated=dated):
                yield found
        elif may_be_versions(one, other):
            found = pair(one, other, "version", as_versions(one, other))
            if is_version(found, dated=dated):
                yield found
