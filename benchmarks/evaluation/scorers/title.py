"""Is the title the one that was printed, after folding?"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.score import Score, single
from pressarchive.model import Release
from pressarchive.text import fold_line, repair


class TitleScorer:
    """Compares folded titles."""

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score every release whose title is known."""
        if "title" in case.truth:
            said = [one.confidence for one in release.why if one.field == "title" and one.chosen]
            # The truth of some wires still has the entities of the page it was taken from.
            expected, got = (
                fold_line(repair(unescape(title))) for title in (case.truth["title"], release.title)
            )
            yield single("title", expected, got, max(said, default=0.0))


SCORER = TitleScorer()
