"""The folder of the index as a batch writes to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from pressarchive.engines.whoosh.files import CheckedFile, Pages, PlainFile, measure
from pressarchive.engines.whoosh.library import importing

with importing():
    from whoosh.filedb.filestore import FileStorage


class Storage(FileStorage):  # type: ignore[misc]
    """A folder of files that knows which ones are open: Whoosh forgets them on an error.

    `sealed` are the pages of files that were there before; the others are a batch's own.
    """

    def __init__(
        self,
        folder: Path,
        sealed: Mapping[str, Pages] | None = None,
        opened: list[Any] | None = None,
    ) -> None:
        super().__init__(str(folder))
        self.sealed = {} if sealed is None else dict(sealed)
        self._opened: list[Any] = [] if opened is None else opened

    def open_file(self, name: str, **options: Any) -> Any:
        """Open a file for reading, and remember it."""
        path = Path(self.folder, name)
        if name in self.sealed:
            return self._remember(CheckedFile(path, self.sealed[name]))
        return self._remember(PlainFile(path.open("rb"), name=name, **options))

    def create_file(self, name: str, **options: Any) -> Any:
        """Open a file for writing, and remember it."""
        return self._remember(super().create_file(name, **options))

    def temp_storage(self, name: str | None = None) -> Storage:
        """Make a folder in this one, whose files are remembered here."""
        folder = Path(self.folder, name or "tmp")
        return cast("Storage", Storage(folder, opened=self._opened).create())

    def pages(self, names: Sequence[str]) -> dict[str, Pages]:
        """Return the pages of files, measuring those that are new."""
        return {name: self.sealed.get(name) or measure(Path(self.folder, name)) for name in names}

    def release(self) -> None:
        """Close every file that is still open."""
        while self._opened:
            with suppress(OSError):  # what could not be written cannot be flushed either
                self._opened.pop().raw_file().close()

    def _remember(self, file: Any) -> Any:
        self._opened.append(file)
        return file
