"""Contacts as forms: "Name: …", "Company: …", "Position: …", each value after its key."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from pressarchive.document import Span
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.text import fold

Key = Literal["name", "role", "organisation", "reach", "other"]

_COLON = re.compile(r"\s?[:：]\s{0,3}|\s[–-]\s(?=\S)")
_MARKS = " \t\n,;:.–—-/*_()[]|•"
_LONGEST = 90  # characters of a value
_LONGEST_KEY = 24


class Fields(NamedTuple):
    """What a stretch says in keys and values.

    `name` is where the value stands that names somebody, `rest` where the text before keys ends.
    """

    name: Span | None
    role: str | None
    organisation: str | None
    rest: int

    @property
    def empty(self) -> bool:
        """Whether no key tells who is meant."""
        return not (self.name or self.role or self.organisation)


def fields(text: str, start: int, end: int) -> Fields:
    """Read the keys and values between two offsets; lines and keys end a value."""
    values: dict[Key, str] = {}
    name: Span | None = None
    rest = end
    marks = list(_keys(text, start, end))
    for number, (kind, begin, after) in enumerate(marks):
        rest = min(rest, begin)
        stop = marks[number + 1][1] if number + 1 < len(marks) else end
        line = text.find("\n", after, stop)
        stop = line if line >= 0 else stop
        value = text[after:stop].strip(_MARKS)
        if 0 < len(value) < _LONGEST and kind not in values:
            values[kind] = value
            name = Span(start=after, end=stop) if kind == "name" else name
    return Fields(name, values.get("role"), values.get("organisation"), rest)


def _keys(text: str, start: int, end: int) -> list[tuple[Key, int, int]]:
    """Return the keys of a stretch with where each begins and where its value does."""
    found: list[tuple[Key, int, int]] = []
    least = start
    for colon in _COLON.finditer(text, start, end):
        best = _key_before(text, least, colon.start())
        handle = text.startswith("@", colon.end())  # "Twitter: @zorg" is no key to what follows
        if best is not None and not handle:
            found.append((*best, colon.end()))
            least = colon.end()
    return found


def _key_before(text: str, start: int, colon: int) -> tuple[Key, int] | None:
    """Return the longest key that ends before a colon; one may be glued: "SmithCity: …"."""
    line = text.rfind("\n", start, colon) + 1
    first = max(start, line, colon - _LONGEST_KEY)
    for mark in _BEGINS.finditer(text, first, colon):
        kind = _kinds().get(fold(text[mark.start() : colon]).strip(" *_-"))
        if kind is not None:
            return kind, mark.start()
    return None


# Where a key can begin: at a word, or at a capital within one: "Tony SmithCity", "LLCWebsite".
_BEGINS = re.compile(r"\b(?=\w)|(?<=[a-z0-9)])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@cache
def _kinds() -> dict[str, Key]:
    vocab = vocabulary()
    kinds: dict[str, Key] = dict.fromkeys(vocab.other_keys, "other")
    kinds.update(dict.fromkeys(vocab.reach_keys, "reach"))
    kinds.update(dict.fromkeys(vocab.organisation_keys, "organisation"))
    kinds.update(dict.fromkeys(vocab.role_keys, "role"))
    kinds.update(dict.fromkeys(vocab.name_keys, "name"))
    return kinds
