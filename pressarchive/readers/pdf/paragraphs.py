"""From rows to blocks: what a page sets apart, what it only broke because a line was full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from pressarchive.readers.layout import Piece, cut
from pressarchive.readers.pdf.geometry import GAP, Row
from pressarchive.readers.wrapping import Wrapping, begins_lower

# Rows further apart than this many times the usual distance are parted by space.
_PARTED = 1.25
_FARTHEST = 3
_SAME_SIZE = 0.13
_HEADING = 1.15
_LONGEST_HEADING = 300
_LONGEST_CELL = 60
_INDENT = 1.0
_CENTRED = 0.6
# A word may be this much wider than as many letters of its line are.
_WIDEST = 1.2
_MOST = 0.93
_PLACE = 8
_MARK = re.compile(r"(?:[•‣▪●◦○■□►∙⁃·➢➤✓✔❖▶◆]|[-–—*o]\s|\(?[a-z0-9]{1,3}[.)]\s|[ivx]{1,4}[.)]\s)")
_RULE = re.compile(r"[-_*=–—.~]{3,}")
_START = re.compile(r"https?://|www\.")
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)\S*$")
_REST = re.compile(r"[\w%-]*[/.=?&_][\w%/-]")
_TERMINAL = (".", "!", "?", "…", ":", ";")


@dataclass(slots=True)
class _Group:
    """Lines directly under each other, those that only went on already joined."""

    size: float
    lines: list[str] = field(default_factory=list)


def blocks(regions: Iterable[Sequence[Row]]) -> Iterator[Piece]:
    """Yield the blocks of the rows of a document, in reading order."""
    columns = [list(region) for region in regions]
    body = _usual_size(row for rows in columns for row in rows)
    wrapping = Wrapping(None, "\n".join(row.text for rows in columns for row in rows))
    for number, group in enumerate(_groups(columns, wrapping)):
        whole = " ".join(group.lines)
        large = group.size >= _HEADING * body and len(whole) <= _LONGEST_HEADING
        if large and not _RULE.fullmatch(whole):
            level = 1 if group.size >= _HEADING * _HEADING * body else 2
            yield Piece(kind="heading", text=whole, group=number, level=level)
            continue
        for cells, lines in groupby(group.lines, key=_is_row):
            if cells:
                for line in lines:
                    yield Piece(kind="row", text=line.replace(GAP, " | "), group=number)
            else:
                yield from cut(list(lines), number, wrapping)


def _groups(columns: Sequence[Sequence[Row]], wrapping: Wrapping) -> list[_Group]:
    """Return what stands directly under each other, lines that go on joined."""
    groups: list[_Group] = []
    open_end, last = False, None
    for rows, column in zip(columns, _measured(columns), strict=True):
        for i, row in enumerate(rows):
            before = rows[i - 1] if i else None
            line = row.text.strip()
            if before is None:
                # A sentence goes over the end of a page or column.
                over = last is not None and column.is_full(last, row)
                goes_on = bool(groups) and open_end and (begins_lower(line) or over)
                apart = not goes_on
            else:
                apart = column.parts(before, row)
                goes_on = not apart and column.is_full(before, row)
            if apart:
                groups.append(_Group(row.main.height, [line]))
            elif goes_on:
                groups[-1].lines[-1] = _joined(groups[-1].lines[-1], line, wrapping)
            else:
                groups[-1].lines.append(line)
            open_end, last = not line.endswith(_TERMINAL), row
    return groups


def _joined(line: str, following: str, wrapping: Wrapping) -> str:
    """Return a line with the one it goes on in; an address that fills it is broken anywhere.

    What follows is the rest of it where it looks like one, and is no word of the sentence.
    """
    if _ADDRESS.search(line) and _REST.match(following) and not _START.match(following):
        return line + following
    return wrapping.close(line, following) + following


def _is_row(line: str) -> bool:
    """Tell whether a line is one of cells: none long, and the first no bullet and no label."""
    cells = line.split(GAP)
    short = len(cells) > 1 and max(map(len, cells)) <= _LONGEST_CELL
    return short and not _MARK.fullmatch(f"{cells[0]} ") and not cells[0].endswith(":")


def _usual_size(rows: Iterable[Row]) -> float:
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.main.height, 1)] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the lines of a column begin and end, and how many heights they usually are apart."""

    left: float
    right: float
    leading: float

    @classmethod
    def of(cls, rows: Sequence[Row]) -> _Column:
        """Measure a column: its margins and the commonest distance of its lines."""
        steps: Counter[float] = Counter()
        for above, below in pairwise(rows):
            step = above.main.bottom - below.main.bottom
            height = below.main.height
            if 0 < step < _FARTHEST * height and abs(above.main.height - height) < 1:
                steps[round(step / height, 1)] += min(len(above.text), len(below.text))
        leading = steps.most_common(1)[0][0] if steps else 0.0
        return cls(min(row.left for row in rows), _margin(rows), leading)

    def parts(self, above: Row, below: Row) -> bool:
        """Tell whether space, another size, or an indented first line parts two rows."""
        if _RULE.fullmatch(above.text.strip()) or _RULE.fullmatch(below.text.strip()):
            return True
        height = max(above.main.height, below.main.height)
        if abs(above.main.height - below.main.height) > _SAME_SIZE * height:
            return True
        step = above.main.bottom - below.main.bottom
        if step > _PARTED * max(self.leading, 1) * above.main.height:
            return True
        indented = below.left > above.left + _INDENT * height and not self._is_centred(below)
        return indented and self._ends(above) and not _MARK.match(above.text.strip())

    def is_full(self, above: Row, below: Row) -> bool:
        """Tell whether a row was broken only because the next word had no room in it."""
        first = below.text.strip()
        if len(above.cells) > 1 or len(below.cells) > 1:
            return False
        if _MARK.match(first) and not above.text.endswith("-"):
            return False
        word = first.split(maxsplit=1)[0]
        width = (below.right - below.left) / max(len(first), 1)
        begin = self.left if self._is_centred(above) else above.left
        needed = above.right - above.left + _WIDEST * (len(word) + 1) * width
        return needed > self.right - begin

    def _ends(self, row: Row) -> bool:
        """Tell whether a row ends a sentence, or before the margin."""
        return row.text.rstrip().endswith(_TERMINAL) or row.right < self.right - 2 * row.main.height

    def _is_centred(self, row: Row) -> bool:
        height = row.main.height
        left, right = row.left - self.left, self.right - row.right
        return left > height and abs(left - right) < 2 * _CENTRED * height


def _measured(columns: Sequence[Sequence[Row]]) -> list[_Column]:
    """Measure columns; what begins at one margin ends at one, however little a page has of it."""
    found = [_Column.of(rows) for rows in columns]
    widest: dict[int, float] = {}
    for column in found:
        place = round(column.left / _PLACE)
        widest[place] = max(widest.get(place, 0.0), column.right)
    return [replace(one, right=widest[round(one.left / _PLACE)]) for one in found]


def _margin(rows: Sequence[Row]) -> float:
    """Return where full lines end: nearly all of the text ends there or before."""
    ends = sorted((row.right, len(row.text)) for row in rows)
    total, seen = sum(length for _, length in ends), 0
    for right, length in ends:
        seen += length
        if seen >= _MOST * total:
            return right
    return ends[-1][0]
