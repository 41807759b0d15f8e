"""Are the people with their roles those labelled by hand?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.labels import label_of
from benchmarks.evaluation.matching import contains, paired, same
from benchmarks.evaluation.score import Score
from pressarchive.model import Person, Release


class PeopleScorer:
    """Names must agree; a role agrees if it contains, or is contained in, one that was labelled.

    Where no role was labelled, one that was found does not count against it.
    """

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score the labelled releases."""
        label = label_of(case)
        if label is not None:
            yield paired("people", release.people, label["people"], _agree, _show)


def _agree(found: Person, label: dict[str, Any]) -> bool:
    if not same(found.name, label["name"]):
        return False
    if label["role"] is None:
        return True
    return found.role is not None and any(
        contains(found.role, part) for part in label["role"].split(";")
    )


def _show(value: Person | dict[str, Any]) -> str:
    if isinstance(value, Person):
        return f"{value.name} <{value.role}>"
    return f"{value['name']} <{value['role']}>"


SCORER = PeopleScorer()
