"""Searching, listing and reading what the archive holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pressarchive.archive.parts import Parts

if TYPE_CHECKING:
    from datetime import date

    from pressarchive.authority import Authority
    from pressarchive.document import Document
    from pressarchive.engines.port import Sort
    from pressarchive.filters import Filters
    from pressarchive.model import Release, Summary
    from pressarchive.overview import Listing, OrganisationCount, Status
    from pressarchive.records.filter import Filter
    from pressarchive.records.lists_port import Form
    from pressarchive.results import Results


class Asking(Parts):
    """What changes nothing."""

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

        sources = self._sources() if expand else ()
        return self._upkeep.answered(
            lambda engine: search(
                text,
                self._records,
                engine,
                authority=self._authority(),
                sources=sources,
                filters=Filters(org=tuple(org), since=since, until=until, year=year, lang=lang),
                today=_today(),
                sort=sort,
                limit=limit,
                offset=offset,
                facets=facets,
            )
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

        from pressarchive.filters import Filters
        from pressarchive.overview import Listing

        authority = self._authority()
        total, releases = self._records.lists.select(
            self._wanted(
                Filters(org=tuple(org), since=since, until=until, year=year, lang=lang), authority
            ),
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

    def lines(
        self,
        *,
        form: Form,
        org: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        year: str | None = None,
        lang: str | None = None,
        sort: Sort = "newest",
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[int, Sequence[bytes | Summary]]:
        """Return what `list` does, most of it as lines that the records keep ready.

        Of the forms see `Lists.lines`; no line was made safe to show. It takes a tenth of the
        time that values take.
        """
        from dataclasses import replace

        from pressarchive.filters import Filters

        authority = self._authority()
        total, lines = self._records.lists.lines(
            self._wanted(
                Filters(org=tuple(org), since=since, until=until, year=year, lang=lang), authority
            ),
            form=form,
            apart=authority.decided if authority else (),
            sort="oldest" if sort == "oldest" else "newest",
            limit=limit,
            offset=offset,
        )
        if authority:
            lines = [
                one
                if isinstance(one, bytes)
                else replace(one, organisations=authority.shown(one.organisations))
                for one in lines
            ]
        return total, lines

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

    def original(self, reference: str) -> bytes:
        """Return the bytes a release was read from, where they were kept.

        Raises NotFound where they were not, DamagedArchive where they are no longer the same.
        """
        from pressarchive.errors import NotFound
        from pressarchive.originals import Originals

        release = self._records.get(self._records.resolve(reference))
        content = Originals(self._folder).get(release.source.sha256)
        if content is None:
            raise NotFound(
                f"The original of {release.id} was not kept.",
                "Ingest its source again with --keep-originals.",
            )
        return content

    def __iter__(self) -> Iterator[Release]:
        return self._records.releases()

    def __len__(self) -> int:
        return self._records.counts().releases

    def organisations(self) -> Sequence[OrganisationCount]:
        """Return every organisation with its releases and years, the busiest first."""
        from pressarchive.organisations import count_organisations

        return count_organisations(self._records, self._authority())

    def organisation_lines(self) -> Sequence[bytes]:
        """Return them as lines, cells between tabs, that are kept ready; not made safe to show."""
        from pressarchive.organisations import organisation_lines

        return organisation_lines(self._records, self._authority())

    def organisation_entries(self) -> Sequence[bytes]:
        """Return them as JSON objects that are kept ready; not made safe to show."""
        from pressarchive.organisations import organisation_entries

        return organisation_entries(self._records, self._authority())

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

    def _wanted(self, filters: Filters, authority: Authority | None) -> Filter:
        from pressarchive.filters import record_filter

        return record_filter(filters, self._records, authority, _today())


def _today() -> date:
    from datetime import datetime

    return datetime.now().astimezone().date()
