"""The command line, one file per command in `commands/`.

`main` is what the console script and `python -m pressarchive` run.
"""

from __future__ import annotations

import gc

# A command is a short life: collecting garbage every 700 objects costs a tenth of a search,
# most of it while modules load, and finds nothing.
gc.set_threshold(200_000)

from pressarchive.cli.app import main  # noqa: E402 - after the line above, which is for it

__all__ = ["main"]
