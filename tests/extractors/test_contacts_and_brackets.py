"""Contacts with brackets behind their numbers, and addresses that tell a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Contact, Release

_NEWS = "Un titre\n\nBerne, 05.02.2020 - Les roses fleurissent.\n\nRenseignements\n"


def _shown(contact: Contact) -> str:
    """Write a contact in one line: its fields, then its numbers and addresses."""
    said = (contact.name, contact.role, contact.organisation)
    return " | ".join([*(part or "-" for part in said), *contact.phones, *contact.emails])


def _found(extract: Callable[[str], Release], text: str) -> list[str]:
    return [_shown(contact) for contact in extract(f"{_NEWS}{text}\n").contacts]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "Paul Renard et Zubila Osk Station Zorg Tél. : 044 700 00 01 (Renard),"
                " 044 700 00 02 (Osk) Courriel : paul.renard@zorg.example, zubila.osk@zorg.example"
            ),
            [
                "Paul Renard | - | Station Zorg | 044 700 00 01 | paul.renard@zorg.example",
                "Zubila Osk | - | Station Zorg | 044 700 00 02 | zubila.osk@zorg.example",
            ],
        ),
        (
            (
                "Paul Renard, Zorg, tél. 044 700 00 01 (français, allemand),"
                " paul.renard@zorg.example Marie Lebrun, Zorg, tél. 044 700 00 02 (dès 14 heures)"
            ),
            [
                "Paul Renard | - | Zorg | 044 700 00 01 | paul.renard@zorg.example",
                "Marie Lebrun | - | Zorg | 044 700 00 02",
            ],
        ),
        (
            (
                "(Ville): Paul Renard, directeur, tél. 044 700 00 01 (Canton):"
                " Marie Lebrun, directrice, tél. 044 700 00 02"
            ),
            [
                "Paul Renard | directeur | - | 044 700 00 01",
                "Marie Lebrun | directrice | - | 044 700 00 02",
            ],
        ),
        (
            "Prof. Dr. Zubila Osk-Rosk Plant Sciences, 044 700 00 01, zubila.osk-rosk@zo.example",
            ["Zubila Osk-Rosk | - | Plant Sciences | 044 700 00 01 | zubila.osk-rosk@zo.example"],
        ),
        (
            "Info ROSES, Office des jardins, tél. 044 700 00 01, info.roses@zo.example",
            ["- | - | Info ROSES, Office des jardins | 044 700 00 01 | info.roses@zo.example"],
        ),
        (
            (
                "Communication Zorg E-Mail: info@zorg.example Twitter: @ZORG"
                " Paul Renard Responsable de la presse Tél. 044 700 00 01"
            ),
            [
                "- | - | Communication Zorg | info@zorg.example",
                "Paul Renard | Responsable de la presse | - | 044 700 00 01",
            ],
        ),
    ],
)
def test_brackets_and_addresses(
    extract: Callable[[str], Release], text: str, rows: list[str]
) -> None:
    """A surname in brackets tells whose a number is, other brackets nobody; addresses name."""
    assert _found(extract, text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "ZORG Zubila Osk Responsable de la communication 044 700 00 01",
            ["Zubila Osk | Responsable de la communication | ZORG | 044 700 00 01"],
        ),
        (
            (
                "Paul Renard Office fédéral des jardins, des roses et de la pluie OFJR"
                " Conseiller scientifique tél. 044 700 00 01"
            ),
            [
                (
                    "Paul Renard | Conseiller scientifique"
                    " | Office fédéral des jardins, des roses et de la pluie OFJR | 044 700 00 01"
                )
            ],
        ),
        (
            "Paul Renard, Zorg, paul@zorg.example, Lausanne, tél. 044 700 00 01",
            ["Paul Renard | - | Zorg | 044 700 00 01 | paul@zorg.example"],
        ),
        (
            (
                "Communication Office des jardins 044 700 00 01 En général : info@zorg.example"
                " Pour les médias : media@zorg.example"
            ),
            [
                (
                    "- | - | Communication Office des jardins | 044 700 00 01"
                    " | info@zorg.example | media@zorg.example"
                )
            ],
        ),
        (
            (
                "Pour d'autres informations Paul Renard, Jardins, tél. 044 700 00 01"
                " Contact pour la presse Marie Lebrun, Roses, tél. 044 700 00 02"
            ),
            [
                "Paul Renard | - | Jardins | 044 700 00 01",
                "Marie Lebrun | - | Roses | 044 700 00 02",
            ],
        ),
        (
            "Paul Renard Zorgo Communication tél. 044 700 00 01 presse@zorgo.example",
            ["Paul Renard | - | Zorgo Communication | 044 700 00 01 | presse@zorgo.example"],
        ),
    ],
)
def test_who_stands_where(extract: Callable[[str], Release], text: str, rows: list[str]) -> None:
    """Names between an acronym and a role, roles behind a body, towns, occasions, sentences."""
    assert _found(extract, text) == rows


def test_whom_an_address_following_a_verb_belongs_to(extract: Callable[[str], Release]) -> None:
    """What a company is stands in commas behind it: the address is still the company's."""
    release = extract(
        "Un titre\n\nBerne, 05.02.2020 - Les roses sont reprises. Les clients peuvent contacter"
        " Zorg SA, propriétaire de la marque Rose, à l’adresse e-mail suivante : rose@zo.example\n"
    )
    assert [_shown(one) for one in release.contacts] == ["- | - | Zorg SA | rose@zo.example"]


def test_a_number_repeated_in_passing_is_no_other_contact(
    extract: Callable[[str], Release],
) -> None:
    """A sentence that gives a number of the contacts below again has none of its own."""
    release = extract(
        "Un titre\n\nBerne, 05.02.2020 - Les roses fleurissent. Les inscriptions sont à envoyer"
        " d'ici au 2 mars à l'adresse presse@zorg.example.\n\nRenseignements\n"
        "Paul Renard, Zorg, tél. 044 700 00 01, presse@zorg.example\n"
    )
    assert [_shown(contact) for contact in release.contacts] == [
        "Paul Renard | - | Zorg | 044 700 00 01 | presse@zorg.example"
    ]


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("044 700 00 01/079 700 00 02", ("044 700 00 01", "079 700 00 02")),
        ("044 700 00 01/02", ("044 700 00 01",)),
        ("+41 44 / 700 00 01", ("+41 44 / 700 00 01",)),
        ("+41 (0)44 70 00001", ("+41 (0)44 70 00001",)),
        ("+41 (0)44700 00 01", ("+41 (0)44700 00 01",)),
        ("+41(0)447000001", ("+41(0)447000001",)),
        ("0049 2102 700001", ("0049 2102 700001",)),
    ],
)
def test_numbers_as_they_are_written(
    extract: Callable[[str], Release], text: str, phones: tuple[str, ...]
) -> None:
    """Slashes part two numbers, or an area code; groups of five and six digits are groups too."""
    release = extract(f"{_NEWS}Paul Renard, Zorg, tél. {text}\n")
    assert [(one.name, one.phones) for one in release.contacts] == [("Paul Renard", phones)]
