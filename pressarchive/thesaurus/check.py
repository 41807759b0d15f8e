"""Proof-reading of concept files, for the linguists who write them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pressarchive.text import words
from pressarchive.thesaurus.concept import COLUMNS, Concept, Label, read_concept

HOMONYMS = "# homonyms:"
"""How a comment begins that lists words of a file that are meant to have several meanings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What is wrong with a line (counted from 1), and what to do about it."""

    file: str
    line: int
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _Entry:
    file: str
    line: int
    concept: Concept

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"


def check(paths: Sequence[Path], *, beside: Iterable[Path] = ()) -> Iterator[Remark]:
    """Yield what is to be mended in concept files.

    A line that is no concept; a word twice in one column; words in one language only; the same
    pair of words in two concepts; a word of several concepts, since it will find them all. The
    same pair may also stand in a file `beside` them, which itself is not remarked upon.
    """
    remarks: list[Remark] = []
    settled: set[tuple[str, ...]] = set()
    entries = [one for path in paths for one in _read(path, remarks, settled)]
    others = [one for path in beside for one in _read(path, [], set())]
    yield from remarks
    for entry in entries:
        yield from _repeated_words(entry)
        yield from _one_language(entry)
    repeated: set[tuple[str, str]] = set()
    yield from _repeated_pairs(others, entries, repeated)
    yield from _several_meanings(entries, settled, repeated)


def _read(path: Path, remarks: list[Remark], settled: set[tuple[str, ...]]) -> Iterator[_Entry]:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(HOMONYMS):
            listed = line.removeprefix(HOMONYMS).split(",")
            settled.update(tuple(words(one)) for one in listed)
            continue
        try:
            concept = read_concept(line)
        except ValueError as error:
            remedy = "Write: French word, synonym = English word, synonym"
            remarks.append(Remark(file=path.name, line=number, message=f"{error}.", remedy=remedy))
            continue
        if concept:
            yield _Entry(path.name, number, concept)


def _repeated_words(entry: _Entry) -> Iterator[Remark]:
    for labels in entry.concept.labels.values():
        seen: dict[tuple[str, ...], Label] = {}
        for label in labels:
            twin = seen.setdefault(label.words, label)
            if twin is not label:
                yield Remark(
                    file=entry.file,
                    line=entry.line,
                    message=f"“{label.text}” is found wherever “{twin.text}” is.",
                    remedy=f"Leave “{label.text}” out: case, accents and hyphens do not matter.",
                )


def _one_language(entry: _Entry) -> Iterator[Remark]:
    for code in COLUMNS:
        if not entry.concept.labels[code]:
            named = next(entry.concept.all_labels()).text
            yield Remark(
                file=entry.file,
                line=entry.line,
                message=f"“{named}” has no word in the other language ({code}).",
                remedy="Add one, and it will be found in both.",
            )


def _repeated_pairs(
    others: Iterable[_Entry], entries: Iterable[_Entry], repeated: set[tuple[str, str]]
) -> Iterator[Remark]:
    """Yield pairs that stood in an earlier concept; note which two concepts are meant."""
    first: dict[tuple[tuple[str, ...], ...], _Entry] = {}
    for entry in others:
        for pair in _pairs(entry.concept):
            first.setdefault(tuple(label.words for label in pair), entry)
    for entry in entries:
        for left, right in _pairs(entry.concept):
            before = first.setdefault((left.words, right.words), entry)
            if before is not entry and (before.place, entry.place) not in repeated:
                repeated.add((before.place, entry.place))
                yield Remark(
                    file=entry.file,
                    line=entry.line,
                    message=f"“{left.text} = {right.text}” is in {before.place} already.",
                    remedy="Join the two concepts if they mean one thing, or take the pair out.",
                )


def _pairs(concept: Concept) -> Iterator[tuple[Label, Label]]:
    lefts, rights = (concept.labels[code] for code in COLUMNS)
    for left in lefts:
        for right in rights:
            yield left, right


def _several_meanings(
    entries: Iterable[_Entry],
    settled: set[tuple[str, ...]],
    repeated: set[tuple[str, str]],
) -> Iterator[Remark]:
    named = defaultdict[tuple[str, tuple[str, ...]], list[tuple[_Entry, Label]]](list)
    for entry in entries:
        for code, labels in entry.concept.labels.items():
            for label in {label.words: label for label in labels}.values():
                named[code, label.words].append((entry, label))
    for (first, label), *others in (group for group in named.values() if len(group) > 1):
        unsaid = [one for one, _ in others if (first.place, one.place) not in repeated]
        if unsaid and label.words not in settled:
            places = ", ".join(one.place for one in unsaid)
            yield Remark(
                file=first.file,
                line=first.line,
                message=f"“{label.text}” has other meanings in {places}.",
                remedy="Join the concepts, or take the word out of one; if it means both, list it "
                f"in a line “{HOMONYMS} {label.text}”.",
            )
