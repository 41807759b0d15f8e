"""An input to read, and what can become of it. These travel between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pressarchive.document import Document
from pressarchive.ingest.report import Failure
from pressarchive.ingest.walk import Found
from pressarchive.model import Release
from pressarchive.records.inputs_port import Seen
from pressarchive.settings import DateOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A file to read. `path` is what its record will be called.

    `known` are the digests of what the archive holds of it, by path, which need no extraction;
    `date_order` is what was settled, `ocr` the languages of scans (None: they are not read).
    """

    found: Found
    path: str
    now: datetime
    known: Mapping[str, str] = field(default_factory=dict)
    date_order: DateOrder | None = None
    ocr: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """A record without a number yet, and the document it was read from."""

    release: Release
    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A source that holds what the archive has of it already."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The end of a task. `seen` is what to remember, None where it must be read again."""

    path: str
    seen: Seen | None


Outcome = Extracted | Unchanged | Failure | Finished
