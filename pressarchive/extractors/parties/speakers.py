"""Who speaks, among the words around a quotation: a name, a surname, an office."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pressarchive.extractors.parties.given import PARTICLES, SUFFIXES, is_given
from pressarchive.extractors.parties.names import Name, names_in
from pressarchive.extractors.parties.roles import Role, role_after, role_before
from pressarchive.extractors.parties.sentences import says
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_KNOWN = 0.7
_NAMES = 4  # words of a name
_SHORT = 3  # letters of a surname or an abbreviation
_POSSESSIVE = frozenset(("'s", "’s"))
_QUALIFIED = 3  # words in which "the" stands before a trade: "the young Empa researcher"
_DEFINITE = frozenset("the le la l".split())
_OFFICES = frozenset(
    """director directeur directrice president presidente minister ministre chef cheffe head chief
    ceo chairman chairwoman secretary secretaire councillor conseiller conseillere ambassador
    ambassadeur ambassadrice mayor governor commandant commander spokesperson spokesman
    spokeswoman porte-parole lead jury company team""".split()
)
SOMEBODY = frozenset(
    """victim mother father sister brother wife husband daughter widow widower aunt uncle niece
    nephew grandmother grandfather granddaughter grandson girlfriend boyfriend fiance fiancee
    victims victime mere pere soeur frere epouse epoux mari femme fille fils veuve tante oncle niece
    neveu""".split()
)
_ARTICLES = frozenset("the a an le la les l un une".split())
_NAME = re.compile(r"(?:\w{1,3}(?=[A-Z]))?[A-ZÀ-Þ][^\W\d_A-Z]*(?:[-'’][^\W\d_]+)*\.?")


class Said(NamedTuple):
    """Who is said to say a quotation; `again` is somebody already named ("he added")."""

    speaker: str | None
    role: str | None
    rule: str
    again: bool = False

    @property
    def known(self) -> bool:
        """Whether anything tells who speaks."""
        return bool(self.speaker or self.role or self.again)


class Reading(NamedTuple):
    """A text with its words and names.

    `begins` are the words at which sure names begin, `known` those names by their first words;
    `single` finds one by its folded first or last word.
    """

    text: str
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    begins: frozenset[int]
    single: Mapping[str, Name]
    known: Mapping[int, Name]


class _Unlisted(NamedTuple):
    """Names that no list of ours has: those that are likely, and by their last words all."""

    likely: frozenset[Name]
    single: Mapping[str, Name]
    loose: Mapping[str, Name]


@lru_cache(maxsize=2)
def reading_of(text: str) -> Reading:
    """Read a text once for all of its quotations."""
    words, names = words_of(text), names_in(text)
    known = {n.first: n for n in names if n.sure >= _KNOWN and n.first < n.last}
    single: dict[str, Name] = {}
    for name in known.values():
        suffixed = words[name.last].folded in SUFFIXES and name.last - name.first > 1
        single.setdefault(words[name.last - suffixed].folded, name)
    for name in known.values():
        single.setdefault(words[name.first].folded, name)
    return Reading(text, words, names, frozenset(known), single, known)


@lru_cache(maxsize=2)
def _unlisted(text: str) -> _Unlisted:
    """Read a text for names that no list of ours has; most texts never need it."""
    reading = reading_of(text)
    words = reading.words
    lower = {word.folded for word in words if not word.capital}
    shaped = [n for n in reading.names if n.sure < _KNOWN and _shaped(words, n, lower)]
    likely = [name for name in shaped if _likely(reading, name)]
    return _Unlisted(
        frozenset(likely),
        {words[name.last].folded: name for name in reversed(likely)},
        {words[name.last].folded: name for name in reversed(shaped)},
    )


def _shaped(words: Sequence[Word], name: Name, lower: set[str]) -> bool:
    """Tell whether words that no list of ours has could be the name of somebody."""
    inner = words[name.first : name.last + 1]
    return (
        name.first < name.last
        and not inner[-1].text.isupper()
        and words[name.first - 1].folded not in _ARTICLES
        and all(
            word.folded in PARTICLES or (word.folded not in lower and _NAME.fullmatch(word.text))
            for word in inner
        )
        and any_of("things", "titled", "bodies").isdisjoint(word.folded for word in inner)
    )


def _likely(reading: Reading, name: Name) -> bool:
    """Tell whether a name that no list of ours has is somebody's: a verb or a role says so."""
    words = reading.words
    around = (name.first - 1, name.last + 1)
    if any(0 <= k < len(words) and not words[k].capital and says(words[k]) for k in around):
        return True
    return _role(reading, name) is not None


def subject_among(
    reading: Reading, start: int, end: int, *, nearest: int, owners: bool = False
) -> Said | None:
    """Return the person among some words, the nearest to the verb of saying.

    `owners` takes "Meier" of "Meier's vision" too.
    """
    low = bisect_left(reading.names, start, key=_first)
    high = bisect_left(reading.names, end, low, key=_first)
    within = [
        name
        for name in reading.names[low:high]
        if name.last < end and (owners or not owns(reading.text, name.end))
    ]
    told_of = within
    within = _speaking(reading, within, start)
    sure = [name for name in within if name.sure >= _KNOWN] or [
        name for name in within if name in _unlisted(reading.text).likely
    ]
    if sure:
        name = min(sure, key=lambda name: (_distance(name, nearest), name.first))
        role = _role(reading, name)
        return Said(name.text, role.text if role else None, "")
    alone = _titled(reading, start, end)
    if alone is None and (within or not told_of):
        alone = _alone(reading, start, end, nearest, owners=owners)
    return alone or _office(reading, start, end)


def _speaking(reading: Reading, names: list[Name], start: int) -> list[Name]:
    """Leave out who is only told of: "The victim's mother wrote when X was heard, which says"."""
    if not names:
        return names
    words = reading.words
    unnamed = next((k for k in range(start, names[-1].first) if words[k].folded in SOMEBODY), None)
    if unnamed is None:
        return names
    return [
        name
        for name in names
        if name.first <= unnamed + 1
        or "," in words[name.first].gap
        or says(words[name.first - 1])
        or (name.last + 1 < len(words) and says(words[name.last + 1]))
        or _role(reading, name)
    ]


def _first(name: Name) -> int:
    return name.first


def _distance(name: Name, k: int) -> int:
    return min(abs(name.first - k), abs(name.last - k))


def owns(text: str, end: int) -> bool:
    """Tell whether a name that ends there only tells whose something is: "Meier's sister"."""
    return text[end : end + 2] in _POSSESSIVE or (
        text[end - 1] == "s" and text[end : end + 2] == "’ "
    )


def _role(reading: Reading, name: Name) -> Role | None:
    text, words = reading.text, reading.words
    after, _ = role_after(text, words, name.last, reading.begins)
    return after or role_before(text, words, name.first, frozenset())


def _titled(reading: Reading, start: int, end: int) -> Said | None:
    """Return a surname after a title or a role: "U.S. Attorney Meier"."""
    words = reading.words
    for k in range(start, end - 1):
        word, following = words[k], words[k + 1]
        if (
            word.folded in any_of("titles", "roles")
            and following.capital
            and (following.near or following.gap == ". ")
            and following.folded not in any_of("roles", "role_parts", "institutions")
            and following.folded not in common_words()
            and (k + 2 >= end or not words[k + 2].near or not words[k + 2].capital)
            and len(following.text) >= _SHORT
            and not following.text.isupper()
        ):
            return _whole(reading, k + 1)
    return None


def _alone(reading: Reading, start: int, end: int, nearest: int, *, owners: bool) -> Said | None:
    """Return a surname or a given name alone, of somebody named elsewhere."""
    for k in sorted(range(start, end), key=lambda k: abs(k - nearest)):
        word = reading.words[k]
        if bearer(reading, k) and (owners or not owns(reading.text, word.end)):
            return _whole(reading, k)
    for k in (nearest - 1, nearest + 1):  # "explains Meier", of whom a text only says "Ximo Meier"
        if start <= k < end and reading.words[k].capital and reading.words[k].near:
            if _first_name(reading.words, k):
                return Said(reading.words[k].text, None, "")
            name = _unlisted(reading.text).loose.get(reading.words[k].folded)
            if name is not None:
                return Said(name.text, None, "")
    return None


def _first_name(words: Sequence[Word], k: int) -> bool:
    """Tell whether a word is a given name, and no other word of a name stands beside it."""
    before, after = words[k - 1 : k], words[k + 1 : k + 2]
    beside = (before and words[k].near and before[0].capital) or (
        after and after[0].near and after[0].capital
    )
    return is_given(words[k].folded) and not words[k].text.isupper() and not beside


def _whole(reading: Reading, k: int) -> Said:
    """Return the speaker that one word names, in full where the text does so elsewhere."""
    name = bearer(reading, k)
    return Said(name.text if name is not None else reading.words[k].text, None, "")


def bearer(reading: Reading, k: int) -> Name | None:
    """Return the name of which a word is the surname, or the given name, alone."""
    word, before = reading.words[k], reading.words[k - 1]
    if not word.capital or word.folded in common_words():
        return None
    if word.near and len(before.text.rstrip(".")) == 1 and before.capital:
        return None  # "T Meier" is another of them
    return reading.single.get(word.folded) or _unlisted(reading.text).single.get(word.folded)


def _office(reading: Reading, start: int, end: int) -> Said | None:
    """Return a role that stands for its holder: "le directeur de la DDC", "the scientist"."""
    words, vocab = reading.words, vocabulary()
    stops = any_of("breaks", "speech")
    for k in range(start, end):
        if words[k].folded in vocab.roles and words[k].folded not in vocab.speech:
            last = k
            while last + 1 < end and words[last + 1].near and words[last + 1].folded not in stops:
                last += 1
            role = reading.text[words[k].start : words[last].end]
            name = _apposed(reading, start, k)
            return Said(name, role, "", again=name is None and _known_by_trade(words, k))
    return None


def _apposed(reading: Reading, start: int, k: int) -> str | None:
    """Return the words in capitals that a role stands beside: "Can Oz, CTO and founder, said"."""
    words = reading.words
    while k > start and words[k].near:
        k -= 1
    first = k
    while first > start and words[first - 1].capital and (first == k or words[first].near):
        first -= 1
    named = words[first:k]
    no_names = any_of("roles", "institutions", "bodies", "things", "titled")
    if not words[k].gap.startswith(",") or not 1 < len(named) <= _NAMES:
        return None
    if any(word.folded in no_names or word.text.isupper() for word in named):
        return None
    return reading.text[named[0].start : named[-1].end]


def _known_by_trade(words: Sequence[Word], k: int) -> bool:
    """Tell whether a trade stands for somebody spoken of before: "the Empa researcher"."""
    word = words[k]
    if word.capital or word.folded.endswith("s") or word.folded in _OFFICES:
        return False
    return any(w.folded in _DEFINITE for w in words[max(0, k - _QUALIFIED) : k])
