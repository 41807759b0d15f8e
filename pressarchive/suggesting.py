"""Did you mean …: the words of the archive nearest to one that occurs nowhere in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pressarchive.engines.port import Engine
from pressarchive.entries import stem_key
from pressarchive.languages import languages
from pressarchive.query import And, InLanguage, Part, Phrase, Synonyms, Term
from pressarchive.records.port import Records
from pressarchive.results import Suggestion
from pressarchive.text import tokens

_MOST = 3
_SHORTEST = 4
_LONG = 6
"""From so many letters on, two may be wrong."""
_WEIGHED = 12


def suggestions(parts: Iterable[Part], engine: Engine, records: Records) -> tuple[Suggestion, ...]:
    """Return words near those parts of a query that no release has, in no translation either.

    The vocabulary is read only where there is such a word.
    """
    found = []
    for part in parts:
        term = part.node.typed if isinstance(part.node, Synonyms) else part.node
        if not isinstance(term, Term) or len(term.words) != 1 or len(term.words[0]) < _SHORTEST:
            continue
        if engine.search(part.node, limit=0).total:
            continue
        if near := tuple(_near(term.words[0], engine, records)):
            found.append(Suggestion(word=part.typed, near=near))
    return tuple(found)


def _near(typed: str, engine: Engine, records: Records) -> Iterator[str]:
    """Yield the nearest words as releases spell them, of equals the most frequent first."""
    near = _within_reach(typed, records)
    weighed: dict[str, tuple[int, str, str]] = {}
    for distance in sorted({apart for apart, _, _ in near}):
        for _, word, code in [one for one in near if one[0] == distance][:_WEIGHED]:
            # The vocabulary may have words that no release has any more.
            if total := engine.search(Term((word,), code), limit=0).total:
                # Of the forms of a word, one is enough.
                weighed.setdefault(stem_key(word, code), (-total, word, code))
        if weighed:
            break
    spoken: dict[str, str] = {}
    for _, word, code in sorted(weighed.values()):
        spoken.setdefault(word, code)
    for word, code in list(spoken.items())[:_MOST]:
        yield _spelled(word, code, engine, records)


def _within_reach(typed: str, records: Records) -> Sequence[tuple[int, str, str]]:
    """Return words of every language near one: how many letters away, and the language last."""
    allowed = 2 if len(typed) >= _LONG else 1
    letters = set(typed)
    near: list[tuple[int, str, str]] = []
    for code in languages():
        for word in records.lexicon.near(code, typed, allowed):
            # A letter more, less or other changes two letters of the set at most.
            if len(letters ^ set(word)) <= 2 * allowed:
                apart = _distance(typed, word, allowed)
                if apart <= allowed:
                    near.append((apart, word, code))
    return sorted(near)


def _distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be added, left out, changed or swapped with the next.

    Counting ends beyond `most`.
    """
    before: Sequence[int] = ()
    last: Sequence[int] = range(len(other) + 1)
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]


def _spelled(word: str, code: str, engine: Engine, records: Records) -> str:
    """Return a folded word as a release has it: with its accents, in small letters."""
    found = engine.search(And((Phrase((word,)), InLanguage(code))), limit=1)
    for release in records.releases(found.ids):
        for text in (release.body, release.title):
            for token in tokens(text):
                if token.folded == word:
                    return text[token.start : token.end].lower()
    return word
