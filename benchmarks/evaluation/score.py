"""What a scorer says of one field of one release, and the sum over many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from benchmarks.evaluation.cases import Case
from pressarchive.model import Release


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One field of one release: how many values are right, wrong, and missed.

    `true` is how many there are to find. `surely` is how sure the record was, from 0 to 1:
    the surest mistakes are the worst.
    """

    field: str
    right: int = 0
    wrong: int = 0
    missed: int = 0
    true: int = 1
    expected: str = ""
    got: str = ""
    surely: float = 0.5


def single(field: str, expected: str, got: str | None, surely: float = 0.5) -> Score:
    """Score a field that has one value; None is an abstention."""
    if got is None:
        return Score(field=field, missed=1, expected=expected, got="(none)", surely=0.0)
    right = expected == got
    return Score(
        field=field, right=right, wrong=not right, expected=expected, got=got, surely=surely
    )


class Scorer(Protocol):
    """Scores one field; a new one is a file in `scorers` that defines `SCORER`."""

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Yield the scores of a release, none where the truth is not known."""
        ...


@dataclass(slots=True)
class Total:
    """The sum of the scores of one field in one set."""

    releases: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0
    true: int = 0

    def add(self, score: Score) -> None:
        """Count one release."""
        self.releases += 1
        self.right += score.right
        self.wrong += score.wrong
        self.missed += score.missed
        self.true += score.true

    @property
    def precision(self) -> float:
        """Share of what was said that is right; 1 where nothing was said."""
        said = self.right + self.wrong
        return self.right / said if said else 1.0

    @property
    def recall(self) -> float:
        """Share of what is true that was said."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def plain(self) -> dict[str, float]:
        """Return the figures as JSON has them."""
        return {
            "releases": self.releases,
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
            "true": self.true,
            "precision": round(self.precision, 5),
            "recall": round(self.recall, 5),
            "f1": round(self.f1, 5),
        }
