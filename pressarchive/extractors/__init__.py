"""One field of the record per file: Document -> Candidates.

A new extractor is one new file here that defines `EXTRACTOR`. Extractors know nothing of
each other; what their candidates mean together is decided in `ingest.resolve`.
"""

from __future__ import annotations

from functools import cache

from pressarchive.discovery import discover
from pressarchive.extractors.port import Context, Extractor

__all__ = ["Context", "Extractor", "extractors"]


@cache
def extractors() -> tuple[Extractor, ...]:
    """Return every extractor of this folder, in the order of their file names."""
    return tuple(found for _, found in discover(__name__, "EXTRACTOR"))
