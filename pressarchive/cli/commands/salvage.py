"""`pressarchive salvage`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, SOME_FAILED
from pressarchive.cli.options import AsJson, session

EXAMPLES = ("pressarchive --index damaged salvage saved",)


def command(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A new folder for the new archive.")
    ],
    *,
    as_json: AsJson = False,
) -> int:
    """Save what a damaged archive still holds.

    Every readable record goes into a new archive, and the others are named. The damaged
    archive is left as it is. Exit code 3 tells that records were lost; try a
    backup for those, or ingest their files again.
    """
    from pressarchive.archive import Archive

    here = session(context)
    with here.progress(quiet=as_json) as on_step:
        found = Archive.salvage(here.index, folder, on_step=on_step)
    here.answer(
        as_json=as_json,
        json=lambda: render.json.salvaged(found),
        plain=lambda: render.plain.salvaged(found),
        drawn=lambda _: render.done.salvaged(found, str(folder)),
    )
    return SOME_FAILED if found.lost else DONE
