"""What reading an index needs of Whoosh: its table of words, its columns, its files.

Its readers, codecs and fields stay out, with the analyzers and automata that they import: they
take three times as long to import as everything here, and only a batch needs them (`codec`). So
do its query classes and searcher, which rank by their own rules and count deleted releases.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

try:
    from _md5 import md5  # type: ignore[import-not-found]
except ImportError:
    from hashlib import md5


@contextmanager
def _in_place_of(name: str, **contents: object) -> Iterator[None]:
    """Let a stand-in be a module for a moment, unless that is loaded already."""
    if name in sys.modules:
        yield
        return
    stand_in = ModuleType(name)
    vars(stand_in).update(contents)
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        del sys.modules[name]


@contextmanager
def importing() -> Iterator[None]:
    """Keep out what Whoosh imports and never calls, and what Python says of it.

    A download function, and with it http, ssl and email: half of the time that importing Whoosh
    takes. OpenSSL, for a hash that most Pythons have built in. And warnings of five invalid
    escapes in Whoosh 2.7.4, when newer Pythons compile it.
    """
    without_the_web = _in_place_of("urllib.request", urlretrieve=None)
    without_openssl = _in_place_of("hashlib", md5=md5)
    with warnings.catch_warnings(), without_the_web, without_openssl:
        warnings.simplefilter("ignore")
        yield


with importing():
    from whoosh import versionstring
    from whoosh.columns import NumericColumn, VarBytesColumn
    from whoosh.filedb.filetables import OrderedHashReader
    from whoosh.filedb.structfile import StructFile

__all__ = [
    "NumericColumn",
    "OrderedHashReader",
    "StructFile",
    "VarBytesColumn",
    "importing",
    "versionstring",
]
