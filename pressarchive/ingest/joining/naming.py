"""The names of an organisation: when two are the same, and which one it is shown by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial

from pressarchive.document import Candidate, Document
from pressarchive.model import Organisation, Role
from pressarchive.text import words

WEAK = frozenset(("institution", "role"))
"""Rules that know a name only by its shape."""

_LEADS = 2  # other words that a title may say before it names who acts
_SHORTEST = 3  # letters up to which capitals are no shouting
_ARTICLES = frozenset("l la le les the d du de des".split())
_LEGAL = frozenset("inc llc ltd corp corporation plc gmbh holdings limited".split())


@lru_cache(maxsize=10_000)
def name_key(name: str) -> str:
    """Return what two spellings of one name share: no case, accents, marks, articles."""
    found = words(name)
    while len(found) > 1 and found[0] in _ARTICLES:
        found = found[1:]
    while len(found) > 1 and found[-1] in _LEGAL:
        found = found[:-1]
    return " ".join(found)


@dataclass(slots=True)
class Body:
    """An organisation in the making."""

    names: defaultdict[str, Counter[str]] = field(default_factory=partial(defaultdict, Counter))
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


def only_in_title(body: Body, title: str, document: Document) -> bool:
    """Tell whether nothing but capitals of a title make a name: "Agency Named of the Year"."""
    if any(candidate.rule not in WEAK for candidate in body.candidates):
        return False
    names = [name for counted in body.names.values() for name in counted]
    return all(
        name in title and document.text.count(name) <= document.text.count(title) for name in names
    )


@lru_cache(maxsize=10_000)
def ends_of(key: str) -> tuple[str, ...]:
    """Return what a name begins and ends with, word by word."""
    found = key.split()[:16]
    sizes = range(1, len(found))
    return tuple(" ".join(some) for size in sizes for some in (found[:size], found[-size:]))


def split_name(name: str) -> Organisation:
    """Read "Société Française de Radiologie (SFR)" or "CNES (Centre …)"."""
    head, opened, rest = name.partition(" (")
    if opened and rest.rstrip().endswith(")"):
        inside = rest.rstrip()[:-1]
        if inside.isupper() and len(inside) <= 12:  # noqa: PLR2004
            return Organisation(name=inside, full_name=head)
        if head.isupper():
            return Organisation(name=head, full_name=inside)
    return Organisation(name=name)


def made(body: Body, role: Role, document: Document, title: str) -> Organisation:
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


class Title:
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
