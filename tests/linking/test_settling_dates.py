"""What a translation's date says of a release's: only what it prints without doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import dated

from pressarchive.linking.dates import days_apart, possible_days, settle
from pressarchive.model import ReleaseDate

AMBIGUOUS = dated("2020-05-02", "2020-02-05")
PRINTED = dated("2020-02-05")


def test_an_ambiguous_date_becomes_its_translations() -> None:
    """The alternative that the translation spells becomes the value, surer, and it is said."""
    found = settle(AMBIGUOUS, PRINTED, "004")
    assert found is not None
    assert (found.value, found.alternatives) == ("2020-02-05", ("2020-05-02",))
    assert (found.method, found.evidence) == ("printed", "2020-05-02")
    assert found.rule == "dateline; settled by its translation 004"
    weak = settle(replace(AMBIGUOUS, confidence=0.5), PRINTED, "004")
    assert weak is not None
    assert weak.confidence > 0.5


def test_a_right_guess_becomes_sure() -> None:
    """A date that was read rightly keeps its value and its alternatives, and gains confidence."""
    found = settle(dated("2020-02-05", "2020-05-02"), replace(PRINTED, confidence=1.0), "004")
    assert found is not None
    assert (found.value, found.alternatives) == ("2020-02-05", ("2020-05-02",))
    assert found.confidence > AMBIGUOUS.confidence


def test_a_missing_date_is_taken_over() -> None:
    """An undated release takes its translation's date, marked as such and less sure."""
    found = settle(None, PRINTED, "004")
    assert found is not None
    assert (found.value, found.method, found.evidence) == (
        "2020-02-05",
        "translation",
        "2020-02-05",
    )
    assert found.confidence < PRINTED.confidence
    assert "004" in found.rule


@pytest.mark.parametrize(
    "other",
    [
        None,
        AMBIGUOUS,
        replace(PRINTED, method="inferred"),
        replace(PRINTED, method="translation"),
        replace(PRINTED, value="2020-02", precision="month"),
    ],
)
@pytest.mark.parametrize("own", [None, AMBIGUOUS])
def test_doubt_settles_nothing(own: ReleaseDate | None, other: ReleaseDate | None) -> None:
    """A translation whose own date is in doubt, guessed or borrowed changes nothing."""
    assert settle(own, other, "004") == own


@pytest.mark.parametrize(
    "own", [dated("2020-02-06"), dated("2020-02-06", "2020-06-02"), dated("2020-02-05")]
)
def test_other_days_stay(own: ReleaseDate) -> None:
    """A date that cannot be the translation's day, or that was never in doubt, stays."""
    assert settle(own, PRINTED, "004") == own


def test_what_a_user_stated_stays() -> None:
    """A date stated by hand is never touched."""
    own = replace(AMBIGUOUS, method="stated")
    assert settle(own, PRINTED, "004") == own


def test_guessed_and_borrowed_dates_decide_nothing() -> None:
    """Only what a release says of itself may keep two releases apart."""
    for method in ("inferred", "translation"):
        assert possible_days(replace(PRINTED, method=method)) == ()
    assert possible_days(replace(PRINTED, value="2020", precision="year")) == ()
    assert possible_days(None) == ()


@given(st.lists(st.integers(1, 10**6)), st.lists(st.integers(1, 10**6)))
def test_the_least_distance_counts(some: list[int], others: list[int]) -> None:
    """Two releases are as far apart as their nearest days, in either order."""
    apart = days_apart(tuple(some), tuple(others))
    assert apart == days_apart(tuple(others), tuple(some))
    assert (apart is None) == (not some or not others)
    assert apart is None or all(apart <= abs(a - b) for a in some for b in others)
