"""The words around organisations and people of every language, put together.

Names and roles of one language stand in texts of another, so all are looked up at once.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache

from pressarchive.languages import languages
from pressarchive.languages.parties import PartyWords, party_words


@cache
def vocabulary() -> PartyWords:
    """Return the words of every language together; tuples are sorted, longest first."""
    every = party_words()
    merged: dict[str, frozenset[str] | tuple[str, ...]] = {}
    for one in fields(PartyWords):
        found = {word.rstrip(".") for parties in every for word in getattr(parties, one.name)}
        merged[one.name] = (
            tuple(sorted(found, key=lambda w: (-len(w), w)))
            if one.name.endswith("_headings") and isinstance(getattr(every[0], one.name), tuple)
            else frozenset(found)
        )
    return PartyWords(**merged)  # type: ignore[arg-type]


@cache
def any_of(*names: str, also: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the words of several groups of the vocabulary as one set, made once."""
    return also.union(*(getattr(vocabulary(), name) for name in names))


@cache
def common_words() -> frozenset[str]:
    """Return words that are no names even in capitals: stop words, months, weekdays."""
    found: set[str] = set()
    for language in languages().values():
        found.update(language.stop_words)
        for names in (*language.months, *language.weekdays):
            found.update(names)
    return frozenset(found - {"jan", "mar", "may", "april", "august", "su", "sam", "sun"})
