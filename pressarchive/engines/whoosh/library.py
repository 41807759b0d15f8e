"""The one import of Whoosh, and as little of it as reading an index needs.

Its query classes, searcher and collectors stay out: they cost as much time to import as
everything here, rank by their own rules, and count deleted releases.
"""

from __future__ import annotations

import warnings

# Whoosh 2.7.4 has five invalid escapes, which newer Pythons warn of when they compile it.
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from whoosh import versionstring
    from whoosh.codec.whoosh3 import W3Codec, W3PostingsWriter
    from whoosh.columns import NumericColumn, VarBytesColumn
    from whoosh.fields import COLUMN, FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.formats import Existence, Format
    from whoosh.index import TOC, FileIndex
    from whoosh.reading import SegmentReader, TermNotFound

__all__ = [
    "COLUMN",
    "TOC",
    "Existence",
    "FieldType",
    "FileIndex",
    "FileStorage",
    "Format",
    "NumericColumn",
    "Schema",
    "SegmentReader",
    "TermNotFound",
    "VarBytesColumn",
    "W3Codec",
    "W3PostingsWriter",
    "versionstring",
]
