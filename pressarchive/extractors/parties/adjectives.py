"""French adjectives, told by how they end: "Office fédéral", "Agence nationale"."""

from __future__ import annotations

_ENDINGS = (
    "al",
    "ale",
    "ales",
    "aux",
    "el",
    "elle",
    "elles",
    "ique",
    "iques",
    "ain",
    "aine",
    "ains",
    "ais",
    "aise",
    "ois",
    "oise",
    "ien",
    "ienne",
    "aire",
    "aires",
    "if",
    "ive",
    "een",
    "eenne",
    "isse",
    "isses",
)


def is_adjective(folded: str) -> bool:
    """Tell whether a folded word ends as an adjective behind a noun does."""
    return folded.endswith(_ENDINGS)
