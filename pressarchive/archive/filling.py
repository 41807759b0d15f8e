"""Bringing releases in, and correcting them by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pressarchive.archive.keeping import Keeping

if TYPE_CHECKING:
    from pressarchive.ingest.given import Given
    from pressarchive.ingest.report import IngestReport, OnStep, Step
    from pressarchive.model import Release

_MANY = 10_000
"""Releases whose ingest takes a hundred times as long as counting all organisations."""


class Filling(Keeping):
    """What changes the records and the index."""

    def ingest(
        self,
        paths: Iterable[str | Path],
        *,
        dry_run: bool = False,
        prune: bool = False,
        re_extract: bool = False,
        reread: bool = False,
        jobs: int | None = 1,
        ocr: str | None = None,
        allow_private: bool = False,
        keep_originals: bool = False,
        given: Sequence[Given] = (),
        on_step: OnStep | None = None,
    ) -> IngestReport:
        """Bring files, folders and addresses of the web into the archive; index what is new.

        With `re_extract`, what the archive holds is extracted anew from its stored text
        first; with `reread`, even files are read whose size and times are as they were. `jobs`
        processes read and extract, and another indexes while this one links (None: by the size
        of the run; 1: all of it here); what is not plain text is always read in a process of
        its own, with limits on time and memory.
        `ocr` are the languages ("fra+eng") in which Tesseract reads scans, new ones and those
        that the archive has without their text; raises UsageError where it cannot.
        Of an address that is a feed every item is fetched; from machines of a private network
        only with `allow_private`. With `keep_originals`, the bytes that are read are kept too.
        `given` are bytes that lie in no file, such as standard input.
        Raises ArchiveLocked where another process writes. Ctrl-C ends the run early; what
        was read by then is stored and indexed, and the report says how far it came.
        """
        from pressarchive.fetching import is_url
        from pressarchive.ingest.exported import exports_among
        from pressarchive.ingest.run import ingest

        if ocr is not None:
            _check(ocr)
        step = on_step or _quiet
        # An address of the web is no path: "//" in it means something.
        asked = [path if is_url(str(path)) else Path(path) for path in paths]
        exports = exports_among([path for path in asked if isinstance(path, Path)])
        taken = self._take(exports, dry_run=dry_run, on_step=step) if exports else None
        others = [path for path in asked if path not in exports]
        if taken and not others and not given and not re_extract:
            return taken
        with self._upkeep.changing(step, really=not dry_run, jobs=jobs):
            report = ingest(
                others,
                self._records,
                folder=self._folder,
                dry_run=dry_run,
                prune=prune,
                re_extract=re_extract,
                reread=reread,
                jobs=jobs,
                allow_private=allow_private,
                keep_originals=keep_originals,
                date_order=self._date_order,
                ocr=ocr,
                given=given,
                on_step=step,
            )
        if not dry_run and len(report.added) + len(report.changed) >= _MANY:
            from pressarchive.organisations import organisation_lines

            organisation_lines(self._records, self._authority())  # the first to ask need not wait
        return taken.with_more(report) if taken else report

    def edit(self, reference: str, changes: Mapping[str, str | None]) -> Release:
        """State fields of a release by hand, for ever; None gives a field back to extraction.

        Raises UsageError for a field that cannot be corrected or a value that cannot be one.
        """
        from pressarchive.ingest.again import state

        with self._upkeep.changing():
            id = self._records.resolve(reference)  # noqa: A001 - the record's word
            state(self._records, id, changes, date_order=self._date_order)
        return self._records.get(id)

    def link(self, reference: str, other: str, *, linked: bool = True) -> None:
        """State that two releases are one in two languages or versions, or that they are not."""
        from pressarchive.linking.by_hand import link, unlink

        with self._upkeep.changing():
            ids = self._records.resolve(reference), self._records.resolve(other)
            (link if linked else unlink)(self._records, *ids)

    def rebuild(self, *, on_step: OnStep | None = None) -> int:
        """Build the index anew from the records alone; returns the number indexed."""
        return self._upkeep.rebuild(on_step or _quiet)

    def _take(self, files: Sequence[Path], *, dry_run: bool, on_step: OnStep) -> IngestReport:
        """Take in records that were exported, and say again what was said of their links."""
        import time
        from dataclasses import replace

        from pressarchive.ingest.exported import take_exported

        began = time.monotonic()
        with self._upkeep.changing(on_step, really=not dry_run):
            report, said = take_exported(
                files, self._records, folder=self._folder, dry_run=dry_run, on_step=on_step
            )
        if not dry_run:
            self._state_again(said)
        return replace(report, seconds=time.monotonic() - began)


def _quiet(_: Step) -> None:
    pass


def _check(languages: str) -> None:
    """Raise UsageError where scans cannot be read in some languages, before anything is done."""
    from pressarchive.errors import UsageError
    from pressarchive.readers.scans import trouble

    found = trouble(languages)
    if found is not None:
        raise UsageError(*found)
