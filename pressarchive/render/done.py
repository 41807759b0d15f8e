"""What a command did to the archive as a whole, in a sentence or two for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from pressarchive.render.console import BAD, FAINT, indented, text
from pressarchive.render.wording import count, size

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.overview import Salvaged


def rebuilt(number: int, seconds: float) -> Iterator[RenderableType]:
    """Tell how many releases were indexed, and in how many seconds."""
    yield indented(
        Text.assemble(f"{count(number, 'release')} indexed", (f"  in {seconds:.1f} s", FAINT))
    )


def backed_up(file: str, number: int) -> Iterator[RenderableType]:
    """Tell where a backup of so many bytes is, and how it is brought back."""
    yield indented(text(f"{file} holds the whole archive, {size(number)}"))
    yield indented(text(f"pressarchive --index DIR restore {file} makes an archive of it", FAINT))


def restored(number: int, folder: str) -> Iterator[RenderableType]:
    """Tell how many releases the archive in a folder has."""
    yield indented(text(f"{count(number, 'release')} restored to {folder}"))


def salvaged(value: Salvaged, folder: str) -> Iterator[RenderableType]:
    """Tell how many releases are in the new archive, and name each that was lost and why."""
    yield indented(text(f"{count(value.releases, 'release')} saved in {folder}"))
    for one in value.lost:
        yield indented(text(f"✗ {one.id}  {one.path}", BAD))
        yield indented(text(one.reason), 4)
    if not value.lost:
        yield indented(text("nothing was lost", FAINT))
