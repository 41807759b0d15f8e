"""The date: where it is believed, what it means, and when it is better left unknown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Release, ReleaseDate

Extract = Callable[[str], Release]

PROSE = (
    "The two organisations have been working together for many years in the areas of human and "
    "animal health, and the agreement consolidates their ambition to broaden this collaboration "
    "in support of public health policy-making, which is a matter of great importance.\n"
)
FRENCH = (
    "Les deux organismes mènent des projets scientifiques conjoints depuis de nombreuses années "
    "dans les domaines de la santé humaine, animale et de l'environnement, afin d'appuyer les "
    "politiques de santé publique et de faire progresser la connaissance.\n"
)


def date_of(release: Release) -> ReleaseDate:
    """Return the date of a record that has one."""
    assert release.date is not None
    return release.date


@pytest.mark.parametrize(
    ("head", "value", "evidence"),
    [
        ("Paris, le 5 février 2020\n\nUn accord est signé\n\n", "2020-02-05", "le 5 février 2020"),
        ("Un accord est signé\n\nBerne, 23.01.1997 - ", "1997-01-23", "23.01.1997"),
        ("Chalon-sur-Saône, le 1er mars 2019 - ", "2019-03-01", "le 1er mars 2019"),
        ("Dübendorf, St. Gallen und Thun, 16.05.2019 - ", "2019-05-16", "16.05.2019"),
        ("Berne 9, 06.09.2007 - ", "2007-09-06", "06.09.2007"),
        (
            "A Title Here\n\nJERSEY CITY, NJ, November 07, 2024 /24-7PressRelease/ -- ",
            "2024-11-07",
            "November 07, 2024",
        ),
        ("Bern, 4 May 2017, 04.05.2017 - ", "2017-05-04", "4 May 2017"),
        (
            "FOR IMMEDIATE RELEASE\nWednesday, June 7, 2017\nHusband and Wife Convicted\n",
            "2017-06-07",
            "Wednesday, June 7, 2017",
        ),
        ("A Title\nAuthor\nJane Doe\nPublished\nMay 8, 2014\n", "2014-05-08", "May 8, 2014"),
        ("A Title\n\nDate: May 8, 2014\n\n", "2014-05-08", "May 8, 2014"),
        ("Publié le 5 février 2020\n\nUn accord\n\n", "2020-02-05", "le 5 février 2020"),
        ("26 June 2014\n\n", "2014-06-26", "26 June 2014"),
        ("3 June 2009 - As of 06:00 GMT, ", "2009-06-03", "3 June 2009"),
        ("17 October 1996 Disease Outbreak Reported\n\n", "1996-10-17", "17 October 1996"),
        ("2020-02-05\n\nA Title\n\n", "2020-02-05", "2020-02-05"),
        ("Publié le 5 février 2020 par Inserm\n\nUn titre\n\n", "2020-02-05", "le 5 février 2020"),
        ("Published May 8, 2014, updated May 9, 2014\n\nA Title\n\n", "2014-05-08", "May 8, 2014"),
        ("A Title\n\n2020 – 02 - 05\n\n", "2020-02-05", "2020 – 02 - 05"),
        ("A Title\n\n5 December 2005 (Brussels, Belgium) ", "2005-12-05", "5 December 2005"),
        (
            "Un titre court\n\nLe 14 décembre 2005, Strasbourg, France -- ",
            "2005-12-14",
            "Le 14 décembre 2005",
        ),
        (
            "A Title\nIssued by the Press Office on 19 January 2016\n\n",
            "2016-01-19",
            "on 19 January 2016",
        ),
        (
            "A Title\nPosted by ab at Jan 19, 2016 09:42 AM | Permalink\n\n",
            "2016-01-19",
            "Jan 19, 2016",
        ),
        (
            "Un titre court\n\nDiffusé par le CNRS le 5 février 2020\n\n",
            "2020-02-05",
            "le 5 février 2020",
        ),
        (
            "Office   12345   Fax   67890\nNo   12   Date   11.01.2025\n\nA Title\n\n",
            "2025-01-11",
            "11.01.2025",
        ),
        ("Press release - 5 February 2020\n\nA Title\n\n", "2020-02-05", "5 February 2020"),
    ],
)
def test_a_date_is_printed_where_its_place_says_what_it_is(
    extract: Extract, head: str, value: str, evidence: str
) -> None:
    """A dateline, a label, the masthead or a line of its own makes a date the release's."""
    found = date_of(extract(head + PROSE))
    assert (found.value, found.method, found.evidence) == (value, "printed", evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Institute studies health\n\nThe portfolio holds 279 families as at 1st January 2015. ",
        "Rencontre le 22 septembre 2020\n\nMardi 22 septembre 2020, le Centre annoncera. ",
        "Conference, 3 – 4 November 2003\n\nSwitzerland supports a site of world heritage. ",
        "Honolulu, HI -- On Sunday, May 29, 2005, the Senator will present a medal. ",
        "A Title\n\nUpdated October 3, 2017\n\n",
        "Entretiens du 8 mai 2015\n\nLes présidents des partis se rencontreront. ",
        "A Title\n\nTickets cost 12.50.2020 and 31/02/2020 is no day. ",
        "A Title\n\nBern, 05.02.2095 - ",
    ],
)
def test_the_date_of_an_event_is_never_stated_as_printed(extract: Extract, text: str) -> None:
    """A date in running text, an update, or a day to come is not the day of issue."""
    found = extract(text + PROSE).date
    assert found is None or found.method != "printed"


def test_a_label_beats_the_date_of_use(extract: Extract) -> None:
    """The day a page says it was published on outweighs the day of a draft."""
    text = "T\nPublished\nMarch 19, 2015\nA Long Title\nFor Immediate Release\nJuly 1, 2014\n"
    assert date_of(extract(text + PROSE)).value == "2015-03-19"


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("05/02/2020\n\nUn accord est signé\n\n" + FRENCH, "2020-02-05", "français"),
        ("05/02/2020\n\nA programme for the centre\n\n" + PROSE, "2020-02-05", "spelling"),
        ("05/02/2020\n\nA program for the center\n\n" + "A color. " * 30, "2020-05-02", "spelling"),
        ("05/02/2020\n\nA Title\n\nCall 714-347-8408.\n\n" + PROSE, "2020-05-02", "American"),
        ("05/02/2020\n\nA Title\n\nSince 25/01/2019. " + PROSE, "2020-02-05", "another date"),
        ("05.02.2020\n\nA color in the center\n\n", "2020-02-05", ""),
        ("02/13/2020\n\nLe titre\n\n" + FRENCH, "2020-02-13", ""),
        ("12/10/2026\n\nA color in the center\n\n" + PROSE, "unknown", ""),
        ("11/05/2026\n\nA color in the center\n\n" + PROSE, "2026-05-11", "future"),
    ],
)
def test_the_order_of_day_and_month_is_settled_by_evidence_and_said(
    extract: Extract, text: str, value: str, why: str
) -> None:
    """Each doubt is settled by the strongest evidence, and the other day is kept."""
    found = extract(text).date
    if value == "unknown":
        assert found is None
        return
    assert found is not None
    assert found.value == value
    assert why in found.rule
    assert bool(found.alternatives) is bool(why)


def test_a_weekday_without_a_year_is_inferred(extract: Extract) -> None:
    """The years whose weekday agrees are named, the first from the latest year mentioned on."""
    text = f"A Title\n\nMonday 20 January, the agency met the institute. In 2016 {PROSE}"
    found = date_of(extract(text))
    assert (found.value, found.method) == ("2020-01-20", "inferred")
    assert set(found.alternatives) >= {"2014-01-20", "2025-01-20"}
    assert found.confidence < 0.75


def test_a_weekday_far_from_every_year_mentioned_tells_no_year(extract: Extract) -> None:
    """Where the first agreeing year is nine years off, agreeing is chance."""
    assert extract(f"A Title\n\nSunday, 2 March, a book is out. In 1960 {PROSE}").date is None


def test_a_date_in_a_run_together_head_is_inferred(extract: Extract) -> None:
    """Where layout is lost, a date between headline and lead is likely, not certain."""
    text = "SENATOR COMMENTS ON BUDGET       February 5th  2007   WASHINGTON  D C   The Senator "
    found = date_of(extract(text + PROSE))
    assert (found.value, found.method) == ("2007-02-05", "inferred")


def test_a_wrong_weekday_lowers_trust(extract: Extract) -> None:
    """A weekday that does not agree is said in the rule."""
    right, wrong = (
        date_of(extract(f"{day}, June 7, 2017\nA Title Here\n\n{PROSE}"))
        for day in ("Wednesday", "Monday")
    )
    assert wrong.value == right.value
    assert wrong.confidence < right.confidence
    assert "weekday" in wrong.rule


def test_a_month_alone_keeps_its_precision(extract: Extract) -> None:
    """A head that prints a month dates the release to the month."""
    found = date_of(extract(f"February 2020\n\nA Title Here\n\n{PROSE}"))
    assert (found.value, found.precision) == ("2020-02", "month")


@pytest.mark.parametrize(
    ("head", "value", "rule"),
    [
        ("A Title Here\n\nPARIS, Nov. 3 /PRNewswire/ -- In 2021 ", "2021-11-03", "dateline"),
        ("Embargoed until 5 May 2020\n\nA Title Here\n\n", "2020-05-05", "embargo"),
        ("CP106-2020\n\nA Title Here\n\n", "2020", "number"),
    ],
)
def test_a_day_that_the_head_suggests_is_inferred(
    extract: Extract, head: str, value: str, rule: str
) -> None:
    """A dateline without a year, an embargo and a number tell something, not for certain."""
    found = date_of(extract(head + PROSE))
    assert (found.value, found.method) == (value, "inferred")
    assert rule in found.rule
    assert found.confidence < 0.75


def test_a_dateline_far_below_does_not_outweigh_the_head(extract: Extract) -> None:
    """A paragraph of the body may begin with the place and day of something else."""
    text = f"Published\nMay 8, 2014\nA Title Here\n\n{PROSE}\nGENEVA, June 18, 2003 - {PROSE}"
    assert date_of(extract(text)).value == "2014-05-08"


@pytest.mark.parametrize(
    ("end", "value"),
    [
        ("20.11.2016 (Sunday)", "2016-11-20"),
        ("Ministry of Finance\nOn July 01, 2025", "2025-07-01"),
        ("This press release is issued by the department on 1st December 2020.", "2020-12-01"),
        ("The report was issued by the department on 1st December 2020.", None),
    ],
)
def test_dates_at_the_end(extract: Extract, end: str, value: str | None) -> None:
    """A last line may say when the release was issued, but not when something else was."""
    found = extract(f"A Title\n\n{PROSE}\n{PROSE}\n{PROSE}\n{PROSE}\n{end}\n").date
    assert (found.value if found else None) == value


def test_a_declared_date_is_less_than_a_printed_one(extract: Extract) -> None:
    """A page's own date counts where none is printed, and says so; that of a future never."""
    page = (
        "<html><meta property=article:published_time content=2020-02-05T23:30:00-05:00>"
        f"<h1>A Title</h1><p>{{}}</p><p>{PROSE}</p>"
    )
    found = date_of(extract(page.format("Here")))
    assert (found.value, found.method) == ("2020-02-05", "declared")
    assert found.confidence < 0.7
    found = date_of(extract(page.format("5 March 2019")))
    assert (found.value, found.method) == ("2019-03-05", "printed")
    assert extract(page.replace("2020-02-05", "2999-02-05").format("Here")).date is None
