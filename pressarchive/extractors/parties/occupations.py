"""Nouns of offices and occupations: those listed, their plurals, compounds and endings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word

# Also verbs or plain nouns: roles only in capitals or after an article.
AMBIGUOUS = frozenset("contact head lead chair press host coach judge pilot presse charge".split())
# Surnames after a given name.
SURNAMES = frozenset(
    """king prince judge bishop cook baker fisher marshal marshall coach clerk press law carpenter
    farmer painter cardinal constable trader duke driver brewer singer player mayor pope dean major
    chief lead plumber dancer reporter butler model fellow chambers banker francais
    allemand""".split()
)
_LOOSE = AMBIGUOUS | frozenset("media member membre general premier major king queen".split())
MEMBERS = frozenset(("members", "membres"))
_ENDING = re.compile(r".{2,}(?:olog(?:ist|ue)|ograph(?:er|e)|[^s]iste?|icien(?:ne)?)s?")


def is_office(folded: str) -> bool:
    """Tell whether a folded word is listed as the noun of a role, alone or in a compound.

    "Principals" and "director-general" are, by "principal" and "director".
    """
    return folded in offices() or ("-" in folded and _is_compound(folded))


@cache
def offices() -> frozenset[str]:
    """Return the nouns of roles that are listed, with their plurals."""
    roles = vocabulary().roles
    return roles | {f"{role}s" for role in roles - _LOOSE}


def _is_compound(folded: str) -> bool:
    ends = folded.split("-")
    roles = vocabulary().roles
    return any(end in roles and end not in _LOOSE for end in (ends[0], ends[-1]))


def is_noun(folded: str) -> bool:
    """Tell whether a folded word is the noun of a role, listed or by its ending: "urologists"."""
    return is_office(folded) or (folded not in _NO_ENDING and _ENDING.fullmatch(folded) is not None)


_NO_ENDING = frozenset(
    """existe consiste insiste persiste resiste assiste subsiste piste liste triste baptiste
    enlist exist consist insist persist resist assist subsist twist checklist playlist shortlist
    waitlist finalist finaliste""".split()
)


def _describes(words: Sequence[Word], i: int) -> bool:
    """Tell whether "premier" only describes what follows: "its premier marketing agency"."""
    following = words[i + 1] if i + 1 < len(words) else words[i]
    described = following is not words[i] and following.near and not following.capital
    return described and following.folded not in _OF and not is_office(following.folded)


@lru_cache(maxsize=20_000)
def _ends_as_role(folded: str) -> bool:
    """Tell whether a word that no list has ends as the nouns of occupations do."""
    return folded not in _NO_ENDING and _ENDING.fullmatch(folded) is not None


def _belonging(words: Sequence[Word], i: int) -> bool:
    """Tell whether members are named after their body: "Assembly members Anna Zub and"."""
    if words[i].folded not in MEMBERS or not i or i + 1 >= len(words):
        return False
    body, named = words[i - 1], words[i + 1]
    told = words[i].near and body.capital and named.near and named.capital
    return told and not words[i].capital  # a headline: "Zorg Members Meet in"


ABBREVIATED = frozenset("sen rep gov gen".split())
_AGENT = re.compile(r".{2,}(?:teur|trice|seur|eure|euse|ier|iere|ien|ienne|er|or|ist|iste)s?")
_NO_AGENT = frozenset(
    """other number later former never rather either further over under after together however
    whether order center river quarter matter latter owner dernier derniere premier premiere
    entier entiere mother father brother sister daughter lieu secteur facteur moteur vecteur
    auteur interieur exterieur""".split()
)
_OF = frozenset("of at for de du des d chez".split())


def is_agent(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word right after a name tells by its form what somebody does: "grower of"."""
    word = words[i]
    if word.capital or i + 1 >= len(words) or word.folded in _NO_AGENT:
        return False
    following = words[i + 1]
    return bool(following.near and following.folded in _OF and _AGENT.fullmatch(word.folded))


def is_role(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word of a text is the noun of a role, by its ending too: "violinist".

    "HEAD" is a school and "CEO" a role; "in charge" is none.
    """
    word = words[i]
    if not is_office(word.folded):
        return _belonging(words, i) or (not word.capital and _ends_as_role(word.folded))
    if word.folded in ABBREVIATED and not word.text.endswith("."):
        return False  # "Hun Sen"
    if not word.capital and (
        word.folded == "justice" or (word.folded == "premier" and _describes(words, i))
    ):
        return False
    if word.folded not in AMBIGUOUS:
        return True
    if word.folded == "charge" and i and words[i - 1].folded in {"in", "en", "prise", "prend"}:
        return False
    return not (word.text.isupper() and len(word.text) > 1)
