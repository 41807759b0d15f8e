"""Showing what is longer than the screen page by page, as git and man do."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Iterable

from rich.console import Console, RenderableType

from pressarchive.render.console import drawn


def paged(console: Console, renderables: Iterable[RenderableType]) -> None:
    """Print on a terminal, through $PAGER (default less) where it is longer than the screen."""
    content = drawn(console, renderables)
    if content.count("\n") >= console.height and _through_pager(content):
        return
    console.file.write(content)


def _through_pager(content: str) -> bool:
    command = shlex.split(os.environ.get("PAGER", "less"))
    if not command or command == ["cat"]:
        return False
    # Colours as they are; leave the page on the screen; no paging where it fits after all.
    environment = {"LESS": "FRX", "LV": "-c"} | os.environ
    try:
        pager = subprocess.Popen(  # noqa: S603 - the user's own choice of program
            command,
            stdin=subprocess.PIPE,
            env=environment,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError:
        return False
    try:
        pager.communicate(content)
    except KeyboardInterrupt:
        pager.wait()
    return True
