"""Are the closing parts about organisations those labelled by hand?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.labels import label_of
from benchmarks.evaluation.matching import contains, paired, plain
from benchmarks.evaluation.score import Score
from pressarchive.model import Boilerplate, Release


class BoilerplateScorer:
    """A part is right where it begins as labelled and is about the same organisation.

    What was labelled as residue is not asked for here; where it ends is told by the body.
    """

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score the labelled releases."""
        label = label_of(case)
        if label is not None:
            asked = [one for one in label["boilerplate"] if not one.get("residue")]
            yield paired("boilerplate", release.boilerplate, asked, _agree, _show)


def _agree(found: Boilerplate, label: dict[str, Any]) -> bool:
    text = plain(found.text)
    return (
        text.startswith(plain(label["starts"]))
        and (plain(label["ends"]) in text or plain(found.text[-60:]) in plain(label["ends"]))
        and (found.organisation is None or contains(found.organisation, label["organisation"]))
    )


def _show(value: Boilerplate | dict[str, Any]) -> str:
    if isinstance(value, Boilerplate):
        return f"{value.organisation}: {value.text[:40]} … {value.text[-40:]}"
    return f"{value['organisation']}: {value['starts']} … {value['ends']}"


SCORER = BoilerplateScorer()
