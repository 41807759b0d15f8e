"""Which closing paragraphs an issuer repeats, and what a record is without them. Pure.

A paragraph is standing text where it occurs alike, figures and all, in releases of one issuer
that tell of different things. What does not count, each a trap of real releases: the same text
under another title or number; the parts of a series, whose titles differ by figures alone; the
releases on one case, which all name the same victim or defendant; who is in charge of a case.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from pressarchive.document import Span
from pressarchive.extractors.standing.paragraphs import programme_of
from pressarchive.extractors.standing.subjects import subject_of
from pressarchive.model import Boilerplate, Evidence, Organisation, Release
from pressarchive.records.paragraphs_port import Occurrence, Reading
from pressarchive.text import fold_line

LEAST = 3
"""Releases in which a paragraph must occur."""

SHORTEST = 80
"""Characters below which a paragraph tells too little to be known again."""

RULE = f"recurs in at least {LEAST} releases of "

_TAIL = 0.5  # standing text closes a release
_MOST = 40  # paragraphs at the end that can be standing text: longer texts are no releases
_CONFIDENCE = 0.8
_MOST_SHOWN = 300
_FIGURES = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W_]+")


class _Part(NamedTuple):
    """A paragraph of a body that could be standing text: its place, its hashes by issuer."""

    place: int
    text: str
    issuers: tuple[tuple[int, str], ...]


def reading(release: Release, kept: str | None = None) -> Reading:
    """Return what of a release as extracted tells its standing text."""
    hashes = {one for part in _parts(release) for one, _ in part.issuers}
    people = {fold_line(person.name) for person in release.people if person.role is None}
    return Reading(
        id=release.id,
        occurrence=Occurrence(
            title=_hash(_FIGURES.sub("", fold_line(release.title))),
            body=_hash(fold_line(release.body)),
            people=tuple(sorted(people)),
        ),
        paragraphs=tuple(sorted(hashes)),
        kept=kept,
    )


def recurs(occurrences: Iterable[Occurrence]) -> bool:
    """Tell whether these are enough releases on different things.

    Once they are, more of them change nothing: neither order nor number matters beyond that.
    """
    titles: set[int] = set()
    bodies: set[int] = set()
    common: set[str] | None = None
    for one in occurrences:
        titles.add(one.title)
        bodies.add(one.body)
        common = set(one.people) if common is None else common.intersection(one.people)
        if not common and len(titles) >= LEAST and len(bodies) >= LEAST:
            return True
    return False


def moved(release: Release, standing: Collection[int]) -> Release:
    """Return a release as extracted with its standing paragraphs moved to its boilerplate."""
    gone: dict[int, tuple[str, Boilerplate]] = {}
    for part in _parts(release) if standing else ():
        issuer = next((name for one, name in part.issuers if one in standing), None)
        if issuer is not None:
            gone[part.place] = issuer, Boilerplate(text=part.text, organisation=_about(part.text))
    if not gone:
        return release
    paragraphs = release.body.split("\n\n")
    return replace(
        release,
        body="\n\n".join(text for place, text in enumerate(paragraphs) if place not in gone),
        boilerplate=(*release.boilerplate, *(part for _, part in gone.values())),
        why=(*release.why, *(_evidence(part, issuer) for issuer, part in gone.values())),
    )


def is_moved(release: Release) -> bool:
    """Tell whether standing paragraphs were moved out of a release's body."""
    return any(one.rule.startswith(RULE) for one in release.why)


def restored(release: Release, body: str) -> Release:
    """Undo `moved`, given the body as it was extracted."""
    why = tuple(one for one in release.why if not one.rule.startswith(RULE))
    count = len(release.boilerplate) - (len(release.why) - len(why))
    return replace(release, body=body, boilerplate=release.boilerplate[:count], why=why)


def _parts(release: Release) -> Iterator[_Part]:
    issuers = [(name, one.name) for one in release.organisations for name in _names(one)]
    if not issuers:
        return
    paragraphs = release.body.split("\n\n")
    names = (_WORDS.findall(fold_line(person.name)) for person in release.people)
    people = {name[-1] for name in names if name}
    first = max(1, int(len(paragraphs) * _TAIL + 0.5), len(paragraphs) - _MOST)
    for place, text in enumerate(paragraphs[first:], first):
        if len(text) < SHORTEST:
            continue
        folded = fold_line(text)
        if people and not people.isdisjoint(_WORDS.findall(folded)):
            continue
        yield _Part(
            place, text, tuple((_hash(f"{name}\n{folded}"), shown) for name, shown in issuers)
        )


def _names(organisation: Organisation) -> Iterable[str]:
    """Return the folded names of an issuer that are its alone."""
    if organisation.role != "issuer":
        return ()
    named = (organisation.name, organisation.full_name)
    return dict.fromkeys(folded for name in named if name and (folded := fold_line(name)))


def _about(text: str) -> str | None:
    """Return whom a paragraph describes; an issuer repeats much that is not about itself."""
    span = Span(start=0, end=len(text))
    subject = subject_of(text, 0, len(text))
    described = subject.name if subject is not None and subject.standing else None
    return described or programme_of(text, span)


def _evidence(part: Boilerplate, issuer: str) -> Evidence:
    return Evidence(
        field="boilerplate",
        value=part.organisation or part.text[:80],
        evidence=part.text[:_MOST_SHOWN],
        rule=f"{RULE}{issuer}",
        confidence=_CONFIDENCE,
        chosen=True,
    )


def _hash(text: str) -> int:
    digest = blake2b(text.encode("utf8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
