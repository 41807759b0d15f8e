"""Where one part of what follows a name ends: "Chef Communication Etat-major de l'armée"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressarchive.extractors.parties.legal_forms import LEGAL_FORMS
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, words_of

CASED = re.compile(r"[a-z]{1,3}[A-Z][a-z]")  # "iRose" is a company
UNITS = frozenset(
    """service services secteur section division domaine unite centre departement bureau groupe
    office programme projet team unit department""".split()
)
_NATIONAL = frozenset("state federal swiss national french european".split())
_OPENINGS = frozenset("etat structure unite domaine swiss federal office".split())
OFFICES = frozenset(
    """office institut departement ministere secretariat conference association federation
    fondation commission comite societe""".split()
)
_SHARED = ("co", "vice-", "sous-", "ex-")
_TRADES = frozenset("pr hr it ir qa".split())
_JOINED = frozenset(("'s ", "’s ", " & "))
_LAST = frozenset("officer ceo cfo cto coo cmo founder cofounder co-founder owner".split())
_HEADS = 6  # words among which the noun of a role stands


def holds(word: str) -> bool:
    """Tell whether a word is the noun of a role: "directeur", "vice-director", "coresponsable"."""
    roles = vocabulary().roles
    return word in roles or any(
        word.startswith(part) and word[len(part) :].lstrip("-") in roles for part in _SHARED
    )


def pieces(part: str) -> list[str]:
    """Cut "Chef Communication Etat-major de l'armée" where a new name begins."""
    words = words_of(part)
    after = _role_behind(words)
    if after:
        return [part[: words[after].start].strip(), *pieces(part[words[after].start :])]
    behind = _behind_role(words)
    return _cut_at(part, words[behind].start) if behind else _parted(part, words)


def _role_behind(words: Sequence[Word]) -> int:
    """Return where a role stands behind a body: "Office of Roses ROSE Head of Gardens"."""
    vocab, body = vocabulary(), False
    for k in range(1, len(words)):
        before, word = words[k - 1], words[k]
        if holds(before.folded) or before.folded in _TRADES:
            return 0
        body = body or before.folded in vocab.institutions or before.folded in LEGAL_FORMS
        ends = k == 1 or body or not words[k - 2].capital  # "… de l'innovation ZORG Chef"
        acronym = before.text.isupper() and len(before.text) > 1 and ends
        parted = (body and word.gap == ") ") or (acronym and word.near)
        if parted and word.folded in vocab.roles and word.folded not in vocab.desk_words:
            return k
    return 0


def _parted(part: str, words: tuple[Word, ...]) -> list[str]:
    """Cut a role with its unit where an institution begins: "Chef du secteur X Office Y"."""
    vocab = vocabulary()
    roled = bool(words) and any(holds(w.folded) for w in words[:3])
    united = any(not w.capital and w.folded in UNITS for w in words[1:5])
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
        if united and not (lower and word.folded in OFFICES):
            continue
        acronym = word.text.isupper() and len(word.text) > 1
        led = i + 1 < len(words) and words[i + 1].folded in vocab.roles  # "Chief AI Officer"
        opening = opening or word.folded.split("-")[0] in _OPENINGS
        if (lower and (i > 1 or word.folded in OFFICES)) or (
            acronym and (i == len(words) - 1 or (before.folded in vocab.roles and not led))
        ):
            return _cut_at(part, word.start)
        around = {before.folded, words[i + 1].folded if i + 1 < len(words) else ""}
        unit = word.folded in UNITS and _NATIONAL.isdisjoint(around)  # no "Office fédéral"
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
    if not head or len(rest) < (1 if last else 2) or words[-1].folded in UNITS:
        return 0
    cased = all(word.capital or CASED.match(word.text) for word in rest)
    run = cased and rest[0].near and all(word.near or word.gap in _JOINED for word in rest)
    thing = last or words[-1].folded in any_of("things", "institutions")
    parted = rest[0].folded not in any_of("role_parts", "desk_words", "places")
    return head if run and thing and parted else 0


def before_role(words: Sequence[Word]) -> int:
    """Return where the noun stands behind a company: "Rose Garden Company Director of Sales"."""
    vocab = vocabulary()
    head = next((k for k, word in enumerate(words) if word.folded in vocab.roles), 0)
    noun = words[head - 1].folded if head > 1 else ""
    company = noun in vocab.institutions and noun not in UNITS and noun != "district"
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
