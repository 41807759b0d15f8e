"""Laws of reading: they hold for any bytes."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers import Input, read

# fmt: off
MARKS = st.sampled_from([
    "# ", "## ", "**", "*", "_", "[", "](", ")", "![", "`", "```\n", "> ", "- ", "1. ", "|", "|-|",
    "---\n", "<http://a.b>", "\\", "&amp;", "\n", "\n\n", "  \n", "\t", "   ", "• ", "a", "É", "é",
    "mot ", "Word. ", "key: value\n", "\u2028", "\u00ad", "\x1b[31m", "\x1c", "\u202e", "th ",
])
# fmt: on
TEXTS = st.lists(MARKS | st.text(max_size=8), max_size=40).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])


def assert_tiled(document: Document) -> None:
    """Blocks stand in order, hold no line break, and joined by their groups are the text."""
    assert document.blocks
    parts: list[str] = []
    end, last = 0, -1
    for block in document.blocks:
        text = document.block_text(block)
        assert text.strip()
        assert "\n" not in text
        assert block.group in {last, last + 1}
        parting = "\n" if block.group == last else "\n\n" * (last >= 0)
        assert block.span.start == end + len(parting)
        parts += (parting, text)
        end, last = block.span.end, block.group
    assert "".join(parts) == document.text


def read_or_refuse(content: bytes, name: str = "release.txt") -> Document | None:
    try:
        document = read(Input(name=name, content=content))
    except ReadError as error:
        if not (error.message and error.remedy):
            pytest.fail("refused without a word")
        return None
    assert_tiled(document)
    return document


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00\xd8")
@example(b"\xff\xfe\x00\x00\xff\xff\xff\xff")
def test_any_bytes(content: bytes) -> None:
    """Any bytes are read into blocks that tile the text, or refused with a remedy."""
    read_or_refuse(content)


@given(TEXTS, ENCODINGS, st.sampled_from(["a.txt", "a.md"]))
@example("\x1c", "utf-8", "a.txt")
@example("# \n", "utf-8", "a.md")
@example("- \n  -\n", "utf-8", "a.md")
@example("| a |\n|---|\n|  |\n", "utf-8", "a.md")
@example("•\n", "utf-8", "a.txt")
def test_any_text(text: str, encoding: str, name: str) -> None:
    """So is any text, whatever looks like markup in it, in any encoding."""
    read_or_refuse(text.encode(encoding), name)


@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    """Plain text keeps every letter and digit, in order."""
    document = read_or_refuse(("Titre\n\n" + text).encode(), "a.txt")
    if document is not None and document.media_type == "text/plain":
        wanted = [char for char in document.text if char.isascii() and char.isalnum()]
        assert wanted == [char for char in "Titre" + text if char.isascii() and char.isalnum()]


HOSTILE = {
    "one line": "mot " * 250_000,
    "one word": "a" * 1_000_000,
    "brackets": "[" * 100_000,
    "images": "![" * 100_000,
    "stars": "*" * 100_000,
    "emphasis": "**a " * 25_000,
    "ticks": "`a``b```" * 20_000,
    "quotes": "> " * 100_000,
    "addresses": "@" * 500_000 + " x\nand",
    "blanks": "a." + " " * 500_000 + "\n" + "b" * 700,
    "blanks within a line": "Word word. " * 30 + "a" + " " * 500_000 + "b. " * 5,
    "gaps": "a.    " * 20_000,
    "hyphens": "mot-\n" * 20_000,
    "bullets": "•\n" * 50_000,
    "wrapped": ("voici une ligne bien longue qui continue toujours et\n") * 20_000,
    "front matter": "---\na" + " " * 300_000 + "\n---\n",
    "links": "## T\n\n" + "[a](b)\n\n" * 3_000,
    "deep": "\n".join("  " * depth + "- a" for depth in range(500)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_quick_on_hostile_text(name: str) -> None:
    """Nothing takes more than linear time: a megabyte of anything is read in a few seconds."""
    started = time.process_time()
    read_or_refuse(HOSTILE[name].encode(), "a.txt")
    assert time.process_time() - started < 10
