from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.errors import UsageError
from pressarchive.languages import languages
from pressarchive.query.dates import parse_range, parse_since, parse_until, parse_years

TODAY = date(2026, 3, 31)  # a Tuesday at the end of a long month
DAY = "2020-02-05"


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020-12", "2020-12-01", "2020-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2020-02-05", DAY, DAY),
        ("2020-2-5", DAY, DAY),
        ("2020/02/05", DAY, DAY),
        ("2019..2020", "2019-01-01", "2020-12-31"),
        ("2019-2020", "2019-01-01", "2020-12-31"),
        ("2019–2020", "2019-01-01", "2020-12-31"),
        ("2020-02-05..2020-02-05", DAY, DAY),
        ("2019…2020", "2019-01-01", "2020-12-31"),
        ("2019..", "2019-01-01", None),
        ("..2020-03", None, "2020-03-31"),
        ("hier..aujourd’hui", "2026-03-30", "2026-03-31"),
        ("25/02/2020", "2020-02-25", "2020-02-25"),
        ("02/25/2020", "2020-02-25", "2020-02-25"),
        ("05.02.2020", DAY, DAY),
        ("02/02/2020", "2020-02-02", "2020-02-02"),
        ("02/2020", "2020-02-01", "2020-02-29"),
        ("février 2020", "2020-02-01", "2020-02-29"),
        ("Feb 2020", "2020-02-01", "2020-02-29"),
        ("5 février 2020", DAY, DAY),
        ("Mercredi, le 5 février 2020", DAY, DAY),
        ("1er mars 2020", "2020-03-01", "2020-03-01"),
        ("5 February 2020", DAY, DAY),
        ("February 5th, 2020", DAY, DAY),
        ("the 5th of Feb. 2020", DAY, DAY),
        ("today", "2026-03-31", "2026-03-31"),
        ("Yesterday", "2026-03-30", "2026-03-30"),
        ("hier", "2026-03-30", "2026-03-30"),
        ("avant-hier", "2026-03-29", "2026-03-29"),
        ("this week", "2026-03-30", "2026-04-05"),
        ("last week", "2026-03-23", "2026-03-29"),
        ("last month", "2026-02-01", "2026-02-28"),
        ("le mois dernier", "2026-02-01", "2026-02-28"),
        ("this year", "2026-01-01", "2026-12-31"),
        ("l’an dernier", "2025-01-01", "2025-12-31"),
        ("last 7 days", "2026-03-25", "2026-03-31"),
        ("les 7 derniers jours", "2026-03-25", "2026-03-31"),
        ("last 1 month", "2026-03-01", "2026-03-31"),
        ("past 2 weeks", "2026-03-18", "2026-03-31"),
        ("2 dernières années", "2024-04-01", "2026-03-31"),
    ],
)
def test_what_people_type(text: str, since: str | None, until: str | None) -> None:
    """Every expression means its days, the first and the last of them included."""
    assert parse_range(text, TODAY) == (since, until)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("05/02/2020", "2020-02-05 for the day first, or 2020-05-02 for the month first"),
        ("5-2-2020", "2020-02-05 for the day first, or 2020-05-02 for the month first"),
        ("2021..2020", "2020..2021"),
        ("30/02/2020", "2020-02-05"),
        ("2020-02-30", "2020-02-05"),
        ("2020-13", "2020-02-05"),
        ("0000", "2020-02-05"),
        ("00/02/2020", "2020-02-05"),
        ("31 juin 2020", "2020-02-05"),
        ("last 0 days", "2020-02-05"),
        ("last 9999 years", "2020-02-05"),
        ("february", "2020-02-05"),
        ("5 2020", "2020-02-05"),
        ("5 6 février 2020", "2020-02-05"),
        ("5 février 2020 zorglub", "2020-02-05"),
        ("05/02/20", "2020-02-05"),
        ("..", "2020-02-05"),
        ("2019..2020..2021", "2020-02-05"),
        ("", "2020-02-05"),
    ],
)
def test_what_means_nothing_or_two_things_is_refused(text: str, remedy: str) -> None:
    """A date is never guessed: the error says what to write instead."""
    with pytest.raises(UsageError) as caught:
        parse_range(text, TODAY)
    assert remedy in caught.value.remedy


def test_one_end_of_a_range() -> None:
    """`since` takes the first day of what is given, `until` the last, and neither an open end."""
    assert parse_since("2020-02", TODAY) == "2020-02-01"
    assert parse_until("2020-02", TODAY) == "2020-02-29"
    with pytest.raises(UsageError):
        parse_since("..2020", TODAY)
    with pytest.raises(UsageError):
        parse_until("2020..", TODAY)


def test_years() -> None:
    """A year is a whole one, or a range of whole ones."""
    assert parse_years("2020", TODAY) == ("2020-01-01", "2020-12-31")
    assert parse_years("2019..2020", TODAY) == ("2019-01-01", "2020-12-31")
    assert parse_years("2019..", TODAY) == ("2019-01-01", None)
    assert parse_years("last year", TODAY) == ("2025-01-01", "2025-12-31")
    for text in ("2020-02", "hier", "2020..2021-03", "2020-02.."):
        with pytest.raises(UsageError, match="is not a year"):
            parse_years(text, TODAY)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["iso", "points", "en", "fr"]))
def test_a_day_written_any_way_is_that_day(day: date, way: str) -> None:
    """ISO, numbers with points, and names of months in each language mean the same day."""
    if way == "iso":
        text = day.isoformat()
    elif way == "points":
        text = f"{day.day}.{day.month}.{day.year}"
    else:
        text = f"{day.day} {languages()[way].months[day.month - 1][0]} {day.year}"
    assert parse_range(text, TODAY) == (day.isoformat(), day.isoformat())


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1000, 9999))
def test_a_numeric_day_is_refused_exactly_where_it_is_ambiguous(a: int, b: int, year: int) -> None:
    """Two numbers that could both be months are refused unless they are equal."""
    text = f"{a}/{b}/{year}"
    if a == b:
        assert parse_since(text, TODAY) == date(year, b, a).isoformat()
    else:
        with pytest.raises(UsageError, match="can be"):
            parse_range(text, TODAY)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.integers(1, 999))
def test_the_last_days_are_as_many_as_asked_for(today: date, count: int) -> None:
    """The last n days are n days, of which today is the last."""
    since = date.fromisoformat(parse_since(f"last {count} days", today))
    assert today - since == timedelta(days=count - 1)
    assert parse_until(f"{count} derniers jours", today) == today.isoformat()


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_periods_touch(today: date) -> None:
    """Last week, month and year end on the day before this one begins, and hold today."""
    for unit in ("week", "month", "year"):
        since, until = parse_range(f"this {unit}", today)
        assert since is not None
        assert until is not None
        assert since <= today.isoformat() <= until
        before = date.fromisoformat(since) - timedelta(days=1)
        assert parse_until(f"last {unit}", today) == before.isoformat()


@given(st.text() | st.text("0123456789-/. ").map(str))
def test_any_text_is_a_date_or_a_usage_error(text: str) -> None:
    """Nothing else is raised, and what is returned is in order."""
    with suppress(UsageError):
        since, until = parse_range(text, TODAY)
        assert since or until
        assert not (since and until) or since <= until
