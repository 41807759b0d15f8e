"""From lines to blocks, and from blocks to a document: what every reader shares.

A line break in a file may end a paragraph, part the rows of a list, or mean nothing because
the text was wrapped to a width. Which of these is decided here, once, for every format:

* blank lines part groups;
* a line that was broken to fit the measure of the text goes on in the next one;
* a bullet or a number opens an item, and what is wrapped under it belongs to it. Bullets are
  layout and are dropped; numbers and letters ("1.", "b)") are content and stay in the text;
* any other line is a block of its own, in the group of its neighbours.

Everything is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from pressarchive.model import Block, BlockKind, Document, Span

_BULLET = re.compile(r"(?P<glyph>[•‣▪●◦○■□►∙⁃·])[ \t]*|(?P<dash>[-–—*])[ \t]+")
_NUMBER = re.compile(r"(?:\d{1,2}[.)]|\(?[a-z0-9]{1,2}\))[ \t]+(?=\S)")
_RULE = re.compile(r"(?:[-_*=#~–—][ \t]*){3,}")
_BLANKS = re.compile(r"[ \t]+")
# Typed three blanks after a sentence, in a line no page could hold: a lost paragraph break.
_LOST_BREAK = re.compile(r"(?<=[.!?:»”\"')\]]) {3,}(?=[^\W_]|[«“\"'(\[•*-])")
_LONG_LINE = 600

# The measure of wrapped text, in characters.
_NARROWEST, _WIDEST = 45, 160
# How much shorter than the measure a full line may be: type set in proportion is uneven.
_FILLED = 0.84
# Wrapped text breaks within sentences: this share of its lines goes on in lower case.
_GOES_ON = 0.4
# Below this a lower-case line may be a list of words, an address or a column of e-mails.
_LONG_ENOUGH = 40

_ENDS = (".", "!", "?", ":", ";", "…")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")


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
) -> Document:
    """Lay pieces out as a document: groups are numbered anew, empty pieces left out."""
    blocks: list[Block] = []
    parts: list[str] = []
    offset, number, last = 0, -1, None
    for piece in pieces:
        text = " ".join(piece.text.split())
        if not text:
            continue
        if piece.group != last:
            number, last = number + 1, piece.group
            parting = "\n\n" if blocks else ""
        else:
            parting = "\n"
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
    )


def groups(text: str) -> list[list[str]]:
    """Part repaired text into groups of lines that stand directly under each other."""
    parted: list[list[str]] = [[]]
    for line in text.split("\n"):
        for i, part in enumerate(_LOST_BREAK.split(line) if len(line) > _LONG_LINE else [line]):
            if i or not part.strip():
                parted.append([])
            if part.strip():
                parted[-1].append(part.expandtabs(4))
    return [lines for lines in parted if lines]


@dataclass(frozen=True)
class Wrapping:
    """How the lines of a text were broken, seen from all of its groups of lines.

    `measure` is the width they were wrapped to, None where lines end where their author
    ended them.
    """

    measure: int | None
    text: str

    @classmethod
    def of(cls, parted: Sequence[Sequence[str]]) -> Wrapping:
        """Find the measure of a text in the lines that another line follows."""
        pairs = [
            (len(line.strip()), _begins_lower(following.strip()))
            for lines in parted
            for line, following in pairwise(lines)
        ]
        widths = sorted(width for width, _ in pairs if _NARROWEST <= width <= _WIDEST)
        measure = None
        if widths and 2 * len(widths) >= len(pairs) / 2:
            widest = widths[(len(widths) - 1) * 19 // 20]
            full = [goes_on for width, goes_on in pairs if _FILLED * widest <= width <= _WIDEST]
            if len(full) > 1 and sum(full) >= _GOES_ON * len(full):
                measure = widest
        return cls(measure, "\n".join("\n".join(lines) for lines in parted))

    def goes_on(self, line: str, following: str) -> bool:
        """Tell whether a line was broken only because it was full (both without margins)."""
        if _ADDRESS.fullmatch(line) or _ADDRESS.fullmatch(following):
            return False
        if self.measure is not None and len(line) <= 2 * self.measure:
            word = following.split(maxsplit=1)[0]
            if len(line) + 1 + len(word) > _FILLED * self.measure:
                return True
        return len(line) >= _LONG_ENOUGH and not line.endswith(_ENDS) and _begins_lower(following)

    def join(self, line: str, following: str) -> str:
        """Join a line with the one it goes on in; a word parted at its end is made whole."""
        if not line.endswith("-") or not line[-2:-1].isalpha():
            return f"{line} {following}"
        if not following[:1].islower():
            return line + following
        head = re.split(r"[^\w-]", line[:-1])[-1]
        tail = re.match(r"\w*", following)
        hyphenated = f"{head}-{tail[0] if tail else ''}".lower()
        return line + following if hyphenated in self._words else line[:-1] + following

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(re.findall(r"[\w-]+", self.text.lower()))


def cut(lines: Sequence[str], group: int, wrapping: Wrapping, *, level: int = 0) -> Iterator[Piece]:
    """Yield the blocks of one group of lines; items count their `level` from the given one."""
    current: Piece | None = None
    margin = before = ""
    for raw in lines:
        line, indent = raw.strip(), raw[: len(raw) - len(raw.lstrip())]
        opened = _open(line, group, level, free=current is None or not _running(before, wrapping))
        if (
            current is not None
            and opened is None
            and _continues(current, before, line, len(indent) - len(margin), wrapping)
        ):
            current = replace(current, text=wrapping.join(current.text, line))
        else:
            if current is not None:
                yield current
            current = opened or Piece(kind="paragraph", text=line, group=group)
            margin = indent
        before = line
    if current is not None:
        yield current


def lay_out(text: str) -> Iterator[Piece]:
    """Yield the blocks of repaired plain text."""
    parted = groups(text)
    wrapping = Wrapping.of(parted)
    for number, lines in enumerate(parted):
        yield from cut(lines, number, wrapping)


def _open(line: str, group: int, level: int, *, free: bool) -> Piece | None:
    """Return the piece that a line opens by its looks; `free` where the last one has ended."""
    if _RULE.fullmatch(line):
        return Piece(kind="rule", text=line, group=group)
    bullet = _BULLET.match(line)
    if bullet and bullet.end() < len(line) and (bullet["glyph"] or free):
        if line[-1] in "-–—*":  # "- 30 -" closes a release, "* Update *" frames a line
            return None
        return Piece(kind="item", text=line[bullet.end() :], group=group, level=level + 1)
    if free and _NUMBER.match(line):
        return Piece(kind="item", text=line, group=group, level=level + 1)
    return None


def _running(line: str, wrapping: Wrapping) -> bool:
    """Tell whether a sentence seems to run on from a line, so that no item can begin."""
    if line.endswith((*_ENDS, ",")) or wrapping.measure is None:
        return False
    return len(line) > _FILLED * wrapping.measure


def _continues(current: Piece, before: str, line: str, deeper: int, wrapping: Wrapping) -> bool:
    if current.kind == "rule":
        return False
    if current.kind == "item" and deeper > 0:
        return True
    if deeper > 1 and wrapping.measure is not None:  # an indented first line
        return False
    return wrapping.goes_on(before, line)


def _begins_lower(line: str) -> bool:
    return line.lstrip("(«“\"'‘[ ")[:1].islower() and not _BULLET.match(line)
