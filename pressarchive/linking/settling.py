"""From likenesses to the links and dates that records show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pressarchive.linking.dates import settle
from pressarchive.linking.likeness import evidence, weigh
from pressarchive.linking.matching import Pair, matched
from pressarchive.model import Release
from pressarchive.records.links_port import Likeness, Links, Signature
from pressarchive.records.port import Records

_BATCH = 200
_MOST = 20
"""A release names at most so many versions and duplicates: the best, the first."""


def settle_open(records: Records, *, total: int) -> Sequence[str]:
    """Settle the links of all releases that are open, and store what changes in records.

    Returns the releases whose date changed.
    """
    links = records.links
    dated: list[str] = []
    while ids := links.open(_BATCH):
        dated.extend(_settle(records, links, ids, total))
    return dated


def stated(links: Links, ids: Iterable[str]) -> dict[Pair, bool]:
    """Return what was said by hand of pairs in which these releases take part."""
    return {(one.a, one.b): one.linked for one in links.statements(ids)}


def _settle(records: Records, links: Links, ids: Iterable[str], total: int) -> Sequence[str]:
    around = _connected(links, ids)
    likenesses = links.likenesses(around)
    said = stated(links, around)
    pairs = matched(likenesses, said, links.languages(around))
    pairs |= {
        (one.a, one.b)
        for one in likenesses
        if one.kind == "version" and said.get((one.a, one.b), True)
    }
    partners = _partners(likenesses, pairs)
    turned = [one for one in likenesses if one.linked != ((one.a, one.b) in pairs)]
    # Those that compete without changing partners keep their records as they are.
    touched = set(ids).union(*((one.a, one.b) for one in turned))
    signatures = links.signatures(touched.union(*(partners.get(one, {}) for one in touched)))
    changed: list[Release] = []
    settled: list[Signature] = []
    dated: list[str] = []
    for release in records.releases(sorted(touched, key=int)):
        same = _duplicates(links, signatures[release.id], said)
        new, kept = _linked(release, signatures, partners.get(release.id, {}), same)
        settled.append(kept)
        if new != release:
            changed.append(new)
        if new.date != release.date:
            dated.append(release.id)
    noted = [_noted(links, signatures, one, total) for one in turned]
    links.settle(settled, releases=changed, likenesses=noted)
    links.remove(touched - {one.id for one in settled})
    return dated


def _connected(links: Links, ids: Iterable[str]) -> set[str]:
    """Return these releases and all that compete with them for a translation."""
    around, edge = set(ids), set(ids)
    while edge:
        near = {
            side
            for one in links.likenesses(edge)
            if one.kind == "translation"
            for side in (one.a, one.b)
        }
        edge = near - around
        around |= edge
    return around


def _partners(likenesses: Iterable[Likeness], pairs: set[Pair]) -> dict[str, dict[str, Likeness]]:
    partners: dict[str, dict[str, Likeness]] = {}
    for one in likenesses:
        if (one.a, one.b) in pairs:
            partners.setdefault(one.a, {})[one.b] = one
            partners.setdefault(one.b, {})[one.a] = one
    return partners


def _linked(
    release: Release,
    around: Mapping[str, Signature],
    partners: Mapping[str, Likeness],
    same: Iterable[str],
) -> tuple[Release, Signature]:
    """Return a release with its links and its date in their light, and what is noted of it."""
    kept = around[release.id]
    translations = sorted(
        (other for other, one in partners.items() if one.kind == "translation"), key=int
    )
    versions = sorted(
        (other for other, one in partners.items() if one.kind == "version"),
        key=lambda other: (-partners[other].score, int(other)),
    )
    date = kept.date
    for other in translations:
        if date == kept.date:
            date = settle(date, around[other].date, other)
    new = replace(
        release,
        translations=tuple(translations),
        versions=tuple(sorted(versions[:_MOST], key=int)),
        duplicates=tuple(same)[:_MOST],
        date=date,
    )
    return new, replace(kept, settled=date if date != kept.date else None)


def _duplicates(links: Links, one: Signature, said: Mapping[Pair, bool]) -> Iterator[str]:
    """Yield the releases with the same body, but those of which it was said they are not."""
    for other in links.alike(one.digest, _MOST + 1) if one.digest else ():
        first, second = sorted((one.id, other), key=int)
        if other != one.id and said.get((first, second), True):
            yield other


def _noted(
    links: Links, signatures: Mapping[str, Signature], one: Likeness, total: int
) -> Likeness:
    """Return a likeness that became a link, with its evidence, or that ceased to be one."""
    if one.linked or one.kind == "version":
        return replace(one, linked=not one.linked, evidence=())
    a, b = signatures[one.a], signatures[one.b]
    both = set(a.keys).intersection(b.keys)
    weights = weigh(links.frequencies(both), both, total)
    return replace(one, linked=True, evidence=evidence(a, b, weights))
