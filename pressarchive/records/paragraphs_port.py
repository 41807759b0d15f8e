"""The port of what is remembered of closing paragraphs: who repeats them, and where they stood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from pressarchive.model import Release


class Occurrence(NamedTuple):
    """A release in which a piece occurs: hashes of its title and body, whom it names."""

    title: int
    body: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What of a release tells standing text from its own.

    `pieces` are hashes (64 bits, signed) of an issuer's name with a sentence or two that could
    be of standing text, in order. `kept` is the body as it was extracted, where paragraphs were
    moved out of it; None where the record has it.
    """

    id: str
    occurrence: Occurrence
    pieces: tuple[int, ...]
    kept: str | None = None


class Paragraphs(Protocol):
    """Closing paragraphs of releases, by the hashes of their pieces; each method is atomic.

    A piece is *unjudged* from when its occurrences change until it is judged. A release is
    *open* from when what stands in it changes until its record is settled. A reading is
    *outdated* that an earlier version made, which knew paragraphs by something else.
    """

    def readings(self, ids: Iterable[str]) -> Mapping[str, Reading]:
        """Return what is kept of these releases."""
        ...

    def keep(self, ids: Iterable[str], readings: Iterable[Reading]) -> None:
        """Keep readings of these releases in place of all that was kept of them.

        Pieces whose occurrences change are unjudged, releases that change and have standing
        text, or had, open; none of the readings is outdated.
        """
        ...

    def outdated(self, limit: int) -> Sequence[str]:
        """Return the first releases whose readings are to be made anew."""
        ...

    def unjudged(self, limit: int) -> Sequence[int]:
        """Return the first pieces that are not judged."""
        ...

    def frequent(self, pieces: Iterable[int], least: int) -> frozenset[int]:
        """Return those of the pieces that occur in so many releases at least."""
        ...

    def occurrences(self, piece: int) -> Iterator[Occurrence]:
        """Yield the releases in which a piece occurs, in order of their numbers."""
        ...

    def judge(self, judged: Mapping[int, bool]) -> None:
        """Note which pieces are of standing text; where that changes, their releases open."""
        ...

    def standing(self, pieces: Iterable[int]) -> frozenset[int]:
        """Return those of the pieces that are of standing text."""
        ...

    def open(self, limit: int) -> Sequence[Reading]:
        """Return the first releases whose records are not settled."""
        ...

    def settle(self, readings: Iterable[Reading], *, releases: Iterable[Release]) -> None:
        """Note that these are settled, and store the releases whose body changed.

        All of it at once, or none. Stored releases wait to be linked and indexed.
        """
        ...
