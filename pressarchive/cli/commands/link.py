"""`pressarchive link`."""

from __future__ import annotations

import typer

from pressarchive.cli.linking import One, Other, state
from pressarchive.cli.options import session

EXAMPLES = ("pressarchive link 002 004",)


def command(context: typer.Context, reference: One, other: Other) -> int:
    """State that two releases are one.

    In two languages they are translations, in one they are versions. It holds for ever,
    whatever later runs find.
    """
    return state(session(context), reference, other, linked=True)
