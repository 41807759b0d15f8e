"""`pressarchive restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE
from pressarchive.cli.options import AsJson, session

EXAMPLES = ("pressarchive --index restored restore archive.tar.gz",)


def command(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What backup wrote.")],
    *,
    as_json: AsJson = False,
) -> int:
    """Make an archive from a backup, in a new folder.

    Nothing is ever restored over an archive that is there.
    """
    from pressarchive.archive import Archive

    here = session(context)
    with here.progress(quiet=as_json) as on_step:
        number = Archive.restore(file, here.index, on_step=on_step)
    here.answer(
        as_json=as_json,
        json=lambda: {"schema": 1, "releases": number, "index": str(here.index)},
        plain=lambda: [f"restored\t{number}\t{here.index}"],
        drawn=lambda _: render.done.restored(number, str(here.index)),
    )
    return DONE
