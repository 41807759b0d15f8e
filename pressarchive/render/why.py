"""For every field of a release: what was taken, from which words, by which rule, how surely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, get_args

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.document import Field
from pressarchive.model import Evidence, Release
from pressarchive.render.console import DOUBT, FAINT, GOOD, MARGIN, NUMBER, TITLE, joined, text
from pressarchive.render.safe import safe_line
from pressarchive.render.wording import considered, linked_by, spelled, sureness

if TYPE_CHECKING:  # only the signatures need it
    from pressarchive.overview import Link

_WIDEST = 116
_SURENESS = 20  # "almost certain, 100%"
_LONGEST = 160  # of what is quoted: the page compares readings, `show` prints the text


def why(
    release: Release, *, console: Console, links: Sequence[Link] = ()
) -> Iterator[RenderableType]:
    """Yield what was considered for each field, the chosen readings first, then the links."""
    yield Text()
    yield Padding(joined([text(release.id, NUMBER), text(release.title, TITLE)]), (0, MARGIN))
    order = {field: position for position, field in enumerate(get_args(Field))}
    found = sorted(considered(release), key=lambda item: order.get(item.field, len(order)))
    for field, items in groupby(found, key=lambda item: item.field):
        readings = sorted(items, key=lambda item: (not item.chosen, -item.confidence))
        yield Text()
        yield Padding(text(field.capitalize(), TITLE), (0, MARGIN))
        yield Padding(_readings(readings, console.width), (0, 0, 0, MARGIN), expand=False)
        if field == "date" and release.date and release.date.alternatives:
            others = ", ".join(spelled(day) for day in release.date.alternatives)
            yield Padding(
                Text(f"The same words could mean {others}.", style=DOUBT), (0, 0, 0, MARGIN + 2)
            )
    if links:
        yield Text()
        yield Padding(text("Links", TITLE), (0, MARGIN))
        yield Padding(_links(links), (0, 0, 0, MARGIN), expand=False)
    if not release.why:
        yield Padding(Text("Nothing was recorded for this release.", style=FAINT), (1, MARGIN))
    yield Text()


def _links(links: Sequence[Link]) -> Table:
    table = Table.grid(padding=(0, 2))
    for link in links:
        table.add_row(
            Text("✓", style=GOOD),
            text(link.id, NUMBER),
            text(link.kind),
            text(linked_by(link), FAINT),
        )
    return table


def _readings(readings: list[Evidence], width: int) -> Table:
    # The same columns for every field, so that the eye can run down them.
    table = Table.grid(padding=(0, 2), expand=True)
    table.width = min(width - 2 * MARGIN, _WIDEST)
    table.add_column(width=1)
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_column(width=max(_SURENESS, width // 4))
    for item in readings:
        style = "" if item.chosen else FAINT
        sure = f"{sureness(item.confidence)}, {item.confidence:.0%}"
        table.add_row(
            Text("✓", style=GOOD) if item.chosen else Text("·", style=FAINT),
            text(_cut(item.value), style),
            text(f"“{_cut(item.evidence)}”" if item.evidence else "", style),
            Text.assemble((sure, style), "\n", (safe_line(item.rule), FAINT)),
        )
    return table


def _cut(content: str) -> str:
    return content if len(content) <= _LONGEST else content[: _LONGEST - 1].rstrip() + "…"
