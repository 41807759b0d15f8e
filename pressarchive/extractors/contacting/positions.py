"""The role and the organisation in what a contact says after the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pressarchive.extractors.parties.occupations import is_noun
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, words_of
from pressarchive.extractors.roles.employers import organisation_of
from pressarchive.extractors.roles.phrases import Role
from pressarchive.text import fold

_PARTS = re.compile(r"\s*(?:[,;\n|•]|\s[-–—]\s|:(?=\s|$)|(?<=[A-Z]{3})\.\s(?=[A-Z]))\s*")
_MARKS = " \t\n,;:–—-/*_()[]|•"
_CASED = re.compile(r"[a-z]{1,3}[A-Z][a-z]")  # "iRose" is a company
_ROLE_WITHIN = 4  # words of a part among which the noun of a role stands


def split(rest: str) -> tuple[str | None, str | None]:
    """Part what follows a name into a role and an organisation."""
    roles: list[str] = []
    bodies: list[str] = []
    for part in _PARTS.split(rest):
        cleaned = part.strip(_MARKS)
        if not cleaned or not any(c.isalpha() for c in cleaned):
            continue
        for piece in _pieces(cleaned):
            folded = [w.folded for w in words_of(piece)]
            if _says_nothing(folded):
                continue
            if _is_role(folded) or _occupies(piece, folded[0]):
                roles.append(piece)
            elif (
                piece[0].isupper()
                or _CASED.match(piece)
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
    if folded[0] in _OFFICES and folded[0] not in roles:
        return False  # "Office fédéral vétérinaire"
    if folded in (["presse"], ["press"]):
        return True
    led = folded[0] in roles or folded[0] in vocabulary().role_parts
    if folded[-1] in _HOUSES and folded[0] not in roles and "of" not in folded:
        return False  # "Orange County Sheriff's Office"
    if folded[-1] in _FIRMS and not led and "of" not in folded:
        return False  # "Rose Model Management"
    nouns = [_holds(w) and w not in _DESK for w in folded[:_ROLE_WITHIN]]
    head = nouns.index(True) if True in nouns else 0
    bodies, joiners = vocabulary().institutions, vocabulary().joiners
    if any(folded[i] in bodies and folded[i + 1] in joiners for i in range(head - 1)):
        return False  # "Federal Office of Justice"
    return True in nouns


def _occupies(piece: str, first: str) -> bool:
    """Tell whether a piece begins with an occupation told by its ending: "juriste auprès de"."""
    return piece[0].islower() and first not in _DESK and is_noun(first)


def _holds(word: str) -> bool:
    """Tell whether a word is the noun of a role: "directeur", "vice-director", "coresponsable"."""
    roles = vocabulary().roles
    return word in roles or any(
        word.startswith(part) and word[len(part) :].lstrip("-") in roles for part in _SHARED
    )


_SHARED = ("co", "vice-", "sous-", "ex-")
_OFFICES = frozenset(
    """office institut departement ministere secretariat conference association federation
    fondation commission comite societe""".split()
)
_FIRMS = frozenset("management agency inc ltd llc gmbh corp company group publicity".split())
_DEGREES = frozenset("med phil iur sc ing dipl lic phd md".split())
_TRADES = frozenset("pr hr it ir qa".split())
_JOINED = frozenset(("'s ", "’s ", " & "))
_LAST = frozenset("officer ceo cfo cto coo cmo founder cofounder co-founder owner".split())
_HEADS = 6  # words among which the noun of a role stands
_HOUSES = frozenset("office department bureau institute agency association".split())
_DESK = frozenset("presse press media general contact information".split())


def _pieces(part: str) -> list[str]:
    """Cut "Chef Communication Etat-major de l'armée" where a new name begins."""
    words = words_of(part)
    vocab = vocabulary()
    if (
        len(words) > 1
        and words[0].text.isupper()
        and len(words[0].text) > 1
        and words[1].folded in vocab.roles
        and words[0].folded not in vocab.roles
        and words[0].folded not in _TRADES
    ):
        return [words[0].text, part[words[1].start :]]
    behind = _behind_role(words)
    return _cut_at(part, words[behind].start) if behind else _parted(part, words)


def _parted(part: str, words: tuple[Word, ...]) -> list[str]:
    """Cut a role with its unit where an institution begins: "Chef du secteur X Office Y"."""
    vocab = vocabulary()
    roled = bool(words) and any(_holds(w.folded) for w in words[:3])
    united = any(not w.capital and w.folded in _UNITS for w in words[1:5])
    if not roled:
        return [part]
    for i in range(1, len(words)):
        word, before = words[i], words[i - 1]
        abbreviated = word.gap == ". " and before.folded in vocab.role_parts
        if not word.capital or before.folded in vocab.joiners or not (word.near or abbreviated):
            continue
        opening = word.folded in vocab.institutions
        if word.folded in vocab.roles or (word.folded in vocab.role_parts and not opening):
            continue
        lower = not before.capital and before.folded not in {"and", "et"}
        if united and not (lower and word.folded in _OFFICES):
            continue
        acronym = word.text.isupper() and len(word.text) > 1
        led = i + 1 < len(words) and words[i + 1].folded in vocab.roles  # "Chief AI Officer"
        opening = opening or word.folded.split("-")[0] in _OPENINGS
        if (lower and (i > 1 or word.folded in _OFFICES)) or (
            acronym and (i == len(words) - 1 or (before.folded in vocab.roles and not led))
        ):
            return _cut_at(part, word.start)
        around = {before.folded, words[i + 1].folded if i + 1 < len(words) else ""}
        unit = word.folded in _UNITS and _NATIONAL.isdisjoint(around)  # no "Office fédéral"
        if opening and before.capital and not (acronym or unit):
            start = _first_of_name(words, i)
            if start is not None:
                return _cut_at(part, words[start].start)
    return [part]


def _behind_role(words: Sequence[Word]) -> int:
    """Return where a company stands behind a role: "Executive Producer Rose Garden Films"."""
    vocab = vocabulary()
    nouns = [k for k, word in enumerate(words[:_HEADS]) if word.folded in vocab.roles]
    head = nouns[-1] + 1 if nouns else 0
    rest = words[head:]
    last = bool(head) and words[head - 1].folded in _LAST
    if not head or len(rest) < (1 if last else 2) or words[-1].folded in _UNITS:
        return 0
    cased = all(word.capital or _CASED.match(word.text) for word in rest)
    run = cased and all(word.near or word.gap in _JOINED for word in rest)
    thing = last or words[-1].folded in any_of("things", "institutions")
    parted = rest[0].folded not in any_of("role_parts", "desk_words", "places")
    return head if run and thing and parted else 0


def _before_role(words: Sequence[Word]) -> int:
    """Return where the noun stands behind a company: "Rose Garden Company Director of Sales"."""
    vocab = vocabulary()
    head = next((k for k, word in enumerate(words) if word.folded in vocab.roles), 0)
    noun = words[head - 1].folded if head > 1 else ""
    company = noun in vocab.institutions and noun not in _UNITS and noun != "district"
    return head if company and all(word.capital and word.near for word in words[1:head]) else 0


def _cut_at(part: str, at: int) -> list[str]:
    return [part[:at].strip(" ,"), part[at:].strip(" ,")]


def _first_of_name(words: tuple[Word, ...], i: int) -> int | None:
    """Return where the name around an institution's noun begins: "Paul Scherrer Institute".

    None where it belongs to the role: "Head of Communication of the ETH Board".
    """
    vocab = vocabulary()
    following = words[i + 1] if i + 1 < len(words) else None
    if following is not None and not following.capital and following.folded not in {"for", "of"}:
        return i  # "Centre de protonthérapie": the noun opens the name
    k = i
    while (
        k > 0
        and words[k].near
        and words[k - 1].capital
        and (
            words[k - 1].folded in _NATIONAL
            or words[k - 1].folded in _OPENINGS - vocab.roles
            or words[k - 1].folded not in any_of("roles", "desk_words")
        )
    ):
        k -= 1
        if words[k].folded in _NATIONAL:
            break
    if k > 0 and words[k - 1].folded in vocab.joiners and words[k - 1].folded not in {"and", "et"}:
        return None
    return k if k > 0 else None


_UNITS = frozenset(
    """service services secteur section division domaine unite centre departement bureau groupe
    office programme projet team unit department""".split()
)
_NATIONAL = frozenset("state federal swiss national french european".split())
_OPENINGS = frozenset("etat structure unite domaine swiss federal office".split())


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
    head = _before_role(words)
    if head:
        return role[: words[head - 1].end]
    told = None
    for i in range(1, len(words)):
        noun = words[i].folded
        if words[i].capital and noun in vocab.institutions and noun not in _UNITS:
            first = i  # "Director of Rose Garden Trust": the noun may end the name
            while first > 1 and words[first].near and words[first - 1].capital:
                first -= 1
            told = role[words[first].start :]
            break
    told = told or organisation_of(role, words, Role(role, 0, len(role))) or ""
    named = [word.folded for word in words_of(told)]
    whole = told[:1].isupper() and "/" not in told and named[0] not in _UNITS - {"groupe", "centre"}
    of_people = len(named) > 1 and named[-2] in vocab.joiners  # "Commission d'experts"
    free = vocab.roles.isdisjoint(named if not of_people else named[:-1])
    return told if whole and free else None
