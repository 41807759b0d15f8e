"""Does twice the text take twice the time? Hostile inputs, each read by every part of extraction.

    python -m benchmarks.hostile [--size 100000] [--input NAME]… [--all]

Prints, for each hostile input and each part, the processor time (ms) for a text of `size`
characters and of twice as many, and their ratio. Fails where a ratio is above 2.6. Of parts that
are done in no time a ratio would be that of the clock: `--all` prints them without.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import NamedTuple, TypeVar

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.hostile_texts import INPUTS, text_of
from pressarchive.discovery import discover
from pressarchive.document import Candidate, Document
from pressarchive.extractors import Context
from pressarchive.ingest.parties import join
from pressarchive.ingest.resolve import resolve
from pressarchive.ingest.standing_text import reading
from pressarchive.linking.signature import signature
from pressarchive.model import Source
from pressarchive.readers import Input

T = TypeVar("T")

LIMIT = 2.6
_SHORTEST = 0.1  # seconds below which a ratio says nothing
_TRIES = 4
_CONTEXT = Context(language="en", today=date(2026, 6, 30))
_SOURCE = Source(path="x.txt", sha256="", bytes=0)
_CACHES: list[_lru_cache_wrapper[object]] = []


def times(text: str) -> dict[str, float]:
    """Return the processor time (s) that each part of extraction takes, one after the other."""
    spent: dict[str, float] = {}

    def timed(part: str, run: Callable[[], T]) -> T:
        # As timeit does: when garbage is collected, and for how long, depends on all that lives.
        gc.disable()
        try:
            started = time.process_time()
            result = run()
            spent[part] = time.process_time() - started
        finally:
            gc.enable()
        return result

    source = Input(name="x.txt", content=text.encode())
    documents = [
        timed(f"reader {label}", lambda reader=reader: reader.read(source))  # type: ignore[misc]
        for label, reader in discover("pressarchive.readers", "READER")
        if reader.score(source) is not None
    ]
    document = next(one for one in reversed(documents) if isinstance(one, Document))
    candidates: list[Candidate] = []
    for label, extractor in discover("pressarchive.extractors", "EXTRACTOR"):
        candidates += timed(
            label,
            lambda extractor=extractor: list(extractor.extract(document, _CONTEXT)),  # type: ignore[misc]
        )
    timed("join", lambda: join(candidates, title="x", document=document, language="en"))
    _forget()  # what joining remembers of a short text, it does not of a long one
    release = timed(
        "resolve",
        lambda: resolve(document, candidates, id="000", source=_SOURCE, ingested_at=""),
    )
    timed("standing text", lambda: reading(release))
    timed("signature", lambda: signature(release))
    return spent


class Ratio(NamedTuple):
    """What a part takes of one input: seconds for a text, and for one of twice the size."""

    input: str
    part: str
    once: float
    twice: float

    @property
    def ratio(self) -> float | None:
        """How many times as long the longer text takes; None where it takes no time."""
        return None if self.twice < _SHORTEST else self.twice / max(self.once, _SHORTEST / 4)

    @property
    def is_linear(self) -> bool:
        """Whether the time grows as the text does."""
        return self.ratio is None or self.ratio <= LIMIT


def measure(label: str, size: int) -> list[Ratio]:
    """Measure an input, again where it seems to be slow: noise does not come every time."""
    best: dict[str, Ratio] = {}
    for _ in range(_TRIES):
        once, twice = (_measured(label, length) for length in (size, 2 * size))
        for part in once.keys() & twice.keys():
            one = Ratio(label, part, once[part], twice[part])
            if part not in best or (one.ratio or 0) < (best[part].ratio or 0):
                best[part] = one
        if all(one.is_linear for one in best.values()):
            break
    return [best[part] for part in once if part in best]


def prepare() -> None:
    """Make patterns and vocabularies, and find what remembers texts, before the first measure."""
    times("A text that makes patterns and vocabularies.")
    _CACHES[:] = [
        one
        for one in gc.get_objects()
        if isinstance(one, _lru_cache_wrapper) and one.cache_parameters()["maxsize"] is not None
    ]


def _measured(label: str, size: int) -> dict[str, float]:
    _forget()
    return times(text_of(INPUTS[label], size))


def _forget() -> None:
    """Empty what was remembered of other texts; patterns and vocabularies are made once."""
    for cached in _CACHES:
        cached.cache_clear()
    gc.collect()


def main() -> int:
    """Measure; return 1 where anything is slower than linear."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=100_000, help="characters of the shorter text")
    parser.add_argument("--input", action="append", dest="inputs", choices=sorted(INPUTS))
    parser.add_argument("--all", action="store_true", help="print parts that take no time, too")
    args = parser.parse_args()
    gc.disable()
    prepare()
    slow = 0
    print(f"{'input':30} {'part':16} {'n, ms':>8} {'2n, ms':>8} {'ratio':>6}")
    for label in args.inputs or INPUTS:
        for one in measure(label, args.size):
            if one.ratio is None and not args.all:
                continue
            slow += not one.is_linear
            print(
                f"{one.input:30} {one.part:16} {1000 * one.once:8.0f} {1000 * one.twice:8.0f}"
                f" {one.ratio or 0:6.2f}{'' if one.is_linear else '  SLOWER THAN LINEAR'}",
                flush=True,
            )
    print(f"{slow} of {len(args.inputs or INPUTS)} inputs' parts slower than linear (over {LIMIT})")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
