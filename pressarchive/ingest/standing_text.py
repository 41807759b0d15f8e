"""Which closing paragraphs an issuer repeats, and what a record is without them. Pure.

A paragraph is known by its pieces: sentences, of which one or the other is put differently from
release to release. A piece recurs where it occurs in releases of one issuer that tell of
different things; a paragraph stands where most of it recurs, and the rest is neither news nor
figures. What does not count, each a trap of real releases: the same text under another title or
number; the parts of a series, whose titles differ by figures alone; the releases on one case,
which all name the same victim or defendant; who is in charge of a case. Figures are a piece's
own only where it tells news: those of yearly statistics are, the number of staff is not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from pressarchive.document import Span
from pressarchive.extractors.standing.news import tells_news
from pressarchive.extractors.standing.paragraphs import programme_of
from pressarchive.extractors.standing.sentences import pieces
from pressarchive.extractors.standing.subjects import organisation_of, subject_of
from pressarchive.model import Boilerplate, Evidence, Release
from pressarchive.records.paragraphs_port import Occurrence, Reading
from pressarchive.text import fold_line

LEAST = 3
"""Releases in which a piece must occur."""

SHORTEST = 80
"""Characters below which a paragraph tells too little to be known again."""

PIECE = 60
"""Characters of the shortest piece."""

RULE = f"recurs in at least {LEAST} releases of "

_MOST_NEW = 3  # a paragraph of which no more than one part in this many is new stands
_TAIL = 0.5  # standing text closes a release
_MOST = 40  # paragraphs at the end that can be standing text: longer texts are no releases
_CONFIDENCE = 0.8
_MOST_SHOWN = 300
_FIGURES = re.compile(r"\d+")
_TODAY = re.compile(r"\btoday|\baujourd hui\b")
_WORDS = re.compile(r"[^\W_]+")


class _Piece(NamedTuple):
    """A piece of a paragraph, whether it has figures, and its hash by issuer.

    What says "today" has no hash: it is of its day, however often it is said.
    """

    text: str
    figures: bool
    hashes: tuple[int, ...]

    @property
    def of_the_day(self) -> bool:
        return self.figures or tells_news(self.text, 0, len(self.text))


class _Part(NamedTuple):
    """A paragraph of a body that could be standing text."""

    place: int
    text: str
    pieces: tuple[_Piece, ...]

    def recurs_for(self, issuer: int, standing: Collection[int]) -> bool:
        """Tell whether an issuer, by its place among the issuers' names, repeats it."""
        new = [one for one in self.pieces if not one.hashes or one.hashes[issuer] not in standing]
        size = sum(len(one.text) for one in new)
        return size * _MOST_NEW <= len(self.text) and not any(one.of_the_day for one in new)


def reading(release: Release, kept: str | None = None) -> Reading:
    """Return what of a release as extracted tells its standing text."""
    names = _issuers(release)
    hashes = {
        each for part in _parts(release, names) for piece in part.pieces for each in piece.hashes
    }
    people = {fold_line(person.name) for person in release.people if person.role is None}
    return Reading(
        id=release.id,
        occurrence=Occurrence(
            title=_hash(_FIGURES.sub("", fold_line(release.title))),
            body=_hash(fold_line(release.body)),
            people=tuple(sorted(people)),
        ),
        pieces=tuple(sorted(hashes)),
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
    """Return a release as extracted with its standing paragraphs moved to its boilerplate.

    Consecutive ones are one part, but where another describes somebody.
    """
    names = _issuers(release) if standing else ()
    parts: list[tuple[str, Boilerplate]] = []
    gone: set[int] = set()
    for part in _parts(release, names):
        found = (k for k in range(len(names)) if part.recurs_for(k, standing))
        issuer = next((names[k][1] for k in found), None)
        if issuer is None:
            continue
        about = _about(part.text)
        if about is None and part.place - 1 in gone:
            whose, before = parts.pop()
            parts.append((whose, replace(before, text=f"{before.text}\n\n{part.text}")))
        else:
            parts.append((issuer, Boilerplate(text=part.text, organisation=about)))
        gone.add(part.place)
    if not gone:
        return release
    paragraphs = release.body.split("\n\n")
    return replace(
        release,
        body="\n\n".join(text for place, text in enumerate(paragraphs) if place not in gone),
        boilerplate=(*release.boilerplate, *(part for _, part in parts)),
        why=(*release.why, *(_evidence(part, issuer) for issuer, part in parts)),
    )


def is_moved(release: Release) -> bool:
    """Tell whether standing paragraphs were moved out of a release's body."""
    return any(one.rule.startswith(RULE) for one in release.why)


def restored(release: Release, body: str) -> Release:
    """Undo `moved`, given the body as it was extracted."""
    why = tuple(one for one in release.why if not one.rule.startswith(RULE))
    count = len(release.boilerplate) - (len(release.why) - len(why))
    return replace(release, body=body, boilerplate=release.boilerplate[:count], why=why)


def _parts(release: Release, issuers: Sequence[tuple[str, str]]) -> Iterator[_Part]:
    if not issuers:
        return
    paragraphs = release.body.split("\n\n")
    names = (_WORDS.findall(fold_line(person.name)) for person in release.people)
    people = {name[-1] for name in names if name}
    first = max(1, int(len(paragraphs) * _TAIL + 0.5), len(paragraphs) - _MOST)
    for place, text in enumerate(paragraphs[first:], first):
        if len(text) < SHORTEST:
            continue
        if people and not people.isdisjoint(_WORDS.findall(fold_line(text))):
            continue
        yield _Part(place, text, tuple(_piece(one, issuers) for one in pieces(text, PIECE)))


def _piece(text: str, issuers: Sequence[tuple[str, str]]) -> _Piece:
    known = " ".join(_WORDS.findall(fold_line(text)))
    today = _TODAY.search(known) is not None
    figures = _FIGURES.search(known) is not None
    if figures and not tells_news(text, 0, len(text)):
        known = _FIGURES.sub("0", known)
    named = () if today else issuers
    return _Piece(text, figures, tuple(_hash(f"{name}\n{known}") for name, _ in named))


def _issuers(release: Release) -> tuple[tuple[str, str], ...]:
    """Return the names of the issuers that are theirs alone, folded, each with its issuer's."""
    return tuple(
        (folded, one.name)
        for one in release.organisations
        if one.role == "issuer"
        for folded in dict.fromkeys(
            fold_line(name) for name in (one.name, one.full_name) if name and fold_line(name)
        )
    )


def _about(text: str) -> str | None:
    """Return whom a paragraph describes; an issuer repeats much that is not about itself."""
    span = Span(start=0, end=len(text))
    subject = subject_of(text, 0, len(text))
    described = subject.name if subject is not None and subject.standing else None
    return organisation_of(described) or programme_of(text, span)


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
