"""People told by a surname, by an office in the plural, or by the sentence after their name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Release

_FRAME = "Something happens\n\nParis, 5 May 2020 – {} Other things happened on that day too.\n"


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Attorney General Melos issued the memo to all.", {"Melos": "Attorney General"}),
        (
            "Officer Paul Melto-Kirdo and Officer Anna Gomez-Zub left. Officer Melto lied.",
            {"Paul Melto-Kirdo": "Officer", "Anna Gomez-Zub": "Officer"},
        ),
        (
            "Assistant Attorney General Anna Zub, head of the Civil Rights Division, spoke.",
            {"Anna Zub": "Assistant Attorney General"},
        ),
        (
            "Several signed on: Assembly members Anna Zub and Paul Melto of Zorgville.",
            dict.fromkeys(("Anna Zub", "Paul Melto"), "Assembly members"),
        ),
        (
            "It was led by Assistant U.S. Attorneys Paul Melto and Loan Mimi Zub, with others.",
            dict.fromkeys(("Paul Melto", "Loan Mimi Zub"), "Assistant U.S. Attorneys"),
        ),
        (
            "“We did it all,” said Anna Zub. She is the director of the Zorg Institute.",
            {"Anna Zub": "director of the Zorg Institute"},
        ),
        (
            "Anna Zub a ouvert la séance. Elle est directrice de l'Institut Zorg.",
            {"Anna Zub": "directrice de l'Institut Zorg"},
        ),
        (
            "Clara Zub, aka Clara Melto, Clara Kirdo, and Clara Gomez, 49, left.",
            {"Clara Zub": None},
        ),
        (
            "Anna Melto, General Manager of Classic 107.3, was glad.",
            {"Anna Melto": "General Manager of Classic 107.3"},
        ),
        (
            "Balz Melto, actuellement chef de mission suppléant à Rome, part bientôt.",
            {"Balz Melto": "chef de mission suppléant à Rome"},
        ),
        # Two are named before: whose role it is stays open.
        (
            "Anna Zub met Paul Melto at noon. He is the director of the Zorg Institute.",
            {"Anna Zub": None, "Paul Melto": None},
        ),
        ("A bird flew away.\n\nIllustration: Anna Zub\n\n", {"Anna Zub": "Illustration"}),
        # Things and places named like somebody, and headlines that go on after a name.
        ("They met at the Anna Base Tunnel, in Jefferson Parish and at Santiago du Chili.", {}),
        ("Attorney General Anna Zub Issues Statement on Data", {"Anna Zub": "Attorney General"}),
        ("He asked the attorney Anna Zub Anna Zub is kind.", {"Anna Zub": "attorney"}),
        ("J. Zub Melto Associates Inc. grew, and J. Zub Melto struck a deal.", {}),
        ("Public Initiatives: Understanding the importance of informed investors.", {}),
        (
            "Le ministre Chu Ngoc Anh et la ministre du climat Joëlle Melto le Luxembourg.",
            {"Chu Ngoc Anh": "ministre", "Joëlle Melto": "ministre du climat"},
        ),
        (
            "Composée du chef de la délégation, le Dr Anna Zub de l'Office, elle part.",
            {"Anna Zub": "chef de la délégation"},
        ),
        (
            "Anna Zub, author, NFL Advocate, and head of Zorg, Paul Melto, president of Io, left.",
            {"Anna Zub": "author", "Paul Melto": "president of Io"},
        ),
        (
            "Il voit le vice-ministre du commerce et de la compétition Zubin Kalmo.",
            {"Zubin Kalmo": "vice-ministre du commerce et de la compétition"},
        ),
        ("“It works,” said Lucas, COO at Zorg.", {"Lucas": "COO at Zorg"}),
        (
            "Here are Anna Zub, 29, Los Zorgos, importer, and Paul Melto, 40, Rome, coffee maker.",
            {"Anna Zub": "importer", "Paul Melto": None},
        ),
        ("Special Agent Anna P. Kitchen came.", {"Anna P. Kitchen": "Special Agent"}),
        (
            "We met Assistant Attorney Mary M. (Marti) Zub.",
            {"Mary M. (Marti) Zub": "Assistant Attorney"},
        ),
        ("“It works,” said Dr. Paris Melto, member of Zorg.", {"Paris Melto": "member of Zorg"}),
        ("It owes Fannie Mae, Freddie Mac and the Anna Endowments of Zorg a lot.", {}),
        ("Zorg Melto, Rome's premier digital marketing agency, grows.", {}),
        ("Anna Zub, premier of the province, came.", {"Anna Zub": "premier of the province"}),
        # Other names of somebody.
        ("Anna Zub, who also goes by the name of Paul Melto, is gone.", {"Anna Zub": None}),
        (
            "Anna Zub, alias Paul Melto, used the aliases Ben Kirdo and Lou Kirdo.",
            {"Anna Zub": None},
        ),
        # Degrees, a birth, a party in brackets between a name and its role, or a list.
        (
            "Anna Zub, lic. ès lettres, cheffe de la surveillance, est venue.",
            {"Anna Zub": "cheffe de la surveillance"},
        ),
        (
            "Paul Melto, né en 1958, est ingénieur-mécanicien.",
            {"Paul Melto": "ingénieur-mécanicien"},
        ),
        (
            "She came with National Council members Anna Zub (EVP/ZH) and Paul Melto (SP/GR).",
            dict.fromkeys(("Anna Zub", "Paul Melto"), "National Council members"),
        ),
        (
            "He met the Minister Anna Zub, Federal Councillor Paulo discussed the matter.",
            {"Anna Zub": "Minister", "Paulo": "Federal Councillor"},
        ),
        # Names that no list opens, and that are taken up; whom one may call is a contact.
        ("It helped Zorvan Scott Melto move, and Melto left.", {"Zorvan Scott Melto": None}),
        ("Ask Detective Anna Zub from the Zorg Police Department at (714) 765-1963.", {}),
        ("It asked IFRC (Dr. Melto, phone: 41 22 730 44 07) for more.", {}),
        # Apostrophes that a text has lost.
        (
            "The FBIs Paris Office praised President Zuzos request for more of it.",
            {"Zuzo": "President"},
        ),
        ("The FBIs Paris Office praised President Zuzos Climate Action Plan.", {}),
        ("Wanted: Angel Melto Jr., for theft. Melto left. Melto hid.", {"Angel Melto Jr.": None}),
    ],
)
def test_who_somebody_is(
    extract: Callable[[str], Release], sentence: str, people: dict[str, str | None]
) -> None:
    release = extract(_FRAME.format(sentence))
    assert {one.name: one.role for one in release.people} == people


def test_the_head_of_a_unit_keeps_an_office_and_belongs_to_the_unit(
    extract: Callable[[str], Release],
) -> None:
    sentence = "Assistant Attorney General Anna Zub, head of the Civil Rights Division, spoke."
    (anna,) = extract(_FRAME.format(sentence)).people
    assert (anna.role, anna.organisation) == ("Assistant Attorney General", "Civil Rights Division")


def test_members_of_a_headline_are_no_role(extract: Callable[[str], Release]) -> None:
    release = extract("Zorg Members Anna Zub Praises\n\nParis, 5 May 2020 – They met in town.\n")
    assert all("Members" not in (one.role or "") for one in release.people)
