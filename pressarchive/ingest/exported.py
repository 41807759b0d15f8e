"""Taking in what `pressarchive export` wrote, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pressarchive.authority import Authorised, Authority, adopt
from pressarchive.document import Document
from pressarchive.exports import Exported, from_line, is_export
from pressarchive.ingest.report import Failure, IngestReport, OnStep, Step
from pressarchive.ingest.taking import take
from pressarchive.model import Release
from pressarchive.records.links_port import Statement
from pressarchive.records.port import Records

_LONGEST = 1 << 28
"""Characters of a line: what is longer is no record."""


def exports_among(paths: Iterable[str | Path]) -> list[Path]:
    """Return those of the paths that are files with exported records."""
    named = [Path(path) for path in paths if str(path).endswith(".jsonl")]
    return [path for path in named if _begins_as_export(path)]


def take_exported(
    files: Sequence[Path], records: Records, *, folder: Path, dry_run: bool, on_step: OnStep
) -> tuple[IngestReport, list[Statement]]:
    """Store the records of the files; returns what was done, and what to say again of links.

    A line that is no record is a failure and costs only itself. The caller holds the lock.
    """
    reading = _Reading(on_step)
    taken = take(records, reading.releases(files), dry_run=dry_run)
    if not dry_run:
        authority = Authority.load(folder)
        for one in reading.decided:
            if authority.find(one.name) is None:
                adopt(folder, one)
    pairs = {
        tuple(sorted((taken.numbers[one], taken.numbers[other]), key=int)): linked
        for one, said in reading.said.items()
        for other, linked in said.items()
        if one in taken.numbers and other in taken.numbers
    }
    report = IngestReport(
        added=tuple(taken.added),
        changed=tuple(taken.changed),
        unchanged=taken.unchanged,
        failed=tuple(reading.failed),
        dry_run=dry_run,
    )
    return report, [Statement(a=a, b=b, linked=linked) for (a, b), linked in pairs.items()]


class _Reading:
    def __init__(self, on_step: OnStep) -> None:
        self._on_step = on_step
        self.failed: list[Failure] = []
        self.decided: dict[Authorised, None] = {}
        self.said: dict[str, dict[str, bool]] = {}

    def releases(self, files: Sequence[Path]) -> Iterator[tuple[Release, Document]]:
        """Yield the releases as they were read, and note what else the lines hold."""
        for path in files:
            for number, found in enumerate(self._lines(path), 1):
                self._on_step(Step(stage="read", done=number, total=0, path=str(path)))
                if isinstance(found, Failure):
                    self.failed.append(found)
                    continue
                self.decided.update(dict.fromkeys(found.decided))
                self.said[found.release.id] = dict(found.stated_links)
                yield found.as_read, found.document

    def _lines(self, path: Path) -> Iterator[Exported | Failure]:
        try:
            with path.open(encoding="utf8", errors="surrogateescape") as file:
                number = 0
                while line := file.readline(_LONGEST):
                    number += 1
                    try:
                        yield from_line(line)
                    except ValueError as error:
                        yield Failure(
                            path=f"{path}:{number}",
                            reason=str(error),
                            remedy="Export it again; the other lines were taken.",
                        )
        except OSError as error:
            yield Failure(path=str(path), reason=str(error.strerror), remedy="Check the file.")


def _begins_as_export(path: Path) -> bool:
    try:
        with path.open(encoding="utf8", errors="surrogateescape") as file:
            return is_export(file.readline(_LONGEST))
    except OSError:
        return False
