"""People whom a release names by their surname alone, after a title or a rank."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.naming.unnamed import foreign
from pressarchive.extractors.parties.occupations import SURNAMES, is_office
from pressarchive.extractors.parties.rows import lower_words, where
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, index_at
from pressarchive.extractors.roles.leading import role_before
from pressarchive.extractors.roles.phrases import ARTICLES, Role
from pressarchive.extractors.roles.ranks import COMPLETING, LINKS, RANKS
from pressarchive.extractors.roles.trailing import role_after
from pressarchive.text import fold

ALONE = 0.6
"""How sure it is that a surname alone names somebody."""

_SHAPE = re.compile(r"[^\W\d_][^\W\d_A-Z]{2,}(?:-[^\W\d_]+)?|(?:Mc|O['’]|Mac|De)[^\W\d_]+")
# Opens with what is in every such phrase, as expressions look for that fastest.
_APPOSED = re.compile(r", (?:the |a |an |la |le |l['’])?([^\W\d_]+) (?:of|at|de|du|d|chez)\b")
_GIVEN = re.compile(r"[A-Z][^\W\d_A-Z]+")
# Of texts whose apostrophes are lost: "the FBIs Houston Field Office".
_LOST = re.compile(
    r"\b(?:[Tt]odays|FBIs|(?:Attorneys|Sheriffs) Office"
    r"|Departments (?:\w+ ){1,3}(?:Division|Office))\b"
)
_TITLES = frozenset(
    "m mm mme mmes monsieur madame mr mrs ms dr prof professeur professeure professor".split()
)
_SEVERAL = RANKS | {f"{rank}s" for rank in RANKS}
_AND = frozenset(("and", "et"))
_IN_CAPITALS = frozenset("agent officer director administrator attorney".split())
_DOMAINS = frozenset(
    """finance finances marketing sales education research innovation technology engineering
    operations resources infrastructures infrastructure electric motors mills dynamics academic
    compliance logistics procurement security strategy talent risk tax""".split()
)
_DOING = frozenset("did does do set gave took held found spoke wrote".split())
_CALLED = frozenset("judge senator sen mr mrs ms m mme dr".split())
_OWN = frozenset("bin ibn ben al el van von der della".split())
_FURTHEST = 5  # words from a rank to the surname
_ACRONYM = 5  # letters of the name of a party
_LINE = 400  # characters of a headline on either side of a word
_SHORT = 3  # letters of the words that a headline writes small
_NO_NAMES = ("ing", "tion", "tions", "ment", "ship", "ness", "ity")


def alone(
    text: str, words: Sequence[Word], names: Sequence[Name], named: Container[str]
) -> Iterator[tuple[Name, Role | None]]:
    """Yield each surname that stands alone, with the rank before it.

    `named` are the folded words of everybody named in full: those are told already.
    """
    for name in names:
        i = name.first
        if i == name.last and _titled(words, i):
            listed = list(_listed(words, i, i - 1))
            if not _goes_on(words, listed[-1] + 1):
                listed = [k for k in listed if _surname(text, words, k, named)]
                yield from ((_name(words, k), None) for k in listed)
    taken = frozenset(i for name in names for i in range(name.first, name.last + 1))
    for k, role in _by_given_name(text, words, taken, named):
        yield _name(words, k), role
    yield from _ranked(text, words, taken, named)


def _ranked(
    text: str, words: Sequence[Word], taken: frozenset[int], named: Container[str]
) -> Iterator[tuple[Name, Role | None]]:
    """Yield the surnames after ranks, one or several: "Judge Zub", "Officers Zub and Melto"."""
    for k in where(text, _SEVERAL):
        following = words[k + 1] if k + 1 < len(words) else None
        if following is None or following.gap not in {" ", ". ", ""}:
            continue
        if words[k].folded in _IN_CAPITALS and not words[k].capital:
            continue  # "the claims agent Zorg" is a company
        first = _completed(words, k)
        if first is None or first in taken or _headline(text, words[first]):
            continue
        if _owns(text, words, k, first) and _surname(text, words, first, named, owner=True):
            yield _name(words, first, owner=True), role_before(text, words, first, frozenset())
            continue
        listed = list(_listed(words, first, k))
        several = words[k].folded not in RANKS  # "U.S. Attorneys Offices" are nobody
        if (several and len(listed) == 1) or _goes_on(words, listed[-1] + 1):
            continue
        if not all(_surname(text, words, i, named) for i in listed):
            continue
        role = role_before(text, words, first, frozenset())
        yield from ((_name(words, i), role) for i in listed)


def _name(words: Sequence[Word], i: int, *, owner: bool = False) -> Name:
    """Return the name that one word is, of an owner without what is left of "'s"."""
    word = words[i]
    text = word.text.removesuffix("s") if owner else word.text
    return Name(text, i, i, word.start, word.start + len(text), ALONE, False)


def _owns(text: str, words: Sequence[Word], k: int, first: int) -> bool:
    """Tell whether a president's name has lost its apostrophe, as others of the text have.

    "President Zubs request", not "President Zubs Climate Action Plan": that is a title.
    """
    if words[k].folded != "president" or not words[k].capital or first + 1 >= len(words):
        return False
    following = words[first + 1]
    acts = following.folded in _DOING or following.folded.endswith("ed")
    plain = not following.capital and not acts and _owning(words, first)
    return plain and _LOST.search(text) is not None


def _by_given_name(
    text: str, words: Sequence[Word], taken: frozenset[int], named: Container[str]
) -> Iterator[tuple[int, Role | None]]:
    """Yield who is named by a given name alone, with the role after it: "Anna, founder of Zorg"."""
    for found in _APPOSED.finditer(text):
        if not is_office(fold(found[1])):
            continue
        i = index_at(words, found.start()) - 1
        word = words[i]
        if i < 0 or word.end != found.start() or word.folded in named:
            continue
        if not is_given(word.folded) or not _GIVEN.fullmatch(word.text):
            continue
        if i not in taken and not (i and word.near and words[i - 1].capital):
            role, _ = role_after(text, words, i, frozenset())
            if role is not None and role.start <= found.start(1):
                yield i, role


def _completed(words: Sequence[Word], k: int) -> int | None:
    """Return the word after a rank and what completes it: "secrétaire d'Etat", "in Charge"."""
    linked = False
    parts = vocabulary().role_parts
    for i in range(k + 1, min(k + 1 + _FURTHEST, len(words))):
        word = words[i]
        if word.gap not in {" ", ""}:
            return None
        if word.folded in LINKS:
            linked = True
        elif word.folded in COMPLETING:
            linked = False
        elif word.folded in parts or (word.text.isupper() and 1 < len(word.text) <= _ACRONYM):
            pass  # "le conseiller national PLR X"
        else:
            return i if word.capital and not linked else None
    return None


def _listed(words: Sequence[Word], first: int, before: int) -> Iterator[int]:
    """Yield the words of a list of surnames: one by one, where what stands before is plural."""
    yield first
    title = words[before].folded
    if title not in {"mm", "mmes"} and not (title in _SEVERAL and title not in RANKS):
        return
    i = first + 1
    while i < len(words):
        joined = words[i].folded in _AND and words[i].near
        i += joined
        if i >= len(words) or not words[i].capital:
            return
        if words[i].gap != (" " if joined else ", "):
            return
        yield i
        if joined:
            return
        i += 1


def _titled(words: Sequence[Word], i: int) -> bool:
    """Tell whether a title stands before a word: "selon M. Dupont", not "Anna M. Dupont"."""
    title = words[i - 1]
    if title.folded == "m" and i > 1:
        before = words[i - 2]
        opens = not before.capital or before.folded in any_of("by", also=common_words())
        return opens if title.gap == " " else "," not in title.gap
    return title.folded in _TITLES


def _headline(text: str, word: Word) -> bool:
    """Tell whether a word stands in a line whose words are all capitalised."""
    first, last = max(0, word.start - _LINE), word.end + _LINE
    start, end = text.rfind("\n", first, word.start), text.find("\n", word.end, last)
    if (start < 0 < first) or (end < 0 and last < len(text)):
        return False  # no headline is so long
    line = text[start + 1 : end if end >= 0 else len(text)]
    return not any(w.islower() and len(w) > _SHORT for w in line.split())


def _surname(
    text: str, words: Sequence[Word], i: int, named: Container[str], *, owner: bool = False
) -> bool:
    """Tell whether a word can be a surname by itself, of somebody not named in full."""
    word, folded = words[i], words[i].folded
    numbered = i + 1 < len(words) and words[i + 1].near and words[i + 1].text.isdigit()
    if numbered:
        return False  # "2 Zorg Dr Suite 204"
    if not _SHAPE.fullmatch(word.text) or folded in named or folded.removesuffix("s") in named:
        return False
    if folded in SURNAMES and words[i - 1].folded in _CALLED:
        return folded not in lower_words(text)  # "Judge King"
    if (
        folded.endswith(_NO_NAMES)
        or folded in _DOMAINS
        or (_owning(words, i) and not owner)
        or foreign(words, i, i, i)
    ):
        return False
    if folded in lower_words(text):
        return False
    known = any_of("institutions", "role_parts", "places", "things", "joiners", "titles", "breaks")
    return not (folded in known or folded in common_words() or is_office(folded.removesuffix("s")))


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """Tell whether a name goes on with a word, or a role: "Chief Channel and Revenue Officer"."""
    if i >= len(words):
        return False
    word = words[i]
    if word.folded in _AND and word.near and i + 1 < len(words) and words[i + 1].capital:
        further = words[i + 1].folded
        return not (further in _SEVERAL or further in vocabulary().titles or further == "i")
    if word.near and word.folded in _OWN:
        return True
    return word.capital and word.gap.strip() in {"", '"', "“", "("}


def _owning(words: Sequence[Word], i: int) -> bool:
    """Tell whether a surname has lost its apostrophe: "President Obamas leadership"."""
    following = words[i + 1] if i + 1 < len(words) else None
    if not words[i].folded.endswith("s") or not words[i - 1].capital or following is None:
        return False
    if is_given(words[i].folded):
        return False
    acts = any_of("speech", "breaks", also=_AND)
    if following.folded.endswith("ed") and i + 2 < len(words) and words[i + 2].folded in ARTICLES:
        return False  # "Attorney General Melos issued the memo"
    return following.gap == " " and following.folded not in acts
