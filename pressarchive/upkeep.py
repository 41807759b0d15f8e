"""Keeping what is derived in step with the records: links between releases, and the index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

# Parts are loaded when they are first needed: `show` opens an archive and never gets here.
if TYPE_CHECKING:
    from pressarchive.engines.port import Engine
    from pressarchive.ingest.beside import Beside
    from pressarchive.ingest.report import OnStep, Step
    from pressarchive.records.port import Records

Notice = Callable[[str], None]
_T = TypeVar("_T")


class Upkeep:
    """The engine of an archive's folder, brought up to its records when it is asked for.

    `notice` is told in a sentence when the index had to be rebuilt.
    """

    def __init__(self, folder: Path, records: Records, *, engine: str, notice: Notice) -> None:
        self.engine_name = engine
        self._folder = folder
        self._records = records
        self._engine: Engine | None = None
        self._notice = notice

    def close(self) -> None:
        """Let go of the index's files."""
        if self._engine is not None:
            self._engine.close()

    def engine(self) -> Engine:
        """Return the engine, whatever the state of its index."""
        if self._engine is None:
            from pressarchive.engines import open_engine

            self._engine = open_engine(self.engine_name, self._folder / self.engine_name)
        return self._engine

    def ready(self) -> Engine:
        """Return the engine with a sound index, finishing what an earlier run left undone."""
        from pressarchive.ingest.indexing import is_sound

        engine = self.engine()
        sound = is_sound(self._records, engine)
        if sound and not self._records.indexing().waiting:
            return engine
        from pressarchive.errors import ArchiveError, ArchiveLocked
        from pressarchive.ingest.lock import WAIT, writing

        try:
            with writing(self._folder, wait=0 if sound else WAIT):
                self.catch_up(_quiet)
        except ArchiveLocked:
            # A run is going on and will index its own; until then a sound index serves.
            if not sound:
                raise
        except ArchiveError as error:
            if not sound:
                raise
            self._notice(f"The index lags behind the records: {error.message}")
        return engine

    def answered(self, ask: Callable[[Engine], _T]) -> _T:
        """Ask the engine; where its index proves to be damaged, rebuild it and ask again."""
        from pressarchive.errors import EngineError

        engine = self.ready()
        try:
            return ask(engine)
        except EngineError:
            from pressarchive.ingest.lock import writing

            with writing(self._folder):
                try:
                    return ask(engine)  # another process may have mended it meanwhile
                except EngineError:
                    self._mend(_quiet)
        return ask(engine)

    def catch_up(self, on_step: OnStep, *, jobs: int | None = 1) -> None:
        """Settle what other releases tell, link what is new, index; the caller holds the lock.

        With more than one of `jobs` (None: as many as there are processors), the index of many
        releases is filled by a process of its own.
        """
        from pressarchive.ingest.ordering import settle_orders
        from pressarchive.ingest.recurring import move_standing_text
        from pressarchive.ingest.report import Step
        from pressarchive.linking.learning import learn_waiting
        from pressarchive.linking.run import link_waiting

        settle_orders(self._records)
        move_standing_text(self._records)
        beside = self._beside(jobs)
        try:
            dated = link_waiting(
                self._records,
                on_step=lambda done, total: on_step(Step(stage="link", done=done, total=total)),
            )
            learn_waiting(self._records)
            if beside is None or not beside.finish(dated, on_step):
                self._index(on_step)
        finally:
            if beside is not None:
                beside.close()

    def _beside(self, jobs: int | None) -> Beside | None:
        """Begin to fill the index in a process of its own, where that is worth it."""
        from os import cpu_count

        from pressarchive.ingest.indexing import MANY, is_sound

        indexing = self._records.indexing()
        if len(indexing.put) < MANY or (jobs or cpu_count()) == 1:
            return None
        sound = is_sound(self._records, self.engine())
        fresh = not sound and indexing.stamp is None
        if not (fresh or sound):
            return None
        from pressarchive.ingest.beside import Beside

        return Beside(self._records, self._folder, self.engine_name, fresh=fresh)

    def _index(self, on_step: OnStep) -> None:
        """Index what waits; where there is no sound index, build it."""
        from pressarchive.errors import EngineError
        from pressarchive.ingest.indexing import index_waiting, is_sound, rebuild

        engine = self.engine()
        if is_sound(self._records, engine):
            try:
                index_waiting(self._records, engine, on_step=on_step)
            except EngineError:
                self._mend(on_step)
        elif self._records.indexing().stamp is None:  # the first run was cut short
            rebuild(self._records, engine, on_step=on_step)
        else:
            self._mend(on_step)

    def _mend(self, on_step: OnStep) -> None:
        """Rebuild the index and say so; the caller holds the lock."""
        from pressarchive.ingest.indexing import rebuild

        count = rebuild(self._records, self.engine(), on_step=on_step)
        self._notice(
            f"The index was missing, damaged or of another version: rebuilt from {count} records."
        )

    @contextmanager
    def changing(
        self, on_step: OnStep | None = None, *, really: bool = True, jobs: int | None = 1
    ) -> Iterator[None]:
        """Hold the archive's lock while records change, and bring what is derived up to them.

        Raises ArchiveLocked where another process writes. What only looks (not `really`)
        holds the lock too: it must not see half of another's run. `jobs` as in `catch_up`.
        """
        from pressarchive.ingest.lock import writing

        with writing(self._folder):
            yield
            if really:
                self.catch_up(on_step or _quiet, jobs=jobs)

    def rebuild(self, on_step: OnStep) -> int:
        """Build the index anew from the records alone, and learn anew; returns what is indexed."""
        from pressarchive.ingest.indexing import rebuild
        from pressarchive.ingest.lock import writing
        from pressarchive.linking.learning import relearn

        with writing(self._folder):
            relearn(self._records)
            return rebuild(self._records, self.engine(), on_step=on_step)


def _quiet(_: Step) -> None:
    pass
