"""When the dates of an organisation show how it writes day and month, and what follows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import dated, release

from pressarchive.ingest.date_order import numeric_date, settled
from pressarchive.model import Organisation, Release, ReleaseDate
from pressarchive.records.date_orders_port import Votes

INSERM = Organisation(name="Inserm", full_name="Institut national", role="issuer")
UNSURE = replace(
    dated("2020-05-02", "2020-02-05"), evidence="05/02/2020", rule="label; month first, as said"
)


def made(date: ReleaseDate | None, *organisations: Organisation) -> Release:
    return release(0, date=date, organisations=organisations or (INSERM,))


def printed(value: str, evidence: str) -> ReleaseDate:
    return replace(dated(value), evidence=evidence)


@pytest.mark.parametrize(
    ("date", "order"),
    [
        (printed("1997-01-23", "23.01.1997"), "day"),
        (printed("1997-01-23", "le 23/01/1997"), "day"),
        (printed("1997-01-23", "01/23/1997"), "month"),
        (printed("1997-02-01", "01.02.1997"), "day"),
        (UNSURE, None),
    ],
)
def test_numbers_show_their_order(date: ReleaseDate, order: str | None) -> None:
    """A number above twelve is a day; nobody who writes points writes the month first."""
    found = numeric_date(made(date))
    assert found is not None
    assert found.order == order


@pytest.mark.parametrize(
    "date",
    [
        None,
        printed("2020-02-05", "5 February 2020"),
        printed("2020-02-05", "2020-02-05"),
        printed("2020-05-05", "05/05/2020"),
        replace(UNSURE, method="stated"),
        replace(UNSURE, method="inferred"),
        replace(UNSURE, method="translation"),
        replace(UNSURE, rule="label; month first, as another date of the text shows"),
        replace(UNSURE, value="2025-11-12", alternatives=("2026-12-11",), evidence="12/11/2026"),
    ],
    ids=lambda date: date.rule + date.method if date else "none",
)
def test_other_dates_neither_show_nor_are_settled(date: ReleaseDate | None) -> None:
    """Words, hands, suggestions, the text itself and what would lie in the future stand."""
    assert numeric_date(made(date)) is None


def test_a_release_without_issuer_is_left_alone() -> None:
    """Who is only mentioned does not say how the release is written."""
    assert numeric_date(made(UNSURE, replace(INSERM, role="mentioned"))) is None


def as_settled(day: int, month: int, *organisations: Organisation) -> ReleaseDate | None:
    found = numeric_date(made(UNSURE, *organisations))
    assert found is not None
    return settled(found, lambda names: Votes(day, month) if "inserm" in names else Votes(0, 0))


def test_what_is_settled_is_said() -> None:
    """The value follows, the other reading is kept, confidence rises, the rule says why."""
    found = as_settled(4, 0)
    assert found is not None
    assert (found.value, found.alternatives) == ("2020-02-05", ("2020-05-02",))
    assert found.rule == (
        "label; month first, as said; settled: day first, as 4 other dates of Inserm are"
    )
    assert UNSURE.confidence < found.confidence < 1
    assert (found.method, found.evidence) == ("printed", "05/02/2020")


def test_the_reading_may_be_confirmed() -> None:
    """Where the text was read rightly, the value stays and confidence rises."""
    found = as_settled(0, 3)
    assert found is not None
    assert (found.value, found.alternatives) == ("2020-05-02", ("2020-02-05",))
    assert found.confidence > UNSURE.confidence


@pytest.mark.parametrize(
    ("day", "month", "expected"),
    [(0, 0, None), (1, 0, None), (2, 0, "2020-02-05"), (2, 1, None), (8, 1, None),
     (9, 1, "2020-02-05"), (5, 5, None), (1, 9, "2020-05-02"), (1, 8, None)],
)  # fmt: skip
def test_two_dates_and_nine_tenths_decide(day: int, month: int, expected: str | None) -> None:
    """Too little evidence, or evidence both ways, settles nothing."""
    found = as_settled(day, month)
    assert (found and found.value) == expected


@pytest.mark.parametrize(
    ("count", "said"), [(9, "9"), (10, "at least 10"), (99, "at least 10"), (1234, "at least 1000")]
)
def test_the_count_is_rough(count: int, said: str) -> None:
    """A release is not written anew for each further date of its issuer."""
    found = as_settled(count, 0)
    assert found is not None
    assert f" {said} other dates" in found.rule


def test_the_first_issuer_that_shows_an_order_decides() -> None:
    """One of two issuers may have published nothing else."""
    found = as_settled(3, 0, Organisation(name="Unknown", role="issuer"), INSERM)
    assert found is not None
    assert "of Inserm are" in found.rule
