# ruff: noqa: INP001 - a script, not a package
"""Draw docs/search.svg: what the program prints for the seeds, as a terminal shows it.

    python docs/picture.py

The picture is made of the program's own output; a test keeps it true.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from pressarchive.cli import main

HERE = Path(__file__).parent
PICTURE = HERE / "search.svg"
SEEDS = HERE.parent / "seeds"
WIDTH = 84

COMMANDS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("search", "microgravité"), 100),
    (("show", "002"), 16),
)
"""What is called, and after how many lines of it the picture may stop."""

THEME = TerminalTheme(
    (22, 27, 34),
    (201, 209, 217),
    [
        (72, 79, 88),
        (255, 123, 114),
        (63, 185, 80),
        (210, 153, 34),
        (88, 166, 255),
        (210, 168, 255),
        (86, 212, 221),
        (177, 186, 196),
    ],
)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Say so."""
        return True


def draw() -> str:
    """Return the picture as SVG."""
    console = Console(
        file=io.StringIO(), record=True, width=WIDTH, force_terminal=True, legacy_windows=False
    )
    with tempfile.TemporaryDirectory() as folder:
        index = str(Path(folder) / "index")
        output("--index", index, "ingest", str(SEEDS))
        for arguments, most in COMMANDS:
            console.print(Text.assemble(("$ ", "dim"), f"pressarchive {' '.join(arguments)}"))
            lines = output("--index", index, *arguments).rstrip("\n").split("\n")
            # The end of a paragraph is a good place to stop.
            ends = (n for n, line in enumerate(lines) if n >= most and not line.strip())
            cut = next(ends, len(lines))
            for line in lines[:cut]:
                console.print(Text.from_ansi(line), soft_wrap=True)
            if cut < len(lines):
                console.print(Text("  ⋮", style="dim"))
            console.print()
    drawn = console.export_svg(title="pressarchive", theme=THEME, unique_id="pressarchive")
    # Nothing from the network, and blanks that every program shows as blanks.
    drawn = re.sub(r"\s*@font-face \{.*?\}", "", drawn, flags=re.DOTALL)
    drawn = drawn.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


def output(*arguments: str) -> str:
    """Return what the program prints on a terminal of the picture's width."""
    terminal = Terminal()
    pinned = {
        "TERM": "xterm-256color",
        "COLUMNS": str(WIDTH),
        "LINES": "1000",
        "PAGER": "",
        "COLORTERM": "",
        "NO_COLOR": "",
    }
    before = dict(os.environ)
    os.environ.update(pinned)
    try:
        with contextlib.redirect_stdout(terminal):
            code = main(arguments)
    finally:
        os.environ.clear()
        os.environ.update(before)
    if code:
        sys.exit(f"pressarchive {' '.join(arguments)} ended with {code}")
    return terminal.getvalue()


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8", newline="\n")
