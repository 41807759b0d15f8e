"""Is the date the day of issue, and is it said to be printed only where it is?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.score import Score, single
from pressarchive.model import Release

_UNPRINTED = frozenset({"who-outbreaks", "undated"})
"""Sets whose truth is not a date that every release prints."""


class DateScorer:
    """Compares days; where none is printed, also how near an inferred one comes."""

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score every release whose day is known."""
        truth = case.truth.get("date") or case.truth.get("not_printed")
        if truth is None:
            return
        found = release.date
        got = found.value if found else None
        surely = found.confidence if found else 0.0
        if case.set not in _UNPRINTED:
            yield single("date", truth, got, surely)
            return
        printed = found is not None and found.method == "printed"
        # Wrong is a day stated as printed that is not the day of issue, or that no text prints.
        stated = printed and (got != truth or "not_printed" in case.truth)
        yield Score(
            field="date: wrongly stated as printed",
            right=not stated,
            wrong=stated,
            expected=truth,
            got=f"{got} {found.method if found else ''}",
            surely=surely,
        )
        if found is None or (printed and "not_printed" in case.truth):
            return
        apart = _days_apart(truth, found.value)
        for most in (3, 7):
            near = apart is not None and apart <= most
            yield Score(
                field=f"date: within {most} days, where dated",
                right=near,
                wrong=not near,
                expected=truth,
                got=f"{got} {found.method}",
                surely=surely,
            )
        yield Score(field="date: dated at all", right=1, expected=truth, got=str(got))


def _days_apart(truth: str, value: str) -> int | None:
    if len(value) != len("2020-02-05"):
        return None
    return abs((date.fromisoformat(truth) - date.fromisoformat(value)).days)


SCORER = DateScorer()
