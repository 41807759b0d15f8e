"""The order in which the rows of a page are read: down one column, then down the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pressarchive.readers.pdf.geometry import Row, Stretch

# A gutter is this many heights wide, with this many rows of prose on either side.
_GUTTER = 1.0
_FEWEST_ROWS = 4
_PROSE = 22
_FULL = 36
_ALONE = 0.25
_MOST_COLUMNS = 4
_LONGEST = 300


def regions(page: Sequence[Row], *, columns: int = _MOST_COLUMNS) -> Iterator[list[Row]]:
    """Yield runs of rows in reading order; each is one column, or spans the page."""
    whole: list[Row] = []
    start = 0
    while start < len(page):
        end, gutter = _run(page, start) if columns > 1 else (start, 0.0)
        if end == start:
            whole.append(page[start])
            start += 1
            continue
        if whole:
            yield whole
            whole = []
        for side in _sides(page[start:end], gutter):
            yield from regions(side, columns=columns - 1)
        start = end
    if whole:
        yield whole


def _run(page: Sequence[Row], start: int) -> tuple[int, float]:
    """Return where columns that begin at a row end (`start`: there are none), and their gutter."""
    if len(page[start].cells) < 2:  # noqa: PLR2004 - columns begin beside each other
        return start, 0.0
    free = [(cell.right, after.left) for cell, after in pairwise(page[start].cells)]
    end, gutter = start, 0.0
    for stop in range(start, min(len(page), start + _LONGEST)):
        row = page[stop]
        least = _GUTTER * row.main.height
        free = [
            part for gap in free for part in _without(gap, row.cells) if part[1] - part[0] >= least
        ]
        if not free:
            break
        left, right = max(free, key=lambda gap: gap[1] - gap[0])
        middle = (left + right) / 2
        if _are_columns(page[start : stop + 1], middle):
            end, gutter = stop + 1, middle
        elif stop - start > 6 * _FEWEST_ROWS and end == start:
            break  # a table: its cells are short
    return end, gutter


def _without(gap: tuple[float, float], cells: Sequence[Stretch]) -> Iterator[tuple[float, float]]:
    """Yield what some stretches leave free of a gap."""
    left, right = gap
    for cell in cells:
        if cell.right > left and cell.left < right:
            if cell.left > left:
                yield left, cell.left
            left = cell.right
    if left < right:
        yield left, right


def _are_columns(part: Sequence[Row], middle: float) -> bool:
    """Tell whether text runs down on either side: prose, or beside prose what has lines of its own.

    The short side of a table is on the left, and each of its rows has a cell on the right.
    """
    left = [cell for row in part for cell in row.cells if cell.right <= middle]
    right = [cell for row in part for cell in row.cells if cell.left >= middle]
    if min(len(left), len(right)) < _FEWEST_ROWS or _length(left) < _PROSE:
        return False
    alone = sum(row.right <= middle for row in part)
    return _length(right) >= _PROSE or (_length(left) >= _FULL and alone >= _ALONE * len(part))


def _length(cells: Sequence[Stretch]) -> float:
    return sum(len(cell.text) for cell in cells) / len(cells)


def _sides(part: Sequence[Row], gutter: float) -> Iterator[list[Row]]:
    for left in (True, False):
        side = []
        for row in part:
            cells = [cell for cell in row.cells if (cell.right <= gutter) == left]
            if cells:
                side.append(Row(cells=cells))
        yield side
