"""What somebody is: the words after a name that give a role and an organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressarchive.extractors.parties.occupations import is_role
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.roles.appointments import appointed, held
from pressarchive.extractors.roles.phrases import ARTICLES, ENDS, Role, phrase
from pressarchive.extractors.roles.remarks import DEGREES, past_birth, past_studies
from pressarchive.text import fold

_TOWN = 4  # words of a place without "of", and the one after it
_PLACE = 8  # words of a place after an age
_ALIAS = 10  # words of other names of somebody
_BRACKET = 6  # words of a remark in brackets
_AGE = re.compile(r"\d\d")
_APPOSED = frozenset(",–-—(")
_DESKS = frozenset(("contact", "press", "presse", "media"))
_ORIGIN = 8  # words of a body somebody is from
_UNIT = 14  # the same, where its noun tells it
_FROM = frozenset("de du des d of from at".split())
_AND = frozenset(("and", "et"))
_WHENCE = _FROM | ARTICLES
_UNQUOTED = ENDS - {"“", "”", '"'}
_RELATIVE = frozenset(("who", "qui"))


def role_after(
    text: str, words: Sequence[Word], last: int, names: frozenset[int]
) -> tuple[Role | None, int | None]:
    """Return the role that follows a name, and the age if it is given ("X, 40, of Tampa").

    `names` are the indexes of words at which other names begin.
    """
    age, i = _age(words, last + 1)
    if i is None:
        return None, age
    if i < len(words) and words[i].gap != " ":
        born = past_birth(words, i)
        if born is not None:
            return held(text, words, born, names), age
        i = past_studies(words, i)
    start, i = i, _past_origin(words, i, names)
    joined = i > start and words[i - 1].folded in _AND  # "X of Zorg and author of"
    start = i
    while i < len(words) and words[i].folded in DEGREES and words[i].gap.strip() in {"", ","}:
        i += 1
    if i >= len(words):
        return None, age
    gap = words[i].gap.strip(" ." if i > start else " ")
    if age is not None and words[i].folded in _AND and i + 1 < len(words):
        i += words[i + 1].folded in ARTICLES  # "X, 27, of Tampa, and a former member of"
    if gap == ":" and words[i].capital and words[i].gap == ": " and words[i].folded not in ARTICLES:
        role = phrase(text, words, i, names)  # not "Contact name: X Contact email:"
        return role if role and _DESKS.isdisjoint(fold(role.text).split()) else None, age
    apposed = joined or gap in _APPOSED
    return (_apposed if apposed else appointed)(text, words, i, names), age


def _apposed(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role that begins at a word after a comma, a dash or a bracket."""
    if words[i].text in _RELATIVE:
        return appointed(text, words, i + 1, names)
    role = phrase(text, words, i, names)
    if role is None and words[i].gap.strip() == "(":
        return _beyond(text, words, i, names)
    return role


def _age(words: Sequence[Word], i: int) -> tuple[int | None, int | None]:
    """Read ", 40" and ", 40, of Tampa"; return the age and where it goes on, if it does."""
    i = _past_alias(words, i)
    while i + 1 < len(words) and words[i].folded in DEGREES and _AGE.fullmatch(words[i + 1].text):
        i += 1  # "X, M.D., 67, of Tampa"
    if i < len(words) and words[i].gap == " (" and _AGE.fullmatch(words[i].text):
        closing = words[i + 1].gap[:1] if i + 1 < len(words) else ")"
        return (int(words[i].text), None) if closing in {")", ";", ","} else (None, i)
    if i >= len(words) or words[i].gap != ", " or not _AGE.fullmatch(words[i].text):
        return None, i
    age, i = int(words[i].text), i + 1
    if i < len(words) and words[i].folded == "of" and words[i].gap == ", ":
        i, furthest = i + 1, i + _PLACE
        while i < len(words) and not (words[i].gap == ", " and not words[i].capital):
            if not ENDS.isdisjoint(words[i].gap) or i > furthest:
                return age, None
            i += 1
    return age, _past_place(words, i)


def _past_place(words: Sequence[Word], i: int) -> int:
    """Return where it goes on after a place that nothing leads: "X, 29, Los Angeles, importer"."""
    for k in range(i, min(i + _TOWN, len(words))):
        if k > i and words[k].gap == ", " and not words[k].capital:
            return k if any(is_role(words, j) for j in range(k, min(k + _TOWN, len(words)))) else i
        if not words[k].capital or (words[k].gap != " " and k > i):
            break
    return i


def _past_origin(words: Sequence[Word], i: int, names: frozenset[int]) -> int:
    """Return where it goes on after a body somebody is from: "X of Zorg, director of"."""
    if i >= len(words) or words[i].folded not in _FROM or words[i].gap not in {" ", ", "}:
        return i
    k = i + 1
    noun = k + (k < len(words) and words[k].folded in ARTICLES)
    unit = noun < len(words) and words[noun].folded in vocabulary().institutions
    while k < min(i + (_UNIT if unit else _ORIGIN), len(words)) and k not in names:
        if words[k].gap == ", ":
            article = words[k].folded in ARTICLES
            told = any(is_role(words, j) for j in range(k + article, k + 1 + 2 * article))
            starts = told or (not unit and article)
            return k if starts and not words[k].capital else i
        if unit and words[k].folded in _AND and k + 1 < len(words) and is_role(words, k + 1):
            return i if words[k + 1].capital else k + 1  # "X, de l'EPF et auteur de"
        plain = unit and words[k].folded not in vocabulary().breaks
        named = plain or words[k].capital or words[k].folded in _WHENCE
        if not (words[k].near and named):
            return i
        k += 1
    return i


def _past_alias(words: Sequence[Word], i: int) -> int:
    """Return where it goes on after other names: "X, aka Luke, 44, of Spring"."""
    known = [word.folded for word in words[i : i + 3]]
    if known[:1] != ["aka"] and known != ["also", "known", "as"]:
        return i
    for k in range(i + 1, min(i + _ALIAS, len(words))):
        if words[k].gap == ", " and _AGE.fullmatch(words[k].text):
            return k
        if not _UNQUOTED.isdisjoint(words[k].gap):
            break
    return i


def _beyond(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role after a remark in brackets: "X (Canada), director of …"."""
    for k in range(i + 1, min(i + _BRACKET, len(words))):
        if ")" in words[k].gap:
            return phrase(text, words, k, names) if words[k].gap == "), " else None
    return None
