"""The façade and public API: one class that wires the parts together.

from pressarchive import Archive

with Archive.open("index") as archive:
    for hit in archive.search("microgravité").hits:
        print(hit.summary.id, hit.summary.title)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pressarchive.records.sqlite import SqliteRecords
from pressarchive.upkeep import Notice, Upkeep

# This is the one seam where parts are loaded when they are first needed: `show` must not
# wait for search engines, parsers and extractors.
if TYPE_CHECKING:
    from datetime import date
    from types import TracebackType

    from pressarchive.authority import Authority
    from pressarchive.document import Document
    from pressarchive.engines.port import Sort
    from pressarchive.ingest.report import IngestReport, OnStep, Step
    from pressarchive.model import Release
    from pressarchive.overview import Listing, OrganisationCount, Status
    from pressarchive.records.port import Records
    from pressarchive.results import Results
    from pressarchive.settings import DateOrder, Settings

ENGINE = "whoosh"


class Archive:
    """An archive of press releases in a folder; a context manager that closes it.

    `on_notice` is told in a sentence what a user should know although all went well, such
    as that a damaged index was rebuilt. Of the settings, `date_order` alone counts here: what
    to open and how to search is said in each call.
    """

    def __init__(
        self,
        folder: Path,
        records: Records,
        *,
        engine: str = ENGINE,
        settings: Settings | None = None,
        on_notice: Notice | None = None,
    ) -> None:
        self._folder = folder
        self._records = records
        self._date_order: DateOrder | None = settings.date_order if settings else None
        self._upkeep = Upkeep(folder, records, engine=engine, notice=on_notice or (lambda _: None))

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = False,
        engine: str = ENGINE,
        settings: Settings | None = None,
        on_notice: Notice | None = None,
    ) -> Self:
        """Open the archive in a folder; `create` makes one where there is none.

        Raises NoArchive, NewerArchive or DamagedArchive.
        """
        folder = Path(path)
        records = SqliteRecords.open(folder, create=create)
        return cls(folder, records, engine=engine, settings=settings, on_notice=on_notice)

    def close(self) -> None:
        """Let go of the archive's files."""
        self._upkeep.close()
        self._records.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- filling ---------------------------------------------------------------------------

    def ingest(
        self,
        paths: Iterable[str | Path],
        *,
        dry_run: bool = False,
        prune: bool = False,
        re_extract: bool = False,
        jobs: int | None = 1,
        on_step: OnStep | None = None,
    ) -> IngestReport:
        """Bring files and folders into the archive and index what is new or changed.

        With `re_extract`, what the archive holds is extracted anew from its stored text
        first. `jobs` processes read and extract (None: by the size of the run); a script that
        asks for more than one needs the usual `if __name__ == "__main__"`.
        Raises ArchiveLocked where another process writes. Ctrl-C ends the run early; what
        was read by then is stored and indexed, and the report says how far it came.
        """
        from pressarchive.ingest.run import ingest

        step = on_step or _quiet
        with self._upkeep.changing(step, really=not dry_run):
            return ingest(
                list(paths),
                self._records,
                folder=self._folder,
                dry_run=dry_run,
                prune=prune,
                re_extract=re_extract,
                jobs=jobs,
                date_order=self._date_order,
                on_step=step,
            )

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

    # --- asking ----------------------------------------------------------------------------

    def search(
        self,
        text: str,
        *,
        org: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        year: str | None = None,
        lang: str | None = None,
        sort: Sort = "relevance",
        limit: int | None = 10,
        offset: int = 0,
        expand: bool = True,
        facets: bool = False,
    ) -> Results:
        """Answer a query; dates are as a user types them ("2020-02", "last month").

        Raises QueryError or UsageError for what cannot be understood.
        """
        from pressarchive.filters import Filters
        from pressarchive.searching import search

        return search(
            text,
            self._records,
            self._upkeep.ready(),
            authority=self._authority(),
            filters=Filters(org=tuple(org), since=since, until=until, year=year, lang=lang),
            today=_today(),
            sort=sort,
            limit=limit,
            offset=offset,
            expanding=expand,
            facets=facets,
        )

    def list(
        self,
        *,
        org: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        year: str | None = None,
        lang: str | None = None,
        sort: Sort = "newest",
        limit: int | None = None,
        offset: int = 0,
    ) -> Listing:
        """List the releases that fit, newest first, undated ones last."""
        from dataclasses import replace

        from pressarchive.filters import Filters, record_filter
        from pressarchive.overview import Listing

        filters = Filters(org=tuple(org), since=since, until=until, year=year, lang=lang)
        authority = self._authority()
        total, releases = self._records.select(
            record_filter(filters, self._records, authority, _today()),
            sort="oldest" if sort == "oldest" else "newest",
            limit=limit,
            offset=offset,
        )
        return Listing(
            total=total,
            releases=tuple(
                replace(one, organisations=authority.shown(one.organisations)) if authority else one
                for one in releases
            ),
        )

    def get(self, reference: str) -> Release:
        """Return one release, by its number or what else names it (see `show`).

        Raises NotFound or AmbiguousReference.
        """
        release = self._records.get(self._records.resolve(reference))
        authority = self._authority()
        return authority.applied(release) if authority else release

    def document(self, reference: str) -> Document:
        """Return the document a release was read from."""
        return self._records.document(self._records.resolve(reference))

    def __iter__(self) -> Iterator[Release]:
        return self._records.releases()

    def __len__(self) -> int:
        return self._records.counts().releases

    def organisations(self) -> Sequence[OrganisationCount]:
        """Return every organisation with its releases and years, the busiest first."""
        from pressarchive.organisations import count_organisations

        return count_organisations(self._records, self._authority())

    def status(self) -> Status:
        """Count, measure and look for anything amiss; changes nothing."""
        from pressarchive.survey import survey

        return survey(
            self._folder,
            self._records,
            self._upkeep.engine(),
            engine_name=self._upkeep.engine_name,
            organisations=len(self.organisations()),
        )

    def merge_organisations(self, kept: str, others: Sequence[str]) -> None:
        """Decide that `others` are names of the organisation `kept`; takes effect at once.

        Raises NotFound for a name that no organisation of the archive bears.
        """
        from pressarchive.authority import merge
        from pressarchive.organisations import as_spelled

        with self._upkeep.changing():
            spelled = as_spelled([kept, *others], self.organisations())
            merge(self._folder, spelled[0], spelled[1:])

    def rename_organisation(self, old: str, new: str) -> None:
        """Decide how an organisation is shown; takes effect at once. Raises NotFound."""
        from pressarchive.authority import rename
        from pressarchive.organisations import as_spelled

        with self._upkeep.changing():
            [spelled] = as_spelled([old], self.organisations())
            rename(self._folder, spelled, new)

    def _authority(self) -> Authority | None:
        """Return what was decided of organisations, if anything was."""
        if not (self._folder / "organisations.toml").exists():
            return None
        from pressarchive.authority import Authority

        return Authority.load(self._folder)


def _today() -> date:
    from datetime import datetime

    return datetime.now().astimezone().date()


def _quiet(_: Step) -> None:
    pass
