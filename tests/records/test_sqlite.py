"""The records' promises: what is put comes back, numbers are for ever, doubt is an error."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.document import Block, Document, Span
from pressarchive.errors import (
    AmbiguousReference,
    ArchiveError,
    DamagedArchive,
    NewerArchive,
    NoArchive,
    NotFound,
)
from pressarchive.model import Organisation, Release, ReleaseDate, Source, Summary, to_json
from pressarchive.records.filter import Filter
from pressarchive.records.sqlite import SqliteRecords
from pressarchive.render import csv, plain

DOCUMENT = Document(
    text="Un titre",
    blocks=(Block(kind="paragraph", span=Span(start=0, end=8), group=0),),
    media_type="text/plain",
)


def release(number: int, **changes: object) -> Release:
    made = Release(
        id=f"{number:03d}",
        title=f"Release {number}",
        source=Source(path=f"seeds/{number:03d}_x.txt", sha256=f"{number:064x}", bytes=number),
        ingested_at="2026-01-01T00:00:00+00:00",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def dated(value: str) -> ReleaseDate:
    return ReleaseDate(
        value=value,
        precision="day",
        method="printed",
        evidence=value,
        confidence=1.0,
        rule="test",
    )


@pytest.fixture
def records(tmp_path: Path) -> SqliteRecords:
    return SqliteRecords.open(tmp_path / "archive", create=True)


@given(st.text(), st.text(), st.text())
def test_what_is_put_comes_back(title: str, body: str, name: str) -> None:
    """Any release, lone surrogates and all, is read back equal to what was stored."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        records = SqliteRecords.open(Path(folder), create=True)
        stored = release(
            7,
            title=title,
            body=body,
            date=dated("2020-02-05"),
            organisations=(Organisation(name=name, aliases=("x",)),),
        )
        records.put([(stored, DOCUMENT)])
        assert records.get("007") == stored
        assert records.document("007") == DOCUMENT
        records.close()


def test_an_archive_without_its_log_gets_one(tmp_path: Path) -> None:
    """A process may die between the tables and the log, without which readers wait for writers."""
    SqliteRecords.open(tmp_path, create=True).close()
    file = sqlite3.connect(tmp_path / "records.sqlite3")
    assert file.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    file.close()
    SqliteRecords.open(tmp_path).close()
    file = sqlite3.connect(tmp_path / "records.sqlite3")
    assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    file.close()


def test_no_archive_says_what_to_run(tmp_path: Path) -> None:
    """Where there is none, the error names the command that makes one."""
    with pytest.raises(NoArchive) as caught:
        SqliteRecords.open(tmp_path)
    assert "ingest" in caught.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_a_newer_archive_is_refused_untouched(tmp_path: Path) -> None:
    """An archive of a later schema is not opened, and not a byte of it changes."""
    SqliteRecords.open(tmp_path, create=True).close()
    file = tmp_path / "records.sqlite3"
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = file.read_bytes()
    with pytest.raises(NewerArchive):
        SqliteRecords.open(tmp_path, create=True)
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all, just text " * 40, b"\x00" * 5000])
def test_another_file_is_not_an_archive(tmp_path: Path, content: bytes) -> None:
    """A file that is not ours is refused and left as it is."""
    file = tmp_path / "records.sqlite3"
    file.write_bytes(content)
    with pytest.raises(DamagedArchive):
        SqliteRecords.open(tmp_path, create=True)
    assert file.read_bytes() == content


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    """An SQLite file of another program is not turned into an archive."""
    with sqlite3.connect(tmp_path / "records.sqlite3") as db:
        db.execute("CREATE TABLE theirs (x)")
    db.close()
    with pytest.raises(DamagedArchive):
        SqliteRecords.open(tmp_path, create=True)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file in the place of the folder is an archive error with a remedy."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(ArchiveError) as caught:
        SqliteRecords.open(tmp_path / "file" / "archive", create=True)
    assert caught.value.remedy


def test_numbers_are_never_given_twice(records: SqliteRecords) -> None:
    """A dropped release takes its number with it."""
    records.put([(release(0), DOCUMENT), (release(1), DOCUMENT)])
    records.drop(["001"])
    assert records.next_number() == 2
    with pytest.raises(NotFound):
        records.get("001")


def test_a_failed_put_leaves_nothing(records: SqliteRecords) -> None:
    """One release that cannot be stored undoes its whole batch."""
    records.put([(release(0), DOCUMENT)])
    clash = release(2, source=release(0).source)
    broken = replace(release(3), source=None)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        records.put([(clash, DOCUMENT), (broken, DOCUMENT)])
    assert [r.id for r in records.releases()] == ["000"]
    assert records.next_number() == 1


def test_list_order(records: SqliteRecords) -> None:
    """Newest first, undated last in either order, equals by number."""
    values = ["2020-02-05", None, "2021", "2020-02-05", "2019-12"]
    records.put(
        [
            (release(i, date=dated(value) if value else None), DOCUMENT)
            for i, value in enumerate(values)
        ]
    )
    newest = [s.id for s in records.lists.select(Filter())[1]]
    oldest = [s.id for s in records.lists.select(Filter(), sort="oldest")[1]]
    assert newest == ["002", "000", "003", "004", "001"]
    assert oldest == ["004", "000", "003", "002", "001"]
    total, page = records.lists.select(Filter(), limit=2, offset=1)
    assert (total, [s.id for s in page]) == (5, ["000", "003"])


def test_lines_are_what_summaries_say(records: SqliteRecords) -> None:
    """Lines kept ready follow every change, and are left out where they could do harm."""
    titles = ["Titre à l'œil", "a\tb", "half \ud83d", "\u202eevil", "plain"]
    records.put([(release(i, title=title), DOCUMENT) for i, title in enumerate(titles)])
    records.put([(release(0, title="Nouveau", date=dated("2020-02")), DOCUMENT)])
    records.drop(["004"])
    total, summaries = records.lists.select(Filter())
    plain_total, lines = records.lists.lines(Filter(), form="plain")
    json_total, texts = records.lists.lines(Filter(), form="json")
    assert [type(line) for line in lines] == [bytes, Summary, Summary, Summary]
    shown = b"\n".join(plain.listing(lines)).decode().split("\n")
    assert shown == [plain.listed(one) for one in summaries]
    assert [json.loads(text) for text in texts if isinstance(text, bytes)] == [
        to_json(one) for one in summaries
    ]
    assert total == plain_total == json_total == 4
    _, numbers = records.lists.lines(Filter(), form="ids")
    assert numbers == [one.id.encode() for one in summaries]


def test_a_table_is_what_summaries_say(records: SqliteRecords) -> None:
    """Of names with commas too, of formulas, and of what no line is kept of."""
    titles = ["Titre, à l'œil", "=1+1", "half \ud83d", 'a "quoted" one']
    names = [["CNES, Paris", "CNRS"], ["A", "-B"], [], ["-B; C", "D"]]
    records.put(
        (
            release(i, title=title, organisations=tuple(Organisation(name=one) for one in some)),
            DOCUMENT,
        )
        for i, (title, some) in enumerate(zip(titles, names, strict=True))
    )
    _, summaries = records.lists.select(Filter())
    _, lines = records.lists.lines(Filter(), form="table")
    assert [type(line) for line in lines] == [bytes, bytes, Summary, bytes]
    expected = "\n".join(csv.lines(csv.SUMMARY, map(csv.summary, summaries)))
    assert "\n".join(csv.listing(lines)) == expected
    assert "CNES, Paris; CNRS" in expected


def test_lines_of_names_that_were_decided_come_as_values(records: SqliteRecords) -> None:
    """What bears a name that is shown otherwise cannot be a line kept ready."""
    bodies = [Organisation(name="SFR"), Organisation(name="CNES")]
    records.put([(release(i, organisations=(one,)), DOCUMENT) for i, one in enumerate(bodies)])
    _, lines = records.lists.lines(Filter(), form="plain", apart=["sfr"])
    assert [type(line) for line in lines] == [Summary, bytes]


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        ("2020-02-05", "2020-02-05", ["000"]),
        ("2020-02-06", None, ["002"]),
        (None, "2020-02-04", ["001"]),
        ("2019-12-31", "2020-01-01", ["001"]),
        ("2020-02-28", "2020-02-29", ["002"]),
    ],
)
def test_filters_are_never_off_by_a_day(
    records: SqliteRecords, since: str | None, until: str | None, ids: list[str]
) -> None:
    """Both ends are inclusive; a date of less precision fits where any of its days would."""
    values = ["2020-02-05", "2019-12", "2020-02"]
    records.put([(release(i, date=dated(v)), DOCUMENT) for i, v in enumerate(values[:2])])
    records.put([(release(2, date=dated("2020-02-28")), DOCUMENT)])
    found = [s.id for s in records.lists.select(Filter(since=since, until=until))[1]]
    assert sorted(found) == sorted(ids)


def test_an_organisation_is_found_by_any_of_its_names(records: SqliteRecords) -> None:
    """Acronym, full name and alias, in any case, lead to every name of the organisation."""
    society = Organisation(
        name="SFR", full_name="Société Française de Radiologie", aliases=("La SFR",)
    )
    records.put([(release(0, organisations=(society,)), DOCUMENT)])
    for name in ("sfr", "societe francaise de radiologie", "la sfr"):
        names = records.names_of(name)
        assert names == {"sfr", "societe francaise de radiologie", "la sfr"}
        assert records.lists.select(Filter(organisations=(names,)))[0] == 1
    assert records.lists.select(Filter(organisations=(frozenset({"nobody"}),)))[0] == 0


@pytest.mark.parametrize("typed", ["1", "001", " 001 ", "cp106-2020", "001_x", f"{1:064x}"[:64]])
def test_a_release_is_resolved_by_what_names_it(records: SqliteRecords, typed: str) -> None:
    """By number, reference, beginning of the file's name or of its checksum."""
    records.put([(release(0), DOCUMENT), (release(1, reference="CP106-2020"), DOCUMENT)])
    assert records.resolve(typed) == "001"


def test_an_ambiguous_reference_lists_its_candidates(records: SqliteRecords) -> None:
    """A prefix that several releases share is an error that names them."""
    records.put([(release(i, reference="X-1"), DOCUMENT) for i in range(3)])
    with pytest.raises(AmbiguousReference) as caught:
        records.resolve("x-1")
    assert caught.value.candidates == ("000", "001", "002")


@given(st.text())
def test_any_reference_resolves_or_is_not_found(typed: str) -> None:
    """Whatever is typed, the answer is a release or an error a user can read."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        records = SqliteRecords.open(Path(folder), create=True)
        records.put([(release(0), DOCUMENT)])
        try:
            assert records.resolve(typed) == "000"
        except (NotFound, AmbiguousReference) as error:
            assert error.remedy  # noqa: PT017 - either outcome is right
        records.close()


def test_unknown_references_are_told_what_is_near(records: SqliteRecords) -> None:
    """A reference one letter off is suggested; the range of numbers is named."""
    records.put([(release(i, reference=f"CP10{i}-2020"), DOCUMENT) for i in range(3)])
    with pytest.raises(NotFound) as caught:
        records.resolve("CP10-2020")
    assert "000" in caught.value.remedy
    with pytest.raises(NotFound) as caught:
        records.resolve("999")
    assert "000 to 002" in caught.value.remedy


def test_the_marks_follow_what_is_put_and_dropped(records: SqliteRecords) -> None:
    """Whatever is written waits for the index until it says that it has it."""
    records.put([(release(0), DOCUMENT), (release(1), DOCUMENT)])
    records.drop(["001"])
    indexing = records.indexing()
    assert (indexing.put, indexing.dropped, indexing.stamp) == (("000",), ("001",), None)
    records.begin_indexing("s")
    assert records.indexing().waiting
    records.end_indexing("s", ["000", "001"])
    assert not records.indexing().waiting
    assert records.indexing().stamp == "s"
