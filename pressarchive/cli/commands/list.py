"""`pressarchive list`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, NOTHING_FOUND
from pressarchive.cli.narrowing import (
    Lang,
    Limit,
    Offset,
    Org,
    Since,
    Until,
    Year,
    beyond,
    filters,
)
from pressarchive.cli.options import AsJson, session
from pressarchive.cli.session import only_one

_LINES: Mapping[str | None, Literal["plain", "table", "json", "ids"]] = {
    None: "plain",
    "csv": "table",
    "json": "json",
    "ids": "ids",
}
"""Which lines, of those that are kept ready, an output is made of."""


def command(
    context: typer.Context,
    *,
    org: Org = None,
    since: Since = None,
    until: Until = None,
    year: Year = None,
    lang: Lang = None,
    sort: Annotated[
        Literal["newest", "oldest"], typer.Option("--sort", help="What comes first.")
    ] = "newest",
    limit: Limit = None,
    offset: Offset = 0,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a table for spreadsheets.")] = False,
    as_ids: Annotated[bool, typer.Option("--ids", help="Print accession numbers only.")] = False,
) -> int:
    """List releases, newest first; undated ones come last."""
    form = only_one(json=as_json, csv=as_csv, ids=as_ids)
    here = session(context)
    chosen = filters(org, since, until, year, lang)
    with here.open() as archive:
        if form is None and here.terminal:
            found = archive.list(**chosen, sort=sort, limit=limit, offset=offset)
            total = found.total
        else:
            total, lines = archive.lines(
                **chosen, form=_LINES[form], sort=sort, limit=limit, offset=offset
            )
    if form == "csv":
        here.lines(render.csv.listing(lines))
    elif form == "json":
        here.blocks(render.json_lines.listing(total, lines, unicode=here.unicode))
    elif form == "ids" or not here.terminal:
        here.blocks(render.plain.listing(lines))
    elif found.releases or limit == 0:
        here.draw(lambda console: render.listing.listing(found, offset=offset, console=console))
    if not total:
        here.say("No release fits." if any(chosen.values()) else "The archive is empty.")
        here.say("  pressarchive orgs lists the organisations, pressarchive status the years.")
    elif offset >= total:
        here.say(beyond(offset, total))
    return DONE if total else NOTHING_FOUND
