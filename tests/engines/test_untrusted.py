"""A stranger's index: whatever its pickles ask for, nothing of it runs."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from whoosh.codec import whoosh3 as postings

from pressarchive import Archive
from pressarchive.engines.whoosh import files
from pressarchive.engines.whoosh.engine import WhooshEngine
from pressarchive.engines.whoosh.library import StructFile
from pressarchive.errors import ArchiveError, EngineError
from pressarchive.query import Everything, Phrase, Prefix, Term

SEEDS = Path(__file__).parents[2] / "seeds"

PLACES = ("postings with their word", "end of the words")
"""Where Whoosh keeps pickles."""
REFUSED = {
    PLACES[0]: re.compile("postings stand with their word"),  # the pickle is not looked at
    PLACES[1]: re.compile(r"asks for (os|posix|nt)\.mkdir"),
}


def place_of(data: Any, caller: str) -> str:
    """Tell where a pickle goes by what is pickled and who does it."""
    if caller == "to_bytes":
        return PLACES[0]
    return PLACES[1] if "fieldmap" in data else "none that is read"


class Bomb:
    """What makes a folder when it is unpickled."""

    def __init__(self, trap: Path) -> None:
        self.trap = trap

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.trap),)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Make an archive of the seeds."""
    with Archive.open(tmp_path / "index", create=True) as made:
        made.ingest([SEEDS])
    return tmp_path / "index"


def forge(folder: Path, monkeypatch: pytest.MonkeyPatch, place: str, bomb: Bomb) -> int:
    """Write the index anew with bombs in one kind of place; returns how many were laid."""
    laid = []

    def dumped(data: Any, _: int) -> bytes:
        if place_of(data, sys._getframe(1).f_code.co_name) == place:
            laid.append(data)
            return pickle.dumps(bomb)
        return pickle.dumps(data, 3)

    def written(file: Any, data: Any, _: int = -1) -> None:
        file.write(dumped(data, 3))

    with monkeypatch.context() as patch, Archive.open(folder) as archive:
        patch.setattr(postings, "dumps", dumped)
        patch.setattr(StructFile, "write_pickle", written)
        if place == PLACES[0]:  # where Whoosh reads postings, and never writes them
            patch.setattr(postings.W3TermInfo, "is_inlined", lambda _: True)
        archive.rebuild()
    return len(laid)


@pytest.mark.parametrize("place", PLACES)
def test_pickles_do_not_run(
    archive: Path, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A forged index, sealed by who forged it, is rebuilt from the records, and that is said."""
    trap = tmp_path / "sprung"
    bomb = Bomb(trap)
    pickle.loads(pickle.dumps(bomb))  # noqa: S301 - that it is one must be shown
    trap.rmdir()
    assert forge(archive, monkeypatch, place, bomb)

    engine = WhooshEngine(archive / "whoosh")
    for node in (Everything(), Term(("cnes",)), Phrase(("est", "le")), Prefix("micro")):
        try:
            engine.search(node, facets=True)
        except EngineError as error:
            assert REFUSED[place].search(error.message)  # noqa: PT017
    engine.close()
    assert not trap.exists()

    said: list[str] = []
    with Archive.open(archive, on_notice=said.append) as opened:
        for query in ("micropesanteur", '"en œuvre"', "micro*", "CNES"):
            assert opened.search(query, limit=1).hits
    assert not trap.exists()
    assert said == ["The index was missing, damaged or of another version: rebuilt from 5 records."]


def test_no_table_of_contents_is_read(archive: Path, tmp_path: Path) -> None:
    """Whoosh's own table of contents, a pickle, is neither written nor read."""
    trap = tmp_path / "sprung"
    assert not list((archive / "whoosh").glob("*.toc"))
    for number in range(1, 9):
        toc = archive / "whoosh" / f"_MAIN_{number}.toc"
        toc.write_bytes(pickle.dumps(Bomb(trap)))
    with Archive.open(archive) as opened:
        assert opened.search("microgravité").total == 2
        opened.rebuild()
        assert opened.search("microgravité").total == 2
    assert not trap.exists()
    assert not list((archive / "whoosh").glob("*.toc"))


def test_nothing_but_plain_data_is_unpickled() -> None:
    """Numbers, texts and collections come back; whatever goes by a name does not."""
    data: tuple[Any, ...] = (1, 2.5, None, b"bytes", "text", {"key": [1]}, {1, 2}, frozenset())
    assert files.plain(pickle.dumps(data[:6], 3)) == data[:6]
    for hostile in (
        pickle.dumps(Path()),
        pickle.dumps(os.getcwd),
        pickle.dumps(files.Unsound),
        pickle.dumps(b"bytes", 2),  # made by a function
        b"cbuiltins\neval\n(Vprint\ntR.",
        b"(Vprint\nibuiltins\neval\n.",
        b"Psome.id\n.",
    ):
        with pytest.raises((files.Unsound, pickle.UnpicklingError)):
            files.plain(hostile)


@pytest.mark.parametrize(
    "name", ["whoosh/seal.new", "whoosh/MAIN.tmp", "lock.holder", "organisations.new", "whoosh"]
)
def test_links_out_of_the_archive(archive: Path, tmp_path: Path, name: str) -> None:
    """What a stranger's links point to is neither overwritten nor deleted: they are refused."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter").write_text("dear")
    if name == "whoosh":
        shutil.rmtree(archive / name)
    (archive / name).symlink_to(mine if name in ("whoosh", "whoosh/MAIN.tmp") else mine / "letter")
    with pytest.raises(ArchiveError, match="is a symbolic link"):
        Archive.open(archive)
    (archive / name).unlink()
    with Archive.open(archive) as opened:
        assert opened.search("microgravité").total == 2
    assert (mine / "letter").read_text() == "dear"
    assert [path.name for path in mine.iterdir()] == ["letter"]
