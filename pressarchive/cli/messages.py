"""Sentences to a user on standard error: as they are in a log, folded at words on a screen."""

from __future__ import annotations

import sys

from pressarchive.render.safe import safe

_NARROWEST = 20  # columns: what has less is left to the terminal


def folded(message: str) -> str:
    """Return a message made safe; on a terminal no line of it is wider, or breaks a word.

    Further lines stand two columns further in than the first. A file or a pipe gets one line.
    """
    message = safe(message)
    if not sys.stderr.isatty():
        return message
    from shutil import get_terminal_size
    from textwrap import fill

    columns = get_terminal_size().columns
    if columns < _NARROWEST:
        return message
    further = " " * (len(message) - len(message.lstrip()) + 2)
    return "\n".join(
        fill(
            line,
            columns - 1,
            subsequent_indent=further,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in message.split("\n")
    )
