"""The façade and public API: one class that wires the parts together.

from pressarchive import Archive

with Archive.open("index") as archive:
    for hit in archive.search("microgravité").hits:
        print(hit.summary.id, hit.summary.title)
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

from pressarchive.archive.deciding import Deciding
from pressarchive.archive.filling import Filling
from pressarchive.archive.parts import ENGINE
from pressarchive.archive.relating import Relating
from pressarchive.archive.wording import Wording
from pressarchive.records.sqlite import SqliteRecords

# This is the one seam where parts are loaded when they are first needed: `show` must not
# wait for search engines, parsers and extractors.
if TYPE_CHECKING:
    from pressarchive.settings import Settings
    from pressarchive.upkeep import Notice

__all__ = ["Archive"]


class Archive(Filling, Deciding, Relating, Wording):
    """An archive of press releases in a folder; a context manager that closes it.

    `on_notice` is told in a sentence what a user should know although all went well, such
    as that a damaged index was rebuilt. Of the settings, `date_order` alone counts here: what
    to open and how to search is said in each call.
    """

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
