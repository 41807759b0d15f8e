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
from pressarchive.render.wording import count, doubt, marked

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.overview import Listing

_WIDE = 100  # columns from which there is room for organisations
_DATE = 12  # "≈ 2020-01-20"


def listing(value: Listing, *, offset: int, console: Console) -> Iterator[RenderableType]:
    """Yield the head and a line per release; titles are cut to the width of the console.

    "= 004" stands for a translation.
    """
    head = Text(" " * MARGIN)
    head.append(count(value.total, "release"), style=TITLE)
    if len(value.releases) < value.total:
        head.append(f", {offset + 1:,}–{offset + len(value.releases):,} shown", style=FAINT)
    yield head
    digits = max((len(summary.id) for summary in value.releases), default=3)
    linked = any(summary.translations for summary in value.releases)
    for summary in value.releases:
        yield _line(summary, digits, console.width, linked=linked)


def _line(summary: Summary, digits: int, width: int, *, linked: bool) -> Text:
    line = Text(" " * MARGIN, no_wrap=True, overflow="ellipsis")
    line.append_text(text(summary.id.ljust(digits), NUMBER)).append("  ")
    shown = marked(summary.date).rjust(_DATE)
    in_doubt = summary.date is None or doubt(summary.date) is not None
    line.append(shown, style=DOUBT if in_doubt else "").append("  ")
    line.append(f"{text(summary.language or '').plain:2.2}  ", style=FAINT)
    if linked:
        # The first translation; a release rarely has another.
        other = f"= {summary.translations[0]}" if summary.translations else ""
        line.append_text(text(other.ljust(digits + 2), FAINT)).append("  ")
    names = text(", ".join(summary.organisations), FAINT) if width >= _WIDE else Text()
    names.truncate(width // 4, overflow="ellipsis")
    room = width - line.cell_len - (names.cell_len + 2 if names else 0)
    title = text(summary.title or "Untitled")
    title.truncate(max(room, 10), overflow="ellipsis")
    line.append_text(title)
    if names:
        line.append(" " * (width - line.cell_len - cell_len(names.plain))).append_text(names)
    return line
