"""What survives translation: the same keys from both languages, from any text, in linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import dated, release

from pressarchive.linking.keys import shown
from pressarchive.linking.signature import signature
from pressarchive.model import Contact


def keys(text: str) -> set[str]:
    return set(signature(release(0, body=text)).keys)


@pytest.mark.parametrize(
    ("french", "english", "key"),
    [
        ("soit 1 234 567 francs", "that is 1,234,567 francs", "1234567"),
        ("soit 1'234 francs", "that is 1,234 francs", "1234"),
        ("une hausse de 2,5 %", "a rise of 2.5%", "2.5"),
        ("réunis le 5 février 2020", "met on February 5, 2020", "02-05"),
        ("réunis le 5 février 2020", "met on 5 February 2020", "02-05"),
        ("avec l'Éducation nationale", "with the Education ministry", "education"),
        ("l'incinération des déchets", "the incineration of waste", "~incine"),
        ("le protocole de Nagoya", "the protocol of Nagoya", "nagoya"),
    ],
)
def test_both_languages_leave_the_same_key(french: str, english: str, key: str) -> None:
    """Numbers, days, names and cognates meet whichever language wrote them."""
    assert key in keys(french) & keys(english)


def test_what_capitals_do_not_tell() -> None:
    """A word that opens a sentence, a month or a weekday is no name."""
    found = keys("Demain viendra. On Monday in January the Council meets. Bonjour\nSalut Marie")
    assert found.isdisjoint({"demain", "monday", "january", "bonjour", "salut"})
    assert found >= {"council", "marie"}


def test_what_extraction_found_counts() -> None:
    """References, telephones, addresses and links are keys; only sure ends of numbers count."""
    contact = Contact(phones=("+33 1 49 77 13 77",), emails=("a@b.fr",))
    one = signature(
        release(
            0, title="", reference="CP 12-2020", contacts=(contact,), links=("https://X.org/a/",)
        )
    )
    assert set(one.keys) == {"#cp 12-2020", "+49771377", "a@b.fr", "https://x.org/a"}


def test_body_alone_decides_on_duplicates() -> None:
    """Case, spacing and signs make no other body; a word does; a few words tell nothing."""
    body = "Le budget de l'État est adopté " * 8

    def digest(text: str) -> str | None:
        return signature(release(0, body=text)).digest

    assert digest(body) == digest(body.upper().replace(" ", "\n")) is not None
    assert digest(body) != digest(body + "hier")
    assert digest("Le budget est adopté") is None


def test_a_long_body_is_compared_to_its_end() -> None:
    """Bodies that differ only after the part that is read are not duplicates."""
    long = "mot " * 20_000
    assert signature(release(0, body=long)).digest != signature(release(0, body=long + "x")).digest


@given(st.text(), st.text(), st.text())
def test_any_text_has_a_signature(title: str, body: str, reference: str) -> None:
    """No text makes it fail; keys can be stored; the same release has the same signature."""
    one = release(0, title=title, body=body, reference=reference, language="fr")
    made = signature(one)
    assert made == signature(one)
    assert all(key and key.isprintable() for key in made.keys)
    assert all(0 <= value < 2**32 for value in made.sketch)
    assert list(made.sketch) == sorted(set(made.sketch))


@pytest.mark.parametrize("piece", ["a.", "1 ", "1,", "111 ", "1'111", "é", "A", "\n", "1/", "0"])
def test_hostile_repetition_is_read_in_linear_time(piece: str) -> None:
    """No repetition makes reading slow: a quadratic rule would take minutes here."""
    started = time.process_time()
    signature(release(0, title=piece * 100_000, body=piece * 200_000))
    assert time.process_time() - started < 5


def test_days_are_those_the_text_allows() -> None:
    """An ambiguous date keeps both its days; one that is guessed or borrowed has none."""
    both = dated("2020-05-02", "2020-02-05")
    assert len(signature(release(0, date=both)).days) == 2
    assert signature(release(0, date=both)).day is None
    assert signature(release(0, date=dated("2020-02-05"))).day is not None


def test_cut_words_are_shown_as_cut() -> None:
    """Evidence says where a key is only the beginning of words."""
    assert (shown("~incine"), shown("anses")) == ("incine…", "anses")
