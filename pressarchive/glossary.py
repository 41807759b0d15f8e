"""The thesaurus as users see and change it: the shipped concepts, and the archive's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from pressarchive.errors import UsageError
from pressarchive.overview import ConceptLine, Imported, LearnedWord, Mending, Vocabulary
from pressarchive.records.lexicon_port import Lexicon
from pressarchive.text import fold, words
from pressarchive.thesaurus import own
from pressarchive.thesaurus.check import check
from pressarchive.thesaurus.concept import (
    COLUMNS,
    Concept,
    Label,
    read_concept,
    stem_of,
    stems_of,
)
from pressarchive.thesaurus.formats import read_vocabulary
from pressarchive.thesaurus.learned import Learned
from pressarchive.thesaurus.thesaurus import SHIPPED


def vocabularies(folder: Path) -> Sequence[Vocabulary]:
    """Count the concepts of every file, the archive's own first."""
    return [
        Vocabulary(
            name=_name(path, shipped=shipped),
            concepts=sum(1 for _ in _lines(path)),
            shipped=shipped,
        )
        for path, shipped in _files(folder)
    ]


def learned(lexicon: Lexicon, word: str | None, *, limit: int | None) -> Sequence[LearnedWord]:
    """Return what the archive learned of a word; of every word, the commonest first."""
    asked: Iterable[tuple[str, str]] = lexicon.commonest(None)
    if word is not None:
        asked = [(code, stem_of(one, code)) for one in words(word) for code in COLUMNS]
    source = Learned(lexicon)
    found = (
        LearnedWord(
            word=source.shown(code, stem),
            language=code,
            partner=one.word,
            partner_language=one.language,
            strength=one.strength,
            count=one.count,
        )
        for code, stem in asked
        for one in source.partners(code, stem)
    )
    return list(islice(found, limit))


def concepts(folder: Path, word: str) -> Sequence[ConceptLine]:
    """Return the concepts one of whose names has the words given, in any form."""
    wanted = words(word)
    return [
        ConceptLine(
            words={
                code: tuple(label.text for label in labels)
                for code, labels in concept.labels.items()
            },
            vocabulary=_name(path, shipped=shipped),
            line=number,
            shipped=shipped,
        )
        for path, shipped in _files(folder)
        for number, concept in _named(path, wanted)
    ]


def add_concept(folder: Path, line: str) -> None:
    """Add a line to the archive's own words. Raises UsageError for what is no concept."""
    try:
        own.add(folder, line)
    except ValueError as error:
        raise UsageError(
            f"This is no concept: {error}.",
            'Write French words = English words: "micropesanteur = microgravity, weightlessness"',
        ) from error


def import_vocabulary(folder: Path, path: Path) -> Imported:
    """Take over a vocabulary, in place of an earlier one of the same name.

    Raises UsageError for a file that cannot be read or has no words in our languages.
    """
    kept, count, passed_over = own.store(folder, path.name, read_vocabulary(path))
    if not count:
        raise UsageError(
            f"{path.name} has no concept with words in French and English, or with synonyms.",
            "See that its labels name their languages (xml:lang, @fr, a column fr).",
        )
    return Imported(path=str(kept), concepts=count, passed_over=passed_over)


def mendings(folder: Path, *, shipped: bool = False) -> Sequence[Mending]:
    """Proof-read the archive's own files against each other and the shipped ones, or those."""
    files = sorted(SHIPPED.glob("*.txt"))
    found = check(files) if shipped else check(own.own_files(folder), beside=files)
    return [
        Mending(file=one.file, line=one.line, what=one.message, remedy=one.remedy) for one in found
    ]


def _files(folder: Path) -> Iterator[tuple[Path, bool]]:
    yield from ((path, False) for path in own.own_files(folder))
    yield from ((path, True) for path in sorted(SHIPPED.glob("*.txt")))


def _name(path: Path, *, shipped: bool) -> str:
    return path.stem.partition("-")[2] if shipped else path.stem


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file that hold a concept, or should."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    for number, line in enumerate(text.split("\n"), 1):
        if "=" in line and not line.startswith("#"):
            yield number, line


def _named(path: Path, wanted: Sequence[str]) -> Iterator[tuple[int, Concept]]:
    """Yield the concepts of a file one of whose names has all these words, in any form."""
    # Most lines are told by their letters, without reading their words.
    beginnings = {stem_of(wanted[0], code)[:-1] for code in COLUMNS} if wanted else ()
    for number, line in _lines(path):
        if any(beginning in fold(line) for beginning in beginnings):
            try:
                concept = read_concept(line)
            except ValueError:
                continue
            if concept and any(_has(label, wanted) for label in concept.all_labels()):
                yield number, concept


def _has(label: Label, wanted: Sequence[str]) -> bool:
    stems = stems_of(label.words, label.language)
    return set(stems_of(tuple(wanted), label.language)).issubset(stems)
