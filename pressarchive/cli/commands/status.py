"""`pressarchive status`."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

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
    if as_json:
        from pressarchive.render import json

        here.json(json.status(found))
    elif here.terminal:
        from pressarchive.render.status import status

        here.draw(lambda _: status(found))
    else:
        from pressarchive.render import plain

        here.lines(plain.status(found))
    return TROUBLE if damage else DONE
