"""`pressarchive status`."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, TROUBLE
from pressarchive.cli.options import AsJson, session


def command(
    context: typer.Context,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Read every record and all of the index for damage.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Show counts and sizes, and whether anything is amiss.

    With --check, which takes a while, exit code 4 tells that something is damaged.
    """
    here = session(context)
    with here.open() as archive:
        damage = tuple(archive.damage()) if check else ()
        found = archive.status()
    found = replace(found, amiss=(*damage, *found.amiss))
    here.answer(
        as_json=as_json,
        json=lambda: render.json.status(found),
        plain=lambda: render.plain.status(found),
        drawn=lambda _: render.status.status(found),
    )
    return TROUBLE if damage else DONE
