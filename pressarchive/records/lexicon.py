"""Words of the archive, in SQLite: the tables from `vocabulary` to `occurrences`."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from pressarchive.records.database import Database
from pressarchive.records.lexicon_port import Lesson, Pair, Segment
from pressarchive.records.rows import accession, dump

_Standing = Mapping[str, Mapping[str, Sequence[int]]]

_LAST = "\U0010ffff"
_BYTES = 6

# What is sure is read twice, and joined to what was learned: both tables are small.
_SURE = """
WITH sure AS (
    SELECT a, b FROM likenesses WHERE kind = 'translation' AND linked = 1 AND (
        score >= ? OR EXISTS (SELECT 1 FROM statements AS s
            WHERE s.a = likenesses.a AND s.b = likenesses.b AND s.linked = 1))
), changed AS (
    SELECT a, b FROM lessons WHERE a IN (SELECT number FROM waiting)
        OR b IN (SELECT number FROM waiting)
)
"""
_NEW = f"{_SURE} SELECT a, b FROM sure EXCEPT SELECT a, b FROM lessons"
_GONE = f"{_SURE} SELECT a, b FROM lessons EXCEPT SELECT a, b FROM sure"
_CHANGED = f"{_SURE} SELECT a, b FROM changed INTERSECT SELECT a, b FROM sure"
_SHARED = """
WITH sample AS (
    SELECT segment FROM occurrences WHERE language = ? AND stem = ? ORDER BY segment LIMIT ?
)
SELECT count(*), count(o.segment)
FROM sample LEFT JOIN occurrences AS o
    ON o.language = ? AND o.stem = ? AND o.segment = sample.segment
"""


class SqliteLexicon:
    """The `Lexicon` port on the records' file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def version(self) -> object:
        """Return what changes whenever the records' file does."""
        return self._db.version()

    def add_words(self, words: Mapping[str, Iterable[str]], *, fresh: bool) -> None:
        """Add folded words to the vocabularies of languages; `fresh` begins them anew."""
        with self._db.transaction():
            if fresh:
                self._db.run("DELETE FROM vocabulary")
            self._db.run(
                "INSERT OR IGNORE INTO vocabulary VALUES (?, ?)",
                [(code, word) for code in sorted(words) for word in sorted(words[code])],
            )

    def beginning(self, code: str, prefix: str) -> Sequence[str]:
        """Return the folded words of a language's vocabulary that begin so, sorted."""
        rows = self._db.rows(
            "SELECT word FROM vocabulary WHERE language = ? AND word BETWEEN ? AND ? ORDER BY word",
            [code, prefix, prefix + _LAST],
        )
        return [word for (word,) in rows]

    def outdated(self, least: float) -> tuple[Sequence[Pair], Sequence[Pair]]:
        """Return what is to be learned from and what to be forgotten, see `Lexicon.outdated`."""
        new, gone, changed = (
            [(accession(a), accession(b)) for a, b in self._db.rows(sql, [least])]
            for sql in (_NEW, _GONE, _CHANGED)
        )
        return sorted(new + changed), sorted(gone + changed)

    def learn(self, lessons: Iterable[Lesson]) -> None:
        """Keep what releases teach; none of them is kept already."""
        taught = list(lessons)
        kept = {
            _number(lesson, position): (lesson, segment)
            for lesson in taught
            for position, segment in enumerate(lesson.segments)
        }
        standing = _standing({number: segment for number, (_, segment) in kept.items()})
        with self._db.transaction():
            self._db.run(
                "INSERT INTO lessons VALUES (?, ?)", [(int(one.a), int(one.b)) for one in taught]
            )
            self._db.run(
                "INSERT OR REPLACE INTO segments VALUES (?, ?, ?, ?)",
                [
                    (number, int(lesson.a), int(lesson.b), dump(segment))
                    for number, (lesson, segment) in kept.items()
                ],
            )
            # In the order of the table, so that fewer of its pages are written.
            self._db.run(
                "INSERT OR REPLACE INTO occurrences VALUES (?, ?, ?)",
                _occurrences(standing),
            )
            self._count(standing, 1)

    def forget(self, pairs: Iterable[Pair] | None = None) -> None:
        """Undo all that was learned from these (None: from any)."""
        with self._db.transaction():
            if pairs is None:
                for table in ("lessons", "segments", "occurrences", "stems"):
                    self._db.run(f"DELETE FROM {table}")
                return
            for a, b in pairs:
                pair = (int(a), int(b))
                rows = self._db.rows(
                    "SELECT segment, words FROM segments WHERE a = ? AND b = ?", pair
                )
                standing = _standing({number: json.loads(words) for number, words in rows})
                self._db.run(
                    "DELETE FROM occurrences WHERE language = ? AND stem = ? AND segment = ?",
                    _occurrences(standing),
                )
                self._count(standing, -1)
                self._db.run("DELETE FROM segments WHERE a = ? AND b = ?", [pair])
                self._db.run("DELETE FROM lessons WHERE a = ? AND b = ?", [pair])
            self._db.run("DELETE FROM stems WHERE segments < 1")

    def size(self) -> int:
        """Return the number of segments."""
        [(count,)] = self._db.rows("SELECT count(*) FROM segments")
        return int(count)

    def counts(self, code: str, stems: Iterable[str]) -> Mapping[str, int]:
        """Return in how many segments stems of a language stand; none where that is 0."""
        return dict(
            self._db.table(
                "SELECT stem, segments FROM stems WHERE language = ?"
                " AND stem IN (SELECT value FROM json_each(?))",
                [code, dump(list(stems))],
            )
        )

    def together(
        self, code: str, stem: str, other: str, limit: int, least: int
    ) -> tuple[int, Mapping[str, int]]:
        """Return the size of a sample, and counts of stems in it, see `Lexicon.together`."""
        sample = self._sample(code, stem, limit)
        counted = Counter(_stems(sample, other))
        often = {_unescaped(found): number for found, number in counted.items() if number >= least}
        return len(sample), often

    def shared(self, one: tuple[str, str], other: tuple[str, str], limit: int) -> tuple[int, int]:
        """Return the size of that sample of a stem, and how many of it another stem shares."""
        [(size, both)] = self._db.rows(_SHARED, [*one, limit, *other])
        return size, both

    def written(self, one: tuple[str, str], other: tuple[str, str], limit: int) -> Sequence[str]:
        """Return how another stem is written in those of that sample that have it."""
        mark = f'"{_escaped(other[1])}":"'
        found = (_between(_part(words, other[0]), mark, '"') for words in self._sample(*one, limit))
        return [_unescaped(word) for word in found if word]

    def commonest(self, limit: int | None) -> Sequence[tuple[str, str]]:
        """Return (language, stem) of the stems that stand in most segments."""
        rows = self._db.rows(
            "SELECT language, stem FROM stems ORDER BY segments DESC, stem, language LIMIT ?",
            [-1 if limit is None else limit],
        )
        return list(rows)

    def _sample(self, code: str, stem: str, limit: int) -> Sequence[str]:
        # Segments are numbered by chance: the lowest numbers are a fair sample.
        rows = self._db.table(
            "SELECT words FROM occurrences JOIN segments USING (segment)"
            " WHERE language = ? AND stem = ? ORDER BY segment LIMIT ?",
            [code, stem, limit],
        )
        return [words for (words,) in rows]

    def near(self, code: str, word: str, edits: int) -> Sequence[str]:
        """Return the words of a language's vocabulary that may be `edits` letters away, or less.

        All that are so near are among them, and few others.
        """
        pieces = sorted(_pieces(word, edits))
        tests = " OR ".join("instr(word, ?)" for _ in pieces)
        rows = self._db.rows(
            "SELECT word FROM vocabulary WHERE language = ?"
            f" AND length(word) BETWEEN ? AND ? AND ({tests}) ORDER BY word",
            [code, len(word) - edits, len(word) + edits, *pieces],
        )
        return [found for (found,) in rows]

    def _count(self, standing: _Standing, by: int) -> None:
        self._db.run(
            "INSERT INTO stems VALUES (?1, ?2, ?3)"
            " ON CONFLICT (language, stem) DO UPDATE SET segments = segments + ?3",
            [
                (code, stem, by * len(numbers))
                for code, stems in standing.items()
                for stem, numbers in stems.items()
            ],
        )


def _standing(segments: Mapping[int, Segment]) -> _Standing:
    """Return by language, then by stem, in which segments it stands, all in order."""
    found: dict[str, defaultdict[str, list[int]]] = {}
    for number in sorted(segments):
        for code, stems in segments[number].items():
            here = found.setdefault(code, defaultdict(list))
            for stem in stems:
                here[stem].append(number)
    return {code: dict(sorted(found[code].items())) for code in sorted(found)}


def _occurrences(standing: _Standing) -> Iterator[tuple[str, str, int]]:
    """Yield the rows of the table in their order."""
    for code, stems in standing.items():
        for stem, numbers in stems.items():
            for number in numbers:
                yield code, stem, number


def _number(lesson: Lesson, position: int) -> int:
    """Return a segment's number: the same whenever it is learned, and without any order."""
    from hashlib import blake2b  # what it loads takes a search longer than all its words

    name = f"{lesson.a} {lesson.b} {position}".encode()
    return int.from_bytes(blake2b(name, digest_size=_BYTES).digest(), "big")


def _stems(segments: Iterable[str], code: str) -> Sequence[str]:
    """Return the stems of a language in stored segments, escaped as they are.

    They are letters and digits, as the words are, so that quotation marks part them: ten times
    as fast as reading JSON, of which a search would read thousands.
    """
    # Each part that is not empty has four quotation marks for each of its stems.
    return "".join(_part(words, code) for words in segments).split('"')[1::4]


def _part(words: str, code: str) -> str:
    """Return what a stored segment has of a language."""
    return _between(words, f'"{code}":{{', "}")


def _between(text: str, mark: str, end: str) -> str:
    start = text.find(mark) + len(mark)
    return text[start : text.find(end, start)] if start >= len(mark) else ""


def _escaped(stem: str) -> str:
    return dump(stem)[1:-1]


def _unescaped(text: str) -> str:
    return str(json.loads(f'"{text}"')) if "\\" in text else text


def _pieces(word: str, edits: int) -> set[str]:
    """Return pieces of a word, of which any word has one that is so few edits away.

    There is one piece more than edits, and an edit spoils a single one; only two letters that
    are swapped may belong to two. So the piece before each place, or the one behind the last,
    is also given with those letters swapped.
    """
    cuts = [len(word) * place // (edits + 1) for place in range(edits + 2)]
    found = {word[start:end] for start, end in pairwise(cuts)}
    for number, cut in enumerate(cuts[1:-1], 1):
        swapped = word[: cut - 1] + word[cut] + word[cut - 1] + word[cut + 1 :]
        last = number == edits and edits > 1
        found.add(swapped[cut : cuts[number + 1]] if last else swapped[cuts[number - 1] : cut])
    return found
