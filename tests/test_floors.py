"""Extraction on a small fixed sample of real releases stays above its floors."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import SETS, corpora
from benchmarks.evaluation.cases import cases, record
from benchmarks.evaluation.report import Results
from benchmarks.evaluation.score import Total
from benchmarks.evaluation.scorers import scorers

pytestmark = pytest.mark.skipif(
    corpora() is None,
    reason="the corpora of real releases are not here (PRESSARCHIVE_CORPORA names their folder)",
)

SAMPLE = 60
"""Releases of each set, spread evenly over it."""

DATED = ["swiss-fr", "swiss-en", "us-doj", "us-prosecutors", "wires"]


@pytest.fixture(scope="module")
def totals() -> dict[tuple[str, str], Total]:
    """Return the sums of the sample by set and field."""
    results = Results()
    for name in SETS:
        for case in cases(name, SAMPLE):
            release = record(case)
            for scorer in scorers():
                results.add(case, scorer.score(case, release))
    return results.totals


@pytest.mark.parametrize("name", DATED)
def test_dates_are_right_or_unknown(totals: dict[tuple[str, str], Total], name: str) -> None:
    """A printed date is found nearly always and is hardly ever another day."""
    total = totals[name, "date"]
    assert total.recall >= 0.95
    assert total.wrong <= 1


@pytest.mark.parametrize("name", DATED)
def test_titles_are_as_printed(totals: dict[tuple[str, str], Total], name: str) -> None:
    """A headline is found among mastheads, navigation and datelines."""
    assert totals[name, "title"].recall >= 0.96


@pytest.mark.parametrize("name", SETS)
def test_languages_are_told(totals: dict[tuple[str, str], Total], name: str) -> None:
    """Some releases of one set are Spanish, and are said to be English by its truth."""
    assert totals[name, "language"].recall >= (0.93 if name == "us-prosecutors" else 0.98)


@pytest.mark.parametrize("name", ["undated", "who-outbreaks"])
def test_a_day_is_said_to_be_printed_only_where_it_is(
    totals: dict[tuple[str, str], Total], name: str
) -> None:
    """A release without a date gets none, or one that is marked as inferred and is near."""
    assert totals[name, "date: wrongly stated as printed"].wrong <= 1
    assert totals[name, "date: within 7 days, where dated"].recall >= 0.92
