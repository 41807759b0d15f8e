"""The words of a segment in order, read many at a time.

Whoosh reads a word at a time, four calls for each; every word of a large archive takes it
seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct

from pressarchive.engines.whoosh.layout import FIELD
from pressarchive.engines.whoosh.library import SegmentReader

_SIZES = Struct("!ii")
"""How Whoosh begins an entry: with the bytes of its key and of what is said of it."""
_CHUNK = 1 << 16


def keys_from(leaf: SegmentReader, field: str, prefix: bytes) -> Iterator[bytes]:
    """Yield the terms of a field that begin so, in order."""
    terms = leaf._terms  # noqa: SLF001
    table, file = terms._tindex, terms._dbfile  # noqa: SLF001
    if field not in terms._fieldmap:  # noqa: SLF001
        return
    head = FIELD.pack(terms._fieldmap[field])  # noqa: SLF001
    place, end, size = table.closest_key_pos(head + prefix), table.endofdata, _CHUNK
    while place is not None and place < end:
        data = file.get(place, min(size, end - place))
        at = 0
        while at + _SIZES.size <= len(data):
            key, rest = _SIZES.unpack_from(data, at)
            begins, ends = at + _SIZES.size, at + _SIZES.size + key
            if ends + rest > len(data):
                break
            if not data.startswith(head + prefix, begins, ends):
                return
            yield data[begins + len(head) : ends]
            at = ends + rest
        place += at
        if not at:  # an entry longer than the chunk
            if size > end - place:
                raise ValueError("the words are cut short")
            size *= 2
