"""A list of releases on a terminal, one line each.

No Rich table: it measures every cell before it prints one, which is slow for a whole archive.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from pressarchive.model import Summary
from pressarchive.render.console import DOUBT, FAINT, MARGIN, NUMBER, TITLE, text
from pressarchive.render.safe import safe_line
from pressarchive.render.wording import count, doubt, marked

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.overview import Listing

_WIDE = 100  # columns from which there is room for organisations
_DATE = 12  # "≈ 2020-01-20"
_SIGNS = {"=": "translation", "~": "version", "≡": "same text"}


def listing(value: Listing, *, offset: int, console: Console) -> Iterator[RenderableType]:
    """Yield the head and a line per release; titles are cut to the width of the console.

    The head says which sign stands for which kind of link, where there are any.
    """
    head = Text(" " * MARGIN)
    head.append(count(value.total, "release"), style=TITLE)
    if 0 < len(value.releases) < value.total:
        head.append(f", {offset + 1:,}–{offset + len(value.releases):,} shown", style=FAINT)
    links = [_links(summary) for summary in value.releases]
    if signs := [f"{sign} {what}" for sign, what in _SIGNS.items() if sign in "".join(links)]:
        head.append(f"   {'  '.join(signs)}", style=FAINT)
    yield head
    digits = max((len(summary.id) for summary in value.releases), default=3)
    room = max(map(len, links), default=0)
    for summary, linked in zip(value.releases, links, strict=True):
        yield _line(summary, digits, console.width, linked.ljust(room))


def _links(summary: Summary) -> str:
    """Return the first release of each kind that one is linked to, and how many more there are."""
    kinds = zip(_SIGNS, (summary.translations, summary.versions, summary.duplicates), strict=True)
    return " ".join(
        f"{sign} {safe_line(ids[0])}" + (f"+{len(ids) - 1}" if len(ids) > 1 else "")
        for sign, ids in kinds
        if ids
    )


def _line(summary: Summary, digits: int, width: int, linked: str) -> Text:
    line = Text(" " * MARGIN, no_wrap=True, overflow="ellipsis")
    line.append_text(text(summary.id.ljust(digits), NUMBER)).append("  ")
    shown = marked(summary.date).rjust(_DATE)
    in_doubt = summary.date is None or doubt(summary.date) is not None
    line.append(shown, style=DOUBT if in_doubt else "").append("  ")
    line.append(f"{text(summary.language or '').plain:2.2}  ", style=FAINT)
    if linked:
        line.append(linked, style=FAINT).append("  ")
    names = text(", ".join(summary.organisations), FAINT) if width >= _WIDE else Text()
    names.truncate(width // 4, overflow="ellipsis")
    room = width - line.cell_len - (names.cell_len + 2 if names else 0)
    title = text(summary.title or "Untitled")
    title.truncate(max(room, 10), overflow="ellipsis")
    line.append_text(title)
    if names:
        line.append(" " * (width - line.cell_len - cell_len(names.plain))).append_text(names)
    return line
