"""Laws of extraction that hold on any text whatever."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressarchive.document import Candidate, Document
from pressarchive.errors import ReadError
from pressarchive.extractors import Context, extractors
from pressarchive.ingest.extract import extract_release
from pressarchive.model import Release, ReleaseDate, Source
from pressarchive.readers import Input, read

TODAY = date(2026, 6, 30)

# What releases are made of, so that the rules are reached.
PIECES = st.sampled_from(
    [
        "COMMUNIQUÉ DE PRESSE", "FOR IMMEDIATE RELEASE", "Published", "Date:", "Updated", "Paris",
        "le", "5 février 2020", "05/02/2020", "2020-02-30", "Feb. 29, 2021", "Monday 20 January",
        "WASHINGTON", "–", "--", "/PRNewswire/", ",", "(", ")", "«", "»", "“", "”", "today",
        "ce jour",
        "CP106-2020", "n°", "Embargo", "11h00", "9:30 p.m.", "Contact", "01 44 76 75 39",
        "a@b.fr", "https://x.org", "A propos de", "About", "M. Dupont, président de la SFR",
        "« Nous sommes fiers », a déclaré", "Ltd.", "ﬁ", "œ", "İ", "e\u0301", "\n", "\n\n", "\t",
        "# ", "- ", "• ", "1. ", "> ", "| a | b |", "\u202e", "\x00", "½", "ẞ", "٣", "𝟙𝟚 May 2020",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
)
STEADY = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def document_of(text: str) -> Document | None:
    """Return the document of a text, None where no reader takes it."""
    try:
        return read(Input(name="x.txt", content=text.encode("utf-8", "surrogatepass")))
    except ReadError:
        return None


def record(document: Document) -> Release:
    """Return the record of a document."""
    source = Source(path="x.txt", sha256="", bytes=0)
    return extract_release(document, id="000", source=source, ingested_at="", today=TODAY)


@STEADY
@given(TEXTS)
def test_any_text_becomes_the_same_record_twice(text: str) -> None:
    """Extraction never raises, and depends on nothing but the text and the day."""
    document = document_of(text)
    if document is not None:
        first = record(document)
        assert first == record(document)
        assert first.title


@STEADY
@given(TEXTS)
def test_offsets_point_at_what_they_claim(text: str) -> None:
    """A span lies in the text; evidence is in the text, and inside the span where there is one."""
    document = document_of(text)
    if document is None:
        return
    for found in _candidates(document):
        if found.span is not None:
            assert 0 <= found.span.start < found.span.end <= len(document.text)
            within = document.text[found.span.start : found.span.end]
            assert found.evidence in within or within in found.evidence


@STEADY
@given(TEXTS)
def test_a_printed_date_is_in_the_text_and_not_to_come(text: str) -> None:
    """A date is printed there or is marked otherwise, and nothing was issued after tomorrow."""
    document = document_of(text)
    found = record(document).date if document is not None else None
    if document is not None and found is not None:
        assert found.evidence in document.text
        assert found.value <= "2026-07-01"
        assert found.value not in found.alternatives
        assert 0 < found.confidence <= 1


def _candidates(document: Document) -> list[Candidate]:
    context = Context(language="fr", today=TODAY)
    own = {"title", "date", "place", "reference", "embargo", "kind", "language"}
    return [
        found
        for extractor in extractors()
        for found in extractor.extract(document, context)
        if found.field in own and (isinstance(found.value, ReleaseDate) or found.value)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000,
        "1" * 100_000,
        "1 " * 50_000,
        "« " * 50_000,
        '"' * 100_000,
        "a" * 100_000,
        "Ab " * 33_000,
        "1/2/" * 25_000,
        "5 May " * 16_000,
        "Monday, " * 12_000,
        "Paris, le " * 10_000,
        "Embargo " * 12_000,
        "Press release no. " * 6_000,
        " - A" * 25_000,
        "A.\n" * 30_000,
        "A\n\n" * 30_000,
        "/a" * 50_000,
        "a@" * 50_000,
    ],
    ids=lambda text: text[:12].strip(),
)
def test_hostile_text_costs_little(text: str) -> None:
    """Brackets, digits, quotes or one endless line: our own fields take less than a second."""
    document = document_of(text)
    assert document is not None
    context = Context(language="en", today=TODAY)
    started = time.process_time()
    for extractor in extractors():
        if type(extractor).__name__ in OWN:
            list(extractor.extract(document, context))
    assert time.process_time() - started < 1


OWN = {
    "LanguageExtractor", "TitleExtractor", "DateExtractor", "PlaceExtractor", "ReferenceExtractor",
    "EmbargoExtractor", "KindExtractor",
}  # fmt: skip
