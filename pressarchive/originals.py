"""The bytes that releases were read from, kept in the archive by their sha256.

A file of `originals/` is named by the digest of its content, so that the same bytes are kept
once, and a file that was damaged is told by its name. Nothing in it is ever changed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from pressarchive.errors import ArchiveError, DamagedArchive

FOLDER = "originals"

_NAME = 64


class Kept(NamedTuple):
    """How many originals there are, and their size in bytes."""

    files: int
    bytes: int


class Originals:
    """The originals of the archive in a folder; there may be none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def has(self, sha256: str) -> bool:
        """Tell whether the bytes with a digest are kept."""
        return self._file(sha256).exists()

    def keep(self, content: bytes, sha256: str) -> None:
        """Keep bytes, whose digest is known; on the disk when this returns.

        Raises ArchiveError where they cannot be written.
        """
        file = self._file(sha256)
        if file.exists():
            return
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as new:
                try:
                    new.write(content)
                    new.flush()
                    os.fsync(new.fileno())
                    # Renamed once it is whole: a kill leaves a hidden file, never half an original.
                    Path(new.name).replace(file)
                except BaseException:
                    Path(new.name).unlink(missing_ok=True)
                    raise
        except OSError as error:
            raise ArchiveError(
                f"An original cannot be kept: {error.strerror} ({error.filename}).",
                "See that the disk has room and that you may write to the archive's folder.",
            ) from error

    def get(self, sha256: str) -> bytes | None:
        """Return the bytes with a digest, None where they were not kept.

        Raises DamagedArchive where what is kept is something else by now.
        """
        try:
            content = self._file(sha256).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise ArchiveError(
                f"The original cannot be read: {error.strerror} ({error.filename}).",
                "See that you may read the archive's folder.",
            ) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise DamagedArchive(
                f"The original in {self._file(sha256)} is damaged.",
                "Restore the file from a backup, or delete it and ingest its source again with "
                "--keep-originals.",
            )
        return content

    def count(self) -> Kept:
        """Count the originals and their bytes."""
        sizes = [file.stat().st_size for file in self._files()]
        return Kept(files=len(sizes), bytes=sum(sizes))

    def damaged(self) -> Iterator[str]:
        """Yield the digests of originals whose bytes are no longer theirs; reads them all."""
        for file in self._files():
            try:
                with file.open("rb") as kept:
                    found = hashlib.file_digest(kept, "sha256").hexdigest()
            except OSError:
                found = ""
            if found != file.name:
                yield file.name

    def _files(self) -> Iterator[Path]:
        for file in sorted(self._folder.glob("??/*")):
            if file.is_file() and len(file.name) == _NAME:
                yield file

    def _file(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256
