"""`pressarchive edit`."""

from __future__ import annotations

from typing import Annotated

import typer

from pressarchive.cli.exits import DONE
from pressarchive.cli.options import session
from pressarchive.errors import UsageError

EXAMPLES = (
    "pressarchive edit 002 date=2020-02-05",
    'pressarchive edit 003 title="Inserm in brief" date=none',
    "pressarchive edit 002 date=",
)


def command(
    context: typer.Context,
    reference: Annotated[
        str, typer.Argument(metavar="REF", help="The release, as in pressarchive show.")
    ],
    changes: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...",
            help="title, date, language, reference, place, kind or embargo; FIELD=none: it has"
            " none; FIELD= : back to what the text says.",
        ),
    ],
) -> int:
    """Correct fields of a release, for ever.

    What is stated here survives every later ingest and extraction.
    """
    here = session(context)
    stated = dict(map(_parted, changes))
    with here.open() as archive:
        edited = archive.edit(reference, stated)
    for field in stated:
        value = getattr(edited, field)
        shown = getattr(value, "value", value)
        here.say(f"{edited.id}  {field}: {'none' if shown is None else shown}")
    return DONE


def _parted(change: str) -> tuple[str, str | None]:
    field, equals, value = change.partition("=")
    if not equals:
        raise UsageError(
            f"{change!r} is not a correction.", "Write FIELD=VALUE, as in date=2020-02-05."
        )
    return field.strip(), value.strip() or None
