"""The archive's own thesaurus: concept files in a folder of the archive, for users to edit.

What is added goes to `words.txt`; each imported vocabulary has a file of its own, which the
next import of the same vocabulary replaces. A file that is deleted is forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path

from pressarchive.text import fold, words
from pressarchive.thesaurus.concept import COLUMNS, read_concept
from pressarchive.thesaurus.formats.port import Labels
from pressarchive.thesaurus.thesaurus import Thesaurus

FOLDER = "thesaurus"
ADDED = "words.txt"

_HEAD = """\
# Words of this archive, searched for at once. One concept per line: French words = English words,
# parted by commas, the preferred one first. For example:
# micropesanteur, impesanteur = microgravity, weightlessness, zero gravity
"""
_QUALIFIER = re.compile(r"\s*\([^()]*\)\s*$")
_INVERTED = re.compile(r"([^,]+), ([^,]+)")
_PUNCTUATION = re.compile(r"[,=\s]+")


def own_files(folder: Path) -> Sequence[Path]:
    """Return the concept files of the archive in a folder; most archives have none."""
    return sorted((folder / FOLDER).glob("*.txt"))


def thesauri(folder: Path) -> Sequence[Thesaurus]:
    """Return the thesaurus of the archive in a folder, if it has one, and the shipped one.

    Both stay loaded; a file of the archive's that changes is read again.
    """
    files = tuple(
        (path, path.stat().st_mtime_ns, path.stat().st_size) for path in own_files(folder)
    )
    return [_loaded(files), _shipped()] if files else [_shipped()]


@lru_cache(maxsize=2)
def _loaded(files: tuple[tuple[Path, int, int], ...]) -> Thesaurus:
    return Thesaurus.load((path for path, _, _ in files), via="own thesaurus")


@cache
def _shipped() -> Thesaurus:
    return Thesaurus.load()


def add(folder: Path, line: str) -> None:
    """Add a concept, a line of a concept file; one that is there already stays where it is.

    Raises ValueError for what is no concept.
    """
    if read_concept(line) is None:
        raise ValueError("it has no words")
    file = folder / FOLDER / ADDED
    before = file.read_bytes() if file.exists() else _HEAD.encode()
    added = " ".join(line.split()).encode()
    if added not in before.splitlines():
        end = b"" if before.endswith(b"\n") else b"\n"
        _write(file, before + end + added + b"\n")


def store(folder: Path, name: str, vocabulary: Iterable[Labels]) -> tuple[Path, int, int]:
    """Keep a vocabulary in a file of its own, in place of an earlier one of the same name.

    Returns the file, how many concepts it has, and how many were passed over because they
    say nothing: words in one language and no synonym, or no words of our languages at all.
    """
    lines: dict[str, None] = {}
    read = 0
    for labels in vocabulary:
        read += 1
        if line := line_of(labels):
            lines[line] = None
    file = folder / FOLDER / f"{_plain(name)}.txt"
    if lines:
        _write(file, "\n".join((f"# Imported from {name}", *lines, "")).encode("utf-8", "replace"))
    return file, len(lines), read - len(lines)


def line_of(labels: Labels) -> str | None:
    """Return labels as the line of a concept file, None where they say nothing.

    Vocabularies qualify and invert their labels: "Mercury (planet)", "Diabetes Mellitus,
    Type 2"; texts do not.
    """
    columns = []
    for code in COLUMNS:
        distinct: dict[tuple[str, ...], str] = {}
        for text in labels.get(code, ()):
            plain = _label(text)
            distinct.setdefault(tuple(words(plain)), plain)
        distinct.pop((), None)
        columns.append(tuple(distinct.values()))
    if sum(map(len, columns)) <= 1:
        return None
    return " = ".join(", ".join(column) for column in columns).strip()


def _label(text: str) -> str:
    text = _QUALIFIER.sub("", text)
    if inverted := _INVERTED.fullmatch(text.strip()):
        text = f"{inverted[2]} {inverted[1]}"
    return _PUNCTUATION.sub(" ", text).strip(" #[]")


def _plain(name: str) -> str:
    """Return a name for the file of a vocabulary; never the one that additions go to."""
    stem = re.sub(r"[^a-z0-9]+", "-", fold(Path(name).stem)).strip("-") or "imported"
    return f"{stem}-imported" if f"{stem}.txt" == ADDED else stem


def _write(file: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    file.parent.mkdir(exist_ok=True)
    part = file.with_suffix(".part")
    part.write_bytes(content)
    part.replace(file)
