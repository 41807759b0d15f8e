from __future__ import annotations

import pytest

from pressarchive.text import words
from pressarchive.thesaurus.ordinals import Ordinals


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("13ème", ["13e", "13th", "13"]),
        ("13th", ["13e", "13ème", "13"]),
        ("1er", ["1re", "1ère", "1st", "1"]),
        ("1st", ["1er", "1re", "1ère", "1"]),
        ("2e", ["2ème", "2nd", "2"]),
        ("22nd", ["22e", "22ème", "22"]),
        ("112e", ["112ème", "112th", "112"]),
        ("103rd", ["103e", "103ème", "103"]),
        ("2013", []),
        ("0th", []),
        ("4G", []),
        ("CP106e", []),
        ("13th annual", []),
    ],
)
def test_spellings_of_a_number(typed: str, expected: list[str]) -> None:
    """Each in its language, and the number; what is no ordinal has none."""
    found = Ordinals().additions(tuple(words(typed)))
    assert [one.text for one in found] == expected
    assert all(0 < one.weight < 1 and one.via == "ordinal" for one in found)
