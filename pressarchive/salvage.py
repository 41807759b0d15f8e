"""Taking what can be read of a damaged archive into a new one, and naming what cannot."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pressarchive.document import Document
from pressarchive.errors import ArchiveError, NoArchive, UsageError
from pressarchive.ingest.again import extracted_again
from pressarchive.ingest.as_read import as_read_or_again
from pressarchive.ingest.taking import take
from pressarchive.model import Release, stated
from pressarchive.overview import Lost, Salvaged
from pressarchive.records.checking import Inspection, verified
from pressarchive.records.database import FILE_NAME, Database
from pressarchive.records.leaves import leaf_rows
from pressarchive.records.links_port import Statement
from pressarchive.records.rows import accession, checksum
from pressarchive.records.sqlite import SqliteRecords

_BESIDE = ("organisations.toml", "thesaurus", "originals")
_COLUMNS = 11  # of a row of releases before it had checksums


def salvage(folder: Path, target: Path) -> tuple[Salvaged, list[Statement]]:
    """Make a new archive of all that a damaged one still holds; that one is left as it is.

    Returns also what was said by hand of links: to be said again when the new archive links.
    Raises UsageError where the new folder is not empty, NoArchive where there is no old one.
    """
    if not (folder / FILE_NAME).exists():
        raise NoArchive(f"There is no archive in {folder}.", "Name another with --index DIR.")
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"{target} is not empty.", "Name a new folder for what is salvaged.")
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".salvage-", dir=target) as scratch:
        copy = Path(scratch)
        for name in (FILE_NAME, f"{FILE_NAME}-wal"):
            if (folder / name).is_file():
                shutil.copyfile(folder / name, copy / name)
        wreck = _Wreck(copy)
        records = SqliteRecords.open(target, create=True)
        try:
            taken = take(records, wreck.releases(), dry_run=False)
            records.note("next", str(max(wreck.following, records.next_number())))
        finally:
            records.close()
    for name in _BESIDE:
        if (folder / name).is_dir():
            shutil.copytree(folder / name, target / name)
        elif (folder / name).is_file():
            shutil.copyfile(folder / name, target / name)
    kept = set(taken.added)
    said = [one for one in wreck.statements if {one.a, one.b} <= kept]
    return Salvaged(releases=len(kept), lost=tuple(wreck.lost())), said


class _Wreck:
    """A copy of damaged records: first what SQLite reaches, then what its pages still hold."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: list[int] = []
        self._paths: dict[int, str] = {}
        self._why: dict[int, str] = {}
        self._found: set[int] = set()
        self.following = 0
        self.statements: list[Statement] = []

    def releases(self) -> Iterator[tuple[Release, Document]]:
        """Yield the releases that are whole, each once."""
        try:
            database = Database.open(self._folder)
        except ArchiveError:  # its very head is damaged
            yield from self._again(self._from_pages())
            return
        try:
            for release, document in self._reached(Inspection(database)):
                yield as_read_or_again(SqliteRecords(database), release, document), document
        finally:
            database.close()
        if self._why:
            yield from self._again(self._from_pages())

    def lost(self) -> Iterator[Lost]:
        """Yield what was there and was not found; gaps where nothing tells what was there."""
        there = self._known or range(max(self._found, default=-1) + 1)
        for number in sorted(set(there) - self._found):
            yield Lost(
                id=accession(number),
                path=self._paths.get(number),
                reason=self._why.get(number, "It was lost, or it had been removed before."),
            )

    def _again(
        self, found: Iterator[tuple[Release, Document]]
    ) -> Iterator[tuple[Release, Document]]:
        """Extract releases anew, where nothing is left of what was remembered of them."""
        for release, document in found:
            yield extracted_again(release, document, stated(release)), document

    def _reached(self, inspection: Inspection) -> Iterator[tuple[Release, Document]]:
        self._known, self._paths = inspection.numbers(), inspection.paths()
        self.statements = inspection.statements()
        self.following = inspection.next_number()
        for number in self._known:
            try:
                found = inspection.read(number)
            except ArchiveError as error:
                self._why[number] = error.message
                continue
            self._found.add(number)
            yield found

    def _from_pages(self) -> Iterator[tuple[Release, Document]]:
        """Yield from leaf pages what was not reached, the latest of several stages of one."""
        wanted = set(self._why) if self._known else None
        latest: dict[int, tuple[Release, Document]] = {}
        for number, values in leaf_rows(self._folder / FILE_NAME):
            if len(values) < _COLUMNS or (wanted is not None and number not in wanted):
                continue
            record, document, *sums = values[_COLUMNS - 2 :]
            if not isinstance(record, str) or not isinstance(document, bytes):
                continue
            if not sums:  # of a schema that had none
                sums = [checksum(record), checksum(document)]
            try:
                found = verified(accession(number), record, sums[0], document, sums[1])
            except ArchiveError:
                continue
            release, before = found[0], latest.get(number)
            if release.id == accession(number) and (
                before is None or before[0].ingested_at < release.ingested_at
            ):
                latest[number] = found
        self._found.update(latest)
        yield from (latest[number] for number in sorted(latest))
