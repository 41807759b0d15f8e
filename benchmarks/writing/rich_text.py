"""RTF as WordPad and Word write it: bytes of Windows-1252, Unicode where that lacks a character."""

from __future__ import annotations

from benchmarks.writing import groups
from pressarchive.document import Block, Document

SUFFIX = "rtf"
_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset2 Symbol;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\outlinelevel1 heading 2;}}"
)


def write(document: Document, title: str) -> bytes:
    """Return the release as RTF."""
    del title
    lines = [_HEAD + "\n"]
    for blocks in groups(document):
        for block in blocks:
            space = r"\sa200" if block is blocks[-1] else r"\sa0"
            lines.append(_paragraph(block, document.block_text(block), space))
    return "".join([*lines, "}"]).encode("ascii")


def _paragraph(block: Block, text: str, space: str) -> str:
    if block.kind == "row":
        cells = text.split(" | ")
        edges = "".join(rf"\cellx{2000 * number}" for number in range(1, len(cells) + 1))
        inner = "".join(rf"{_escaped(cell)}\cell " for cell in cells)
        return rf"\trowd{edges}\pard\intbl {inner}\row" + "\n"
    style = rf"\s{min(max(block.level, 1), 2)}" if block.kind == "heading" else ""
    listed = block.kind == "item" and not text[:1].isdigit()
    marker = r"{\listtext\f1\'b7\tab}\ls1\ilvl0 " if listed else ""
    return rf"\pard{style}{space} {marker}{_escaped(text)}\par" + "\n"


def _escaped(text: str) -> str:
    return "".join(map(_character, text))


def _character(char: str) -> str:
    if char in "\\{}":
        return f"\\{char}"
    if char.isascii():
        return char
    try:
        return f"\\'{char.encode('cp1252')[0]:02x}"
    except UnicodeEncodeError:
        pairs = char.encode("utf-16-le")
        units = (
            int.from_bytes(pairs[i : i + 2], "little", signed=True) for i in range(0, len(pairs), 2)
        )
        return "".join(rf"\u{unit}?" for unit in units)
