"""Full-text search engines, one module or package each, named like the engine.

A new engine is one new file with an `ENGINE`: a class made from the folder of its index.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

from pressarchive.engines.port import Engine
from pressarchive.errors import UsageError

__all__ = ["Engine", "open_engine"]


def open_engine(name: str, folder: Path) -> Engine:
    """Return the engine of a name over the index in a folder, which need not exist yet.

    Raises UsageError where there is no such engine. No other engine is imported.
    """
    # Asking the folder first: a name from a settings file must never import anything else.
    known = {found.name for found in iter_modules(__path__)}
    make = getattr(import_module(f"{__name__}.{name}"), "ENGINE", None) if name in known else None
    if make is None:
        raise UsageError(
            f"There is no search engine called {name!r}.", "Use the one named 'whoosh'."
        )
    return cast("Callable[[Path], Engine]", make)(folder)
