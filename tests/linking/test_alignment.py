"""Which paragraphs of two texts say the same."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from pressarchive.linking.alignment import align

BUDGET = (
    "Berne, 3 mai 2020 – Le parlement a adopté un budget de 45 millions de francs pour Genève. "
    "Il entre en vigueur le 1er janvier."
)
FRENCH = (
    "Le budget 2021 est approuvé",
    BUDGET,
    "Mme Dupont quitte ses fonctions. Elle a dirigé l'office pendant douze ans.",
    "Une conférence aura lieu à Lausanne le 12 juin, avec 300 participants de 14 pays.",
)
ENGLISH = (
    "The 2021 budget is approved",
    "Bern, 3 May 2020 – Parliament has adopted a budget of 45 million francs for Genève.",
    "It enters into force on 1 January, as planned, and will be reviewed.",
    "Ms Dupont steps down. She was head of the office for twelve years.",
    "A conference will be held in Lausanne on 12 June, with 300 participants from 14 countries.",
)

TEXTS = st.lists(st.text("ab 1é.", max_size=30), max_size=12)


def pairs(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[list[int], list[int]]]:
    return [(list(one.left), list(one.right)) for one in align(left, right)]


def test_what_says_the_same_is_paired() -> None:
    """A paragraph that one language splits in two stands against both halves."""
    wanted: list[tuple[list[int], list[int]]]
    wanted = [([0], [0]), ([1], [1, 2]), ([2], [3]), ([3], [4])]
    assert pairs(FRENCH, ENGLISH) == wanted
    assert pairs(ENGLISH, FRENCH) == [(right, left) for left, right in wanted]


def test_what_one_side_lacks_stands_alone() -> None:
    """A paragraph without its like has none beside it, and the others keep theirs."""
    assert pairs(FRENCH, (ENGLISH[0], ENGLISH[3], ENGLISH[4])) == [
        ([0], [0]),
        ([1], []),
        ([2], [1]),
        ([3], [2]),
    ]
    assert pairs(FRENCH[:1], ()) == [([0], [])]
    assert pairs((), ()) == []


def test_a_text_without_line_ends_stands_against_all_lines() -> None:
    """Where one language runs all its lines together, none of the other's is left alone."""
    lines = [
        f"La commune de Vevey verse {n}45 francs à chaque école en {1990 + n}." for n in range(9)
    ]
    whole = " ".join(f"In {1990 + n} Vevey gives {n}45 francs to every school." for n in range(9))
    assert pairs((FRENCH[0], *lines, FRENCH[3]), (ENGLISH[0], whole, ENGLISH[4])) == [
        ([0], [0]),
        (list(range(1, 10)), [1]),
        ([10], [2]),
    ]


@given(TEXTS, TEXTS)
def test_every_paragraph_stands_once_and_in_order(left: list[str], right: list[str]) -> None:
    """Nothing is lost, repeated or turned round."""
    found = align(left, right)
    assert [at for one in found for at in one.left] == list(range(len(left)))
    assert [at for one in found for at in one.right] == list(range(len(right)))
    assert all(one.left or one.right for one in found)


@given(st.integers(1, 4), st.integers(1, 300))
def test_very_different_counts_are_aligned(few: int, many: int) -> None:
    """A few paragraphs against hundreds: all are there still."""
    found = align(["Le budget de 2020."] * few, ["The budget."] * many)
    assert [at for one in found for at in one.right] == list(range(many))


def test_the_work_grows_with_the_paragraphs() -> None:
    """Ten times as many paragraphs take about ten times as long."""

    def seconds(times: int) -> float:
        started = time.process_time()
        align(FRENCH * times, ENGLISH * times)
        return time.process_time() - started

    few = seconds(30)
    assert seconds(300) < 40 * few
