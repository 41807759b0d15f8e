"""The files of the index, opened so that neither damage nor a stranger's file does harm.

Whoosh reads pickles inside its files, and a pickle can name any class or function to call.
Ours are tuples of numbers and bytes: all are read by an unpickler that admits no name at
all. And a file is read through the checksums that its seal holds for each page, so that a
damaged byte is an error and never an answer.
"""

from __future__ import annotations

import pickle
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn
from zlib import crc32

from pressarchive.engines.whoosh.library import StructFile
from pressarchive.values import value

PAGE = 1 << 15
"""Bytes that share a checksum: few enough to check for one word, many enough for a short seal."""


class Unsound(Exception):
    """There is no index here that this program wrote and that is whole."""


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> NoReturn:
        """Refuse: whatever is made by name is nothing that an index of ours holds."""
        raise Unsound(f"a pickle asks for {module}.{name}")


def plain(data: bytes) -> Any:
    """Unpickle numbers, texts and their collections, and nothing else; raises Unsound."""
    return _PlainUnpickler(BytesIO(data)).load()


class PlainFile(StructFile):  # type: ignore[misc]
    """A file whose pickles are plain data."""

    def read_pickle(self) -> Any:
        """Read plain data."""
        return _PlainUnpickler(self).load()


@value
class Pages:
    """A file's size in bytes, and the CRC-32 of each of its pages."""

    size: int
    sums: tuple[int, ...]


def measure(file: Path) -> Pages:
    """Return the pages of a file."""
    sums, size = [], 0
    with file.open("rb") as opened:
        while page := opened.read(PAGE):
            sums.append(crc32(page))
            size += len(page)
    return Pages(size=size, sums=tuple(sums))


class CheckedFile(PlainFile):
    """A file that does not change, each page of it checked before anything of it is used."""

    def __init__(self, path: Path, pages: Pages) -> None:
        super().__init__(path.open("rb", buffering=0), name=path.name)
        self.is_real = False  # arrays are not to be read past this class
        self.size = pages.size
        self._sums = pages.sums
        self._checked = bytearray(len(pages.sums))
        self._at = 0
        self._page = b""
        self._page_begins = 0

    def tell(self) -> int:
        """Return the place that is read next."""
        return self._at

    def seek(self, position: int, whence: int = 0) -> int:
        """Move to a place counted from the beginning, from here or from the end."""
        self._at = position + (0, self._at, self.size)[whence]
        return self._at

    def read(self, length: int = -1) -> bytes:
        """Read on, as far as there is something."""
        left = max(0, self.size - self._at)
        data = self.get(self._at, left if length < 0 else min(length, left))
        self._at += len(data)
        return data

    def readline(self) -> NoReturn:
        """Refuse what only the pickles of old Pythons need."""
        raise Unsound("a pickle of another kind")

    def get(self, position: int, length: int) -> bytes:
        """Return the bytes at a place; raises Unsound where they are not what was written."""
        begin = position - self._page_begins
        if begin >= 0 and begin + length <= len(self._page):
            return self._page[begin : begin + length]
        if position < 0 or length < 0 or position + length > self.size:
            raise Unsound(f"{self._name} has no place {position}")
        first, end = position // PAGE, (position + length + PAGE - 1) // PAGE
        if all(self._checked[first:end]):
            return self._exactly(position, length)
        begins = first * PAGE
        data = self._exactly(begins, min(self.size, end * PAGE) - begins)
        for number in range(first, end):
            page = data[number * PAGE - begins : (number + 1) * PAGE - begins]
            if crc32(page) != self._sums[number]:
                raise Unsound(f"{self._name} is damaged")
            self._checked[number] = 1
            self._page, self._page_begins = page, number * PAGE
        return data[position - begins : position - begins + length]

    def get_array(self, position: int, typecode: str, length: int) -> Any:
        """Return numbers, read at once."""
        self.seek(position)
        return self.read_array(typecode, length)

    def _exactly(self, position: int, length: int) -> bytes:
        self.file.seek(position)
        data = bytes(self.file.read(length))
        if len(data) != length:
            raise Unsound(f"{self._name} is cut short")
        return data
