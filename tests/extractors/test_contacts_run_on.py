"""Contacts whose lines were lost: names, roles, companies and labels that run into each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Contact, Release

_NEWS = (
    "A title of a release\n\nBern, 05.02.2020 - Something is new in the garden, and all who grow"
    " roses will be glad of it: the new kinds need less water than those of last year, they flower"
    " from May until the first frost, and they can be had in every shop of the region, from"
    " the first day of spring on.\n\n"
)


def _shown(contact: Contact) -> str:
    """Write a contact in one line: its fields, then its numbers and addresses."""
    said = (contact.name, contact.role, contact.organisation)
    return " | ".join([*(part or "-" for part in said), *contact.phones, *contact.emails])


def _found(extract: Callable[[str], Release], text: str) -> list[str]:
    return [_shown(contact) for contact in extract(_NEWS + text).contacts]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Media Contact: Anna Holloway Chief Garden Officer Thorns & Petals (917) 555-4088\n",
            "Anna Holloway | Chief Garden Officer | Thorns & Petals | (917) 555-4088",
        ),
        (
            "Contact: Peter Founder  Brightwater Moving Phone: (866) 555-5865\n",
            "Peter | Founder | Brightwater Moving | (866) 555-5865",
        ),
        (
            "Media Contact: Tom Becker Affiliate Agent, Highgate Savings Email: tom@hs.example\n",
            "Tom Becker | Affiliate Agent | Highgate Savings | tom@hs.example",
        ),
        (
            (
                "For interviews, please contact: Contact Person: Anna Holloway"
                " Contact Email: anna@roses.example\n"
            ),
            "Anna Holloway | - | - | anna@roses.example",
        ),
        (
            "They say so in the garden.  Contact Us  Email: service@highgate.example\n",
            "- | - | - | service@highgate.example",
        ),
        (
            "Brightwater Rentals Las Vegas 2900 S Rose Dr, Las Vegas, NV 89109 Tel: 702-555-8695\n",
            "- | - | Brightwater Rentals Las Vegas | 702-555-8695",
        ),
        (
            "For more, write or call.\n\nZORG\n\ncontact@zorgfilms.example\n",
            "- | - | ZORG | contact@zorgfilms.example",
        ),
        (
            "For all of it, please see:\n\nEmail: info@highgate.example\n",
            "- | - | - | info@highgate.example",
        ),
        (
            "Media Contact:\nTom Becker\nHighgate Zorviksupport@highgatezorvik.example\n",
            "Tom Becker | - | Highgate Zorvik | support@highgatezorvik.example",
        ),
        (
            "Media Contact: Anna Holloway Holloway PR, LLC contact@hollowaypr.example\n",
            "Anna Holloway | - | Holloway PR, LLC | contact@hollowaypr.example",
        ),
        (
            "Contact: sales@highgate.example WhatsApp NO: +1 (419) 555-1977\n",
            "- | - | - | +1 (419) 555-1977 | sales@highgate.example",
        ),
    ],
)
def test_what_stands_on_one_line(extract: Callable[[str], Release], text: str, row: str) -> None:
    """Companies behind a role, given names alone, keys in a row, streets, lone addresses."""
    assert _found(extract, text) == [row]


def test_a_company_that_the_domain_spells_is_nobody(extract: Callable[[str], Release]) -> None:
    """Two words before an address are a company where its domain is the first of them."""
    text = "Media contacts:\n\nZorvik Cinema: press@zorvik.example\n"
    assert _found(extract, text) == ["- | - | Zorvik Cinema | press@zorvik.example"]


def test_addresses_are_of_whom_they_name(extract: Callable[[str], Release]) -> None:
    """Of two who share a number each has the address with their own surname."""
    text = (
        "Contact: Anna Holloway and Tom Becker, 212-555-0134, a.holloway@roses.example,"
        " t.becker@roses.example\n"
    )
    assert _found(extract, text) == [
        "Anna Holloway | - | - | 212-555-0134 | a.holloway@roses.example",
        "Tom Becker | - | - | 212-555-0134 | t.becker@roses.example",
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Everybody can enroll by calling their Rose Services at 877-555-9308.\n",
            "- | - | Rose Services | 877-555-9308",
        ),
        (
            (
                "Thorn, Holloway & Becker, P.C. can be contacted by phone at 1-800-ROSES or"
                " through email at info@thb.example.\n"
            ),
            "- | - | Thorn, Holloway & Becker, P.C. | info@thb.example",
        ),
        (
            "Anna can be reached at anna@highgate.example or 617-555-7037.\n",
            "Anna | - | - | 617-555-7037 | anna@highgate.example",
        ),
    ],
)
def test_whom_a_sentence_names(extract: Callable[[str], Release], text: str, row: str) -> None:
    """Somebody's services, firms of several names, a given name alone."""
    [found] = _found(extract, text)
    assert found == row


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (
            "Journalistes : Office fédéral des roses (OFR) Service médias Tél. 058 000 78 98",
            "- | - | Office fédéral des roses (OFR) Service médias | 058 000 78 98",
        ),
        (
            "Claire Aubin, juriste auprès de la CRS, 058 000 12 62",
            "Claire Aubin | juriste auprès de la CRS | CRS | 058 000 12 62",
        ),
        (
            "Claire Aubin Remp. Chef de la communication 031 000 60 42",
            "Claire Aubin | Remp. Chef de la communication | - | 031 000 60 42",
        ),
        (
            (
                "Sur les lauréats et l’exposition « Zorg Art 2014 » : Claire Aubin, section Art,"
                " Office fédéral des roses, 058 000 98 23"
            ),
            "Claire Aubin | - | section Art, Office fédéral des roses | 058 000 98 23",
        ),
        (
            (
                "Pour toute demande de la part des médias - Vinzenz Zubli, Communication CRS,"
                " tél. 031 000 83 63"
            ),
            "Vinzenz Zubli | - | Communication CRS | 031 000 83 63",
        ),
        (
            "Claire Aubin, applications végétales Office fédéral des roses claire@ofr.example",
            "Claire Aubin | - | Office fédéral des roses | claire@ofr.example",
        ),
        (
            "Claire Aubin, vice-directeur Office fédéral des roses Tél. 058 000 67 70",
            "Claire Aubin | vice-directeur | Office fédéral des roses | 058 000 67 70",
        ),
        (
            "Claire Aubin, responsable Communication Office fédéral des roses, 058 000 79 85",
            "Claire Aubin | responsable Communication | Office fédéral des roses | 058 000 79 85",
        ),
        ("Infoline Roses +41 58 000 00 00", "- | - | Infoline Roses | +41 58 000 00 00"),
    ],
)
def test_lines_of_authorities(extract: Callable[[str], Release], line: str, row: str) -> None:
    """Whom a number is for, occupations, abbreviated roles, what somebody is asked about."""
    assert _found(extract, f"Renseignements\n\n{line}\n") == [row]


def test_an_address_to_order_by(extract: Callable[[str], Release]) -> None:
    """In French, what can be had by electronic mail is asked for at an address."""
    text = "Le rapport peut être obtenu par courrier électronique (roses@ofr.example).\n"
    assert _found(extract, text) == ["- | - | - | roses@ofr.example"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Contact Information: Brightwater Inc. Zubil Isenrin zorg@highgate.example\n",
            "Zubil Isenrin | - | Brightwater Inc | zorg@highgate.example",
        ),
        (
            "Media Contact: Anna Ferrant ZORVIK Email: anna@highgate.example\n",
            "Anna Ferrant | - | ZORVIK | anna@highgate.example",
        ),
        (
            "Media Contact:\nHighgate Capital: Mr. Isenrin, desk@highgate.example\n",
            "Isenrin | - | Highgate Capital | desk@highgate.example",
        ),
        (
            "Media Contact: J.A. Isenrin, Highgate Roses, desk@highgate.example\n",
            "J.A. Isenrin | - | Highgate Roses | desk@highgate.example",
        ),
        (
            "Contact Details:\nBrightwater Roses, LLC 470a Rose Avenue, Bern Phone: 707-555-9091\n",
            "- | - | Brightwater Roses, LLC | 707-555-9091",
        ),
        (
            (
                "Contact Details: For further information, review copies or interview requests,"
                " please contact: Anna Holloway anna@highgate.example\n"
            ),
            "Anna Holloway | - | - | anna@highgate.example",
        ),
        (
            "For More Information, Press Inquiries, or Urgent Requests: Call: (844) 555-8273\n",
            "- | - | - | (844) 555-8273",
        ),
        (
            "Company name – ZorvikRose Contact name – Zubil Isenrin Email – desk@zr.example\n",
            "Zubil Isenrin | - | ZorvikRose | desk@zr.example",
        ),
        (
            "Media Contact: Anna Holloway Chief Garden Officer apRose anna@highgate.example\n",
            "Anna Holloway | Chief Garden Officer | apRose | anna@highgate.example",
        ),
    ],
)
def test_who_is_meant(extract: Callable[[str], Release], text: str, row: str) -> None:
    """Names that no list has, told by what is around them; occasions and streets are nobody."""
    assert _found(extract, text) == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Book on line or text her at (417) 555-8560.", "- | - | - | (417) 555-8560"),
        (
            "Please contact their offices in Bern at (720) 555-9895.",
            "- | - | - | (720) 555-9895",
        ),
        (
            "Anyone can report any complaints to the Rose Office at (800) 555-3931.",
            "- | - | Rose Office | (800) 555-3931",
        ),
        (
            "Please contact Zorvik directly at desk@highgate.example.",
            "- | - | Zorvik | desk@highgate.example",
        ),
        (
            (
                "Gardener Zubil Isenrin, Jr. has a shop, Isenrin said. Call or text Isenrin first"
                " at (817) 555-9107."
            ),
            "Isenrin | - | - | (817) 555-9107",
        ),
    ],
)
def test_whom_sentences_ask_to_call(extract: Callable[[str], Release], text: str, row: str) -> None:
    """Texting asks too; offices somewhere are no name, somebody quoted is known by one."""
    assert _found(extract, text) == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("They say so in the garden.\n\nTel. (415) 555-2886\n", "- | - | - | (415) 555-2886"),
        (
            "They say so.\n\nWeb. https://zorvik.example/ Tel. (415) 555-2886\n",
            "- | - | - | (415) 555-2886",
        ),
        (
            (
                "They say so. Address: 31 Via Rosa, Highgate, CA 91362\nPhone: (818) 555-1462\n"
                "Email: desk@highgate.example\n"
            ),
            "- | - | - | (818) 555-1462 | desk@highgate.example",
        ),
        (
            "For more details, send an email to: desk@highgate.example\n",
            "- | - | - | desk@highgate.example",
        ),
        (
            "See the site for it. For business inquiries: desk@highgate.example\n",
            "- | - | - | desk@highgate.example",
        ),
        (
            "They say so. Company: Zorvik, Inc. Title: President Contact: desk@highgate.example\n",
            "- | President | Zorvik, Inc | desk@highgate.example",
        ),
        (
            (
                "Anna Holloway\n\nExecutive Director Brightwater Roses Foundation Email:"
                " anna@highgate.example Phone: (610) 555-1331 "
                + "It grows roses in the gardens of the town for all who live there. " * 3
                + "\n"
            ),
            (
                "Anna Holloway | Executive Director | Brightwater Roses Foundation"
                " | (610) 555-1331 | anna@highgate.example"
            ),
        ),
        (
            "You can make an appointment by dialing (561) 555-1017 or by visiting the site.\n",
            "- | - | - | (561) 555-1017",
        ),
    ],
)
def test_numbers_without_a_heading(extract: Callable[[str], Release], text: str, row: str) -> None:
    """Labels and numbers alone, short lines that ask, forms and names above a paragraph."""
    assert _found(extract, text) == [row]


def test_a_number_below_a_line_that_breaks_off(extract: Callable[[str], Release]) -> None:
    """A number below "… Anna Holloway at" belongs to her, not to nobody."""
    text = "All are asked to call gardener Anna Holloway at\n(714) 555-8794.\n"
    assert _found(extract, text) == ["Anna Holloway | - | - | (714) 555-8794"]


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("Anna Holloway, Director, Corporate Services, Zorvik Ltd", "Director, Corporate Services"),
        ("Anna Holloway, Co-Founder & CEO, Zorvik Ltd", "Co-Founder & CEO"),
        ("Anna Holloway, DMD, Zorvik Ltd", "-"),
        ("Anna Holloway, Zorvik Ltd, Highgate Falls, AZ", "-"),
        ("Anna Holloway On behalf of Zorvik Ltd", "-"),
    ],
)
def test_titles_degrees_and_towns(extract: Callable[[str], Release], said: str, row: str) -> None:
    """What a director is of belongs to the role; degrees and towns are no organisation."""
    found = _found(extract, f"Media Contact: {said} anna@highgate.example\n")
    assert found == [f"Anna Holloway | {row} | Zorvik Ltd | anna@highgate.example"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Contact: Executive Director at Roses for All, anna@highgate.example\n",
            "- | Executive Director at Roses for All | Roses for All | anna@highgate.example",
        ),
        (
            "Contact: Highgate Town (HT) Spokesperson Zubil Isenrin (714) 555-8405\n",
            (
                "Zubil Isenrin | Highgate Town (HT) Spokesperson | Highgate Town (HT)"
                " | (714) 555-8405"
            ),
        ),
        (
            "Contact: Visit Highgate Nails Address: 7 Via Rosa (224) 555-4392\n",
            "- | - | Highgate Nails | (224) 555-4392",
        ),
        (
            "Media Contact: Anna Holloway House of Roses, anna@highgate.example\n",
            "Anna Holloway | - | House of Roses | anna@highgate.example",
        ),
    ],
)
def test_more_than_a_name(extract: Callable[[str], Release], text: str, row: str) -> None:
    """Bodies behind "at", names behind a role, invitations to visit, a house of something."""
    assert _found(extract, text) == [row]


def test_an_account_is_no_number(extract: Callable[[str], Release]) -> None:
    """Digits in a row of an account, or how many tokens there are, call nobody."""
    text = "Contact Information\n\nToken Supply: 1000000000\n\nProfile: 61567291112117\n"
    assert _found(extract, text) == []
