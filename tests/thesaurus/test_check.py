from __future__ import annotations

from pathlib import Path

import pytest

from pressarchive.thesaurus.check import check
from pressarchive.thesaurus.concept import COLUMNS, read_concept
from pressarchive.thesaurus.thesaurus import SHIPPED


def remarks(folder: Path, *texts: str, beside: str = "") -> list[str]:
    paths = [folder / f"{number}.txt" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    (folder / "beside.txt").write_text(beside, encoding="utf-8")
    found = list(check(paths, beside=[folder / "beside.txt"]))
    assert all(one.remedy for one in found)
    return [f"{one.file}:{one.line}: {one.message}" for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# x\n\n[section]\nchat, matou = cat\n", []),
        ("chat", ["0.txt:1: expected 2 columns parted by =, found 1."]),
        ("\na = b = c", ["0.txt:2: expected 2 columns parted by =, found 3."]),
        (
            "chat =",
            ["0.txt:1: a word alone means nothing: a translation or a synonym is missing."],
        ),
        ("chat,, matou = cat", ["0.txt:1: a word is missing before or after a comma."]),
        ("chat, matou =", ["0.txt:1: “chat” has no word in the other language (en)."]),
        (" = cat, moggy", ["0.txt:1: “cat” has no word in the other language (fr)."]),
        ("chat, chat = cat", ["0.txt:1: “chat” is found wherever “chat” is."]),
        ("œuvre, oeuvre = work", ["0.txt:1: “oeuvre” is found wherever “œuvre” is."]),
        ("chat = cat\nchat = chat", ["0.txt:1: “chat” has other meanings in 0.txt:2."]),
        ("# homonyms: chat\nchat = cat\nchat = chat", []),
        ("chat = cat\nchat = cat", ["0.txt:2: “chat = cat” is in 0.txt:1 already."]),
    ],
)
def test_remarks(tmp_path: Path, text: str, expected: list[str]) -> None:
    """What is wrong with a line is told with its file and number, and what to do."""
    assert remarks(tmp_path, text) == expected


def test_pairs_in_two_files(tmp_path: Path) -> None:
    """The same pair of words in two concepts is told where it is repeated."""
    found = remarks(tmp_path, "chat, matou = cat", "chat = feline, cat")
    assert found == ["1.txt:1: “chat = cat” is in 0.txt:1 already."]


def test_what_stands_beside_is_not_remarked_upon(tmp_path: Path) -> None:
    """Only a pair that stands there too is told."""
    beside = "chat = cat\nchien = dog\nchien = hound\nseul"
    assert remarks(tmp_path, "chat = cat, moggy", beside=beside) == [
        "0.txt:1: “chat = cat” is in beside.txt:1 already."
    ]


def test_the_shipped_concepts_are_sound() -> None:
    """Nothing is to be mended in them."""
    assert list(check(sorted(SHIPPED.glob("*.txt")))) == []


def test_the_shipped_concepts_are_many() -> None:
    """There are at least 2,000 concepts, each with words in every language."""
    lines = (line for path in SHIPPED.glob("*.txt") for line in path.read_text("utf-8").split("\n"))
    concepts = [concept for line in lines if (concept := read_concept(line))]
    assert len(concepts) >= 2000
    assert all(concept.labels[code] for concept in concepts for code in COLUMNS)
