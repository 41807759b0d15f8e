"""What an ingest did, and how it tells while it is at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

Stage = Literal["fetch", "look", "read", "link", "index"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far a run is: `done` of `total` in a stage; `path` is the file just finished.

    Stages follow each other: fetching from the web, looking at files (total unknown: 0),
    reading, linking, indexing.
    """

    stage: Stage
    done: int
    total: int
    path: str = ""


OnStep = Callable[[Step], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that did not become a record: what happened and what to try."""

    path: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A field of a record that another extraction reads otherwise; values as compact JSON."""

    id: str
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestReport:
    """The outcome of a run. Added, changed, gone and pruned are accession numbers.

    `gone` are releases whose file vanished and that stay in the archive; `pruned` those
    removed because it was asked for. After an interruption, `remaining` counts the inputs
    that were not reached. In a dry run nothing was written and the numbers of what would be
    added are paths. `changes` tells, field by field, what a second extraction made of releases.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: int = 0
    moved: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    pruned: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    seconds: float = 0.0
    interrupted: bool = False
    remaining: int = 0
    dry_run: bool = False
    changes: tuple[Change, ...] = ()

    def with_more(self, other: IngestReport) -> IngestReport:
        """Return the sum of this run and one that followed it."""
        return replace(
            other,
            added=(*self.added, *other.added),
            changed=(*self.changed, *other.changed),
            unchanged=self.unchanged + other.unchanged,
            failed=(*self.failed, *other.failed),
            seconds=self.seconds + other.seconds,
        )
