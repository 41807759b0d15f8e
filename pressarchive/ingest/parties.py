"""Who takes part in a release: candidates of people and organisations made one of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.parties.covering import Covering
from pressarchive.ingest.joining.contacts import join_contacts
from pressarchive.ingest.joining.organisations import join_organisations
from pressarchive.ingest.joining.people import join_people, speakers
from pressarchive.model import Boilerplate, Contact, Evidence, Organisation, Person, Quote

FIELDS = frozenset(
    ("organisations", "people", "contacts", "quotes", "boilerplate", "residue", "links")
)
"""The fields this module decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """The values of the fields around organisations and people.

    `spans` is the text that contacts, boilerplate, residue and the issuers' lines account
    for; `why` tells of every candidate whether it was chosen.
    """

    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    contacts: tuple[Contact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    residue: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    why: tuple[Evidence, ...] = ()


def join(
    candidates: Sequence[Candidate], *, title: str, document: Document, language: str | None
) -> Parties:
    """Return what the candidates of all these fields mean together; others are passed over."""
    ours = [candidate for candidate in candidates if candidate.field in FIELDS]
    by: dict[str, list[Candidate]] = {name: [] for name in FIELDS}
    for candidate in ours:
        by[candidate.field].append(candidate)
    residue = _outermost(by["residue"])
    gone = _spans(residue)
    kept_contacts = _clear(by["contacts"], gone)
    contacts = _cut(kept_contacts, by["boilerplate"])
    asides = _clear(by["boilerplate"], [*gone, *_spans(contacts)])
    issuers = [c for c in by["organisations"] if c.rule == "issuer-line"]
    apart = Covering([*gone, *_spans(contacts), *_spans(asides), *_spans(issuers)])
    # Standing text also names companies' founders and products: whoever has a role there counts.
    clear = _clear(by["people"], Covering([*gone, *_spans(contacts), *_spans(issuers)]).spans())
    standing = Covering(_spans(asides))
    people = [
        c for c in clear if _holds_role(c) or c.span is None or not standing.holds(c.span.start)
    ]
    quotes = _clear(by["quotes"], apart.spans())
    bodies = join_organisations(
        _clear(by["organisations"], gone),
        people=people,
        contacts=contacts,
        boilerplate=asides,
        title=title,
        document=document,
        apart=apart,
    )
    persons, kept_people = join_people(people, bodies)
    spoken = speakers(quotes, persons, language) if quotes else ()
    chosen = {
        *map(id, residue),
        *map(id, kept_contacts),
        *map(id, asides),
        *map(id, quotes),
        *map(id, by["links"]),
        *map(id, kept_people),
        *map(id, bodies.kept),
    }
    return Parties(
        organisations=bodies.organisations,
        people=persons,
        contacts=tuple(join_contacts(contacts, asides, bodies)),
        quotes=spoken,
        boilerplate=tuple(
            c.value
            if (owner := bodies.canonical(c.value.organisation)) == c.value.organisation
            else replace(c.value, organisation=owner)
            for c in asides
            if isinstance(c.value, Boilerplate)
        ),
        residue=tuple(dict.fromkeys(str(c.value) for c in residue)),
        links=tuple(dict.fromkeys(str(c.value) for c in by["links"])),
        spans=apart.spans(),
        why=tuple(
            Evidence(
                field=c.field,
                value=_shown(c),
                evidence=c.evidence,
                rule=c.rule,
                confidence=c.confidence,
                chosen=id(c) in chosen,
            )
            for c in ours
        ),
    )


def _holds_role(candidate: Candidate) -> bool:
    value = candidate.value
    return isinstance(value, Person) and value.role is not None


def _outermost(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what lies within another candidate's text."""
    order = sorted(
        (c for c in candidates if c.span is not None),
        key=lambda c: (c.span.start, -c.span.end) if c.span else (0, 0),
    )
    kept: list[Candidate] = []
    for candidate in order:
        if kept and _inside(candidate.span, kept[-1].span):
            continue
        kept.append(candidate)
    return kept


def _inside(span: Span | None, other: Span | None) -> bool:
    return bool(span and other and other.start <= span.start and span.end <= other.end)


def _spans(candidates: Iterable[Candidate]) -> list[Span]:
    return [candidate.span for candidate in candidates if candidate.span is not None]


def _clear(candidates: Sequence[Candidate], spans: Iterable[Span]) -> list[Candidate]:
    """Leave out what begins in text that another field accounts for."""
    if not candidates:
        return []
    covering = Covering(spans)
    return [c for c in candidates if c.span is None or not covering.holds(c.span.start)]


def _cut(contacts: Sequence[Candidate], asides: Sequence[Candidate]) -> list[Candidate]:
    """End contacts where a disclaimer written onto them begins."""
    starts = [c.span.start for c in asides if c.span and c.rule == "disclaimer"]
    cut: list[Candidate] = []
    for contact in contacts:
        span = contact.span
        within = [one for one in starts if span and span.start < one < span.end]
        shorter = Span(start=span.start, end=min(within)) if span and within else span
        cut.append(contact if shorter is span else replace(contact, span=shorter))
    return cut


def _shown(candidate: Candidate) -> str:
    value = candidate.value
    if isinstance(value, Organisation):
        return f"{value.name} ({value.full_name})" if value.full_name else value.name
    if isinstance(value, Person):
        return f"{value.name}, {value.role}" if value.role else value.name
    if isinstance(value, Contact):
        return ", ".join(
            part for part in (value.name, value.organisation, *value.phones, *value.emails) if part
        )
    if isinstance(value, Quote):
        return f"{value.speaker or '?'}: {value.text}"
    if isinstance(value, Boilerplate):
        return value.organisation or value.text[:80]
    return str(value)
