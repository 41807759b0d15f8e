"""Proof-reading of concept files, for the linguists who write them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pressarchive.thesaurus.concept import COLUMNS, Concept, Label, read_concept


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something about a line, counted from 1; a `fault` is wrong, the rest worth a look."""

    file: str
    line: int
    message: str
    fault: bool

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class _Entry:
    file: str
    line: int
    concept: Concept

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"


def check(paths: Iterable[Path]) -> Iterator[Remark]:
    """Yield what is wrong or doubtful in concept files.

    Faults: a line that is no concept, a word twice in one column, the same pair of words in
    two concepts. Doubtful: a word that finds no more than another one of its column, and a
    word of several concepts, since it will find them all.
    """
    entries: list[_Entry] = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            try:
                concept = read_concept(line)
            except ValueError as error:
                yield Remark(file=path.name, line=number, message=str(error), fault=True)
                continue
            if concept:
                entries.append(_Entry(path.name, number, concept))
    for entry in entries:
        yield from _repeated_words(entry)
    yield from _repeated_pairs(entries)
    yield from _several_meanings(entries)


def _repeated_words(entry: _Entry) -> Iterator[Remark]:
    for labels in entry.concept.labels.values():
        seen: dict[tuple[str, ...], Label] = {}
        for label in labels:
            if label.words in seen:
                twin = seen[label.words].text
                same = label.text == twin
                message = f"{twin} is repeated" if same else f"{label.text} is found as {twin} is"
                yield Remark(file=entry.file, line=entry.line, message=message, fault=same)
            seen.setdefault(label.words, label)


def _repeated_pairs(entries: Iterable[_Entry]) -> Iterator[Remark]:
    first: dict[tuple[tuple[str, ...], ...], _Entry] = {}
    for entry in entries:
        lefts, rights = (entry.concept.labels[code] for code in COLUMNS)
        for left in lefts:
            for right in rights:
                before = first.setdefault((left.words, right.words), entry)
                if before is not entry and before.place != entry.place:
                    message = f"{left.text} = {right.text} stands in {before.place} already"
                    yield Remark(file=entry.file, line=entry.line, message=message, fault=True)


def _several_meanings(entries: Iterable[_Entry]) -> Iterator[Remark]:
    named = defaultdict[tuple[str, tuple[str, ...]], list[tuple[_Entry, Label]]](list)
    for entry in entries:
        for code, labels in entry.concept.labels.items():
            for label in {label.stems: label for label in labels}.values():
                named[code, label.stems].append((entry, label))
    for (entry, label), *others in (group for group in named.values() if len(group) > 1):
        places = ", ".join(other.place for other, _ in others)
        message = f"{label.text} has other meanings in {places}"
        yield Remark(file=entry.file, line=entry.line, message=message, fault=False)
