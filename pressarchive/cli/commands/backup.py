"""`pressarchive backup`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE
from pressarchive.cli.options import AsJson, session

EXAMPLES = ("pressarchive backup archive.tar.gz", "pressarchive --index new restore archive.tar.gz")


def command(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file: none is replaced.")],
    *,
    as_json: AsJson = False,
) -> int:
    """Copy the whole archive into one file, at any time.

    Even during an ingest it holds the records as they stood at one moment, with organisations.toml
    and thesaurus/; the index is built again when it is restored.
    """
    here = session(context)
    with here.open() as archive:
        size = archive.backup(file)
    here.answer(
        as_json=as_json,
        json=lambda: {"schema": 1, "file": str(file), "bytes": size},
        plain=lambda: [f"backup\t{file}\t{size}"],
        drawn=lambda _: render.done.backed_up(str(file), size),
    )
    return DONE
