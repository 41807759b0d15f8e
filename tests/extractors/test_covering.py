"""Spans that are accounted for, and what of another lies between them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pressarchive.document import Span
from pressarchive.extractors.parties.covering import Covering

_SPANS = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(
    lambda pair: Span(start=pair[0], end=pair[0] + pair[1])
)


@given(st.lists(_SPANS, max_size=6), _SPANS)
def test_gaps_are_what_no_span_holds(spans: list[Span], whole: Span) -> None:
    """Every offset of a span lies in a gap or in the covering, never in both."""
    covered = Covering(spans)
    gaps = list(covered.gaps(whole))
    inside = [offset for gap in gaps for offset in range(gap.start, gap.end)]
    expected = [n for n in range(whole.start, whole.end) if not covered.holds(n)]
    assert inside == expected
