"""What linking remembers comes back; frequencies follow; finding respects languages and days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressarchive.document import Document
from pressarchive.model import Release, ReleaseDate, Source
from pressarchive.records.links_port import Likeness, Signature, Statement
from pressarchive.records.sqlite import SqliteRecords

DATE = ReleaseDate(
    value="2020-02-05",
    precision="day",
    method="printed",
    evidence="5 February",
    confidence=0.9,
    rule="dateline",
    alternatives=("2020-05-02",),
)


def signature(number: int, **changes: object) -> Signature:
    made = Signature(
        id=f"{number:03d}",
        language="en",
        title="a title",
        days=(),
        length=10,
        digest=None,
        keys=("inserm", "1964"),
        sketch=(),
        norm=2.0,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def release(number: int) -> Release:
    return Release(
        id=f"{number:03d}",
        title="A title",
        source=Source(path=f"{number}.txt", sha256="", bytes=0),
        ingested_at="",
        language="en",
    )


def alike(a: int, b: int, **changes: object) -> Likeness:
    made = Likeness(a=f"{a:03d}", b=f"{b:03d}", kind="translation", score=0.4)
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def records(tmp_path: Path) -> Iterator[SqliteRecords]:
    opened = SqliteRecords.open(tmp_path / "archive", create=True)
    yield opened
    opened.close()


@given(
    st.builds(
        Signature,
        id=st.just("007"),
        language=st.sampled_from(["fr", "en", None]),
        title=st.text(st.characters(exclude_categories=["Cs"])),
        days=st.lists(st.integers(1, 10**6), unique=True).map(tuple),
        length=st.integers(0, 10**6),
        digest=st.none() | st.text("abcdef", min_size=1),
        keys=st.lists(
            st.text(st.characters(categories=["L", "N", "P"]), min_size=1), unique=True
        ).map(tuple),
        sketch=st.lists(st.integers(0, 2**32 - 1), unique=True).map(tuple),
        date=st.sampled_from([None, DATE]),
        settled=st.sampled_from([None, DATE]),
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_stored_comes_back(records: SqliteRecords, one: Signature) -> None:
    """A signature is read back equal to what was stored, whatever was stored before it."""
    records.links.store([one])
    assert records.links.signatures(["007", "008"]) == {"007": one}
    assert records.links.new(10) == [one]


def test_frequencies_follow_what_is_kept(records: SqliteRecords) -> None:
    """Keys count the releases that have them now, and that had them at the weighing."""
    links = records.links
    links.store([signature(0), signature(1)])
    assert links.frequencies(["inserm", "cnes"]) == {"inserm": (0, 2)}
    links.weigh()
    assert links.sizes() == (2, 2)
    links.store([signature(1, keys=("cnes",)), signature(2)])
    links.remove(["000"])
    assert links.frequencies(["inserm", "cnes"]) == {"inserm": (2, 1), "cnes": (0, 1)}
    assert links.sizes() == (2, 2)


def test_only_other_languages_are_found(records: SqliteRecords) -> None:
    """Candidates share keys and differ in language; those that share most come first."""
    links = records.links
    ones = [
        signature(0, language="fr"),
        signature(1, language="fr", keys=("inserm",)),
        signature(2, language="en"),
        signature(3, language="de"),
        signature(4, language="fr", keys=("cnes",)),
        signature(5, language=None),
    ]
    links.store(ones)
    links.post([(one, one.keys) for one in ones])
    weights = {"inserm": 3.0, "1964": 4.0}
    assert links.translatable(ones[2], weights, days=3, limit=9) == ["000", "003", "001"]
    assert links.translatable(ones[2], weights, days=3, limit=1) == ["000"]
    assert links.translatable(ones[0], weights, days=3, limit=9) == ["002", "003"]
    links.remove(["000"])
    assert links.translatable(ones[2], weights, days=3, limit=9) == ["003", "001"]


@pytest.mark.parametrize(
    ("days", "other", "found"),
    [
        ((100,), (103,), True),
        ((100,), (97,), True),
        ((100,), (104,), False),
        ((100,), (), True),
        ((), (100,), True),
        ((100,), (50, 200), True),
        ((50, 200), (100,), True),
    ],
)
def test_certain_days_must_be_near(
    records: SqliteRecords, days: tuple[int, ...], other: tuple[int, ...], found: bool
) -> None:
    """Two certain days lie within reach; a day in doubt or unknown excludes nothing here."""
    ones = [signature(0, language="fr", days=other), signature(1, days=days)]
    records.links.store(ones)
    records.links.post([(one, one.keys) for one in ones])
    near = records.links.translatable(ones[1], {"inserm": 1.0}, days=3, limit=9)
    assert list(near) == (["000"] if found else [])


def test_sketches_find_overlapping_texts(records: SqliteRecords) -> None:
    """Releases that share a smallest hash are found, those that share most first."""
    ones = [signature(n, sketch=sketch) for n, sketch in enumerate([(1, 2), (2, 3), (1, 2, 9)])]
    records.links.store(ones)
    records.links.post([(one, ()) for one in ones])
    assert records.links.overlapping(ones[0], limit=5) == ["002", "001"]
    records.links.remove(["002"])
    assert records.links.overlapping(ones[0], limit=5) == ["001"]


def test_stages_lead_to_settled(records: SqliteRecords) -> None:
    """New, then open, then settled; a new likeness opens both sides, a weighing makes all new."""
    links = records.links
    links.store([signature(n) for n in range(3)])
    assert (links.pending(), list(links.open(9))) == (3, [])
    links.keep(["000", "001", "002"], [])
    assert (links.pending(), list(links.open(9))) == (0, ["000", "001", "002"])
    links.settle([signature(n) for n in range(3)], releases=[], likenesses=[])
    assert links.open(9) == []
    links.keep([], [alike(0, 2)])
    assert links.open(9) == ["000", "002"]
    links.settle(
        [signature(n) for n in range(3)], releases=[], likenesses=[alike(0, 2, linked=True)]
    )
    links.store([signature(2)])
    assert links.open(9) == ["000"]
    links.weigh()
    assert (links.pending(), list(links.open(9))) == (3, [])


def test_likenesses_and_statements_come_back(records: SqliteRecords) -> None:
    """What is asked by either side comes back once; the last statement holds."""
    links = records.links
    links.store([signature(n) for n in range(3)])
    kept = [alike(0, 1, gap=2, evidence=("été",), linked=True), alike(1, 2, kind="version")]
    links.keep(["000", "001", "002"], kept)
    assert links.likenesses(["001"]) == kept
    assert links.likenesses(["000", "001", "002"]) == kept
    assert links.likenesses(["002"]) == kept[1:]
    links.state(Statement(a="000", b="001", linked=True))
    links.state(Statement(a="000", b="001", linked=False))
    assert links.statements(["001", "000"]) == [Statement(a="000", b="001", linked=False)]
    links.remove(["000"])
    assert (links.likenesses(["001"]), links.statements(["001"])) == (kept[1:], [])


def test_settling_marks_only_new_days_for_the_index(records: SqliteRecords) -> None:
    """Links alone need no indexing; a date that changed does, and lists see it."""
    document = Document(text="", blocks=(), media_type="text/plain")
    records.put([(release(0), document)])
    records.end_indexing("now", ["000"])
    records.links.store([signature(0)])
    linked = replace(release(0), translations=("001",))
    records.links.settle([signature(0)], releases=[linked], likenesses=[])
    assert records.get("000") == linked
    assert not records.indexing().waiting
    found = replace(linked, date=DATE)
    records.links.settle([signature(0, settled=DATE)], releases=[found], likenesses=[])
    assert records.get("000") == found
    assert records.indexing().put == ("000",)
    assert records.links.signatures(["000"])["000"].settled == DATE
    assert records.counts().dated == 1
