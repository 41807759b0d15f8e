"""Values -> what people and scripts see.

Its modules are loaded when they are named: `render.json` where JSON is wanted, and Rich with
`render.listing` where a terminal is.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pressarchive.render import (
        comparison,
        concepts,
        csv,
        done,
        hits,
        json,
        json_lines,
        listing,
        neighbours,
        orgs,
        page,
        plain,
        report,
        status,
        why,
    )
else:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(name)
        return import_module(f"{__name__}.{name}")


__all__ = [
    "comparison",
    "concepts",
    "csv",
    "done",
    "hits",
    "json",
    "json_lines",
    "listing",
    "neighbours",
    "orgs",
    "page",
    "plain",
    "report",
    "status",
    "why",
]
