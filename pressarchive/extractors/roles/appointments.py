"""Roles that a verb tells: "is the founder of", "has joined as Director", "est nommée ministre"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.extractors.naming.given import PARTICLES
from pressarchive.extractors.parties.occupations import AMBIGUOUS, is_role
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.roles.phrases import ARTICLES, ENDS, Role, phrase

_SOON = 24  # characters from the verb to the role that somebody is said to hold
_WITHIN = 10  # words from a name to the verb
_LONGEST = 6  # words of a name
_BEING = frozenset("is was est etait sera be been ete reste remains devient becomes became".split())
_HELPING = frozenset(
    "has have had will would avait also currently now still aussi actuellement".split()
)
_LISTED = 16  # words of names that are promoted together
_JOINED = PARTICLES | {"and"}  # the words among them without a capital
_GIVING = frozenset("promotion promotions appointment appointments elevation election".split())
_NAMED = frozenset(
    """appointed elected named promoted nominated confirmed nomme nommee elu elue designe designee
    promu promue devient deviendra become becomes became""".split()
)
_NAMING = frozenset(
    """appoints appointed elects elected names named promotes promoted nominates nominated confirms
    confirmed nomme nommer elu elire designe designer promu""".split()
)
_SUCCEEDING = frozenset(
    """succeeds succeeded succeed replaces replaced replace succeeding succede succedera remplace
    remplacera remplacer succeder""".split()
)
_OFFICES = frozenset(
    """poste fonction fonctions charge role position post office title titre job mandat""".split()
)
_OFFICE_OF = frozenset("de d of as".split())
_NEW = frozenset("nouveau nouvelle".split())
_OF = frozenset("de du des d".split())
_AS = frozenset("as comme tant qualite".split())
_AUXILIARY = frozenset(
    """has have had been be was is will would a ete est sera avait joined joins until now depuis la
    le actuellement appointed named elected selected promoted hired with takes take taking assumes
    holds""".split()
)
_TOWARDS = frozenset(
    """as comme to the new nouveau nouvelle au a la le l an un une its their his her poste position
    of de d be tant qualite en que""".split()
)
_TELLING = _AS | _NAMED | _OFFICES
_PASSED = _AS | _AUXILIARY
_DIRECTLY = frozenset("de du des of for in at on to with pour sur".split())
_NO_OFFICE = frozenset("responsable membre charge chargee presse press contact expert".split())
_UNSURE = _NO_OFFICE | AMBIGUOUS
_PARTED = ENDS | {","}


def appointed(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role that a verb gives a name; `i` is the word after the name."""
    told = (
        _promoted(text, words, i, names)
        or (held(text, words, i, names) if words[i].near else None)
        or _made(text, words, i, names)
        or _plainly(text, words, i, names)
    )
    if told is not None:
        return told
    for k in _reach(words, i, names):
        role = _told(text, words, k, names)
        if role is not None or words[k].folded == "as":
            return role
    return None


def _reach(words: Sequence[Word], i: int, names: frozenset[int]) -> Iterator[int]:
    """Yield the words after a name that lead to a role, up to another part of the sentence."""
    barriers = vocabulary().breaks
    k, furthest = i, min(i + _WITHIN, len(words) - 1)
    while k < furthest:
        word = words[k]
        gap = word.gap
        if gap != " " and (
            not ENDS.isdisjoint(gap) or ("," in gap and words[k + 1].folded not in _AS)
        ):
            return
        # "succeeds X as head": the name of whom somebody succeeds is passed over.
        if k in names:
            if not _succeeds(words, i):
                return
        elif word.folded in barriers and word.folded not in _PASSED:
            return
        if word.folded in _TELLING and not word.capital:
            yield k
        k += 1


def _succeeds(words: Sequence[Word], i: int) -> bool:
    """Tell whether the verb right after a name is that somebody takes another one's place."""
    return words[i].near and any(word.folded in _SUCCEEDING for word in words[i : i + 3])


def _told(text: str, words: Sequence[Word], k: int, names: frozenset[int]) -> Role | None:
    """Return the role that a word leads to: "as", "appointed", "poste de"."""
    folded, following = words[k].folded, words[k + 1].folded
    if folded in _AS:
        return _straight(text, words, k + 1 + (following in {"que", "de"}), names)
    if folded in _NAMED:
        return _after_verb(text, words, k, names)
    if folded in _OFFICES and following in _OFFICE_OF:
        return _straight(text, words, k + 2, names)
    return None


def _promoted(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role after "to" whose giving is told before: "the promotion of X to Director"."""
    if words[i].folded != "to" or not words[i].near or i + 1 >= len(words):
        return None
    k = i - 1
    while k > max(0, i - _LISTED) and (words[k].capital or words[k].folded in _JOINED):
        if words[k].folded == "of":
            break
        k -= 1
    if words[k].folded != "of" or words[k - 1].folded not in _GIVING:
        return None
    return _straight(text, words, i + 1, names)


def held(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role after "is" or "has been" at a word: with its article, or right there."""
    k = i
    while k < len(words) - 1 and (k == i or words[k].near) and _helps(words, k):
        k += 1
    if k == i or k >= len(words) or not words[k].near:
        return None
    if _BEING.isdisjoint(word.folded for word in words[i:k]):
        return None
    direct = is_role(words, k) and words[k].folded not in _NO_OFFICE
    spoken = words[k].capital or words[k - 1].folded in {"est", "sera"}  # "is head" is no role
    if not (words[k].folded in ARTICLES or (direct and spoken)):
        return None
    role = phrase(text, words, k, names)
    return role if role is not None and role.start - words[k - 1].end < _SOON else None


def _plainly(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role that follows without a comma: "X nouvelle directrice de Zorg"."""
    if not words[i].near or words[i].capital or i + 1 >= len(words):
        return None
    new = words[i].folded in _NEW and is_role(words, i + 1)
    plain = is_role(words, i) and words[i].folded not in _UNSURE
    if not (new or (plain and words[i + 1].folded in _OF)):
        return None
    if i + 2 < len(words) and words[i + 2].folded in {"un", "une"}:
        return None  # "le vélo ambassadeur d'une ville"
    role = phrase(text, words, i, names)
    return role if role is not None and role.start == words[i].start else None


def _helps(words: Sequence[Word], k: int) -> bool:
    """Tell whether a word is one of those of "has been", "a été", "is currently"."""
    french = words[k].folded == "a" and words[k + 1].folded == "ete"
    return french or words[k].folded in _BEING or words[k].folded in _HELPING


def _made(text: str, words: Sequence[Word], i: int, names: frozenset[int]) -> Role | None:
    """Return the role after whom a verb before the name makes something: "a nommé X ministre"."""
    if not words[i].near:
        return None
    k = i - 1
    titles = vocabulary().titles
    while k > max(0, i - _LONGEST) and (
        words[k].capital or words[k].folded in PARTICLES or words[k].folded in titles
    ):
        k -= 1
    if words[k].folded not in _NAMING or not words[k + 1].near:
        return None
    return _after_verb(text, words, i - 1, names)


def _after_verb(text: str, words: Sequence[Word], k: int, names: frozenset[int]) -> Role | None:
    """Return the role right after "appointed", which may be "as" or "au poste de"."""
    begin = k + 1
    while begin < len(words) - 1 and words[begin].near and words[begin].folded in _TOWARDS:
        begin += 1
    if begin >= len(words) or not _PARTED.isdisjoint(words[begin].gap):
        return None
    role = phrase(text, words, begin, names)
    return role if role is not None and role.start == words[begin].start else None


def _straight(text: str, words: Sequence[Word], k: int, names: frozenset[int]) -> Role | None:
    """Return the role that begins at a word, if its noun comes before any "of"."""
    if k >= len(words):
        return None
    role = phrase(text, words, k, names)
    if role is None:
        return None
    while k < len(words) and words[k].start < role.end:
        if is_role(words, k):
            return role
        if words[k].folded in _DIRECTLY:
            return None
        k += 1
    return None
