"""The archive as a whole: what goes in is found, and stays whatever happens to files and index."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import pressarchive
from pressarchive import Archive
from pressarchive.document import Document
from pressarchive.errors import ArchiveLocked, NoArchive, NotFound
from pressarchive.ingest.lock import writing
from pressarchive.ingest.report import Step
from pressarchive.model import Release, release_from_json, to_json

SEEDS = Path(__file__).parent.parent / "seeds"
SCHEMA = json.loads(
    (Path(pressarchive.__file__).parent / "record.schema.json").read_text(encoding="utf8")
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def archive(home: Path) -> Iterator[Archive]:
    with Archive.open(home / "index", create=True) as opened:
        opened.ingest([home / "seeds"])
        yield opened


def ids(archive: Archive, query: str, **options: Any) -> set[str]:
    return {hit.summary.id for hit in archive.search(query, **options).hits}


def content(archive: Archive) -> list[dict[str, Any]]:
    return [to_json(release) | {"ingested_at": ""} for release in archive]


def test_a_second_ingest_changes_nothing(archive: Archive, home: Path) -> None:
    """Unchanged files are told as such, and not a record is written again."""
    before = list(archive)
    report = archive.ingest([home / "seeds"])
    assert (report.added, report.changed, report.unchanged) == ((), (), 5)
    assert list(archive) == before


def test_numbers_follow_the_sorted_files(archive: Archive) -> None:
    """The first run numbers the files in the order of their names."""
    assert [(r.id, Path(r.source.path).name[:3]) for r in archive] == [
        (f"00{i}", f"00{i}") for i in range(5)
    ]


def test_a_changed_file_keeps_its_number(archive: Archive, home: Path) -> None:
    """The record follows the file; the number stays; the old words are found no more."""
    file = next((home / "seeds").glob("002*"))
    file.write_text(
        "Zorglub Agency opens\n\nParis, 3 March 2021 - The Zorglub Agency opens today.\n"
    )
    report = archive.ingest([home / "seeds"])
    assert (report.changed, report.unchanged) == (("002",), 4)
    assert ids(archive, "zorglub") == {"002"}
    assert "002" not in ids(archive, "nanomaterials")
    assert archive.get("002").date is not None


def test_a_change_of_the_same_size_is_seen(archive: Archive, home: Path) -> None:
    """Equal size is not taken for equal content."""
    file = next((home / "seeds").glob("003*"))
    text = file.read_text(encoding="utf8")
    file.write_text(text.replace("patient associations", "patient azzociations"), encoding="utf8")
    assert archive.ingest([home / "seeds"]).changed == ("003",)


def test_a_vanished_file_stays_until_pruned(archive: Archive, home: Path) -> None:
    """Nothing is deleted because a file vanished; --prune removes it, its number for ever."""
    next((home / "seeds").glob("001*")).unlink()
    assert archive.ingest([home / "seeds"]).gone == ("001",)
    assert archive.get("001").reference == "CP106-2020"
    assert archive.ingest([home / "seeds"], prune=True).pruned == ("001",)
    with pytest.raises(NotFound):
        archive.get("001")
    assert ids(archive, "radiologie") == set()
    (home / "seeds" / "new.txt").write_text("A new release\n\nParis, 1 May 2021 - Something new.\n")
    assert archive.ingest([home / "seeds"]).added == ("005",)


def test_only_the_folder_looked_at_is_pruned(archive: Archive, home: Path) -> None:
    """Pruning one folder leaves the vanished files of another alone."""
    shutil.rmtree(home / "seeds")
    (home / "other").mkdir()
    assert archive.ingest([home / "other"], prune=True).pruned == ()
    assert len(archive) == 5


def test_a_moved_file_keeps_its_number(archive: Archive, home: Path) -> None:
    """The same content under a new name is the same release."""
    next((home / "seeds").glob("004*")).rename(home / "seeds" / "anses.txt")
    report = archive.ingest([home / "seeds"])
    assert (report.moved, report.added, report.gone) == (("004",), (), ())
    assert archive.get("004").source.path == str(Path("seeds", "anses.txt"))


def test_a_member_moved_within_its_archive_keeps_its_number(archive: Archive, home: Path) -> None:
    """And what was stated by hand of it, though the one beside it is new."""

    def packed(**members: str) -> None:
        with zipfile.ZipFile(home / "press.zip", "w") as made:
            for name, content in members.items():
                made.writestr(f"{name}.txt", content)

    packed(one="Salt is signed\n\nBern, 1 May 2021 - Salt.\n", two="Iron\n\nBern - Iron.\n")
    assert archive.ingest([home / "press.zip"]).added == ("005", "006")
    archive.edit("005", {"title": "Sel"})
    packed(new="Tin\n\nBern - Tin.\n", old="Salt is signed\n\nBern, 1 May 2021 - Salt.\n")
    report = archive.ingest([home / "press.zip"])
    assert (report.added, report.moved, report.gone) == (("007",), ("005",), ("006",))
    assert archive.get("005").title == "Sel"
    assert archive.get("005").source.path == str(Path("press.zip", "old.txt"))


def test_an_archive_moves_with_its_sources(archive: Archive, home: Path) -> None:
    """Paths are kept relative to the archive's home: a moved project has nothing to ingest."""
    archive.close()
    moved = home.parent / "elsewhere"
    home.rename(moved)
    with Archive.open(moved / "index") as opened:
        report = opened.ingest([moved / "seeds"])
        assert (report.unchanged, report.added, report.gone) == (5, (), ())


def test_a_dry_run_writes_nothing(home: Path) -> None:
    """It tells what would be done; the archive stays empty."""
    with Archive.open(home / "index", create=True) as archive:
        report = archive.ingest([home / "seeds"], dry_run=True)
        assert len(report.added) == 5
        assert report.dry_run
        assert len(archive) == 0


def test_bad_files_cost_only_themselves(home: Path) -> None:
    """Empty, binary and unreadable inputs are failures with a reason; the others are ingested."""
    seeds = home / "seeds"
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "blank.txt").write_bytes(b" \n\t\n")
    (seeds / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (seeds / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
    (seeds / "loop").symlink_to(seeds)
    with Archive.open(home / "index", create=True) as archive:
        report = archive.ingest([seeds, home / "missing.txt"])
        assert len(report.added) == 5
        failed = {Path(failure.path).name: failure for failure in report.failed}
        assert set(failed) == {
            "empty.txt",
            "blank.txt",
            "binary.txt",
            "picture.png",
            "loop",
            "missing.txt",
        }
        assert all(failure.reason and failure.remedy for failure in report.failed)
        assert "empty" in failed["empty.txt"].reason


def test_a_fault_of_ours_costs_one_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that raises makes its file a failure; the run goes on."""
    import pressarchive.ingest.extract

    real = pressarchive.ingest.extract.extract_release

    def faulty(document: Document, **rest: Any) -> Release:
        if "microgravity" in document.text:
            raise ZeroDivisionError
        return real(document, **rest)

    monkeypatch.setattr(pressarchive.ingest.extract, "extract_release", faulty)
    with Archive.open(home / "index", create=True) as archive:
        report = archive.ingest([home / "seeds"])
    assert len(report.added) == 4
    assert "ZeroDivisionError" in report.failed[0].reason


def test_the_result_does_not_depend_on_jobs(home: Path) -> None:
    """Two processes make the same archive as one, number for number."""
    made = []
    for jobs in (1, 2):
        with Archive.open(home / f"index{jobs}", create=True) as archive:
            archive.ingest([home / "seeds"], jobs=jobs)
            made.append(content(archive))
    assert made[0] == made[1]


def test_every_record_is_valid_and_comes_back(archive: Archive) -> None:
    """Each record fits the published schema and survives its JSON form."""
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for release in archive:
        data = json.loads(json.dumps(to_json(release)))
        validator.validate(data)
        assert release_from_json(data) == release


def test_the_schema_refuses_what_is_no_record(archive: Archive) -> None:
    """The schema is strict: a renamed field or a broken date does not pass."""
    validator = jsonschema.Draft202012Validator(SCHEMA)
    data = json.loads(json.dumps(to_json(archive.get("001"))))
    assert not validator.is_valid(data | {"headline": "x"})
    assert not validator.is_valid(data | {"date": data["date"] | {"value": "21/09/2020"}})
    assert not validator.is_valid({k: v for k, v in data.items() if k != "title"})


# --- the index is disposable --------------------------------------------------------------

QUERIES = ["microgravité", "santé", "Inserm -CNES", '"endocrine disruptors"', "org:anses", "radio*"]


def hits(archive: Archive) -> list[Any]:
    return [[(h.summary.id, h.score) for h in archive.search(q).hits] for q in QUERIES]


@pytest.mark.parametrize("damage", ["delete", "truncate", "garble", "stamp of another"])
def test_a_lost_or_damaged_index_is_rebuilt_and_said(
    archive: Archive, home: Path, damage: str
) -> None:
    """Whatever becomes of the index folder, the next search answers the same and says why."""
    expected = hits(archive)
    assert expected[0]
    archive.close()
    folder = home / "index" / "whoosh"
    if damage == "delete":
        shutil.rmtree(folder)
    elif damage == "stamp of another":
        with Archive.open(home / "index2", create=True) as other:
            other.ingest([home / "seeds"])
        shutil.rmtree(folder)
        shutil.copytree(home / "index2" / "whoosh", folder)
    else:
        for file in folder.iterdir():
            size = file.stat().st_size
            file.write_bytes(
                b"\xff" * size if damage == "garble" else file.read_bytes()[: size // 2]
            )
    told: list[str] = []
    with Archive.open(home / "index", on_notice=told.append) as again:
        assert hits(again) == expected
        assert len(told) == 1
        assert "rebuilt from 5 records" in told[0]
        assert not again.status().amiss


@pytest.mark.usefixtures("archive")
def test_an_unfinished_run_is_finished_by_the_next_search(home: Path) -> None:
    """Records that were stored but not indexed are found by the next command that searches."""
    (home / "seeds" / "new.txt").write_text(
        "Zorglub opens\n\nParis, 1 May 2021 - Zorglub is here.\n"
    )
    script = (
        "import os, sys\n"
        "from pressarchive import Archive\n"
        "from pressarchive.upkeep import Upkeep\n"
        "Upkeep.catch_up = lambda *_, **__: os._exit(9)\n"
        "Archive.open(sys.argv[1]).ingest([sys.argv[2]])\n"
    )
    died = subprocess.run(
        [sys.executable, "-c", script, str(home / "index"), str(home / "seeds")], check=False
    )
    assert died.returncode == 9
    with Archive.open(home / "index") as again:
        assert again.status().waiting == 1
        assert ids(again, "zorglub") == {"005"}
        assert again.status().waiting == 0


def test_rebuild_gives_identical_hits(archive: Archive) -> None:
    """Rebuilding from the records alone changes no answer."""
    expected = hits(archive)
    assert archive.rebuild() == 5
    assert hits(archive) == expected


# --- one writer at a time -----------------------------------------------------------------


def test_a_second_writer_is_told_who_writes(archive: Archive, home: Path) -> None:
    """While one process holds the lock, another is told its command and number."""
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    holder = context.Process(target=_hold, args=(home / "index", ready, done))
    holder.start()
    try:
        assert ready.wait(30)
        with pytest.raises(ArchiveLocked) as caught, writing(home / "index", wait=0.1):
            pass
        assert str(holder.pid) in caught.value.message
        assert ids(archive, "microgravité") == {"000", "001"}
    finally:
        done.set()
        holder.join(30)
    with writing(home / "index", wait=0.1):
        pass


def _hold(folder: Path, ready: Any, done: Any) -> None:
    with writing(folder):
        ready.set()
        done.wait(30)


def test_a_killed_writer_leaves_no_lock(home: Path) -> None:
    """The system frees the lock of a killed process: nobody has to clean up."""
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    (home / "index").mkdir()
    holder = context.Process(target=_hold, args=(home / "index", ready, done))
    holder.start()
    assert ready.wait(30)
    assert holder.pid is not None
    os.kill(holder.pid, signal.SIGKILL)
    holder.join(30)
    with writing(home / "index", wait=2):
        pass


def test_an_interruption_keeps_what_was_read(home: Path) -> None:
    """Ctrl-C in the middle stores and indexes what was read, and says how far it came."""

    def interrupt(step: Step) -> None:
        if step.stage == "read" and step.done == 3:
            raise KeyboardInterrupt

    with Archive.open(home / "index", create=True) as archive:
        report = archive.ingest([home / "seeds"], on_step=interrupt)
        assert report.interrupted
        assert (report.added, report.remaining) == (("000", "001", "002"), 2)
        assert len(archive) == 3
        assert not archive.status().waiting
        assert archive.ingest([home / "seeds"]).added == ("003", "004")


def test_an_empty_archive_answers_with_nothing(home: Path) -> None:
    """Where every file failed, a search finds nothing and is no error."""
    (home / "empty.txt").write_bytes(b"")
    told: list[str] = []
    with Archive.open(home / "index", create=True, on_notice=told.append) as archive:
        archive.ingest([home / "empty.txt"])
        assert archive.search("anything").total == 0
    with Archive.open(home / "index", on_notice=told.append) as archive:
        assert archive.search("anything").hits == ()
    with Archive.open(home / "untouched", create=True, on_notice=told.append) as archive:
        assert archive.search("anything").hits == ()
    assert told == []


def test_no_archive_is_an_error_and_makes_none(tmp_path: Path) -> None:
    """Opening what is not there says so and leaves the folder as it was."""
    with pytest.raises(NoArchive):
        Archive.open(tmp_path / "index")
    assert list(tmp_path.iterdir()) == []


def test_re_extraction_is_a_fixed_point(archive: Archive) -> None:
    """Extracting again from the stored text with the same rules changes nothing."""
    before = list(archive)
    report = archive.ingest([], re_extract=True)
    assert report.changed == ()
    assert list(archive) == before


def test_standing_text_is_moved_found_and_read_again_as_it_is(home: Path) -> None:
    """What three releases repeat is boilerplate, still found; a second extraction agrees."""
    standing = "The observatory of Zorglub is open to all, and each of its results is free to use."
    for number, topic in enumerate(["comets", "planets", "galaxies"]):
        (home / f"{topic}.txt").write_text(
            f"Zorglub Institute discovers {topic}\n\n"
            f"Paris, {number + 1} March 2021 - The Zorglub Institute (ZI) has found {topic}.\n\n"
            f"They were seen in the night by those who watch for {topic}.\n\n{standing}\n\n"
            "About the Zorglub Institute\n\nThe Zorglub Institute is an institute that looks at "
            "the sky and tells the public of it.\n\nContact: press@zorglub.example\n"
        )
    with Archive.open(home / "index", create=True) as archive:
        archive.ingest([home])
        releases = [release for release in archive if "Zorglub" in release.title]
        assert len(releases) == 3
        for release in releases:
            assert standing not in release.body
            assert standing in [part.text for part in release.boilerplate]
        assert ids(archive, "observatory") == {release.id for release in releases}
        before = list(archive)
        report = archive.ingest([], re_extract=True)
        assert (report.changed, report.changes) == ((), ())
        assert list(archive) == before
        archive.edit(releases[0].id, {"title": "Comets"})
        assert standing not in archive.get(releases[0].id).body
        (home / "comets.txt").unlink()
        archive.ingest([home], prune=True)
        left = [release for release in archive if "Zorglub" in release.title]
        assert all(standing in release.body for release in left)
