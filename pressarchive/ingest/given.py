"""Inputs that are no files: bytes under a name, from standard input or from elsewhere.

They are read like files: each lies in one for as long as the run lasts, so that it too can be
read by another process, and may hold several releases.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pressarchive.ingest.outcome import Task
from pressarchive.ingest.walk import Found
from pressarchive.records.inputs_port import Kind
from pressarchive.records.port import Records
from pressarchive.settings import DateOrder

UNNAMED = "standard input"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Bytes, and what their record will call them; without a name they are known by content."""

    content: bytes
    name: str | None = None
    kind: Kind = "pipe"


@contextmanager
def placed(
    given: Sequence[Given],
    records: Records,
    *,
    now: datetime,
    date_order: DateOrder | None,
    ocr: str | None,
    originals: Path | None,
) -> Iterator[list[Task]]:
    """Yield a task for each input; what they are read from is gone with the block."""
    if not given:
        yield []
        return
    with TemporaryDirectory() as folder:
        tasks = []
        for number, one in enumerate(given):
            file = Path(folder) / str(number)
            file.write_bytes(one.content)
            digest = hashlib.sha256(one.content).hexdigest()
            path = one.name or f"{UNNAMED} {digest[:12]}"
            seen = records.inputs.seen([path]).get(path)
            tasks.append(
                Task(
                    found=Found.of(str(file), file.stat()),
                    path=path,
                    now=now,
                    kind=one.kind,
                    sha256=seen.sha256 if seen else None,
                    known={known.path: known.sha256 for known in records.known([path]).values()},
                    date_order=date_order,
                    ocr=ocr,
                    originals=originals,
                )
            )
        yield tasks
