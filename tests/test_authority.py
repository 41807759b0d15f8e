"""An organisation is one thing: by its names, by its translations, and as the owner decides."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressarchive import Archive
from pressarchive.authority import Authorised, Authority, merge, rename
from pressarchive.errors import NotFound, UsageError
from pressarchive.model import Organisation, Release, Source
from pressarchive.organisations import as_spelled

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    with Archive.open(tmp_path / "index", create=True) as opened:
        opened.ingest([tmp_path / "seeds"])
        yield opened


def issued_by(archive: Archive, name: str) -> set[str]:
    return {release.id for release in archive.list(org=[name]).releases}


def test_spellings_are_one_organisation(archive: Archive) -> None:
    """ANSES and Anses are counted as one, and found by either."""
    names = [one.name.lower() for one in archive.organisations()]
    assert names.count("anses") == 1
    assert issued_by(archive, "anses") == issued_by(archive, "ANSES") == {"002", "004"}


def test_a_merge_takes_effect_at_once_everywhere(archive: Archive) -> None:
    """Lists, counts, filters, searches and facets follow the file; no source is read."""
    archive.merge_organisations("inserm", ["cnes"])
    merged = {one.name: one for one in archive.organisations()}
    assert "CNES" not in merged
    assert merged["Inserm"].releases == 5
    assert "CNES" in merged["Inserm"].aliases
    assert (
        issued_by(archive, "CNES") == issued_by(archive, "Inserm") == {f"00{i}" for i in range(5)}
    )
    assert [o.name for o in archive.get("000").organisations] == ["Inserm"]
    results = archive.search("org:cnes", facets=True)
    assert results.total == 5
    assert results.facets["organisation"]["Inserm"] == 5
    assert results.hits[0].summary.organisations[0] == "Inserm"


def test_a_renaming_changes_what_is_shown(archive: Archive) -> None:
    """The new name is shown, the old one still finds it, and the record is as it was."""
    archive.rename_organisation("SFR", "Radiologie française")
    assert "Radiologie française" in archive.list(org=["SFR"]).releases[0].organisations
    assert issued_by(archive, "radiologie francaise") == {"001"}
    assert "SFR" in [o.name for o in next(r for r in archive if r.id == "001").organisations]


def test_removing_the_file_undoes_every_decision(archive: Archive, tmp_path: Path) -> None:
    """Decisions live in the file alone."""
    before = archive.organisations()
    archive.merge_organisations("inserm", ["cnes"])
    (tmp_path / "index" / "organisations.toml").unlink()
    assert archive.organisations() == before


def test_an_unknown_name_is_told_what_is_near(archive: Archive) -> None:
    """Merging a misspelt organisation writes nothing and suggests the right one."""
    with pytest.raises(NotFound) as caught:
        archive.merge_organisations("Insrm", ["CNES"])
    assert "Inserm" in caught.value.remedy
    assert as_spelled(["INSERM"], archive.organisations()) == ["Inserm"]


def test_a_users_own_writing_stays(tmp_path: Path) -> None:
    """Comments and entries that an edit does not concern are left as they are."""
    file = tmp_path / "organisations.toml"
    file.write_text('# ours\n[[organisation]]\nname = "A"  # the first\nalso = ["a1"]\n')
    merge(tmp_path, "B", ["b1"])
    rename(tmp_path, "b1", "C")
    assert "# ours" in file.read_text()
    assert "# the first" in file.read_text()
    assert Authority.load(tmp_path).organisations == (
        Authorised(name="A", also=("a1",)),
        Authorised(name="C", also=("b1", "B")),
    )


def test_merging_merged_organisations_loses_no_name(tmp_path: Path) -> None:
    """Entries that come together keep all names of both."""
    merge(tmp_path, "A", ["a1"])
    merge(tmp_path, "B", ["b1"])
    merge(tmp_path, "A", ["B"])
    [one] = Authority.load(tmp_path).organisations
    assert set(one.names) == {"A", "a1", "B", "b1"}
    assert Authority.load(tmp_path).names("B1") == {"a", "a1", "b", "b1"}


def test_nothing_is_merged_with_itself(tmp_path: Path) -> None:
    """Names that differ in case alone are one already."""
    with pytest.raises(UsageError):
        merge(tmp_path, "Anses", ["ANSES"])


@pytest.mark.parametrize(
    "text",
    [
        "organisation = 3",
        "[[organisation]]\nalso = ['x']",
        "[[organisation]]\nname = 3",
        "[[organisation]]\nname = 'x'\nalso = 'y'",
        "[[organisation]]\nname = 'x'\ncolour = 'red'",
        "[[organisation",
    ],
)
def test_a_bad_file_is_told(tmp_path: Path, text: str) -> None:
    """A file that cannot be meant is an error that names it, with a remedy."""
    (tmp_path / "organisations.toml").write_text(text)
    with pytest.raises(UsageError) as caught:
        Authority.load(tmp_path)
    assert "organisations.toml" in caught.value.message
    assert caught.value.remedy


def test_the_closest_role_wins_when_organisations_come_together() -> None:
    """An issuer merged with a mentioned organisation is an issuer, named once."""
    release = Release(
        id="000",
        title="x",
        source=Source(path="x", sha256="0" * 64, bytes=1),
        ingested_at="",
        organisations=(
            Organisation(name="X", role="mentioned"),
            Organisation(name="Y", role="issuer", full_name="The Y"),
        ),
    )
    authority = Authority([Authorised(name="X", also=("Y",))])
    [made] = authority.applied(release).organisations
    assert (made.name, made.role, made.full_name, made.aliases) == ("X", "issuer", "The Y", ("Y",))
