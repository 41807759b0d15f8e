"""The role and the organisation in what a contact says after the name."""

from __future__ import annotations

import re
from itertools import pairwise

from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, words_of

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
        for piece in _pieces(cleaned):
            folded = [w.folded for w in words_of(piece)]
            vocab = vocabulary()
            if not folded or (len(folded) <= 2 and folded[-1] in vocab.places):  # noqa: PLR2004
                continue
            if _is_role(folded):
                roles.append(piece)
            elif piece[0].isupper() or folded[0] in vocab.institutions | vocab.desk_words:
                bodies.append(piece)
            elif roles and not bodies:
                more, body = _body_within(piece)
                roles[-1] = f"{roles[-1]} {more}"
                bodies += [body] if body else []
            elif bodies and folded[0] in vocab.joiners:
                bodies[-1] = f"{bodies[-1]}, {piece}"  # "à la formation, à la recherche"
    role = ", ".join(roles[:2]) or None
    organisation = ", ".join(dict.fromkeys(map(closed, bodies))) or None
    if role and not organisation:
        organisation = _owner(role)
    return role, organisation


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
    if folded[-1] in _FIRMS and not led and "of" not in folded:
        return False  # "Rose Model Management"
    nouns = [w.removeprefix("co-") in roles and w not in _DESK for w in folded[:_ROLE_WITHIN]]
    head = nouns.index(True) if True in nouns else 0
    bodies, joiners = vocabulary().institutions, vocabulary().joiners
    if any(folded[i] in bodies and folded[i + 1] in joiners for i in range(head - 1)):
        return False  # "Federal Office of Justice"
    return True in nouns


_OFFICES = frozenset(
    """office institut departement ministere secretariat conference association federation
    fondation commission comite societe""".split()
)
_FIRMS = frozenset("management agency inc ltd llc gmbh corp company group publicity".split())
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
    ):
        return [words[0].text, part[words[1].start :]]
    roled = bool(words) and any(w.folded in vocab.roles for w in words[:3])
    united = any(not w.capital and w.folded in _UNITS for w in words[1:5])
    if not roled or united:
        return [part]
    for i in range(1, len(words)):
        word, before = words[i], words[i - 1]
        abbreviated = word.gap == ". " and before.folded in vocab.role_parts
        if not word.capital or before.folded in vocab.joiners or not (word.near or abbreviated):
            continue
        if word.folded in vocab.roles or word.folded in vocab.role_parts - vocab.institutions:
            continue
        lower = not before.capital and before.folded not in {"and", "et"}
        acronym = word.text.isupper() and len(word.text) > 1
        opening = word.folded in vocab.institutions or word.folded.split("-")[0] in _OPENINGS
        if (lower and i > 1) or (acronym and (i == len(words) - 1 or before.folded in vocab.roles)):
            return _cut_at(part, word.start)
        if opening and before.capital and not (acronym or word.folded in _UNITS):
            start = _first_of_name(words, i)
            if start is not None:
                return _cut_at(part, words[start].start)
    return [part]


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
        and (words[k - 1].folded not in vocab.roles | vocab.desk_words - _OPENINGS)
    ):
        k -= 1
        if words[k].folded in _NATIONAL:
            break
    if k > 0 and words[k - 1].folded in vocab.joiners and words[k - 1].folded not in {"and", "et"}:
        return None
    return k if k > 0 else None


_UNITS = frozenset(
    """service secteur section division domaine unite centre departement bureau groupe office
    programme projet team unit department""".split()
)
_NATIONAL = frozenset("state federal swiss national french european".split())
_OPENINGS = frozenset("etat structure unite domaine swiss federal office".split())


def _owner(role: str) -> str | None:
    words: tuple[Word, ...] = words_of(role)
    for i in range(len(words) - 1, 0, -1):
        if (
            words[i].text.isupper()
            and len(words[i].text) > 1
            and words[i - 1].folded in (vocabulary().joiners)
        ):
            return words[i].text
    vocab = vocabulary()
    for i in range(1, len(words)):
        if words[i].capital and words[i].folded in vocab.institutions - _UNITS:
            return role[words[i].start :]
    return None
