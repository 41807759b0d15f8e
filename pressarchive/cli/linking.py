"""What `link` and `unlink` share: two releases, and what is linked once it is stated."""

from __future__ import annotations

from typing import Annotated

import typer

from pressarchive.cli.exits import DONE
from pressarchive.cli.session import Session

One = Annotated[str, typer.Argument(metavar="A", help="A release, as in show.")]
Other = Annotated[str, typer.Argument(metavar="B", help="Another release.")]


def state(here: Session, reference: str, other: str, *, linked: bool) -> int:
    """State whether two releases are one; say what the first is linked to now."""
    with here.open() as archive:
        archive.link(reference, other, linked=linked)
        one = archive.get(reference)
    links = (("translations", one.translations), ("versions", one.versions))
    told = "; ".join(f"{name}: {', '.join(ids)}" for name, ids in links if ids)
    here.say(f"{one.id}  {told or 'not linked to any release'}")
    return DONE
