"""The seeds become the records that a careful reader would write."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pressarchive.ingest.extract import extract_release
from pressarchive.model import Release, Source
from pressarchive.readers import Input, read

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
EXPECTED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "data" / "seeds.json").read_text(encoding="utf-8")
)
NUMBERS = sorted(key for key in EXPECTED if key.isdigit())


@pytest.fixture(scope="module")
def records() -> dict[str, Release]:
    """Return the records of the seeds by their number."""
    made = {}
    for path in sorted(SEEDS.glob("*.txt")):
        document = read(Input(name=path.name, content=path.read_bytes()))
        number = path.name.split("_")[0]
        source = Source(path=path.name, sha256="", bytes=path.stat().st_size)
        made[number] = extract_release(
            document, id=number, source=source, ingested_at="", today=date(2026, 6, 30)
        )
    return made


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("field", ["title", "language", "reference", "place", "embargo", "kind"])
def test_a_plain_field_is_as_a_reader_takes_it(
    records: dict[str, Release], number: str, field: str
) -> None:
    """Every field with one value equals what is expected of the seed."""
    assert getattr(records[number], field) == EXPECTED[number][field]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_date_has_its_evidence_and_its_doubts(records: dict[str, Release], number: str) -> None:
    """Value, precision, method and evidence agree, and the other possible days are named."""
    expected, found = EXPECTED[number]["date"], records[number].date
    if expected is None:
        assert found is None
        return
    assert found is not None
    for name in ("value", "precision", "method", "evidence"):
        assert getattr(found, name) == expected[name]
    assert set(found.alternatives) >= set(expected["alternatives_include"])


@pytest.mark.parametrize("number", NUMBERS)
def test_the_body_is_what_no_other_field_accounts_for(
    records: dict[str, Release], number: str
) -> None:
    """Neither title, dateline, masthead nor reference is told twice."""
    record = records[number]
    first = record.body.split("\n\n")[0]
    for told in (record.title, record.reference, record.place):
        assert told is None or not first.startswith(told)
    assert "COMMUNIQUÉ DE PRESSE" not in record.body.upper()
