"""The port of what linking remembers: signatures, likenesses, statements made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol

from pressarchive.model import Release, ReleaseDate
from pressarchive.values import value

Kind = Literal["translation", "version"]


@value
class Signature:
    """What of a release linking compares.

    `days` are the days it may have been issued on (ordinals), none where that is unknown.
    `keys` survive translation, none with a line end; `sketch` are the smallest hashes (32
    bits) of its runs of words, in order; `digest` stands for its whole body, None where that
    is too short to tell by; `length` counts words. `date` is the date as extracted, `settled`
    what a translation made of it. `norm` is the length of the vector of its keys' weights, 0
    before it is weighed.
    """

    id: str
    language: str | None
    title: str
    days: tuple[int, ...]
    length: int
    digest: str | None
    keys: tuple[str, ...]
    sketch: tuple[int, ...]
    date: ReleaseDate | None = None
    settled: ReleaseDate | None = None
    norm: float = 0.0

    @property
    def day(self) -> int | None:
        """The one day it was issued on, or None where that is unknown or in doubt."""
        return self.days[0] if len(self.days) == 1 else None


@value
class Likeness:
    """How alike two releases are, `a` before `b`; `gap` is the days between them, if known.

    `evidence` are the keys both have that weigh most, given where the two are linked.
    """

    a: str
    b: str
    kind: Kind
    score: float
    gap: int = 0
    evidence: tuple[str, ...] = ()
    linked: bool = False


@value
class Statement:
    """What somebody said of two releases, `a` before `b`: that they are linked, or not."""

    a: str
    b: str
    linked: bool


class Links(Protocol):
    """What linking remembers; each method is atomic.

    A signature is *new* until it is compared with the others, then *open* until its links
    are settled. Whatever changes one release's likenesses opens those it is like.
    """

    def signatures(self, ids: Iterable[str]) -> Mapping[str, Signature]:
        """Return the signatures kept for these releases."""
        ...

    def languages(self, ids: Iterable[str]) -> Mapping[str, str | None]:
        """Return the languages of these releases."""
        ...

    def store(self, signatures: Iterable[Signature]) -> None:
        """Keep signatures as new, in place of what was kept of these releases."""
        ...

    def reopen(self, ids: Iterable[str]) -> None:
        """Open releases again, whose signatures did not change but whose records did."""
        ...

    def remove(self, ids: Iterable[str]) -> None:
        """Forget releases, and what was stated of them."""
        ...

    def sizes(self) -> tuple[int, int]:
        """Return how many signatures there are, and how many there were when last weighed."""
        ...

    def pending(self) -> int:
        """Return how many signatures were not compared yet."""
        ...

    def weigh(self) -> None:
        """Take today's frequencies of keys for weights; every signature is new again."""
        ...

    def frequencies(self, keys: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        """Return in how many releases keys occurred when last weighed, and occur now."""
        ...

    def new(self, limit: int) -> Sequence[Signature]:
        """Return the first signatures that were not compared yet."""
        ...

    def post(self, signatures: Iterable[tuple[Signature, Iterable[str]]]) -> None:
        """Make signatures, weighed, findable by these keys of theirs, and by their sketches."""
        ...

    def translatable(
        self, signature: Signature, weights: Mapping[str, float], *, days: int, limit: int
    ) -> Sequence[str]:
        """Return the releases in other languages that share most of these weighed keys.

        Where both days are certain they lie at most `days` apart. The sum of the weights is
        taken by the norm of the other.
        """
        ...

    def overlapping(self, signature: Signature, *, limit: int) -> Sequence[str]:
        """Return releases that share one of its smallest hashes, those that share most first."""
        ...

    def keep(self, ids: Iterable[str], likenesses: Iterable[Likeness]) -> None:
        """Keep what a comparison of new signatures found; they and those they are like open."""
        ...

    def open(self, limit: int) -> Sequence[str]:
        """Return the first releases whose links are not settled."""
        ...

    def likenesses(self, ids: Iterable[str]) -> Sequence[Likeness]:
        """Return all likenesses in which one of these releases takes part."""
        ...

    def alike(self, digest: str, limit: int) -> Sequence[str]:
        """Return the first releases whose body has this digest."""
        ...

    def settle(
        self,
        signatures: Iterable[Signature],
        *,
        releases: Iterable[Release],
        likenesses: Iterable[Likeness],
    ) -> None:
        """Note that the links of these are settled, and store releases and likenesses that changed.

        All of it at once, or none. A date that changed is marked for the index.
        """
        ...

    def state(self, statement: Statement) -> None:
        """Keep what somebody said of two releases, in place of what was said before."""
        ...

    def statements(self, ids: Iterable[str]) -> Sequence[Statement]:
        """Return what was said of these releases."""
        ...
