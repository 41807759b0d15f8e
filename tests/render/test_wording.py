"""How values are said in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import ENGLISH, FRENCH

from pressarchive.model import ReleaseDate
from pressarchive.render.wording import (
    considered,
    count,
    doubt,
    language_name,
    marked,
    size,
    spelled,
    sureness,
)

DATE = ReleaseDate(
    value="2020-02-05",
    precision="day",
    method="printed",
    evidence="5 February 2020",
    confidence=0.99,
    rule="spelled",
)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2020-02-05", "5 February 2020"),
        ("2020-12", "December 2020"),
        ("2020", "2020"),
        ("2020-13-01", "2020-13-01"),
        ("gestern", "gestern"),
    ],
)
def test_dates_are_spelled_so_that_nobody_misreads_them(day: str, words: str) -> None:
    """The month is a word; what is no date is shown as it is."""
    assert spelled(day) == words


@given(st.text())
def test_any_text_can_be_spelled(text: str) -> None:
    """A damaged date never raises."""
    assert isinstance(spelled(text), str)


def test_a_date_is_marked_exactly_where_it_is_in_doubt() -> None:
    """Inferred, declared and ambiguous dates bear a mark; printed and settled ones none."""
    assert (marked(DATE), doubt(DATE)) == ("2020-02-05", None)
    settled = replace(DATE, alternatives=("2020-05-02",))
    assert (marked(settled), doubt(settled)) == ("2020-02-05", None)
    open_ = replace(settled, confidence=0.6)
    assert (marked(open_), doubt(open_)) == ("≈ 2020-02-05", "or 2020-05-02")
    assert FRENCH.date is not None
    assert (marked(FRENCH.date), doubt(FRENCH.date)) == ("≈ 2019-03-04", "inferred")
    assert ENGLISH.date is not None
    assert marked(ENGLISH.date) == "≈ 2019-03-04"
    assert marked(None) == "undated"


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_confidence_never_sounds_less_sure(one: float, other: float) -> None:
    """The words keep the order of the numbers."""
    order = ["a guess", "uncertain", "likely", "almost certain", "certain"]
    low, high = sorted((one, other))
    assert order.index(sureness(low)) <= order.index(sureness(high))


def test_numbers_sizes_and_languages() -> None:
    """Numbers agree with their nouns, sizes are short, unknown languages keep their code."""
    assert count(1, "release") == "1 release"
    assert count(1200, "release") == "1,200 releases"
    assert count(2, "file is", "files are") == "2 files are"
    assert [size(n) for n in (0, 999, 1000, 12_345_678, 10**13)] == [
        *("0 bytes", "999 bytes", "1.0 kB", "12.3 MB", "10.0 TB")
    ]
    assert language_name("en") == "English"
    assert language_name("xx") == "xx"
    assert language_name(None) == "unknown language"


def test_a_date_that_others_settled_is_the_reading_shown() -> None:
    """Reasons never contradict the record: what the text suggested is no longer chosen."""
    assert considered(ENGLISH) == ENGLISH.why
    assert considered(FRENCH) == ()
    assert ENGLISH.date is not None
    settled = replace(ENGLISH.date, value="2019-04-03", rule="numeric; settled: month first")
    reasons = [
        one
        for one in considered(replace(ENGLISH, date=settled))
        if one.field == "date" and one.chosen
    ]
    assert [(one.value, one.rule) for one in reasons] == [("2019-04-03", settled.rule)]
    assert len(considered(replace(ENGLISH, date=settled))) == len(ENGLISH.why) + 1
