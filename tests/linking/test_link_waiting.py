"""Linking as an ingest meets it: who is linked, who is not, in any order, after any kill."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from invented import dated, indexed, put, release, translated

from pressarchive.linking import link, link_waiting, relink, unlink
from pressarchive.links import links_of
from pressarchive.model import Release
from pressarchive.records.sqlite import SqliteRecords

Links = Mapping[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]


def linked(records: SqliteRecords) -> Links:
    return {one.id: (one.translations, one.versions, one.duplicates) for one in records.releases()}


def copy(of: Release, number: int, body: str) -> Release:
    """Return a release published again under another number."""
    return replace(of, id=f"{number:03d}", source=release(number).source, body=body)


def many(count: int) -> list[Release]:
    """Return pairs, each within days of others, so that only the texts tell them apart."""
    return [
        one for n in range(count) for one in translated(2 * n, n, date=f"2020-02-{n % 3 + 1:02d}")
    ]


def test_translations_find_each_other(records: SqliteRecords) -> None:
    """Each release is linked to its translation and to nothing else; evidence is kept."""
    put(records, many(30))
    link_waiting(records)
    for number, (translations, versions, duplicates) in linked(records).items():
        other = f"{int(number) ^ 1:03d}"
        assert (translations, versions, duplicates) == ((other,), (), ())
        [link] = links_of(records, number)
        assert (link.id, link.kind, link.stated) == (other, "translation", False)
        assert 0.13 < link.score <= 1
        assert any(word[0].isdigit() for word in link.evidence)


def test_lists_show_the_links(records: SqliteRecords) -> None:
    """Summaries and lines name links of every kind as the records do, found or said by hand."""
    from pressarchive.records.filter import Filter

    def listed() -> Links:
        _, summaries = records.lists.select(Filter())
        _, lines = records.lists.lines(Filter(), form="plain")
        found = {one.id: (one.translations, one.versions, one.duplicates) for one in summaries}
        cells = [line.decode().split("\t") for line in lines if isinstance(line, bytes)]
        assert found == {one[0]: tuple(tuple(ids.split()) for ids in one[6:]) for one in cells}
        return found

    french, english = translated(0, 0, date="2020-02-01")
    body = english.body
    put(records, [french, english, copy(english, 2, body), copy(english, 3, body + " Corrected.")])
    put(records, many(4)[4:])
    link_waiting(records)
    assert listed() == linked(records)
    kinds = list(zip(*listed().values(), strict=True))
    assert all(any(kind) for kind in kinds), "one of each kind"
    link(records, "004", "006")
    assert "006" in listed()["004"][1]
    unlink(records, "000", "001")
    assert listed() == linked(records)


def test_one_language_is_never_a_translation(records: SqliteRecords) -> None:
    """The same text twice in one language, or in a language nobody knows, is not translated."""
    french, english = translated(0, 1)
    put(
        records,
        [copy(english, 0, english.body), replace(french, id="001", language="en")],
    )
    put(records, [replace(copy(english, 2, english.body), language=None)])
    link_waiting(records)
    assert all(not translations for translations, _, _ in linked(records).values())


@pytest.mark.parametrize(("days", "expected"), [("2020-02-04", True), ("2020-02-05", False)])
def test_dates_must_agree(records: SqliteRecords, days: str, expected: bool) -> None:
    """Where both dates are known they lie within three days of each other."""
    french, english = translated(0, 1, date="2020-02-01")
    put(records, [french, replace(english, date=dated(days))])
    link_waiting(records)
    assert bool(linked(records)["000"][0]) is expected


def test_a_series_is_not_linked(records: SqliteRecords) -> None:
    """Releases of a series, whose titles name other years, are not each other's translation."""
    french, english = translated(0, 1)
    put(
        records,
        [
            replace(french, title="Rapport annuel 2019"),
            replace(english, title="Annual report 2020"),
        ],
    )
    link_waiting(records)
    assert linked(records)["000"][0] == ()


def test_duplicates_and_versions_are_told_apart(records: SqliteRecords) -> None:
    """The same body is a duplicate, a revised one a version; neither is a translation."""
    french, english = translated(0, 1, date="2020-02-01")
    text = french.body + " Le contrat prendra effet au printemps, sous réserve de ratification."
    put(
        records,
        [
            replace(french, body=text),
            english,
            copy(french, 2, text.upper()),
            copy(french, 3, text + " Une correction a été apportée à ce texte."),
        ],
    )
    link_waiting(records)
    found = linked(records)
    assert [found[n][2] for n in ("000", "001", "002", "003")] == [("002",), (), ("000",), ()]
    assert [found[n][1] for n in ("000", "001", "002", "003")] == [
        ("003",),
        (),
        ("003",),
        ("000", "002"),
    ]
    assert sum(len(found[n][0]) for n in ("000", "002", "003")) == 1


def test_many_duplicates_name_a_bounded_number(records: SqliteRecords) -> None:
    """A text published a hundred times does not fill every record with a hundred numbers."""
    french, _ = translated(0, 1)
    put(records, [copy(french, n, french.body) for n in range(100)])
    link_waiting(records)
    found = linked(records)
    assert all(len(one[2]) == 20 for one in found.values())
    assert found["000"][2] == tuple(f"{n:03d}" for n in range(1, 21))


@pytest.mark.parametrize("seed", range(3))
def test_order_and_portions_do_not_matter(
    open_records: Callable[[str], SqliteRecords], seed: int
) -> None:
    """Whatever the order and the portions of ingest, links are those of linking all anew."""
    whole = many(150)
    at_once = open_records("at once")
    put(at_once, whole)
    link_waiting(at_once)
    portions = open_records("portions")
    chance = random.Random(seed)  # noqa: S311
    left = list(whole)
    chance.shuffle(left)
    while left:
        size = chance.randint(1, 90)
        put(portions, left[:size])
        link_waiting(portions)
        indexed(portions)
        del left[:size]
    assert linked(portions) == linked(at_once)
    relink(portions)
    assert linked(portions) == linked(at_once)


def test_repeating_changes_nothing(records: SqliteRecords) -> None:
    """A second run, with or without marks, writes nothing."""
    put(records, many(5))
    link_waiting(records)
    before = linked(records)
    writes = records._db._connection.total_changes
    link_waiting(records)
    indexed(records)
    after = records._db._connection.total_changes
    link_waiting(records)
    assert linked(records) == before
    assert after - writes < 60
    assert records._db._connection.total_changes == after


class _Killed(BaseException):
    pass


@pytest.mark.parametrize("method", ["store", "weigh", "post", "keep", "settle"])
@pytest.mark.parametrize("after", [False, True])
def test_a_kill_is_made_good_by_the_next_run(
    records: SqliteRecords, monkeypatch: pytest.MonkeyPatch, method: str, after: bool
) -> None:
    """Wherever linking dies, the next run ends where one never killed would have."""
    from pressarchive.records.links import SqliteLinks

    ambiguous, spelled = translated(100, 99)
    put(
        records,
        [
            *many(8),
            replace(ambiguous, date=dated("2020-05-02", "2020-02-05")),
            replace(spelled, date=dated("2020-02-05")),
        ],
    )
    real = getattr(SqliteLinks, method)

    def dying(self: SqliteLinks, *args: Any, **kwargs: Any) -> None:
        if after:
            real(self, *args, **kwargs)
        raise _Killed

    with monkeypatch.context() as patch:
        patch.setattr(SqliteLinks, method, dying)
        with pytest.raises(_Killed):
            link_waiting(records)
    link_waiting(records)
    found = linked(records)
    assert all(found[number][0] == (f"{int(number) ^ 1:03d}",) for number in found)
    date = records.get("100").date
    assert date is not None
    assert (date.value, date.rule.count("settled")) == ("2020-02-05", 1)


def test_dropping_frees_the_other(records: SqliteRecords) -> None:
    """Who loses a translation is linked to the next best, or to none."""
    french, english = translated(0, 1)
    again = copy(english, 2, english.body + " Further details will follow soon.")
    put(records, [french, english, again])
    link_waiting(records)
    assert linked(records)["000"][0] == ("001",)
    records.drop(["001"])
    link_waiting(records)
    assert linked(records)["000"] == (("002",), (), ())
    records.drop(["002"])
    link_waiting(records)
    assert linked(records) == {"000": ((), (), ())}


def test_a_changed_text_is_linked_anew(records: SqliteRecords) -> None:
    """A release whose text became another loses its links on both sides."""
    put(records, many(2))
    link_waiting(records)
    put(records, [release(0, language="fr", body="Rien de tout cela, finalement.")])
    link_waiting(records)
    assert linked(records)["000"][0] == linked(records)["001"][0] == ()


def test_an_ambiguous_date_is_settled_and_given_back(records: SqliteRecords) -> None:
    """The translation settles the day, marks it for the index, and takes it back when gone."""
    french, english = translated(0, 1)
    unsure = dated("2020-05-02", "2020-02-05")
    put(records, [replace(french, date=dated("2020-02-05")), replace(english, date=unsure)])
    link_waiting(records)
    date = records.get("001").date
    assert date is not None
    assert (date.value, date.method, date.alternatives) == (
        "2020-02-05",
        "printed",
        ("2020-05-02",),
    )
    indexed(records)
    link_waiting(records)
    assert not records.indexing().waiting
    records.drop(["000"])
    link_waiting(records)
    assert records.get("001").date == unsure
    assert records.indexing().put == ("001",)


def test_settling_survives_extraction_anew(records: SqliteRecords) -> None:
    """A record put again as it was extracted is settled again, and keeps its links."""
    french, english = translated(0, 1)
    put(records, [replace(french, date=dated("2020-02-05")), english])
    for _ in range(3):
        link_waiting(records)
        date = records.get("001").date
        assert date is not None
        assert (date.value, date.method) == ("2020-02-05", "translation")
        assert linked(records)["001"][0] == ("000",)
        put(records, [english])


def test_progress_is_told_to_the_end(records: SqliteRecords) -> None:
    """Steps only grow, and the last one says that all is done."""
    put(records, many(60))
    steps: list[tuple[int, int]] = []
    link_waiting(records, on_step=lambda done, total: steps.append((done, total)))
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1] == (240, 240)
