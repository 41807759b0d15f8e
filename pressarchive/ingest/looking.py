"""What of the paths must be read: the files on the disk against what was seen of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from pressarchive.ingest.ledger import is_as_seen
from pressarchive.ingest.outcome import Task
from pressarchive.ingest.report import Failure, OnStep, Step
from pressarchive.ingest.walk import walk
from pressarchive.originals import Originals
from pressarchive.records.port import Known, Records
from pressarchive.settings import DateOrder

_TELL = 50
"""Files between two words on how far the looking is: it is quicker than telling."""


@dataclass(kw_only=True)
class Look:
    """What was found: inputs to read, in order; how many need not be; what cannot be entered.

    `gone` are the sources at or below the paths that are no longer there, `vanished` the files
    they were in.
    """

    tasks: list[Task] = field(default_factory=list)
    unchanged: int = 0
    failed: list[Failure] = field(default_factory=list)
    gone: list[Known] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)


def look(
    paths: Sequence[str | Path],
    records: Records,
    *,
    folder: Path,
    now: datetime,
    reread: bool,
    date_order: DateOrder | None,
    ocr: str | None = None,
    keeping: bool = False,
    on_step: OnStep,
) -> Look:
    """Walk the paths and compare; reads no file. With `reread`, nothing is taken for unchanged.

    With `ocr`, neither are scans whose text nobody has read yet; with `keeping`, files whose
    original is not kept.
    """
    home = os.path.dirname(os.path.abspath(folder))
    roots = [os.path.abspath(path) for path in paths]
    seen = records.inputs.seen(_names(roots, home))
    originals = Originals(folder) if keeping else None
    looked = Look()
    found_paths = set()
    for done, found in enumerate(walk(paths, skip=folder), 1):
        path = name_of(found.path, home)
        if isinstance(found, Failure):
            looked.failed.append(replace(found, path=path))
            continue
        found_paths.add(path)
        before = seen.get(path)
        unread = _unread(records, path) if ocr else frozenset()
        lacking = originals is not None and not (before and originals.has(before.sha256))
        if is_as_seen(found, before) and not reread and not unread and not lacking:
            looked.unchanged += 1
        else:
            known = {
                one.path: one.sha256
                for one in records.known([path]).values()
                if one.id not in unread
            }
            looked.tasks.append(
                Task(
                    found=found,
                    path=path,
                    now=now,
                    sha256=before.sha256 if before and not unread and not lacking else None,
                    known=known,
                    date_order=date_order,
                    ocr=ocr,
                    originals=folder if keeping else None,
                )
            )
        if done % _TELL == 0:
            on_step(Step(stage="look", done=done, total=0, path=path))
    missing = (one.path for one in seen.values() if one.kind == "file")
    looked.vanished = [
        path
        for path in missing
        if path not in found_paths and _is_below(roots, path, home) and _is_gone(path, home)
    ]
    looked.gone = list(records.known(looked.vanished).values())
    return looked


def _unread(records: Records, path: str) -> frozenset[str]:
    """Return the records of an input that are scans without their text."""
    from pressarchive.readers.scans import UNREAD

    return frozenset(
        one.id
        for one in records.known([path]).values()
        if any(told.startswith(UNREAD) for told in records.get(one.id).warnings)
    )


def name_of(path: str, home: str) -> str:
    """Return what a record calls a file: relative to the archive's home where it lies below it.

    So an archive and its sources can be moved together.
    """
    return path.removeprefix(home.rstrip(os.sep) + os.sep)


def _names(roots: Iterable[str], home: str) -> list[str] | None:
    """Return the names of the paths in the records; None where they take more than one form."""
    roots = list(roots)
    if any(_is_at_or_below(home, root) for root in roots):
        return None
    return [name_of(root, home) for root in roots]


def _is_below(roots: Iterable[str], name: str, home: str) -> bool:
    path = os.path.join(home, name)
    return any(_is_at_or_below(path, root) for root in roots)


def _is_at_or_below(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _is_gone(name: str, home: str) -> bool:
    """Tell whether a file is surely gone; what cannot be looked at may still be there."""
    try:
        os.lstat(os.path.join(home, name))
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
