"""Is the reference number that which was labelled by hand?"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.labels import label_of
from benchmarks.evaluation.matching import paired, same
from benchmarks.evaluation.score import Score
from pressarchive.model import Release


class ReferenceScorer:
    """Numbers agree after folding, without marks; none where there is none is right, unsaid."""

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score the labelled releases."""
        label = label_of(case)
        if label is not None:
            found, labelled = (
                [number] if number else [] for number in (release.reference, label["reference"])
            )
            yield paired("reference", found, labelled, same, str)


SCORER = ReferenceScorer()
