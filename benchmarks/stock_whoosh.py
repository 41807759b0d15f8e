"""Indexing releases with Whoosh as released: what the cost of extraction is measured against.

Its own schema, analyzers, pool and postings; nothing of our engine. Each text goes into the field
of its language, whose stock analyzer takes its stop words out and stems it in Python, as a text
does for which our engine keeps words, stems and positions.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from whoosh.analysis import LanguageAnalyzer, StandardAnalyzer
from whoosh.fields import DATETIME, ID, KEYWORD, TEXT, Schema
from whoosh.index import create_in

from pressarchive.model import Release, date_range

_LANGUAGES = ("fr", "en")
_TEXTS = ("title", "body", "boilerplate")


def seconds(releases: Iterable[Release], folder: Path) -> float:
    """Return the processor's seconds that one commit of all releases takes."""
    rows = [fields(release) for release in releases]
    began = time.process_time()
    writer = create_in(folder, _schema()).writer()
    for row in rows:
        writer.add_document(**row)
    writer.commit()
    return time.process_time() - began


def fields(release: Release) -> dict[str, str | datetime]:
    """Return the texts and values of a release by the names of their fields."""
    texts = {
        "title": release.title,
        "body": f"{release.body}\n{release.reference or ''}",
        "boilerplate": "\n".join(part.text for part in release.boilerplate),
    }
    language = release.language if release.language in _LANGUAGES else "other"
    row: dict[str, str | datetime] = {f"{name}_{language}": text for name, text in texts.items()}
    row["id"] = release.id
    row["language"] = release.language or ""
    row["organisations"] = "|".join(
        name for organisation in release.organisations for name in organisation.names
    )
    first, last = date_range(release.date)
    if first and last:
        row |= {"first": datetime.fromisoformat(first), "last": datetime.fromisoformat(last)}
    return row


def _schema() -> Schema:
    analyzers = {code: LanguageAnalyzer(code) for code in _LANGUAGES} | {
        "other": StandardAnalyzer()
    }
    texts = {
        f"{name}_{code}": TEXT(analyzer=analyzer)
        for name in _TEXTS
        for code, analyzer in analyzers.items()
    }
    return Schema(
        id=ID(unique=True, stored=True),
        language=ID,
        organisations=KEYWORD(commas=False, lowercase=True),
        first=DATETIME,
        last=DATETIME,
        **texts,
    )
