"""Organisations: one entry for all its names, and its part in the release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pressarchive.extractors.parties.covering import Covering
from pressarchive.languages.parties import party_words
from pressarchive.model import (
    Boilerplate,
    Candidate,
    Contact,
    Document,
    Organisation,
    Person,
    Role,
)
from pressarchive.text import fold, words

_LEAST = 0.7
_DECLARED = frozenset(("issuer-line", "site-name"))
_LEADS = 2  # other words that a title may say before it names who acts
_SHORTEST = 3
_ARTICLES = frozenset("l la le les the d du de des".split())
_LEGAL = frozenset("inc llc ltd corp corporation plc gmbh holdings limited".split())
_WEAK = frozenset(("institution", "role"))


def name_key(name: str) -> str:
    """Return what two spellings of one name share: no case, accents, marks, articles."""
    found = words(name)
    while len(found) > 1 and found[0] in _ARTICLES:
        found = found[1:]
    while len(found) > 1 and found[-1] in _LEGAL:
        found = found[:-1]
    return " ".join(found)


@dataclass(slots=True)
class _Body:
    """An organisation in the making."""

    names: dict[str, Counter[str]] = field(default_factory=dict)
    full: str | None = None
    full_sure: float = 0.0
    declared: bool = False
    order: int = 0
    evidence: str = ""
    sure: float = 0.0
    candidates: list[Candidate] = field(default_factory=list)
    outside: bool = False
    owner: bool = False
    called: bool = False
    short: str | None = None


@dataclass(frozen=True, slots=True)
class Bodies:
    """The organisations of a release and every key they are known by."""

    organisations: tuple[Organisation, ...]
    by_key: dict[str, str]
    kept: list[Candidate]

    def known(self, name: str | None) -> bool:
        """Tell whether a name is an organisation's."""
        return bool(name) and name_key(name or "") in self.by_key

    def canonical(self, name: str | None) -> str | None:
        """Return the preferred name of an organisation, or the name itself where it is unknown."""
        return None if name is None else self.by_key.get(name_key(name), name)

    def of_addresses(self, emails: Iterable[str]) -> str | None:
        """Return the organisation that the domain of an address names."""
        for email in emails:
            labels = fold(email.rpartition("@")[2]).split(".")[:-1]
            for label in reversed(labels):
                for key, name in self.by_key.items():
                    if key.replace(" ", "") == label.replace("-", ""):
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
    order = sorted(
        candidates,
        key=lambda c: (c.rule in _WEAK, -c.confidence, -len(c.evidence) * (c.rule in _WEAK)),
    )
    for candidate in order:
        if isinstance(candidate.value, Organisation) and candidate.confidence >= _LEAST:
            register.add(candidate, candidate.value, outside=_outside(candidate, apart))
    for candidate in boilerplate:
        if isinstance(candidate.value, Boilerplate) and candidate.rule != "feed-notice":
            register.own(candidate, candidate.value.organisation)
    for candidate in people:
        if isinstance(candidate.value, Person) and candidate.value.role:
            register.named(candidate, candidate.value.organisation, candidate.value.role)
    for candidate in contacts:
        if isinstance(candidate.value, Contact):
            register.call(candidate.value.organisation)
    return register.settle(title, document)


def _outside(candidate: Candidate, apart: Covering) -> bool:
    return candidate.span is None or not apart.holds(candidate.span.start)


class _Register:
    """The bodies found so far, by the keys of their names."""

    def __init__(self) -> None:
        self.bodies: list[_Body] = []
        self.keys: dict[str, _Body] = {}
        self.parts: set[str] = set()
        self.strong = Covering()

    def add(self, candidate: Candidate, organisation: Organisation, *, outside: bool) -> None:
        """Count a finding for the body whose name it shares, or for a new one."""
        keyed = {name_key(name): name for name in organisation.names}
        keyed.pop("", None)
        known = [self.keys[key] for key in keyed if key in self.keys]
        if not known and candidate.rule in _WEAK and self._part_of_known(candidate, keyed):
            return
        body = known[0] if known else self._new(candidate)
        for other in known[1:]:
            if other is not body:
                self._merge(body, other)
        for key, name in keyed.items():
            body.names.setdefault(key, Counter())[name] += 1
            self.keys[key] = body
            self.parts.update(_ends_of(key))
        if candidate.span is not None and candidate.rule not in _WEAK:
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

    def _new(self, candidate: Candidate) -> _Body:
        start = candidate.span.start if candidate.span else 0
        body = _Body(order=start)
        self.bodies.append(body)
        return body

    def _merge(self, body: _Body, other: _Body) -> None:
        for key, counted in other.names.items():
            body.names.setdefault(key, Counter()).update(counted)
            self.keys[key] = body
        if other.full and other.full_sure > body.full_sure:
            body.full, body.full_sure, body.short = other.full, other.full_sure, other.short
        body.declared = body.declared or other.declared
        body.outside = body.outside or other.outside
        body.owner, body.called = body.owner or other.owner, body.called or other.called
        body.order = min(body.order, other.order)
        body.candidates += other.candidates
        self.bodies.remove(other)

    def _part_of_known(self, candidate: Candidate, keyed: dict[str, str]) -> bool:
        """Tell whether a weak finding is but a part of a name already known."""
        within = candidate.span is not None and self.strong.holds(candidate.span.start)
        return within or any(key in self.parts for key in keyed)

    def own(self, candidate: Candidate, name: str | None) -> None:
        """Count the boilerplate of an organisation."""
        if not name:
            return
        value = _split(name)
        known = next((self.keys[k] for k in map(name_key, value.names) if k in self.keys), None)
        if known is None:
            if (
                candidate.rule not in {"about-heading", "about-inline"}
                and candidate.confidence < 0.9
            ) and candidate.rule != "self-description":
                return
            self.add(candidate, value, outside=True)
            known = self.keys[name_key(value.name)]
        known.owner = known.outside = True

    def named(self, candidate: Candidate, name: str | None, role: str) -> None:
        """Count an organisation that somebody's role names; ministers have countries."""
        if not name:
            return
        value = _split(name)
        plain = value.name
        offices = frozenset(word for one in party_words() for word in one.offices)
        single = len(plain.split()) == 1 and not offices.isdisjoint(fold(role).split())
        acronym = plain.isupper() and len(plain) > 1
        heads = frozenset(word for one in party_words() for word in one.institutions)
        found = words(plain)
        if not (acronym or single or any(word in heads for word in found)):
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
        declared = any(body.declared for body in self.bodies)
        heads = _Title(title)
        shown: list[tuple[int, int, Organisation, _Body]] = []
        leading = {id(b) for b in self.bodies if not declared and heads.leads(b.names)}
        for number, body in enumerate(self.bodies):
            if not body.outside or _only_in_title(body, title, document):
                continue
            role = self._role(body, declared=declared, leading=leading)
            organisation = _made(body, role, document, title)
            rank = {"issuer": 0, "partner": 1, "mentioned": 2}[role]
            place = number if body.declared else len(self.bodies) + body.order
            if id(body) in leading:
                place = heads.position(body.names)
            shown.append((rank, place, organisation, body))
        shown.sort(key=lambda item: item[:2])
        organisations = tuple(item[2] for item in shown)
        by_key = {key: item[2].name for item in reversed(shown) for key in item[3].names} | {
            name_key(n): item[2].name for item in reversed(shown) for n in item[2].names
        }
        kept = [candidate for item in shown for candidate in item[3].candidates]
        return Bodies(organisations, by_key, kept)

    def _role(self, body: _Body, *, declared: bool, leading: set[int]) -> Role:
        if declared:
            return "issuer" if body.declared else "partner" if body.owner else "mentioned"
        if leading:
            if id(body) in leading:
                return "issuer"
            return "partner" if body.owner or body.called else "mentioned"
        return "issuer" if body.owner or body.called else "mentioned"


def _only_in_title(body: _Body, title: str, document: Document) -> bool:
    """Tell whether nothing but capitals of a title make a name: "Agency Named of the Year"."""
    if any(candidate.rule not in _WEAK for candidate in body.candidates):
        return False
    names = [name for counted in body.names.values() for name in counted]
    return all(
        name in title and document.text.count(name) <= document.text.count(title) for name in names
    )


def _ends_of(key: str) -> Iterator[str]:
    """Yield what a name begins and ends with, word by word."""
    found = key.split()[:16]
    for size in range(1, len(found)):
        yield " ".join(found[:size])
        yield " ".join(found[-size:])


def _split(name: str) -> Organisation:
    """Read "Société Française de Radiologie (SFR)" or "CNES (Centre …)"."""
    head, opened, rest = name.partition(" (")
    if opened and rest.rstrip().endswith(")"):
        inside = rest.rstrip()[:-1]
        if inside.isupper() and len(inside) <= 12:  # noqa: PLR2004
            return Organisation(name=inside, full_name=head)
        if head.isupper():
            return Organisation(name=head, full_name=inside)
    return Organisation(name=name)


def _made(body: _Body, role: Role, document: Document, title: str) -> Organisation:
    """Choose among the spellings of a body: the short name as running text writes it."""
    short = body.short or None
    key = (
        name_key(short)
        if short
        else min(body.names, key=lambda k: (-sum(body.names[k].values()), len(k)))
    )
    spellings = body.names.get(key) or Counter({short or "": 1})
    name = _spelled(spellings, document, title)
    full = body.full
    if full is not None and name_key(full) == name_key(name):
        full = None
    if full is not None and full.isupper():
        mixed = [n for n in body.names.get(name_key(full), ()) if not n.isupper()]
        full = mixed[0] if mixed else full
    aliases: dict[str, None] = {}
    for counted in body.names.values():
        for spelling in counted:
            aliases.setdefault(spelling)
    others = [alias for alias in aliases if alias not in {name, full} and not alias.isspace()]
    return Organisation(
        name=name, full_name=full, role=role, aliases=tuple(others), evidence=body.evidence[:300]
    )


def _spelled(spellings: Counter[str], document: Document, title: str) -> str:
    """Return the commonest spelling, not one that only a title in capitals has."""

    def rank(name: str) -> tuple[bool, int, str]:
        shouted = name.isupper() and title.isupper() and len(name) > _SHORTEST
        return (shouted, -document.text.count(name), name)

    return next(iter(spellings)) if len(spellings) == 1 else min(spellings, key=rank)


class _Title:
    """Who acts in a title: those it names first."""

    def __init__(self, title: str) -> None:
        self.words = words(title)

    def leads(self, names: Iterable[str]) -> bool:
        """Tell whether one of some names stands at the head of the title, or joined to it."""
        position = self.position(names)
        return position < len(self.words) and self._free(position)

    def position(self, names: Iterable[str]) -> int:
        """Return the place of the first word of a name in the title, its length if it has none."""
        return min((self._at(name.split()) for name in names), default=len(self.words))

    def _at(self, name: Sequence[str]) -> int:
        size = len(name)
        for i in range(len(self.words) - size + 1):
            if self.words[i : i + size] == list(name):
                return i
        return len(self.words)

    def _free(self, position: int) -> bool:
        """Tell whether before a position stand only names, articles and words that join."""
        free = _ARTICLES | _JOINING
        return sum(word not in free for word in self.words[:position]) <= _LEADS


_JOINING = frozenset("and et with avec entre between".split())
