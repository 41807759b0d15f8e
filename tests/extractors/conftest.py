"""What the tests of extractors share: a text read and made a record, as ingest does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pressarchive.ingest.extract import extract_release
from pressarchive.model import Release, Source
from pressarchive.readers import Input, read

TODAY = date(2026, 6, 30)

Extract = Callable[[str], Release]


@pytest.fixture(scope="session")
def extract() -> Extract:
    """Return what makes a record of a text, on a day that never changes."""

    def made(text: str) -> Release:
        document = read(Input(name="release.txt", content=text.encode()))
        source = Source(path="release.txt", sha256="", bytes=len(text))
        return extract_release(document, id="000", source=source, ingested_at="", today=TODAY)

    return made
