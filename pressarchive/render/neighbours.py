"""Releases on the subject of one, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.render.console import FAINT, GOOD, MARGIN, NUMBER, TITLE, measure, text
from pressarchive.render.hits import summary_line
from pressarchive.render.safe import safe_line
from pressarchive.render.wording import count
from pressarchive.results import Neighbour, Related

_WORDS = 6  # shared words shown per release


def neighbours(value: Related, *, console: Console) -> Iterator[RenderableType]:
    """Yield what tells the subject, then each release with what it shares of it."""
    width = measure(console)
    head = Text(" " * MARGIN).append(count(len(value.neighbours), "release"), style=TITLE)
    head.append(" on the subject of ").append(safe_line(value.summary.id), style=NUMBER)
    head.append(f"  {safe_line(value.summary.title)}", style=TITLE)
    head.no_wrap, head.overflow = True, "ellipsis"
    head.truncate(console.width, overflow="ellipsis")
    yield head
    told = text(f"told by: {', '.join(value.words)}", FAINT)
    yield Padding(told, (0, 0, 0, MARGIN))
    digits = max(len(one.summary.id) for one in value.neighbours)
    for one in value.neighbours:
        yield Text()
        yield _neighbour(one, digits, width)


def _neighbour(one: Neighbour, digits: int, width: int) -> Padding:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=digits, no_wrap=True)
    grid.add_column(max_width=width - digits - 2)
    grid.add_row(text(one.summary.id, NUMBER), text(one.summary.title or "Untitled", TITLE))
    grid.add_row("", summary_line(one.summary))
    shared = Text()
    if one.relation:
        shared.append(f"{one.relation} of it", style=GOOD).append(" · ", style=FAINT)
    shared.append(f"{one.score:.0%}", style="").append(" · ", style=FAINT)
    more = f" +{len(one.shared) - _WORDS}" if len(one.shared) > _WORDS else ""
    grid.add_row("", shared.append_text(text(", ".join(one.shared[:_WORDS]) + more, FAINT)))
    return Padding(grid, (0, 0, 0, MARGIN), expand=False)
