"""A query of many words describes a release: some suffice, and the best match comes first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressarchive import Archive
from pressarchive.discovery import discover

ENGINES = [name for name, _ in discover("pressarchive.engines", "ENGINE")]
SEEDS = Path(__file__).parent.parent / "seeds"
TITLE = "Anses Inserm signent partenariat coopération scientifique"


@pytest.fixture(scope="module", params=ENGINES)
def archive(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Archive]:
    """Make an archive of the seeds with one of the engines."""
    folder = tmp_path_factory.mktemp("index")
    with Archive.open(folder, create=True, engine=request.param) as opened:
        opened.ingest([SEEDS])
        yield opened


def test_what_has_more_of_the_words_comes_first(archive: Archive) -> None:
    """Releases without a word are found too, behind, and it is said what they miss."""
    results = archive.search(TITLE, expand=False)
    assert results.hits[0].summary.id == "004"
    assert not results.relaxed
    assert results.hits[0].missing == ()
    assert 1 == results.complete < results.total
    assert all(hit.missing for hit in results.hits[1:])


def test_a_title_with_a_wrong_word_is_found(archive: Archive) -> None:
    """That no release has all the words is said."""
    results = archive.search(f"{TITLE} zorglub", expand=False)
    assert results.relaxed
    assert results.complete == 0 < results.total
    assert results.hits[0].summary.id == "004"
    assert results.hits[0].missing == ("zorglub",)


def test_all_that_have_every_word_are_counted(archive: Archive) -> None:
    """Whatever page is shown, and within the filters: another page says the same."""
    for offset in range(3):
        page = archive.search(TITLE, expand=False, limit=1, offset=offset)
        assert (page.complete, page.relaxed) == (1, False)
    assert archive.search(TITLE, expand=False, lang="en").complete == 0
    alone = archive.search("Anses", expand=False)
    assert alone.complete == alone.total > 0
    assert archive.search("Anses zorglub", expand=False).complete == 0


@pytest.mark.parametrize("more", ['"de coopération"', "(partenariat OR accord)", "scientifiqu*"])
def test_what_is_meant_exactly_is_taken_so(archive: Archive, more: str) -> None:
    """Quotation marks, OR and prefixes ask for what they say: all of it is required."""
    results = archive.search(f"Anses Inserm signent un {more} scientifique", expand=False)
    assert {hit.summary.id for hit in results.hits} == {"004"}


def test_by_date_all_words_are_required(archive: Archive) -> None:
    """An order by date would bring up what has little to do with the words."""
    results = archive.search(TITLE, expand=False, sort="newest")
    assert {hit.summary.id for hit in results.hits} == {"004"}
