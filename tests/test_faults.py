"""Faults at every step: told in a sentence, nothing lost, and going on once they are mended."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pressarchive import Archive
from pressarchive.errors import ArchiveError
from pressarchive.ingest import content as content_module
from pressarchive.model import to_json

SEEDS = Path(__file__).parents[1] / "seeds"

STEPS = {
    "before the first records": "pressarchive.records.sqlite.SqliteRecords.put",
    "after the records, before links": "pressarchive.ingest.ordering.settle_orders",
    "before links are settled": "pressarchive.records.links.SqliteLinks.settle",
    "after the records, before the index": "pressarchive.records.sqlite.SqliteRecords"
    ".begin_indexing",
    "when the index is begun": "pressarchive.engines.whoosh.writing.WhooshBatch.put",
    "between segments": "whoosh.codec.whoosh3.W3FieldWriter.close",
    "before the index is sealed": "pressarchive.engines.whoosh.writing.write_seal",
    "after the index is sealed": "pressarchive.engines.whoosh.writing.clean_files",
    "before the marks are cleared": "pressarchive.records.sqlite.SqliteRecords.end_indexing",
}
COMMANDS = {
    "ingest": ["ingest", "seeds"],
    "edit": ["edit", "000", "title=Stated"],
    "rebuild": ["rebuild"],
    "prune": ["ingest", "more", "--prune"],
}
DYING = """
import importlib, os, signal, sys
where, *words = sys.argv[1:]
parts = where.split(".")
for count in range(len(parts), 0, -1):
    try:
        held = importlib.import_module(".".join(parts[:count]))
        break
    except ImportError:
        continue
for part in parts[count:-1]:
    held = getattr(held, part)
assert callable(getattr(held, parts[-1]))
setattr(held, parts[-1], lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
from pressarchive.cli import main
sys.exit(main(words))
"""


def python(home: Path, code: str, *words: str, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


def program(home: Path, *words: str, **options: Any) -> subprocess.CompletedProcess[str]:
    code = "import sys; from pressarchive.cli import main; sys.exit(main(sys.argv[1:]))"
    return python(home, code, *words, **options)


def content(home: Path) -> dict[str, Any]:
    """Return all that an archive holds and finds, but for when it came."""
    with Archive.open(home / "index") as archive:
        found = archive.search("accord OR agreement OR microgravité", limit=None)
        return {
            "records": [to_json(release) | {"ingested_at": ""} for release in archive],
            "found": [(hit.summary.id, round(hit.score, 6)) for hit in found.hits],
            "damage": archive.damage(),
        }


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive of the seeds, and of one more file that is gone since."""
    home = tmp_path_factory.mktemp("filled")
    shutil.copytree(SEEDS, home / "seeds")
    (home / "more").mkdir()
    (home / "more" / "one.txt").write_text("Communiqué\n\nParis, le 3 mai 2019\n\nAccord.\n")
    with Archive.open(home / "index", create=True) as archive:
        archive.ingest([home / "seeds", home / "more"])
    (home / "more" / "one.txt").unlink()
    return home


@pytest.fixture
def home(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled, tmp_path / "home"))


@pytest.mark.parametrize(
    ("command", "step"),
    [
        *(("ingest", step) for step in STEPS),
        *(("edit", step) for step in list(STEPS)[2::2]),
        *(("rebuild", step) for step in list(STEPS)[5:]),
        *(("prune", step) for step in list(STEPS)[3::3]),
    ],
)
def test_killed_at_a_step(home: Path, tmp_path: Path, command: str, step: str) -> None:
    """The next command works unasked, no release is lost, and the end is that of no kill."""
    words = COMMANDS[command]
    if command == "ingest":
        shutil.rmtree(home / "index")
    unbroken = Path(shutil.copytree(home, tmp_path / "unbroken"))
    assert program(unbroken, *words).returncode == 0
    before = content(home)["records"] if command != "ingest" else []
    died = python(home, DYING, STEPS[step], *words)
    if died.returncode == 0:  # a command that does not come by this step
        assert content(home) == content(unbroken)
        return
    assert died.returncode == -signal.SIGKILL, died.stderr
    listed = program(home, "list")
    assert listed.returncode == (0 if listed.stdout else 1), listed.stderr
    searched = program(home, "search", "accord OR agreement")
    assert searched.returncode == (0 if listed.stdout else 1), searched.stderr
    if command != "ingest":
        kept = {record["id"] for record in content(home)["records"]}
        assert kept >= {record["id"] for record in before} - {"000"} | {"001", "002", "003"}
    assert program(home, *words).returncode == 0
    assert content(home) == content(unbroken)


# --- the disk -----------------------------------------------------------------------------


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder on a disk of half a megabyte; only root may make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "none", folder],
        capture_output=True,
        check=False,
    )
    if not mounted or mounted.returncode:
        pytest.skip("no small disk can be made here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def many(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = f"Communiqué {number}\n\nParis, le 3 mai 2019\n\n{'accord ville ' * 150}\n"
        (folder / f"{number:03}.txt").write_text(text)
    return folder


def test_a_full_disk(small: Path, tmp_path: Path) -> None:
    """An ingest that fills the disk says so, keeps what it had, and goes on with more room."""
    press = many(tmp_path / "press", 250)
    died = program(small, "ingest", str(press))
    assert died.returncode == 4
    assert died.stderr.startswith("error: ")
    assert "full" in died.stderr or "space" in died.stderr
    assert "Traceback" not in died.stderr
    assert program(small, "list").returncode in (0, 1)
    subprocess.run(["mount", "-o", "remount,size=64m", small], check=True)
    assert program(small, "search", "accord").returncode in (0, 1)
    done = program(small, "ingest", str(press))
    assert done.returncode == 0, done.stderr
    with Archive.open(small / "index") as archive:
        assert len(archive) == archive.search("accord", limit=0).total == 250
        assert not archive.damage()


@pytest.mark.parametrize("limit", [100_000, 200_000, 300_000, 450_000])
def test_no_file_may_grow(tmp_path: Path, limit: int) -> None:
    """Where files may not grow beyond some size, it is told, and nothing is lost."""
    press = many(tmp_path / "press", 120)

    def bound() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    died = program(tmp_path, "ingest", str(press), preexec_fn=bound)
    assert died.returncode == 4, died.stderr
    assert died.stderr.startswith("error: ")
    assert "Traceback" not in died.stderr
    assert program(tmp_path, "ingest", str(press)).returncode == 0
    with Archive.open(tmp_path / "index") as archive:
        assert len(archive) == archive.search("accord", limit=0).total == 120
        assert not archive.damage()


@pytest.mark.skipif(sys.platform != "linux", reason="looks files up by their descriptor")
@pytest.mark.parametrize("place", ["open", "fstat", "read"])
def test_a_file_that_the_disk_cannot_give(
    home: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """EIO in the reading of one file is told of that file; the others are read, and it later."""
    for name in ("good", "bad", "last"):
        (home / "more" / f"{name}.txt").write_text(f"{name}\n\nParis, le 3 mai 2019\n\nOui.\n")
    bad = (home / "more" / "bad.txt").stat().st_ino
    real = getattr(os, place) if place != "read" else content_module.Opened.content

    def failing(what: Any, *more: Any) -> Any:
        file = what.file.fileno() if place == "read" else what
        if Path(f"/proc/self/fd/{file}" if place != "open" else file).stat().st_ino == bad:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(what, *more)

    held = content_module.Opened if place == "read" else os
    with monkeypatch.context() as broken, Archive.open(home / "index") as archive:
        broken.setattr(held, "content" if place == "read" else place, failing)
        report = archive.ingest([home / "more"], jobs=1)
        assert len(report.added) == 2
        [failed] = report.failed
        assert failed.path.endswith("bad.txt")
        assert "input/output error" in failed.reason
        assert "disk" in failed.remedy
    with Archive.open(home / "index") as archive:
        assert len(archive.ingest([home / "more"]).added) == 1
        assert not archive.damage()


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize(
    "where",
    [
        "whoosh.codec.whoosh3.W3FieldWriter.close",
        "whoosh.filedb.filestore.FileStorage.create_file",
        "pressarchive.engines.whoosh.seal.seal_path",
        "pressarchive.ingest.lock._sign",
    ],
)
def test_an_error_of_the_system(
    home: Path, where: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the system refuses while the index is written is told; then it goes on."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    with Archive.open(home / "index") as archive, monkeypatch.context() as patch:
        patch.setattr(where, fail)
        with pytest.raises((ArchiveError, OSError), match=os.strerror(code)):
            archive.edit("003", {"title": "Accord nouveau"})
    with Archive.open(home / "index") as archive:
        archive.edit("003", {"title": "Accord nouveau"})
        assert "003" in {hit.summary.id for hit in archive.search("nouveau").hits}
        assert not archive.damage()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can become another")
@pytest.mark.parametrize("path", [".", "index", "index/records.sqlite3", "index/whoosh"])
def test_another_user(home: Path, path: str) -> None:
    """Who may only read the archive can search and list it, and is told that it cannot change."""
    code = """
import os, sys
from pressarchive.cli import main
WORDS = (["list"], ["search", "agreement"], ["show", "002"], ["edit", "003", "place=Brest"],
         ["ingest", "seeds"], ["rebuild"])
for words in WORDS:  # so that all is loaded that needs to be
    main(["--index", "copy", *words])
print("now", flush=True)
os.setgid(65534), os.setuid(65534)
print(*(main(words) for words in WORDS), flush=True)
"""
    shutil.copytree(home / "index", home / "copy")
    for folder, _, names in os.walk(home):
        os.chown(folder, 65534, 65534)
        for name in names:
            os.chown(Path(folder, name), 65534, 65534)
    chosen = home / path
    for one in [chosen, *chosen.rglob("*")]:
        os.chown(one, 0, 0)
        one.chmod(0o755 if one.is_dir() else 0o644)
    for parent in home.parents[:-2]:
        parent.chmod(parent.stat().st_mode | 0o055)
    with Archive.open(home / "copy") as archive:
        before = len(archive)
    done = python(home, code, env=os.environ | {"XDG_CONFIG_HOME": str(home)})
    *codes, _ = [*done.stdout.rpartition("now\n")[2].splitlines()[-1].split(), ""]
    assert codes[:3] == ["0", "0", "0"], done.stderr
    if path != ".":
        assert codes[3] == "4", done.stderr
        assert "Traceback" not in done.stderr
    assert program(home, "search", "agreement").returncode == 0
    assert program(home, "edit", "003", "place=Brest").returncode == 0
    with Archive.open(home / "index") as archive:
        assert len(archive) == before
        assert archive.get("003").place == "Brest"
        assert not archive.damage()


# --- the clock ----------------------------------------------------------------------------


def test_a_clock_that_goes_back(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither numbers nor what is known of files depend on the clock."""

    class Earlier(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return datetime(2001, 1, 1, tzinfo=tz)

    monkeypatch.setattr("pressarchive.ingest.run.datetime", Earlier)
    monkeypatch.setattr("time.time_ns", lambda: 10**18)
    monkeypatch.setattr("time.time", lambda: 10.0**9)
    new = home / "seeds" / "new.txt"
    new.write_text("Communiqué\n\nParis, le 3 mai 2019\n\nAccord de zorglub.\n")
    future = datetime(2099, 1, 1, tzinfo=UTC).timestamp()
    os.utime(new, (future, future))
    with Archive.open(home / "index") as archive:
        assert archive.ingest([home / "seeds"]).added == ("006",)
        assert archive.search("zorglub").hits[0].summary.id == "006"
        new.write_text("Communiqué\n\nParis, le 3 mai 2019\n\nAccord de flubber.\n")
        os.utime(new, (1, 1))
        assert archive.ingest([home / "seeds"]).changed == ("006",)
        assert archive.search("flubber").hits[0].summary.id == "006"
        assert archive.search("zorglub").total == 0
        assert archive.ingest([home / "seeds"]).unchanged == 6
