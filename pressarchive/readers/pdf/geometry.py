"""Lines of a page, from the characters that lie on it in any order.

Coordinates are in points, from the lower left corner of the page as it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

# A gap of this many heights parts cells or columns; of the smaller, words.
_CELL, _WORD = 1.5, 0.14
# Stretches that the file does not write one after the other are joined over less.
_APART = 0.9
# Characters of one line share this much of the smaller one's height, whatever is raised; what
# the file does not write one after the other must share more.
_BESIDE, _LEVEL = 0.5, 0.7
_LARGER = 1.25

GAP = "   "
"""What parts cells in the text of a row."""


class Glyph(NamedTuple):
    """A character and where it lies."""

    char: str
    left: float
    right: float
    bottom: float
    top: float


@dataclass(slots=True, kw_only=True)
class Stretch:
    """Characters that run on along one line, with no wide gap among them."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """The height of the line, a little more than the size of the type."""
        return self.top - self.bottom

    def overlap(self, other: Stretch) -> float:
        """Return how much height two stretches share."""
        return min(self.top, other.top) - max(self.bottom, other.bottom)


@dataclass(slots=True, kw_only=True)
class Row:
    """Stretches beside each other, from left to right."""

    cells: list[Stretch] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Where the row begins."""
        return self.cells[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(cell.right for cell in self.cells)

    @property
    def main(self) -> Stretch:
        """The stretch that is most of the row, which tells its height and place."""
        return max(self.cells, key=lambda cell: len(cell.text))

    @property
    def text(self) -> str:
        """The text, cells parted by three blanks."""
        return GAP.join(cell.text.strip() for cell in self.cells)


def stretches(glyphs: Iterable[Glyph]) -> Iterator[Stretch]:
    """Yield what runs on along a line, in the order in which the characters come."""
    current: Stretch | None = None
    for glyph in glyphs:
        if glyph.char in "\r\n":
            if current is not None:
                yield current
            current = None
        elif current is not None and _runs_on(current, glyph):
            current.text += glyph.char
            current.right = max(current.right, glyph.right)
            current.bottom = min(current.bottom, glyph.bottom)
            current.top = max(current.top, glyph.top)
        else:
            if current is not None:
                yield current
            current = Stretch(
                text=glyph.char,
                left=glyph.left,
                right=glyph.right,
                bottom=glyph.bottom,
                top=glyph.top,
            )
    if current is not None:
        yield current


def _runs_on(current: Stretch, glyph: Glyph) -> bool:
    _, left, _, bottom, top = glyph
    height, before = top - bottom, current.top - current.bottom
    if height <= 0 or before <= 0:  # a blank that the library put in
        return True
    if not -height < left - current.right < _CELL * height:
        return False
    small, large = (height, before) if height < before else (before, height)
    if large > _LARGER * small:
        return False
    return min(current.top, top) - max(current.bottom, bottom) >= _BESIDE * small


def rows(found: Iterable[Stretch]) -> list[Row]:
    """Return the rows of a page, from its top to its bottom."""
    made: list[Row] = []
    ordered = sorted(
        (one for one in found if one.text.strip()), key=lambda one: (-one.height, -one.top)
    )
    # Large type first, so that what is raised or lowered finds the line it belongs to.
    levels: dict[int, list[Row]] = {}
    for one in ordered:
        row = _row_of(levels, one)
        if row is None:
            row = Row()
            made.append(row)
            for step in range(int(one.bottom) // _STEP, int(one.top) // _STEP + 1):
                levels.setdefault(step, []).append(row)
        row.cells.append(one)
    for row in made:
        row.cells = _joined(sorted(row.cells, key=lambda cell: (cell.left, cell.right)))
    return sorted(made, key=lambda row: (-row.main.top, row.left))


_STEP = 8


def _row_of(levels: dict[int, list[Row]], one: Stretch) -> Row | None:
    """Return the row whose first, and so largest, stretch shares most of a stretch's height."""
    best, most = None, _LEVEL * one.height
    for step in range(int(one.bottom) // _STEP, int(one.top) // _STEP + 1):
        for row in levels.get(step, ()):
            shared = row.cells[0].overlap(one)
            if shared >= most:
                best, most = row, shared
    return best


def _joined(cells: Sequence[Stretch]) -> list[Stretch]:
    """Join stretches of one row that only a word's space, or none, parts."""
    made: list[Stretch] = []
    for cell in cells:
        if made and cell.left - made[-1].right < _APART * max(cell.height, made[-1].height):
            last = made[-1]
            if cell.left < last.right - last.height and cell.text.strip() == last.text.strip():
                continue  # printed twice, one over the other, to look bold
            space = cell.left - last.right > _WORD * max(cell.height, last.height)
            parted = last.text.endswith(" ") or cell.text.startswith(" ")
            made[-1] = replace(
                last,
                text=last.text + (" " if space and not parted else "") + cell.text,
                right=max(last.right, cell.right),
                bottom=min(last.bottom, cell.bottom),
                top=max(last.top, cell.top),
            )
        else:
            made.append(cell)
    return made
