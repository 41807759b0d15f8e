"""People: the role that stands before or after a name, and what is no name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Release

_FRAME = "Something happens\n\nParis, 5 May 2020 – {} Other things happened on that day too.\n"


def _people(extract: Callable[[str], Release], sentence: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.role) for one in extract(_FRAME.format(sentence)).people]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "We met Anna Meier, Chairman & CEO of Zorg, the maker.",
            "Anna Meier",
            "Chairman & CEO of Zorg",
        ),
        ("We met ESA President Jean-Yves Le Gall.", "Jean-Yves Le Gall", "ESA President"),
        ("Il rencontre le président de la SFR, Paul Dupont.", "Paul Dupont", "président de la SFR"),
        (
            "La nouvelle ministre de la santé Anna Dupont parle.",
            "Anna Dupont",
            "nouvelle ministre de la santé",
        ),
        (
            "Special Agent in Charge John A. Strong of the FBI spoke.",
            "John A. Strong",
            "Special Agent in Charge",
        ),
        (
            "Jason Boone, 29, a deputy with the City Office, left.",
            "Jason Boone",
            "deputy with the City Office",
        ),
        ("Anna Meier has joined as Director of Sales.", "Anna Meier", "Director of Sales"),
        ("Le Dr Anna Meier, chercheuse à l'EPFL, écrit.", "Anna Meier", "chercheuse à l'EPFL"),
        ("Alexander Van der Bellen was there.", "Alexander Van der Bellen", None),
    ],
)
def test_a_role_beside_a_name(
    extract: Callable[[str], Release], sentence: str, name: str, role: str | None
) -> None:
    """Roles are read before and after names, over particles, ages and titles."""
    assert (name, role) in _people(extract, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Jan Meier Award goes to a school.",
        "He lives in North Carolina, in Santa Ana and in New York City.",
        "The European Research Council and the Marie Curie Actions pay.",
        "Jane Doe was there.",
    ],
)
def test_what_is_no_person(extract: Callable[[str], Release], sentence: str) -> None:
    """Places, prizes, institutions and anonymous victims are nobody."""
    assert _people(extract, sentence) == []


def test_shared_role(extract: Callable[[str], Release]) -> None:
    """A role in the plural belongs to both names; the fuller form of a name stands for it."""
    found = _people(
        extract, "Trial Attorneys Lauren Bell and Paul R. Kent spoke. Paul Kent then left."
    )
    assert found == [("Lauren Bell", "Trial Attorneys"), ("Paul R. Kent", "Trial Attorneys")]
