"""Numbers in a row, which each language spells its own way: 13e, 13ème, 13th."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressarchive.query import Addition, Term
from pressarchive.text import fold

WEIGHT = 0.6
"""How much another spelling counts against the one typed; it is the same number."""

BARE = 0.4
"""How much the number itself counts: "update 25" may be the 25th."""

_ORDINAL = re.compile(r"([1-9][0-9]{0,2})(?:er|ere|re|e|eme|st|nd|rd|th)")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)


class Ordinals:
    """A source of translations: the spellings of an ordinal number in digits."""

    def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
        """Return the other spellings of a single ordinal, then its number."""
        found = _ORDINAL.fullmatch(words[0]) if len(words) == 1 else None
        if found is None:
            return ()
        number = int(found[1])
        added = [
            Addition(Term((fold(text),), code), text, code, "ordinal", WEIGHT)
            for code, text in _spellings(number)
            if fold(text) != words[0]
        ]
        return [*added, Addition(Term((found[1],)), found[1], None, "ordinal", BARE)]


def _spellings(number: int) -> Iterator[tuple[str, str]]:
    for ending in ("er", "re", "ère") if number == 1 else ("e", "ème"):
        yield "fr", f"{number}{ending}"
    last = 0 if number % 100 in _TEENS else number % 10
    yield "en", f"{number}{_ENDINGS.get(last, 'th')}"
