"""The command line, one file per command in `commands/`.

`main` is what the console script and `python -m pressarchive` run.
"""

from __future__ import annotations

from pressarchive.cli.app import main

__all__ = ["main"]
