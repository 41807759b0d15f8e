"""The thesaurus: concepts found by any of their words, in any language.

Nothing is indexed. A concept file is a text that is searched for the words of a query, and
only the lines found are read: thousands of concepts cost less than ten milliseconds, and fifty
thousand that somebody imported do not make a search slow.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, zip_longest
from pathlib import Path

from pressarchive.languages import languages
from pressarchive.query import Addition, Node, Term
from pressarchive.text import fold, words
from pressarchive.thesaurus.concept import (
    COLUMNS,
    Concept,
    Label,
    Stems,
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

MOST_MEANINGS = 50
"""Concepts of one name that are looked at: far more than a query can use."""

_SHORTEST_VERB = 3

# Folded text is searched as bytes: letters that folding leaves as they are have several.
_LETTERS = re.compile(rb"[a-z0-9\x80-\xff]+")
_ASCII = bytes(range(128))

_Named = tuple[str, Stems]


class Thesaurus:
    """Concepts, looked up by their words whatever their case, accents, number or gender."""

    def __init__(self, content: bytes, *, via: str = "thesaurus") -> None:
        """Take the content of concept files (UTF-8); lines that cannot be read are passed over.

        `via` is what its additions say they came from.
        """
        self._via = via
        self._content = content
        self._folded = _fold(content)
        self._found = lru_cache(maxsize=10_000)(self._find)
        self._concept = lru_cache(maxsize=10_000)(self._read)

    @classmethod
    def load(cls, paths: Iterable[Path] | None = None, *, via: str = "thesaurus") -> Thesaurus:
        """Load concept files; by default those of this package."""
        chosen = sorted(SHIPPED.glob("*.txt")) if paths is None else paths
        return cls(b"\n".join(path.read_bytes() for path in chosen), via=via)

    def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
        """Return the synonyms and translations of folded words in a row, strongest first.

        Meanings take turns, beginning with the one that the words are the best name of. Stop
        words in a row mean nothing; whoever looks up one means WHO, or "maïs".
        """
        if len(words) != 1 and stop_words().issuperset(words):
            return ()
        spelled = significant(words)
        typed = {code: stems_of(spelled, code) for code in COLUMNS}
        meanings = sorted(self._meanings(spelled, typed), key=lambda found: found[:2])
        if not meanings and (uttered := _as_verb(spelled)):
            # Nothing is called so: but "signent" is a form of what something is called.
            meanings = sorted(self._meanings(spelled, uttered), key=lambda found: found[:2])
        # Where a concept has the very word, one that only shares its stem is about another.
        exactly = bool(meanings) and not meanings[0][0]
        turns = [
            list(self._additions(concept, codes, typed, 1.0 if number == 0 else OTHER_MEANING))
            for number, (inflected, _, concept, codes) in enumerate(meanings)
            if not (exactly and inflected)
        ]
        return _in_turn(turns)

    def _additions(
        self, concept: Concept, named_in: set[str], typed: dict[str, tuple[str, ...]], factor: float
    ) -> Iterator[Addition]:
        """Yield the other labels of a concept: languages in turn, first those not named in."""
        columns = sorted(concept.labels.items(), key=lambda column: column[0] in named_in)
        for labels in zip_longest(*(labels for _, labels in columns)):
            for label in labels:
                if label is not None and not _found_anyway(label, typed[label.language]):
                    weight = SYNONYM if label.language in named_in else TRANSLATION
                    yield Addition(
                        part=Term(label.words, label.language),
                        text=label.text,
                        language=label.language,
                        via=self._via,
                        weight=round(weight * factor, 3),
                    )

    def _meanings(
        self, spelled: tuple[str, ...], typed: Mapping[str, Stems]
    ) -> Iterator[tuple[bool, int, Concept, set[str]]]:
        """Yield each concept so named.

        In turn: whether only its stem is the same, the best rank of the name, the concept, the
        languages of the name.
        """
        named = self._found(tuple((code, stems[0]) for code, stems in typed.items() if stems))
        lines = {line for code, stems in typed.items() for line in named.get((code, stems), ())}
        for number in sorted(lines)[:MOST_MEANINGS]:
            concept = self._concept(number)
            names = [
                (significant(label.words) != spelled, rank, code)
                for code, labels in (concept.labels.items() if concept else ())
                for rank, label in enumerate(labels)
                if label.stems == typed.get(code)
            ]
            if concept and names:
                inflected, rank, _ = min(names)
                yield inflected, rank, concept, {code for _, _, code in names}

    def _find(self, firsts: tuple[tuple[str, str], ...]) -> Mapping[_Named, set[int]]:
        """Return the lines that have a name whose first stem is one of these, by all its stems."""
        named: dict[_Named, set[int]] = {}
        for at in self._beginnings({stem for _, stem in firsts}):
            word = _LETTERS.match(self._folded, at)
            first = _text(word[0]) if word else ""
            codes = [code for code, wanted in firsts if stem_of(first, code) == wanted]
            # Only the text around the word is looked at: most places are in the midst of a name.
            if codes and (label := self._label(at)) and label[0] == first:
                line = bisect_right(self._ends, at)
                for code in codes:
                    named.setdefault((code, stems_of(label, code)), set()).add(line)
        return named

    def _beginnings(self, stems: Iterable[str]) -> Iterator[int]:
        """Yield where words begin that may have one of these stems."""
        # Inflection changes the last letter of a stem at most ("energy", "energi").
        beginnings = {stem if len(stem) <= 3 else stem[:-1] for stem in stems}  # noqa: PLR2004
        for beginning in map(str.encode, _shortest(beginnings)):
            at = self._folded.find(beginning)
            while at >= 0:
                if at == 0 or not _LETTERS.match(self._folded, at - 1, at):
                    yield at
                at = self._folded.find(beginning, at + 1)

    def _label(self, at: int) -> tuple[str, ...]:
        """Return the significant words of the name that the word at a place opens, or none."""
        folded = self._folded
        start = folded.rfind(b"\n", 0, at) + 1
        start = max(start, folded.rfind(b",", start, at) + 1, folded.rfind(b"=", start, at) + 1)
        if not stop_words().issuperset(words(_text(folded[start:at]))):
            return ()
        end = folded.find(b"\n", at)
        end = len(folded) if end < 0 else end
        ends = (folded.find(sign, at, end) for sign in (b",", b"="))
        end = min((place for place in ends if place >= 0), default=end)
        return significant(tuple(words(_text(folded[start:end]))))

    @cached_property
    def _lines(self) -> Sequence[bytes]:
        return self._content.split(b"\n")

    @cached_property
    def _ends(self) -> Sequence[int]:
        return list(accumulate(len(line) + 1 for line in self._folded.split(b"\n")))

    def _read(self, number: int) -> Concept | None:
        try:
            return read_concept(_text(self._lines[number]))
        except ValueError:
            return None


def _as_verb(words: tuple[str, ...]) -> Mapping[str, Stems]:
    """Return the stems of a word without an ending of verbs that stemmers leave, by language."""
    (word, *more) = words
    return {
        spoken.code: stems_of((word.removesuffix(ending),), spoken.code)
        for spoken in languages().values()
        for ending in spoken.verb_endings
        if not more and word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_VERB
    }


def _found_anyway(label: Label, typed: tuple[str, ...]) -> bool:
    """Tell whether a label finds nothing that the typed words do not, or nearly everything."""
    stems = stems_of(label.words, label.language)
    return stop_words().issuperset(label.words) or set(typed).issubset(stems)


def _text(content: bytes) -> str:
    # Users edit their files; a byte that is no UTF-8 must not cost them the whole.
    return content.decode("utf-8", "replace")


def _fold(content: bytes) -> bytes:
    """Return what `fold` makes of a long text, fifty times as fast for Western letters."""
    found = set(_text(content.translate(None, _ASCII)))
    content = content.lower()
    simple = {}
    for character in found:
        folded = fold(character).encode()
        if len(folded) == 1 and character.encode()[:1] == b"\xc3":
            simple[character.encode()[1]] = folded[0]
        else:
            content = content.replace(character.encode(), folded)
    if content.translate(None, _ASCII + bytes(simple) + b"\xc3"):
        # Letters of other scripts stand between: their bytes must not go through a table.
        for last, one in simple.items():
            content = content.replace(bytes((0xC3, last)), bytes((one,)))
        return content
    return content.translate(bytes(simple.get(code, code) for code in range(256)), b"\xc3")


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
