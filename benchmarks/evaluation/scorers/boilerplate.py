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

    What was labelled as residue is not asked for here; where it ends is told by the body. What is
    optional is neither asked for nor held against who finds it.
    """

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score the labelled releases."""
        label = label_of(case)
        if label is not None:
            asked, optional = list[dict[str, Any]](), list[dict[str, Any]]()
            for one in label["boilerplate"]:
                if not one.get("residue"):
                    (optional if one.get("optional") else asked).append(one)
            found = [f for f in release.boilerplate if not any(_stands(f, one) for one in optional)]
            names = {name: one.names for one in release.organisations for name in one.names}

            def agree(found: Boilerplate, label: dict[str, Any]) -> bool:
                """Compare by any of the names that the record has for an organisation."""
                name = found.organisation
                return _stands(found, label) and (
                    name is None
                    or any(contains(one, label["organisation"]) for one in names.get(name, (name,)))
                )

            yield paired("boilerplate", found, asked, agree, _show)


def _stands(found: Boilerplate, label: dict[str, Any]) -> bool:
    text = plain(found.text)
    return text.startswith(plain(label["starts"])) and (
        plain(label["ends"]) in text or plain(found.text[-60:]) in plain(label["ends"])
    )


def _show(value: Boilerplate | dict[str, Any]) -> str:
    if isinstance(value, Boilerplate):
        return f"{value.organisation}: {value.text[:40]} … {value.text[-40:]}"
    return f"{value['organisation']}: {value['starts']} … {value['ends']}"


SCORER = BoilerplateScorer()
