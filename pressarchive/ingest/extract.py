"""From a document to its record: language first, then every extractor, then resolution."""

from __future__ import annotations

from datetime import date

from pressarchive.document import Document
from pressarchive.extractors import Context, extractors
from pressarchive.extractors.language import EXTRACTOR as LANGUAGE
from pressarchive.ingest.resolve import resolve
from pressarchive.model import Release, Source
from pressarchive.settings import DateOrder


def extract_release(
    document: Document,
    *,
    id: str,
    source: Source,
    ingested_at: str,
    today: date,
    date_order: DateOrder | None = None,
) -> Release:
    """Return the record of a document, as it would be found on a day.

    `date_order` is what the user settled. Pure: the same arguments give the same record.
    """
    unread = Context(language=None, today=today)
    # Everything else may ask for the language, so it is read before.
    told = list(LANGUAGE.extract(document, unread))
    found = max(told, key=lambda candidate: candidate.confidence, default=None)
    language = str(found.value) if found else None
    context = Context(language=language, today=today, date_order=date_order)
    read = [
        candidate
        for extractor in extractors()
        if extractor is not LANGUAGE
        for candidate in extractor.extract(document, context)
    ]
    return resolve(document, [*told, *read], id=id, source=source, ingested_at=ingested_at)
