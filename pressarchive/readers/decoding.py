"""From bytes to text: which encoding, and whether it is text at all.

Byte order marks, then UTF-8, then what is declared, then the encodings of one byte: text in
another encoding is almost never valid UTF-8 by chance.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import NamedTuple

from pressarchive.readers.single_bytes import told_apart, windows

# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

LOCKED = "an office document locked with a password"


def _wide(name: str) -> bytes:
    return re.escape(name.encode("utf-16-le"))


# How files of other formats begin; RTF and HTML are text to a computer, not to a reader.
_SIGNATURES = (
    (re.compile(rb"%PDF-"), "a PDF file"),
    (re.compile(rb"PK\x03\x04|PK\x05\x06"), "a ZIP archive or an office document"),
    # Old office documents are small file systems: the names of their parts tell what they hold.
    (
        re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1.*?" + _wide("EncryptedPackage"), re.DOTALL),
        LOCKED,
    ),
    (
        re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1.*?" + _wide("__substg1.0_"), re.DOTALL),
        "a mail saved by Outlook (MSG)",
    ),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "an old office document (DOC, XLS or PPT)"),
    (re.compile(rb"\{\\rtf"), "an RTF document"),
    (
        re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE),
        "an HTML page",
    ),
    (re.compile(rb"\x89PNG\r\n|GIF8[79]a|\xff\xd8\xff|II\*\x00|MM\x00\*"), "a picture"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "a picture"),
    (re.compile(rb"\x1f\x8b|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd"), "a packed file"),
    (re.compile(rb"\x7fELF|MZ[^\n]{0,200}\x00|\xfe\xed\xfa|\xcf\xfa\xed\xfe"), "a program"),
    (re.compile(rb"SQLite format 3\x00"), "a database"),
    (re.compile(rb"ID3[\x00-\x08]|OggS|RIFF....WAVE|....ftyp", re.DOTALL), "a sound or a film"),
)

# Control characters that text has uses for: tab, line ends, page and line feeds, escape.
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_CONTROLS_TOLERATED = 1 / 20
# UTF-16 of western text has a NUL in nearly every pair, always on the same side.
_HALVES_EMPTY = 0.6
_HALVES_FULL = 0.05
# Names that Python knows and that name no character set of files.
_NO_CHARSETS = ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined")
# Broken sequences in UTF-8 that is otherwise sound, per sound sequence.
_DAMAGE_TOLERATED = 1 / 10


class Decoded(NamedTuple):
    """The text of some bytes, the encoding it was in, and what is doubtful about that."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def recognise(content: bytes) -> str | None:
    """Name the format that bytes begin like, where it is not plain text."""
    content = content.removeprefix(codecs.BOM_UTF8)
    return next((name for pattern, name in _SIGNATURES if pattern.match(content)), None)


@lru_cache(maxsize=2)
def decode(content: bytes, declared: str | None = None) -> Decoded | None:
    """Return the text of some bytes, or None where they are not plain text.

    Cached, because several readers look at one input before one of them reads it.
    """
    return None if recognise(content) is not None else decode_markup(content, declared)


def decode_markup(content: bytes, declared: str | None = None) -> Decoded | None:
    """Return the text of some bytes whatever they begin like, or None where they are binary.

    What they are `declared` to be encoded in counts where neither a byte order mark nor valid
    UTF-8 says it: people declare one thing and save another.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content, encoding)
    if b"\0" in content:
        return _unmarked_utf16(content)
    if len(content) - len(content.translate(None, _CONTROLS)) > _CONTROLS_TOLERATED * len(content):
        return None
    try:
        return _undo_twice(Decoded(content.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return (
            _as_declared(content, declared)
            or _damaged_utf8(content)
            or Decoded(*told_apart(content))
        )


def _as_declared(content: bytes, declared: str | None) -> Decoded | None:
    try:
        encoding = codecs.lookup(declared or "").name
        # Browsers too take ISO-8859-1 for Windows-1252; UTF-8 would have been valid.
        if encoding.startswith("utf") or encoding in {"iso8859-1", "ascii", *_NO_CHARSETS}:
            return None
        return Decoded(content.decode(encoding), encoding)
    except (LookupError, ValueError):
        return None


def _marked(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = content.decode(encoding, errors="replace")
        return Decoded(text, encoding, (f"some characters are not valid {encoding}",))


def _unmarked_utf16(content: bytes) -> Decoded | None:
    even, odd = (content[start::2].count(0) / (len(content) / 2) for start in (0, 1))
    if even < _HALVES_FULL and odd > _HALVES_EMPTY:
        encoding = "utf-16-le"
    elif odd < _HALVES_FULL and even > _HALVES_EMPTY:
        encoding = "utf-16-be"
    else:
        return None
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _undo_twice(decoded: Decoded) -> Decoded:
    # UTF-8 that was taken for Windows-1252 and written as UTF-8 again: "Ã©" for "é".
    text = decoded.text
    if text.isascii() or not any(mark in text for mark in "ÃÂâ"):
        return decoded
    pieces: list[str] = []
    mended, end = 0, 0
    for found in _TWICE.finditer(text):
        try:
            once = bytes(map(_BYTES.__getitem__, found[0])).decode("utf-8")
        except UnicodeDecodeError:
            continue
        pieces += (text[end : found.start()], once)
        mended, end = mended + len(found[0]), found.end()
    # Some text means its "Â»": where it was an accident, hardly any other letters are left.
    if not mended or 2 * mended < _beyond_ascii(text):
        return decoded
    pieces.append(text[end:])
    return Decoded("".join(pieces), decoded.encoding, ("the text was encoded twice: repaired",))


def _damaged_utf8(content: bytes) -> Decoded | None:
    # A file put together from several sources, or cut in the middle of a character.
    text = content.decode("utf-8", errors="surrogateescape")
    broken = sum(map(text.count, _surrogates(text)))
    sound = _beyond_ascii(text) - broken
    if broken > _DAMAGE_TOLERATED * sound:
        return None
    mended = re.sub("[\udc80-\udcff]", lambda m: windows(bytes([ord(m[0]) - 0xDC00])), text)
    return Decoded(mended, "utf-8", ("some characters are not valid utf-8",))


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", errors="ignore"))


def _surrogates(text: str) -> set[str]:
    return {char for char in set(text) if "\udc80" <= char <= "\udcff"}


# What each byte of UTF-8 looks like to Windows-1252, undefined bytes as control characters.
_BYTES = {windows(bytes([byte])): byte for byte in range(256)} | {
    chr(byte): byte for byte in range(0x80, 0xA0)
}
_FOLLOWING = re.escape("".join(c for c, byte in _BYTES.items() if byte in range(0x80, 0xC0)))
_TWICE = re.compile(rf"[Â-ß][{_FOLLOWING}]|[à-ï][{_FOLLOWING}]{{2}}|[ð-ô][{_FOLLOWING}]{{3}}")
