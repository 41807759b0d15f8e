"""Organisations: one entry for all its names, and its part in the release."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pressarchive.document import Candidate, Document
from pressarchive.extractors.parties.covering import Covering
from pressarchive.ingest.joining.naming import (
    WEAK,
    Body,
    Title,
    ends_of,
    made,
    name_key,
    only_in_title,
    split_name,
)
from pressarchive.languages.parties import party_words
from pressarchive.model import Boilerplate, Contact, Organisation, Person, Role
from pressarchive.text import fold, words

_LEAST = 0.7
_KNOWN = "well-known"
_DECLARED = frozenset(("issuer-line", "site-name"))


@dataclass(frozen=True, slots=True)
class Bodies:
    """The organisations of a release, by every key and domain label they are known by."""

    organisations: tuple[Organisation, ...]
    by_key: dict[str, str]
    by_label: dict[str, str]
    kept: list[Candidate]

    def known(self, name: str | None) -> bool:
        """Tell whether a name is an organisation's."""
        return bool(name) and name_key(name or "") in self.by_key

    def canonical(self, name: str | None) -> str | None:
        """Return the preferred name of an organisation, or the name itself where it is unknown."""
        return None if name is None else self.by_key.get(name_key(name), name)

    def issuer(self) -> str | None:
        """Return the one organisation that issues the release, None where several do."""
        issuers = [one.full_name or one.name for one in self.organisations if one.role == "issuer"]
        return issuers[0] if len(issuers) == 1 else None

    def named_in(self, sentence: str) -> str | None:
        """Return the one organisation that a sentence names, None where it names several."""
        said = f" {name_key(sentence)} "
        named = {name for key, name in self.by_key.items() if f" {key} " in said}
        return named.pop() if len(named) == 1 else None

    def of_addresses(self, emails: Iterable[str]) -> str | None:
        """Return the organisation that the domain of an address names."""
        for email in emails:
            labels = fold(email.rpartition("@")[2]).split(".")[:-1]
            for label in reversed(labels):
                if (name := self.by_label.get(label.replace("-", ""))) is not None:
                    return name
        return None


def join_organisations(
    candidates: Sequence[Candidate],
    *,
    people: Sequence[Candidate],
    contacts: Sequence[Candidate],
    boilerplate: Sequence[Candidate],
    title: str,
    document: Document,
    apart: Covering,
) -> Bodies:
    """Return the organisations, issuers first, each once."""
    register = _Register()
    persons = {
        name_key(c.value.name) for c in people if isinstance(c.value, Person) and c.value.role
    }
    order = sorted(
        candidates,
        key=lambda c: (c.rule in WEAK, -c.confidence, -len(c.evidence) * (c.rule in WEAK)),
    )
    for candidate in order:
        if (
            isinstance(candidate.value, Organisation)
            and candidate.confidence >= _LEAST
            and (candidate.rule in _DECLARED or name_key(candidate.value.name) not in persons)
        ):
            register.add(candidate, candidate.value, outside=_outside(candidate, apart))
    for candidate in boilerplate:
        if not isinstance(candidate.value, Boilerplate) or candidate.rule == "feed-notice":
            continue
        owner = candidate.value.organisation
        if owner is None or name_key(owner) not in persons:  # "About X" may be about somebody
            register.own(candidate, owner)
    for candidate in people:
        if isinstance(candidate.value, Person) and candidate.value.role:
            register.named(candidate, candidate.value.organisation, candidate.value.role)
    for candidate in contacts:
        if isinstance(candidate.value, Contact):
            register.call(candidate.value.organisation)
    return register.settle(title, document)


def _outside(candidate: Candidate, apart: Covering) -> bool:
    return candidate.span is None or not apart.holds(candidate.span.start)


@cache
def _offices() -> frozenset[str]:
    return frozenset(word for one in party_words() for word in one.offices)


@cache
def _heads() -> frozenset[str]:
    return frozenset(word for one in party_words() for word in one.institutions)


def _acts(candidates: Sequence[Candidate]) -> bool:
    """Tell whether more is known of an organisation than that others speak of it."""
    return any(candidate.rule != _KNOWN for candidate in candidates)


class _Register:
    """The bodies found so far, by the keys of their names."""

    def __init__(self) -> None:
        self.bodies: dict[int, Body] = {}
        self.keys: dict[str, Body] = {}
        self.parts: set[str] = set()
        self.strong = Covering()

    def add(self, candidate: Candidate, organisation: Organisation, *, outside: bool) -> None:
        """Count a finding for the body whose name it shares, or for a new one."""
        keyed = {name_key(name): name for name in organisation.names}
        keyed.pop("", None)
        known = [self.keys[key] for key in keyed if key in self.keys]
        if not known and candidate.rule in WEAK and self._part_of_known(candidate, keyed):
            return
        body = known[0] if known else self._new(candidate)
        for other in known[1:]:
            if other is not body:
                self._merge(body, other)
        for key, name in keyed.items():
            body.names[key][name] += 1
            self.keys[key] = body
            self.parts.update(ends_of(key))
        if candidate.span is not None and candidate.rule not in {*WEAK, _KNOWN}:
            self.strong.add(candidate.span)
        if organisation.full_name and candidate.confidence > body.full_sure:
            body.full, body.full_sure = organisation.full_name, candidate.confidence
            body.short = organisation.name
        body.declared = body.declared or candidate.rule in _DECLARED
        body.outside = (
            body.outside or outside or candidate.rule in ("full-name-and-acronym", *_DECLARED)
        )
        body.sure = max(body.sure, candidate.confidence)
        body.evidence = body.evidence or candidate.evidence
        body.candidates.append(candidate)

    def _new(self, candidate: Candidate) -> Body:
        start = candidate.span.start if candidate.span else 0
        body = Body(order=start)
        self.bodies[id(body)] = body
        return body

    def _merge(self, body: Body, other: Body) -> None:
        for key, counted in other.names.items():
            body.names[key].update(counted)
            self.keys[key] = body
        if other.full and other.full_sure > body.full_sure:
            body.full, body.full_sure, body.short = other.full, other.full_sure, other.short
        body.declared = body.declared or other.declared
        body.outside = body.outside or other.outside
        body.owner, body.called = body.owner or other.owner, body.called or other.called
        body.order = min(body.order, other.order)
        body.candidates += other.candidates
        del self.bodies[id(other)]

    def _part_of_known(self, candidate: Candidate, keyed: dict[str, str]) -> bool:
        """Tell whether a weak finding is but a part of a name already known."""
        within = candidate.span is not None and self.strong.holds(candidate.span.start)
        return within or any(key in self.parts for key in keyed)

    def own(self, candidate: Candidate, name: str | None) -> None:
        """Count the boilerplate of an organisation."""
        if not name:
            return
        value = split_name(name)
        known = next((self.keys[k] for k in map(name_key, value.names) if k in self.keys), None)
        if known is None:
            self.add(candidate, value, outside=True)
            known = self.keys.get(name_key(value.name))
        if known is not None:
            known.owner = known.outside = True

    def named(self, candidate: Candidate, name: str | None, role: str) -> None:
        """Count an organisation that somebody's role names; ministers have countries."""
        if not name:
            return
        value = split_name(name)
        plain = value.name
        single = len(plain.split()) == 1 and not _offices().isdisjoint(fold(role).split())
        acronym = plain.isupper() and len(plain) > 1
        found = words(plain)
        if not (acronym or single or not _heads().isdisjoint(found)):
            return
        if len(found) > 8 or not plain[:1].isupper():  # noqa: PLR2004
            return
        self.add(candidate, value, outside=True)

    def call(self, name: str | None) -> None:
        """Count a contact of an organisation."""
        if name and (body := self.keys.get(name_key(name))) is not None:
            body.called = True

    def settle(self, title: str, document: Document) -> Bodies:
        """Return the organisations with their names and roles."""
        bodies = list(self.bodies.values())
        declared = any(body.declared for body in bodies)
        heads = Title(title)
        shown: list[tuple[int, int, Organisation, Body]] = []
        leading = {
            id(body)
            for body in bodies
            if not declared and heads.leads(body.names) and _acts(body.candidates)
        }
        for number, body in enumerate(bodies):
            if not body.outside or only_in_title(body, title, document):
                continue
            role = self._role(body, declared=declared, leading=leading)
            organisation = made(body, role, document, title)
            rank = {"issuer": 0, "partner": 1, "mentioned": 2}[role]
            place = number if body.declared else len(bodies) + body.order
            if id(body) in leading:
                place = heads.position(body.names)
            shown.append((rank, place, organisation, body))
        shown.sort(key=lambda item: item[:2])
        organisations = tuple(item[2] for item in shown)
        by_key = {key: item[2].name for item in reversed(shown) for key in item[3].names} | {
            name_key(n): item[2].name for item in reversed(shown) for n in item[2].names
        }
        kept = [candidate for item in shown for candidate in item[3].candidates]
        by_label = {key.replace(" ", ""): name for key, name in by_key.items()}
        return Bodies(organisations, by_key, by_label, kept)

    def _role(self, body: Body, *, declared: bool, leading: set[int]) -> Role:
        if declared:
            return "issuer" if body.declared else "partner" if body.owner else "mentioned"
        if leading:
            if id(body) in leading:
                return "issuer"
            return "partner" if body.owner or body.called else "mentioned"
        return "issuer" if body.owner or body.called else "mentioned"
