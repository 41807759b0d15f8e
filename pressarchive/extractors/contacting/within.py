"""Who the words are that a sentence gives for whom to contact: a name, a role, a body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pressarchive.extractors.contacting.descriptions import Description, describe, unlisted
from pressarchive.extractors.contacting.gluing import put_apart
from pressarchive.extractors.contacting.positions import closed, split
from pressarchive.extractors.contacting.substance import substance
from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.names import names_between, names_in
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_ASIDE = re.compile(r" \(([A-ZÉ][^()\d]{1,60})\)")
_NAME_PARTS = re.compile(r"[ ,]+")
_FEWEST, _MOST = 2, 3  # words of a name
_BELONGING = frozenset("of at from with for de du d chez".split())


def described_in(text: str, inner: Sequence[Word]) -> Description | None:
    """Return who some words describe, None where they are no description."""
    said = text[inner[0].start : inner[-1].end]
    apart = put_apart(said)
    if apart != said:
        return describe(apart, 0, len(apart), lines=False)
    return _described(text, inner)


def _described(text: str, inner: Sequence[Word]) -> Description | None:
    first, last = inner[0].start, inner[-1].end
    names = [name for name in names_between(text, first, last) if name.sure]
    # "the founder of Jo Lin Books, Al Fox": whoever stands last is meant.
    name = names[-1] if names and names[-1].end >= last else next(iter(names), None)
    if name is not None:
        role, body = split(_untitled(text[first : name.start]))
        later, behind = _behind(substance(text, name.end, last))
        aside = _ASIDE.match(text, name.end)
        if aside is not None and not (later or behind):
            later, behind = split(aside[1])  # "Jo Lin (Rose Garden) at"
        return Description(name.text, role or later, behind or body)
    formed = unlisted(text[first:last])
    if formed is not None:
        return formed
    head = next((k for k, word in enumerate(inner) if word.capital), 0)
    named = inner[head:]
    if head and _role(inner[:head]) and _FEWEST <= len(named) <= _MOST and _plain(named):
        return Description(text[named[0].start : last], text[first : inner[head - 1].end], None)
    if len(inner) == 1 and (alone := _known(text, inner[0])) is not None:
        return Description(alone, None, None)
    breaks = vocabulary().breaks
    offices = any_of("institutions", "desk_words")
    parted = (
        k
        for k, word in enumerate(inner)
        if k and "," in word.gap and word.text[0].islower() and word.folded not in offices
    )
    ends = (k for k, word in enumerate(inner) if word.folded in breaks)
    stop = min(*(next(found, len(inner)) for found in (parted, ends)))
    if not any(word.capital for word in inner[:stop]):
        return None
    whole = text[first : inner[stop - 1].end]
    kept = closed(substance(whole, 0, len(whole)))
    return Description(None, None, kept if len(kept) < len(whole.rstrip(".)")) else whole)


def _known(text: str, word: Word) -> str | None:
    """Return the name of somebody called by one word: in full where it is the given name."""
    names = [name.text for name in names_in(text) if name.sure and name.first < name.last]
    if is_given(word.folded):
        return next((one for one in names if one.startswith(f"{word.text} ")), word.text)
    if any(one.endswith(f" {word.text}") for one in names) or word.text in _speakers(text):
        return word.text
    return None


@lru_cache(maxsize=2)
def _speakers(text: str) -> frozenset[str]:
    """Return the surnames of a text: a longer name has them, and alone they say something."""
    speech, words = vocabulary().speech, words_of(text)
    said = (k for k, word in enumerate(words) if word.folded in speech)
    beside = {
        word.text for k in said for word in (*words[max(0, k - 1) : k], *words[k + 1 : k + 2])
    }
    parts = {part for name in names_in(text) for part in _NAME_PARTS.split(name.text)[1:]}
    return frozenset(beside & parts)


def _role(words: Sequence[Word]) -> bool:
    """Tell whether words without a capital end in the noun of a role: "publicist"."""
    noun = words[-1].folded
    return noun in vocabulary().roles and noun not in vocabulary().desk_words


def _plain(words: Sequence[Word]) -> bool:
    """Tell whether words in capitals, and no others, can be a name that no list has."""
    others = any_of("institutions", "things", "desk_words", "places")
    return all(w.capital and w.text.isalpha() and w.folded not in others for w in words)


def _untitled(said: str) -> str:
    """Return what stands before a name without the title that belongs to it."""
    words = words_of(said)
    last = len(words)
    while last and words[last - 1].folded in vocabulary().titles:
        last -= 1
    return said[: words[last - 1].end] if last else ""


def _behind(said: str) -> tuple[str | None, str | None]:
    """Read the role and the organisation behind a name: "of Zorg", ", head of sales at Zorg"."""
    words = words_of(said)
    capitals = [word for word in words if word.capital]
    if words and words[0].folded in _BELONGING and not words[0].gap.strip():
        return split(said[capitals[0].start : capitals[-1].end]) if capitals else (None, None)
    return split(said)
