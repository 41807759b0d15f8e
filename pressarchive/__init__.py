"""pressarchive: an archive and search tool for press releases, in French and English.

from pressarchive import Archive
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pressarchive.archive import Archive

__all__ = ["Archive"]


def __getattr__(name: str) -> Any:
    # The command line imports this package first: the archive is loaded when it is asked for.
    if name == "Archive":
        from pressarchive.archive import Archive

        return Archive
    raise AttributeError(name)
