"""Concept files: the format of this package's own thesaurus (see `thesaurus.concept`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pressarchive.errors import UsageError
from pressarchive.thesaurus.concept import read_concept
from pressarchive.thesaurus.formats.port import Labels


class Concepts:
    """A concept per line."""

    suffixes = (".txt",)

    def claims(self, head: str) -> bool:  # noqa: ARG002 - plain text has no mark of its own
        """Tell that only its name tells a concept file."""
        return False

    def read(self, path: Path) -> Iterator[Labels]:
        """Yield the concept of each line."""
        lines = path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
        for number, line in enumerate(lines, 1):
            try:
                concept = read_concept(line)
            except ValueError as error:
                raise UsageError(
                    f"Line {number} of {path.name} is no concept: {error}.",
                    "Write: micropesanteur, impesanteur = microgravity, weightlessness",
                ) from error
            if concept:
                yield {code: [one.text for one in got] for code, got in concept.labels.items()}


FORMAT = Concepts()
