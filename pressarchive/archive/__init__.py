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
    from pressarchive.ingest.report import OnStep
    from pressarchive.overview import Salvaged
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

    @classmethod
    def restore(cls, file: str | Path, path: str | Path, *, on_step: OnStep | None = None) -> int:
        """Make an archive in a folder from a backup; returns the number of its releases.

        Raises UsageError where the folder is not empty, ArchiveError for a damaged backup.
        """
        from pressarchive.safekeeping import restore

        restore(Path(file), Path(path))
        with cls.open(path) as archive:
            return archive.rebuild(on_step=on_step)

    @classmethod
    def salvage(
        cls, path: str | Path, target: str | Path, *, on_step: OnStep | None = None
    ) -> Salvaged:
        """Make a new archive in `target` of all that a damaged one still holds.

        Raises UsageError where the new folder is not empty. The old one stays as it is.
        """
        from pressarchive.salvage import salvage

        salvaged, said = salvage(Path(path), Path(target))
        with cls.open(target) as archive:
            with archive._upkeep.changing(on_step):  # noqa: SLF001 - an archive of this class
                pass
            archive._state_again(said)  # noqa: SLF001 - see above
        return salvaged
