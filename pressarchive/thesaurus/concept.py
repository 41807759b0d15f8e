"""The format of a concept file: one concept per line, its words in each language.

    # a comment
    [section]
    micropesanteur, impesanteur = microgravity, weightlessness, zero gravity

Columns are parted by "=" and follow `COLUMNS`; words of a column mean the same and are
parted by commas, the preferred one first. A word may be several ("zero gravity"). A column
may be empty where the other has synonyms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from pressarchive.languages import language, languages
from pressarchive.text import stem, words
from pressarchive.values import value

COLUMNS = ("fr", "en")
"""The languages of the columns, by their ISO 639-1 codes."""

Stems = tuple[str, ...]


@value(kw_only=False)
class Label:
    """A word or term of a concept in one language.

    `words` are all its folded words. `stems` are those that a query must have: without
    stop words, unless that would leave a single word of several ("hors ligne").
    """

    text: str
    language: str
    words: tuple[str, ...]
    stems: Stems


@value(kw_only=False)
class Concept:
    """What several words mean, by language, the preferred word first."""

    labels: Mapping[str, tuple[Label, ...]]

    def all_labels(self) -> Iterator[Label]:
        """Yield the words of every language."""
        for found in self.labels.values():
            yield from found


def read_concept(line: str) -> Concept | None:
    """Read one line of a concept file; None for an empty line, a comment or a section.

    Raises ValueError, saying why, for any other line that is no concept.
    """
    line = line.strip()
    if not line or line.startswith("#") or (line.startswith("[") and line.endswith("]")):
        return None
    columns = line.split("=")
    if len(columns) != len(COLUMNS):
        raise ValueError(f"expected {len(COLUMNS)} columns parted by =, found {len(columns)}")
    labels = {
        code: tuple(_label(text.strip(), code) for text in column.split(","))
        if column.strip()
        else ()
        for code, column in zip(COLUMNS, columns, strict=True)
    }
    if sum(map(len, labels.values())) <= 1:
        raise ValueError("a word alone means nothing: a translation or a synonym is missing")
    return Concept(labels)


def significant(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without stop words, or all where at most one would be left."""
    kept = tuple(word for word in found if word not in stop_words())
    return kept if len(kept) > 1 else found


def stems_of(found: tuple[str, ...], code: str) -> Stems:
    """Return the stems of folded words in a language."""
    return tuple(stem_of(word, code) for word in found)


@lru_cache(maxsize=50_000)
def stem_of(word: str, code: str) -> str:
    """Return the stem of a folded word in a language."""
    spoken = language(code)
    return stem(word, spoken.stemmer if spoken else None)


@cache
def stop_words() -> frozenset[str]:
    """Return the stop words of every language."""
    return frozenset().union(*(found.stop_words for found in languages().values()))


def _label(text: str, code: str) -> Label:
    found = tuple(words(text))
    if not found:
        raise ValueError("a word is missing before or after a comma")
    return Label(text, code, found, stems_of(significant(found), code))
