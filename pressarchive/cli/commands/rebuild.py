"""`pressarchive rebuild`."""

from __future__ import annotations

import time

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE
from pressarchive.cli.options import AsJson, session


def command(context: typer.Context, as_json: AsJson = False) -> int:
    """Build the index anew, from the records alone.

    The source files are not needed, and what is found stays the same.
    """
    here = session(context)
    began = time.monotonic()
    with here.open() as archive, here.progress(quiet=as_json) as on_step:
        number = archive.rebuild(on_step=on_step)
    seconds = time.monotonic() - began
    here.answer(
        as_json=as_json,
        json=lambda: render.json.rebuilt(number, seconds),
        plain=lambda: [f"indexed\t{number}\t{seconds:.1f} s"],
        drawn=lambda _: render.done.rebuilt(number, seconds),
    )
    return DONE
