"""Writing to consoles and files that cannot show every character."""

from __future__ import annotations

import codecs
import io
from typing import TextIO

_NAME = "pressarchive.nearest"

# What we print ourselves, and the typography of releases, in the characters of any console.
_NEAREST = {
    "≈": "~",
    "≡": "==",
    "·": "-",
    "—": "-",
    "–": "-",
    "‑": "-",
    "−": "-",
    "…": "...",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "•": "*",
    "→": "->",
    "─": "-",
    "│": "|",
    "✓": "*",
    "€": "EUR",
    "™": "TM",
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "ß": "ss",
    "\u00a0": " ",
    "\u202f": " ",
}


def show_anything(stream: TextIO) -> None:
    """Make a stream write the nearest it has for characters that its encoding lacks."""
    if isinstance(stream, io.TextIOWrapper):
        codecs.register_error(_NAME, _replace)
        stream.reconfigure(errors=_NAME)


def is_unicode(stream: TextIO) -> bool:
    """Tell whether a stream can write every character."""
    return (getattr(stream, "encoding", None) or "utf-8").lower().startswith("utf")


def is_utf8(stream: TextIO) -> bool:
    """Tell whether a stream writes UTF-8 through a stream of bytes."""
    return isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name == "utf-8"


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_nearest(character, error.encoding) for character in lacking), error.end


def _nearest(character: str, encoding: str) -> str:
    import unicodedata

    opened = _NEAREST.get(character) or unicodedata.normalize("NFKD", character)
    return "".join(c for c in opened if _fits(c, encoding)) or "?"


def _fits(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
