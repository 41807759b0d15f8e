"""What a file declares of itself, as candidates: evidence that whatever is printed outweighs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pressarchive.document import Candidate, Document
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.settling import FUTURE
from pressarchive.extractors.reading.written_dates import day_of
from pressarchive.model import ReleaseDate

RULE = "declared by the file"

# A page says when the release was published; a file only when it was made, often long after.
_PUBLISHED, _BESIDE_A_PRINTED, _CREATED = 0.6, 0.3, 0.3
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_LANGUAGE = re.compile(r"([a-z]{2})(?![a-z])", re.IGNORECASE)


def title(document: Document) -> Iterator[Candidate]:
    """Yield the declared title."""
    told = " ".join(document.declared.get("title", "").split())
    if told:
        yield Candidate(field="title", value=told, evidence=told, rule=RULE, confidence=0.6)


def language(document: Document) -> Iterator[Candidate]:
    """Yield the declared language: pages say what their template is written in."""
    told = document.declared.get("language", "").strip()
    found = _LANGUAGE.match(told)
    if found is not None:
        value = found[1].lower()
        yield Candidate(field="language", value=value, evidence=told, rule=RULE, confidence=0.4)


def day(document: Document, context: Context, *, printed: bool) -> Iterator[Candidate]:
    """Yield the day of publication; or the day the file was made, too weak to be the date."""
    for name, rule, sure in (
        ("date", RULE, _BESIDE_A_PRINTED if printed else _PUBLISHED),
        ("created", "day the file was made", _CREATED),
    ):
        told = document.declared.get(name, "").strip()
        value = _day(told, context)
        if value is not None:
            yield Candidate(
                field="date",
                value=ReleaseDate(
                    value=value,
                    precision="day",
                    method="declared",
                    evidence=told,
                    confidence=sure,
                    rule=rule,
                ),
                evidence=told,
                rule=rule,
                confidence=sure,
            )


def _day(told: str, context: Context) -> str | None:
    """Return the day of a declared time as it was where it was declared; none in the future."""
    found = _DAY.match(told)
    value: date | None = day_of(int(found[1]), int(found[2]), int(found[3])) if found else None
    return value.isoformat() if value and value <= context.today + FUTURE else None
