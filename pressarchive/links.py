"""How a release is linked to others: as what, how surely, and why."""

from __future__ import annotations

from pressarchive.overview import Link
from pressarchive.records.port import Records


def links_of(records: Records, number: str) -> tuple[Link, ...]:
    """Return the links of a release with their scores and evidence, by number."""
    said = {(one.a, one.b): one.linked for one in records.links.statements([number])}
    found = [
        Link(
            id=one.b if one.a == number else one.a,
            kind=one.kind,
            score=one.score,
            evidence=one.evidence,
            stated=said.get((one.a, one.b), False),
        )
        for one in records.links.likenesses([number])
        if one.linked
    ]
    duplicates = records.get(number).duplicates
    found += [Link(id=other, kind="duplicate", score=1.0) for other in duplicates]
    return tuple(sorted(found, key=lambda one: int(one.id)))
