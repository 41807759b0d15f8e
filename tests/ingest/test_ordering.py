"""Dates in doubt follow the archive's own evidence, in whatever order it comes and goes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import dated, indexed, put, release, translated

from pressarchive.ingest.ordering import settle_orders
from pressarchive.linking.run import link_waiting
from pressarchive.model import Organisation, Release, ReleaseDate
from pressarchive.records.date_orders import SqliteDateOrders
from pressarchive.records.sqlite import SqliteRecords

ORGANISATIONS = (
    Organisation(name="Inserm", role="issuer"),
    Organisation(name="Institut national", role="issuer"),
    Organisation(name="INSERM", full_name="Institut national", role="issuer"),
    Organisation(name="Anses", role="issuer"),
    Organisation(name="Anses", role="mentioned"),
)
INSERM = ORGANISATIONS[0]


@contextmanager
def archive() -> Iterator[SqliteRecords]:
    with tempfile.TemporaryDirectory() as folder:
        records = SqliteRecords.open(Path(folder), create=True)
        try:
            yield records
        finally:
            records.close()


@pytest.fixture
def records() -> Iterator[SqliteRecords]:
    with archive() as made:
        yield made


def written(first: int, second: int, *, day_first: bool = False) -> ReleaseDate:
    """Return the date of "03/04/2020" as extraction reads it, by default month first."""
    evidence = f"{first:02d}/{second:02d}/2020"
    readings = [
        date(2020, month, day).isoformat()
        for day, month in ((first, second), (second, first))
        if month <= 12
    ]
    readings = list(dict.fromkeys(readings if day_first else reversed(readings)))
    return replace(dated(*readings), evidence=evidence, rule="label; as the language mostly writes")


def issued(number: int, when: ReleaseDate | None, *organisations: Organisation) -> Release:
    return release(number, date=when, organisations=organisations or (INSERM,))


def run(records: SqliteRecords) -> None:
    """Do what a run does between storing records and its end."""
    settle_orders(records)
    link_waiting(records)
    indexed(records)


def dates(records: SqliteRecords) -> Mapping[str, ReleaseDate | None]:
    return {one.id: one.date for one in records.releases()}


def value(records: SqliteRecords, id: str) -> str:
    found = records.get(id).date
    assert found is not None
    return found.value


EVIDENCE = [issued(1, written(23, 1)), issued(2, written(24, 2))]
DOUBT = issued(3, written(5, 2))


def test_evidence_settles_what_comes_after_and_what_came_before(records: SqliteRecords) -> None:
    """Two dates of the issuer decide, and not one; what changed waits for the index."""
    put(records, [DOUBT, EVIDENCE[0]])
    run(records)
    assert value(records, "003") == "2020-05-02"
    put(records, [EVIDENCE[1]])
    settle_orders(records)
    assert records.indexing().put == ("002", "003")
    run(records)
    assert value(records, "003") == "2020-02-05"
    put(records, [replace(DOUBT, id="004", source=release(4).source)])
    run(records)
    assert value(records, "004") == "2020-02-05"


@pytest.mark.parametrize("how", ["dropped", "changed", "another issuer"])
def test_where_evidence_goes_the_first_reading_comes_back(records: SqliteRecords, how: str) -> None:
    """The date is exactly as it was extracted, and waits for the index."""
    put(records, [*EVIDENCE, DOUBT])
    run(records)
    assert value(records, "003") == "2020-02-05"
    if how == "dropped":
        records.drop(["001"])
    elif how == "changed":
        put(records, [issued(1, dated("2020-01-23"))])
    else:
        put(records, [replace(EVIDENCE[0], organisations=(ORGANISATIONS[3],))])
    settle_orders(records)
    assert "003" in records.indexing().put
    assert records.get("003") == DOUBT


def test_a_second_pass_writes_nothing(records: SqliteRecords) -> None:
    """Settled is settled, also where a record is put again as it was extracted."""
    put(records, [*EVIDENCE, DOUBT])
    run(records)
    before = dates(records)
    writes = records._db._connection.total_changes
    settle_orders(records)
    assert records._db._connection.total_changes == writes
    put(records, [DOUBT])
    run(records)
    assert dates(records) == before
    put(records, [records.get("003")])
    run(records)
    assert dates(records) == before


def test_others_are_left_alone(records: SqliteRecords) -> None:
    """The evidence of one organisation opens no date of another, nor surer dates of its own."""
    others = [issued(4, written(6, 3), ORGANISATIONS[3]), issued(5, dated("2020-03-06"))]
    put(records, [DOUBT, *others])
    run(records)
    put(records, EVIDENCE)
    settle_orders(records)
    assert records.indexing().put == ("001", "002", "003")
    assert list(records.releases(["004", "005"])) == others


def test_copies_of_one_release_are_one_date(records: SqliteRecords) -> None:
    """The same day twice shows no more than once."""
    copy = replace(EVIDENCE[0], id="002", source=release(2).source)
    put(records, [EVIDENCE[0], copy, DOUBT])
    run(records)
    assert records.get("003").date == DOUBT.date


def test_a_translation_has_the_last_word(records: SqliteRecords) -> None:
    """What it prints in words outweighs the issuer's other dates, whichever came first."""
    french, english = translated(10, 1, date="2020-05-02")
    doubt = replace(english, date=written(5, 2), organisations=(INSERM,))
    for batch in ([*EVIDENCE, doubt], [french], [doubt], [issued(4, written(25, 3))]):
        put(records, batch)
        for _ in range(3):  # as after kills before the index follows
            settle_orders(records)
            link_waiting(records)
        indexed(records)
    found = records.get("011").date
    assert found is not None
    assert (found.value, found.alternatives) == ("2020-05-02", ("2020-02-05",))
    assert found.rule.endswith("as 3 other dates of Inserm are; settled by its translation 010")
    records.drop(["010"])
    run(records)
    assert value(records, "011") == "2020-02-05"
    records.drop(["001", "002"])
    run(records)
    assert records.get("011").date == doubt.date


RELEASES = st.lists(
    st.builds(
        issued,
        st.integers(0, 9),
        st.one_of(
            st.none(),
            st.just(dated("2020-02-05")),
            st.builds(written, st.integers(1, 24), st.integers(1, 12), day_first=st.booleans()),
            st.builds(written, st.integers(1, 12), st.integers(13, 24)),
        ),
        st.sampled_from(ORGANISATIONS),
        st.sampled_from(ORGANISATIONS),
    ),
    max_size=25,
)


@given(RELEASES, st.lists(st.integers(0, 9), max_size=4), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_of_files_does_not_matter(
    history: list[Release], dropped: list[int], chance: Any
) -> None:
    """Put, changed, dropped, in any portions: the dates are those of what is left, put at once."""
    left = {one.id: one for one in history}
    gone = {f"{number:03d}" for number in dropped}
    with archive() as whole, archive() as portions:
        put(whole, [left[one] for one in sorted(left.keys() - gone)])
        settle_orders(whole)
        waiting = list(history)
        while waiting:
            size = chance.randint(1, 5)
            put(portions, waiting[:size])
            if chance.random() < 0.8:
                settle_orders(portions)
                if chance.random() < 0.8:
                    indexed(portions)
            del waiting[:size]
        portions.drop(gone & left.keys())
        settle_orders(portions)
        assert dates(portions) == dates(whole)
        settle_orders(portions)
        assert dates(portions) == dates(whole)


class _Killed(BaseException):
    pass


@pytest.mark.parametrize("method", ["keep", "settle"])
@pytest.mark.parametrize("after", [False, True])
def test_a_kill_is_made_good_by_the_next_run(
    records: SqliteRecords, monkeypatch: pytest.MonkeyPatch, method: str, after: bool
) -> None:
    """Wherever settling dies, the next run ends where one never killed would have."""
    put(records, [DOUBT])
    run(records)
    put(records, EVIDENCE)
    real = getattr(SqliteDateOrders, method)

    def dying(self: SqliteDateOrders, *args: Any, **kwargs: Any) -> None:
        if after:
            real(self, *args, **kwargs)
        raise _Killed

    with monkeypatch.context() as patch:
        patch.setattr(SqliteDateOrders, method, dying)
        with pytest.raises(_Killed):
            settle_orders(records)
    run(records)
    assert value(records, "003") == "2020-02-05"
