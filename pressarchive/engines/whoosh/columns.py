"""The columns of the index, whose values are read all at once."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from itertools import accumulate
from struct import calcsize

from pressarchive.engines.whoosh.layout import LENGTH, ZONES
from pressarchive.engines.whoosh.library import NumericColumn, VarBytesColumn


class _Numbers(NumericColumn):  # type: ignore[misc]
    class Reader(NumericColumn.Reader):  # type: ignore[misc]
        def load(self) -> array[int]:
            """Read all numbers at once: one at a time costs a microsecond each."""
            values: array[int] = self._dbfile.get_array(self._basepos, self._typecode, self._count)
            values.extend([self._default] * (self._doccount - self._count))
            return values


class _Texts(VarBytesColumn):  # type: ignore[misc]
    class Reader(VarBytesColumn.Reader):  # type: ignore[misc]
        def _read_offsets_and_lengths(self) -> None:
            """Add up the lengths at once, where Whoosh takes a step in Python for each."""
            at = self._basepos + self._length - 1
            code = chr(self._dbfile.get_byte(at))
            if code == "X":  # its offsets stand there, too, in front of their type
                code = chr(self._dbfile.get_byte(at - 2))
                offsets = chr(self._dbfile.get_byte(at - 1))
                at += -2 - self._doccount * calcsize(offsets)
            at -= self._doccount * calcsize(code)
            self._lengths = self._dbfile.get_array(at, code, self._doccount)
            self._offsets = array("L", accumulate(self._lengths, initial=0))

        def load(self) -> list[bytes]:
            """Read all texts at once."""
            lengths = self._lengths
            data = self._dbfile.get(self._basepos, sum(lengths))
            ends = accumulate(lengths)
            return [data[end - length : end] for length, end in zip(lengths, ends, strict=True)]


COLUMNS: Mapping[str, NumericColumn | VarBytesColumn] = {
    **{name: _Texts() for name in ("id", "language", "shown")},
    **{name: _Numbers("I") for name in ("first", "last", *ZONES, LENGTH)},
}
"""Columns of zones count their words."""
