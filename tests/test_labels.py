"""What was labelled by hand stands in the releases it was read from."""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import corpora
from benchmarks.evaluation.labels import FOLDER, labelled_cases, labels, use
from benchmarks.evaluation.matching import plain

PARTS = ("read", "unread", "fresh")


@pytest.fixture(params=PARTS)
def part(request: pytest.FixtureRequest) -> Iterator[str]:
    use(request.param)
    yield request.param
    use("read")


def _rows(part: str) -> list[dict[str, Any]]:
    return [
        row
        for path in sorted(FOLDER.glob(f"*-{part}.json"))
        for row in json.loads(path.read_text(encoding="utf8"))
    ]


def test_no_release_is_labelled_twice() -> None:
    keys = [(row["set"], row["name"]) for part in PARTS for row in _rows(part)]
    assert len(keys) == len(set(keys)) == 120


def test_fresh_labels_are_of_the_fifth_no_rule_is_written_from() -> None:
    assert [row["name"] for row in _rows("fresh") if zlib.crc32(row["name"].encode()) % 5] == []


@pytest.mark.skipif(corpora() is None, reason="the corpora are not here")
def test_what_is_labelled_stands_in_its_release(part: str) -> None:
    strange, found = [], list(labelled_cases())
    assert len(found) == 40
    for case in found:
        text, label = plain(case.text), labels()[case.set, case.name]
        digits = "".join(c for c in case.text if c.isdigit())
        words = [who["name"] for who in [*label["people"], *label["contacts"]] if who["name"]]
        words += [role for who in label["people"] for role in (who["role"] or "").split(";")]
        for span in [*label["quotes"], *label["boilerplate"]]:
            words += [span["starts"], span["ends"]]
        strange += [(part, case.name) for word in words if plain(word) not in text]
        for contact in label["contacts"]:
            numbers = ["".join(c for c in phone if c.isdigit()) for phone in contact["phones"]]
            strange += [(part, case.name) for number in numbers if number not in digits]
            strange += [
                (part, case.name)
                for email in contact["emails"]
                if email.lower() not in case.text.lower()
            ]
    assert strange == []
