"""`pressarchive orgs`."""

from __future__ import annotations

import typer

from pressarchive.cli.exits import DONE, NOTHING_FOUND
from pressarchive.cli.options import AsJson, session


def command(context: typer.Context, as_json: AsJson = False) -> int:
    """List the organisations with their releases and years."""
    here = session(context)
    with here.open() as archive:
        found = archive.organisations()
    if as_json:
        from pressarchive.render import json

        here.json(json.organisations(found))
    elif here.terminal:
        from pressarchive.render.orgs import organisations

        here.draw(lambda console: organisations(found, console=console))
    else:
        from pressarchive.render import plain

        here.lines(map(plain.organisation, found))
    return DONE if found else NOTHING_FOUND
