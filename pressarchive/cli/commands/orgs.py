"""`pressarchive orgs`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, NOTHING_FOUND
from pressarchive.cli.options import AsJson, session
from pressarchive.cli.session import Session
from pressarchive.errors import UsageError

EXAMPLES = (
    "pressarchive orgs",
    'pressarchive orgs merge Anses ANSES "French Agency for Food Safety"',
    'pressarchive orgs rename SFR "Société Française de Radiologie"',
)

_TWO = 2


def command(
    context: typer.Context,
    decision: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[merge A B... | rename A NAME]",
            help="Decide that names are one organisation, or how one is shown.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """List the organisations, or decide what they are called.

    Decisions are kept in organisations.toml in the archive's folder, which may be edited;
    they take effect at once.
    """
    here = session(context)
    if decision:
        return _decide(here, decision)
    found: Sequence[object]
    if as_json:
        with here.open() as archive:
            found = entries = archive.organisation_entries()
        here.blocks(render.json_lines.organisations(entries, unicode=here.unicode))
    elif here.terminal:
        with here.open() as archive:
            found = counted = archive.organisations()
        here.draw(lambda console: render.orgs.organisations(counted, console=console))
    else:
        with here.open() as archive:
            found = lines = archive.organisation_lines()
        here.blocks(render.plain.listing(lines))
    return DONE if found else NOTHING_FOUND


def _decide(here: Session, decision: list[str]) -> int:
    action, *names = decision
    merging = action == "merge" and len(names) >= _TWO
    if not merging and not (action == "rename" and len(names) == _TWO):
        raise UsageError(
            f"orgs cannot do {' '.join(decision)!r}.",
            "Write orgs merge A B or orgs rename A NAME; quote names of several words.",
        )
    with here.open() as archive:
        if merging:
            archive.merge_organisations(names[0], names[1:])
            here.say(f"{', '.join(names[1:])} now count as {names[0]}.")
        else:
            archive.rename_organisation(*names)
            here.say(f"{names[0]} is now shown as {names[1]}.")
    return DONE
