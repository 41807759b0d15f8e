"""The port of the ledger: every input that was seen, so that it need not be read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, Protocol

Kind = Literal["file", "url", "pipe"]
"""Where an input came from: a disk, the network, or standard input."""


class Seen(NamedTuple):
    """An input as it was when it was last read: a release, or a file that holds several.

    Times are those of a file (ns): of its content, and of its inode; None where they were too
    young to be relied on, so that the next run reads it again. `etag` and `last_modified` are
    what a web server said.
    """

    path: str
    bytes: int
    sha256: str
    modified_ns: int | None = None
    changed_ns: int | None = None
    kind: Kind = "file"
    etag: str | None = None
    last_modified: str | None = None


class Inputs(Protocol):
    """What was seen, by path; each method is atomic."""

    def seen(self, below: Iterable[str] | None = None) -> Mapping[str, Seen]:
        """Return what was seen at and below these paths (None: everywhere)."""
        ...

    def keep(self, seen: Iterable[Seen]) -> None:
        """Remember inputs, in place of what was remembered of their paths."""
        ...

    def items(self, feed: str) -> Mapping[str, str]:
        """Return the items of a feed that were taken, by guid, each with what tells of a change."""
        ...

    def keep_items(self, feed: str, items: Mapping[str, str]) -> None:
        """Remember items of a feed that were taken."""
        ...

    def forget(self, paths: Iterable[str]) -> None:
        """Remember nothing of these paths, so that they are new when they come again."""
        ...
