"""Organisations by an acronym that everybody knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.extractors.parties.known import known_in
from pressarchive.languages.acronyms import ACRONYMS
from pressarchive.model import Release


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("On Monday WHO was told; those who told it asked the UNHCR.", ["WHO", "UNHCR"]),
        ("Selon l'OMS et l’OCDE, tout va mieux.", ["OMS", "OCDE"]),
        ("WHO IS THERE", []),
        ("the WHOLE of it, said a who's who", []),
    ],
)
def test_acronyms_that_need_no_name(text: str, named: list[str]) -> None:
    assert [text[start:end] for start, end in known_in(text)] == named


def test_they_are_capitals_and_told_once() -> None:
    assert all(one.isupper() and one.isalpha() for one in ACRONYMS)


def test_who_is_spoken_of_does_not_issue(extract: Callable[[str], Release]) -> None:
    """A title that begins with one tells no issuer; a longer name with it is another one."""
    release = extract(
        "FBI agents search a house\n\nThe FBI and the FBI Salt Lake Division searched it today."
    )
    assert {(one.name, one.role) for one in release.organisations} == {
        ("FBI", "mentioned"),
        ("FBI Salt Lake Division", "mentioned"),
    }
