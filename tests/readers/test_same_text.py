"""A release is the same record whatever format it is written in."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.same_text import compared, record
from benchmarks.writing import formats
from pressarchive.readers import Input, read

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
# What a printed page does not say: which lines of one width end a paragraph.
FLOORS = {"pdf": 0.9}


@pytest.mark.parametrize("suffix", formats())
def test_the_seeds_in_every_format(suffix: str) -> None:
    """Nearly every field is what it is from the text; what differs is named."""
    differing, count = [], 0
    for path in SEEDS:
        document = replace(read(Input(name=path.name, content=path.read_bytes())), links=())
        base = record(document, path.name)
        content = formats()[suffix](document, base.title)
        again = replace(read(Input(name=f"a.{suffix}", content=content)), links=())
        for name, equal, ours, theirs in compared(base, record(again, "a")):
            count += 1
            if not equal:
                differing.append((path.name, name, ours, theirs))
    assert len(SEEDS) == 5
    assert count >= 40
    assert len(differing) <= (1 - FLOORS.get(suffix, 0.97)) * count, differing
