"""What somebody says of two releases holds for ever, whatever the texts say."""

from __future__ import annotations

import pytest
from invented import put, release, translated

from pressarchive.errors import NotFound, UsageError
from pressarchive.linking import link, link_waiting, relink, unlink
from pressarchive.links import links_of
from pressarchive.records.sqlite import SqliteRecords


def translations(records: SqliteRecords) -> dict[str, tuple[str, ...]]:
    return {one.id: one.translations for one in records.releases()}


@pytest.fixture
def pairs(records: SqliteRecords) -> SqliteRecords:
    put(records, [*translated(0, 1), *translated(2, 2)])
    link_waiting(records)
    return records


def test_links_by_hand_take_the_place_of_others(pairs: SqliteRecords) -> None:
    """A stated link wins over the texts, through changes of both and linking anew."""
    link(pairs, "003", "000")
    expected = {"000": ("003",), "001": (), "002": (), "003": ("000",)}
    assert translations(pairs) == expected
    [found] = links_of(pairs, "000")
    assert (found.id, found.stated) == ("003", True)
    put(pairs, [translated(0, 1)[0]])
    link_waiting(pairs)
    assert translations(pairs) == expected
    put(pairs, [release(3, language="en", body="Something else altogether.")])
    link_waiting(pairs)
    assert translations(pairs) == expected
    relink(pairs)
    assert translations(pairs) == expected


def test_what_was_unlinked_stays_so(pairs: SqliteRecords) -> None:
    """A pair that was parted is never linked again, until somebody says otherwise."""
    unlink(pairs, "000", "001")
    assert translations(pairs)["000"] == translations(pairs)["001"] == ()
    put(pairs, translated(0, 1))
    link_waiting(pairs)
    relink(pairs)
    assert translations(pairs)["000"] == ()
    link(pairs, "000", "001")
    assert translations(pairs)["000"] == ("001",)


def test_duplicates_can_be_parted(records: SqliteRecords) -> None:
    """Even the same text is no duplicate where somebody says so."""
    one, _ = translated(0, 1)
    put(records, [one, translated(1, 1)[0]])
    link_waiting(records)
    assert [found.kind for found in links_of(records, "000")] == ["duplicate"]
    unlink(records, "000", "001")
    assert links_of(records, "000") == links_of(records, "001") == ()


def test_one_language_by_hand_makes_versions(records: SqliteRecords) -> None:
    """Two releases in one language that somebody links are versions of each other."""
    put(records, [release(n, language="fr", body=f"Texte numéro {n}.") for n in range(2)])
    link(records, "000", "001")
    assert records.get("000").versions == ("001",)
    assert records.get("001").versions == ("000",)
    unlink(records, "000", "001")
    assert records.get("000").versions == ()


def test_only_two_releases_that_exist(pairs: SqliteRecords) -> None:
    """A number nobody has, or one release twice, is an error and states nothing."""
    with pytest.raises(NotFound):
        link(pairs, "000", "999")
    with pytest.raises(UsageError):
        unlink(pairs, "000", "000")
    assert pairs.links.statements(["000"]) == []


def test_a_dropped_release_takes_its_statements_along(pairs: SqliteRecords) -> None:
    """Dropping a release that was linked by hand frees the other."""
    link(pairs, "000", "003")
    pairs.drop(["003"])
    link_waiting(pairs)
    assert translations(pairs) == {"000": ("001",), "001": ("000",), "002": ()}
    assert pairs.links.statements(["000"]) == []
