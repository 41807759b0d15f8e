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
