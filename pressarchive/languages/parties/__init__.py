"""The words around organisations and people, one language per file."""

from __future__ import annotations

from functools import cache

from pressarchive.discovery import discover
from pressarchive.languages.parties.party_words import PartyWords

__all__ = ["PartyWords", "party_words"]


@cache
def party_words() -> tuple[PartyWords, ...]:
    """Return the words of every language that tells them, in the order of the languages' codes."""
    return tuple(found for _, found in discover(__name__, "PARTIES"))
