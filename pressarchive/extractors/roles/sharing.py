"""Roles that several people share: "Trial Attorneys X and Y", "counterparts X of A and Y of B"."""

from __future__ import annotations

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.occupations import is_office
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.roles.phrases import Role
from pressarchive.extractors.roles.trailing import DEGREES
from pressarchive.text import fold

_FAR = 40  # words between two names of a list, remarks included
_FORMULA = 9  # words of "; de la République de Zorgie," between two titled names
_AND = frozenset(("and", "et"))
_FROM = frozenset("de du des d of from".split())


def plural(role: Role) -> bool:
    """Tell whether a role is several people's."""
    words = fold(role.text).split()
    return any(word.endswith("s") and is_office(word) and is_office(word[:-1]) for word in words)


def beside(words: tuple[Word, ...], before: Name, name: Name) -> bool:
    """Tell whether a name follows another in a list: "Anna Meier and Ben Zub"."""
    between = [w for w in _unremarked(words, before, name) if w.folded not in DEGREES]
    if between and between[0].capital and between[0].gap == ", ":
        between = between[1:]  # one of the list goes by one name: "X, Wei-Melto and Y"
    return (
        len(between) <= 1
        and all(w.folded in {"and", "et"} for w in between)
        and words[name.first].gap.strip(" )") in {"", ","}
    )


def _unremarked(words: tuple[Word, ...], before: Name, name: Name) -> list[Word]:
    """Return the words between two names without remarks: "X (Bern), Y of Rome and Z"."""
    between: list[Word] = []
    remark = origin = False
    for k in range(before.last + 1, name.first):
        word = words[k]
        remark = "(" in word.gap or (remark and ")" not in word.gap)
        whence = word.folded in _FROM and word.near and (k == before.last + 1)
        origin = whence or (origin and word.near and word.folded not in _AND)
        if not (remark or origin):
            between.append(word)
    return between


def joined(words: tuple[Word, ...], before: Name, name: Name) -> bool:
    """Tell whether names follow each other in a list, also one of "; of Zorgland, Mr Y"."""
    if name.first - before.last > _FAR:
        return False
    if beside(words, before, name):
        return True
    between = _unremarked(words, before, name)
    if not (name.titled and 1 < len(between) <= _FORMULA):
        return False
    opening = between[1] if between[0].folded in _AND else between[0]
    return opening.folded in _FROM and between[0].gap.strip(" )") in {";", ","}
