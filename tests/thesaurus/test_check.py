from __future__ import annotations

from pathlib import Path

import pytest

from pressarchive.thesaurus.check import check
from pressarchive.thesaurus.concept import COLUMNS, read_concept
from pressarchive.thesaurus.thesaurus import SHIPPED


def remarks(folder: Path, *texts: str) -> list[tuple[str, bool]]:
    paths = [folder / f"{number}.txt" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [(str(remark), remark.fault) for remark in check(paths)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# x\n\n[section]\nchat, matou = cat\n", []),
        ("chat", [("0.txt:1: expected 2 columns parted by =, found 1", True)]),
        ("\na = b = c", [("0.txt:2: expected 2 columns parted by =, found 3", True)]),
        ("chat =", [("0.txt:1: a word is missing before or after a comma or =", True)]),
        ("chat,, matou = cat", [("0.txt:1: a word is missing before or after a comma or =", True)]),
        ("chat, chat = cat", [("0.txt:1: chat is repeated", True)]),
        ("œuvre, oeuvre = work", [("0.txt:1: oeuvre is found as œuvre is", False)]),
        (
            "chat = cat\nchats = cats",
            [
                ("0.txt:1: chat has other meanings in 0.txt:2", False),
                ("0.txt:1: cat has other meanings in 0.txt:2", False),
            ],
        ),
    ],
)
def test_remarks(tmp_path: Path, text: str, expected: list[tuple[str, bool]]) -> None:
    """Each fault of a line is told with its file and number."""
    assert remarks(tmp_path, text) == expected


def test_pairs_in_two_files(tmp_path: Path) -> None:
    """The same pair of words in two concepts is a fault, told where it is repeated."""
    found = remarks(tmp_path, "chat, matou = cat", "chat = feline, cat")
    assert ("1.txt:1: chat = cat stands in 0.txt:1 already", True) in found
    assert [fault for _, fault in found].count(True) == 1


def test_the_shipped_concepts_are_sound() -> None:
    """No shipped file has a fault."""
    assert [str(remark) for remark in check(sorted(SHIPPED.glob("*.txt"))) if remark.fault] == []


def test_the_shipped_concepts_are_many() -> None:
    """There are at least 2,000 concepts, each with words in every language."""
    lines = (line for path in SHIPPED.glob("*.txt") for line in path.read_text("utf-8").split("\n"))
    concepts = [concept for line in lines if (concept := read_concept(line))]
    assert len(concepts) >= 2000
    assert all(concept.labels[code] for concept in concepts for code in COLUMNS)
