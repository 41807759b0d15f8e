"""Which encoding, and whether it is text at all."""

from __future__ import annotations

import pytest

from pressarchive.errors import ReadError
from pressarchive.readers import Input, read
from pressarchive.readers.decoding import decode, recognise

FRENCH = "L’Inserm a été créé à Paris — « cœur » de la santé : œuvre n° 1 à 5 €.\r\n" * 3


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_encodings(written: str, named: str) -> None:
    """French text comes back whole from every encoding that newsrooms use."""
    decoded = decode(FRENCH.encode(written))
    assert decoded is not None
    assert decoded.text == FRENCH
    assert decoded.encoding == named
    assert decoded.warnings == ()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("L’été à Besançon : « où êtes-vous ? » – l’Œuvre, 5 %…", "mac-roman"),
        ("Une journée", "mac-roman"),
        ("L'été à Besançon, où êtes-vous ?", "cp850"),
        ("Le cœur de l'été coûte 5 €", "iso8859-15"),
        ("L’été à Besançon : « où êtes-vous ? » – l’Œuvre, 5 %…", "cp1252"),
        ("ESPAÑA y São Paulo", "cp1252"),
        ("The UK–Swiss “deal” of Miloš Žižka isn’t –5%", "cp1252"),
    ],
)
def test_encodings_of_one_byte(text: str, encoding: str) -> None:
    """Where letters and marks stand tells which of the encodings of one byte it is."""
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_utf16_big_endian_mark() -> None:
    """The byte order is what the mark says."""
    decoded = decode(b"\xfe\xff" + "été".encode("utf-16-be"))
    assert decoded is not None
    assert decoded.text == "été"


def test_bytes_undefined_in_windows_1252() -> None:
    """The five undefined bytes become control characters; all else is Windows-1252."""
    decoded = decode(b"\x81 l\x92\xe9t\xe9 \x80 et puis encore du texte")
    assert decoded is not None
    assert decoded.text.startswith("\x81 l’été €")


def test_damaged_utf8() -> None:
    """A few broken sequences do not spoil the rest, and are mentioned."""
    decoded = decode("été ".encode() * 20 + b"\xe9t\xe9")
    assert decoded is not None
    assert decoded.text == "été " * 20 + "été"
    assert decoded.encoding == "utf-8"
    assert decoded.warnings


def test_damaged_utf16() -> None:
    """Half a pair under a byte order mark is replaced, and mentioned."""
    decoded = decode("été".encode("utf-16") + b"\x00\xd8")
    assert decoded is not None
    assert decoded.text == "été\ufffd"
    assert decoded.warnings


@pytest.mark.parametrize("mistaken", ["cp1252", "latin-1"])
def test_encoded_twice(mistaken: str) -> None:
    """UTF-8 taken for a western encoding and written again is undone, and mentioned."""
    text = "Étude • de la « microgravité » — l’été"
    decoded = decode(text.encode().decode(mistaken).encode())
    assert decoded is not None
    assert decoded.text == text
    assert decoded.warnings


def test_letters_that_look_encoded_twice() -> None:
    """A pair of letters that could be an accident stays in text full of sound accents."""
    text = "Où « mÂ» est écrit à côté de l’été, déjà."
    decoded = decode(text.encode())
    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office document"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9) + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_00".encode("utf-16-le"), "Outlook"),
        (b"{\\rtf1\\ansi Bonjour}", "RTF"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "HTML"),
        (b'<?xml version="1.0"?>\n<html lang="fr">', "HTML"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x1f\x8b\x08", "packed"),
        (b"\x7fELF\x02", "program"),
        (b"SQLite format 3\x00", "database"),
    ],
)
def test_recognises_other_formats(content: bytes, name: str) -> None:
    """What begins like a known format is named, whatever reads it."""
    assert name in (recognise(content) or "")


@pytest.mark.parametrize(
    "content",
    [b"abc\0def\x01\0\0ghi", b"\x01\x02\x03\x04 text", bytes(range(32)) * 4, b"\0" * 100],
)
def test_binary_is_refused(content: bytes) -> None:
    """NULs that no encoding explains and too many control characters are not text."""
    assert decode(content) is None
    with pytest.raises(ReadError, match="binary") as error:
        read(Input(name="a.txt", content=content))
    assert error.value.remedy


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", "\u200b\u00a0".encode()])
def test_empty_is_refused(content: bytes) -> None:
    """A file without a visible character is empty."""
    for name in ("a.txt", "a.md"):
        with pytest.raises(ReadError, match="empty") as error:
            read(Input(name=name, content=content))
        assert error.value.remedy


def test_escape_sequences_stay() -> None:
    """A record must not hide what its source contained."""
    document = read(Input(name="a.txt", content=b"A \x1b[31mred\x1b[0m word in a release"))
    assert "\x1b[31m" in document.text


@pytest.mark.parametrize(
    ("written", "declared", "named"),
    [
        ("iso8859-15", "ISO-8859-15", "iso8859-15"),
        ("mac-roman", "macintosh", "mac-roman"),
        ("cp1252", "iso-8859-1", "cp1252"),
        ("utf-8", "iso-8859-15", "utf-8"),
        ("utf-16", "iso-8859-15", "utf-16"),
        ("cp1252", "utf-8", "cp1252"),
        ("cp1252", "unicode-escape", "cp1252"),
        ("cp1252", "no such\0thing", "cp1252"),
    ],
)
def test_declared_encodings(written: str, declared: str, named: str) -> None:
    """What is declared counts where the bytes themselves do not say better."""
    text = "L’Inserm a été créé à Paris : œuvre n° 1 à 5 €".replace("’", "'")
    text = text.replace("€", "euros") if named == "cp1252" else text
    decoded = decode(text.encode(written), declared)
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, named)
