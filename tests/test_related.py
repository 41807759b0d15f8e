"""Releases on the same subject, in either language."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pressarchive import Archive
from pressarchive.errors import UsageError

SEEDS = Path(__file__).parent.parent / "seeds"

TEXTS = {
    "a": "Glacier retreat\n\nGeneva, 3 March 2020. The glacier of Aletsch lost ice. Glaciologists"
    " measured the glacier and its ice for a year, and the melting of the ice goes on.",
    "b": "Recul des glaciers\n\nGenève, le 9 mai 2021. Le glacier d'Aletsch perd de la glace. La"
    " fonte de la glace du glacier continue, selon les glaciologues qui mesurent la glace.",
    "c": "Vaccination campaign\n\nGeneva, 4 March 2020. The vaccination of children against"
    " measles begins. Nurses vaccinate children in all schools of the country.",
    "d": "Schools open again\n\nGeneva, 5 March 2020. All schools of the country open on Monday."
    " Teachers welcome the children and their parents.",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder = tmp_path_factory.mktemp("related")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "e.txt").write_text(TEXTS["a"], encoding="utf-8")
    for number in range(12):
        (folder / f"f{number}.txt").write_text(
            f"Annual report {number}\n\nThe office number{number} publishes its annual report"
            f" about budget{number} and staff{number}.",
            encoding="utf-8",
        )
    archive = Archive.open(folder / "index", create=True, engine="memory")
    archive.ingest([folder])
    return archive


def test_the_same_subject_is_found_in_the_other_language(archive: Archive) -> None:
    """By translations of the words that tell it; neither itself nor its exact copy."""
    found = archive.related("a")
    assert found.neighbours[0].summary.title == "Recul des glaciers"
    assert "glacier" in {word.lower() for word in found.neighbours[0].shared}
    assert found.summary.id not in {one.summary.id for one in found.neighbours}
    assert not any(one.summary.title == "Glacier retreat" for one in found.neighbours)
    assert all(0 < one.score <= 1 for one in found.neighbours)
    assert not any("Annual" in one.summary.title for one in found.neighbours)


def test_it_is_narrowed_and_cut(archive: Archive) -> None:
    """By language and number; a language that is none is told."""
    assert {one.summary.language for one in archive.related("c", lang="en").neighbours} == {"en"}
    assert {one.summary.language for one in archive.related("a", lang="fr").neighbours} == {"fr"}
    assert len(archive.related("c", limit=1).neighbours) == 1
    with pytest.raises(UsageError):
        archive.related("c", lang="xx")


def test_languages_take_turns(tmp_path: Path) -> None:
    """Where both have releases that are near, none of the two fills the page."""
    peaks = "Aletsch, Konkordia, Fiesch, Bettmeralp, Eggishorn"
    with Archive.open(tmp_path / "index", create=True, engine="memory") as archive:
        for number in range(60):
            texts = {
                "c": f"Annual report {number}\n\nThe office publishes its budget.",
                "d": f"Rapport annuel {number}\n\nL'office publie le budget et les comptes.",
            }
            if number < 4:
                texts["a"] = f"Names of the peaks {number}\n\nThe office measured {peaks}."
                texts["b"] = f"Les noms des sommets {number}\n\nL'office a mesuré {peaks}."
            for name, text in texts.items():
                (tmp_path / f"{name}{number}.txt").write_text(text, encoding="utf-8")
        archive.ingest([tmp_path])
        found = [one.summary.language for one in archive.related("a0", limit=4).neighbours]
        assert found == ["en", "fr", "en", "fr"]
        assert [one.score for one in archive.related("a0", lang="fr", limit=4).neighbours]


def test_translations_are_marked(tmp_path: Path) -> None:
    """A linked translation comes first, and it is said that it is one."""
    with Archive.open(tmp_path / "index", create=True) as archive:
        archive.ingest([SEEDS])
        found = archive.related("002")
        assert (found.neighbours[0].summary.id, found.neighbours[0].relation) == (
            "004",
            "translation",
        )
        archive.link("002", "004", linked=False)
        assert archive.related("002").neighbours[0].relation is None


def test_it_is_quick(archive: Archive) -> None:
    """A small archive answers at once."""
    begun = time.perf_counter()
    archive.related("a")
    assert time.perf_counter() - begun < 1
