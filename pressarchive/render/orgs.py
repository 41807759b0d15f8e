"""The organisations of an archive on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.text import Text

from pressarchive.render.console import FAINT, MARGIN, TITLE, text
from pressarchive.render.safe import safe_line
from pressarchive.render.wording import count
from pressarchive.text import fold

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.overview import OrganisationCount


def organisations(
    values: Sequence[OrganisationCount], *, console: Console
) -> Iterator[RenderableType]:
    """Yield a line per organisation: releases, years, names."""
    head = Text(" " * MARGIN)
    head.append(count(len(values), "organisation"), style=TITLE)
    yield head
    digits = max((len(f"{value.releases:,}") for value in values), default=1)
    for value in values:
        line = Text(" " * MARGIN, no_wrap=True, overflow="ellipsis")
        line.append(f"{value.releases:,}".rjust(digits)).append("  ")
        line.append(_years(value).ljust(9), style=FAINT).append("  ")
        line.append_text(text(value.name, TITLE))
        # Names that differ in case or accents only are one name to a reader.
        named = {fold(name): name for name in reversed((value.full_name, *value.aliases)) if name}
        others = [name for folded, name in reversed(named.items()) if folded != fold(value.name)]
        if others:
            line.append(f"  {safe_line(' · '.join(others))}", style=FAINT)
        line.truncate(console.width, overflow="ellipsis")
        yield line


def _years(value: OrganisationCount) -> str:
    if value.first_year is None or value.last_year is None:
        return "undated"
    if value.first_year == value.last_year:
        return safe_line(value.first_year)
    return safe_line(f"{value.first_year}–{value.last_year}")
