"""The port every container fills, and what an unfolding may cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One input that lay in a container, as bytes.

    `name` is its place there, parted by "/"; the empty name is the container's own file, where
    that is a release besides what it carries (a mail with attachments).
    """

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What could not be taken out: its name ("": the container itself), why, what to try."""

    name: str
    reason: str
    remedy: str


@dataclass(slots=True, kw_only=True)
class Budget:
    """What one file may unfold into, with everything that lies inside it; spent on the way.

    `total_bytes` and `members` are for all of it together, `member_bytes` for each, `depth` for
    containers in containers, `ratio` for how much larger a member may be than it was packed.
    """

    total_bytes: int = 1024 * _MB
    members: int = 50_000
    member_bytes: int = 64 * _MB
    depth: int = 4
    ratio: int = 200
    spent: int = field(default=0, init=False)
    taken: int = field(default=0, init=False)

    def spend(self, count: int) -> None:
        """Count bytes that were unpacked; raises Exhausted where they are too many."""
        self.spent += count
        if self.spent > self.total_bytes:
            raise Exhausted(f"it unpacks to more than {self.total_bytes // _MB} MB")

    def take(self) -> None:
        """Count a member; raises Exhausted where they are too many."""
        self.taken += 1
        if self.taken > self.members:
            raise Exhausted(f"it holds more than {self.members:,} members")

    def read(self, file: BinaryIO, packed: int | None = None) -> bytes:
        """Read a member to its end; raises Oversized where it is larger than one may be.

        `packed` is its size in the container: without it, the ratio is not looked at.
        """
        most = self.member_bytes
        if packed is not None:
            most = min(most, max(_MB, packed * self.ratio))
        parts, length = [], 0
        while part := file.read(min(_MB, most + 1 - length)):
            length += len(part)
            self.spend(len(part))
            if length > most:
                raise Oversized(
                    f"larger than {most // _MB} MB: not a press release"
                    if most == self.member_bytes
                    else f"more than {self.ratio} times as large as it was packed"
                )
            parts.append(part)
        return b"".join(parts)


class Oversized(Exception):
    """A member that is larger than one may be; the others are unharmed."""


class Exhausted(Exception):
    """A budget that is spent; nothing more is taken out."""


class Container(Protocol):
    """Takes the inputs out of one kind of file that holds several."""

    def claims(self, name: str, file: BinaryIO) -> bool:
        """Tell by the content whether the file is of this kind; the file is at its start."""
        ...

    def members(self, file: BinaryIO, budget: Budget) -> Iterator[Member | Fault]:
        """Yield what lies directly in the file; raises Exhausted, and Broken where damaged."""
        ...


class Broken(Exception):
    """A container that cannot be read further; the message says why."""
