"""The words around quotations, one language per file."""

from __future__ import annotations

from functools import cache

from pressarchive.discovery import discover
from pressarchive.languages.quoting.quoting_words import QuotingWords

__all__ = ["QuotingWords", "quoting_words"]


@cache
def quoting_words() -> tuple[QuotingWords, ...]:
    """Return the words of every language that tells them, in the order of the languages' codes."""
    return tuple(found for _, found in discover(__name__, "QUOTING"))
