"""The searches a stranger would try first find what a careful reader would, on every engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pressarchive import Archive
from pressarchive.discovery import discover

SEEDS = Path(__file__).parent.parent / "seeds"
ENGINES = [name for name, _ in discover("pressarchive.engines", "ENGINE")]

SEARCHES: dict[str, set[str]] = {
    "microgravité": {"000", "001"},
    "micropesanteur": {"000", "001"},
    "microgravity": {"000", "001"},
    "weightlessness": {"000", "001"},
    "MICROGRAVITE": {"000", "001"},
    "antibiotic resistance": {"002", "004"},
    "antibiorésistance": {"002", "004"},
    "endocrine disruptors": {"002", "004"},
    "perturbateurs endocriniens": {"002", "004"},
    "radiologie interventionnelle": {"001"},
    "interventional radiology": {"001"},
    "CP106-2020": {"001"},
    "zorglub": set(),
    "l’Anses": {"002", "004"},
}

LISTS: list[tuple[dict[str, Any], set[str]]] = [
    ({"org": ["Inserm"]}, {"000", "002", "003", "004"}),
    ({"org": ["anses"]}, {"002", "004"}),
    ({"org": ["CNES"]}, {"000", "001"}),
    ({"org": ["Société Française de Radiologie"]}, {"001"}),
    ({"year": "2020"}, {"000", "001", "002", "004"}),
    ({"since": "2020-02-05", "until": "2020-02-05"}, {"002", "004"}),
    ({"lang": "fr"}, {"001", "004"}),
]


@pytest.fixture(scope="module", params=ENGINES)
def archive(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Archive]:
    """Return an archive of the seeds with each engine in turn."""
    home = tmp_path_factory.mktemp(request.param)
    shutil.copytree(SEEDS, home / "seeds")
    with Archive.open(home / "index", create=True, engine=request.param) as opened:
        opened.ingest([home / "seeds"])
        yield opened


def test_there_is_more_than_one_engine() -> None:
    """The port is kept honest by a second implementation."""
    assert {"memory", "whoosh"} <= set(ENGINES)


@pytest.mark.parametrize("query", SEARCHES)
def test_a_search_finds_both_languages(archive: Archive, query: str) -> None:
    """Words find what means the same in either language, and nothing else."""
    assert {hit.summary.id for hit in archive.search(query).hits} == SEARCHES[query]


@pytest.mark.parametrize(("filters", "ids"), LISTS, ids=[str(f) for f, _ in LISTS])
def test_filters_choose_alike_in_lists_and_searches(
    archive: Archive, filters: dict[str, Any], ids: set[str]
) -> None:
    """A list and a search for everything keep the same releases."""
    assert {release.id for release in archive.list(**filters).releases} == ids
    assert {hit.summary.id for hit in archive.search("*", **filters).hits} == ids


def test_translations_are_linked_and_settle_the_date(archive: Archive) -> None:
    """002 and 004 are one release; its spelled month settles which number is the day."""
    assert archive.get("002").translations == ("004",)
    assert archive.get("004").translations == ("002",)
    assert [r.id for r in archive if r.translations] == ["002", "004"]
    date = archive.get("002").date
    assert date is not None
    assert (date.value, date.method, date.evidence) == ("2020-02-05", "printed", "05/02/2020")
    assert "2020-05-02" in date.alternatives
    assert "translation 004" in date.rule


def test_standing_text_counts_least(archive: Archive) -> None:
    """A word of the title outranks the same word in standing text."""
    ids = [hit.summary.id for hit in archive.search("radiologie", expand=False).hits]
    assert ids[0] == "001"
    anses = [hit.summary.id for hit in archive.search("Anses", expand=False).hits]
    assert set(anses) == {"002", "004"}


def test_a_query_without_full_match_is_relaxed(archive: Archive) -> None:
    """The best partial matches are shown, and what they miss is said."""
    results = archive.search("microgravité zorglub")
    assert results.relaxed
    assert {hit.summary.id for hit in results.hits} == {"000", "001"}
    assert all(hit.missing == ("zorglub",) for hit in results.hits)
