"""Roles that a verb tells: "is the founder of", "has joined as Director", "est nommée ministre"."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.parties.occupations import is_role
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.roles.phrases import ARTICLES, ENDS, Role, phrase

_SOON = 24  # characters from the verb to the role that somebody is said to hold
_WITHIN = 6  # words from a name to the verb
_TO_BE = frozenset("is was est etait".split())
_NAMED = frozenset(
    """appointed elected named promoted nomme nommee elu elue designe designee promu promue
    devient deviendra become becomes became""".split()
)
_AS = frozenset(("as", "tant", "qualite"))
_AUXILIARY = frozenset(
    "has have been be was is will a ete est sera joined until now depuis la le actuellement".split()
)
_TOWARDS = frozenset("as comme to the new nouveau nouvelle au a poste position of de".split())
_NO_OFFICE = frozenset("responsable membre charge chargee presse press contact expert".split())


def appointed(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role that the verb after a name gives it; `i` is the word after the name."""
    if words[i].near and words[i].folded in _TO_BE and i + 1 < len(words):
        held = _held(text, words, i + 1, names)
        if held is not None and held.start - words[i].end < _SOON:
            return held
    barriers = vocabulary().breaks
    for k in range(i, min(i + _WITHIN, len(words) - 1)):
        word = words[k]
        if set(word.gap) & (ENDS | {","}) or k in names:
            return None
        if word.folded in _AS:
            begin = k + (1 if word.folded == "as" else 2)
            return phrase(text, words, begin, names) if begin < len(words) else None
        if word.folded in _NAMED:
            return _after_verb(text, words, k, names)
        if word.folded in barriers and word.folded not in _AUXILIARY:
            return None
    return None


def _held(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role after "is": with its article, or right there in French."""
    direct = is_role(words, i) and words[i].folded not in _NO_OFFICE
    if not (words[i].folded in ARTICLES or (direct and words[i - 1].folded == "est")):
        return None
    return phrase(text, words, i, names)


def _after_verb(text: str, words: Sequence[Word], k: int, names: frozenset[int]) -> Role | None:
    """Return the role right after "appointed", which may be "as" or "au poste de"."""
    begin = k + 1
    while begin < len(words) - 1 and words[begin].near and words[begin].folded in _TOWARDS:
        begin += 1
    if begin >= len(words) or set(words[begin].gap) & (ENDS | {","}):
        return None
    held = phrase(text, words, begin, names)
    return held if held is not None and held.start == words[begin].start else None
