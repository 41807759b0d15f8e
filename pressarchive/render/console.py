"""The console everything for a terminal is printed on, and the few styles used there.

Only the sixteen colours of the terminal's own theme and bold or dim are used, so that pages
read well on dark and on light backgrounds alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.render.safe import safe_line

TITLE = "bold"
FAINT = "dim"
NUMBER = "cyan"
DOUBT = "magenta"
MATCH = "bold magenta"
GOOD = "green"
BAD = "bold red"

MEASURE = 88
"""The longest line of running text, in columns: longer ones are hard to follow."""

MARGIN = 2

UNBROKEN = "\ue000"
"""Stands for a blank at which no line may end: Rich breaks lines at no-break spaces too."""


def make_console(
    file: TextIO, *, width: int | None = None, height: int | None = None, colour: bool = True
) -> Console:
    """Make a console that draws for a terminal, whatever `file` is.

    It never guesses: data is not markup, numbers are not highlighted, ":smile:" stays.
    """
    return Console(
        file=file,
        width=width,
        height=height,
        force_terminal=True,
        color_system="auto",
        no_color=not colour,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        legacy_windows=False,
    )


def drawn(console: Console, renderables: Iterable[RenderableType]) -> str:
    """Return what a console would print, without the blanks Rich pads lines with."""
    with console.capture() as capture:
        for renderable in renderables:
            console.print(renderable)
    content = capture.get().replace(UNBROKEN, " ")
    return "\n".join(line.rstrip(" ") for line in content.split("\n"))


def measure(console: Console) -> int:
    """Return the width of running text on a console."""
    return max(20, min(MEASURE, console.width - 2 * MARGIN))


def text(content: str, style: str = "") -> Text:
    """Return data as one safe line; whatever it holds is text, never markup."""
    return Text(safe_line(content), style=style)


def joined(parts: Iterable[Text]) -> Text:
    """Join texts by a faint dot."""
    line = Text()
    for position, part in enumerate(parts):
        line.append(" · " if position else "", style=FAINT).append_text(part)
    return line


def indented(content: Text | Table, columns: int = MARGIN) -> Padding:
    """Set content in from the left."""
    return Padding(content, (0, 0, 0, columns), expand=False)
