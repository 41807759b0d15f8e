"""Which closing paragraphs are standing text, and that moving them can be undone."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import release

from pressarchive.ingest.standing_text import is_moved, moved, reading, recurs, restored
from pressarchive.model import Boilerplate, Organisation, Person, Release
from pressarchive.records.paragraphs_port import Occurrence

INSERM = Organisation(name="Inserm", role="issuer")
STANDING = "Research at the institute is open to all, and since 2020 each of its results is free."
NEWS = "The new laboratory was opened by the minister, and its first results are awaited in May."


def told(*paragraphs: str, people: tuple[Person, ...] = ()) -> Release:
    return release(1, body="\n\n".join(paragraphs), organisations=(INSERM,), people=people)


def possible(made: Release) -> int:
    return len(reading(made).pieces)


def test_only_closing_paragraphs_of_an_issuer_can_stand() -> None:
    """Neither the lead nor the first half, neither short lines nor releases of nobody."""
    assert possible(told("Lead.", STANDING)) == 1
    assert possible(told(STANDING)) == 0
    assert possible(told("Lead.", STANDING, "Then.", "More.")) == 0
    assert possible(told("Lead.", STANDING[:70])) == 0
    assert possible(replace(told("Lead.", STANDING), organisations=())) == 0
    partner = replace(INSERM, role="partner")
    assert possible(replace(told("Lead.", STANDING), organisations=(partner,))) == 0


def test_who_is_named_by_a_release_is_its_news() -> None:
    """A paragraph with the surname of one of its people does not stand."""
    one = "The case is prosecuted by Deputy District Attorney Ann O'Brien of the Homicide Unit now."
    assert possible(told("Lead.", one)) == 1
    assert possible(told("Lead.", one, people=(Person(name="Ann O’Brien", role="x"),))) == 0
    assert possible(told("Lead.", one, people=(Person(name="Ann Homi"),))) == 1


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (STANDING.upper(), True),
        (STANDING.replace(" ", "  "), True),
        (STANDING.replace("2020", "2021"), True),
        (STANDING.replace("is free", "is cheap"), False),
    ],
)
def test_paragraphs_are_alike_after_folding(other: str, same: bool) -> None:
    """Case, white space and figures do not count."""
    found = reading(told("Lead.", other)).pieces
    assert (found == reading(told("Lead.", STANDING)).pieces) is same


def test_figures_count_in_news() -> None:
    """What happened on one day is not what happened on another."""
    text = "The laboratory was opened on 5 May 2020, and all of its results have been free since."
    other = text.replace("5 May", "6 May")
    assert reading(told("Lead.", text)).pieces != reading(told("Lead.", other)).pieces


FIRST, SECOND, THIRD = (
    "Research at the institute is open to all who wish to take a part in it, at any time. ",
    "Its staff of 2,100 people work in ten towns of the country, and in some others abroad. ",
    "Whoever wishes to know more about it may write a letter to the institute.",
)


@pytest.mark.parametrize(
    ("now", "moves"),
    [
        (FIRST + SECOND.replace("2,100", "2,300") + THIRD, True),
        (
            FIRST + SECOND + "Whoever likes to hear of it may send a note to its director.",
            True,
        ),
        (FIRST + SECOND.replace("ten towns", "many places") + THIRD, False),  # with figures
        (
            FIRST + SECOND + "Its new laboratory was announced on 5 May by the institute.",
            False,
        ),
        (
            FIRST + "Its people are many, and they work in all parts of the country.",
            False,
        ),
    ],
)
def test_a_paragraph_recurs_by_its_pieces(now: str, moves: bool) -> None:
    """Two thirds of it do, and the rest is neither news nor a figure."""
    standing = reading(told("Lead.", FIRST + SECOND + THIRD)).pieces
    assert is_moved(moved(told("Lead.", now), standing)) is moves


def test_what_says_today_does_not_stand() -> None:
    """An issuer tells of many days in the same words."""
    told_today = (
        FIRST + "Today's opening is the latest of many that the institute has seen of late."
    )
    assert possible(told("Lead.", told_today)) == 1
    before = told("Lead.", told_today)
    assert moved(before, reading(before).pieces) is before


def test_consecutive_paragraphs_are_one_part() -> None:
    """Where none but the first says who somebody is."""
    who = "Zorg Institute is a public body that studies rivers and lakes all over the world."
    before = told("Lead.", "Ann.", "Bo.", NEWS, who, STANDING, who.replace("Zorg", "Blub"))
    standing = set(reading(before).pieces) - set(reading(told("Lead.", NEWS)).pieces)
    after = moved(before, standing)
    assert [one.organisation for one in after.boilerplate] == ["Zorg Institute", "Blub Institute"]
    assert after.boilerplate[0].text == f"{who}\n\n{STANDING}"
    assert restored(after, before.body) == before


def occurrence(title: int, body: int, *people: str) -> Occurrence:
    return Occurrence(title, body, people)


@pytest.mark.parametrize(
    ("occurrences", "expected"),
    [
        ([(1, 1), (2, 2), (3, 3)], True),
        ([(1, 1), (2, 2)], False),
        ([(1, 1), (2, 2), (2, 3), (1, 4)], False),  # a series, or versions
        ([(1, 1), (2, 2), (3, 2), (4, 1)], False),  # duplicates under other titles
        ([(1, 1, "ann lee"), (2, 2, "ann lee"), (3, 3, "ann lee", "bo")], False),  # one case
        ([(1, 1, "ann lee"), (2, 2, "ann lee"), (3, 3, "bo")], True),
    ],
)
def test_three_releases_on_different_things_are_needed(
    occurrences: list[tuple[int, int, str]], expected: bool
) -> None:
    """Titles, bodies and cases are counted, not files; the order does not matter."""
    made = [occurrence(*one) for one in occurrences]
    assert recurs(made) is expected
    assert recurs(reversed(made)) is expected


def test_titles_that_differ_by_figures_are_one_series() -> None:
    """The weekly number 12 and 13 count once."""
    first = reading(replace(told("Lead."), title="Influenza, week 12"))
    second = reading(replace(told("Lead."), title="Influenza, week 13"))
    assert first.occurrence.title == second.occurrence.title


def test_what_stands_is_moved_with_its_evidence() -> None:
    """The paragraph leaves the body for the boilerplate; `why` says the reason, and whose it is."""
    before = replace(
        told("Lead.", NEWS, STANDING, "Later."), boilerplate=(Boilerplate(text="About us."),)
    )
    standing = set(reading(before).pieces)
    assert len(standing) == 1
    after = moved(before, standing)
    assert after.body == f"Lead.\n\n{NEWS}\n\nLater."
    assert after.boilerplate == (
        Boilerplate(text="About us."),
        Boilerplate(text=STANDING),
    )
    [why] = after.why
    assert (why.field, why.value, why.evidence) == ("boilerplate", STANDING[:80], STANDING)
    assert why.rule == "recurs in at least 3 releases of Inserm"
    assert moved(before, ()) is before


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Zorg Institute is a public body that studies rivers and lakes all over the world.", 1),
        ("This case is part of Project Zorg, a nationwide initiative to keep rivers clean.", 2),
        ("Whoever wants to know more about the matter may write or go to the Zorg Institute.", 0),
    ],
)
def test_what_an_issuer_repeats_is_about_whom_it_describes(text: str, organisation: int) -> None:
    """An issuer's standing text is often about somebody else, or about nobody."""
    before = told("Lead.", NEWS, text)
    [part] = moved(before, reading(before).pieces).boilerplate
    assert part.organisation == [None, "Zorg Institute", "Project Zorg"][organisation]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["Lead.", STANDING, NEWS, "• a\n• b", "", "Ann", NEWS * 2])),
    st.randoms(use_true_random=False),
)
def test_moving_is_undone_exactly(paragraphs: list[str], chance: random.Random) -> None:
    """Whatever is moved comes back to its place, and every character is kept."""
    before = told(*paragraphs)
    hashes = reading(before).pieces
    after = moved(before, {one for one in hashes if chance.random() < 0.5})
    assert is_moved(after) is (after != before)
    assert restored(after, before.body) == before
    gone = [text for part in after.boilerplate for text in part.text.split("\n\n")]
    kept = after.body.split("\n\n")
    assert sorted(kept + gone) == sorted(before.body.split("\n\n"))
