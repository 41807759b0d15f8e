"""Languages that are not ours: named and told, so that they are not taken for ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Foreign(NamedTuple):
    """A language by what it calls itself and its commonest words, folded."""

    name: str
    common: frozenset[str]


def _words(name: str, common: str) -> Foreign:
    return Foreign(name, frozenset(common.split()))


FOREIGN: Mapping[str, Foreign] = {
    "de": _words("Deutsch", "der das und ist nicht mit auf ein eine fur von dem den zu im wird in"),
    "es": _words(
        "español",
        "el los las del por para con una que fue y su como mas este al lo de la en se un no",
    ),
    "it": _words(
        "italiano", "il che di per gli della delle con una del e nel alla dei sono la un in"
    ),
    "nl": _words("Nederlands", "het een van voor niet zijn met op te dat werd ook de en in is"),
    "pt": _words("português", "os uma do da em para com nao que dos das ao foi de e o a no na"),
}
"""By ISO 639-1 code."""
