"""One release from standard input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

TEXT = "PRESS RELEASE\n\nParis, 5 February 2020\n\nThe agency opened a new laboratory today.\n"


def piped(home: Path, content: str | bytes, *options: str, code: int = 0) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "pressarchive", "ingest", "-", "--json", *options],
        cwd=home,
        input=content.encode() if isinstance(content, str) else content,
        capture_output=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_a_release_comes_through_a_pipe(tmp_path: Path) -> None:
    """The same bytes are unchanged the second time, others are another release."""
    assert piped(tmp_path, TEXT)["added"] == ["000"]
    again = piped(tmp_path, TEXT)
    assert (again["added"], again["unchanged"]) == ([], 1)
    assert piped(tmp_path, TEXT.replace("2020", "2021"))["added"] == ["001"]


def test_a_name_makes_it_the_same_release(tmp_path: Path) -> None:
    """Under a name, other bytes are a new state of the release, and no file is missed."""
    assert piped(tmp_path, TEXT, "--name", "wire/1.txt")["added"] == ["000"]
    assert piped(tmp_path, TEXT, "--name", "wire/1.txt")["unchanged"] == 1
    changed = piped(tmp_path, TEXT.replace("2020", "2021"), "--name", "wire/1.txt")
    assert changed["changed"] == ["000"]
    (tmp_path / "a.txt").write_text("Another\n\n" + TEXT)
    report = piped(tmp_path, TEXT, ".", "--prune")
    assert (report["gone"], report["pruned"]) == ([], [])


def test_what_is_no_release_is_told(tmp_path: Path) -> None:
    """An empty pipe is a failure like an empty file."""
    [failure] = piped(tmp_path, b"", code=3)["failed"]
    assert failure["path"].startswith("standard input")
    assert failure["remedy"]
