"""One segment of the index, opened for reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from struct import Struct
from typing import Any

from pressarchive.engines.whoosh import lists
from pressarchive.engines.whoosh.columns import COLUMNS
from pressarchive.engines.whoosh.files import CheckedFile, Pages, Unsound
from pressarchive.engines.whoosh.layout import FIELD, NAME, SIZES
from pressarchive.engines.whoosh.library import OrderedHashReader
from pressarchive.engines.whoosh.seal import Segment

_INFO = Struct("!BfIBBfIIqi")
"""What Whoosh says of a word: whether its postings stand here, which no segment of ours has;
their weight and number; four that we leave empty; and the place and bytes of its list."""
_CHUNK = 1 << 16


class Leaf:
    """The words, lists and columns of a segment. `size` counts deleted documents, too.

    Any method may raise any exception on a damaged index.
    """

    def __init__(self, folder: Path, segment: Segment, files: Mapping[str, Pages]) -> None:
        self.size = segment.size
        self.deleted = segment.deleted
        self._name = f"{NAME}_{segment.id}"
        self._folder = folder
        self._files = files
        self._opened: list[CheckedFile] = []
        try:
            self._words = self._open("trm")
            self.lists = self._open("pst")
            self._table = OrderedHashReader(self._words, self._words.size)
            self._fields: Mapping[str, int] = self._table.extras["fieldmap"]
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close every file."""
        while self._opened:
            self._opened.pop().close()

    def frequency(self, field: str, key: bytes) -> int:
        """Return how many documents have a term, deleted ones included."""
        return self._info(field, key)[0]

    def place(self, field: str, key: bytes) -> int | None:
        """Return where a term's list of postings stands; None where no document has the term."""
        return self._info(field, key)[1]

    def column(self, name: str) -> Any:
        """Open a column."""
        file = self._open(f"{name}.col")
        return COLUMNS[name].reader(file, 0, file.size, self.size)

    def keys(self, field: str, prefix: bytes) -> Iterable[bytes]:
        """Yield the terms of a field that begin so, in order, and stand in a live document."""
        terms = self._keys(field, prefix)
        return (term for term in terms if self._lives(field, term)) if self.deleted else terms

    def _open(self, ending: str) -> CheckedFile:
        name = f"{self._name}.{ending}"
        file = CheckedFile(self._folder / name, self._files[name])
        self._opened.append(file)
        return file

    def _info(self, field: str, key: bytes) -> tuple[int, int | None]:
        if field not in self._fields:
            return 0, None
        found = self._table.get(FIELD.pack(self._fields[field]) + key)
        if found is None:
            return 0, None
        if found[0]:
            raise Unsound("postings stand with their word")
        _, _, count, *_, place, _ = _INFO.unpack(found)
        return count, place

    def _lives(self, field: str, key: bytes) -> bool:
        count, place = self._info(field, key)
        if count > len(self.deleted):
            return True
        found = () if place is None else lists.documents(self.lists, place)
        return any(document not in self.deleted for document in found)

    def _keys(self, field: str, prefix: bytes) -> Iterator[bytes]:
        """Yield terms, many read at a time: Whoosh takes four calls for each."""
        if field not in self._fields:
            return
        head = FIELD.pack(self._fields[field])
        place, end, size = (
            self._table.closest_key_pos(head + prefix),
            self._table.endofdata,
            _CHUNK,
        )
        while place is not None and place < end:
            data = self._words.get(place, min(size, end - place))
            at = 0
            while at + SIZES.size <= len(data):
                key, rest = SIZES.unpack_from(data, at)
                begins, ends = at + SIZES.size, at + SIZES.size + key
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
