"""Invented releases in two languages, and putting them into records."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from pressarchive.document import Document
from pressarchive.model import Release, ReleaseDate, Source
from pressarchive.records.sqlite import SqliteRecords

DOCUMENT = Document(text="", blocks=(), media_type="text/plain")

_FRENCH = (
    "Le ministère et la société {a} ont signé un accord avec {b} pour la ville de {c}. "
    "Le projet coûtera {n} millions et sera dirigé par {d} jusqu'en {y}. "
    "Les habitants ont été consultés, a déclaré {d}, et {b} a promis {m} emplois."
)
_ENGLISH = (
    "The ministry and the company {a} have signed an agreement with {b} for the city of {c}. "
    "The project will cost {n} million and be led by {d} until {y}. "
    "Residents were consulted, said {d}, and {b} has promised {m} jobs."
)
_SYLLABLES = "bra dor kel mun tis vor zan pel gri hul nax ost".split()


def dated(value: str, *alternatives: str) -> ReleaseDate:
    """Return a printed date."""
    return ReleaseDate(
        value=value,
        precision="day",
        method="printed",
        evidence=value,
        confidence=0.9,
        rule="dateline",
        alternatives=alternatives,
    )


def release(number: int, **changes: object) -> Release:
    """Return a release with some of its fields as asked."""
    made = Release(
        id=f"{number:03d}",
        title=f"Release {number}",
        source=Source(path=f"{number}.txt", sha256="", bytes=0),
        ingested_at="2026-01-01T00:00:00+00:00",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def translated(number: int, seed: int, *, date: str | None = None) -> tuple[Release, Release]:
    """Return a French release and, as the next number, its English translation."""
    chance = random.Random(seed)  # noqa: S311

    def name() -> str:
        return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()

    said = {key: name() for key in "abcd"} | {
        "n": chance.randint(100, 9999),
        "m": chance.randint(100, 9999),
        "y": chance.randint(2030, 2060),
    }
    day = None if date is None else dated(date)
    return (
        release(
            number, language="fr", title=f"Accord {seed}", body=_FRENCH.format(**said), date=day
        ),
        release(
            number + 1,
            language="en",
            title=f"Agreement {seed}",
            body=_ENGLISH.format(**said),
            date=day,
        ),
    )


def put(records: SqliteRecords, releases: Sequence[Release]) -> None:
    """Store releases, waiting to be linked and indexed."""
    records.put([(one, DOCUMENT) for one in releases])


def indexed(records: SqliteRecords) -> None:
    """Clear the marks of the index, as an ingest does at its end."""
    waiting = records.indexing()
    records.end_indexing("now", [*waiting.put, *waiting.dropped])
