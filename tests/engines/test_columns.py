"""Columns of texts, whose places are added up at once."""

from __future__ import annotations

import pytest
from whoosh.columns import VarBytesColumn
from whoosh.filedb.filestore import RamStorage

from pressarchive.engines.whoosh.columns import COLUMNS

TEXTS = [b"ab", b"", b"c" * 70_000, b"d", b""]


@pytest.mark.parametrize("cutoff", [0, 100])
def test_a_column_is_read_as_whoosh_reads_it(cutoff: int) -> None:
    """Whether Whoosh left the places in the file, as it does for many releases, or not."""
    storage = RamStorage()
    with storage.create_file("column") as file:
        writer = VarBytesColumn(write_offsets_cutoff=cutoff).writer(file)
        for number, text in enumerate(TEXTS):
            writer.add(number, text)
        writer.finish(len(TEXTS))
    length = storage.file_length("column")
    file = storage.open_file("column")
    column = COLUMNS["id"]
    read, expected = (
        kind.reader(file, 0, length, len(TEXTS)) for kind in (column, VarBytesColumn())
    )
    assert expected.had_stored_offsets == (cutoff == 0)
    assert [read[number] for number in range(len(TEXTS))] == TEXTS == list(expected)
    assert read.load() == TEXTS
