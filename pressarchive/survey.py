"""Looking over an archive: counts, sizes, and what wants attention."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pressarchive.engines.port import Engine
from pressarchive.ingest.indexing import is_sound
from pressarchive.model import SCHEMA, stated
from pressarchive.originals import Originals
from pressarchive.overview import Amiss, Status
from pressarchive.records.port import Records

_NAMED = 3


def survey(
    folder: Path, records: Records, engine: Engine, *, engine_name: str, organisations: int
) -> Status:
    """Return the state of an archive; changes nothing."""
    counts = records.counts()
    indexing = records.indexing()
    waiting = len(indexing.put) + len(indexing.dropped)
    sound = is_sound(records, engine)
    originals = Originals(folder)
    kept = originals.count()
    return Status(
        path=str(folder),
        schema=SCHEMA,
        releases=counts.releases,
        dated=counts.dated,
        languages=counts.languages,
        organisations=organisations,
        first_date=counts.first_date,
        last_date=counts.last_date,
        records_bytes=_size(folder, "records*"),
        index_bytes=_size(folder / engine_name, "**/*"),
        engine=engine_name,
        indexed=counts.releases - len(indexing.put) if sound else 0,
        waiting=waiting,
        last_ingest=records.noted("last ingest"),
        originals=kept.files,
        originals_bytes=kept.bytes,
        amiss=(
            *_amiss(sound=sound, built=indexing.stamp is not None, waiting=waiting),
            *_damaged(originals),
        ),
    )


def _damaged(originals: Originals) -> list[Amiss]:
    damaged = list(originals.damaged())
    if not damaged:
        return []
    return [
        Amiss(
            what=f"{len(damaged)} of the originals are damaged: {', '.join(damaged[:_NAMED])}"
            f"{' …' if len(damaged) > _NAMED else ''}.",
            remedy="Restore them from a backup, or delete them and ingest their sources again "
            "with --keep-originals.",
        )
    ]


def _size(folder: Path, pattern: str) -> int:
    return sum(file.stat().st_size for file in folder.glob(pattern) if file.is_file())


def _amiss(*, sound: bool, built: bool, waiting: int) -> list[Amiss]:
    remedy = "The next search mends it, or 'pressarchive rebuild' now."
    if not sound and not built:
        return [
            Amiss(
                what="The index is not built yet.",
                remedy="The next search builds it, or 'pressarchive rebuild' now.",
            )
        ]
    if not sound:
        what = "The index is missing, damaged or of another version."
        return [Amiss(what=what, remedy=remedy)]
    if waiting:
        return [Amiss(what=f"{waiting} changes are not in the index yet.", remedy=remedy)]
    return []


def damage(folder: Path, engine: Engine) -> Iterator[Amiss]:
    """Read every record and every page of the index; yield what is damaged."""
    from pressarchive.errors import PressarchiveError
    from pressarchive.ingest.as_read import as_read
    from pressarchive.records.checking import Inspection
    from pressarchive.records.database import Database
    from pressarchive.records.rows import accession
    from pressarchive.records.sqlite import SqliteRecords

    salvage = "'pressarchive salvage DIR' takes everything else into a new archive."
    database = Database.open(folder)
    try:
        inspection, records = Inspection(database), SqliteRecords(database)
        for found in inspection.structures():
            yield Amiss(what=f"The records' file is damaged: {found}.", remedy=salvage)
        paths = inspection.paths()
        for number in inspection.numbers():
            try:
                inspection.check(number)
                release = as_read(records, records.get(accession(number)))
                if inspection.corrections(number) != stated(release):
                    what = f"What was stated of {release.id} by hand is not what its record has."
                    remedy = f"State it again: 'pressarchive edit {release.id} FIELD=VALUE'."
                    yield Amiss(what=what, remedy=remedy)
            except PressarchiveError as error:
                what = f"{error.message} It was read from {paths.get(number, 'a file unknown')}."
                yield Amiss(what=what, remedy=salvage)
        for said in inspection.misstated():
            yield Amiss(
                what=f"{said} is damaged.",
                remedy="Say it again with 'pressarchive link' or 'pressarchive unlink'.",
            )
    finally:
        database.close()
    for name in engine.damaged():
        yield Amiss(
            what=f"The index is damaged: {name}.", remedy="'pressarchive rebuild' makes it anew."
        )
