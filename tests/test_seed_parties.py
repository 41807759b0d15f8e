"""What a careful reader takes from the five seeds about organisations and people."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pressarchive.ingest.extract import extract_release
from pressarchive.model import Release, Source
from pressarchive.readers import Input, read

_ROOT = Path(__file__).resolve().parents[1]
_FACTS: dict[str, Any] = json.loads(
    (_ROOT / "tests" / "data" / "seed-parties.json").read_text(encoding="utf8")
)
_SEEDS = [name for name in _FACTS if name.isdigit()]


@cache
def _release(number: str) -> Release:
    path = next((_ROOT / "seeds").glob(f"{number}_*"))
    document = read(Input(name=path.name, content=path.read_bytes()))
    source = Source(path=path.name, sha256="", bytes=path.stat().st_size)
    return extract_release(
        document, id=number, source=source, ingested_at="", today=date(2026, 1, 1)
    )


@pytest.mark.parametrize("number", _SEEDS)
def test_issuers_of_a_seed(number: str) -> None:
    """The issuers are those who act in the title or sign, in its order."""
    issuers = [one.name for one in _release(number).organisations if one.role == "issuer"]
    assert issuers == _FACTS[number]["issuers"]


@pytest.mark.parametrize("number", _SEEDS)
def test_organisations_of_a_seed(number: str) -> None:
    """Names and full names are those printed; none is made up where the list is complete."""
    facts = dict(_FACTS[number]["organisations"])
    some = facts.pop("some", False)
    found = {one.name: one.full_name for one in _release(number).organisations}
    assert facts.items() <= found.items()
    if not some:
        assert set(found) == set(facts)


@pytest.mark.parametrize("number", _SEEDS)
def test_people_of_a_seed(number: str) -> None:
    """People carry the role that stands beside their name; contacts are not among them."""
    found = [{"name": one.name, "role": one.role} for one in _release(number).people]
    key = str
    assert sorted(found, key=key) == sorted(_FACTS[number]["people"], key=key)


@pytest.mark.parametrize("number", _SEEDS)
def test_contacts_of_a_seed(number: str) -> None:
    """Names, roles, numbers and addresses are joined rightly, also out of columns."""
    found = _release(number).contacts
    expected = _FACTS[number]["contacts"]
    assert len(found) == len(expected)
    for one, fact in zip(found, expected, strict=True):
        for field, value in fact.items():
            got = getattr(one, field)
            assert (list(got) if isinstance(got, tuple) else got) == value


@pytest.mark.parametrize("number", _SEEDS)
def test_quotes_of_a_seed(number: str) -> None:
    """Quotations begin and end where their marks do, with who says them; terms are none."""
    found = _release(number).quotes
    expected = _FACTS[number]["quotes"]
    assert [one.speaker for one in found] == [fact["speaker"] for fact in expected]
    for one, fact in zip(found, expected, strict=True):
        assert one.text.startswith(fact["starts"])
        assert one.text.endswith(fact["ends"])


@pytest.mark.parametrize("number", _SEEDS)
def test_boilerplate_of_a_seed(number: str) -> None:
    """Standing text has its organisation and is no longer body."""
    release = _release(number)
    assert [one.organisation for one in release.boilerplate] == _FACTS[number]["boilerplate_of"]
    assert not any(one.text[:60] in release.body for one in release.boilerplate)


@pytest.mark.parametrize("number", [n for n in _SEEDS if "residue_includes" in _FACTS[n]])
def test_residue_of_a_seed(number: str) -> None:
    """What a web page left is told apart and is no longer body."""
    release = _release(number)
    for line in _FACTS[number]["residue_includes"]:
        assert line in release.residue
        assert line not in release.body
