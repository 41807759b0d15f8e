"""What is particular to the Whoosh engine: damage, locks, commits, scores, imports."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.engines.port import AS_TYPED, Found
from pressarchive.engines.whoosh.engine import WhooshEngine
from pressarchive.engines.whoosh.layout import _pack, _unpack, places, postings
from pressarchive.entries import Entry
from pressarchive.errors import ArchiveLocked, EngineError
from pressarchive.query import (
    Addition,
    And,
    Dated,
    Everything,
    InLanguage,
    IssuedBy,
    Node,
    Phrase,
    Prefix,
    Synonyms,
    Term,
)

QUERIES = (
    Everything(),
    Term(("mot",)),
    Term(("mot", "autre")),
    Phrase(("un", "mot")),
    Prefix("m"),
    And((Dated("2020-01-01", None), InLanguage("fr"), IssuedBy(frozenset({"cnes"})))),
)


def entry(id: str, body: str, title: str = "", language: str | None = "fr") -> Entry:
    return Entry(
        id=id,
        language=language,
        words={"title": tuple(title.split()), "body": tuple(body.split()), "boilerplate": ()},
        organisations=frozenset({"cnes"}),
        shown_organisations=("CNES",),
        first="2020-02-05",
        last="2020-02-05",
    )


def write(folder: Path, entries: list[Entry], stamp: str = "1", *, fresh: bool = False) -> None:
    with WhooshEngine(folder).batch(stamp, fresh=fresh) as batch:
        for found in entries:
            batch.put(found)


def stamp(folder: Path) -> str | None:
    with closing(WhooshEngine(folder)) as engine:
        return engine.stamp()


def search(folder: Path, query: Node) -> Found:
    with closing(WhooshEngine(folder)) as engine:
        return engine.search(query)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make an index of two segments, one with a deleted document."""
    write(tmp_path, [entry(f"{n:03}", f"un mot autre {n}", f"titre {n}") for n in range(30)])
    write(tmp_path, [entry("000", "un mot autre")], "2")
    return tmp_path


def files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if p.is_file() and not p.name.endswith("LOCK"))


def ask_everything(folder: Path) -> str | None:
    """Use an index of the fixture in every way: a wrong answer is no answer, but our error."""
    engine = WhooshEngine(folder)
    found = engine.stamp()
    for query in QUERIES:
        try:
            answer = engine.search(query, facets=True)
            words = engine.vocabulary("fr")
        except EngineError as error:
            assert "rebuild" in error.remedy  # noqa: PT017
        else:
            assert (answer.total, answer.facets["year"]) == (30, {"2020": 30})
            assert list(words) == sorted([*map(str, range(1, 30)), "autre", "mot", "titre", "un"])
    engine.close()
    return found


def reseal(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change what the seal says, as a stranger would who knows how it is made."""
    seal = next(folder.glob("seal_*.json"))
    data = json.loads(seal.read_text().partition("\n")[2])
    change(data)
    text = json.dumps(data)
    seal.write_text(f"{crc32(text.encode()):08x}\n{text}")


def truncate(data: bytes) -> bytes:
    return data[: len(data) // 2]


def extend(data: bytes) -> bytes:
    return data + b"\0" * 10


@pytest.mark.parametrize("damage", [truncate, extend, lambda _: b"", None])
def test_changed_size(folder: Path, damage: Callable[[bytes], bytes] | None) -> None:
    """A file that is gone or of another size makes the index unsound, and rebuilding heals it."""
    for number in range(len(files(folder))):
        path = files(folder)[number]
        data = path.read_bytes()
        if damage is None:
            path.unlink()
        elif damage(data) == data:
            continue
        else:
            path.write_bytes(damage(data))
        found = ask_everything(folder)
        assert found is None, path
        path.write_bytes(data)
        assert stamp(folder) == "2"
    (folder / files(folder)[0]).write_bytes(b"")
    write(folder, [entry("000", "un mot")], "3", fresh=True)
    assert stamp(folder) == "3"
    assert search(folder, Term(("mot",))).ids == ("000",)


def test_flipped_bytes(folder: Path) -> None:
    """Whatever bytes are changed, the answer is the right one, or an EngineError."""
    chance = random.Random(0)  # noqa: S311 - for damage, not for secrets
    for path in files(folder):
        data = path.read_bytes()
        for _ in range(12 if data else 0):
            changed = bytearray(data)
            for _ in range(chance.choice([1, 1, 8])):
                changed[chance.randrange(len(data))] ^= chance.randrange(1, 256)
            path.write_bytes(changed)
            ask_everything(folder)
        path.write_bytes(data)
    assert ask_everything(folder) == "2"


@pytest.mark.parametrize("key", ["version", "stamp", "segments", "files"])
def test_seal_decides(folder: Path, key: str) -> None:
    """An index of another version, or with a seal that is not ours, is not opened."""

    def change(data: dict[str, object]) -> None:
        data[key] = "other" if key == "version" else None
        if key == "stamp":
            del data[key]

    reseal(folder, change)
    assert ask_everything(folder) is None
    with pytest.raises(EngineError), WhooshEngine(folder).batch("3") as batch:
        batch.drop("000")  # never reached: what cannot be read cannot be added to


def test_lock(folder: Path) -> None:
    """A second batch is refused while one is open, and welcome after it."""
    with WhooshEngine(folder).batch("3") as batch:
        batch.drop("000")
        with pytest.raises(ArchiveLocked), WhooshEngine(folder).batch("4"):
            pass  # never reached
    write(folder, [], "5")
    assert stamp(folder) == "5"


def test_unwritable_place(tmp_path: Path) -> None:
    """A folder that cannot be made is an EngineError."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EngineError):
        write(tmp_path / "file", [])
    with pytest.raises(EngineError):
        search(tmp_path / "file", Everything())


@pytest.mark.parametrize(
    "step",
    ["whoosh.codec.whoosh3.W3FieldWriter.close", "pressarchive.engines.whoosh.writing.write_seal"],
)
def test_failing_commit(folder: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A commit that fails leaves the index as it was, unlocked, without leftovers."""
    before = files(folder)

    def fail(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        patch.setattr(step, fail)
        with pytest.raises(EngineError, match="no space left"):
            write(folder, [entry("099", "nouveau")], "3")
    assert stamp(folder) == "2"
    assert search(folder, Term(("nouveau",))).total == 0
    write(folder, [], "4")
    assert len(files(folder)) == len(before)
    assert not (folder / "MAIN.tmp").exists()


def test_failing_after_the_commit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails once the commit is current is reported, and undoes nothing."""

    def fail(*_: object) -> None:
        raise OSError("no")

    monkeypatch.setattr("pressarchive.engines.whoosh.writing.clean_files", fail)
    with pytest.raises(EngineError):
        write(folder, [entry("099", "nouveau")], "3")
    assert stamp(folder) == "3"
    assert search(folder, Term(("nouveau",))).ids == ("099",)


def test_small_commits_do_not_pile_up(tmp_path: Path) -> None:
    """Many batches leave few files, and a batch that replaces all lets go of the old ones."""
    for number in range(25):
        write(tmp_path, [entry(f"{number:03}", "un mot")], str(number))
    assert len(list(tmp_path.glob("*.trm"))) < 12
    write(tmp_path, [entry(f"{number:03}", "un mot") for number in range(25)])
    assert len(list(tmp_path.glob("*.trm"))) == 1
    assert len(list(tmp_path.glob("seal_*"))) == 1
    assert search(tmp_path, Term(("mot",))).total == 25


def test_index_made_anew_beside_an_open_engine(folder: Path, tmp_path: Path) -> None:
    """An open engine notices that the index was deleted and made again by another."""
    engine = WhooshEngine(folder)
    assert engine.search(Everything()).total == 30
    for path in files(tmp_path):
        path.unlink()
    write(folder, [entry("000", "neuf")], "1")
    write(folder, [], "2")
    assert engine.search(Everything()).total == 1
    engine.close()


def test_large_blocks_and_columns(tmp_path: Path) -> None:
    """Nothing breaks where a posting list has several blocks and a column its own offsets."""
    count = 33_000  # Whoosh writes offsets of texts from 2**15 on
    with WhooshEngine(tmp_path).batch("1") as batch:
        for number in range(count):
            batch.put(entry(f"{number:05}", "un mot" if number % 2 else "mot un"))
    engine = WhooshEngine(tmp_path)
    found = engine.search(Phrase(("un", "mot")), facets=True, offset=16_498)
    assert found.total == count / 2
    assert found.ids == ("32997", "32999")
    assert found.facets["organisation"] == {"CNES": count / 2}
    engine.close()


def test_group_is_one_word(tmp_path: Path) -> None:
    """A group scores like one word, occurrences summed by weight, common as all of it is.

    Where the word stands as typed, it counts more.
    """
    other = [entry(f"1{n:02}", "rien de tel ici") for n in range(20)]
    write(
        tmp_path,
        [
            entry("000", "vol vol a a"),
            entry("001", "vol envol a a"),
            entry("002", "vol a a a"),
            entry("003", "envol a a a"),
            *other,
        ],
    )
    engine = WhooshEngine(tmp_path)

    def scores(weight: float) -> dict[str, float]:
        added = Addition(Term(("envol",)), "envol", "fr", "thesaurus", weight)
        found = engine.search(Synonyms(Term(("vol",)), (added,)))
        return dict(zip(found.ids, found.scores, strict=True))

    equal, half = scores(1.0), scores(0.5)
    assert equal["000"] == pytest.approx(equal["001"])
    assert equal["002"] == pytest.approx(AS_TYPED * equal["003"])
    # Saturation is shared: a second occurrence gains less than the first, whichever word it is.
    assert equal["002"] < equal["001"] < 2 * equal["002"]
    assert half["000"] == pytest.approx(equal["000"])
    assert half["003"] < half["002"] < half["001"] < half["000"]
    alone = engine.search(Term(("vol",)))
    assert AS_TYPED * alone.scores[-1] > equal["002"]  # a group is more common than its word alone
    engine.close()


@given(st.lists(st.integers(1, 3_000_000), min_size=1, max_size=6, unique=True), st.data())
def test_positions_survive_packing(positions: list[int], data: st.DataObject) -> None:
    """Any positions come back from the index, for one word of a stem or for all."""
    size = 20
    chosen = data.draw(
        st.lists(st.sampled_from(["chat", "chats", "x"]), min_size=size, max_size=size)
    )
    made = Entry(
        id="0",
        language="fr",
        words={"title": (), "body": tuple(chosen), "boilerplate": ()},
        organisations=frozenset(),
        shown_organisations=(),
        first=None,
        last=None,
    )
    values = {key: value for key, _, value in postings(made)["stems"]}
    at = {w: {n + 2 for n in range(size) if chosen[n] == w} for w in ("chat", "chats")}
    if at["chat"] | at["chats"]:
        assert set(places(values["fr:chat"])) == at["chat"] | at["chats"]
        assert set(places(values["fr:chat"], "chat")) == at["chat"]
        assert set(places(values["fr:chat"], "chats")) == at["chats"]
    assert list(_unpack(_pack(sorted(positions)))) == sorted(positions)
    assert "\0" not in _pack(sorted(positions))


def test_imports(folder: Path) -> None:
    """Searching loads no more than it needs, and leaves the rest as it was for others to load."""
    code = f"""
import sys
import time
from pathlib import Path
from pressarchive.engines import open_engine
from pressarchive.query import Term
open_engine("memory", Path({str(folder)!r}) / "none")
assert not [name for name in sys.modules if name.split(".")[0] == "whoosh"]
engine = open_engine("whoosh", Path({str(folder)!r}))
assert engine.search(Term(("mot",))).total == 30
engine.close()
heavy = ("writing", "query", "searching", "qparser", "highlight", "spelling")
print([name for name in heavy if "whoosh." + name in sys.modules])
assert not {{"http.client", "ssl", "email.parser", "urllib.request", "hashlib"}} & set(sys.modules)
import urllib.request
assert urllib.request.urlopen and urllib.request.urlretrieve
import hashlib
assert hashlib.sha256 and hashlib.md5
"""
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_killed_writer(tmp_path: Path) -> None:
    """However a writer dies, the index is as some batch left it, and the next batch works."""
    code = f"""
import sys
import time
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from test_whoosh import entry, write
for turn in range(int(sys.argv[1]), 10**6):
    found = [entry(f"{{n:03}}", f"mot tour{{turn}}") for n in range(40)]
    write(Path({str(tmp_path)!r}), found, str(turn))
    print(turn, flush=True)
"""
    chance = random.Random(1)  # noqa: S311 - for moments, not for secrets
    turn = 0
    for _ in range(5):
        command = [sys.executable, "-c", code, str(turn)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(chance.random() / 5)
            writer.kill()
        found = stamp(tmp_path)
        assert found is not None
        assert search(tmp_path, Term((f"tour{found}",))).total == 40
        assert search(tmp_path, Everything()).total == 40
        turn = int(found) + 1
    write(tmp_path, [], "last")
    names = {path.name.partition(".")[0] for path in files(tmp_path)}
    segments = {path.stem for path in tmp_path.glob("*.trm")}
    assert {name for name in names if name.startswith("MAIN_")} == segments
    assert len(list(tmp_path.glob("seal*"))) == 1
