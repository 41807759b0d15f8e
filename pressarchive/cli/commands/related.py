"""`pressarchive related`."""

from __future__ import annotations

from typing import Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, NOTHING_FOUND
from pressarchive.cli.narrowing import Lang
from pressarchive.cli.options import AsJson, session
from pressarchive.cli.session import only_one

EXAMPLES = ("pressarchive related 002", "pressarchive related 002 --lang fr --limit 5")


def command(
    context: typer.Context,
    *,
    reference: Annotated[str, typer.Argument(metavar="REF", help="A release, as in show.")],
    lang: Lang = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=0, help="How many to show.")
    ] = 10,
    as_json: AsJson = False,
    as_ids: Annotated[bool, typer.Option("--ids", help="Print accession numbers only.")] = False,
) -> int:
    """Find releases on the same subject, in either language.

    They share the words and organisations that tell its subject, or translations of them.
    Linked translations and versions are marked; exact duplicates are left out.
    """
    form = only_one(json=as_json, ids=as_ids)
    here = session(context)
    with here.open() as archive:
        found = archive.related(reference, lang=lang, limit=limit)
    if form == "ids":
        here.lines(one.summary.id for one in found.neighbours)
    elif form == "json" or found.neighbours:
        here.answer(
            as_json=form == "json",
            json=lambda: render.json.related(found),
            plain=lambda: map(render.plain.neighbour, found.neighbours),
            drawn=lambda console: render.neighbours.neighbours(found, console=console),
        )
    if not found.neighbours:
        here.say(f"No other release shares what tells the subject of {found.summary.id}.")
        here.say("  Search for words of it: pressarchive search WORDS")
    return DONE if found.neighbours else NOTHING_FOUND
