"""Is a role so near to capitalised words that it makes them a name?"""

from __future__ import annotations

import re
from itertools import pairwise

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.naming.unnamed import initial, initials
from pressarchive.extractors.parties.occupations import is_office
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, index_at
from pressarchive.extractors.roles.phrases import ADVERBS, Role
from pressarchive.extractors.roles.sharing import plural
from pressarchive.text import fold

_CLOSE = 4  # characters between a name and the role that makes it one
_ARTICLE = 8  # the same where an article stands between them
_NO_APPOSITION = frozenset("as comme is was est : a an".split())
DOUBTFUL = frozenset("press presse media contact justice general law".split())
"""Nouns of roles that by themselves are rather what somebody is for: "(Justice)"."""

_BODY = frozenset("l du aux des".split())
_FOR = frozenset(("for", "of"))
_DWELLING = frozenset(
    """resident citizen native national habitant habitante ressortissant ressortissante""".split()
)
_FURTHEST = 9  # words from a name to where somebody lives
_PAIR = 2
_FULL = 3  # words of a name in commas after a role
_DEFINITE = frozenset(
    "the le la l au du his her its their these those son sa ses leur leurs ces".split()
)
_AGE = re.compile(r"\d\d")
_FEW = 8  # words of a role
_DASHES = frozenset("-–—")
_LISTING = frozenset((":", "–", "—", "-"))
_AND = frozenset(("and", "et"))
_NEW = frozenset(("new",))
_NO_END = frozenset(
    "autre autres other others within across fur societe entreprise groupe firme".split()
)
_BEFORE_BODIES = frozenset("du des au aux the".split())
_OWNED = frozenset(("'s", "’s"))
_WITHIN = frozenset("in near dans".split())
_ONE_OF = frozenset("a an un une".split())
_FROM = frozenset("de du des d of from".split())


def near(
    text: str, words: tuple[Word, ...], name: Name, after: Role | None, first: Role | None
) -> bool:
    """Tell whether a role is so near that it makes words a name."""
    if after is None and first is None:
        return _settled(words, name)
    if first is not None and _adjacent(text, words, first, name):
        return True
    if after is None or initials(words[name.first]):  # "J.P. Zub, a bank"
        return False
    return _apposed(text, name, after) and not _owned(words, name)


def _owned(words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether words are rather a place or a body: "du canton d'X, membre"."""
    if name.first < _PAIR:
        return False
    if words[name.first].gap == ", " and _AGE.fullmatch(words[name.first - 1].text):
        return True  # "X, 29, Alta Melto, salesperson"
    if not words[name.first].near:
        return False
    link, noun = words[name.first - 1], words[name.first - 2]
    if link.text.isdigit() or link.folded in _BEFORE_BODIES or link.folded in _WITHIN:
        return True
    of = link.folded in _FROM | {"at"}
    return of and (is_office(noun.folded) or noun.folded in any_of("places", "institutions"))


def _settled(words: tuple[Word, ...], name: Name) -> bool:
    """Tell whether where somebody lives or comes from makes words a name: "X, a resident of"."""
    after = words[name.last + 1 : name.last + _FURTHEST]
    if len(after) < _FULL or after[0].gap != ", " or after[0].folded not in _ONE_OF:
        return False
    for one, following in pairwise(after):
        if one.folded in _DWELLING:
            return following.folded in _FROM or following.folded in {"who", "residing", "living"}
        if "," in following.gap:
            return False
    return False


def _apposed(text: str, name: Name, role: Role) -> bool:
    """Tell whether a role follows so close on words that it makes them a name."""
    gap, opening = role.start - name.end, role.text.split()[0]
    if text[name.end : role.start].strip() in _DASHES and text[name.start - 1] != "\n":
        return False  # the name of a site behind a title: "… in Orchid Lea - Zorg Attorney"
    between = text[name.end : role.start].split()
    if opening[0].isdigit() or (between and _NO_APPOSITION.issuperset(between)):
        return False
    if fold(text[name.end : role.start]).strip(", ") in ADVERBS:
        return opening.islower() and is_office(fold(opening))  # "X, actuellement chef de"
    # "X, the Minister"; not "X, the Office of the Inspector General".
    return gap < _CLOSE or (gap < _ARTICLE and (opening.islower() or is_office(fold(opening))))


def _adjacent(text: str, words: tuple[Word, ...], role: Role, name: Name) -> bool:
    """Tell whether a role stands right before a name within a sentence, and is nothing but one."""
    between = text[role.end : name.start].strip(" .")
    if between == "," or (between in _LISTING and plural(role)):
        return _apposition(words, role, name)
    if between:
        return False
    if role.text.endswith(")"):
        return True  # "le chef du Département de la mer (DM) X"
    inner = list(words[index_at(words, role.start) : name.first])
    if len(inner) > _FEW and not _complemented(inner):
        inner = inner[-_FEW:]
    general = len(inner) > 1 and is_office(inner[-2].folded)  # "Secretary General"
    general = general or words[name.first - 2].folded == "le"  # "le général X"
    if not inner or (inner[-1].folded in DOUBTFUL and not general) or not _closes(inner):
        return False
    after = words[name.last + 1] if name.last + 1 < len(words) else None
    whole = initial(words[name.last - 1])  # "Agent Anna E. Zub Zorg Division"
    return whole or after is None or not after.near or not after.capital


def _apposition(words: tuple[Word, ...], role: Role, name: Name) -> bool:
    """Tell whether a role with its article stands before a name in commas: "the chair, X, …"."""
    i = index_at(words, role.start)
    while i and words[i].near and words[i - 1].folded in any_of("role_parts", also=_NEW):
        i -= 1  # "its new chair"
    after = words[name.last + 1] if name.last + 1 < len(words) else None
    article = i > 0 and words[i].near and words[i - 1].folded in _DEFINITE
    # "Zorgland's new Minister, X"
    article = article or words[i].gap.strip() in _OWNED or any(s in role.text for s in _OWNED)
    closed = after is None or after.gap.strip()[:1] in {",", ".", ";"} or after.folded in _AND
    closed = closed or (plural(role) and after is not None and after.folded in _FROM)
    inner = words[i : index_at(words, role.end)]
    office = any(is_office(w.folded) and w.folded not in DOUBTFUL for w in inner)
    return article and closed and office and name.last - name.first < _FULL


def _complemented(inner: list[Word]) -> bool:
    """Tell whether a long role is but a noun and what it is of: "ministre fédérale de …"."""
    described = len(inner) > _PAIR and inner[1].folded in any_of("role_parts")
    return inner[1 + described].folded in _FROM


def _closes(inner: list[Word]) -> bool:
    """Tell whether a role's noun ends a phrase, or the body of it: "chercheur de l'Empa"."""
    if is_office(inner[-1].folded):
        return True
    last = inner[-1]
    office = inner[0].folded.removeprefix("vice-")
    of_state = office in vocabulary().ministers and last.folded not in _NO_END
    bodies = any_of("institutions", "bodies", also=_NO_END)
    if not last.capital and (of_state or last.folded not in bodies):
        plain = last.folded in common_words() or last.folded.endswith("ing")
        return not plain and is_office(inner[0].folded)  # "le ministre du lac X"
    if not last.capital:
        return False
    if inner[-2].folded in _BODY:
        return is_office(inner[0].folded)
    head = next((k for k, word in enumerate(inner) if is_office(word.folded)), len(inner))
    named = all(word.capital for word in inner[head + 2 :])  # "Commissioner for Human Rights"
    linked = inner[head + 1].folded in _FOR if head + 2 < len(inner) else False
    return named and linked and last.folded in any_of("role_parts", "institutions")
