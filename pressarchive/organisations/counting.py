"""Counting organisations: all of them, or again those that a change concerns.

Names are one where they fold alike, where the authority file says so, where releases give both
to one organisation (an acronym and its full name), or where translations show it: the only
issuer of a release and the only issuer of its translation.

A change concerns the names of the releases that changed or were linked, and all that were or
become one with them. Names apart from these are grouped as before: what makes two of them one
rests on no other name.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from pressarchive.authority import Authorised, Authority
from pressarchive.model import to_json
from pressarchive.organisations.gathered import CLEARLY, Gathered, Groups
from pressarchive.overview import OrganisationCount
from pressarchive.records.organisations_port import Counted, Counting, Organisations, Pairs
from pressarchive.text import fold_line

_MANY = 2_000
"""Where so many names changed, counting all costs less."""


def count_all(kept: Organisations, authority: Authority, stamp: str) -> Counting:
    """Count every organisation."""
    gathered = Gathered()
    gathered.take(kept.preferred(), kept.further())
    pairs = kept.found_pairs()
    edges = [*gathered.same(), *_decided(authority.organisations), *_paired(pairs, pairs)]
    counted = _counted(gathered, edges, gathered.releases, authority)
    return Counting(stamp=stamp, concerned=None, changed=None, counted=counted, pairs=pairs)


def count_changed(kept: Organisations, authority: Authority, stamp: str) -> Counting:
    """Count what changed since the last time, or all where that is little less."""
    changed = kept.changed(_MANY)
    before = kept.stamp()
    if changed is None or before is None or not _same_rules(before, stamp):
        return count_all(kept, authority, stamp)
    changed |= _decided_anew(before, stamp)
    found = kept.found_pairs(changed)
    gathered, concerned, more = Gathered(), set[str](), kept.fellows(changed) | changed
    while more:
        concerned |= more
        gathered.take(kept.preferred(more), kept.further(more))
        edges = [
            *gathered.same(),
            *_decided(authority.organisations, concerned),
            *_paired(*_pairs_of(kept, concerned, changed, found)),
        ]
        reached = {name for edge in edges for name in edge} - concerned
        more = (kept.fellows(reached) | reached) - concerned
    counted = _counted(gathered, edges, concerned, authority)
    return Counting(stamp=stamp, concerned=concerned, changed=changed, counted=counted, pairs=found)


def _same_rules(before: str, now: str) -> bool:
    return bool(json.loads(before)[0] == json.loads(now)[0])


def _decided_anew(before: str, now: str) -> set[str]:
    """Return the names of decisions that are new, changed or gone."""
    old, new = (set(map(tuple, json.loads(stamp)[1])) for stamp in (before, now))
    return {fold_line(name) for entry in old ^ new for name in entry if name}


def _decided(
    organisations: Iterable[Authorised], concerned: Collection[str] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the names that were decided to be one, with each other."""
    for one in organisations:
        names = [fold_line(name) for name in one.names]
        if concerned is None or not set(names).isdisjoint(concerned):
            yield from ((names[0], name) for name in names)


def _pairs_of(
    kept: Organisations, concerned: Collection[str], changed: Collection[str], found: Pairs
) -> tuple[Pairs, Pairs]:
    """Return the pairs of the names concerned, and all pairs of either side of these."""

    def now(names: Collection[str]) -> dict[tuple[str, str], int]:
        was = kept.pairs(names)
        kept_so = {pair: n for pair, n in was.items() if set(pair).isdisjoint(changed)}
        return kept_so | {pair: n for pair, n in found.items() if not set(pair).isdisjoint(names)}

    ours = now(concerned)
    return ours, now({name for pair in ours for name in pair})


def _paired(pairs: Pairs, around: Pairs) -> Iterator[tuple[str, str]]:
    """Yield names of sole issuers that translations mostly pair with each other."""
    of_one: Counter[str] = Counter()
    for (one, other), count in around.items():
        of_one[one] += count
        of_one[other] += count
    for (one, other), count in pairs.items():
        if count >= CLEARLY * max(of_one[one], of_one[other]):
            yield one, other


def _counted(
    gathered: Gathered,
    edges: Iterable[tuple[str, str]],
    names: Iterable[str],
    authority: Authority,
) -> list[Counted]:
    groups = Groups()
    for name in names:
        groups.of(name)
    for one, other in edges:
        groups.join(one, other)
    counted = []
    for members in groups.all():
        if borne := gathered.borne(members):
            count = gathered.count(borne, authority)
            counted.append(
                Counted(
                    releases=count.releases,
                    folded=fold_line(count.name),
                    line=line(count),
                    entry=entry(to_json(count)),
                    names=members,
                )
            )
    return sorted(counted, key=lambda one: (-one.releases, one.folded))


def line(one: OrganisationCount) -> str:
    """Return an organisation in one line: names, releases, years, further names."""
    cells = (
        one.name,
        one.full_name or "",
        str(one.releases),
        one.first_year or "",
        one.last_year or "",
        ", ".join(one.aliases),
    )
    return "\t".join(cell.replace("\t", " ") for cell in cells)


def entry(value: Mapping[str, object]) -> str:
    """Return the JSON form that is kept: unescaped where all of it can be seen."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text if text.replace("\n", "").isprintable() else json.dumps(value, indent=2)
