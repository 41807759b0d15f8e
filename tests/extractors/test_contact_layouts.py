"""Contacts in the many layouts of press offices, agencies and authorities."""

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
    ("text", "rows"),
    [
        (
            (
                "CONTACTS PRESSE\n\nInstitut des Sols\nPaul Renard – Tél. 01 44 55 66 77\n"
                "Marie Lebrun – Tél. 01 44 55 66 78\n"
            ),
            [
                "Paul Renard | - | Institut des Sols | 01 44 55 66 77",
                "Marie Lebrun | - | Institut des Sols | 01 44 55 66 78",
            ],
        ),
        (
            (
                "Contacts :\nVERDIER\nRelations investisseurs : Claire Aubin – 01 44 55 66 77\n"
                "Relations presse : Paul Renard – Tél. : 01 44 55 66 78\n"
            ),
            [
                "Claire Aubin | - | VERDIER | 01 44 55 66 77",
                "Paul Renard | - | VERDIER | 01 44 55 66 78",
            ],
        ),
        (
            "Brightwater Systems, Inc.\nJane Holloway, Investor Relations\n(212) 555-0134\n",
            ["Jane Holloway | Investor Relations | Brightwater Systems, Inc | (212) 555-0134"],
        ),
        (
            (
                "Contact:\nBrightwater County Sheriff’s Office\n"
                "Sergeant Tom Becker, Public Information Officer\nOffice: (714) 555-0134\n"
            ),
            [
                (
                    "Tom Becker | Public Information Officer, Sergeant"
                    " | Brightwater County Sheriff’s Office | (714) 555-0134"
                )
            ],
        ),
        (
            "Brightwater Systems Contact:\nJane Holloway\nTel: 212-555-0134\n",
            ["Jane Holloway | - | Brightwater Systems | 212-555-0134"],
        ),
        (
            "Contact for Brightwater: Jane Holloway, 212-555-0134\n",
            ["Jane Holloway | - | Brightwater | 212-555-0134"],
        ),
        (
            (
                "Contact scientifique\n\nJean Moreau – Laboratoire des sols\nT 03 83 11 22 33\n\n"
                "Contact presse\n\nService de presse INRAV : 01 44 55 66 77\n"
            ),
            [
                "Jean Moreau | - | Laboratoire des sols | 03 83 11 22 33",
                "- | - | Service de presse INRAV | 01 44 55 66 77",
            ],
        ),
        (
            "Investor Relations:\nHighgate Advisors, LLC\nTom Becker\n(212) 555-0135\n",
            ["Tom Becker | - | Highgate Advisors, LLC | (212) 555-0135"],
        ),
        (
            "Press office: +44 20 7946 0100, press@brightwater.example\n",
            ["- | - | Press office | +44 20 7946 0100 | press@brightwater.example"],
        ),
        (
            (
                "CONTACTS PRESSE\n\nClaire Aubin            Sophie Martel\n"
                "Verdier                 Agence Clairvoix\n"
                "01 44 55 66 77          01 44 55 66 79\n"
                "claire@verdier.example  sophie@clairvoix.example\n"
            ),
            [
                "Claire Aubin | - | Verdier | 01 44 55 66 77 | claire@verdier.example",
                "Sophie Martel | - | Agence Clairvoix | 01 44 55 66 79 | sophie@clairvoix.example",
            ],
        ),
        (
            (
                "For interviews about Brightwater Films and all its garden projects of this and"
                " next year, please contact:\n\nTom Becker Executive Producer Brightwater Films\n\n"
                f"Email: tom@brightwater.example  About Brightwater: {'They are known. ' * 20}\n"
            ),
            ["Tom Becker | Executive Producer | Brightwater Films | tom@brightwater.example"],
        ),
        (
            "Contact: Jane Holloway\nTel: 020 7946 0100; Mob: 07700 900123\n",
            ["Jane Holloway | - | - | 020 7946 0100 | 07700 900123"],
        ),
        (
            "Contact presse\nClaire Aubin, coresponsable Communication DFI, 01 44 55 66 77\n",
            ["Claire Aubin | coresponsable Communication | DFI | 01 44 55 66 77"],
        ),
        (
            "Contact\nClaire Aubin Vice-director Federal Office of Roses +41 58 000 12 34\n",
            ["Claire Aubin | Vice-director | Federal Office of Roses | +41 58 000 12 34"],
        ),
        (
            "Micro Garden Systems Craig Hollobough (604) 555-0171\n",
            ["Craig Hollobough | - | Micro Garden Systems | (604) 555-0171"],
        ),
    ],
)
def test_blocks(extract: Callable[[str], Release], text: str, rows: list[str]) -> None:
    """Companies stand above names, in the heading, behind the role or in the next column."""
    assert _found(extract, text) == rows


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            (
                "For further information, contact Jane Holloway, Communications Director of"
                " Brightwater Trust, at +44 20 7946 0100."
            ),
            [
                (
                    "Jane Holloway | Communications Director of Brightwater Trust"
                    " | Brightwater Trust | +44 20 7946 0100"
                )
            ],
        ),
        (
            "Reporters may contact Tom Becker at Highgate Communications at (212) 555-0135.",
            ["Tom Becker | - | Highgate Communications | (212) 555-0135"],
        ),
        (
            "Press questions should be directed to Highgate Media, Tom Becker, (212) 555-0135.",
            ["Tom Becker | - | Highgate Media | (212) 555-0135"],
        ),
        (
            (
                "Journalists can call Claire Aubin, spokesperson of the Federal Office of Roses, on"
                " +41 58 000 12 34."
            ),
            [
                (
                    "Claire Aubin | spokesperson of the Federal Office of Roses"
                    " | Federal Office of Roses | +41 58 000 12 34"
                )
            ],
        ),
        (
            "To reach Jane Holloway, the company’s CEO, call 212-555-0134.",
            ["Jane Holloway | the company’s CEO | - | 212-555-0134"],
        ),
        (
            "Contact Tom Becker at Highgate Real Estate today at (817) 555-3224.",
            ["Tom Becker | - | Highgate Real Estate | (817) 555-3224"],
        ),
    ],
)
def test_sentences(extract: Callable[[str], Release], sentence: str, rows: list[str]) -> None:
    """Whoever a sentence names is with the company it names, whatever stands between."""
    assert _found(extract, f"{sentence}\n") == rows


@pytest.mark.parametrize(
    "written",
    [
        "jane.holloway[at]brightwater.example",
        "jane.holloway (at) brightwater.example",
        "jane.holloway [at] brightwater [dot] example",
    ],
)
def test_addresses_kept_from_harvesters(extract: Callable[[str], Release], written: str) -> None:
    """An "@" written out in brackets is read as it would be typed."""
    [contact] = extract(f"{_NEWS}Press contact: Jane Holloway, {written}\n").contacts
    assert contact.emails == ("jane.holloway@brightwater.example",)


def test_a_contact_printed_twice_is_one(extract: Callable[[str], Release]) -> None:
    """Entries that contradict each other nowhere are one, with all that either says."""
    text = (
        "For a tour, call Jane Holloway at 212-555-0134.\n\n"
        "Media contact\n\nJane Holloway, Press Officer, Brightwater Trust\n(212) 555-0134\n"
        "jane@brightwater.example\n"
    )
    [shown] = _found(extract, text)
    assert shown == (
        "Jane Holloway | Press Officer | Brightwater Trust | (212) 555-0134"
        " | jane@brightwater.example"
    )


def test_one_number_of_two_people_is_twice(extract: Callable[[str], Release]) -> None:
    """Names that differ are two contacts, though they share a number."""
    text = "Contact\nJane Holloway, 212-555-0134\nTom Becker, 212-555-0134\n"
    assert _found(extract, text) == [
        "Jane Holloway | - | - | 212-555-0134",
        "Tom Becker | - | - | 212-555-0134",
    ]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Homeowners can visit Highgate Gardens or call the team at 831-555-9788 to learn more.",
            ["- | - | Highgate Gardens | 831-555-9788"],
        ),
        (
            "For Highgate Homes, visit www.highgate.example or call 888-555-2494.",
            ["- | - | Highgate Homes | 888-555-2494"],
        ),
        (
            (
                "Anybody may submit comments during 60 days to David C. Holloway, Chief, Garden"
                " Section, U.S. Department of Roses, 450 5th Street, N.W., Suite 4000 (telephone:"
                " 202-555-9969)."
            ),
            [
                (
                    "David C. Holloway | Chief | Garden Section, U.S. Department of Roses"
                    " | 202-555-9969"
                )
            ],
        ),
        (
            "For tickets and sponsors: http://www.highgate.example Karen Holloway (847) 555-5487",
            ["Karen Holloway | - | - | (847) 555-5487"],
        ),
        (
            (
                "Schools can contact The Rose Alliance for more information about the programme at"
                " roses@highgate.example."
            ),
            ["- | - | Rose Alliance | roses@highgate.example"],
        ),
    ],
)
def test_sentences_that_tell_whose_number_earlier(
    extract: Callable[[str], Release], sentence: str, rows: list[str]
) -> None:
    """Companies to visit, names before an address, names without a verb, aims after a name."""
    assert _found(extract, f"{sentence}\n") == rows


def test_a_card_of_two_lines_is_one(extract: Callable[[str], Release]) -> None:
    """A line that is but a label and an address goes on with the card above."""
    text = "Highgate Law Office Phone: 210-555-5681\n\nEmail: office@highgate.example\n"
    assert _found(extract, text) == [
        "- | - | Highgate Law Office | 210-555-5681 | office@highgate.example"
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "For questions please contact: Tom Becker Chief Financial Officer 215-555-2300"
                " 800-555-3924\n"
            ),
            ["Tom Becker | Chief Financial Officer | - | 215-555-2300 | 800-555-3924"],
        ),
        ("Call 778-555-4031or visit the garden.\n", ["- | - | - | 778-555-4031"]),
        ("The log says 2008 07 24 14 07 35 in a line by phone.\n", []),
        (
            "Rose growers should call Holloway police Sgt. Tom Becker at (714) 555-1896.\n",
            ["Tom Becker | Holloway police Sgt. | Holloway police | (714) 555-1896"],
        ),
        (
            "The garden is at 12 Main Street, Bern. A hotline is open as well (877-555-3322).\n",
            ["- | - | - | 877-555-3322"],
        ),
        (
            (
                "Contact Highgate Section at 1-800-555-7743 (press 1 for English, then press 5 for"
                " all of the roses) or at roses@highgate.example.\n"
            ),
            ["- | - | Highgate Section | 1-800-555-7743 | roses@highgate.example"],
        ),
        (
            (
                "A phone line has been set up by the growers for all who ask about roses +1 209"
                " 555-0822.\n"
            ),
            ["- | - | - | +1 209 555-0822"],
        ),
        (
            "Media contact\n\nJames\nPublic Relations Manager\njames@highgate.example\n",
            ["James | Public Relations Manager | - | james@highgate.example"],
        ),
    ],
)
def test_numbers_between_other_words(
    extract: Callable[[str], Release], text: str, rows: list[str]
) -> None:
    """Two numbers in a row, words glued to one, brackets between, stamps, lines for callers."""
    assert _found(extract, text) == rows


@pytest.mark.parametrize(
    ("block", "rows"),
    [
        (
            "Tom Becker Rapid Guard Service, 844-555-8273, sales@rapidguard.example",
            ["Tom Becker | - | Rapid Guard Service | 844-555-8273 | sales@rapidguard.example"],
        ),
        (
            "Shaulo Saidir Hollowbuilt Works 408-555-9497 info@hollowbuilt.example",
            [("Shaulo Saidir | - | Hollowbuilt Works | 408-555-9497 | info@hollowbuilt.example")],
        ),
        (
            "Tom Becker, Rose Property Company Director of Garden Leasing, 408-555-9497",
            [
                (
                    "Tom Becker | Rose Property Company Director of Garden Leasing"
                    " | Rose Property Company | 408-555-9497"
                )
            ],
        ),
        (
            'Gerda "Gus" Hollowveld, gus@highgate.example',
            ['Gerda "Gus" Hollowveld | - | - | gus@highgate.example'],
        ),
        (
            "Highgate BlockchainTom Becker, tom@blocks.example",
            ["Tom Becker | - | Highgate Blockchain | tom@blocks.example"],
        ),
    ],
)
def test_names_and_companies_that_run_on(
    extract: Callable[[str], Release], block: str, rows: list[str]
) -> None:
    """The address tells where a company begins, a role's noun where it ends, a capital a name."""
    assert _found(extract, f"Media contact\n\n{block}\n") == rows


def test_a_founder_of_what_bears_a_name(extract: Callable[[str], Release]) -> None:
    """The name that stands last before the number is meant, and a phone and an address are one."""
    text = (
        "Please contact the CEO of Noah Gardens, Sarah K. Hollow, at sarah@highgate.example. For"
        " a tour, call Sarah K. Hollow at 212-555-0134.\n"
    )
    [shown] = _found(extract, text)
    assert shown.startswith("Sarah K. Hollow | ")
    assert shown.endswith("| 212-555-0134 | sarah@highgate.example")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Media Contact Full Name: Tom Becker\n\nTitle: VP of Roses\n\nEmail: t@roses.example\n",
            ["Tom Becker | VP of Roses | - | t@roses.example"],
        ),
        (
            (
                "Media contact\n\nContact: TOM BRIAN BECKER\n\nCompany Name: Roses Ltd.\n\n"
                "Email: t@roses.example\n"
            ),
            ["TOM BRIAN BECKER | - | Roses Ltd | t@roses.example"],
        ),
        (
            (
                "It is no advice on roses of any kind, and nobody shall take it for such an advice."
                " Person Name: Mimi HollowEmail: mimi@roses.example\n"
            ),
            ["Mimi Hollow | - | - | mimi@roses.example"],
        ),
        (
            (
                "ContactWebsite: https://roses.example\n\nEmail: t@roses.example\n\n"
                "Company: Rose Group\n"
            ),
            ["- | - | Rose Group | t@roses.example"],
        ),
        (
            "Media Contact: Jonell Hollow Jonell PR Management, LLC, 678 555 7366\n",
            ["Jonell Hollow | - | Jonell PR Management, LLC | 678 555 7366"],
        ),
    ],
)
def test_forms_that_a_heading_runs_into(
    extract: Callable[[str], Release], text: str, rows: list[str]
) -> None:
    """Keys right behind a heading, a name in capitals, a key glued to its value, a name twice."""
    assert _found(extract, text) == rows


def test_a_given_name_alone_is_who_the_text_names(extract: Callable[[str], Release]) -> None:
    """Somebody called by the given name is named in full; a pronoun is nobody's company."""
    text = (
        "Rocky Holloway speaks of roses. Contact Rocky for details at rocky@roses.example, or"
        " 610-555-0720 for an hour of talk. He can be reached by email at rocky@roses.example.\n"
    )
    assert _found(extract, text) == ["Rocky Holloway | - | - | 610-555-0720 | rocky@roses.example"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "Institut de Médecine des Roses, F-13998 Marseille France Dr. Pierre Nicolas"
                " Tel: +33 4 91 00 01 15 Fax: +33 4 91 00 44 77 E-mail:[protected]\n"
            ),
            ["Pierre Nicolas | - | Institut de Médecine des Roses | +33 4 91 00 01 15"],
        ),
        (
            (
                "It is no advice on securities.Contact:\n\nTom Becker, CEO, Highgate\n\n"
                "Email Address: ceo@highgate.example\n"
            ),
            ["Tom Becker | CEO | Highgate | ceo@highgate.example"],
        ),
        (
            "La brochure peut être obtenue par un courriel à roses@highgate.example.\n",
            ["- | - | - | roses@highgate.example"],
        ),
        (
            "Anna Holloway braids. Make an appointment by texting Holloway at (682) 555-1807.\n",
            ["Holloway | - | - | (682) 555-1807"],
        ),
    ],
)
def test_labels_and_headings_within_paragraphs(
    extract: Callable[[str], Release], text: str, rows: list[str]
) -> None:
    """An institute before its label, a heading behind a sentence, surnames alone."""
    assert _found(extract, text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Pour une interview, contacter Claire Aubin (Verdier) au 01 44 55 66 77.\n",
            ["Claire Aubin | - | Verdier | 01 44 55 66 77"],
        ),
        (
            (
                "Contacts médias\n\nVille de Lausanne\nMarie Lebrun, municipale\n"
                "Tél. +41 21 000 12 35\n"
            ),
            ["Marie Lebrun | - | Ville de Lausanne | +41 21 000 12 35"],
        ),
        (
            "MEDIA CONTACT:\nJANE HOLLOWAY\nBRIGHTWATER SYSTEMS\n212-555-0134\n",
            ["JANE HOLLOWAY | - | BRIGHTWATER SYSTEMS | 212-555-0134"],
        ),
        (
            "Information presse\nService communication de la préfecture\n03 88 21 68 77\n",
            ["- | - | Service communication de la préfecture | 03 88 21 68 77"],
        ),
        (
            "Contacts presse\nCabinet de Claire Aubin\nTél : 01 40 00 00 10\n",
            ["- | - | Cabinet de Claire Aubin | 01 40 00 00 10"],
        ),
        (
            (
                "La presse peut joindre Paul Renard, responsable presse du Groupe Verdier, au"
                " 06 12 34 56 78.\n"
            ),
            [
                (
                    "Paul Renard | responsable presse du Groupe Verdier | Groupe Verdier"
                    " | 06 12 34 56 78"
                )
            ],
        ),
        (
            "Press contact (not for publication): Jane Holloway, +44 20 7946 0100\n",
            ["Jane Holloway | - | - | +44 20 7946 0100"],
        ),
    ],
)
def test_who_is_meant(extract: Callable[[str], Release], text: str, rows: list[str]) -> None:
    """Companies in brackets, towns, names in capitals, whose office it is, asides in headings."""
    assert _found(extract, text) == rows


def test_the_news_below_contacts_is_no_part_of_them(extract: Callable[[str], Release]) -> None:
    """A sentence under numbers at the top of a release ends its contacts: it names people."""
    release = extract(
        "A title of a release\n\nContact:\nPaul Renard\nSpokesperson\n(714) 347-8408 (Office)\n"
        "Zorg – The mayor of the town, Marie Lebrun, has told everybody who asked today that she"
        " will be leaving her office.\nRoses grow.\n"
    )
    assert [(one.name, one.role) for one in release.people] == [
        ("Marie Lebrun", "mayor of the town")
    ]
    assert [_shown(one) for one in release.contacts] == [
        "Paul Renard | Spokesperson | - | (714) 347-8408"
    ]
