"""The title: below mastheads, over several lines, without the site's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Release

Extract = Callable[[str], Release]

PROSE = (
    "\n\nThe agency announced today that it has signed an agreement with the institute, which "
    "consolidates their ambition to broaden this collaboration in support of public health.\n"
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("An agreement is signed", "An agreement is signed"),
        ("COMMUNIQUÉ DE PRESSE\n\n21 septembre 2020\n\nCP106-2020\n\nUN ACCORD", "UN ACCORD"),
        ("FOR IMMEDIATE RELEASE\nFriday, April 13, 2018\nMan Indicted for Fraud", None),
        ("AGENCY AND INSTITUTE WORKING TOGETHER\n\nTO RISE TO THE CHALLENGES", None),
        ("Owner of Call Center Pleads Guilty\nto Defrauding Elderly Americans", None),
        ("Former Governor and Former First Lady\nConvicted on Public Charges", None),
        ("## Press release\n\n### An *agreement* is signed\n", "An agreement is signed"),
        ("Paris, le 5 février 2020\n\nUn accord est signé", "Un accord est signé"),
        (
            """MEN CONVICTED - Orange County\nSkip to content\nPress\n7 min read\nMEN CONVICTED
            Author\nJane Doe\nPublished\nMay 8, 2014\nHome\nMEN CONVICTED""",
            "MEN CONVICTED",
        ),
        ("Public finances 2010-2014: sound surpluses", None),
        ("www.swiss.ch: aide à la navigation pour le trafic", None),
        ("Visit of the President on 27 and 28 May 2005.\n\nBerne, 02.05.2005 - ", None),
        ("Invitation aux médias", "Invitation aux médias"),
        ("Statement by the President on the Flood", None),
        (
            "The Salt press release\n21 September 2016\nNo link with salt, say experts",
            "No link with salt, say experts",
        ),
        (
            """Department of Salt\nThe Secretariat, P.O. Box 277\nTel. 011 248 4500\n
            PRESS RELEASE\n\nSalt is signed""",
            "Salt is signed",
        ),
        ("# An agreement is signed\n\n## With pepper", "An agreement is signed"),
        ("The Agency\n\n# An agreement is signed\n\n## With pepper", "An agreement is signed"),
        ("COMMUNIQUE DU CONSEIL DES MINISTRES\nDU MERCREDI 14 AOUT 2024", None),
    ],
)
def test_the_title_is_the_headline_as_printed(
    extract: Extract, head: str, title: str | None
) -> None:
    """Furniture of the head is passed over; None: the last lines of the head, joined."""
    if title is None:
        lines = [line for line in head.split("\n") if line and "RELEASE" not in line]
        title = " ".join(line for line in lines if not line.startswith(("Friday", "Berne")))
    release = extract(head + PROSE.lstrip() if head.endswith("- ") else head + PROSE)
    assert release.title == title


def test_a_subtitle_is_not_the_title(extract: Extract) -> None:
    """A line that begins anew under a finished headline stays out of it."""
    head = "Owner of a Company Sentenced to Years in Prison\nTwo Associates Also Sentenced"
    assert extract(head + PROSE).title == "Owner of a Company Sentenced to Years in Prison"


def test_a_title_is_no_longer_body(extract: Extract) -> None:
    """Every place where the head repeats the title is accounted for."""
    text = "MEN CONVICTED - Orange County\nHome\nMEN CONVICTED\nDate: May 8, 2014\nMEN CONVICTED"
    assert "CONVICTED" not in extract(text + PROSE).body


@pytest.mark.parametrize(
    "sentence",
    [
        "Between 15 and 20 March 2019, the ministry told the institute of nine new cases.",
        "The ministry on 11, 14 and 20 March 2019 told the institute of nine new cases.",
        "Les 11, 14 et 20 mars 2019, le ministère a annoncé neuf nouveaux cas de grippe.",
        "The ministry told the institute of nine new cases.",
    ],
)
def test_a_date_within_a_sentence_ends_no_title(extract: Extract, sentence: str) -> None:
    """Words that wait for a date are the beginning of a sentence, not a headline."""
    further = " The first of them was found on 7 March 2019 by a school, which closed that week."
    assert extract(f"{sentence}{further * 4}\n").title == sentence


def test_a_text_without_a_headline_is_named_by_its_first_sentence(extract: Extract) -> None:
    """There is always a title, and its rule says how little it rests on."""
    release = extract("The agency signed an agreement with the institute. " + PROSE.strip())
    assert release.title == "The agency signed an agreement with the institute."
    chosen = next(one for one in release.why if one.field == "title" and one.chosen)
    assert chosen.confidence < 0.5


def test_a_heading_that_says_the_declared_title(extract: Extract) -> None:
    """Of two headings the one that the page declares is the title."""
    page = "<html><title>Salt is signed</title><h1>Justice News</h1><h1>Salt is signed</h1>"
    assert extract(f"{page}<p>{PROSE}</p>").title == "Salt is signed"


@pytest.mark.parametrize(
    ("begin", "title"),
    [
        ("Bonjour,\n\nVoici notre texte.", "Une saison"),
        ("Le musée ouvre ses portes à tous pour la saison.", "Une saison"),
        ("Le musée rouvre\n\nIl était fermé.", "Le musée rouvre"),
        ("# Bonjour, la saison.\n\nElle vient.", "Bonjour, la saison."),
    ],
)
def test_a_text_below_its_declared_title(extract: Extract, begin: str, title: str) -> None:
    """A salutation or a sentence is no headline where the file has a title above the text."""
    assert extract(f"---\ntitle: Une saison\n---\n\n{begin}\n").title == title


@pytest.mark.parametrize(
    "again",
    [
        "SALT IS FOUND NEAR THE OLD\n\nTOWN OF QUILL AFTER A LONG SEARCH",
        "Salt Is Found Near the Old Town of Quill After a Long Search",
        "SALT IS FOUND NEAR\nTHE OLD TOWN OF QUILL\nAFTER A LONG SEARCH",
    ],
)
def test_a_headline_said_again_is_no_body(extract: Callable[[str], Release], again: str) -> None:
    """In whatever case, in one line or over several; another line below it stays."""
    title = "SALT IS FOUND NEAR THE OLD TOWN OF QUILL AFTER A LONG SEARCH"
    lead = (
        "BERN – Salt was found by people of the town, who had looked for it for many years.\n\n"
        "On 4 May Ada Quill, a teacher, said that she was glad, and they all went home again."
    )
    release = extract(f"{title}\n\nPress Release\n\n5 May 2020\n\n{again}\n\nIt was salt\n\n{lead}")
    assert release.title == title
    assert release.body == f"It was salt\n\n{lead}"
