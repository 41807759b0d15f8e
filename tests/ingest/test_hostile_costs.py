"""What a hostile text costs on its whole way to a record, and that shortcuts change nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressarchive.document import Span
from pressarchive.ingest.body import is_covered, merge

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.hostile import measure, prepare

_SIZE = 100_000


@pytest.fixture(scope="module", autouse=True)
def _prepared() -> None:
    prepare()


@pytest.mark.parametrize(
    "label",
    [
        "page numbers",
        "one line of contacts",
        "lines of contacts",
        "phones with a heading",
        "acronyms",
        "holders of roles",
    ],
)
def test_twice_the_text_takes_twice_the_time(label: str) -> None:
    """So do reading, every extractor, joining and resolution, with room for noise."""
    slow = [one for one in measure(label, _SIZE) if not one.is_linear]
    assert not slow


@settings(deadline=None, max_examples=300)
@given(
    st.text(alphabet="a1 .-", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=8),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_a_span_is_covered_where_each_of_its_letters_is(
    text: str, spans: list[tuple[int, int]], start: int, size: int
) -> None:
    """Letter by letter and digit by digit, whatever the spans."""
    start = min(start, len(text))
    end = min(start + size, len(text))
    given_spans = [Span(start=first, end=first + length) for first, length in spans]
    expected = all(
        any(offset in one for one in given_spans)
        for offset in range(start, end)
        if text[offset].isalnum()
    )
    assert is_covered(text, Span(start=start, end=end), merge(given_spans)) is expected
