"""Contacts: names joined to the numbers and addresses that are theirs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Release

_HEAD = (
    "A title of a release\n\nBern, 05.02.2020 - Something is new and everybody is glad of it.\n\n"
)

Row = tuple[str | None, str | None, str | None, tuple[str, ...], tuple[str, ...]]


def _contacts(extract: Callable[[str], Release], text: str) -> list[Row]:
    return [
        (one.name, one.role, one.organisation, one.phones, one.emails)
        for one in extract(_HEAD + text).contacts
    ]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            (
                "Anna Meier, SECO, cheffe du secteur Travail, tél. 031 322 28 40 "
                "Beat Frei, porte-parole du DFI, tél. 079 650 12 34, beat.frei@gs-edi.ch"
            ),
            [
                ("Anna Meier", "cheffe du secteur Travail", "SECO", ("031 322 28 40",), ()),
                (
                    "Beat Frei",
                    "porte-parole du DFI",
                    "DFI",
                    ("079 650 12 34",),
                    ("beat.frei@gs-edi.ch",),
                ),
            ],
        ),
        (
            (
                "Service de presse Palais fédéral ouest CH-3003 Berne Tél.: (+41) 031 322 31 53"
                " Fax: (+41) 031 324 90 47 / 48"
            ),
            [(None, None, "Service de presse", ("(+41) 031 322 31 53",), ())],
        ),
        (
            (
                "FDFA Communication Tel. Communication service: +41 58 462 31 53 Tel. Press:"
                " +41 58 460 55 55 E-mail: info@eda.ch Twitter: @SwissMFA"
            ),
            [
                (
                    None,
                    None,
                    "FDFA Communication",
                    ("+41 58 462 31 53", "+41 58 460 55 55"),
                    ("info@eda.ch",),
                )
            ],
        ),
        (
            "Stefan Hofer Chef Communication Etat-major de conduite de l’armée, 031 / 323 37 41",
            [
                (
                    "Stefan Hofer",
                    "Chef Communication",
                    "Etat-major de conduite de l’armée",
                    ("031 / 323 37 41",),
                    (),
                )
            ],
        ),
    ],
)
def test_a_line_of_contacts(extract: Callable[[str], Release], line: str, rows: list[Row]) -> None:
    """Several people run on in one line; fax numbers, streets and web names are left out."""
    assert _contacts(extract, f"Renseignements\n{line}\n") == rows


def test_lines_without_a_heading(extract: Callable[[str], Release]) -> None:
    """A name, a role and numbers in lines of their own are a contact."""
    text = "Susan Kang\nChief of Staff\nOffice: 714-347-8408\nCell: 714-292-2718\n"
    assert _contacts(extract, text) == [
        ("Susan Kang", "Chief of Staff", None, ("714-347-8408", "714-292-2718"), ())
    ]


def test_columns_joined_by_position(extract: Callable[[str], Release]) -> None:
    """Names, roles and addresses in columns belong together; addresses tell their order."""
    text = (
        "CONTACTS\n\nAnna Meier\nBeat Frei\n\nAttachée de presse\nPorte-parole\n\n"
        "Tél. 01 44 76 75 39\nTél. 01 44 76 74 51\n\nbeat.frei@a.fr\nanna.meier@a.fr\n"
    )
    assert _contacts(extract, text) == [
        ("Anna Meier", "Attachée de presse", None, ("01 44 76 75 39",), ("anna.meier@a.fr",)),
        ("Beat Frei", "Porte-parole", None, ("01 44 76 74 51",), ("beat.frei@a.fr",)),
    ]


def test_readers_asked_to_call(extract: Callable[[str], Release]) -> None:
    """Who is named with a number in a sentence that asks to be called is a contact."""
    text = (
        "Anyone who has information about this case is encouraged to contact "
        "Supervising Investigator Randy Litwin at (714) 347-8794 or the OCSD at (714) 647-7000.\n"
    )
    assert _contacts(extract, text) == [
        ("Randy Litwin", "Supervising Investigator", None, ("(714) 347-8794",), ()),
        (None, None, "OCSD", ("(714) 647-7000",), ()),
    ]


def test_numbers_that_are_no_phones(extract: Callable[[str], Release]) -> None:
    """Dates, sums and case numbers of the text are nobody's phone."""
    text = (
        "Le 05.02.2020, 117’822 personnes ont reçu 1 234 567 890 francs (dossier 2019-2020-33).\n"
    )
    assert _contacts(extract, text) == []


def test_an_address_full_of_digits_is_no_number_too(extract: Callable[[str], Release]) -> None:
    """Digits of an e-mail address are not read once more as a telephone number."""
    release = extract(
        "News\n\nSomething is told here.\n\nContact\n\n"
        "Jean Dupont, 01 44 76 75 39, 0144767540@cnes.fr\n"
    )
    [contact] = release.contacts
    assert contact.phones == ("01 44 76 75 39",)
    assert contact.emails == ("0144767540@cnes.fr",)


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Claire Dubois, Office des forêts (ODF), T +41 31 000 12 34",
            [("Claire Dubois", None, "Office des forêts (ODF)", ("+41 31 000 12 34",), ())],
        ),
        (
            "Service de presse ODF n° tél. + 41 31 000 12 34, presse@odf.ch",
            [(None, None, "Service de presse ODF", ("+ 41 31 000 12 34",), ("presse@odf.ch",))],
        ),
        (
            "Claire Dubois, section Prix, +41 31 00 12345, claire.dubois@odf.ch",
            [
                (
                    "Claire Dubois",
                    None,
                    "section Prix",
                    ("+41 31 00 12345",),
                    ("claire.dubois@odf.ch",),
                )
            ],
        ),
        (
            "Dr Claire Dubois 031 000 12 34 079 000 56 78",
            [("Claire Dubois", None, None, ("031 000 12 34", "079 000 56 78"), ())],
        ),
        (
            "Ambassadeur Xylander Vorrath, SECO, chef du centre Commerce, tél. 031 000 12 34",
            [
                (
                    "Xylander Vorrath",
                    "chef du centre Commerce, Ambassadeur",
                    "SECO",
                    ("031 000 12 34",),
                    (),
                )
            ],
        ),
        (
            "Forstmedic Monika Xal, cheffe de la section Arbres Téléphone 031 000 12 34",
            [("Monika Xal", "cheffe de la section Arbres", "Forstmedic", ("031 000 12 34",), ())],
        ),
        (
            "CDXQ : Xandor Szollar, T +41 31 000 12 34",
            [("Xandor Szollar", None, "CDXQ", ("+41 31 000 12 34",), ())],
        ),
        (
            "Institut Paul Keller IPK, Suisse : Dr Claire Dubois, +41 31 000 12 34",
            [("Claire Dubois", None, "Institut Paul Keller IPK", ("+41 31 000 12 34",), ())],
        ),
        (
            "Claire Dubois, Office vétérinaire cantonal, Communication, 031 000 12 34",
            [
                (
                    "Claire Dubois",
                    None,
                    "Office vétérinaire cantonal, Communication",
                    ("031 000 12 34",),
                    (),
                )
            ],
        ),
        (
            (
                "Pour les journalistes: Communication ODF Téléphone: 031 000 12 34 Veuillez"
                " adresser vos demandes écrites à presse@odf.ch"
            ),
            [(None, None, "Communication ODF", ("031 000 12 34",), ("presse@odf.ch",))],
        ),
    ],
)
def test_layouts_of_a_line(extract: Callable[[str], Release], line: str, rows: list[Row]) -> None:
    """Labels of one letter, long groups of digits, names only their surroundings tell."""
    assert _contacts(extract, f"Renseignements\n{line}\n") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "About Rose Garden Inc.\n\nRose Garden Inc. is a nursery that grows roses for"
                " parks in all cities.\n\n"
                "Tel: +1 (619) 555-9440 Fax: +1 (619) 555-9441 Toll Free: +1-800-555-9114"
                " Email: info@roses.example\n"
            ),
            [(None, ("+1 (619) 555-9440", "+1-800-555-9114"), ("info@roses.example",))],
        ),
        (
            (
                "About Rose Garden Inc.\n\nRose Garden Inc. is a nursery that grows roses for"
                " parks. Contact us today at (212) 555-1001.\n"
            ),
            [(None, ("(212) 555-1001",), ())],
        ),
        (
            (
                "The novelist Richard Hollow is available for interviews of all kinds and can be"
                " reached at hollow@books.example.\n"
            ),
            [("Richard Hollow", (), ("hollow@books.example",))],
        ),
        (
            "Contact person:\n\nRichard Hollow\n\nPhone: +46 8 555 353 00\n",
            [("Richard Hollow", ("+46 8 555 353 00",), ())],
        ),
        (
            "For inquiries, please contact: Richard Hollow Email: hollow@books.example\n",
            [("Richard Hollow", (), ("hollow@books.example",))],
        ),
    ],
)
def test_layouts_of_wires(
    extract: Callable[[str], Release],
    text: str,
    rows: list[tuple[str | None, tuple[str, ...], tuple[str, ...]]],
) -> None:
    """Labelled paragraphs, "contact us at", "can be reached at" and headings that ask."""
    assert [(name, phones, emails) for name, _, _, phones, emails in _contacts(extract, text)] == (
        rows
    )


def test_a_name_that_its_address_tells(extract: Callable[[str], Release]) -> None:
    """A given name we do not know is a name where the address has the surname."""
    text = "Title\n\nNews.\n\nContact\nZubil Isenrin Fédération d'élevage z.isenrin@x.ch"
    [contact] = extract(text).contacts
    assert (contact.name, contact.organisation) == ("Zubil Isenrin", "Fédération d'élevage")


def test_fields_and_glued_lines(extract: Callable[[str], Release]) -> None:
    """The value of "Company:" is the organisation; an address ends before a label glued to it."""
    text = "Title\n\nNews.\n\nMedia Contact\nName: Anna Meier\nEmail: pr@zorg.comCompany: Zorg"
    [contact] = extract(text).contacts
    assert (contact.name, contact.organisation) == ("Anna Meier", "Zorg")
    assert contact.emails == ("pr@zorg.com",)


_NEWS = (
    "Something is new in the garden, and all who grow roses will be glad of it: the new kinds"
    " need less water than those of last year, they flower from May until the first frost, and they"
    " can be had in every shop of the company and at every market of the region, from the first"
    " day of spring on.\n\n"
)


@pytest.mark.parametrize(
    ("tail", "rows"),
    [
        (
            "Company Name: Zorg Ltd.\nContact: Anna Meier\nWebsite: zorg.ch\nEmail: a@zorg.ch",
            [("Anna Meier", None, "Zorg Ltd", (), ("a@zorg.ch",))],
        ),
        (
            "Name: Xandor SzollarCity/Country: Dhaka, BangladeshEmail: x@zorg.chWebsite: zorg.ch",
            [("Xandor Szollar", None, None, (), ("x@zorg.ch",))],
        ),
        (
            "Name: Anna Meier\n\nPosition: CEO\n\nEmail: a@zorg.ch\n\nCompany: Zorg Ltd.",
            [("Anna Meier", "CEO", "Zorg Ltd", (), ("a@zorg.ch",))],
        ),
    ],
)
def test_contacts_written_as_forms(
    extract: Callable[[str], Release], tail: str, rows: list[Row]
) -> None:
    """Keys tell what their values are, before or after the address, and where lines are lost."""
    assert _contacts(extract, f"{_NEWS}Media Contact\n\n{tail}\n") == rows


@pytest.mark.parametrize(
    ("card", "rows"),
    [
        (
            "Anna Meier VP, Client Services Rose Garden, Inc. 212.555.0100 Ext. 805 anna@roses.org",
            [("Anna Meier", "VP", ("212.555.0100 Ext. 805",), ("anna@roses.org",))],
        ),
        (
            "RoseNewsWireAustin, Texaswww.roses.com212.555.0100 OfficeEditor@roses.com",
            [(None, None, ("212.555.0100",), ("editor@roses.com",))],
        ),
        (
            (
                "Media: Anna Meier, Communications Director, anna@roses.org\n"
                "Clients: Beat Frei, CEO, beat@roses.org, 212-555-0100"
            ),
            [
                ("Anna Meier", "Communications Director", (), ("anna@roses.org",)),
                ("Beat Frei", "CEO", ("212-555-0100",), ("beat@roses.org",)),
            ],
        ),
        (
            "To learn more, see roses.org every day. Press Contact: Anna Meier, anna@roses.org",
            [("Anna Meier", None, (), ("anna@roses.org",))],
        ),
        (
            "Contact\n\n212.555.0100 Anna Meier anna@roses.org",
            [("Anna Meier", None, ("212.555.0100",), ("anna@roses.org",))],
        ),
        (
            "Contact info:\n\nanna@roses.org\n\nAnna Meier, CEO",
            [("Anna Meier", "CEO", (), ("anna@roses.org",))],
        ),
    ],
)
def test_contacts_without_a_heading_of_their_own(
    extract: Callable[[str], Release],
    card: str,
    rows: list[tuple[str | None, str | None, tuple[str, ...], tuple[str, ...]]],
) -> None:
    """Paragraphs that are a contact, headings within one, owners behind their number."""
    assert [
        (name, role, phones, emails)
        for name, role, _, phones, emails in _contacts(extract, f"{_NEWS}{card}\n")
    ] == rows


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "To discuss leases of the garden, call Anna Meier or Beat Frei at (602) 555-0188.",
            [("Beat Frei", ("(602) 555-0188",)), ("Anna Meier", ("(602) 555-0188",))],
        ),
        (
            "The report is free of charge; more by contacting the sales gallery at 561-555-0100.",
            [(None, ("561-555-0100",))],
        ),
        (
            "Whoever knows more about these losses should call (800) 555-9393 or (202) 555-4761.",
            [(None, ("(800) 555-9393", "(202) 555-4761"))],
        ),
        (
            "Media may contact Rose Growers Association (RGA) Spokesman Beat Frei at 714-555-4486.",
            [("Beat Frei", ("714-555-4486",))],
        ),
        (
            "Dr. Hollow gives interviews and can be reached as below or by phone at 602-555-0100.",
            [("Hollow", ("602-555-0100",))],
        ),
        (
            "Losses can be reported to the Garden Crime Stoppers at 855-TIP-ROSE (855-847-7673).",
            [(None, ("855-847-7673",))],
        ),
        (
            "Witnesses should contact the Rose Growers Association by phone: (844) 555-3735.",
            [(None, ("(844) 555-3735",))],
        ),
        (
            "Whoever knows more is asked to call the Rose Growers Association at\n(714) 555-8364.",
            [(None, ("(714) 555-8364",))],
        ),
        (
            "To receive alerts on the garden by SMS, text the word “ROSES” to 888-555-4192 today.",
            [],
        ),
    ],
)
def test_numbers_to_call(
    extract: Callable[[str], Release],
    sentence: str,
    rows: list[tuple[str | None, tuple[str, ...]]],
) -> None:
    """Two share a number; a number to call needs no owner; automated lines are none."""
    found = _contacts(extract, f"{_NEWS}{sentence}\n")
    assert [(name, phones) for name, _, _, phones, _ in found] == rows


def test_sentences_under_a_heading_are_nobody(extract: Callable[[str], Release]) -> None:
    """Prose below "Contact:" does not say what the owner of a later number is."""
    [row] = _contacts(
        extract,
        f"Contact:\n\n{_NEWS.strip()} More are on sale soon. Everybody may come and see them."
        " Whoever wants some should call Anna Meier of the Rose Growers Association at"
        " 714-555-5970. The garden is open all day.\n",
    )
    assert row[0] == "Anna Meier"
    assert row[3] == ("714-555-5970",)
    assert "sale" not in f"{row[1]} {row[2]}"


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Claire Dubois et Anne Martin, co-responsables Communication, 031 000 12 34",
            [
                ("Claire Dubois", "co-responsables Communication"),
                ("Anne Martin", "co-responsables Communication"),
            ],
        ),
        (
            "Tél. 031 000 12 34 Claire Dubois, cheffe du secteur",
            [("Claire Dubois", "cheffe du secteur")],
        ),
        ("En cas de questions sur le bois : Communication ODF, 031 000 12 34", [(None, None)]),
    ],
)
def test_lines_in_french(
    extract: Callable[[str], Release], line: str, rows: list[tuple[str | None, str | None]]
) -> None:
    """Two who share a number, the number first, what a desk is asked about."""
    found = _contacts(extract, f"Pour toute information complémentaire\n{line}\n")
    assert [(name, role) for name, role, _, _, _ in found] == rows


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Office fédéral des forêts, Claire Dubois, cheffe de section, tél. 031 000 12 34",
            [("Claire Dubois", "cheffe de section", "Office fédéral des forêts", "031 000 12 34")],
        ),
        (
            (
                "Claire Dubois, vice-directrice Responsable du domaine Arbres, forêts et eau Office"
                " fédéral des forêts +41 31 000 12 34"
            ),
            [
                (
                    "Claire Dubois",
                    "vice-directrice Responsable du domaine Arbres forêts et eau",
                    "Office fédéral des forêts",
                    "+41 31 000 12 34",
                )
            ],
        ),
        (
            "Claire Dubois, Federal Office of Justice, tel. +41 31 000 12 34",
            [("Claire Dubois", None, "Federal Office of Justice", "+41 31 000 12 34")],
        ),
        (
            "Claire Dubois, cheffe, M: +45-26160000",
            [("Claire Dubois", "cheffe", None, "+45-26160000")],
        ),
        (
            "Détails techniques: Claire Dubois, spécialiste, tél.031000 12 34",
            [("Claire Dubois", "spécialiste", None, "031000 12 34")],
        ),
        (
            "Institut des arbres, Case postale 12, 8092 Zurich Dr Zubil Isenrin Tél. 031 0001234",
            [("Zubil Isenrin", None, "Institut des arbres", "031 0001234")],
        ),
        (
            "En cas de questions, tous peuvent contacter le service client de Zorg: 0848 000 219",
            [(None, None, "service client de Zorg", "0848 000 219")],
        ),
        (
            (
                "Inscription des médias : 031 000 12 34, jusqu’au 25 mars 2024 Autres questions :"
                " Commission des forêts, T 031 000 56 78"
            ),
            [
                (None, None, "Inscription des médias", "031 000 12 34"),
                (None, None, "Commission des forêts", "031 000 56 78"),
            ],
        ),
    ],
)
def test_who_is_described_in_a_line(
    extract: Callable[[str], Release],
    line: str,
    rows: list[tuple[str | None, str | None, str | None, str]],
) -> None:
    """An office before the name, occasions before a colon, names behind an address."""
    found = _contacts(extract, f"Renseignements\n{line}\n")
    assert [(name, role, body, phones[0]) for name, role, body, phones, _ in found] == rows
