"""Roles that several people share: "Trial Attorneys X and Y", "counterparts X of A and Y of B"."""

from __future__ import annotations

import re

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.occupations import MEMBERS, is_noun
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.roles.phrases import Role
from pressarchive.extractors.roles.remarks import DEGREES
from pressarchive.text import fold

_FAR = 40  # words between two names of a list, remarks included
_FORMULA = 9  # words of "; de la République de Zorgie," between two titled names
_SAYING = 16  # characters of "respectively" and the comma before it
_RESPECTIVELY = re.compile(r"\brespecti(?:vely|vement)\b")
_JOINT = re.compile(r",? (?:and|et) |, ")
_JOINT_BEFORE = re.compile(r"(?:,? (?:and|et) |, )$")
_LINK = re.compile(r" (?:of|at|for|de|du|des|chez|with) | d['’]")
_NOUN = re.compile(r"(?:the |la |le |l['’])?([^\W\d_][^\W_]*(?:-[^\W_]+)*)")
_AND = frozenset(("and", "et"))
_FROM = frozenset("de du des d of from".split())


def plural(role: Role) -> bool:
    """Tell whether a role is several people's; "CEO of Zorg Partners" is one's."""
    opening = _opening(role)
    if not MEMBERS.isdisjoint(opening):
        return True
    return any(word.endswith("s") and is_noun(word) and is_noun(word[:-1]) for word in opening)


def mentioned(role: Role) -> bool:
    """Tell whether a role's noun is but mentioned: "an informal meeting of ministers"."""
    return not any(is_noun(word) for word in _opening(role))


def _opening(role: Role) -> list[str]:
    """Return the folded words of a role up to its first "of"."""
    return _LINK.split(fold(role.text), maxsplit=1)[0].split()


def respective(text: str, role: Role, count: int) -> tuple[Role, ...]:
    """Return a role of several people as one of each: "respectively chair and head of Zorg".

    As it is, for all of them, where it does not say that it has a part for each.
    """
    around = fold(text[max(0, role.start - _SAYING) : role.end + _SAYING])
    parts = _parts(text, role) if _RESPECTIVELY.search(around) else ()
    return parts if len(parts) == count else (role,) * count


def _parts(text: str, role: Role) -> tuple[Role, ...]:
    """Return the parts of a role that a comma or "and" parts, each with a noun of its own."""
    starts = [role.start]
    for joint in _JOINT.finditer(text, role.start, role.end):
        following = _NOUN.match(text, joint.end())
        if following and is_noun(fold(following[1])):
            starts.append(joint.end())
    ends = [*(_JOINT_BEFORE.sub("", text[role.start : start]) for start in starts[1:]), role.text]
    return tuple(
        Role(text[start : role.start + len(end)], start, role.start + len(end))
        for start, end in zip(starts, ends, strict=True)
    )


def beside(words: tuple[Word, ...], before: Name, name: Name) -> bool:
    """Tell whether a name follows another in a list: "Anna Meier and Ben Zub"."""
    between = [w for w in _unremarked(words, before, name) if w.folded not in DEGREES]
    while between and between[-1].folded in vocabulary().titles:
        between.pop()
    if between and between[0].capital and between[0].gap == ", ":
        between = between[1:]  # one of the list goes by one name: "X, Wei-Melto and Y"
    return (
        len(between) <= 1
        and all(w.folded in {"and", "et"} for w in between)
        and words[name.first].gap.strip(" )") in {"", ",", ";"}
    )


def _unremarked(words: tuple[Word, ...], before: Name, name: Name) -> list[Word]:
    """Return the words between two names without remarks: "X (Bern), Y of Rome and Z, 40"."""
    between: list[Word] = []
    remark = origin = False
    for k in range(before.last + 1, name.first):
        word = words[k]
        remark = "(" in word.gap or (remark and ")" not in word.gap)
        whence = word.folded in _FROM and word.near and (k == before.last + 1)
        origin = whence or (origin and word.near and word.folded not in _AND)
        aged = word.gap == ", " and word.text.isdigit()
        if not (remark or origin or aged):
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
