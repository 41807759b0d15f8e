from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.query import Term
from pressarchive.text import fold, words
from pressarchive.thesaurus import Thesaurus
from pressarchive.thesaurus.concept import (
    COLUMNS,
    read_concept,
    significant,
    stems_of,
    stop_words,
)
from pressarchive.thesaurus.thesaurus import SHIPPED, _fold

TEXT = """\
# a comment
[weightlessness]
micropesanteur, microgravité, impesanteur = microgravity, weightlessness, zero gravity
résistance aux antibiotiques, antibiorésistance = antibiotic resistance
résistance, résister = resistance, resist
perturbateur endocrinien = endocrine disruptor
cheval = horse
énergie = energy
hors ligne = offline
dire = say, said
pain = bread
douleur = pain, ache
organisation = organisation, organization
this line is broken
so = is = this
"""


@pytest.fixture
def thesaurus() -> Thesaurus:
    return Thesaurus(TEXT.encode())


@pytest.fixture(scope="module")
def shipped() -> Thesaurus:
    return Thesaurus.load()


def texts(thesaurus: Thesaurus, typed: str) -> list[str]:
    return [one.text for one in thesaurus.additions(tuple(words(typed)))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("micropesanteur", ["microgravity", "weightlessness", "zero gravity", "microgravité"]),
        ("weightlessness", ["micropesanteur", "microgravité", "impesanteur", "microgravity"]),
        ("zero gravity", ["micropesanteur", "microgravité", "impesanteur", "microgravity"]),
        ("MICROGRAVITÉ", ["microgravity", "weightlessness", "zero gravity", "micropesanteur"]),
        ("antibiotic resistance", ["résistance aux antibiotiques", "antibiorésistance"]),
        ("résistances antibiotique", ["antibiotic resistance", "antibiorésistance"]),
        ("perturbateurs endocriniens", ["endocrine disruptor"]),
        ("endocrine disruptors", ["perturbateur endocrinien"]),
        ("chevaux", ["horse"]),
        ("horses", ["cheval"]),
        ("energies", []),
        ("dires", ["say"]),
        ("offline", ["hors ligne"]),
        ("organization", ["organisation"]),
        ("zorglub", []),
        ("gravity", []),
        ("broken", []),
    ],
)
def test_concepts_are_found_by_any_form_of_any_word(
    thesaurus: Thesaurus, typed: str, expected: list[str]
) -> None:
    """Number, gender, case and accents do not matter, nor the language."""
    assert texts(thesaurus, typed)[: len(expected)] == expected
    assert bool(expected) == bool(texts(thesaurus, typed))


def test_a_word_of_several_does_not_stand_for_them(thesaurus: Thesaurus) -> None:
    """The French "ligne" is not "hors ligne", although "hors" is a stop word."""
    assert texts(thesaurus, "ligne") == []
    assert texts(thesaurus, "hors ligne") == ["offline"]


def test_stop_words_are_not_added(thesaurus: Thesaurus) -> None:
    """A word that stands in every text would find every text."""
    assert texts(thesaurus, "said of") == []
    assert texts(thesaurus, "dire") == ["say"]


def test_every_meaning_gets_its_turn(thesaurus: Thesaurus) -> None:
    """A word of two languages stands for both meanings."""
    assert set(texts(thesaurus, "pain")) == {"bread", "douleur", "ache"}


def test_additions_are_bound_to_their_language(thesaurus: Thesaurus) -> None:
    """A translation must not find a false friend; translations weigh more than synonyms."""
    found = {one.text: one for one in thesaurus.additions(("impesanteur",))}
    assert found["zero gravity"].part == Term(("zero", "gravity"), "en")
    assert found["zero gravity"].language == "en"
    assert found["zero gravity"].via == "thesaurus"
    assert 0 < found["microgravité"].weight < found["zero gravity"].weight < 1


def test_what_the_typed_words_find_is_not_added(shipped: Thesaurus) -> None:
    """No addition of any shipped word has the stem of that word in its own language."""
    lines = "\n".join(path.read_text(encoding="utf-8") for path in SHIPPED.glob("*.txt"))
    for line in lines.split("\n")[::40]:
        concept = read_concept(line)
        for label in (one for found in concept.labels.values() for one in found) if concept else ():
            for addition in shipped.additions(label.words):
                assert isinstance(addition.part, Term)
                assert addition.language is not None
                typed = stems_of(significant(label.words), addition.language)
                assert not set(typed) <= set(stems_of(addition.part.words, addition.language))


def test_every_shipped_word_finds_its_concept(shipped: Thesaurus) -> None:
    """Each label of a concept leads to its labels in the other language, unless found anyway."""
    lines = "\n".join(path.read_text(encoding="utf-8") for path in SHIPPED.glob("*.txt"))
    tried = 0
    for line in lines.split("\n")[7::40]:
        concept = read_concept(line)
        if concept is None:
            continue
        for code, other in (COLUMNS, COLUMNS[::-1]):
            wanted = concept.labels[other][0]
            for label in concept.labels[code]:
                typed = stems_of(significant(label.words), other)
                if set(typed) <= set(wanted.stems) or not set(label.stems) & set(typed):
                    continue
                if any(stop_words().issuperset(one.words) for one in (label, wanted)):
                    continue  # "EU" is written as the French "eu": it would find every text.
                tried += 1
                found = {(one.part, one.language) for one in shipped.additions(label.words)}
                assert (Term(wanted.words, other), other) in found, label.text
    assert tried > 50


@given(st.text())
def test_any_text_is_a_thesaurus(text: str) -> None:
    """Lines that are no concepts are passed over, whatever they hold."""
    assert list(Thesaurus(f"{text}\nchat = cat".encode()).additions(("cat",)))


@given(st.lists(st.text("abé ½œ=,#[]", max_size=5), min_size=1, max_size=3))
def test_any_words_can_be_looked_up(found: list[str]) -> None:
    """Looking up never fails, even where the same words make up the concepts."""
    thesaurus = Thesaurus(" = ".join(found).encode())
    for text in found:
        thesaurus.additions(tuple(words(text)))


@given(st.text("aéœÆ’½™é\n ßЖ"))
def test_folding_fast_is_folding(text: str) -> None:
    """The quick way of folding a long text gives what `fold` gives for each word of it."""
    assert words(_fold(text.encode()).decode()) == words(fold(text))


def test_loading_is_quick() -> None:
    """The shipped concepts, several thousand, are ready within the time of a keystroke."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        loaded = Thesaurus.load()
        times.append(time.perf_counter() - begun)
    assert texts(loaded, "micropesanteur")
    assert min(times) < 0.1


def test_verbs_in_the_plural_are_found() -> None:
    """The stemmer leaves "signent" as it is: it is looked up as a form of "signer" too."""
    found = Thesaurus("signer = sign\nclient = customer\nclergé = clergy\n".encode())
    assert {one.text for one in found.additions(("signent",))} == {"signer", "sign"}
    assert {one.text for one in found.additions(("client",))} == {"customer"}
    assert not found.additions(("cent",))
    assert not found.additions(("accident",))
