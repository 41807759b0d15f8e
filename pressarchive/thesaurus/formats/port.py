"""The port of every format of vocabularies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

Labels = Mapping[str, Sequence[str]]
"""The words of a concept by the code of their language, the preferred one first."""


class Format(Protocol):
    """One way in which vocabularies are written down."""

    suffixes: tuple[str, ...]
    """How its files' names end."""

    def claims(self, head: str) -> bool:
        """Tell whether a file that begins so is one, whatever its name."""
        ...

    def read(self, path: Path) -> Iterator[Labels]:
        """Yield the concepts of a file. Raises UsageError, saying why, for what is none."""
        ...
