"""Is the title the one that was printed, after folding?"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.score import Score, single
from pressarchive.model import Release
from pressarchive.text import fold_line


class TitleScorer:
    """Compares folded titles."""

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score every release whose title is known."""
        if "title" in case.truth:
            sure = max((w.confidence for w in release.why if w.field == "title" and w.chosen), default=0)
            yield single("title", fold_line(case.truth["title"]), fold_line(release.title), sure)


SCORER = TitleScorer()
