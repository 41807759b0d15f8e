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
        ("Anna Meier is the founder and CEO of Zorg.", "Anna Meier", "founder and CEO of Zorg"),
        ("Anna Meier has joined as Director of Sales.", "Anna Meier", "Director of Sales"),
        ("Le Dr Anna Meier, chercheuse à l'EPFL, écrit.", "Anna Meier", "chercheuse à l'EPFL"),
        ("Alexander Van der Bellen was there.", "Alexander Van der Bellen", None),
        ("MM. Zub Kirdo (Suisse), Vak Melto et Orn Tsavi sont venus.", "Orn Tsavi", None),
        ("They met Vak Melto (19), who left.", "Vak Melto", None),
        ("They met 40-year-old Vak Melto and left.", "Vak Melto", None),
        ("Peter Nong Le, 63, was there.", "Peter Nong Le", None),
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
        "L'Institut Paul Meier et la rue Jean Dupont sont connus.",
        "A. Paris, B. Tseng, C. Zhang and D. Casa wrote the paper.",
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


def test_a_headline_ends_a_name(extract: Callable[[str], Release]) -> None:
    """The verb of a headline in capitals is no surname."""
    assert [one.name for one in extract("Anna Meier Releases Book\n\nSee here.\n").people] == [
        "Anna Meier"
    ]


def test_somebody_is_no_organisation(extract: Callable[[str], Release]) -> None:
    """What stands "About" somebody with a role makes nobody an organisation."""
    about = "Anna Meier is the founder and CEO of Zorg, a provider of useful things."
    release = extract(_FRAME.format(f"{about}\n\nAbout Anna Meier\n\n{about}"))
    assert [one.name for one in release.people] == ["Anna Meier"]
    assert "Anna Meier" not in [one.name for one in release.organisations]
