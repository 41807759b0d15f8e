"""What every command has: the session it runs in, and --json."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:  # only the signatures need it
    from pressarchive.cli.session import Session

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def session(context: typer.Context) -> Session:
    """Return the session of this run."""
    found: Session = context.obj
    return found
