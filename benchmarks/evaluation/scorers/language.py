"""Is the language right?"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.score import Score, single
from pressarchive.model import Release


class LanguageScorer:
    """Compares codes."""

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score every release whose language is known."""
        if "lang" in case.truth:
            yield single("language", case.truth["lang"], release.language)


SCORER = LanguageScorer()
