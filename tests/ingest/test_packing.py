"""What a worker hands over of a document is what the archive stores of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pressarchive.document import document_from_json
from pressarchive.ingest.one import process
from pressarchive.ingest.outcome import Extracted, Task
from pressarchive.ingest.walk import Found
from pressarchive.readers import Input, read
from pressarchive.records.rows import inflated
from pressarchive.records.sqlite import SqliteRecords

TEXT = "Prix de l\u2019eau \U0001f4a7\n\n- Genève\n- Lausanne\n\nLe prix baisse le 3 mai 2020.\n"


def test_a_document_comes_packed_and_is_stored_as_it_came(tmp_path: Path) -> None:
    """Unpacked it is the document that was read, and so it is once it is a record."""
    file = tmp_path / "eau.txt"
    file.write_text(TEXT, encoding="utf-8")
    now = datetime(2020, 6, 1, tzinfo=UTC)
    task = Task(found=Found.of(str(file), file.stat()), path="eau.txt", now=now)
    [extracted] = [one for one in process(task, here=True) if isinstance(one, Extracted)]
    whole = read(Input(name="eau.txt", content=TEXT.encode()))
    assert document_from_json(json.loads(inflated(extracted.document))) == whole
    records = SqliteRecords.open(tmp_path / "index", create=True)
    for document in (extracted.document, whole):
        records.put([(replace(extracted.release, id="000"), document)])
        assert records.document("000") == whole
    records.close()
