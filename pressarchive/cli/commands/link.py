"""`pressarchive link`."""

from __future__ import annotations

from typing import Annotated

import typer

from pressarchive.cli.exits import DONE
from pressarchive.cli.options import session

EXAMPLES = ("pressarchive link 002 004",)


def command(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(metavar="A", help="A release, as in show.")],
    other: Annotated[str, typer.Argument(metavar="B", help="Another release.")],
) -> int:
    """State that two releases are one.

    In two languages they are translations, in one they are versions. It holds for ever,
    whatever later runs find.
    """
    here = session(context)
    with here.open() as archive:
        archive.link(reference, other, linked=True)
        one = archive.get(reference)
    links = (("translations", one.translations), ("versions", one.versions))
    told = "; ".join(f"{name}: {', '.join(ids)}" for name, ids in links if ids)
    here.say(f"{one.id}  {told or 'not linked to any release'}")
    return DONE
