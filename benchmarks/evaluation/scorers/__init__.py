"""One scorer per file."""

from __future__ import annotations

from functools import cache

from benchmarks.evaluation.score import Scorer
from pressarchive.discovery import discover


@cache
def scorers() -> tuple[Scorer, ...]:
    """Return every scorer of this folder."""
    return tuple(found for _, found in discover(__name__, "SCORER"))
