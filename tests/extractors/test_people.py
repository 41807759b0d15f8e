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
        # Bodies and degrees before a role, remarks in brackets.
        (
            "Anna Meier, WHO Representative to Zorgland, spoke.",
            "Anna Meier",
            "WHO Representative to Zorgland",
        ),
        ("said Anna Meier, PhD, chief executive of Zorg.", "Anna Meier", "chief executive of Zorg"),
        ("Anna Meier (Canada), director of the Zorg, left.", "Anna Meier", "director of the Zorg"),
        (
            "Anna Meier, CEO of Paul Dupont Bakeries, spoke.",
            "Anna Meier",
            "CEO of Paul Dupont Bakeries",
        ),
        # Compounds, plurals and endings of what somebody is.
        (
            "They met Anna Meier, Director-General of the Zorg.",
            "Anna Meier",
            "Director-General of the Zorg",
        ),
        (
            "Managing Principals Anna Meier and Paul Dupont left.",
            "Paul Dupont",
            "Managing Principals",
        ),
        ("They heard violinist Anna Meier and left.", "Anna Meier", "violinist"),
        # Words that are also verbs.
        (
            "He met the head of the Zorg Ministry, Mr Vak Melto.",
            "Vak Melto",
            "head of the Zorg Ministry",
        ),
        ("said Acting Director Anna Meier, in charge of sales.", "Anna Meier", "Acting Director"),
        # An abbreviation in brackets within or after a role.
        (
            "La cheffe du Département de la mer (DDLM), Vak Melto, parle.",
            "Vak Melto",
            "cheffe du Département de la mer (DDLM)",
        ),
        (
            "The Director of the Federal Office of Zorg (FOZ) Vak Melto spoke.",
            "Vak Melto",
            "Director of the Federal Office of Zorg (FOZ)",
        ),
        # Offices that somebody is given, takes over or holds.
        ("Le Conseil a nommé Anna Meier ministre de la mer.", "Anna Meier", "ministre de la mer"),
        (
            "Il a désigné Paul Dupont comme nouveau commandant de la garde.",
            "Paul Dupont",
            "commandant de la garde",
        ),
        (
            "Anna Meier travaille ici, en tant que cheffe du personnel.",
            "Anna Meier",
            "cheffe du personnel",
        ),
        ("Anna Meier occupe le poste de cheffe de section.", "Anna Meier", "cheffe de section"),
        ("Anna Meier prendra ses fonctions de rectrice.", "Anna Meier", "rectrice"),
        ("Anna Meier devient la directrice de Zorg.", "Anna Meier", "directrice de Zorg"),
        ("Anna Meier sera la nouvelle consule à Rome.", "Anna Meier", "nouvelle consule à Rome"),
        ("The Board nominated Anna Meier to be Treasurer.", "Anna Meier", "Treasurer"),
        ("Anna Meier succeeds Paul Dupont as head of Zorg.", "Anna Meier", "head of Zorg"),
        ("Anna Meier takes over the post of Chief of Zorg.", "Anna Meier", "Chief of Zorg"),
        ("The new director is Paul Dupont, from Bern.", "Paul Dupont", "director"),
        (
            "Nomination de Paul Dupont comme directeur du port.",
            "Paul Dupont",
            "directeur du port",
        ),
        # What a verb or a relative clause tells.
        ("Anna Meier a été nommée ambassadrice en Zorgie.", "Anna Meier", "ambassadrice en Zorgie"),
        ("Anna Meier was elected President of Zorg.", "Anna Meier", "President of Zorg"),
        ("Anna Meier, who is the head of Zorg, spoke.", "Anna Meier", "head of Zorg"),
        # Several people with a role each.
        (
            "M. Paul Dupont, secrétaire du Zorg, M. Jean Melto, chef de la paie et M. Luc Kirdo.",
            "Jean Melto",
            "chef de la paie",
        ),
        (
            "Le ministre Paul Dupont et Vak Melto, le chef de l'Office, signent.",
            "Vak Melto",
            "chef de l'Office",
        ),
        ("H.E. Orn Bin Tsavi, Minister of Trade, spoke.", "Orn Bin Tsavi", "Minister of Trade"),
        # What stands before a name and is no part of it.
        ("Le chercheur de l'Empa Vak Melto parle.", "Vak Melto", "chercheur de l'Empa"),
        (
            "Special Inspector General for Zorgland Reconstruction John F. Melto spoke.",
            "John F. Melto",
            "Special Inspector General for Zorgland Reconstruction",
        ),
        ("They heard Trial Attorney Vak OReilly there.", "Vak OReilly", "Trial Attorney"),
        ("Lawyer Anna Meier, one of our leaders, left.", "Anna Meier", "Lawyer"),
        # Who stands between two names is somebody.
        ("Anna Meier, Vak Melto and Paul Dupont were there.", "Vak Melto", None),
        ("Anna Meier and Vak Melto each agreed to it.", "Vak Melto", None),
        ("Le conseiller aux Etats Vak Melto (VD) parle.", "Vak Melto", "conseiller aux Etats"),
        (
            "Salvage Melto, the spokesperson for Zorg, spoke of salvage.",
            "Salvage Melto",
            "spokesperson for Zorg",
        ),
        ("He met UN Secretary General Vak Ki-melto there.", "Vak Ki-melto", "UN Secretary General"),
        (
            "La secrétaire à la santé, à la mer et au port, Anna Meier, parle.",
            "Anna Meier",
            "secrétaire à la santé, à la mer et au port",
        ),
        # Whom an age makes somebody, whatever the name and its other forms.
        ("Zub Meltoly, 29, Orange, was there.", "Zub Meltoly", None),
        ("Zub Kirdo Baker, aka Luke, 44, of Spring, was there.", "Zub Kirdo Baker", None),
        ("Zub Kirdo, also known as Mr. Zed, 44, of Spring, was there.", "Zub Kirdo", None),
        ("Zub Lee Kirdo Jr., 27, was there.", "Zub Lee Kirdo Jr.", None),
        ("Paul Marshal Kirdo, 58, was there.", "Paul Marshal Kirdo", None),
        # What a word right after a name tells by its form, or the role without a comma.
        ("Anna Meier, tamer of zorgs, was there.", "Anna Meier", "tamer of zorgs"),
        ("Anna Meier, dompteuse de zorgs, part.", "Anna Meier", "dompteuse de zorgs"),
        ("They met Vak Melto, a resident of Zorgland, there.", "Vak Melto", None),
        # Lists: with the surname first, in pairs, under a label.
        ("Diplômes: Melto Anna (BE), Kirdo Paul (VD), Tsavi Jean (GE).", "Tsavi Jean", None),
        ("They met Anna Meier and Vak Melto of Zorg.", "Vak Melto", None),
        ("Members of the jury: Anna Meier, Paul Dupont.", "Paul Dupont", "Members of the jury"),
        ("La conseillère Anna Maire-Hefti part.", "Anna Maire-Hefti", "conseillère"),
        ("They met Robert “Bob” P. Melto, 44, there.", "Robert “Bob” P. Melto", None),
        # Lists of people with where they are from, after a comma, a dash or a colon.
        (
            "She met her counterparts, Vak Melto of Zub, Orn Kirdo of Zor and Ann Tsavi of Rome.",
            "Orn Kirdo",
            "counterparts",
        ),
        (
            "He met his counterparts – Vak Melto of Zub and Orn Kirdo of Zor – in Rome.",
            "Orn Kirdo",
            "counterparts",
        ),
        (
            "They met these presidents: Vak Melto (Zub), Hun Sen (Zor) and Orn Kirdo (Zed).",
            "Hun Sen",
            "presidents",
        ),
        (
            "Le chef de Zorg, M. Luc MELTO; du Zub, M. Vak Ben Zor KIRDO, sont venus.",
            "Vak Ben Zor KIRDO",
            None,
        ),
        # A role right before a name that nothing else tells.
        ("Il a vu le chef de Zorg, le général Vak Melto, hier.", "Vak Melto", "général"),
        (
            "Le ministre zorgue des transports Vak Melto part.",
            "Vak Melto",
            "ministre zorgue des transports",
        ),
        (
            "Il a vu le ministre Badr bin Zub bin Zor Al Melto hier.",
            "Badr bin Zub bin Zor Al Melto",
            "ministre",
        ),
        ("L'équipe de Vak Melto a réussi.", "Vak Melto", None),
        ("They named Anna Melto Chief Sales Officer.", "Anna Melto", "Chief Sales Officer"),
        ("Paul Dupont directeur du port, part.", "Paul Dupont", "directeur du port"),
        (
            "Trial Attorneys Anna Meier, Wei-Zub and Paul Dupont left.",
            "Paul Dupont",
            "Trial Attorneys",
        ),
        ("Zub Kirdo, 43, left. Kirdo is the owner of Zorg.", "Zub Kirdo", "owner of Zorg"),
        ("He hit a student. Anna Meier, 31, was there.", "Anna Meier", None),
        (
            "Anna Melto, du Zorgzentrum, un autre coauteur de l'étude.",
            "Anna Melto",
            "autre coauteur de l'étude",
        ),
        ("They met Yub “Rose” Melto, 37, there.", "Yub “Rose” Melto", None),
        ("Senators Anna Meier D AR and Paul Dupont R TN left.", "Anna Meier", "Senators"),
        # Whose role is whose.
        (
            "The Commissioner for Zorgs, Vak Melto, the President of Zub, Orn Kirdo, and all left.",
            "Vak Melto",
            "Commissioner for Zorgs",
        ),
        ("Minister Anna Meier, representing host state Zorg, spoke.", "Anna Meier", "Minister"),
        (
            "Son collègue Vak Melto de l'EPFL, membre de l'équipe, part.",
            "Vak Melto",
            "membre de l'équipe",
        ),
        ("They met Zorgland's new Minister, Vak Melto, there.", "Vak Melto", "Minister"),
        ("Anna Meier, géochimiste à Berne, part.", "Anna Meier", "géochimiste à Berne"),
        ("They thanked Sharon, founder of Zub, for it.", "Sharon", "founder of Zub"),
        ("Le conseiller national PZD Zarquo part.", "Zarquo", "conseiller national PZD"),
        # Surnames alone, of somebody never named in full.
        ("They thanked President Zarquo for it.", "Zarquo", "President"),
        ("Selon Mme Zarquo, tout va bien.", "Zarquo", None),
        ("Selon M. Zarquo, tout va bien.", "Zarquo", None),
        ("Selon MM. Zarquo et Kirdo, tout va bien.", "Kirdo", None),
        ("La conseillère fédérale Zarquo part.", "Zarquo", "conseillère fédérale"),
        ("Le secrétaire d'Etat Zarquo part.", "Zarquo", "secrétaire d'Etat"),
        ("Les ministres Zarquo et Kirdo partent.", "Kirdo", "ministres"),
        ("They thanked Special Agent in Charge Zarquo.", "Zarquo", "Special Agent in Charge"),
        ("They thanked Sheriff Zarquo and Chief Kirdo.", "Zarquo", "Sheriff"),
        ("They heard the singer Zarquo there.", "Zarquo", "singer"),
        ("Pope Francis visits the place.", "Francis", "Pope"),
        # Lists that share a role, and roles in commas.
        (
            "Anna Meier and Paul Dupont, former Zorg directors, left.",
            "Anna Meier",
            "former Zorg directors",
        ),
        (
            (
                "Les Ambassadeurs de Zorg, M. Vak Melto (résidence à Rome); du Zub, Mme Orn Kirdo;"
                " et de la République de Zor, M. Luc Tsavi, sont venus."
            ),
            "Luc Tsavi",
            "Ambassadeurs de Zorg",
        ),
        (
            "She met the Deputy Minister of Trade and Zorgs, Vak Melto, there.",
            "Vak Melto",
            "Deputy Minister of Trade and Zorgs",
        ),
        (
            "avec Paul Dupont et Vak Melto, le Ministre de la mer.",
            "Vak Melto",
            "Ministre de la mer",
        ),
        (
            "said U.S. Attorney for the Western District of North Carolina Paul Melto.",
            "Paul Melto",
            "U.S. Attorney for the Western District of North Carolina",
        ),
        ("His colleague Vak Melto has made it.", "Vak Melto", None),
        ("Elle travaille sous la direction de Vak Melto, à Berne.", "Vak Melto", None),
        ("La ville honore Mme Akila al-Melto, qui part.", "Akila al-Melto", None),
        (
            "Speaking are Anna Meier: Professor of Zorg, and others.",
            "Anna Meier",
            "Professor of Zorg",
        ),
        ("Sen. Anna Meier (R-TN) spoke.", "Anna Meier", "Sen."),
        (
            "Le ministre de l'éducation, de la santé et de la culture, Paul Dupont, parle.",
            "Paul Dupont",
            "ministre de l'éducation, de la santé et de la culture",
        ),
        (
            "Representatives Anna Meier (D-HI) and Paul Dupont left.",
            "Paul Dupont",
            "Representatives",
        ),
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
        "They left John F. Kennedy International Airport and the Anna Meier Scholars Fund.",
        "A 40-year-old Costa Melto man was there.",
        "A grant from the council starts the Grant Review; the review ends soon.",
        "It was made by the company Anna Flight Science and the vessel Anna Melto.",
        "Text: Zorg Institute/Anna Meier",
        "To join, call Anna Meier at 561-417-0913 or write to Paul Dupont at paul@zorg.org.",
        "Original publication\nOn the melting of zorgs\nAnna Meier, Paul Dupont, Jean Kirdo\n",
        "Cases rose in Zorgland (12), Inner Melto (21) and Outer Melto (34).",
        "She took the Infantry Officer Advanced Course.",
        "It ended under President Zarquos rule.",
        "The U.S. Attorneys Offices and the Office of Inspector Generals announced it.",
        "Former Police Chief Admits Fraud in Ohio",
        "La salle Anna Meier, le parc Jean Dupont et la coupe Paul Kirdo sont connus.",
        "They like Anna Meier Plumbing. Customers of Anna Meier come back.",
        "Le parlement du canton d'Outer Melto, membre de Zorg, vote.",
        "Harvest tells of Summer Meltora in one line.",
        "She left as CCO of Colony Melto, Vice President of Zub, in May.",
        "She is Vice President Finance for now.",
        "They meet in the Anna K. Melto Justice Center.",
        "Study\nAnna Meier, Paul Dupont, Luc Kirdo, Zub L M Kirdo, Ann Tsavi, Eva Melto, Ida Zo\n",
        "A man of Glen Melto, Maryland, was there.",
        "Le directeur du Zorgzentrum Melto, coauteur de l'étude, part.",
        "De A à G. Le Zorgox est connu.",
        "They live in Puerto Melto and in Costa Melto, Sri Kirdo or Burkina Tsavi.",
        "They broke the Anna Meier and Paul Dupont Jr. Zorg Prevention Act.",
        "La fondation Anna Meier et le musée Jean Dupont sont connus.",
        "The Robert Melto Stiftung and the store Anna Melto paid.",
        "Le Fonds Anna A. Meier existe.",
        "They told African Americans that nothing was free.",
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


def test_standing_text_names_whoever_has_a_role(extract: Callable[[str], Release]) -> None:
    """A part about the issuer tells who leads it; names without a role there are no people."""
    about = "Zorg, led by its founder Anna Meier, is a provider of Paul Dupont useful things."
    release = extract(_FRAME.format(f"Zorg grows.\n\nAbout Zorg\n\n{about}"))
    assert [(one.name, one.role) for one in release.people] == [("Anna Meier", "founder")]


def test_whoever_put_the_page_on_line_is_nobody(extract: Callable[[str], Release]) -> None:
    """A line under "Author" names none of the people of a release."""
    assert extract(_FRAME.format("It grows.\n\nAuthor\nAnna Meier\nPublished\n")).people == ()


def test_an_alias_is_nobody_else(extract: Callable[[str], Release]) -> None:
    """Another name of somebody is no other person."""
    assert _people(extract, "Anna Meier aka Paula Dupont, 43, left.") == [("Anna Meier", None)]


def test_an_initial_is_the_one_person_it_fits(extract: Callable[[str], Release]) -> None:
    """Who is named as "A. Meier" is Anna Meier where no other Meier's name begins so."""
    found = _people(extract, "Anna Zub Meier, 40, left. They saw A. Meier again.")
    assert found == [("Anna Zub Meier", None)]


def test_a_headline_names_nobody_by_its_verb(extract: Callable[[str], Release]) -> None:
    """A role before the verb of a headline makes the verb nobody's name."""
    assert extract("Former Executive Admits Guilt\n\nSee here.\n").people == ()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Michael Kirdo left. Mike Kirdo came back.", ["Michael Kirdo"]),
        ("Steven Kirdo left. Steve Kirdo came back.", ["Steven Kirdo"]),
        ("Stephen Kirdo left. Steve Kirdo came back.", ["Stephen Kirdo"]),
        ("Ana Zub Meier left. Ana Zub came back.", ["Ana Zub Meier"]),
        ("Bernhard Melto-au-Zub left. B. Melto-au-Zub came.", ["Bernhard Melto-au-Zub"]),
        ("Zub Man-hee, 45, left. Man-hee Zub, 45, came.", ["Zub Man-hee"]),
        ("Bernhard Kirdo left. Berhard Kirdo came back.", ["Bernhard Kirdo"]),
        ("Anna Kirdo Attends Zorg. Anna Kirdo left. Anna Kirdo came.", ["Anna Kirdo"]),
        ("Paul Kirdo, a/k/a Luke Melto, 23, left.", ["Paul Kirdo"]),
        ("Juan Rodriguez left. Juan Rodriquez came back.", ["Juan Rodriguez"]),
        ("Daniel Kirdo left. Daniela Kirdo came back.", ["Daniel Kirdo", "Daniela Kirdo"]),
        ("Martin Kirdo left. Marvin Kirdo came back.", ["Martin Kirdo", "Marvin Kirdo"]),
    ],
)
def test_spellings_of_one_name(
    extract: Callable[[str], Release], sentence: str, names: list[str]
) -> None:
    """A pet form, a missing part and a slip of the pen are the same person; kin are not."""
    assert [name for name, _ in _people(extract, sentence)] == names


def test_a_title_before_one_letter_names_nobody(extract: Callable[[str], Release]) -> None:
    """A single initial is read without fault wherever it stands."""
    assert not extract("A title\n\nMr A. said so.\n\nAuteur\nDr A.\n").people
