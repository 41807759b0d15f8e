"""What somebody says of two releases, kept for ever; and what is known of a release's links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pressarchive.errors import UsageError
from pressarchive.linking.comparing import likeness_of
from pressarchive.linking.run import link_waiting
from pressarchive.linking.settling import settle_open, stated
from pressarchive.records.links_port import Statement
from pressarchive.records.port import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A release linked to another, and why.

    `score` runs from 0 to 1; `evidence` are the words, numbers and days both have that weigh
    most; `stated` tells that somebody said so.
    """

    id: str
    kind: Literal["translation", "version", "duplicate"]
    score: float
    evidence: tuple[str, ...] = ()
    stated: bool = False


def link(records: Records, id: str, other: str) -> None:
    """State that two releases are one: translations, or versions where they share a language.

    Raises NotFound, or UsageError for a release and itself. The caller holds the lock.
    """
    _state(records, id, other, linked=True)


def unlink(records: Records, id: str, other: str) -> None:
    """State that two releases are not one, whatever they share; raises as `link` does."""
    _state(records, id, other, linked=False)


def links_of(records: Records, id: str) -> tuple[Link, ...]:
    """Return the links of a release with their scores and evidence, by number."""
    said = stated(records.links, [id])
    found = [
        Link(
            id=one.b if one.a == id else one.a,
            kind=one.kind,
            score=one.score,
            evidence=one.evidence,
            stated=said.get((one.a, one.b), False),
        )
        for one in records.links.likenesses([id])
        if one.linked
    ]
    found += [Link(id=other, kind="duplicate", score=1.0) for other in records.get(id).duplicates]
    return tuple(sorted(found, key=lambda one: int(one.id)))


def _state(records: Records, id: str, other: str, *, linked: bool) -> None:
    first, second = sorted((records.get(id).id, records.get(other).id), key=int)
    if first == second:
        raise UsageError(
            f"{first} and {second} are the same release.", "Name two different releases."
        )
    link_waiting(records)
    links = records.links
    signatures = links.signatures((first, second))
    _, total = links.sizes()
    if linked and not any((one.a, one.b) == (first, second) for one in links.likenesses([first])):
        links.keep([], [likeness_of(links, signatures[first], signatures[second], total=total)])
    links.state(Statement(a=first, b=second, linked=linked))
    settle_open(records, total=total)
