"""Who the words are that a sentence gives for whom to contact: a name, a role, a body."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.contacting.descriptions import Description, substance
from pressarchive.extractors.contacting.positions import split
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_BELONGING = frozenset("of at from with for de du d chez".split())


def described_in(text: str, inner: Sequence[Word]) -> Description | None:
    """Return who some words describe, None where they are no description."""
    first, last = inner[0].start, inner[-1].end
    name = next((name for name in names_between(text, first, last) if name.sure), None)
    if name is not None:
        role, body = split(_untitled(text[first : name.start]))
        later, behind = _behind(substance(text, name.end, last))
        return Description(name.text, role or later, behind or body)
    breaks = vocabulary().breaks
    stop = next((k for k, word in enumerate(inner) if word.folded in breaks), len(inner))
    if not any(word.capital for word in inner[:stop]):
        return None
    return Description(None, None, text[first : inner[stop - 1].end])


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
