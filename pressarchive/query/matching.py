"""Where in a text the words of a query stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pressarchive.entries import stem_key
from pressarchive.query.nodes import And, AtLeast, Node, Or, Phrase, Prefix, Synonyms, Term
from pressarchive.text import Token, tokens


class Match(NamedTuple):
    """A word or words in a row that match: offsets, and the parts of the query they match."""

    start: int
    end: int
    groups: tuple[int, ...]


@dataclass(slots=True)
class _Rows:
    """Words in a row that are looked for, by their first one: the others, and the part."""

    by_first: dict[str, list[tuple[tuple[str, ...], int]]] = field(default_factory=dict)

    def add(self, row: Sequence[str], group: int) -> None:
        self.by_first.setdefault(row[0], []).append((tuple(row[1:]), group))


class Matcher:
    """The words of a query as they stand in texts of one language.

    What a query excludes is not looked for. A typed word and its additions are one part;
    every other word, phrase or prefix is a part of its own.
    """

    def __init__(self, node: Node, language: str | None) -> None:
        self._language = language
        self._stems = _Rows()
        self._words = _Rows()
        self._prefixes: list[tuple[str, int]] = []
        self._keys: dict[str, str] = {}
        for group, part in enumerate(_parts(node)):
            self._add(part, group)

    def matches(self, text: str) -> list[Match]:
        """Return every match in a text, in order; they may overlap."""
        found: list[Match] = []
        if not (self._stems.by_first or self._words.by_first or self._prefixes):
            return found
        scanned = list(tokens(text))
        words = [token.folded for token in scanned]
        keys = [self._key(word) for word in words]
        starting = {
            word: tuple(group for prefix, group in self._prefixes if word.startswith(prefix))
            for word in (set(words) if self._prefixes else ())
        }
        for at, word in enumerate(words):
            for rows, sequence in ((self._stems, keys), (self._words, words)):
                for rest, group in rows.by_first.get(sequence[at], ()):
                    if tuple(sequence[at + 1 : at + 1 + len(rest)]) == rest:
                        found.append(_match(scanned[at : at + 1 + len(rest)], (group,)))
            if groups := starting.get(word):
                found.append(_match(scanned[at : at + 1], groups))
        return found

    def _add(self, node: Node, group: int) -> None:
        match node:
            case Term(words, language) if language in (None, self._language):
                self._stems.add([stem_key(word, self._language) for word in words], group)
            case Phrase(words):
                self._words.add(words, group)
            case Prefix(prefix):
                self._prefixes.append((prefix, group))
            case Synonyms(typed, added):
                for part in (typed, *(one.part for one in added)):
                    self._add(part, group)
            case And(parts) | Or(parts) | AtLeast(_, parts):
                for part in parts:
                    self._add(part, group)
            case _:
                pass

    def _key(self, word: str) -> str:
        if word not in self._keys:
            self._keys[word] = stem_key(word, self._language)
        return self._keys[word]


def _parts(node: Node) -> list[Node]:
    match node:
        case And(parts) | Or(parts) | AtLeast(_, parts):
            return [leaf for part in parts for leaf in _parts(part)]
        case _:
            return [node]


def _match(row: Sequence[Token], groups: tuple[int, ...]) -> Match:
    return Match(row[0].start, row[-1].end, groups)
