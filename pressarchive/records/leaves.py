"""Rows read from the pages of an SQLite file, past whatever is damaged between them.

Where a page that leads to others is damaged, or the head of the file, SQLite reaches nothing
behind it. The rows themselves stand in leaf pages, which say what they are; long ones go on in
a chain of further pages. The format: https://www.sqlite.org/fileformat2.html
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import NamedTuple

_TABLE_LEAF = 0x0D
_PAGE_SIZE = 4096
"""What our archives are written with, for a head that cannot be read."""
_INTEGERS = (0, 1, 2, 3, 4, 6, 8)
"""Bytes of the integers of each kind."""
_REAL, _ZERO, _ONE, _BLOB = 7, 8, 9, 12


Bytes = bytes | mmap


class Row(NamedTuple):
    """A row of some table: its key, and its columns as integers, texts and bytes."""

    key: int
    values: Sequence[object]


class _Broken(Exception):
    """This is no row, or not a whole one."""


def leaf_rows(file: Path) -> Iterator[Row]:
    """Yield every row that stands in a leaf page of a table, rows long deleted among them."""
    with file.open("rb") as opened, mmap(opened.fileno(), 0, access=ACCESS_READ) as data:
        yield from _rows(data)


def _rows(data: mmap) -> Iterator[Row]:
    size = int.from_bytes(data[16:18], "big")
    if size not in (512 << n for n in range(8)):
        size = _PAGE_SIZE
    for begin in range(0, len(data) - size + 1, size):
        head = begin + 100 if begin == 0 else begin
        if data[head] != _TABLE_LEAF:
            continue
        (count,) = struct.unpack_from(">H", data, head + 3)
        for number in range(min(count, size // 4)):
            try:
                (offset,) = struct.unpack_from(">H", data, head + 8 + 2 * number)
                yield _row(data, begin + offset, begin + size, size)
            except (_Broken, struct.error, IndexError, UnicodeDecodeError):
                continue


def _row(data: Bytes, at: int, end: int, size: int) -> Row:
    length, at = _varint(data, at)
    key, at = _varint(data, at)
    payload = _payload(data, at, end, length, size)
    head, at = _varint(payload, 0)
    kinds = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[object] = []
    for kind in kinds:
        width = _width(kind)
        raw = payload[head : head + width]
        if len(raw) != width:
            raise _Broken
        values.append(_value(kind, raw))
        head += width
    return Row(key, values)


def _payload(data: Bytes, at: int, end: int, length: int, size: int) -> bytes:
    """Return the bytes of a row, those in its page and those that follow in a chain."""
    local = length
    if length > size - 35:
        least = (size - 12) * 32 // 255 - 23
        local = least + (length - least) % (size - 4)
        if local > size - 35:
            local = least
    if at + local > end or length > len(data):
        raise _Broken
    parts, missing = [data[at : at + local]], length - local
    (following,) = struct.unpack_from(">I", data, at + local) if missing else (0,)
    while missing:
        begin = (following - 1) * size
        if following < 1 or begin + size > len(data):
            raise _Broken
        (following,) = struct.unpack_from(">I", data, begin)
        part = data[begin + 4 : begin + 4 + min(missing, size - 4)]
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _varint(data: Bytes, at: int) -> tuple[int, int]:
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9


def _width(kind: int) -> int:
    if kind >= _BLOB:
        return (kind - _BLOB) // 2
    return 8 if kind == _REAL else 0 if kind in (_ZERO, _ONE) else _INTEGERS[kind]


def _value(kind: int, raw: bytes) -> object:
    if kind >= _BLOB:
        return raw if kind % 2 == 0 else raw.decode()
    if kind == 0:
        return None
    if kind == _REAL:
        return struct.unpack(">d", raw)[0]
    return kind - _ZERO if kind in (_ZERO, _ONE) else int.from_bytes(raw, "big", signed=True)
