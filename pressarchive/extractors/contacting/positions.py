"""The role and the organisation in what a contact says after the name."""

from __future__ import annotations

import re
from itertools import pairwise

from pressarchive.extractors.contacting.pieces import (
    CASED,
    OFFICES,
    UNITS,
    before_role,
    holds,
    pieces,
)
from pressarchive.extractors.parties.occupations import is_noun
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import words_of
from pressarchive.extractors.roles.employers import organisation_of
from pressarchive.extractors.roles.phrases import Role
from pressarchive.text import fold

_PARTS = re.compile(r"\s*(?:[,;\n|•]|\s[-–—]\s|:(?=\s|$)|(?<=[A-Z]{3})\.\s(?=[A-Z]))\s*")
_MARKS = " \t\n,;:–—-/*_()[]|•"
_ROLE_WITHIN = 4  # words of a part among which the noun of a role stands


def split(rest: str) -> tuple[str | None, str | None]:
    """Part what follows a name into a role and an organisation."""
    roles: list[str] = []
    bodies: list[str] = []
    for part in _PARTS.split(rest):
        cleaned = part.strip(_MARKS)
        if not cleaned or not any(c.isalpha() for c in cleaned):
            continue
        for piece in pieces(cleaned):
            folded = [w.folded for w in words_of(piece)]
            if _says_nothing(folded):
                continue
            field = bool(roles) and not bodies and _is_field(roles[-1], folded)
            if field or _is_role(folded) or _occupies(piece, folded[0]):
                roles.append(piece)
            elif (
                piece[0].isupper()
                or CASED.match(piece)
                or folded[0] in any_of("institutions", "desk_words")
            ):
                bodies.append(piece)
            else:
                _go_on(piece, folded[0], roles, bodies)
    role = ", ".join(map(closed, roles[:2])) or None
    once = {fold(body): closed(body) for body in reversed(bodies)}  # "WorkSpan, Workspan"
    organisation = ", ".join(reversed(once.values())) or None
    if role and not organisation:
        organisation = _owner(role)
    return role, organisation


def _is_field(role: str, folded: list[str]) -> bool:
    """Tell whether a piece is what a bare title is of: "Director", then "Corporate Services"."""
    title = [word.folded for word in words_of(role)]
    return title[-1] in _TITLES and len(folded) <= _ROLE_WITHIN and folded[-1] in _FIELDS


def _go_on(piece: str, first: str, roles: list[str], bodies: list[str]) -> None:
    """Add a piece that begins with a small letter to what it goes on with."""
    more, body = _body_within(piece)
    if roles and not bodies:
        roles[-1] = f"{roles[-1]} {more}"
    elif bodies and first in vocabulary().joiners:
        bodies[-1] = f"{bodies[-1]}, {piece}"  # "à la formation, à la recherche"
        return
    bodies += [body] if body else []  # "applications végétales Office fédéral …"


def _says_nothing(folded: list[str]) -> bool:
    """Tell whether a piece is but a place or somebody's titles: "Bern", "Dr. med."."""
    place = len(folded) <= 2 and folded[-1:] and folded[-1] in vocabulary().places  # noqa: PLR2004
    return bool(place) or any_of("titles", also=_DEGREES).issuperset(folded)


def _body_within(piece: str) -> tuple[str, str | None]:
    """Part what goes on with a role from the body behind it: "et société Office fédéral …"."""
    words = words_of(piece)
    vocab = vocabulary()
    for before, word in pairwise(words):
        opens = word.capital and word.near and word.folded in vocab.institutions
        if opens and before.folded not in vocab.joiners:
            return piece[: word.start].strip(), piece[word.start :]
    return piece, None


def closed(words: str) -> str:
    """Return words with the bracket that stripping took from their end."""
    return f"{words})" if words.count("(") > words.count(")") else words


def _is_role(folded: list[str]) -> bool:
    roles = vocabulary().roles
    if folded[0] in OFFICES and folded[0] not in roles:
        return False  # "Office fédéral vétérinaire"
    if folded in (["presse"], ["press"]):
        return True
    led = folded[0] in roles or folded[0] in vocabulary().role_parts
    if folded[-1] in _HOUSES and folded[0] not in roles and "of" not in folded:
        return False  # "Orange County Sheriff's Office"
    if folded[-1] in _FIRMS and not led and "of" not in folded:
        return False  # "Rose Model Management"
    nouns = [holds(w) and w not in _DESK for w in folded[:_ROLE_WITHIN]]
    head = nouns.index(True) if True in nouns else 0
    bodies, joiners = vocabulary().institutions, vocabulary().joiners
    if any(folded[i] in bodies and folded[i + 1] in joiners for i in range(head - 1)):
        return False  # "Federal Office of Justice"
    return True in nouns


def _occupies(piece: str, first: str) -> bool:
    """Tell whether a piece begins with an occupation told by its ending: "juriste auprès de"."""
    return piece[0].islower() and first not in _DESK and is_noun(first)


_TITLES = frozenset("vp svp evp avp director manager head president associate".split())
_FIELDS = frozenset(
    "services relations communications marketing affairs operations sales development".split()
)
_FIRMS = frozenset("management agency inc ltd llc gmbh corp company group publicity".split())
_DEGREES = frozenset("med phil iur sc ing dipl lic phd md dds dmd cpa cfp cfe esq mba".split())
_HOUSES = frozenset("office department bureau institute agency association".split())
_DESK = frozenset("presse press media general contact information".split())


def _owner(role: str) -> str | None:
    words, vocab = words_of(role), vocabulary()
    for i in range(len(words) - 1, 0, -1):
        if (
            words[i].text.isupper()
            and len(words[i].text) > 1
            and words[i].folded not in vocab.roles
            and (words[i - 1].folded in vocab.joiners or i == len(words) - 1 > 1)
        ):
            return words[i].text
    _, at, place = role.rpartition(" at ")
    if at and place[:1].isupper():
        return place  # "Director at Roses for All"
    head = before_role(words)
    if head:
        return role[: words[head - 1].end]
    told = None
    for i in range(1, len(words)):
        noun = words[i].folded
        if words[i].capital and noun in vocab.institutions and noun not in UNITS:
            first = i  # "Director of Rose Garden Trust": the noun may end the name
            while first > 1 and words[first].near and words[first - 1].capital:
                first -= 1
            told = role[words[first].start :]
            break
    told = told or organisation_of(role, words, Role(role, 0, len(role))) or ""
    named = [word.folded for word in words_of(told)]
    whole = told[:1].isupper() and "/" not in told and named[0] not in UNITS - {"groupe", "centre"}
    of_people = len(named) > 1 and named[-2] in vocab.joiners  # "Commission d'experts"
    free = vocab.roles.isdisjoint(named if not of_people else named[:-1])
    return told if whole and free else None
