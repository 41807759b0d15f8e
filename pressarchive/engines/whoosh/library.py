"""The one import of Whoosh, and as little of it as reading an index needs.

Its query classes, searcher and collectors stay out: they cost as much time to import as
everything here, rank by their own rules, and count deleted releases.
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


# Whoosh imports a download function that it never calls, and with it http, ssl and email: half
# of the time that importing Whoosh takes, in every search. And OpenSSL, for a hash that most
# Pythons have built in.
_without_the_web = _in_place_of("urllib.request", urlretrieve=None)
_without_openssl = _in_place_of("hashlib", md5=md5)

# Whoosh 2.7.4 has five invalid escapes, which newer Pythons warn of when they compile it.
with warnings.catch_warnings(), _without_the_web, _without_openssl:
    warnings.simplefilter("ignore")
    from whoosh import versionstring
    from whoosh.codec import whoosh3 as postings
    from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3Segment, W3TermInfo
    from whoosh.columns import NumericColumn, VarBytesColumn
    from whoosh.fields import COLUMN, FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.structfile import StructFile
    from whoosh.formats import Existence
    from whoosh.index import TOC
    from whoosh.reading import SegmentReader, TermNotFound

__all__ = [
    "COLUMN",
    "TOC",
    "Existence",
    "FieldType",
    "FileStorage",
    "NumericColumn",
    "Schema",
    "SegmentReader",
    "StructFile",
    "TermNotFound",
    "VarBytesColumn",
    "W3Codec",
    "W3FieldWriter",
    "W3Segment",
    "W3TermInfo",
    "postings",
    "versionstring",
]
