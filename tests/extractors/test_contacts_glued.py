"""Contacts whose fields lost every blank between them: "Jo LinCEOpress@zorg.example"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.extractors.contacting.gluing import put_apart
from pressarchive.extractors.parties.reach import reaches
from pressarchive.model import Release

_NEWS = "A title of a release\n\nBern, 05.02.2020 - Something is new in the garden of roses.\n\n"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Anna HollowayCEOpress@zorvik.example", "press@zorvik.example"),
        ("Anna Holloway - Founderinfo@zorvik.example", "info@zorvik.example"),
        ("Anna Holloway, CMOZorvikaholloway@zorvikchain.example", "aholloway@zorvikchain.example"),
        ("Zorvik.exampleanna@zorvik.example", "anna@zorvik.example"),
        ("Anna Hollowayanna@zorvik.example", "anna@zorvik.example"),
        ("Anna Hollowayaholloway@zorvik.example", "aholloway@zorvik.example"),
        ("Zorvik212-555-0147media@zorvik.example", "media@zorvik.example"),
        ("write to AnnaHolloway@zorvik.example", "annaholloway@zorvik.example"),
        ("Anna Holloway Anna.holloway@zorvik.example", "anna.holloway@zorvik.example"),
        ("the ZorvikFriends@zorvik.example", "zorvikfriends@zorvik.example"),
    ],
)
def test_an_address_begins_where_what_is_before_it_ends(written: str, address: str) -> None:
    """Roles, companies, sites, numbers and surnames ran into it; capitals alone tell nothing."""
    assert [one.text for one in reaches(written, 0, len(written)) if "@" in one.text] == [address]


@pytest.mark.parametrize(
    ("written", "apart"),
    [
        ("ZorvikAnna Holloway", "Zorvik; Anna Holloway"),
        ("Anna HollowayCEO", "Anna Holloway, CEO"),
        ("Anna HollowayZVK Gardens", "Anna Holloway, ZVK Gardens"),
        ("InformationAnna HollowayHead of Roses", "Information; Anna Holloway, Head of Roses"),
        ("NewAge Gardens of McAnna", "NewAge Gardens of McAnna"),
        ("Anna MacPeter, RoseMedia", "Anna MacPeter, RoseMedia"),
        ("AnnaPeter Roses", "AnnaPeter Roses"),
        ("Jo McCall", "Jo McCall"),
        ("Jo MacChief", "Jo MacChief"),
    ],
)
def test_words_that_ran_into_each_other(written: str, apart: str) -> None:
    """Known names and roles are put apart, names of companies and surnames are left."""
    assert put_apart(written) == apart


def test_fields_without_any_blank(extract: Callable[[str], Release]) -> None:
    """A company, a name, a role, then the address, in one word after the other."""
    text = "Press Inquiries:ZorvikAnna HollowayChief Garden Officerinfo@zorvik.example\n"
    [found] = extract(_NEWS + text).contacts
    assert (found.name, found.role) == ("Anna Holloway", "Chief Garden Officer")
    assert (found.organisation, found.emails) == ("Zorvik", ("info@zorvik.example",))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Contact Details:Zorvik[0rose@zorvik.example](mailto:0rose@zorvik.example)Highgate",
            ("Zorvik", (), ("0rose@zorvik.example",)),
        ),
        (
            "For all of it please contact:Zorvik LimitedAnna Holloway anna@zorvik.example",
            ("Zorvik Limited", (), ("anna@zorvik.example",)),
        ),
        (
            "Contact Details: Zorvik Ltd +44 (0) 20 3855 5551Highgate Markets is next to it",
            ("Zorvik Ltd", ("+44 (0) 20 3855 5551",), ()),
        ),
    ],
)
def test_what_runs_on_behind(
    extract: Callable[[str], Release], text: str, row: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    """Links in a row, a company before a name, a word behind a number."""
    [found] = extract(_NEWS + "## Contacts\n\n" + text + "\n").contacts
    assert (found.organisation, found.phones, found.emails) == row
