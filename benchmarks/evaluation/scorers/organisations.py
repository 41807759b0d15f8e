"""Are the issuers those that the release prints?"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.evaluation.cases import Case
from benchmarks.evaluation.matching import paired, plain
from benchmarks.evaluation.score import Score
from pressarchive.model import Organisation, Release

_PRINTED = ("swiss-fr", "swiss-en", "us-prosecutors", "us-doj")


class IssuerScorer:
    """Compares the issuers with the truth by any of their names.

    Names that the text does not print cannot be found and are left out.
    """

    def score(self, case: Case, release: Release) -> Iterator[Score]:
        """Score the releases of the sets whose issuers are printed."""
        if case.set not in _PRINTED or not case.truth.get("orgs"):
            return
        text = plain(case.text)
        truth = [name for name in case.truth["orgs"] if plain(name) in text]
        issuers = [one for one in release.organisations if one.role == "issuer"]
        yield paired("issuers", issuers, truth, _agree, _show)


def _agree(found: Organisation, name: str) -> bool:
    return plain(name) in {plain(one) for one in found.names}


def _show(value: Organisation | str) -> str:
    return value if isinstance(value, str) else " = ".join(value.names)


SCORER = IssuerScorer()
