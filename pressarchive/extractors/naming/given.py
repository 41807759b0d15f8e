"""The given names we know, and the words that join the parts of a name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

PARTICLES = frozenset(
    """de du des da di do dos del della van von der den ter ten zu zum zur bin ibn ben al el la le
    saint st d' y""".split()
)
SUFFIXES = frozenset("jr sr ii iii iv vi vii viii ix xii xiii xiv xv xvi xviii".split())


def is_given(folded: str) -> bool:
    """Tell whether a folded word is a given name we know ("jean-yves" by its parts)."""
    known = given_names()
    return folded in known or ("-" in folded and all(p in known for p in folded.split("-")))


@cache
def given_names() -> frozenset[str]:
    """Return the given names we know, folded."""
    source = files("pressarchive.extractors.naming").joinpath("given_names.txt")
    lines = source.read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())
