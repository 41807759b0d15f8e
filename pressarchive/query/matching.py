"""Where in a text the words of a query stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from pressarchive.entries import stem_key
from pressarchive.query.nodes import And, AtLeast, Node, Or, Phrase, Prefix, Synonyms, Term
from pressarchive.text import folded_word, places


class Match(NamedTuple):
    """A word or words in a row that match: offsets, and the parts of the query they match."""

    start: int
    end: int
    groups: tuple[int, ...]


_Starts = tuple[list[tuple[tuple[str, ...], int, bool]], tuple[int, ...]]
"""Rows (the words after the first, the part, whether by stems), and the parts of prefixes."""


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
        self._starting = cache(self._begun)
        for group, part in enumerate(_parts(node)):
            self._add(part, group)

    def matches(self, text: str) -> list[Match]:
        """Return every match in a text, in order; they may overlap."""
        found: list[Match] = []
        if not (self._stems.by_first or self._words.by_first or self._prefixes):
            return found
        written, starts, ends = places(text)
        for at in self._candidates(written):
            rows, groups = self._starting(written[at])
            for rest, group, stemmed in rows:
                following = _folded_from(written, at + 1, len(rest))
                found_there = [
                    stem_key(one, self._language) if stemmed else one for one, _ in following
                ]
                if tuple(found_there) == rest:
                    last = following[-1][1] if following else at
                    found.append(Match(starts[at], ends[last], (group,)))
            if groups:
                found.append(Match(starts[at], ends[at], groups))
        return found

    def _candidates(self, written: Sequence[str]) -> list[int]:
        """Return which words begin with the letter of something that is looked for."""
        # No stem begins with another letter than its word: most words need not even be folded.
        # A sign that folds to nothing tells nothing of its word.
        initials = {
            "",
            *(stem.rpartition(":")[2][:1] for stem in self._stems.by_first),
            *(word[:1] for word in self._words.by_first),
            *(prefix[:1] for prefix, _ in self._prefixes),
        }
        letters = {letter for letter in {word[0] for word in written} if _first(letter) in initials}
        return [at for at, word in enumerate(written) if word[0] in letters]

    def _begun(self, word: str) -> _Starts:
        """Return what may begin with a word."""
        word = folded_word(word)
        stems = self._stems.by_first.get(stem_key(word, self._language), ())
        exact = self._words.by_first.get(word, ())
        groups = tuple(group for prefix, group in self._prefixes if word.startswith(prefix))
        return [(*row, True) for row in stems] + [(*row, False) for row in exact], groups

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


def _first(letter: str) -> str:
    """Return the first letter of words that are written with a letter first."""
    return folded_word(letter)[:1]


def _folded_from(written: Sequence[str], at: int, count: int) -> list[tuple[str, int]]:
    """Return so many words from a place on, folded, and where they are; some fold to nothing."""
    found: list[tuple[str, int]] = []
    while len(found) < count and at < len(written):
        if word := folded_word(written[at]):
            found.append((word, at))
        at += 1
    return found


def _parts(node: Node) -> list[Node]:
    match node:
        case And(parts) | Or(parts) | AtLeast(_, parts):
            return [leaf for part in parts for leaf in _parts(part)]
        case _:
            return [node]
