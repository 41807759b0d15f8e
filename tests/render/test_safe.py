"""Laws of `safe`: what it lets through can do nothing to a terminal."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.render.safe import is_safe, safe, safe_line, unseen

ANY_TEXT = st.text(st.characters(exclude_categories=()))

# Format characters that are signs on paper: Arabic and Syriac number and verse signs, Kaithi.
VISIBLE_FORMATS = {
    *range(0x600, 0x606),
    *(0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD),
}


def test_no_control_format_or_surrogate_survives() -> None:
    """Of classes Cc, Cf, Cs, Zl and Zp only line feeds and visible formats are left."""
    for code in range(sys.maxunicode + 1):
        for character in safe(chr(code)):
            category = unicodedata.category(character)
            if category in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
                assert character == "\n" or ord(character) in VISIBLE_FORMATS, hex(code)


def test_other_characters_are_left_alone() -> None:
    """Every printable character stays what it is."""
    for code in range(sys.maxunicode + 1):
        if chr(code).isprintable():
            assert safe(chr(code)) == chr(code)


@given(ANY_TEXT)
def test_long_texts_are_judged_as_short_ones(text: str) -> None:
    """The faster question has the same answer, and what is our own is left out of it."""
    data = text.encode("utf8", "surrogatepass")
    assert is_safe(data) == text.isprintable()
    ours = text.replace("\t", "").replace("\n", "")
    assert is_safe(data + b"\t\n", besides=b"\t\n") == ours.isprintable()


def test_bytes_that_are_no_text_are_not_safe() -> None:
    """Not even where they would be text without what stands between them."""
    assert not is_safe(b"\xc2A\xe9")
    assert not is_safe(b"\xe2A\x80\x99")


@given(ANY_TEXT)
def test_safe_is_idempotent(text: str) -> None:
    """Making safe text safe again changes nothing."""
    assert safe(safe(text)) == safe(text)


@given(ANY_TEXT)
def test_nothing_unseen_is_left(text: str) -> None:
    """Safe text holds no character of `unseen`, and can be written in UTF-8."""
    assert unseen().search(safe(text)) is None
    safe(text).encode("utf-8")


@given(ANY_TEXT)
def test_a_safe_line_is_one_line(text: str) -> None:
    """A safe line has no line feed, by any of Python's ideas of a line."""
    assert len(safe_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b2J", "\ufffd2J"),
        ("a\tb\r\nc\rd", "a b\nc\nd"),
        ("\u202egnp.exe", "gnp.exe"),
        ("zero\u200bwidth", "zerowidth"),
        ("\udcff", "\ufffd"),
        ("[bold]as it is[/bold]", "[bold]as it is[/bold]"),
        ("été — « œuf » 😀", "été — « œuf » 😀"),
    ],
)
def test_what_becomes_of_attacks(raw: str, shown: str) -> None:
    """Controls are shown as pictures, directions and hidden characters go, text stays."""
    assert safe(raw) == shown
