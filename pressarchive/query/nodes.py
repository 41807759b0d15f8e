"""The nodes of a query, and what each of them means: `matches(entry)`.

Engines compile these; `matches` is the definition they are tested against. Words of a query
are folded (`text.words`); nothing here or below ever sees the text a user typed.
"""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.entries import Entry, stem_key
from pressarchive.values import value


@value(kw_only=False)
class Everything:
    """Every release."""

    def matches(self, entry: Entry) -> bool:  # noqa: ARG002 - the same for every entry
        """Tell that any entry matches."""
        return True


@value(kw_only=False)
class Term:
    """Words in a row, compared by their stems; mostly a single word.

    Each document is stemmed in its own language. With `language`, only documents in that
    language count: a translation must not match a false friend.
    """

    words: tuple[str, ...]
    language: str | None = None

    def matches(self, entry: Entry) -> bool:
        """Tell whether the words stand in a row in one zone of the entry."""
        if self.language is not None and entry.language != self.language:
            return False
        wanted = tuple(stem_key(word, entry.language) for word in self.words)
        return any(_in_a_row(wanted, stems) for stems in entry.stems.values())


@value(kw_only=False)
class Phrase:
    """Exactly these words in a row (case and accents aside), as typed in quotes."""

    words: tuple[str, ...]

    def matches(self, entry: Entry) -> bool:
        """Tell whether the exact words stand in a row in one zone of the entry."""
        return any(_in_a_row(self.words, zone) for zone in entry.words.values())


@value(kw_only=False)
class Prefix:
    """Any word that begins so."""

    prefix: str

    def matches(self, entry: Entry) -> bool:
        """Tell whether a word of the entry begins with the prefix."""
        return any(w.startswith(self.prefix) for zone in entry.words.values() for w in zone)


@value(kw_only=False)
class IssuedBy:
    """Any organisation of the release bears one of these folded names."""

    names: frozenset[str]

    def matches(self, entry: Entry) -> bool:
        """Tell whether the entry names the organisation."""
        return not self.names.isdisjoint(entry.organisations)


@value(kw_only=False)
class InLanguage:
    """The release is in this language."""

    code: str

    def matches(self, entry: Entry) -> bool:
        """Tell whether the entry is in the language."""
        return entry.language == self.code


@value(kw_only=False)
class Dated:
    """The release's date may lie between two days (ISO 8601, inclusive; None: open)."""

    since: str | None
    until: str | None

    def matches(self, entry: Entry) -> bool:
        """Tell whether the days the entry's date allows meet the range."""
        if entry.first is None or entry.last is None:
            return False
        return (self.until is None or entry.first <= self.until) and (
            self.since is None or entry.last >= self.since
        )


@value(kw_only=False)
class Not:
    """The part does not match."""

    part: Node

    def matches(self, entry: Entry) -> bool:
        """Tell whether the part fails."""
        return not self.part.matches(entry)


@value(kw_only=False)
class And:
    """All parts match."""

    parts: tuple[Node, ...]

    def matches(self, entry: Entry) -> bool:
        """Tell whether all parts match."""
        return all(part.matches(entry) for part in self.parts)


@value(kw_only=False)
class Or:
    """At least one part matches."""

    parts: tuple[Node, ...]

    def matches(self, entry: Entry) -> bool:
        """Tell whether a part matches."""
        return any(part.matches(entry) for part in self.parts)


@value(kw_only=False)
class AtLeast:
    """At least `count` of the parts match: how a query with no full match is relaxed."""

    count: int
    parts: tuple[Node, ...]

    def matches(self, entry: Entry) -> bool:
        """Tell whether enough parts match."""
        return sum(part.matches(entry) for part in self.parts) >= self.count


@value(kw_only=False)
class Addition:
    """What expansion adds beside a word: `text` for people, `via` the source that gave it.

    `weight` (0 to 1) scales its score against the typed word's.
    """

    part: Node
    text: str
    language: str | None
    via: str
    weight: float


@value(kw_only=False)
class Synonyms:
    """A typed word or its additions: matched by any, and scored as one group."""

    typed: Node
    added: tuple[Addition, ...]

    def matches(self, entry: Entry) -> bool:
        """Tell whether the typed word or an addition matches."""
        return self.typed.matches(entry) or any(a.part.matches(entry) for a in self.added)


Node = (
    Everything
    | Term
    | Phrase
    | Prefix
    | IssuedBy
    | InLanguage
    | Dated
    | Not
    | And
    | Or
    | AtLeast
    | Synonyms
)
"""Any node of a query: a closed union, so that an engine that misses one fails to type-check."""


def _in_a_row(wanted: Sequence[str], words: Sequence[str]) -> bool:
    if len(wanted) == 1:
        return wanted[0] in words
    width = len(wanted)
    return any(
        words[i] == wanted[0] and tuple(words[i : i + width]) == tuple(wanted)
        for i in range(len(words) - width + 1)
    )
