"""How Whoosh is told to write the index: its fields and columns, its table of words.

Only a batch comes here: importing what writes takes Whoosh three times as long as what reads.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from typing import Any

from pressarchive.engines.whoosh.columns import COLUMNS
from pressarchive.engines.whoosh.files import plain
from pressarchive.engines.whoosh.layout import FIELD, NAME, NAMES, SIZES, STEMS, WORDS
from pressarchive.engines.whoosh.library import importing
from pressarchive.engines.whoosh.seal import Segment

with importing():
    from whoosh.codec import whoosh3 as postings
    from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3Segment, W3TermInfo
    from whoosh.fields import COLUMN, FieldType, Schema
    from whoosh.formats import Existence


def _dumped(data: object, _: int) -> bytes:
    # Bytes are values from this protocol on; before, a pickle calls a function to make them.
    return pickle.dumps(data, 3)


# The blocks of postings, and those that stand with their word.
postings.loads, postings.dumps = plain, _dumped


class _Ready(FieldType):  # type: ignore[misc]
    """A field whose postings Whoosh does not make."""

    def __init__(self) -> None:
        super().__init__(Existence(), analyzer=None)


class _FieldWriter(W3FieldWriter):  # type: ignore[misc]
    def add_postings(self, schema: Schema, lengths: None, items: Iterable[Any]) -> None:  # noqa: ARG002
        """Write lists in order of field and key, and where each stands beside its word."""
        write, place = self._postfile.write, self._postfile.tell()
        words = _Words(self._tindex)
        for field, key, count, packed in items:
            number = self._fieldmap.setdefault(field, len(self._fieldmap))
            info = W3TermInfo(df=count)
            info.set_extent(place, len(packed))
            write(packed)
            place += len(packed)
            words.add(FIELD.pack(number) + key, info.to_bytes())


class _Words:
    """Adds to Whoosh's table of words what its `add` does, in a third of the time.

    That asks the file twice for each word where it is, and every time the file asks the disk.
    """

    def __init__(self, table: Any) -> None:
        self._table = table
        self._write = table.dbfile.write
        self._place: int = table.dbfile.tell()

    def add(self, key: bytes, value: bytes) -> None:
        """Add a word; they come in order."""
        table, place = self._table, self._place
        entry = SIZES.pack(len(key), len(value)) + key + value
        self._write(entry)
        self._place += len(entry)
        table.index.append(place)
        code = table.hashfn(key)
        table.buckets[code & 255].append((code, place))
        table.lastkey = key


class Codec(W3Codec):  # type: ignore[misc]
    """How segments are written."""

    # Our own columns count words; otherwise every posting would look for a file of lengths.
    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> W3FieldWriter:
        """Write lists of postings that are packed already."""
        return _FieldWriter(self, storage, segment)


def make_schema() -> Schema:
    """Return the fields and columns of the index."""
    return Schema(
        **{name: _Ready() for name in (STEMS, WORDS, NAMES)},
        **{name: COLUMN(kind) for name, kind in COLUMNS.items()},
    )


def opened(segment: Segment) -> W3Segment:
    """Return a sealed segment as Whoosh knows it."""
    deleted = set(segment.deleted) or None
    return W3Segment(Codec(), NAME, doccount=segment.size, segid=segment.id, deleted=deleted)


def closed(segment: W3Segment) -> Segment:
    """Return what the seal keeps of a segment."""
    return Segment(
        id=segment.segid,
        size=segment.doc_count_all(),
        deleted=frozenset(segment.deleted_docs()),
    )
