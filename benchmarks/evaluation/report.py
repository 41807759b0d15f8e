"""The results of an evaluation: a table, the worst cases, and what changed since another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.score import Score, Total

_HEAD = 400
_SAME = 0.00005


class Mistake(NamedTuple):
    """A release of which a field is wrong or missing."""

    case: Case
    score: Score


class Results:
    """The sums by set and field, and the mistakes behind them."""

    def __init__(self) -> None:
        self.totals: dict[tuple[str, str], Total] = {}
        self.mistakes: list[Mistake] = []

    def add(self, case: Case, scores: Iterable[Score]) -> None:
        """Count the scores of one release."""
        for score in scores:
            self.totals.setdefault((case.set, score.field), Total()).add(score)
            if score.wrong or score.missed:
                self.mistakes.append(Mistake(case, score))

    def plain(self) -> dict[str, Any]:
        """Return the sums as JSON has them: set, then field."""
        found: dict[str, Any] = {}
        for (name, field), total in self.totals.items():
            found.setdefault(name, {})[field] = total.plain()
        return found

    def table(self) -> Iterator[str]:
        """Yield the lines of the table."""
        yield (
            f"{'set':15} {'field':33} {'n':>6} {'right':>6} {'wrong':>6} {'missed':>6}"
            f" {'wrong %':>8} {'prec.':>7} {'recall':>7} {'F1':>7}"
        )
        for (name, field), t in sorted(self.totals.items()):
            share = 100 * t.wrong / max(t.true, t.right + t.wrong, 1)
            yield (
                f"{name:15} {field:33} {t.releases:6} {t.right:6} {t.wrong:6} {t.missed:6}"
                f" {share:8.2f} {t.precision:7.4f} {t.recall:7.4f} {t.f1:7.4f}"
            )

    def worst(self, count: int) -> Iterator[str]:
        """Yield the worst mistakes, the surest and largest first, with the head of their text."""
        order = sorted(self.mistakes, key=lambda m: (-m.score.surely, -m.score.wrong, m.case.name))
        for case, score in order[:count]:
            yield f"--- {case.set}/{case.name} · {score.field} · sure {score.surely:.2f}"
            yield f"    expected {score.expected!r}"
            yield f"    got      {score.got!r}"
            yield "".join(f"    | {line}\n" for line in case.text[:_HEAD].splitlines())


def changes(now: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each figure that differs from an earlier result."""
    for name, fields in sorted(now.items()):
        for field, total in sorted(fields.items()):
            earlier = before.get(name, {}).get(field)
            if earlier is None:
                yield f"{name} · {field}: new"
                continue
            for figure in ("precision", "recall"):
                change = total[figure] - earlier[figure]
                if abs(change) > _SAME:
                    yield (
                        f"{name} · {field}: {figure} {earlier[figure]:.4f} → {total[figure]:.4f}"
                        f" ({change:+.4f})"
                    )
