"""A backup is whole whatever happens meanwhile, and a restored archive is the one backed up."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import pytest
from running import Run

from pressarchive import Archive
from pressarchive.errors import ArchiveError, NoArchive, UsageError
from pressarchive.records.database import FILE_NAME

MAKING = """
import sys, time
from pathlib import Path
from pressarchive import Archive
while not Path(sys.argv[1]).exists():
    time.sleep(0.001)
for folder in sys.argv[2:]:
    Archive.open(Path(folder), create=True).close()
"""
SEEDS = Path(__file__).parents[2] / "seeds"


def test_a_backup_comes_back(seeded: Path, tmp_path: Path, run: Run) -> None:
    """Records, decisions and words are those of the archive; nothing is overwritten."""
    own = Path(shutil.copytree(seeded, tmp_path / "index"))
    with Archive.open(own) as archive:
        archive.edit("003", {"date": "2015-06"})
        archive.rename_organisation("SFR", "Radiologie française")
        archive.add_concept("zorglub = flubber")
    file = tmp_path / "backup.tar.gz"
    assert run("backup", str(file), index=own).code == 0
    assert run("backup", str(file), index=own).code == 2
    new = tmp_path / "new" / "index"
    assert run("restore", str(file), index=new).out.startswith("restored\t5")
    refused = run("restore", str(file), index=own)
    assert (refused.code, "not empty" in refused.err) == (2, True)
    exported = [run("export", index=folder).out for folder in (own, new)]
    assert exported[0] == exported[1]
    assert (new / "organisations.toml").read_bytes() == (own / "organisations.toml").read_bytes()
    assert (new / "thesaurus/words.txt").read_bytes() == (own / "thesaurus/words.txt").read_bytes()
    assert run("search", "microgravité", index=new).err == ""
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_a_backup_during_an_ingest(tmp_path: Path) -> None:
    """Copies made while releases come in hold each release whole, and more and more of them."""
    press = tmp_path / "press"
    press.mkdir()
    for number in range(600):
        (press / f"{number:04}.txt").write_text(f"Communiqué {number}\n\nParis, le 3 mai 2019\n")
    index = tmp_path / "index"
    command = [sys.executable, "-m", "pressarchive", "--index", str(index), "ingest", str(press)]
    counts: list[int] = []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as ingest:
        while ingest.poll() is None:
            time.sleep(0.2)
            if (index / "records.sqlite3").exists():
                file = tmp_path / f"{len(counts)}.tar.gz"
                with Archive.open(index) as archive:
                    archive.backup(file)
                counts.append(Archive.restore(file, tmp_path / file.stem))
                with Archive.open(tmp_path / file.stem) as restored:
                    assert not restored.damage()
                    assert all(release.title for release in restored)
    assert ingest.returncode == 0
    assert counts == sorted(counts)
    assert counts


def test_an_archive_being_made_is_none_or_whole(tmp_path: Path) -> None:
    """Who looks while it is made finds no archive, or an empty one: never a damaged one."""
    command = [sys.executable, "-c", MAKING, str(tmp_path / "go")]
    folders = [tmp_path / f"index{number}" for number in range(40)]
    with subprocess.Popen([*command, *map(str, folders)]) as making:
        (tmp_path / "go").touch()
        for folder in folders:
            while True:
                try:
                    Archive.open(folder).close()
                    break
                except NoArchive:
                    assert making.poll() in {None, 0}
    assert making.returncode == 0
    names = {path.name for folder in folders for path in folder.iterdir()}
    assert all(name.startswith(FILE_NAME) for name in names)


@pytest.mark.parametrize("name", ["../outside", "thesaurus/../../outside", "whoosh/x", "/outside"])
def test_a_strangers_backup(tmp_path: Path, seeded: Path, name: str) -> None:
    """Nothing but the files of an archive is unpacked, and nothing outside its folder."""
    with Archive.open(seeded) as archive:
        archive.backup(tmp_path / "good.tar.gz")
    forged = tmp_path / "forged.tar.gz"
    with tarfile.open(tmp_path / "good.tar.gz") as good, tarfile.open(forged, "w:gz") as bad:
        for member in good:
            bad.addfile(member, good.extractfile(member))
        made = tarfile.TarInfo(name)
        made.size = 3
        bad.addfile(made, io.BytesIO(b"bad"))
    with pytest.raises(ArchiveError, match="no part of an archive"):
        Archive.restore(forged, tmp_path / "new")
    link = tmp_path / "link.tar.gz"
    with tarfile.open(link, "w:gz") as bad:
        made = tarfile.TarInfo("organisations.toml")
        made.type, made.linkname = tarfile.SYMTYPE, "/etc/passwd"
        bad.addfile(made)
    with pytest.raises(ArchiveError, match="no part of an archive"):
        Archive.restore(link, tmp_path / "new")
    assert not (tmp_path / "new").exists()
    assert not list(tmp_path.glob("**/outside"))


def test_a_damaged_backup(tmp_path: Path, seeded: Path) -> None:
    """A backup that is cut short, or no backup, restores nothing."""
    file = tmp_path / "backup.tar.gz"
    with Archive.open(seeded) as archive:
        archive.backup(file)
    whole = file.read_bytes()
    cut = (whole[:-1], whole[:-100], whole[: len(whole) // 2])
    for number, damaged in enumerate((*cut, b"", b"nonsense")):
        file.write_bytes(damaged)
        with pytest.raises(ArchiveError):
            Archive.restore(file, tmp_path / f"new{number}")
        assert not (tmp_path / f"new{number}").exists()
    with pytest.raises(UsageError):
        Archive.restore(file, tmp_path)
