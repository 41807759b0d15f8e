"""Finding the plug-ins of a folder: one file each, each defining one well-known name.

A new language, format, extractor or engine is one new file; nothing lists them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any


def discover(
    package: ModuleType | str, name: str, *, packages: bool = True
) -> Iterator[tuple[str, Any]]:
    """Yield (module name, value of `name`) for each module of a package that defines it, sorted.

    Without `packages`, only its plain modules are looked at.
    """
    module = import_module(package) if isinstance(package, str) else package
    for found in sorted(pkgutil.iter_modules(module.__path__), key=lambda info: info.name):
        if found.ispkg and not packages:
            continue
        plugin = import_module(f"{module.__name__}.{found.name}")
        if hasattr(plugin, name):
            yield found.name, getattr(plugin, name)
