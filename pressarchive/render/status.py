"""The state of an archive on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.render.console import BAD, FAINT, GOOD, MARGIN, TITLE, joined, text
from pressarchive.render.safe import safe_line
from pressarchive.render.wording import count, language_name, size, spelled

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.overview import Status


def status(value: Status) -> Iterator[RenderableType]:
    """Yield counts, sizes, and what is amiss with its remedy."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style=FAINT, no_wrap=True)
    grid.add_column()
    undated = value.releases - value.dated
    releases = count(value.releases, "release")
    grid.add_row("Archive", text(value.path))
    grid.add_row("Holds", Text.assemble((releases, TITLE), f", {undated:,} undated"))
    languages = [Text(f"{language_name(c)} {n:,}") for c, n in value.languages.items()]
    if languages:
        grid.add_row("Languages", joined(languages))
    grid.add_row("Organisations", Text(f"{value.organisations:,}"))
    if value.first_date and value.last_date:
        grid.add_row("Dates", Text(f"{spelled(value.first_date)} to {spelled(value.last_date)}"))
    grid.add_row("Records", Text(f"{size(value.records_bytes)}, schema {value.schema}"))
    waiting = f", {value.waiting:,} waiting" if value.waiting else ""
    indexed = f"{size(value.index_bytes)}, {value.indexed:,} indexed{waiting}"
    grid.add_row("Index", text(f"{indexed}, by {value.engine}"))
    if value.originals:
        grid.add_row("Originals", Text(f"{value.originals:,}, {size(value.originals_bytes)}"))
    grid.add_row("Ingested", _moment(value.last_ingest))
    yield Padding(grid, (0, 0, 0, MARGIN), expand=False)
    if not value.amiss:
        yield Padding(Text("✓ all is well", style=GOOD), (0, 0, 0, MARGIN))
    for item in value.amiss:
        yield Padding(text(f"! {item.what}", BAD), (0, 0, 0, MARGIN))
        yield Padding(text(item.remedy), (0, 0, 0, MARGIN + 2))


def _moment(iso: str | None) -> Text:
    if iso is None:
        return Text("never")
    day, _, time = iso.partition("T")
    return Text(f"{spelled(day)}, {safe_line(time[:5])} UTC")
