"""Place, reference, embargo and kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Release

Extract = Callable[[str], Release]

PROSE = (
    "the agency has signed an agreement with the institute, which consolidates their ambition "
    "to broaden this collaboration in support of public health and of the environment.\n"
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"Maisons-Alfort, le 5 février 2020\n\nUn accord\n\n{PROSE}", "Maisons-Alfort"),
        (f"A Title\n\nWASHINGTON – {PROSE}", "WASHINGTON"),
        (f"A Title\n\nSANTA ANA, Calif. – {PROSE}", "SANTA ANA, Calif."),
        (f"A Title\n\nNEW YORK, NY, July 08, 2024 /Wire/ -- {PROSE}", "NEW YORK, NY"),
        (f"A Title\n\nLe Havre, 5 mai 2020 - {PROSE}", "Le Havre"),
        (f"A Title\n\nToday – {PROSE}", None),
        (f"A Title\n\nThe agency – and {PROSE}", None),
        ("PUBLIC RELEASE: 25 February 2016\n\nA study", None),
        ("The Institute Press Release, 25 February 2016\n\nA study", None),
        ("MEDIA, Pa., Feb. 25, 2016 -- A study was published.", "MEDIA, Pa."),
    ],
)
def test_the_place_is_the_dateline_s(extract: Extract, text: str, place: str | None) -> None:
    """A place is printed before the date or, in capitals or with its country, before a dash."""
    assert extract(text).place == place


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("No. 123/2020\n\nA title of a release\n\nParis, 5 May 2020 – News.", "123/2020"),
        ("IP/04/123\n\nA title of a release\n\nParis, 5 May 2020 – News.", "IP/04/123"),
        ("Press Release Number: 18 - 476\n\nA title\n\nParis, 5 May 2020 – News.", "18 - 476"),
        ("Réf. : CP 106-2020\n\nUn titre\n\nParis, le 5 mai 2020 – Actualité.", "CP 106-2020"),
        (f"PRESS RELEASE\n\nCP106-2020\n\nA Title\n\n{PROSE}", "CP106-2020"),
        (f"A Title\n\n{PROSE}\nPress Release Number:\n17-617\nUpdated October 3, 2017", "17-617"),
        (f"Press release no. 12/2020\n\nA Title\n\n{PROSE}", "12/2020"),
        (f"Communiqué de presse n° 2020-14\n\nUn titre\n\n{PROSE}", "2020-14"),
        ("26-008\nMay 5, 2020\n\nA Title\n\nParis, 5 May 2020 – News.", "26-008"),
        ("RELEASE: 26-008\n\nA Title\n\nParis, 5 May 2020 – News.", "26-008"),
        (f"Communiqué de presse CP/12/2019\n\nUn titre\n\n{PROSE}", "CP/12/2019"),
        (f"PRESS RELEASE\nNo. 15\n\nA Title\n\n{PROSE}", "15"),
        (f"NEWS RELEASE 20-12\n\nA Title\n\n{PROSE}", "20-12"),
        (f"A Title\n\n{PROSE}\nRef. no.: OX 20-33", "OX 20-33"),
        (f"A Title\n\n{PROSE}\nPress Release Number:\n18 -476\nUpdated", "18 -476"),
        (f"Communiqué de presse 05/2020\n\nUn titre\n\n{PROSE}", None),
        (f"2019-2020\n\nA Title\n\n{PROSE}", None),
        (f"COVID-19\n\nA Title\n\n{PROSE}", None),
        (f"HR 1234\n\nA Title\n\n{PROSE}", None),
        (f"Docket No. 20-33\n\nA Title\n\n{PROSE}", None),
        (f"A Title\n\n{PROSE}\nCase Number: 20-33\n", None),
        (f"For Immediate Release\nCase # 11NF3721\nMay 8, 2014\nA Title\n\n{PROSE}", None),
        (f"A Title\n\nUnder Public Law 107-56, {PROSE}", None),
        (f"May 2020\n\nA Title\n\n{PROSE}", None),
    ],
)
def test_the_reference_is_the_number_of_the_release(
    extract: Extract, text: str, reference: str | None
) -> None:
    """A line of the head or a label tells it; numbers of laws and cases are others'."""
    assert extract(text).reference == reference


@pytest.mark.parametrize(
    "line", ["Press Release Number: 26-008", "Release no. 26-008", "N° 05-06-20"]
)
def test_the_line_of_the_number_is_neither_title_nor_date_nor_body(
    extract: Extract, line: str
) -> None:
    """A line read as the number says nothing else."""
    release = extract(f"{line}\n\nA Title of Some Length\n\n{PROSE}")
    assert release.title == "A Title of Some Length"
    assert release.date is None
    assert line not in release.body


@pytest.mark.parametrize(
    ("line", "embargo"),
    [
        ("Embargo jusqu'au 5 février 2020 à 11h00", "2020-02-05T11:00"),
        ("EMBARGOED UNTIL 9:30 a.m., May 5, 2020", "2020-05-05T09:30"),
        ("Embargoed until 12 p.m. on 5 May 2020", "2020-05-05T12:00"),
        ("Sous embargo jusqu'au 05.02.2020", "2020-02-05"),
        ("The embargo on arms", None),
    ],
)
def test_an_embargo_is_read_to_the_minute(extract: Extract, line: str, embargo: str | None) -> None:
    """The day, with the time of day where it is given."""
    assert extract(f"{line}\n\nA Title Here\n\n{PROSE}").embargo == embargo


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"PRESS RELEASE\n\nA Title\n\n{PROSE}", "press-release"),
        (f"MEDIA ADVISORY\n\nA Title\n\n{PROSE}", "media-advisory"),
        (f"DÉCLARATION\n\nUn titre\n\n{PROSE}", "statement"),
        (f"Statement by the President on the Flood\n\n{PROSE}", "statement"),
        (f"A Title\n\nToday {PROSE}", "press-release"),
        (f"A Title\n\nBern, 23.01.1997 - {PROSE}", "press-release"),
        (f"A Title\n\n{'It has been so for years. ' * 20}\n\nToday {PROSE}", "press-release"),
        ("Our Institute and its History\n\nIt has been dedicated to research for years.", "page"),
    ],
)
def test_the_kind_is_the_masthead_s(extract: Extract, text: str, kind: str) -> None:
    """Without a masthead, a text that says nothing new on no day is a page."""
    assert extract(text).kind == kind
