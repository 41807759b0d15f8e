"""From lines to blocks, and from blocks to a document: what every reader shares.

A line break in a file may end a paragraph, part the rows of a list, or mean nothing because
the text was wrapped to a width. Which of these is decided here, once, for every format:

* blank lines part groups;
* a line that was broken only because it was full (`wrapping`) goes on in the next one;
* a bullet or a number opens an item, and what is wrapped under it belongs to it. Bullets are
  layout and are dropped; numbers and letters ("1.", "b)") are content and stay in the text;
* lines of columns are rows, their cells joined by " | ";
* any other line is a block of its own, in the group of its neighbours.

Everything is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pressarchive.document import Block, BlockKind, Document, Span
from pressarchive.readers.wrapping import Wrapping

_GLYPHS = "•‣▪●◦○■□►∙⁃·➢➤✓✔❖▶◆"
_BULLET = re.compile(rf"[{_GLYPHS}][ \t]*")
_DASH = re.compile(r"(?:[-–—*]|o(?=[ \t]+[^\W\d_a-z]))[ \t]+")
_NUMBER = re.compile(r"(?:\d{1,2}[.)]|\(?[a-z0-9]{1,2}\))[ \t]+(?=\S)")
_RULE = re.compile(r"(?:[-_*=#~–—][ \t]*){3,}")
_BLANKS = re.compile(r" {2,}")
# Three blanks after a sentence, in a line no page could hold: a paragraph break was lost.
_LOST_BREAK = re.compile(r"(?<=[.!?:»”\"')\]]) {3,}(?=[^\W_]|[«“\"'(\[•*-])")
# Two, where most sentences of the line are parted by one; and after a heading between such breaks.
_TWO_BLANKS = re.compile(
    r"(?<=[.!?:»”\"')\]]) {2,}(?=[^\W_]|[«“\"'(\[•*-])|(?<! ) {2,}(?=(?:About|ABOUT|[ÀA] propos) )"
)
_ONE_BLANK = re.compile(r"(?<=[.!?»”\"]) (?=[A-ZÀ-Ý«“\"])")
_HEADED = re.compile(r"\n\n([^\n.!?]{3,80}?) {2,}(?=[A-ZÀ-Ý0-9«“\"])")
_FEWEST_ENDS = 3
_LONG_LINE = 600
# What parts columns, and how long a cell may be.
_GAP = re.compile(r" *\t[ \t]*| {3,}")
_LONGEST_CELL = 60
# Long enough, in characters, for a line with a colon to announce a list.
_ANNOUNCEMENT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block before it has a place in a text; `group` as in `model.Block`."""

    kind: BlockKind
    text: str
    group: int
    level: int = 0


def assemble(
    pieces: Iterable[Piece],
    *,
    media_type: str,
    encoding: str | None = None,
    declared: Mapping[str, str] | None = None,
    links: Iterable[str] = (),
    warnings: tuple[str, ...] = (),
    margins: Iterable[str] = (),
) -> Document:
    """Lay pieces out as a document: groups are numbered anew, empty pieces left out."""
    blocks: list[Block] = []
    parts: list[str] = []
    offset, number, last = 0, -1, None
    for piece in pieces:
        text = piece.text.replace("\n", " ").replace("\t", " ").strip()
        if "  " in text:
            text = _BLANKS.sub(" ", text)
        if not text:
            continue
        parting = "\n"
        if piece.group != last:
            number, last = number + 1, piece.group
            parting = "\n\n" if blocks else ""
        offset += len(parting)
        parts += (parting, text)
        span = Span(start=offset, end=offset + len(text))
        blocks.append(Block(kind=piece.kind, span=span, group=number, level=piece.level))
        offset = span.end
    return Document(
        text="".join(parts),
        blocks=tuple(blocks),
        media_type=media_type,
        encoding=encoding,
        declared=declared or {},
        links=tuple(dict.fromkeys(links)),
        warnings=warnings,
        margins=tuple(dict.fromkeys(margins)),
    )


def lay_out(text: str) -> Iterator[Piece]:
    """Yield the blocks of repaired plain text."""
    groups = part(restore_breaks(text))
    wrapping = Wrapping.of(groups)
    announced: int | None = None
    for number, lines in enumerate(groups):
        pieces = list(cut(lines, number, wrapping))
        if not pieces:  # bullets without a text
            continue
        margin = _margin(lines[0])
        if announced is not None and margin > announced:
            # Bullets that were lost on the way leave an indented line each.
            pieces[0] = replace(pieces[0], kind="item", level=1)
        elif pieces[0].kind != "item":
            announcing = pieces[-1].text.endswith(":") and len(pieces[-1].text) >= _ANNOUNCEMENT
            announced = _margin(lines[-1]) if announcing else None
        yield from pieces


def part(text: str) -> list[list[str]]:
    """Part a text into groups of lines that stand directly under each other."""
    groups: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return groups if groups[-1] else groups[:-1]


def restore_breaks(text: str) -> str:
    """Return text with the paragraph breaks that lines too long for any page have lost."""
    if "  " not in text:
        return text
    return "\n".join(
        _broken(line) if len(line) > _LONG_LINE and "  " in line else line
        for line in text.split("\n")
    )


def _broken(line: str) -> str:
    """Return a long line with its lost breaks; two blanks may also be a typist's habit."""
    apart = len(_TWO_BLANKS.findall(line))
    ends = len(_ONE_BLANK.findall(line))
    if ends < _FEWEST_ENDS or apart > 2 * ends:
        return _LOST_BREAK.sub("\n\n", line)
    return _HEADED.sub(r"\n\n\1\n\n", _TWO_BLANKS.sub("\n\n", line))


@dataclass(slots=True, kw_only=True)
class _Growing:
    """A block that may go on in the next line; `margin` is that of its first line."""

    piece: Piece
    margin: int
    parts: list[str]
    before: str
    length: int

    def goes_on(self, line: str, margin: int, wrapping: Wrapping) -> bool:
        """Tell whether a line that opens nothing by its looks belongs to the block."""
        if self.piece.kind in {"rule", "row"}:
            return False
        if self.piece.kind == "item" and margin > self.margin:
            return True
        if margin > self.margin + 1 and wrapping.measure is not None:  # an indented first line
            return False
        return wrapping.goes_on(self.before, line, self.length)

    def runs_on(self, line: str, wrapping: Wrapping) -> bool:
        """Tell whether a line is within a sentence, where "2. The" is no item.

        "… in Article" / "2. The …": wrapped text puts anything at the start of a line.
        """
        if self.piece.kind != "paragraph" or wrapping.measure is None:
            return False
        ended = self.before.endswith((".", ":", ";", "!", "?", ","))
        return not ended and wrapping.goes_on(self.before, line, self.length)

    def add(self, line: str, wrapping: Wrapping) -> None:
        """Take a line in."""
        self.parts[-1] = wrapping.close(self.parts[-1], line)
        self.parts.append(line)
        self.before = line
        self.length += len(line)

    def finish(self) -> Piece:
        """Return the block as it is now."""
        return replace(self.piece, text="".join(self.parts))


def cut(lines: Sequence[str], group: int, wrapping: Wrapping, *, level: int = 0) -> Iterator[Piece]:
    """Yield the blocks of one group of lines; items lie one `level` deeper than the given one."""
    growing: _Growing | None = None
    bullet = ""
    for raw, row in zip(lines, _rows(lines), strict=True):
        line, margin = raw.strip(), _margin(raw)
        if len(line) == 1 and line in _GLYPHS:  # a bullet whose text stands on the next line
            bullet = f"{line} "
            continue
        free = growing is None or not growing.runs_on(line, wrapping)
        kind, text = ("row", row) if row else _open(bullet + line, free=free)
        bullet = ""
        if growing and kind is None and growing.goes_on(line, margin, wrapping):
            growing.add(line, wrapping)
            continue
        if growing:
            yield growing.finish()
        piece = Piece(
            kind=kind or "paragraph",
            text=text,
            group=group,
            level=level + 1 if kind == "item" else 0,
        )
        growing = _Growing(piece=piece, margin=margin, parts=[text], before=line, length=len(line))
    if growing:
        yield growing.finish()


def _open(line: str, *, free: bool) -> tuple[BlockKind | None, str]:
    """Return what a line opens by its looks, and its text; `free` where it is in no sentence."""
    if _RULE.fullmatch(line):
        return "rule", line
    mark = _BULLET.match(line)
    # "- 30 -" closes a release and "* Update *" frames a line.
    if not mark and free and line[-1] not in "-–—*":
        mark = _DASH.match(line)
    if mark and mark.end() < len(line):
        return "item", line[mark.end() :]
    if free and _NUMBER.match(line):
        return "item", line
    return None, line


def _rows(lines: Sequence[str]) -> list[str]:
    """Return for each line its cells joined by " | ", or "" where it is not one of columns."""
    found = [_cells(line) for line in lines]
    rows = [""] * len(lines)
    for i, cells in enumerate(found):
        beside = found[i - 1 : i] + found[i + 1 : i + 2]
        if len(cells) > 1 and any(len(cells) == len(other) for other in beside):
            rows[i] = " | ".join(cells)
    return rows


def _cells(line: str) -> list[str]:
    line = line.strip()
    if "\t" not in line and "   " not in line:
        return []
    if _BULLET.match(line) or _DASH.match(line) or _NUMBER.match(line):
        return []
    cells = _GAP.split(line)
    # "Phone:   01 44 …" is a label and its value.
    if max(map(len, cells)) > _LONGEST_CELL or cells[0].endswith(":"):
        return []
    return cells


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())
