"""`pressarchive status`."""

from __future__ import annotations

import typer

from pressarchive.cli.exits import DONE
from pressarchive.cli.options import AsJson, session


def command(context: typer.Context, as_json: AsJson = False) -> int:
    """Show counts and sizes, and whether anything is amiss."""
    here = session(context)
    with here.open() as archive:
        found = archive.status()
    if as_json:
        from pressarchive.render import json

        here.json(json.status(found))
    elif here.terminal:
        from pressarchive.render.status import status

        here.draw(lambda _: status(found))
    else:
        from pressarchive.render import plain

        here.lines(plain.status(found))
    return DONE
