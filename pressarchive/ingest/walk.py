"""From paths to the files to ingest: sorted, each once, and what cannot be entered."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pressarchive.ingest.report import Failure


class Found(NamedTuple):
    """A regular file: where to open it, its size in bytes, and times (ns) that tell a change.

    `modified_ns` is that of its content, `changed_ns` that of its inode, which nobody can set.
    """

    path: str
    bytes: int
    modified_ns: int
    changed_ns: int

    @classmethod
    def of(cls, path: str, status: os.stat_result) -> Found:
        """Return a file as the system describes it."""
        return cls(path, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def walk(paths: Iterable[str | Path], *, skip: Path) -> Iterator[Found | Failure]:
    """Yield the files at and below the paths, in sorted order of absolute path, each once.

    Hidden files and folders inside a folder are passed over, and so is the folder `skip`
    (the archive's own). Links are followed; one that leads back to a folder it lies in is
    a failure, as is anything that is not a file or a folder.
    """
    seen: dict[str, Found | Failure] = {}
    for path in paths:
        for found in _below(os.path.abspath(path), (), os.path.abspath(skip)):
            seen.setdefault(found.path, found)
    for path in sorted(seen):
        yield seen[path]


def _below(path: str, inside: tuple[tuple[int, int], ...], skip: str) -> Iterator[Found | Failure]:
    """Yield what is at or below a path; `inside` identifies the folders it was reached through."""
    if _unreadable_name(path):
        yield _fail(path, "its name is not valid UTF-8", "Rename the file.")
        return
    try:
        status = os.stat(path)
        if stat.S_ISREG(status.st_mode):
            yield Found.of(path, status)
        elif not stat.S_ISDIR(status.st_mode):
            yield _fail(path, "it is neither a file nor a folder", "Leave it out.")
        elif (identity := (status.st_dev, status.st_ino)) in inside:
            yield _fail(path, "the link leads back to a folder it lies in", "Remove the link.")
        elif path != skip:
            for name in _names(path):
                yield from _below(name, (*inside, identity), skip)
    except FileNotFoundError:
        reason = "the link leads nowhere" if os.path.islink(path) else "there is no such file"
        yield _fail(path, reason, "Check the name.")
    except OSError as error:
        yield _fail(path, f"it cannot be opened: {_reason(error)}", _remedy(error))
    except ValueError as error:  # a NUL in a name that was typed
        yield _fail(path, f"it cannot be opened: {error}", "Check the name.")


def _names(folder: str) -> list[str]:
    return [os.path.join(folder, name) for name in os.listdir(folder) if name[0] != "."]


def _unreadable_name(path: str) -> bool:
    try:
        path.encode("utf8")
    except UnicodeEncodeError:
        return True
    return False


def _reason(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()


def _remedy(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "Check its permissions."
    return "Remove the link." if error.errno == errno.ELOOP else "See whether its disk is well."


def _fail(path: str, reason: str, remedy: str) -> Failure:
    return Failure(path=path, reason=reason, remedy=remedy)
