"""What a command needs of its surroundings: the archive, and where output goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressarchive.render.encoding import is_unicode, is_utf8

if TYPE_CHECKING:  # opened, drawn and paged only where a command does it
    from contextlib import AbstractContextManager

    from rich.console import Console, RenderableType

    from pressarchive.archive import Archive
    from pressarchive.ingest.report import OnStep
    from pressarchive.settings import Settings

DEFAULT_INDEX = "index"


class Session:
    """One run of the program. Results go to standard output, all else to standard error."""

    # No dataclass: making one takes longer than all else here.
    def __init__(self, *, index: Path | None, colour: bool) -> None:
        self._index = index
        self.colour = colour

    @cached_property
    def settings(self) -> Settings:
        """What the user settled; raises UsageError for a bad file. --help does without."""
        from pressarchive.settings import load_settings

        return load_settings(Path(), os.environ)

    @property
    def index(self) -> Path:
        """The archive's folder; raises UsageError for a bad settings file."""
        return Path(self._index or self.settings.index or DEFAULT_INDEX)

    @property
    def terminal(self) -> bool:
        """Tell whether a person reads the results, and not a program."""
        return sys.stdout.isatty()

    def open(self, *, create: bool = False) -> Archive:
        """Open the archive; raises what `Archive.open` raises."""
        from pressarchive.archive import Archive

        return Archive.open(self.index, create=create, settings=self.settings, on_notice=self.say)

    def say(self, message: str) -> None:
        """Tell the user something that is no result."""
        from pressarchive.cli.messages import folded

        print(folded(message), file=sys.stderr)  # noqa: T201 - this is the output

    def lines(self, lines: Iterable[str]) -> None:
        """Print lines of text or data, as they are."""
        for line in lines:
            sys.stdout.write(line + "\n")

    def blocks(self, blocks: Iterable[bytes]) -> None:
        """Print lines in UTF-8, many at once, as they are."""
        out = sys.stdout
        if is_utf8(out) and os.linesep == "\n":  # nothing has to be encoded anew
            out.flush()
            for block in blocks:
                out.buffer.write(block + b"\n")
        else:
            self.lines(block.decode() for block in blocks)

    @property
    def unicode(self) -> bool:
        """Tell whether standard output can write every character."""
        return is_unicode(sys.stdout)

    def json(self, value: Any, *, indent: int | None = 2) -> None:
        """Print a value as JSON."""
        from pressarchive.render.json import dumps

        self.lines([dumps(value, indent=indent, unicode=self.unicode)])

    def draw(self, drawn: Callable[[Console], Iterable[RenderableType]]) -> None:
        """Draw for the terminal; what is longer than the screen goes through a pager."""
        from pressarchive.cli.pager import paged
        from pressarchive.render.console import make_console

        console = make_console(sys.stdout, colour=self.colour)
        paged(console, drawn(console))

    def answer(
        self,
        *,
        as_json: bool,
        json: Callable[[], Any],
        plain: Callable[[], Iterable[str]],
        drawn: Callable[[Console], Iterable[RenderableType]],
    ) -> None:
        """Print a result as it is wanted: as JSON, drawn for a person, or as plain lines.

        Only the form that is printed is made.
        """
        if as_json:
            self.json(json())
        elif self.terminal:
            self.draw(drawn)
        else:
            self.lines(plain())

    def progress(self, *, quiet: bool = False) -> AbstractContextManager[OnStep | None]:
        """Draw the progress of a run on standard error, where that is a terminal."""
        if quiet or not sys.stderr.isatty():
            from contextlib import nullcontext

            return nullcontext()
        from pressarchive.render.console import make_console
        from pressarchive.render.progress import progress

        return progress(make_console(sys.stderr, colour=self.colour))


def only_one(**formats: bool) -> str | None:
    """Return the one output format that was asked for; raises UsageError for several."""
    chosen = [name for name, wanted in formats.items() if wanted]
    if len(chosen) > 1:
        from pressarchive.errors import UsageError

        asked = " and ".join(f"--{name}" for name in chosen)
        raise UsageError(f"{asked} cannot go together.", "Ask for one of them.")
    return chosen[0] if chosen else None
