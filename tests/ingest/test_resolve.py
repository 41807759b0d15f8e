"""Resolution: from candidates to fields, and what is left for the body."""

from __future__ import annotations

from pressarchive.document import Candidate, Document, Field, Span
from pressarchive.ingest.body import body_of, is_covered, merge
from pressarchive.ingest.resolve import resolve
from pressarchive.model import Release, ReleaseDate, Source
from pressarchive.readers import Input, read

TEXT = "PRESS RELEASE\n\n5 May 2020\n\nA Title\n\nA Title\n\n- one\n- two\n\n1. first\n2. second\n"


def read_text(text: str = TEXT) -> Document:
    """Return a document of a text."""
    return read(Input(name="x.txt", content=text.encode()))


def span_of(document: Document, words: str, start: int = 0) -> Span:
    """Return where words stand in a document."""
    found = document.text.index(words, start)
    return Span(start=found, end=found + len(words))


def candidate(
    field: Field, value: str, confidence: float, span: Span | None = None, rule: str = "test"
) -> Candidate:
    """Return a candidate for a field with a text."""
    return Candidate(
        field=field, value=value, evidence=value, rule=rule, confidence=confidence, span=span
    )


def dated(document: Document, words: str, confidence: float, method: str = "printed") -> Candidate:
    """Return a candidate for the date 2020-05-05."""
    value = ReleaseDate(
        value="2020-05-05",
        precision="day",
        method="printed" if method == "printed" else "inferred",
        evidence=words,
        confidence=confidence,
        rule="test",
    )
    return Candidate(
        field="date",
        value=value,
        evidence=words,
        rule="test",
        confidence=confidence,
        span=span_of(document, words),
    )


def resolved(document: Document, *candidates: Candidate) -> Release:
    """Return the record of a document and some candidates."""
    return resolve(
        document,
        candidates,
        id="000",
        source=Source(path="a/x.txt", sha256="", bytes=0),
        ingested_at="",
    )


def test_the_most_trusted_candidate_wins_and_the_first_of_equals() -> None:
    """Order decides only between equals, and what was passed over is kept as why."""
    release = resolved(
        read_text(),
        candidate("title", "worse", 0.5),
        candidate("title", "best", 0.9),
        candidate("title", "as good", 0.9),
    )
    assert release.title == "best"
    assert [(one.value, one.chosen) for one in release.why] == [
        ("worse", False),
        ("best", True),
        ("as good", False),
    ]


def test_too_little_trust_leaves_a_field_unknown() -> None:
    """A date nobody would bet on is no date."""
    document = read_text()
    assert resolved(document, dated(document, "5 May 2020", 0.3)).date is None
    assert resolved(document, dated(document, "5 May 2020", 0.9)).date is not None


def test_blocks_that_fields_account_for_leave_the_body() -> None:
    """Title (wherever repeated), date and masthead go; lists keep their shape."""
    document = read_text()
    first = span_of(document, "A Title")
    release = resolved(
        document,
        candidate("kind", "press-release", 0.9, span_of(document, "PRESS RELEASE")),
        dated(document, "5 May 2020", 0.9),
        candidate("title", "A Title", 0.9, first),
        candidate("title", "A Title", 0.5, span_of(document, "A Title", first.end)),
    )
    assert release.body == "• one\n• two\n\n1. first\n2. second"


def test_an_inferred_date_stays_in_the_body() -> None:
    """Words that only suggest a day are part of what the release says."""
    document = read_text()
    release = resolved(document, dated(document, "5 May 2020", 0.9, "inferred"))
    assert "5 May 2020" in release.body


def test_a_page_with_a_date_is_no_page() -> None:
    """What a release has outweighs the want of news."""
    document = read_text()
    page = candidate("kind", "page", 0.5)
    assert resolved(document, page).kind == "page"
    assert resolved(document, page, dated(document, "5 May 2020", 0.9)).kind == "press-release"


def test_a_release_without_words_is_named_after_its_file() -> None:
    """There is no record without a title."""
    assert resolved(read_text("…\n")).title == "x.txt"


def test_a_block_is_covered_when_all_its_letters_and_digits_are() -> None:
    """Marks between spans do not count; a single letter does."""
    text = "Paris, le 5 mai ! x"
    spans = merge([Span(start=7, end=15), Span(start=0, end=5)])
    assert is_covered(text, Span(start=0, end=17), spans)
    assert not is_covered(text, Span(start=0, end=19), spans)
    assert not is_covered(text, Span(start=0, end=17), spans[:1])


def test_a_block_is_kept_whole_or_not_at_all() -> None:
    """A dateline that opens a paragraph stays with it."""
    document = read_text("Paris, 5 May 2020 - The agency signed.\n")
    assert body_of(document, [Span(start=0, end=17)]) == document.text
