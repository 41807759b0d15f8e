"""`pressarchive unlink`."""

from __future__ import annotations

import typer

from pressarchive.cli.linking import One, Other, state
from pressarchive.cli.options import session

EXAMPLES = ("pressarchive unlink 002 004",)


def command(context: typer.Context, reference: One, other: Other) -> int:
    """State that two releases are not one.

    It holds for ever, whatever they share.
    """
    return state(session(context), reference, other, linked=False)
