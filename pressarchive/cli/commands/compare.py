"""`pressarchive compare`."""

from __future__ import annotations

from typing import Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE
from pressarchive.cli.options import AsJson, session

EXAMPLES = ("pressarchive compare 002", "pressarchive compare 002 004 --json")


def command(
    context: typer.Context,
    *,
    reference: Annotated[str, typer.Argument(metavar="REF", help="A release, as in show.")],
    other: Annotated[
        str | None,
        typer.Argument(metavar="[REF]", help="Another one; without it, the translation."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Set two releases side by side, paragraph by paragraph.

    Paragraphs that say the same stand beside each other; what only one of the two has stands
    alone. Of two releases in one language, the words that differ stand out.
    """
    here = session(context)
    with here.open() as archive:
        found = archive.compare(reference, other)
    here.answer(
        as_json=as_json,
        json=lambda: render.json.comparison(found),
        plain=lambda: render.plain.comparison(found),
        drawn=lambda console: render.comparison.comparison(found, console=console),
    )
    return DONE
