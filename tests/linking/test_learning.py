"""What linked translations teach: incremental, forgotten with the link, the same when rebuilt."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from pressarchive import Archive
from pressarchive.linking import learning
from pressarchive.linking.learning import lesson
from pressarchive.records.sqlite import SqliteRecords
from pressarchive.text import fold
from pressarchive.thesaurus.learned import LEARNED, MOST, Learned

TABLES = ("lessons", "segments", "stems", "occurrences")
WORDS = (
    ("brouette", "wheelbarrow"),
    ("moutarde", "mustard"),
    ("parapluie", "umbrella"),
    ("écureuil", "squirrel"),
    ("casserole", "saucepan"),
    ("grenouille", "frog"),
)


def texts(number: int) -> tuple[str, str]:
    """Return a release in French and in English, about two of the words."""
    some = random.Random(number).sample(WORDS, 2)  # noqa: S311
    day, code = 1 + number % 28, 7000 + 13 * number
    french = "\n\n".join(
        f"Les habitants de Lausanne et de Genève ont reçu {code + at} {one}s en {2001 + at}. "
        f"Le dossier {code}-{at} de la fondation Zimmerli décrit une {one} bien solide."
        for at, (one, _) in enumerate(some)
    )
    english = "\n\n".join(
        f"The people of Lausanne and Genève received {code + at} {one}s in {2001 + at}. "
        f"File {code}-{at} of the Zimmerli foundation tells of a very solid {one}."
        for at, (_, one) in enumerate(some)
    )
    return (
        f"Distribution {code} de la fondation\n\nGenève, le {day} mai 2020\n\n{french}\n",
        f"Distribution {code} by the foundation\n\nGenève, {day} May 2020\n\n{english}\n",
    )


def write(folder: Path, numbers: range) -> Path:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        for code, text in zip(("fr", "en"), texts(number), strict=True):
            (folder / f"{number:03}-{code}.txt").write_text(text, encoding="utf-8")
    return folder


def kept(archive: Archive) -> dict[str, list[Any]]:
    database = archive._records._db  # type: ignore[attr-defined]
    return {
        table: sorted(database.rows(f"SELECT * FROM {table}"), key=repr)  # noqa: S608
        for table in TABLES
    }


@pytest.fixture
def archive(tmp_path: Path) -> Any:
    """Make an archive of thirty releases in two languages."""
    with Archive.open(tmp_path / "index", create=True) as opened:
        opened.ingest([write(tmp_path / "in", range(30))])
        yield opened


def test_words_are_learned_from_linked_releases(archive: Archive) -> None:
    """Each word and its translation find each other, with strength and count."""
    for french, english in WORDS:
        (one,) = archive.learned(french)
        assert (one.partner.removesuffix("s"), one.partner_language) == (english, "en")
        assert one.strength > 0.9
        assert one.count >= 5
        assert french in {back.partner.removesuffix("s") for back in archive.learned(english)}
    assert {one.word.removesuffix("s") for one in archive.learned()} >= {
        word for pair in WORDS for word in pair
    }


def test_a_learned_word_is_searched_for(archive: Archive) -> None:
    """It counts less than the word typed, in documents of its language alone."""
    results = archive.search("brouette", limit=None)
    assert {hit.summary.language for hit in results.hits} == {"fr", "en"}
    (added,) = [one for found in results.expansions for one in found.added if one.via == "learned"]
    assert (added.text, added.language, added.weight) == ("wheelbarrows", "en", LEARNED)
    assert 0 < LEARNED < 1
    assert {hit.summary.language for hit in archive.search("brouette", expand=False).hits} == {"fr"}
    assert {hit.summary.language for hit in archive.search('"brouette"').hits} == {"fr"}


def test_learning_in_portions_is_learning_at_once(archive: Archive, tmp_path: Path) -> None:
    """What is kept does not depend on the order of coming, and rebuilding keeps it."""
    before = kept(archive)
    assert len(before["lessons"]) == 30
    archive.rebuild()
    assert kept(archive) == before
    with Archive.open(tmp_path / "other", create=True) as other:
        for end in (4, 5, 20, 30):
            other.ingest([write(tmp_path / "in2", range(end))])
        other.rebuild()
        rebuilt = kept(other)
    with Archive.open(tmp_path / "other") as other:
        other.ingest([write(tmp_path / "in2", range(31))])
        other.link("000", "001", linked=False)
        other.link("000", "001")
        assert len(kept(other)["lessons"]) == 31
        incremental = kept(other)
        other.rebuild()
        assert kept(other) == incremental
    assert len(rebuilt["lessons"]) == 30


def test_what_is_no_link_is_forgotten(archive: Archive) -> None:
    """Unlinked releases teach nothing any more; linked again, they do."""
    before = kept(archive)
    first = archive.get("000").translations[0]
    archive.link("000", first, linked=False)
    after = kept(archive)
    assert len(after["lessons"]) == 29
    assert len(after["segments"]) < len(before["segments"])
    archive.link("000", first)
    assert kept(archive) == before


def test_a_changed_release_teaches_what_it_says_now(archive: Archive, tmp_path: Path) -> None:
    """What stood in it before is forgotten, also when it vanishes."""
    for code, old, new in (("fr", "solide", "fragile"), ("en", "solid", "brittle")):
        file = tmp_path / "in" / f"000-{code}.txt"
        file.write_text(file.read_text().replace(old, new), encoding="utf-8")
    archive.ingest([tmp_path / "in"])
    stems = {stem for _, stem, _ in kept(archive)["stems"]}
    assert {"fragil", "brittl"} <= stems
    learned = kept(archive)
    archive.rebuild()
    assert kept(archive) == learned
    for path in (tmp_path / "in").iterdir():
        if path.name[:3] != "001":
            path.unlink()
    archive.ingest([tmp_path / "in"], prune=True)
    assert len(kept(archive)["lessons"]) == 1
    assert len(kept(archive)["segments"]) <= 4


def test_one_language_teaches_nothing(archive: Archive) -> None:
    """Releases that were stated to be one in the same language, or in none, have no lesson."""
    release = archive.get("000")
    assert lesson(release, release).segments == ()


def test_translations_are_few_and_belong_to_one_word(archive: Archive) -> None:
    """At most a few for any word, in the other language, and none that is another word's."""
    records = archive._records
    assert isinstance(records, SqliteRecords)
    source = Learned(records.lexicon)
    taken = set[tuple[str, str]]()
    for code, stem in records.lexicon.commonest(None):
        found = source.partners(code, stem)
        assert len(found) <= MOST
        for one in found:
            assert one.language != code
            assert (one.language, one.stem) not in taken
            taken.add((one.language, one.stem))
    assert taken


@pytest.mark.parametrize("limit", [3, 1000])
def test_what_is_asked_of_a_sample_agrees(archive: Archive, limit: int) -> None:
    """How many segments two stems share, and how one of them is written in these."""
    lexicon = archive._records.lexicon
    for code, stem in lexicon.commonest(30):
        other = "en" if code == "fr" else "fr"
        size, beside = lexicon.together(code, stem, other, limit, 1)
        assert 0 < size <= limit
        assert beside
        for partner, number in beside.items():
            assert lexicon.shared((code, stem), (other, partner), limit) == (size, number)
            written = lexicon.written((code, stem), (other, partner), limit)
            assert len(written) == number
            assert all(fold(word).startswith(partner[:3]) for word in written)
        often = lexicon.together(code, stem, other, limit, 2)[1]
        assert often == {one: number for one, number in beside.items() if number > 1}


def test_what_is_kept_of_words_changes_no_lesson(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words of a stem are shown as the first of them stands, however few words are remembered."""
    folder = write(tmp_path / "press", range(3))
    with Archive.open(tmp_path / "index", create=True) as archive:
        archive.ingest([folder])
        pairs = [
            (one, archive.get(one.translations[0])) for one in map(archive.get, ("000", "002"))
        ]
    before = [lesson(a, b) for a, b in pairs]
    assert all(one.segments for one in before)
    monkeypatch.setattr(learning, "_KEPT", 2)
    learning._meanings.cache_clear()
    assert [list(map(_in_order, lesson(a, b).segments)) for a, b in pairs] == [
        list(map(_in_order, one.segments)) for one in before
    ]
    learning._meanings.cache_clear()


def _in_order(segment: Any) -> list[Any]:
    return [(code, list(stems.items())) for code, stems in segment.items()]
