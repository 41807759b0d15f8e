"""Are the contacts, complete, those labelled by hand?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.labels import label_of
from benchmarks.evaluation.matching import contains, paired, same
from benchmarks.evaluation.score import Score
from pressarchive.model import Contact, Release


class ContactScorer:
    """Name, numbers and addresses must agree; role and organisation where they were labelled.

    A role where none was labelled is wrong; an organisation is not: it may stand elsewhere.
    """

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score the labelled releases."""
        label = label_of(case)
        if label is not None:
            yield paired("contacts", release.contacts, label["contacts"], _agree, _show)


def _agree(found: Contact, label: dict[str, Any]) -> bool:
    return (
        same(found.name, label["name"])
        and _digits(found.phones) == _digits(label["phones"])
        and {e.lower() for e in found.emails} == {e.lower() for e in label["emails"]}
        and (label["role"] is None) == (found.role is None)
        and (label["role"] is None or contains(found.role, label["role"]))
        and (label["organisation"] is None or contains(found.organisation, label["organisation"]))
    )


def _digits(phones: tuple[str, ...] | list[str]) -> set[str]:
    return {"".join(c for c in phone if c.isdigit()) for phone in phones}


def _show(value: Contact | dict[str, Any]) -> str:
    if isinstance(value, Contact):
        return f"{value.name}; {value.role}; {value.organisation}; {value.phones} {value.emails}"
    return (
        f"{value['name']}; {value['role']}; {value['organisation']};"
        f" {value['phones']} {value['emails']}"
    )


SCORER = ContactScorer()
