"""What an archive is wired from: its records, and the upkeep of what is derived from them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pressarchive.upkeep import Notice, Upkeep

if TYPE_CHECKING:
    from types import TracebackType

    from pressarchive.authority import Authority
    from pressarchive.records.port import Records
    from pressarchive.settings import DateOrder, Settings
    from pressarchive.thesaurus.source import Source

ENGINE = "whoosh"


class Parts:
    """The parts of an archive; a context manager that closes them."""

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
        self._told: tuple[object, Sequence[Source]] | None = None
        self._upkeep = Upkeep(folder, records, engine=engine, notice=on_notice or (lambda _: None))

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

    def _sources(self) -> Sequence[Source]:
        """Return what knows synonyms and translations; of equals, the first is preferred."""
        from pressarchive.thesaurus.ordinals import Ordinals
        from pressarchive.thesaurus.own import thesauri

        lexicon = self._records.lexicon
        version = lexicon.version()
        if self._told is None or self._told[0] != version:
            from pressarchive.thesaurus.cognates import Cognates
            from pressarchive.thesaurus.learned import Learned

            # They remember what they were asked, as long as the archive stays as it is.
            self._told = version, (Learned(lexicon), Cognates(lexicon))
        return [*thesauri(self._folder), Ordinals(), *self._told[1]]

    def _authority(self) -> Authority | None:
        """Return what was decided of organisations, if anything was."""
        if not (self._folder / "organisations.toml").exists():
            return None
        from pressarchive.authority import Authority

        return Authority.load(self._folder)
