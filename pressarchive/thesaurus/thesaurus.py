"""The thesaurus: concepts found by any of their words, in any language.

Nothing is indexed. A concept file is a text that is searched for the words of a query, and
only the lines found are read: thousands of concepts cost less than ten milliseconds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, zip_longest
from pathlib import Path

from pressarchive.query import Addition, Node, Term
from pressarchive.text import fold
from pressarchive.thesaurus.concept import (
    COLUMNS,
    Concept,
    Label,
    read_concept,
    significant,
    stem_of,
    stems_of,
    stop_words,
)

SHIPPED = Path(__file__).parent / "concepts"

TRANSLATION = 0.6
"""How much a word of the other language counts against the word typed."""

SYNONYM = 0.5
"""How much another word of the same language counts: it is rarely quite the same."""

OTHER_MEANING = 0.8
"""What that is multiplied by for a meaning that the word has besides its first."""

_LETTERS = re.compile(r"[^\W_]+")
_OTHERS = re.compile(r"[^\x00-\xff]")


class Thesaurus:
    """Concepts, looked up by their words whatever their case, accents, number or gender."""

    def __init__(self, text: str) -> None:
        """Take the text of concept files; lines that cannot be read are passed over."""
        self._lines = text.split("\n")
        self._folded = _fold(text)
        self._ends = list(accumulate(len(line) + 1 for line in self._folded.split("\n")))
        self._found = lru_cache(maxsize=10_000)(self._find)
        self._concept = lru_cache(maxsize=10_000)(self._read)

    @classmethod
    def load(cls, *more: Path) -> Thesaurus:
        """Load the concepts of this package, and of further files."""
        paths = [*sorted(SHIPPED.glob("*.txt")), *more]
        return cls("\n".join(path.read_text(encoding="utf-8") for path in paths))

    def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
        """Return the synonyms and translations of folded words in a row, strongest first.

        Meanings take turns, beginning with the one that the words are the best name of.
        """
        if stop_words().issuperset(words):
            return ()
        typed = {code: stems_of(significant(words), code) for code in COLUMNS}
        meanings = sorted(self._meanings(typed), key=lambda found: found[0])
        turns = [
            list(_additions(concept, codes, typed, 1.0 if number == 0 else OTHER_MEANING))
            for number, (_, concept, codes) in enumerate(meanings)
        ]
        return _in_turn(turns)

    def _meanings(
        self, typed: dict[str, tuple[str, ...]]
    ) -> Iterator[tuple[int, Concept, set[str]]]:
        """Yield (rank of the name, concept, languages of the name) for each concept so named."""
        firsts = tuple((code, stems[0]) for code, stems in typed.items() if stems)
        for number in self._found(firsts):
            concept = self._concept(number)
            if concept is None:
                continue
            ranks = {
                code: rank
                for code, labels in concept.labels.items()
                for rank, label in reversed(list(enumerate(labels)))
                if label.stems == typed[code]
            }
            if ranks:
                yield min(ranks.values()), concept, set(ranks)

    def _find(self, stems: tuple[tuple[str, str], ...]) -> list[int]:
        """Return the numbers of the lines that have a word with one of these stems."""
        # Inflection changes the last letter of a stem at most ("energy", "energi").
        beginnings = {stem if len(stem) <= 3 else stem[:-1] for _, stem in stems}  # noqa: PLR2004
        lines = set()
        for beginning in _shortest(beginnings):
            at = self._folded.find(beginning)
            while at >= 0:
                if at == 0 or not self._folded[at - 1].isalnum():
                    word = _LETTERS.match(self._folded, at)
                    if word and any(stem_of(word[0], code) == wanted for code, wanted in stems):
                        lines.add(bisect_right(self._ends, at))
                at = self._folded.find(beginning, at + 1)
        return sorted(lines)

    def _read(self, number: int) -> Concept | None:
        try:
            return read_concept(self._lines[number])
        except ValueError:
            return None


def _additions(
    concept: Concept, named_in: set[str], typed: dict[str, tuple[str, ...]], factor: float
) -> Iterator[Addition]:
    """Yield the other labels of a concept: languages in turn, those it was not named in first."""
    columns = sorted(concept.labels.items(), key=lambda column: column[0] in named_in)
    for labels in zip_longest(*(labels for _, labels in columns)):
        for label in labels:
            if label is not None and not _found_anyway(label, typed[label.language]):
                weight = SYNONYM if label.language in named_in else TRANSLATION
                yield Addition(
                    part=Term(label.words, label.language),
                    text=label.text,
                    language=label.language,
                    via="thesaurus",
                    weight=round(weight * factor, 3),
                )


def _found_anyway(label: Label, typed: tuple[str, ...]) -> bool:
    """Tell whether a label finds nothing that the typed words do not, or nearly everything."""
    stems = stems_of(label.words, label.language)
    return stop_words().issuperset(label.words) or set(typed).issubset(stems)


def _fold(text: str) -> str:
    """Return what `fold` does, fifty times as fast for a long text in Western letters."""
    text = text.lower()
    plain, opened = _letters()
    for character in {*opened, *_OTHERS.findall(text)}:
        text = text.replace(character, opened.get(character) or fold(character))
    # What folding leaves as it is, in other scripts, cannot go through the table.
    try:
        return text.encode("latin-1").translate(plain).decode("latin-1")
    except UnicodeEncodeError:
        return "".join(fold(character) for character in text)


@cache
def _letters() -> tuple[bytes, dict[str, str]]:
    """Return what folding makes of Latin-1: a table, and what it opens into several letters."""
    folded = {chr(code): fold(chr(code)) for code in range(256)}
    opened = {one: many for one, many in folded.items() if len(many) != 1 or many > "\xff"}
    return bytes(
        code if chr(code) in opened else ord(folded[chr(code)]) for code in range(256)
    ), opened


def _in_turn(lists: Iterable[list[Addition]]) -> list[Addition]:
    """Return the first of each list, then the second of each, and so on; the heaviest first."""
    found: dict[Node, Addition] = {}
    for turn in zip_longest(*lists):
        for addition in turn:
            if addition is not None:
                found.setdefault(addition.part, addition)
    return sorted(found.values(), key=lambda one: -one.weight)


def _shortest(beginnings: Iterable[str]) -> list[str]:
    """Return the beginnings that no other one begins."""
    kept: list[str] = []
    for beginning in sorted(beginnings):
        if not kept or not beginning.startswith(kept[-1]):
            kept.append(beginning)
    return kept
