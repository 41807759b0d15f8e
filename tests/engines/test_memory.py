"""What is particular to the plain scan: its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressarchive.engines.memory import MemoryEngine
from pressarchive.errors import EngineError
from pressarchive.query import Everything


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"version": 0}', '{"version": 1, "stamp": "1", "entries": [{}]}']
)
def test_damaged_file(tmp_path: Path, damage: str) -> None:
    """A file that is not one of ours is no index; a fresh batch replaces it, no other does."""
    (tmp_path / "entries.json").write_text(damage)
    engine = MemoryEngine(tmp_path)
    assert engine.stamp() is None
    with pytest.raises(EngineError):
        engine.search(Everything())
    with pytest.raises(EngineError), engine.batch("2"):
        pass  # never reached
    with engine.batch("2", fresh=True):
        pass
    assert engine.stamp() == MemoryEngine(tmp_path).stamp() == "2"


def test_unwritable_place(tmp_path: Path) -> None:
    """A folder that cannot be made is an EngineError."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EngineError), MemoryEngine(tmp_path / "file").batch("1"):
        pass
