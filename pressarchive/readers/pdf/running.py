"""What every page repeats: running heads and feet, and page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressarchive.readers.pdf.geometry import Row
from pressarchive.text import fold_line

_EDGE = 8
"""Rows from the top and from the bottom of a page that may be its head and foot."""

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—|(\[ ]*(?:page|p\.?)?[-–—| ]*\d{1,4}(?:\s*(?:/|of|sur|de|\|)\s*\d{1,4})?[-–—|)\] ]*"
    r"|\d{1,4}\s*\|\s*page",
    re.IGNORECASE,
)
_MARGIN = 0.12
_SHARE = 0.35
_DRIFT = 12
_SPACE = 0.5


def without_running(pages: Sequence[list[Row]], heights: Sequence[float]) -> list[str]:
    """Remove page numbers and repeated heads and feet from pages of rows; return what went.

    A repeated head stays where it stands first, and a foot where it stands last: a
    letterhead tells who writes.
    """
    gone: list[str] = []
    heads = _repeated(pages, top=True)
    feet = _repeated(pages, top=False)
    seen: set[str] = set()
    for number, (page, height) in enumerate(zip(pages, heights, strict=True)):
        last = number == len(pages) - 1
        for i, row in reversed(list(enumerate(page))):
            at_top, at_bottom = i < _EDGE, i >= len(page) - _EDGE
            key = _key(row)
            again = at_top and key in heads and (number > 0 or key in seen)
            again = again or (at_bottom and key in feet and key not in heads and not last)
            apart = (i == 0 or _apart(page[i - 1], row)) and (
                i == len(page) - 1 or _apart(row, page[i + 1])
            )
            if again or (apart and _is_page_number(row, height, alone=len(pages) == 1)):
                gone.append(row.text)
                del page[i]
    return gone


def _repeated(pages: Sequence[list[Row]], *, top: bool) -> frozenset[str]:
    """Return the rows that many pages have at their edge, at one height."""
    places: dict[str, list[float]] = {}
    for page in pages:
        edge = page[:_EDGE] if top else page[-_EDGE:]
        for key, place in {_key(row): row.main.top for row in edge}.items():
            places.setdefault(key, []).append(place)
    # Left and right pages may have heads of their own.
    least = max(2, _SHARE * len(pages))
    return frozenset(
        key
        for key, found in places.items()
        if len(found) >= least and sum(abs(p - _middle(found)) < _DRIFT for p in found) >= least
    )


def _apart(above: Row, below: Row) -> bool:
    """Tell whether space parts two rows: "87" right below a line is the end of a number."""
    return above.main.bottom - below.main.top > _SPACE * below.main.height


def _middle(numbers: Sequence[float]) -> float:
    return sorted(numbers)[len(numbers) // 2]


def _key(row: Row) -> str:
    return _NUMBER.sub("#", fold_line(row.text))


def _is_page_number(row: Row, height: float, *, alone: bool) -> bool:
    """Tell whether a row at the edge of the page is its number; a year on one page is none."""
    margin = _MARGIN * height
    if margin < row.main.bottom and row.main.top < height - margin:
        return False
    text = row.text.strip()
    return _PAGE_NUMBER.fullmatch(text) is not None and not (alone and len(text) > 2)  # noqa: PLR2004
