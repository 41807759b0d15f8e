"""Organisations are counted again where something changed, and tell the same as counted anew."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from invented import DOCUMENT, dated, release

from pressarchive.authority import Authorised, Authority
from pressarchive.model import Organisation, Release
from pressarchive.organisations import count_organisations, organisation_entries, organisation_lines
from pressarchive.organisations.counting import count_all
from pressarchive.records.links_port import Likeness
from pressarchive.records.sqlite import SqliteRecords

NAMES = ("ANSES", "Anses", "CNES", "National Centre, Paris", "SFR", "ESA", "Agence spatiale")
FULL = (None, None, "Centre national d'études", "Société de radiologie", "CNES")
NOBODY = Authority()


@pytest.fixture
def records(tmp_path: Path) -> Iterator[SqliteRecords]:
    opened = SqliteRecords.open(tmp_path, create=True)
    yield opened
    opened.close()


def bodies(chance: random.Random) -> tuple[Organisation, ...]:
    return tuple(
        Organisation(
            name=chance.choice(NAMES),
            full_name=chance.choice(FULL),
            aliases=tuple(chance.sample(NAMES, chance.randrange(2))),
            role=chance.choice(("issuer", "partner")),
        )
        for _ in range(chance.randrange(3))
    )


def invented(number: int, chance: random.Random) -> Release:
    return replace(
        release(number, date=dated(f"{chance.randrange(2000, 2020)}-02-03")),
        language=chance.choice(("fr", "en")),
        organisations=bodies(chance),
    )


def told_anew(records: SqliteRecords, authority: Authority = NOBODY) -> list[bytes]:
    """Return what is kept, after a look at whether it is what a count of everything finds."""
    lines = organisation_lines(records, authority)
    stamp = records.organisations.stamp()
    assert stamp is not None
    everything = count_all(records.organisations, authority, stamp)
    assert lines == [one.line.encode() for one in everything.counted]
    assert organisation_entries(records, authority) == [
        one.entry.encode() for one in everything.counted
    ]
    both = {name for pair in everything.pairs for name in pair}
    assert records.organisations.pairs(both) == everything.pairs
    return list(lines)


@pytest.mark.parametrize("seed", range(12))
def test_after_any_change(records: SqliteRecords, seed: int) -> None:
    """Releases come, change and go, links too, and what somebody decided."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    numbers = list(range(30))
    records.put([(invented(number, chance), DOCUMENT) for number in numbers])
    authority = NOBODY
    seen = {tuple(told_anew(records))}
    for _ in range(25):
        what = chance.randrange(5)
        if what == 0:
            records.put([(invented(chance.choice(numbers), chance), DOCUMENT)])
        elif what == 1 and len(numbers) > 1:
            records.drop([f"{numbers.pop():03d}"])
        elif what == 2:
            number = chance.choice(numbers)
            records._db.run(
                "UPDATE releases SET first = '1999-01-01' WHERE number = ?", [(number,)]
            )
        elif what == 3:
            a, b = sorted(chance.sample(range(30), 2))
            linked = Likeness(
                a=f"{a:03d}",
                b=f"{b:03d}",
                kind=chance.choice(("translation", "version")),
                score=1.0,
                linked=chance.random() < 0.8,
            )
            records.links.keep([], [linked])
        else:
            authority = Authority(
                Authorised(name=chance.choice(NAMES), also=tuple(chance.sample(NAMES, 2)))
                for _ in range(chance.randrange(3))
            )
        seen.add(tuple(told_anew(records, authority)))
    assert len(seen) > 5


def test_what_another_wrote_meanwhile_is_not_missed(records: SqliteRecords, tmp_path: Path) -> None:
    """What was counted before a change is not kept after it."""
    chance = random.Random(1)  # noqa: S311 - no secret
    records.put([(invented(number, chance), DOCUMENT) for number in range(10)])
    kept = records.organisations
    before, counting = kept.version(), count_all(kept, NOBODY, "[]")
    other = SqliteRecords.open(tmp_path)
    other.drop(["000", "001"])
    other.close()
    assert not kept.keep(counting, version=before)
    told_anew(records)


def test_they_need_not_be_kept(records: SqliteRecords, tmp_path: Path) -> None:
    """While another process writes they are counted, at once, and kept later."""
    records.put([(release(0, organisations=(Organisation(name="CNES"),)), DOCUMENT)])
    writer = sqlite3.connect(tmp_path / "records.sqlite3", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    assert [one.name for one in count_organisations(records)] == ["CNES"]
    assert records.organisations.stamp() is None
    writer.execute("ROLLBACK")
    writer.close()
    assert told_anew(records) == [b"CNES\t\t1\t\t\t"]


def test_a_full_name_is_not_the_name_again(records: SqliteRecords) -> None:
    """Where the long name is the commoner one, it is shown once, and the acronym beside it."""
    salt = "Institute of Salt"
    long = Organisation(name=salt, role="issuer")
    short = Organisation(name="IoS", full_name=salt, role="issuer")
    every = [replace(release(n), organisations=(o,)) for n, o in enumerate((long, long, short))]
    records.put((one, DOCUMENT) for one in every)
    [found] = count_organisations(records)
    assert (found.name, found.full_name, found.aliases, found.releases) == (salt, None, ("IoS",), 3)
