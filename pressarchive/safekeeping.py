"""An archive in one file, and back: a copy that is whole even while the archive is written to.

The file is a compressed tar of the records, copied by SQLite itself as they stood at one
moment, and of what stands beside them for users to edit. The index is not in it: it is built
again.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pressarchive.errors import ArchiveError, UsageError
from pressarchive.records.database import FILE_NAME, Database

_CHUNK = 1024 * 1024
_KEPT = re.compile(r"organisations\.toml|thesaurus/[^/\\\0]+|originals/[^\\\0]+")
"""What is kept beside the records."""


def back_up(folder: Path, file: Path) -> int:
    """Write a copy of the archive in a folder into a new file; returns its size in bytes.

    Raises UsageError where the file exists, or its folder does not.
    """
    if os.path.lexists(file):
        raise UsageError(f"{file} exists already.", "Name a file that does not; none is replaced.")
    if not file.parent.is_dir():
        raise UsageError(f"There is no folder {file.parent}.", "Make it, or name another file.")
    with _told(file), TemporaryDirectory(prefix=".backup-", dir=file.parent) as scratch:
        copy = Path(scratch, FILE_NAME)
        database = Database.open(folder)
        try:
            database.copy_to(copy)
        finally:
            database.close()
        unfinished = Path(scratch, "backup.tar.gz")
        with tarfile.open(unfinished, "w:gz", compresslevel=1) as tar:
            tar.add(copy, FILE_NAME)
            for path in sorted(folder.glob("**/*")):
                name = path.relative_to(folder).as_posix()
                if _KEPT.fullmatch(name) and path.is_file():
                    tar.add(path, name)
        _sync(unfinished)
        unfinished.replace(file)
        _sync(file.parent)
    return file.stat().st_size


def restore(file: Path, folder: Path) -> None:
    """Make an archive in a folder from a backup; all of it, or nothing.

    Raises UsageError where there is something in the folder, ArchiveError for a damaged file.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            f"{folder} is not empty: nothing is restored over what is there.",
            "Name a new folder with --index DIR, or move this one away.",
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (
        _told(file),
        TemporaryDirectory(prefix=".restore-", dir=folder.parent) as scratch,
        gzip.open(file) as packed,
        tarfile.open(fileobj=packed, mode="r:") as tar,
    ):
        made = Path(scratch, "archive")
        made.mkdir()
        for member in tar:
            _unpack(tar, member, made)
        # The sum of the whole stands behind its end: a file that was cut short is told here.
        while packed.read(_CHUNK):
            pass
        database = Database.open(made)
        try:
            database.check()
        finally:
            database.close()
        made.replace(folder)
        _sync(folder.parent)


def _unpack(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    # A backup may be a stranger's: only plain files, only the names we write, only here.
    parts = member.name.split("/")
    ours = member.name == FILE_NAME or _KEPT.fullmatch(member.name)
    content = tar.extractfile(member) if member.isfile() and ours else None
    if content is None or ".." in parts or "" in parts:
        raise ArchiveError(
            f"The backup holds something that is no part of an archive: {member.name!r:.80}.",
            "It is not pressarchive's; nothing was restored.",
        )
    path = folder / member.name
    path.parent.mkdir(parents=True, exist_ok=True)
    with content, path.open("xb") as written:
        shutil.copyfileobj(content, written)
    _sync(path)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name != "posix":
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except (tarfile.TarError, EOFError) as error:
        raise ArchiveError(
            f"{file} is not a backup of pressarchive, or is damaged: {error}.",
            "Use another backup; nothing was restored.",
        ) from error
    except OSError as error:
        raise ArchiveError(
            f"{error.strerror or error} ({error.filename or file}).",
            "Check the path, its permissions and the free space.",
        ) from error
