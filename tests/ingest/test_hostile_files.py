"""Files that nobody means well with end as a record or as a failure with a remedy, soon."""

from __future__ import annotations

import resource
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_files import KINDS, PORT, TEXT

from pressarchive import Archive
from pressarchive.ingest.limits import Limits

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are the system's")

SECONDS = 10
MEMORY = 500 * 1024 * 1024
_START = 3  # seconds of processor that an archive and a child cost on a busy machine

# Kinds that take all the time there is: they are given less of it, and tried once.
DEAR = {"endless-line", "front-matter-bomb", "pdf-100000-pages", "pdf-bomb", "pdf-drawing-itself"}
_DEAR_SECONDS = 2

# Kinds that hold nothing a record could be made of, and nothing that is a fault.
PASSED_OVER = {"tar-link", "tar-device"}


@pytest.fixture(scope="module")
def visitors() -> Iterator[list[object]]:
    """Listen where the files say there is more to fetch; note who comes."""
    came: list[object] = []
    with socket.socket() as listening:
        # Tests run in several processes at once, and each listens.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listening.bind(("127.0.0.1", PORT))
        listening.listen()

        def listen() -> None:
            while True:
                try:
                    came.append(listening.accept()[1])
                except OSError:
                    return

        threading.Thread(target=listen, daemon=True).start()
        yield came
        listening.shutdown(socket.SHUT_RDWR)


def largest() -> int:
    """Return the size of the largest child so far (bytes)."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def spent() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def test_there_are_enough_kinds() -> None:
    """As many as were promised."""
    assert len(KINDS) >= 60


@pytest.mark.parametrize("kind", KINDS)
def test_it_costs_itself_and_no_more(
    kind: str, tmp_path: Path, visitors: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record or a failure, within its limits; its neighbour is read, nothing is fetched."""
    press = tmp_path / "press"
    press.mkdir()
    (press / "good.txt").write_text(f"Good news\n\n{TEXT}")
    made = press / "bad"
    made.mkdir()
    KINDS[kind](made)
    seconds = _DEAR_SECONDS if kind in DEAR else SECONDS
    limits = Limits(processor=seconds)
    monkeypatch.setattr("pressarchive.ingest.run.Limits", lambda: limits)
    before, largest_before = spent(), largest()
    with Archive.open(tmp_path / "index", create=True) as archive:
        report = archive.ingest([press])
        cost = spent() - before
        paths = {release.source.path for release in archive}
        assert "press/good.txt" in paths
        assert archive.search("laboratory").total >= 1
        again = report if kind in DEAR else archive.ingest([press])
    if kind == "closed-folder":
        (made / "closed").chmod(0o755)
    assert cost < seconds + _START
    # The system remembers the largest child of all tests in this process: only a new one counts.
    assert largest() == largest_before or largest() < MEMORY
    assert all(failure.reason and failure.remedy for failure in report.failed)
    assert not any("fault of pressarchive" in failure.reason for failure in report.failed)
    assert len(report.added) + len(report.failed) > 1 or kind in PASSED_OVER
    # What can be read was, what cannot is told again.
    assert again is report or (again.added, again.changed) == ((), ())
    assert {one.path for one in again.failed} == {one.path for one in report.failed}
    assert not visitors
