"""Organisations: full names and acronyms, issuers, and what is no organisation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Organisation, Release

_FRAME = "Something happens\n\nParis, 5 May 2020 – {} Other things happened on that day too.\n"

Extract = Callable[[str], Release]


def _found(extract: Extract, sentence: str) -> list[Organisation]:
    return list(extract(_FRAME.format(sentence)).organisations)


@pytest.mark.parametrize(
    ("sentence", "name", "full"),
    [
        (
            "La Société Française de Radiologie (SFR) signe.",
            "SFR",
            "Société Française de Radiologie",
        ),
        (
            "It works with CNRS (French National Centre for Scientific Research).",
            "CNRS",
            "French National Centre for Scientific Research",
        ),
        ("Membre de l'Agence spatiale européenne (ESA).", "ESA", "Agence spatiale européenne"),
        (
            "He met Inserm, the French national institute for health, in Lyon.",
            "Inserm",
            "French national institute for health",
        ),
    ],
)
def test_full_names(extract: Extract, sentence: str, name: str, full: str) -> None:
    """The full name stands in brackets, before them, or in apposition; in any language."""
    assert (name, full) in [(one.name, one.full_name) for one in _found(extract, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Scanner et IRM, dans le cadre du Programme national de recherche (PNR EST).",
        "In terms of IMI (Innovative Medicines Initiative) and 239 R&D contracts, with an ID.",
        "The One Health DIM (field of major interest) project in high security labs (ERINHA).",
    ],
)
def test_what_is_no_organisation(extract: Extract, sentence: str) -> None:
    """Acronyms of programmes and techniques are none: there is no institution in the name."""
    assert _found(extract, sentence) == []


def test_issuer_lines(extract: Extract) -> None:
    """The lines after "Auteur" are the issuers, each with its acronym, and no others are."""
    text = (
        "Un titre\n\nBerne, 05.02.2020 - L'Office fédéral de la culture publie une étude.\n\n"
        "Auteur\nOffice fédéral des routes OFROU\nConseil fédéral\n"
    )
    issuers = [one for one in extract(text).organisations if one.role == "issuer"]
    assert [one.name for one in issuers] == ["OFROU", "Conseil fédéral"]
    assert issuers[0].full_name == "Office fédéral des routes"


def test_one_organisation_per_thing(extract: Extract) -> None:
    """Capitals, articles and company forms make no second organisation."""
    text = (
        "ZORG AND ACME INC. SIGN\n\nParis, 5 May 2020 – Anna Meier, CEO of Zorg, met ACME Inc."
        " today.\n\nAbout Zorg\n\nZorg is a company that makes things in many countries.\n\n"
        "About Acme\n\nAcme is a company that sells things to people in many countries.\n"
    )
    found = extract(text).organisations
    assert len(found) == 2
    assert {one.name.split()[0].lower() for one in found} == {"zorg", "acme"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Jo Lin of the Roses and Wild Flowers Division said it.",
            "Roses and Wild Flowers Division",
        ),
        (
            "It was told by the Money Trees and Leaf Recovery Section in Bern.",
            "Money Trees and Leaf Recovery Section",
        ),
    ],
)
def test_units_with_and_in_their_name(extract: Extract, sentence: str, name: str) -> None:
    """A division's name goes on behind "and"."""
    assert name in [one.name for one in _found(extract, sentence)]


def test_two_bodies_joined_by_and_are_two(extract: Extract) -> None:
    """What follows an acronym and "and" is another body."""
    names = [one.name for one in _found(extract, "The XRT and Rose Garden Division said it.")]
    assert not any("and" in name for name in names)
