"""A text with its words and the names in it, also those that no list of ours has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pressarchive.extractors.naming.given import PARTICLES, SUFFIXES
from pressarchive.extractors.naming.name import KNOWN, Name
from pressarchive.extractors.naming.names import names_in
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import Word, words_of
from pressarchive.extractors.quoting.sentences import says
from pressarchive.extractors.quoting.vocabulary import QUOTING
from pressarchive.extractors.roles.leading import role_before
from pressarchive.extractors.roles.phrases import Role
from pressarchive.extractors.roles.trailing import role_after

_NAME = re.compile(r"(?:\w{1,3}(?=[A-Z]))?[A-ZÀ-Þ][^\W\d_A-Z]*(?:[-'’][^\W\d_]+)*\.?")


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


class Unlisted(NamedTuple):
    """Names that no list of ours has: those that are likely, and by their last words all."""

    likely: frozenset[Name]
    single: Mapping[str, Name]
    loose: Mapping[str, Name]


@lru_cache(maxsize=2)
def reading_of(text: str) -> Reading:
    """Read a text once for all of its quotations."""
    words, names = words_of(text), names_in(text)
    known = {n.first: n for n in names if n.sure >= KNOWN and n.first < n.last}
    single: dict[str, Name] = {}
    for name in known.values():
        suffixed = words[name.last].folded in SUFFIXES and name.last - name.first > 1
        single.setdefault(words[name.last - suffixed].folded, name)
    for name in known.values():
        single.setdefault(words[name.first].folded, name)
    return Reading(text, words, names, frozenset(known), single, known)


@lru_cache(maxsize=2)
def unlisted(text: str) -> Unlisted:
    """Read a text for names that no list of ours has; most texts never need it."""
    reading = reading_of(text)
    words = reading.words
    lower = {word.folded for word in words if not word.capital}
    shaped = [n for n in reading.names if n.sure < KNOWN and _shaped(words, n, lower)]
    likely = [name for name in shaped if _likely(reading, name)]
    return Unlisted(
        frozenset(likely),
        {words[k].folded: name for name in reversed(likely) for k in (name.first, name.last)},
        {words[name.last].folded: name for name in reversed(shaped)},
    )


def _shaped(words: Sequence[Word], name: Name, lower: set[str]) -> bool:
    """Tell whether words that no list of ours has could be the name of somebody."""
    inner = words[name.first : name.last + 1]
    return (
        name.first < name.last
        and not inner[-1].text.isupper()
        and inner[0].capital
        and words[name.first - 1].folded not in QUOTING.articles
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
    if words[name.first - 1].folded in QUOTING.kin and "," in words[name.first].gap:
        return True
    return role_of(reading, name) is not None


def role_of(reading: Reading, name: Name) -> Role | None:
    """Return what somebody is said to be beside a name."""
    text, words = reading.text, reading.words
    after, _ = role_after(text, words, name.last, reading.begins)
    return after or role_before(text, words, name.first, frozenset())
