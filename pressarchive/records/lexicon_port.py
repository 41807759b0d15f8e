"""The port of what the archive knows of words: those it has, and those of aligned paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

Pair = tuple[str, str]

Segment = Mapping[str, Mapping[str, str]]
"""Paragraphs that say the same: for each language, the stems of their words and how each stands."""


class Lesson(NamedTuple):
    """Two releases that are translations, the lower number first, and their segments."""

    a: str
    b: str
    segments: Sequence[Segment]


class Lexicon(Protocol):
    """Words by language; each method is atomic. What is kept does not depend on the order."""

    def version(self) -> object:
        """Return what changes whenever anything here does."""
        ...

    def add_words(self, words: Mapping[str, Iterable[str]], *, fresh: bool) -> None:
        """Add folded words to the vocabularies of languages; `fresh` begins them anew."""
        ...

    def beginning(self, code: str, prefix: str) -> Sequence[str]:
        """Return the folded words of a language's vocabulary that begin so, sorted."""
        ...

    def near(self, code: str, word: str, edits: int) -> Sequence[str]:
        """Return the words of a language's vocabulary that may be `edits` letters away, or less.

        All that are so near are among them, and few others.
        """
        ...

    def outdated(self, least: float) -> tuple[Sequence[Pair], Sequence[Pair]]:
        """Return which translations are to be learned from, and which are to be forgotten.

        Learned from are those at least so alike, or stated by hand; releases that wait to be
        indexed may have changed, and what was learned from them is both.
        """
        ...

    def learn(self, lessons: Iterable[Lesson]) -> None:
        """Keep what releases teach; none of them is kept already."""
        ...

    def forget(self, pairs: Iterable[Pair] | None = None) -> None:
        """Undo all that was learned from these (None: from any)."""
        ...

    def size(self) -> int:
        """Return the number of segments."""
        ...

    def counts(self, code: str, stems: Iterable[str]) -> Mapping[str, int]:
        """Return in how many segments stems of a language stand; none where that is 0."""
        ...

    def together(
        self, code: str, stem: str, other: str, limit: int, least: int
    ) -> tuple[int, Mapping[str, int]]:
        """Return the size of a fixed sample of the segments in which a stem of a language stands.

        And how many of it stems of another language share; those that share less than `least`
        are left out.
        """
        ...

    def shared(self, one: tuple[str, str], other: tuple[str, str], limit: int) -> tuple[int, int]:
        """Return the size of that sample of a stem, and how many of it another stem shares.

        Both are given as (language, stem). It costs far less than `together`.
        """
        ...

    def written(self, one: tuple[str, str], other: tuple[str, str], limit: int) -> Sequence[str]:
        """Return how another stem is written in those of that sample that have it."""
        ...

    def commonest(self, limit: int | None) -> Sequence[tuple[str, str]]:
        """Return (language, stem) of the stems that stand in most segments."""
        ...
