"""What issuers repeat is moved in every release, in whatever order releases come and go."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from invented import indexed, put, release

from pressarchive.ingest.recurring import move_standing_text
from pressarchive.linking.run import link_waiting
from pressarchive.model import Organisation, Release
from pressarchive.records.paragraphs import SqliteParagraphs
from pressarchive.records.sqlite import SqliteRecords

ISSUERS = (
    Organisation(name="Inserm", role="issuer"),
    Organisation(name="Anses", full_name="Agence nationale", role="issuer"),
    Organisation(name="Agence nationale", role="issuer"),
)
STANDING = (
    "Research at the institute is open to all, and every result of it is published for free.",
    "The agency watches over food, work and the environment, and gives advice to the state.",
    "Whoever wants to know more may write to the institute, which answers within some weeks.",
)
State = Mapping[str, tuple[str, tuple[str, ...]]]


def issued(number: int, *standing: int, issuer: int = 0, title: str | None = None) -> Release:
    """Return a release with news of its own and some standing text."""
    news = f"This is news number {number}. It is told at some length in this one paragraph of it."
    body = "\n\n".join(["Lead.", news, f"Details {number}.", *(STANDING[one] for one in standing)])
    title = title or f"News about {chr(97 + number % 26)}{chr(97 + number // 26)}"
    return release(number, title=title, body=body, organisations=(ISSUERS[issuer],))


def state(records: SqliteRecords) -> State:
    return {
        one.id: (one.body, tuple(part.text for part in one.boilerplate))
        for one in records.releases()
    }


def run(records: SqliteRecords) -> None:
    """Do what a run does between storing records and its end."""
    move_standing_text(records)
    link_waiting(records)
    indexed(records)


@pytest.fixture
def records(tmp_path: Any) -> Any:
    opened = SqliteRecords.open(tmp_path, create=True)
    yield opened
    opened.close()


def test_the_third_release_moves_the_paragraph_in_all(records: SqliteRecords) -> None:
    """Two are not enough; what changed waits for linking and the index."""
    put(records, [issued(1, 0), issued(2, 0), issued(4, 1)])
    run(records)
    assert not any(gone for _, gone in state(records).values())
    put(records, [issued(3, 0)])
    move_standing_text(records)
    assert records.indexing().put == ("001", "002", "003")
    found = state(records)
    for number in (1, 2, 3):
        assert found[f"00{number}"] == (issued(number).body, (STANDING[0],))
    assert found["004"] == (issued(4, 1).body, ())


def test_readings_of_an_earlier_version_are_made_anew(records: SqliteRecords) -> None:
    """What knew a paragraph by something else is read again, and its paragraphs move."""
    put(records, [issued(n, 0) for n in range(3)])
    run(records)
    moved = state(records)
    with records._db.transaction():
        records._db.run("UPDATE paragraphs SET hash = 7", [()])
        records._db.run("DELETE FROM standing", [()])
        records._db.run("INSERT INTO outdated SELECT number FROM readings", [()])
    run(records)
    assert state(records) == moved
    assert records.paragraphs.outdated(9) == []


def test_one_more_release_costs_no_other(records: SqliteRecords) -> None:
    """Where a paragraph stands already, a new release writes nothing but itself."""
    put(records, [issued(n, 0) for n in range(20)])
    run(records)
    put(records, [issued(20, 0)])
    move_standing_text(records)
    assert records.indexing().put == ("020",)
    assert state(records)["020"][1] == (STANDING[0],)


def test_another_issuers_words_do_not_count(records: SqliteRecords) -> None:
    """Three releases of two issuers are too few; two names of one are the same issuer."""
    put(records, [issued(1, 0), issued(2, 0), issued(3, 0, issuer=1)])
    put(records, [issued(4, 1, issuer=1), issued(5, 1, issuer=1), issued(6, 1, issuer=2)])
    run(records)
    assert [bool(gone) for _, gone in state(records).values()] == [False] * 3 + [True] * 3


@pytest.mark.parametrize("how", ["dropped", "changed", "another issuer", "a version"])
def test_what_recurs_no_more_comes_back_to_its_place(records: SqliteRecords, how: str) -> None:
    """The records are exactly as they were extracted."""
    put(records, [issued(1, 2, 0, 1), issued(2, 0), issued(3, 0)])
    run(records)
    assert state(records)["001"][1] == (STANDING[0],)
    if how == "dropped":
        records.drop(["002"])
    elif how == "changed":
        put(records, [issued(2)])
    elif how == "another issuer":
        put(records, [issued(2, 0, issuer=1)])
    else:
        put(records, [issued(2, 0, title="News about db"), issued(3, 0, title="News about db")])
    run(records)
    assert records.get("001") == issued(1, 2, 0, 1)
    assert not any(gone for _, gone in state(records).values())


def test_a_release_read_again_is_moved_again(records: SqliteRecords) -> None:
    """A record put as it is extracted, changed elsewhere, loses its standing text again."""
    put(records, [issued(n, 0) for n in range(3)])
    run(records)
    put(records, [replace(issued(1, 0), body=issued(1, 0).body.replace("Lead.", "Corrected."))])
    run(records)
    body, gone = state(records)["001"]
    assert body.startswith("Corrected.")
    assert gone == (STANDING[0],)


def test_repeating_changes_nothing(records: SqliteRecords) -> None:
    """A second pass, with or without marks, writes nothing."""
    put(records, [issued(n, n % 3, (n + 1) % 3) for n in range(12)])
    move_standing_text(records)
    before = state(records)
    writes = records._db._connection.total_changes
    move_standing_text(records)
    indexed(records)
    cleared = records._db._connection.total_changes
    move_standing_text(records)
    assert state(records) == before
    assert cleared - writes <= 15
    assert records._db._connection.total_changes == cleared


@pytest.mark.parametrize("seed", range(6))
def test_order_and_portions_do_not_matter(tmp_path: Any, seed: int) -> None:
    """Whatever comes, changes and goes in whatever order: the end is that of one pass."""
    chance = random.Random(seed)  # noqa: S311
    everything = [
        issued(n, *chance.sample(range(3), chance.randint(0, 3)), issuer=chance.randrange(3))
        for n in range(14)
    ]
    at_once = SqliteRecords.open(tmp_path / "once", create=True)
    put(at_once, [one for one in everything if one.id not in ("003", "007")])
    run(at_once)
    portions = SqliteRecords.open(tmp_path / "portions", create=True)
    put(portions, [issued(n, 0, 1, issuer=n % 2) for n in range(5)])
    run(portions)
    left = list(everything)
    chance.shuffle(left)
    while left:
        size = chance.randint(1, 5)
        put(portions, left[:size])
        if chance.random() < 0.7:
            run(portions)
        del left[:size]
    portions.drop(["003", "007"])
    run(portions)
    assert state(portions) == state(at_once)
    assert list(portions.releases()) == list(at_once.releases())
    at_once.close()
    portions.close()


class _Killed(BaseException):
    pass


@pytest.mark.parametrize("method", ["keep", "judge", "settle"])
@pytest.mark.parametrize("after", [False, True])
def test_a_kill_is_made_good_by_the_next_run(
    records: SqliteRecords, monkeypatch: pytest.MonkeyPatch, method: str, after: bool
) -> None:
    """Wherever the pass dies, the next one ends where one never killed would have."""
    put(records, [issued(1, 0), issued(2, 0), issued(5, 1)])
    run(records)
    put(records, [issued(3, 0), issued(4, 0)])
    real = getattr(SqliteParagraphs, method)

    def dying(self: SqliteParagraphs, *args: Any, **kwargs: Any) -> None:
        if after and (method != "keep" or args[1]):
            real(self, *args, **kwargs)
            raise _Killed
        if not after:
            raise _Killed
        real(self, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(SqliteParagraphs, method, dying)
        with pytest.raises(_Killed):
            move_standing_text(records)
    run(records)
    assert [bool(gone) for _, gone in state(records).values()] == [True] * 4 + [False]
