"""What a peer must be able to do; one file each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from benchmarks.peers.questions import Question

Ask = Callable[[Question], int]
"""Answers a question with the first ten found, and tells how many there are."""


class Peer(Protocol):
    """A search program or library."""

    name: str

    def missing(self) -> str:
        """Return what to install, where the peer is not here; else nothing."""
        ...

    def build(self, folder: Path, texts: Path, files: Path) -> list[str]:
        """Return the command that adds to the index in `folder`.

        `texts` are the new ones as JSON lines, `files` a folder with all so far as files.
        """
        ...

    def command(self, folder: Path, question: Question) -> list[str] | None:
        """Return the command that prints ten hits with a passage; None where it cannot."""
        ...

    def opened(self, folder: Path) -> Ask | None:
        """Return what answers questions in this process; None where there is none."""
        ...
