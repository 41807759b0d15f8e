"""Are the quotations with their speakers those labelled by hand?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.labels import label_of
from benchmarks.evaluation.matching import paired, plain, same
from benchmarks.evaluation.score import Score
from pressarchive.model import Quote, Release


class QuoteScorer:
    """A quotation is right where it begins and ends as labelled and the speaker agrees."""

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score the labelled releases."""
        label = label_of(case)
        if label is not None:
            yield paired("quotes", release.quotes, label["quotes"], _agree, _show)


def _agree(found: Quote, label: dict[str, Any]) -> bool:
    text = plain(found.text)
    return (
        text.startswith(plain(label["starts"]))
        and text.endswith(plain(label["ends"]))
        and same(found.speaker, label["speaker"])
    )


def _show(value: Quote | dict[str, Any]) -> str:
    if isinstance(value, Quote):
        return f"{value.speaker}: {value.text[:50]} … {value.text[-40:]}"
    return f"{value['speaker']}: {value['starts']} … {value['ends']}"


SCORER = QuoteScorer()
