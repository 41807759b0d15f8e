"""The façade and public API: one class that wires the parts together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from pressarchive.engines.port import Sort
from pressarchive.ingest.report import IngestReport, OnStep
from pressarchive.model import Document, Release
from pressarchive.results import Listing, OrganisationCount, Results, Status

Notice = Callable[[str], None]


class Archive:
    """An archive of press releases in a folder.

    `on_notice` is told in a sentence what a user should know although all went well, such
    as that a damaged index was rebuilt.
    """

    @classmethod
    def open(
        cls, path: str | Path, *, create: bool = False, on_notice: Notice | None = None
    ) -> Self:
        """Open the archive in a folder; `create` makes one where there is none.

        Raises NoArchive, NewerArchive or DamagedArchive.
        """
        raise NotImplementedError

    def __enter__(self) -> Self:
        raise NotImplementedError

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        raise NotImplementedError

    def ingest(
        self,
        paths: Iterable[str | Path],
        *,
        dry_run: bool = False,
        prune: bool = False,
        re_extract: bool = False,
        jobs: int = 1,
        on_step: OnStep | None = None,
    ) -> IngestReport:
        """Bring files and folders into the archive and index what is new or changed."""
        raise NotImplementedError

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
        """Answer a query; dates are as a user types them ("2020-02", "last month")."""
        raise NotImplementedError

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
        raise NotImplementedError

    def get(self, reference: str) -> Release:
        """Return one release; raises NotFound or AmbiguousReference."""
        raise NotImplementedError

    def document(self, reference: str) -> Document:
        """Return the document a release was read from."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[Release]:
        raise NotImplementedError

    def organisations(self) -> Sequence[OrganisationCount]:
        """Return every organisation with its releases and years."""
        raise NotImplementedError

    def status(self) -> Status:
        """Count, measure and look for anything amiss."""
        raise NotImplementedError

    def rebuild(self, *, on_step: OnStep | None = None) -> int:
        """Build the index anew from the records alone; returns the number indexed."""
        raise NotImplementedError
