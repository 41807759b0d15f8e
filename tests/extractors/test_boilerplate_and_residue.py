"""What is told apart from the news: standing text, leftovers of pages, web addresses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.extractors.links import normalise
from pressarchive.model import Release

_HEAD = (
    "A title of a release\n\nParis, 5 May 2020 – Something is new and everybody is glad of it.\n\n"
)
_ABOUT = (
    "Zorg is a leading company that makes many useful things for people in more than ten countries."
)

_NEWS = "It was a good day for all who were there to see it, and the weather was quite fine too."
_TASK = "Zorg Task Force"
_TOWNS = "towns in the north, which look after the rivers and the lakes that are around them."
_FAR = "de dix villes, loin de leurs lacs, et tient un registre de ce que chacune en prend."
_NO_ADVICE = "The information provided in this press release is not meant to be advice."

Extract = Callable[[str], Release]


@pytest.mark.parametrize(
    "closing",
    [
        f"About Zorg\n\n{_ABOUT}",
        f"À propos de Zorg :\n\n{_ABOUT}",
        f"## Zorg\n\n{_ABOUT}",
        f"It was a good day for all who were there to see it.\n\n{_ABOUT} It has 20 labs.",
    ],
)
def test_standing_text(extract: Extract, closing: str) -> None:
    """Headed, named or unheaded, it leaves the body and keeps its organisation."""
    release = extract(_HEAD + closing)
    assert [one.organisation for one in release.boilerplate] == ["Zorg"]
    assert _ABOUT in release.boilerplate[0].text
    assert _ABOUT not in release.body


@pytest.mark.parametrize(
    ("heading", "organisation"),
    [
        ("About Zorg Zorg", "Zorg"),
        ("About Zorg Garden & Home Zorg", "Zorg Garden & Home"),
        ("About the Zorg Founded in 1950,", "Zorg"),
        ("About Zorg The team behind Zorg", "Zorg"),
        ("About eZorg eZorg", "eZorg"),
        ("About Zorg.com Zorg", "Zorg.com"),
        ("About the Zorg Serving the whole world, it", "Zorg"),
        ("About ZorgXFounded in 1950, it", "ZorgX"),
        ("About Zorg, LLCZorg", "Zorg, LLC"),
        ("About Zorg – Powered by Blub Zorg", "Zorg – Powered by Blub"),
    ],
)
def test_heading_in_its_paragraph(extract: Extract, heading: str, organisation: str) -> None:
    """A name ends where it is said again, or where a sentence can begin."""
    rest = "is glad to make many useful things for people in more than ten countries of the world."
    release = extract(f"{_HEAD}It was a good day for all.\n\n{heading} {rest} It has 20 labs.")
    assert [one.organisation for one in release.boilerplate] == [organisation]


def test_news_is_no_standing_text(extract: Extract) -> None:
    """A closing paragraph about today's doings is body."""
    closing = "Zorg announced today that it will sell its factories in Lyon and in Bern next year."
    release = extract(_HEAD + closing)
    assert release.boilerplate == ()
    assert closing in release.body


@pytest.mark.parametrize(
    "line", ["Skip to content", "Share", "- 2 -", "Page 3 / 12", "7 min read", "Partager"]
)
def test_leftovers_of_pages(extract: Extract, line: str) -> None:
    """Navigation, page numbers and reading times are residue, not body."""
    text = "More things happened than could be told here in a few words."
    release = extract(f"{_HEAD}{text}\n\n{line}\n\n{text}")
    assert line not in release.body.split("\n")
    assert line in release.residue


def test_what_follows_a_release(extract: Extract) -> None:
    """Everything from "Latest Posts" on belongs to the site."""
    release = extract(f"{_HEAD}Latest Posts\nMan Bites Dog in Lyon\nJune 9, 2026\n")
    assert "Man Bites Dog" not in release.body


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("HTTPS://WWW.Example.FR/Path", "https://www.example.fr/Path"),
        ("www.a.fr", "https://www.a.fr"),
        ("http://a.fr/", "http://a.fr"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("http://[::1", None),
        ("mailto:a@b.fr", None),
    ],
)
def test_only_safe_links(link: str, expected: str | None) -> None:
    """Scheme and host are lowered; anything but http and https is refused."""
    assert normalise(link) == expected


@pytest.mark.parametrize(
    ("closing", "organisation"),
    [
        ("A charge is merely an accusation, and whoever is charged is presumed innocent.", None),
        ("La présomption d'innocence vaut pour chacune des personnes qui sont accusées.", None),
        (f"The case is part of a Zorg Task Force. The task force works all over. {_NEWS}", _TASK),
        (f"Ce travail fait partie du projet ZORG. ZORG étudie les rivières. {_NEWS}", "ZORG"),
        (f"Zorg, headed by Ann Lee, provides clean water to ten towns. {_NEWS}", "Zorg"),
        (f"L'Institut Zorg est responsable de la mesure des eaux. {_NEWS}", "Institut Zorg"),
        (f"La Zorg, dont le siège est à Lyon, a été fondée en octobre 1996. {_NEWS}", "Zorg"),
        (f"Zorg Forum is a partnership of ten towns on three great lakes. {_NEWS}", "Zorg Forum"),
        (
            f"Zorg Inc. is a company headquartered in Lyon that makes clean water.\n\n{_NEWS}",
            "Zorg Inc.",
        ),
        (
            "Additional information about the Zorg Division may be found on the web site of it.",
            None,
        ),
        ("Workers who believe that they were treated ill may call the Zorg hotline any day.", None),
        (f"Zorg, based in Lyon, France, is a producer of water. {_NEWS}", "Zorg"),
        (f"The Zorg Act prohibits that rivers be fished without leave. {_NEWS}", None),
        (f"Disclaimer: {_NO_ADVICE}", None),
        (f"Forward-Looking Statements\n\n{_NO_ADVICE}", None),
        (f"The end is near. {_NEWS}\n\nZorg is a registered trademark of Zorg. {_NEWS}", None),
        (f"This case is part of Project Zorg, a nationwide initiative. {_NEWS}", "Project Zorg"),
        (f"For more information, visit www.zorg.com. {_ABOUT}", "Zorg"),
        (f"Zorg Inc. (NYSE: ZRG) is a maker of clean water for ten towns. {_NEWS}", "Zorg Inc."),
        (f"Zorg (formerly Blub) is a maker of clean water for ten towns. {_NEWS}", "Zorg"),
        (f"The Zorg Office, formerly known as Blub, enforces a law. {_NEWS}", "Zorg Office"),
        (f"zORG Water is a maker of clean water for ten towns. {_NEWS}", "zORG Water"),
        (f"Founded in 1950, the Zorg Prize gladly celebrates clean rivers. {_NEWS}", "Zorg Prize"),
        (f"Zorg is a practice for sick fish. Today, Zorg is known all over. {_NEWS}", "Zorg"),
        (f"NOTE TO READERS: Zorg is a publisher of news on water. {_NEWS}", "Zorg"),
        (f"Zorg is one of ten Water Teams which were made up by the law. {_NEWS}", "Zorg"),
        (f"{_ABOUT} Read more about it all at www.zorg.com", "Zorg"),
        (f"The Zorg and Blub are members of the {_TASK}. Ann Lee made the {_TASK}. {_NEWS}", _TASK),
        (f"Zorg, a part of Blub, is the leading journal for ten towns. {_NEWS}", "Zorg"),
        (
            f"Zorg, Blub & Co is a firm that gives advice to ten towns. {_NEWS}",
            "Zorg, Blub & Co",
        ),
        (f"Zorg (Lyon) provides clean water to ten towns in the north. {_NEWS}", "Zorg (Lyon)"),
        (f"Zorg | Blub is a home service for ten towns in the north. {_NEWS}", "Zorg | Blub"),
        (f"Zorg Investments is a leading asset manager in ten towns. {_NEWS}", "Zorg Investments"),
        (f"At Zorg, we are a firm that gives advice to ten towns. {_NEWS}", "Zorg"),
        (f"With ten years of service, Zorg has become a known provider. {_NEWS}", "Zorg"),
        (f"Founded in Lyon, France, Zorg Water is a maker of clean water. {_NEWS}", "Zorg Water"),
        (f"Zorg is a maker of clean water. Call us and our people today. {_NEWS}", "Zorg"),
        ("A complaint is an accusation. Who is accused is presumed innocent by the law.", None),
        (
            f"This is part of the Zorg Team (ZT) initiative, which began in May. {_NEWS}",
            "Zorg Team",
        ),
        (
            f"Le Conseil Zorg est un organe de villes. {_NEWS}\n\nIl veille aux eaux {_FAR}",
            "Conseil Zorg",
        ),
        (
            f"La Session nationale des jeunes est la plateforme de dix villes. {_NEWS}",
            "Session nationale des jeunes",
        ),
        (
            f"Le Forum pour les eaux claires (FEC) est un organe. {_NEWS}",
            "FEC",
        ),
        (f"L'institut des eaux du nord (IEN) est responsable de dix lacs. {_NEWS}", "IEN"),
        (
            f"Le Concours suisse d'eau, fondé en 1899, est un prix de dix villes. {_NEWS}",
            "Concours suisse d'eau",
        ),
        (f"Le Zorg compte aujourd'hui 193 membres et dix bureaux. {_NEWS}", "Zorg"),
        (f"«ZORG» est un projet de dix villes pour un lac et ses eaux. {_NEWS}", "ZORG"),
        (f"Composé de neuf membres, le Zorg est un organe des villes. {_NEWS}", "Zorg"),
        (f"Le Zorg, dirigé par Ann Lee, compte plus de dix bureaux. {_NEWS}", "Zorg"),
        (f"The Zorg has its seat in Lyon and ten offices by the rivers. {_NEWS}", "Zorg"),
        (
            f"Les Journées suisses de l'eau ont lieu chaque année. {_NEWS}",
            "Journées suisses de l'eau",
        ),
        (f"The List of Rivers, Lakes, and Wells of Zorg Towns (LRZ) is a network. {_NEWS}", "LRZ"),
        (f"L'association Zorg suisse regroupe dix villes et un lac. {_NEWS}", "Zorg suisse"),
        (
            f"Zorg is a provider of clean water. {_NEWS}\n\nThe Zorg net is an aid to ten {_TOWNS}",
            "Zorg",
        ),
        (f"The Zorg Forum takes place every three years in another town. {_NEWS}", "Zorg Forum"),
        (f"Le Prix Zorg est décerné chaque automne par dix villes. {_NEWS}", "Prix Zorg"),
        (f"L'Agence Zorg a pour mission de mesurer les eaux du pays. {_NEWS}", "Agence Zorg"),
        (f"The Zorg Forum was set up by ten towns in need of water. {_NEWS}", "Zorg Forum"),
        (
            f"Since 2009, the Zorg Meetings have brought together ten towns. {_NEWS}",
            "Zorg Meetings",
        ),
        (f"ZRG, the Zorg Office, has as its task to keep rivers clean. {_NEWS}", "ZRG"),
        (
            f"The Zorg's Water Office coordinates ten towns on a river. {_NEWS}",
            "Zorg's Water Office",
        ),
        (f"Le Conseil Zorg, fondé en 1996, réunit dix villes et un lac. {_NEWS}", "Conseil Zorg"),
        (f"L'Agence Zorg se compose de dix bureaux dans les villes. {_NEWS}", "Agence Zorg"),
        (f"L'Agence Zorg est l'une des autorités du pays pour les eaux. {_NEWS}", "Agence Zorg"),
        (f"Le ZORG mesure régulièrement les eaux de dix villes. {_NEWS}", "ZORG"),
    ],
)
def test_limits_and_programmes(extract: Extract, closing: str, organisation: str | None) -> None:
    """Disclaimers, programmes a release is part of, and what follows a call to visit a site."""
    release = extract(_HEAD + f"{_NEWS}\n\n{_NEWS}\n\n" + closing)
    assert [one.organisation for one in release.boilerplate] == [organisation]


@pytest.mark.parametrize(
    "closing",
    [
        "Zorg has announced a new case of the disease in a town in the north, where it is seen.",
        "Zorg has already begun to look for the causes of what happened in the town that day.",
        "An office of Zorg was established in the town in the north where the disease is seen.",
        "Zorg Lee is the director of the institute in the north, and answers for two countries.",
        "Senator Zorg is a senior member of the committee that looks for the causes of all this.",
        "In its own release, Zorg said that it is a body of ten towns which look for the causes.",
        "Zorg helps its partners, with 200 of them in 2014, 240 in 2015, and even 300 in 2016.",
        "Anyone with information about this case should call Detective Lee, or the Zorg hotline.",
        "For more information about the lawsuit of today, visit the web site of Zorg Division.",
        "We are committed to work with all our partners until the causes of this are found out.",
        "A charge is merely an accusation. If found guilty, Zorg faces 20 years of prison.",
        "These men are members of the Zorg Devils. The Zorg Devils work in the towns of the north.",
        "Zorg is a maker of clean water. Today, it filed suit against ten towns on a river.",
        "Since moving to the north, Zorg has seen ten towns and their offices, and swum in rivers.",
        "Zorg is an actor in two films that were made by the Zorg Company and by an institute.",
        "With its new engine, Zorg offers a quick way to ten towns. Call us to know more today.",
        "At Zorg, the firm and ten towns are at work to find out what has made the water so bad.",
        "Zorg Lee is a manager in ten towns of the north, and gives advice to the offices there.",
        "Zorg, which leads the Water Force and its offices, investigated the case with ten towns.",
        "Part of the help came from the Zorg Institute. The institute sent ten people, and cars.",
        "With its new river, Zorg is sure to become a beloved body of towns in the whole country.",
        'Zorg serves ten towns and their rivers. "We are glad to be of help to them all," he said.',
        "Anyone interested in a position at Zorg should contact Ann Lee or visit www.zorg.com.",
        "Persons who were cheated by Blub Bank should call the hotline of Zorg at 555-010-0200.",
        "For more information about BLUB and its services, visit www.blub.com or write to it.",
        "In Nepal, Zorg supports ten towns which have lost their water in the floods of the month.",
        "The case was brought as part of Zorg Force. The case is prosecuted by the office in Lyon.",
        "This year, ten towns gave boats as part of Zorg Force, which was created to free rivers.",
        "Zorg Team was set up in haste to look for what the causes of all this might have been.",
        "L'Agence Zorg a atteint son but et mesure les eaux du pays, dont dix villes ont besoin.",
        "L'Agence Zorg est organisée comme une école, et les villes en ont été fort étonnées.",
        "Since 27 March, Zorg has kept all that it had, and ten towns have gone without water.",
        "La délégation de Paris compte 17 membres, qui sont venus voir les eaux de dix villes.",
        "Le Zorg réunit pour la troisième fois dix villes du pays qui ont besoin d'eaux claires.",
        "Zorg soutient la publication de ce guide, que dix villes du pays ont voulu faire lire.",
        "Le Zorg réunit des ministres de dix villes. La séance de ce jour est vouée aux eaux.",
        "En outre, Zorg soutient dix villes du pays et leur donne de quoi nettoyer leurs eaux.",
        "Zorg soutient également dix villes du pays et leur donne de quoi nettoyer leurs eaux.",
        "L'Agence Zorg a pris note de dix demandes qui constituent un danger pour les eaux.",
        "L'Agence Zorg a lancé en mars dernier un projet de dix bateaux pour les eaux du pays.",
        "Le Conseil fédéral soutient les projets de dix villes et leur accorde beaucoup d'argent.",
        "The FDFA supports ten towns in the north, and is quite sure of the success of all that.",
        "Cette Agence Zorg veille aux eaux de dix villes, que le pays lui confie depuis longtemps.",
        "The Zorg Prize takes place in a town in the north which has been without water for long.",
        "As of 15 February, Zorg has a hundred reports of the new disease from its offices.",
    ],
)
def test_what_was_done_of_late(extract: Extract, closing: str) -> None:
    """What an organisation has done of late does not describe it."""
    assert extract(_HEAD + closing + f" {_NEWS}").boilerplate == ()


_HOTLINE = "should call the Zorg hotline at 555-010-0200 or visit www.zorg.gov"
_FORCE = (
    "The Zorg Force is a team that guards all great rivers. It has ten boats, and two stations."
)
_FREED = (
    "Since its inception in 1998, the Zorg Force has freed more than ten great rivers of it, and"
    " has planted some thousands of trees on their banks with the help of schools."
)
_SECTION = (
    "The Water Section leads the Zorg Force, which guards the rivers of the whole land, and gives"
    " advice to all towns."
)
_SEEN = f"Anyone who has seen an oil slick {_HOTLINE}."
_CASE = "This case was investigated by the Water Section of Zorg and by the police of Lyon."
_TOLD = f"Anyone with information on spilt oil {_HOTLINE}."
_CLOSED = "Spilling oil is a crime. In ten years, Zorg has closed a hundred factories for it."
_LISTED = "Information about these cases is available on the web site of Zorg."
_MAKER = "{} Inc. is a company headquartered in Lyon that makes clean water."
_RIGHTS = "All rights reserved, and nothing in this text is meant to be read as advice."
_CREDIT = "The case is another achievement for the Zorg Force, which was created in 1998."
_CREATED = (
    "The president established the task force to clean rivers. With more than ten towns, it is the"
    " broadest alliance that has ever been made for them."
)
_INSTITUTE = "L'Institut Zorg est responsable de la mesure des eaux de tout le pays."
_JUSTICE = "Justice Department"
_NETWORK = "The Zorg Network is a partnership of ten towns which pool what they know of water."


@pytest.mark.parametrize(
    ("closing", "parts"),
    [
        # A call belongs to what stands before it.
        ((f"{_FORCE} {_NEWS}", _SEEN), ["Zorg Force"]),
        # So does what the part has named already.
        ((_SECTION, _FREED), ["Water Section"]),
        # Two organisations are two parts, and a disclaimer is one of its own.
        ((_MAKER.format("Zorg"), _MAKER.format("Blub"), _RIGHTS), ["Zorg Inc.", "Blub Inc.", None]),
        # At the end of a paragraph on a case, the call alone is standing text.
        ((f"{_CASE} {_TOLD}",), [None]),
        # Where nothing is of the day, all that leads to the call is.
        ((f"{_CLOSED} {_LISTED}",), [None]),
        (("Vous trouverez ce communiqué et d'autres informations sur le site de Zorg.",), [None]),
        ((f"* {_NETWORK} {_NEWS}",), ["Zorg Network"]),
        (
            (f"The suit is part of our aims and one achievement for the {_TASK}, a team. {_NEWS}",),
            [_TASK],
        ),
        (
            (f"The case is another achievement for the Zorg Force, which was made. {_NEWS}",),
            ["Zorg Force"],
        ),
    ],
)
def test_parts(extract: Extract, closing: tuple[str, ...], parts: list[str | None]) -> None:
    """Consecutive paragraphs on one thing are one part."""
    release = extract("\n\n".join((_HEAD, *[_NEWS] * 4, *closing)))
    assert [one.organisation for one in release.boilerplate] == parts
    assert closing[-1][-40:] in release.boilerplate[-1].text


@pytest.mark.parametrize(
    ("closing", "standing"),
    [
        (("Zorg offers clean water to ten towns, {}", _NEWS), False),
        (("Zorg is dedicated to clean water, {}", _NEWS), False),
        (("Zorg is a provider of clean water, {}", _NEWS), True),
        (("Zorg offers clean water to ten towns, {}", "Disclaimer: {}"), True),
    ],
)
def test_what_somebody_aims_at(extract: Extract, closing: tuple[str, str], standing: bool) -> None:
    """It is standing text at the end alone, where no further news follows."""
    more = "and gives advice on all the rivers of the north to whoever asks it of its offices."
    release = extract("\n\n".join((_HEAD, *[_NEWS] * 4, *closing)).format(more, _NO_ADVICE))
    assert ("Zorg" in [one.organisation for one in release.boilerplate]) is standing


def test_nobody_is_described_twice(extract: Extract) -> None:
    """Where an organisation has a headed part, what else is told of it is news."""
    twice = f"{_HEAD}{_NEWS}\n\n{_NEWS}\n\n{_ABOUT} It has 20 labs.\n\nAbout Zorg\n\n{_ABOUT}"
    assert [one.text for one in extract(twice).boilerplate] == [_ABOUT]


def test_a_disclaimer_behind_a_contact(extract: Extract) -> None:
    """What is written onto a disclaimer's label is none of it."""
    text = "Disclaimer: This text is not a solicitation for anything, and is no advice at all."
    release = extract("\n\n".join((_HEAD, _NEWS, _NEWS, f"Ann Lee ann@zorg.com{text}")))
    assert [one.text for one in release.boilerplate] == [text]
    release = extract(f"{_HEAD}{_NEWS}\n\n{_NEWS}\n\nMedia Contact:Ann Lee ann@zorg.com{text}")
    assert [one.text for one in release.boilerplate] == [text]


@pytest.mark.parametrize("call", [_TOLD, f"The federal Zorg Act prohibits to spill oil. {_TOLD}"])
def test_where_a_call_begins(extract: Extract, call: str) -> None:
    """Who investigated a case stays in the body; the law that is called on goes with the call."""
    release = extract("\n\n".join((_HEAD, _NEWS, _NEWS, f"{_CASE} {call}")))
    assert [one.text for one in release.boilerplate] == [call]
    assert _CASE in release.body


def test_an_address_goes_on_with_a_headed_part(extract: Extract) -> None:
    """A short line with an address is no heading."""
    release = extract(f"{_HEAD}About Zorg\n\n{_ABOUT}\n\nRead more here: https://zorg.com")
    assert [one.text[-16:] for one in release.boilerplate] == ["https://zorg.com"]


@pytest.mark.parametrize(
    ("heading", "text", "standing"),
    [
        ("Carte des eaux", "La carte des eaux indique où se trouvent les sources.", True),
        ("Qu’est-ce que l’AZERT ?", "Le sigle AZERT désigne un accord sur les rivières.", True),
        ("What is a spring tide?", "Spring tides occur when sun and moon stand in line.", True),
        ("En quoi consiste la carte ?", "La carte des eaux indique où sont les sources.", True),
        ("Encadré : la carte des eaux", "La carte des eaux indique où sont les sources.", True),
        ("Vers un accord", "Parapher désigne l'acte de signer un accord du bout d'un nom.", True),
        ("Plans et carte", "La carte des eaux regroupe les sources et les puits du pays.", True),
        ("Que doit faire la ville ?", "La ville propose des eaux à qui veut s'y baigner.", False),
        ("FOCA", "The FOCA works as an office for all who fly over the country in boats.", True),
        ("Ann Lee", "Ann Lee plays with stones and with what light she finds in the towns.", False),
        ("Étapes", "Parapher désigne l'acte de signer du bout d'un nom. Cela sera vu.", True),
        ("Le ZORG : un office", "Le ZORG est un office du pays pour les eaux des villes.", True),
        (
            "Forum sur les eaux",
            "Le FEZ est un des fruits d'un accord de dix villes du pays.",
            False,
        ),
        (
            "Forum sur les eaux zorg",
            "Le FEZ est un des organes du pays qui veillent aux eaux.",
            True,
        ),
        ("Plans et carte", "La carte des eaux regroupe 20 sources et 12 puits du pays.", False),
        ("Carte des eaux", "Le Conseil a décidé aujourd'hui de publier la carte des eaux.", False),
        ("Carte des eaux", "La carte des eaux paraîtra et sera mise à jour chaque été.", False),
        ("Carte des eaux", "La carte des eaux est également proposée aux communes.", False),
        ("Water map", "Last year the water map showed more springs than ever before.", False),
        (
            "Water map 2016",
            "The water map 2016 shows springs, wells and rivers of the town.",
            False,
        ),
        ("Un accord solide", "Les rivières du pays sont libres de tout obstacle.", False),
    ],
)
def test_what_a_topic_is(extract: Extract, heading: str, text: str, standing: bool) -> None:
    """Text below a last heading which explains its words is standing text, unless it is news."""
    text = f"{text} Il y en a plus de cent dans tout le pays et ailleurs."
    paragraphs = [_HEAD, _NEWS, _NEWS, heading, text, "Renseignements", "A B"]
    release = extract("\n\n".join(paragraphs))
    assert bool(release.boilerplate) is standing


@pytest.mark.parametrize(
    ("heading", "text", "standing"),
    [
        (
            "Law 35 and ZORG",
            "In 2012, Law 35 was made. A part of it is the Zone of Great Rivers (ZORG).",
            True,
        ),
        ("Law 35 and ZORG", "In 2012, Law 35 was made. A part of it is ZORG, a unit.", False),
        ("Law 35 and ZORG", "The defendant fled from ZORG, which is a unit of Law 35.", False),
        ("The Law and Its Unit", "In 2012, the law was made. A part of it is a unit.", False),
    ],
)
def test_a_last_heading_with_an_acronym(
    extract: Extract, heading: str, text: str, standing: bool
) -> None:
    """What explains the acronym up to the page's own lines is standing text, with its lists."""
    listed = "(1) “Harm” means what was done to the victim, by whom and in whatever way it was."
    release = extract(
        f"{_HEAD}{_NEWS}\n\n{_NEWS}\n\n{heading}\n\n{text}\n\n{listed}\n\nShare\n\nLatest Posts"
    )
    assert [one.text for one in release.boilerplate] == [f"{text}\n\n{listed}"] * standing


def test_the_head_of_a_page(extract: Extract) -> None:
    """Who put a page on line, and the way to it, are left over; an author without a day issues."""
    title, lead = "A title of a release", "Paris – Something is new and everybody is glad of it."
    page = f"{title}\n\nAuthor\n\nZoe Quill\n\nPublished\n\n5 May 2020\n\nHome\n\nPress\n\n{lead}"
    release = extract(page)
    assert release.body == lead
    assert [person.name for person in release.people] == []
    issued = extract(f"{title}\n\n5 May 2020\n\n{lead}\n\nAuthor\n\nFederal Office for Salt")
    assert [one.name for one in issued.organisations] == ["Federal Office for Salt"]


def test_a_lone_paragraph_under_a_heading_is_the_news(extract: Extract) -> None:
    """Where no running text stands above a bare heading, what is under it is no standing text."""
    lead = "BERN – Salt was found by people of the town, who had looked for it for many years."
    release = extract(f"Salt is found near a town\n\nPress Release\n\n5 May 2020\n\nSalt\n\n{lead}")
    assert release.body.endswith(lead)
    assert release.boilerplate == ()


@pytest.mark.parametrize(
    ("closing", "standing"),
    [
        (
            "The Salt Union is an agency of the towns of the north, with a dozen offices there.",
            True,
        ),
        ("Founded in 1964, ZORG is the focal point of the system of agencies for salt.", True),
        ("Créé en 2001, le SZO réalise et coordonne des cours contre la peur de l'eau.", True),
        ("Créée en 2001, la Fondation Zorg de la ville a rendu hier un avis au canton.", False),
        ("Zorgo se compose de trois stations de recherche et constitue un centre du sel.", True),
        (
            "Ruritania is one of the priority countries of the Agency for Salt and its office.",
            False,
        ),
        ("Zorg AG, a subsidiary of the Salt Union, agreed to pay a fine for its errors.", False),
        ("The Salt Union is an agency of the north. The Council has therefore agreed.", False),
        ("* Sauf mention contraire, les taux de cette page tiennent compte des saisons.", True),
    ],
)
def test_what_a_closing_paragraph_says_somebody_is(
    extract: Extract, closing: str, standing: bool
) -> None:
    """It is a body by what it is said to be, not by whose it is, and nothing it has decided."""
    more = "It keeps maps of all the springs, and lends them to the schools of the country around."
    release = extract(f"{_HEAD}{_NEWS}\n\n{_NEWS}\n\n{closing} {more}")
    assert bool(release.boilerplate) is standing


@pytest.mark.parametrize(("name", "organisation"), [("zorgo", ["zorgo"]), ("blub", [])])
def test_a_name_in_small_letters(extract: Extract, name: str, organisation: list[str]) -> None:
    """It is one where a sentence begins with it, and the text has it before."""
    closing = f"{name} est le réseau du pays chargé de tisser des liens entre tous les gens du sel."
    closing += " Il a des bureaux dans vingt villes du monde."
    release = extract(f"{_HEAD}Le réseau zorgo a vingt ans. {_NEWS}\n\n{_NEWS}\n\n{closing}")
    assert [one.organisation for one in release.boilerplate] == organisation


def test_whose_topic_it_is(extract: Extract) -> None:
    """A heading that names more than an organisation tells whose text stands below it."""
    release = extract(f"{_HEAD}{_NEWS}\n\nThe Water Mint ZORG\n\nZORG produces coins. {_NEWS}")
    assert [one.organisation for one in release.boilerplate] == ["ZORG"]
