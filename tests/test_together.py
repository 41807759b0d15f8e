"""Several processes at one archive: no reader meets an error, or half of what was written."""

from __future__ import annotations

from pathlib import Path

from benchmarks.together import crowded


def test_readers_and_writers_together(tmp_path: Path) -> None:
    """Every search sees a batch whole or not at all; a second writer waits or is told."""
    crowd = crowded(tmp_path, seconds=8, readers=3)
    assert crowd.faults == []
    assert crowd.done.total()
