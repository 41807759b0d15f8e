"""Companies by the exchange and ticker behind their names; people in front of an institution."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.extractors.parties.acronyms import pairs
from pressarchive.extractors.parties.listings import listed_in
from pressarchive.model import Release


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Shares of Zorg Systems Inc. (NASDAQ: ZRG) fell.", ["Zorg Systems Inc."]),
        (
            "zorgID, Inc. (Nasdaq: ZID) and Quill & Salt (TSX-V: QS)",
            ["zorgID, Inc.", "Quill & Salt"],
        ),
        ("Le groupe Zorg (Euronext Paris : ZRG) annonce", ["Zorg"]),
        ("Zorg (“Zorg” or the “Company”) (NYSE American: ZRG)", []),
        ("The Federal Office (Bern: Salt) and a price (NASDAQ: ZRG)", []),
    ],
)
def test_a_listing_tells_a_company(text: str, named: list[str]) -> None:
    """Its name is what is capitalised right before; what is no name is none."""
    assert [text[start:end] for start, end in listed_in(text)] == named


def test_who_announces_is_the_issuer(extract: Callable[[str], Release]) -> None:
    """A listed company that the title begins with issues the release."""
    release = extract(
        "Zorg Biolabs Inc. (NYSE: ZRG) Names a New Chief\n\n"
        "Zorg Biolabs (NYSE: ZRG) said that its new chief comes from Quillcorp (OTC: QLC)."
    )
    assert [(one.name, one.role) for one in release.organisations] == [
        ("Zorg Biolabs", "issuer"),
        ("Quillcorp", "mentioned"),
    ]


def test_somebody_before_an_institution_is_no_acronym() -> None:
    """The surname before "(Institute of Salt)" does not stand for it; a name alone may."""
    assert [*pairs("Dr Ada Quill (Institute of Salt Studies, Bern) and others")] == []
    [found] = pairs("The study by Inrem (Institut de recherche sur le sel) is new.")
    assert found.acronym == "Inrem"
