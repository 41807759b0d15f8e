"""Which encoding the bytes of an RTF file are in: of the file, or of the font they are set in."""

from __future__ import annotations

import codecs

SYMBOLS = "symbols"
"""Not an encoding: the signs of the old symbol fonts, for the repair of text to read."""

# By number of a font's character set.
_FONTS = {
    0: "cp1252", 2: SYMBOLS, 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
# By the word a file begins with, and by number of a code page that has another name.
WORDS = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
_PAGES = {10000: "mac-roman", 65001: "utf-8"}
_SIGNS = 0xF000


def of_font(number: int) -> str | None:
    """Return the encoding of a font's character set; None where the file's own holds."""
    return _FONTS.get(number)


def of_page(number: int) -> str | None:
    """Return the encoding that a code page is, or None where it is unknown."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return name


def decoded(content: bytes, encoding: str) -> str:
    """Return bytes as text; what the encoding has no character for is left to Latin-1."""
    if encoding == SYMBOLS:
        return "".join(chr(_SIGNS + byte) for byte in content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("latin-1")
