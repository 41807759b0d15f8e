from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.query import Term
from pressarchive.text import words
from pressarchive.thesaurus.check import check
from pressarchive.thesaurus.cognates import FALSE_FRIENDS, MOST, Cognates


class Words(dict[str, list[str]]):
    """The vocabulary of an archive, by language."""

    def beginning(self, code: str, prefix: str) -> list[str]:
        """Return the words of a language that begin so."""
        return [word for word in self.get(code, ()) if word.startswith(prefix)]


VOCABULARY = {
    "fr": sorted(
        """microgravite radiologie organisation developpement legislateur actuel librairie
        physicien reflexion economique nation national delai federales environnement""".split()
    ),
    "en": sorted(
        """microgravity radiology radiologist organisation organization development legislator
        actual library physician economic economics nation national delay federal environment
        environments environmental interconnection""".split()
    ),
}
COGNATES = Cognates(Words(VOCABULARY))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("microgravité", ["microgravity"]),
        ("microgravity", ["microgravite"]),
        ("radiologie", ["radiology"]),
        ("radiology", ["radiologie"]),
        ("législateurs", ["legislator"]),
        ("économiques", ["economic"]),
        ("economic", ["economique"]),
        ("fédérale", ["federal"]),
        ("organisation", ["organization"]),
        ("organization", ["organisation", "organisation"]),
        ("développement", ["development"]),
        ("environnement", ["environment"]),
        ("environment", ["environnement"]),
        ("interconnexion", ["interconnection"]),
        ("reflections", ["reflexion"]),
        ("nation", []),
        ("zorglub", []),
    ],
)
def test_cognates(typed: str, expected: list[str]) -> None:
    """Corresponding endings and a letter more or less are seen through; other words are not."""
    assert [one.text for one in COGNATES.additions(tuple(words(typed)))] == expected


@pytest.mark.parametrize("typed", ["actuel", "actual", "librairie", "library", "delai", "delays"])
def test_false_friends_are_no_cognates(typed: str) -> None:
    """Words that look alike and mean another thing are not added, in either direction."""
    assert not COGNATES.additions((typed,))


def test_what_is_added() -> None:
    """A cognate is a word of the archive, bound to its language, and says where it is from."""
    (one,) = COGNATES.additions(("microgravite",))
    assert (one.part, one.language, one.via) == (Term(("microgravity",), "en"), "en", "cognate")
    assert 0 < COGNATES.additions(("developpement",))[0].weight < one.weight < 1


def test_only_single_words_of_some_length_have_cognates() -> None:
    """Short words are alike by chance; terms are not compared."""
    assert not Cognates(Words({"en": ["acte"]})).additions(("acts",))
    assert not COGNATES.additions(("microgravite", "radiologie"))
    assert not Cognates(Words({"en": ["because"]})).additions(("because",))


@given(st.lists(st.text("aeiqutyonl", max_size=9), max_size=30), st.text("aeiqutyonl", max_size=9))
def test_cognates_are_few_and_in_the_vocabulary(found: list[str], typed: str) -> None:
    """Whatever the words, at most a few of them are taken, none twice."""
    added = Cognates(Words({"en": sorted(set(found))})).additions((typed,))
    assert len(added) == len({one.text for one in added}) <= MOST
    assert {one.text for one in added} <= set(found) - {typed}


def test_the_list_of_false_friends_is_sound() -> None:
    """It is in the format of a concept file and has no faults."""
    assert [one.message for one in check([FALSE_FRIENDS]) if "other" not in one.message] == []
