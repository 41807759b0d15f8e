"""From files to records: numeric dates follow their organisation, now and when extracted anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressarchive import Archive
from pressarchive.model import ReleaseDate
from pressarchive.settings import Settings

TEXT = """PRESS RELEASE

{title}

Date: {date}

The National Harbour Institute (NHI) presented the report to its members. The institute said
that the work went on as planned, and that the harbour would open to the public in the year.

About the National Harbour Institute

The National Harbour Institute (NHI) studies harbours.

Press contact: Anne Dupont, National Harbour Institute, press@nhi.example
"""


def write(folder: Path, name: str, date: str) -> None:
    (folder / f"{name}.txt").write_text(TEXT.format(title=f"Report {name}", date=date))


def date_of(archive: Archive, reference: str) -> ReleaseDate:
    found = archive.get(reference).date
    assert found is not None
    return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a folder with a date in doubt and two that show the month first."""
    for name, date in (("a", "05/02/2020"), ("b", "01/23/2020"), ("c", "03/24/2020")):
        write(tmp_path, name, date)
    return tmp_path


@pytest.fixture
def archive(home: Path) -> Iterator[Archive]:
    with Archive.open(home / "index", create=True) as opened:
        opened.ingest([home])
        yield opened


def test_the_organisation_decides_over_its_language(archive: Archive) -> None:
    """English is read day first for want of evidence; two other dates of the issuer correct it."""
    found = date_of(archive, "000")
    assert (found.value, found.alternatives) == ("2020-05-02", ("2020-02-05",))
    assert "settled: month first, as 2 other dates of" in found.rule
    assert archive.list(since="2020-05").total == 1
    assert archive.search("harbour", since="2020-05").total == 1
    assert not archive.status().waiting


def test_extracting_anew_changes_nothing(archive: Archive) -> None:
    """What other releases show holds for a second extraction, in a dry run too."""
    before = list(archive)
    for dry_run in (True, False, False):
        assert archive.ingest([], re_extract=True, dry_run=dry_run).changes == ()
    assert list(archive) == before


def test_later_files_settle_earlier_ones_and_their_loss_is_felt(
    archive: Archive, home: Path
) -> None:
    """The index follows the records both ways."""
    (home / "c.txt").unlink()
    archive.ingest([home], prune=True)
    assert date_of(archive, "000").value == "2020-02-05"
    assert archive.search("harbour", since="2020-05").total == 0
    write(home, "d", "04/25/2020")
    archive.ingest([home])
    assert date_of(archive, "000").value == "2020-05-02"
    assert archive.search("harbour", since="2020-05").total == 1


def test_what_is_stated_stands_until_it_is_given_back(archive: Archive) -> None:
    """A hand outweighs the organisation; what `edit` returns is what the archive holds."""
    stated = archive.edit("000", {"date": "2020-02-05"}).date
    assert stated is not None
    assert (stated.value, stated.method) == ("2020-02-05", "stated")
    archive.ingest([], re_extract=True)
    assert date_of(archive, "000") == stated
    given_back = archive.edit("000", {"date": None})
    assert given_back == archive.get("000")
    assert date_of(archive, "000").value == "2020-05-02"


def test_the_organisation_outweighs_the_settings(archive: Archive, home: Path) -> None:
    """Settings are for what nothing else settles; what they change is told once."""
    archive.close()
    with Archive.open(home / "index", settings=Settings(date_order="day")) as again:
        changed = again.ingest([], re_extract=True)
        assert {change.field for change in changed.changes} <= {"date", "why"}
        assert date_of(again, "000").value == "2020-05-02"
        assert again.ingest([], re_extract=True).changes == ()
        (home / "b.txt").unlink()
        again.ingest([home], prune=True)
        assert date_of(again, "000").rule.endswith("day first, as the settings say")
