from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.entries import make_entry
from pressarchive.errors import QueryError
from pressarchive.model import Release, Source
from pressarchive.query import Addition, Node, Query, Synonyms, Term, describe, parse, walk
from pressarchive.thesaurus import Expanded, Thesaurus, expand
from pressarchive.thesaurus.expansion import MOST_ADDITIONS

SHIPPED = Thesaurus.load()
SMALL = Thesaurus(
    """\
micropesanteur, microgravité = microgravity, weightlessness
antibiorésistance, résistance aux antibiotiques = antibiotic resistance
antibiotique = antibiotic
soutien-vie = life support
hors ligne = offline
Organisation mondiale de la santé, OMS = World Health Organization, WHO
maïs = maize
""".encode()
)


def read(text: str) -> Query:
    return parse(text, today=date(2026, 3, 31))


def expanded(text: str) -> Expanded:
    return expand(read(text), [SMALL])


def added(text: str) -> dict[str, list[str]]:
    return {term: [one.text for one in found] for term, found in expanded(text).added}


def release(text: str, language: str) -> Release:
    return Release(
        id="000",
        title="",
        body=text,
        language=language,
        ingested_at="",
        source=Source(path="", sha256="", bytes=0),
    )


def matches(node: Node, text: str, language: str) -> bool:
    return node.matches(make_entry(release(text, language)))


@pytest.mark.parametrize(
    ("query", "text", "language"),
    [
        ("microgravité", "Séjours en micropesanteur.", "fr"),
        ("micropesanteur", "Simulated microgravity.", "en"),
        ("weightlessness", "Séjours en MICROPESANTEUR.", "fr"),
        ("antibiotic resistance", "Lutter contre l’antibiorésistance.", "fr"),
        ("antibiotic resistance", "La résistance aux antibiotiques.", "fr"),
        ("antibiorésistance", "Fight antibiotic resistance.", "en"),
        ("endocrine disruptors", "Des perturbateurs endocriniens.", "fr"),
        ("perturbateurs endocriniens", "An endocrine disruptor.", "en"),
        ("health AND (space OR microgravity)", "La santé en micropesanteur.", "fr"),
    ],
)
def test_either_language_finds_both(query: str, text: str, language: str) -> None:
    """A question in one language finds a release in the other through the shipped thesaurus."""
    assert not matches(read(query).root, text, language)
    assert matches(expand(read(query), [SHIPPED]).query.root, text, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("microgravity", {"microgravity": ["micropesanteur", "microgravité", "weightlessness"]}),
        (
            "Antibiotic Resistance",
            {
                "Antibiotic Resistance": ["antibiorésistance", "résistance aux antibiotiques"],
                "Antibiotic": ["antibiotique"],
            },
        ),
        ("life-support", {"life-support": ["soutien-vie"]}),
        ("life org:CNES support", {"life support": ["soutien-vie"]}),
        ('life "x" support', {}),
        ("support life", {}),
        ("hors ligne", {"hors ligne": ["offline"]}),
        ("travail hors ligne", {"hors ligne": ["offline"]}),
        ("offline", {"offline": ["hors ligne"]}),
        ("ligne", {}),
        ('"microgravity"', {}),
        ("microgravit*", {}),
        ("x -microgravity", {}),
        ("x OR (life support)", {"life support": ["soutien-vie"]}),
    ],
)
def test_what_is_expanded(text: str, expected: dict[str, list[str]]) -> None:
    """Words and words in a row are; phrases, prefixes and exclusions are not."""
    assert added(text) == expected


def test_each_word_of_a_term_has_its_additions() -> None:
    """A release with the term's synonym has every word of the term; others count one by one."""
    query = expanded("antibiotic resistance hospital").query
    assert [part.typed for part in query.words] == ["antibiotic", "resistance", "hospital"]
    found = [matches(part.node, "L’antibiorésistance.", "fr") for part in query.words]
    assert found == [True, True, False]
    found = [matches(part.node, "Ces antibiotiques.", "fr") for part in query.words]
    assert found == [True, False, False]
    assert matches(query.relaxed(2), "L’antibiorésistance.", "fr")
    assert not matches(query.relaxed(2), "Ces antibiotiques.", "fr")


def test_additions_are_bounded_and_the_strongest_kept() -> None:
    """Of many additions from several sources the heaviest stay, each once."""

    class Many:
        def __init__(self, weight: float) -> None:
            self.weight = weight

        def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
            if len(words) > 1:
                return ()
            return [
                Addition(Term((f"{words[0]}{n}",), "en"), f"{n}", "en", "test", self.weight / n)
                for n in range(1, 10)
            ]

    (root,) = [
        node
        for node in walk(expand(read("x1"), [Many(0.5), Many(1)]).query.root)
        if isinstance(node, Synonyms)
    ]
    weights = [one.weight for one in root.added]
    assert weights == sorted(weights, reverse=True)
    assert len(root.added) == len({one.part for one in root.added}) == MOST_ADDITIONS


def test_what_is_told_is_what_is_sought() -> None:
    """A word that is part of a term has no more additions than any other; what is left is told."""

    class Both:
        def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
            name, weight = "".join(words), 0.4 + len(words) / 10
            return [
                Addition(Term((f"{name}{n}",), "en"), f"{name}{n}", "en", "test", weight)
                for n in range(5)
            ]

    found = expand(read("x1 x2"), [Both()])
    groups = [node for node in walk(found.query.root) if isinstance(node, Synonyms)]
    assert [len(group.added) for group in groups] == [MOST_ADDITIONS, MOST_ADDITIONS]
    sought = {one.text for group in groups for one in group.added}
    assert {one.text for _, some in found.added for one in some} == sought
    assert [(term, len(some)) for term, some in found.added] == [("x1 x2", 5), ("x1", 3), ("x2", 3)]


QUERIES = st.lists(
    st.sampled_from(
        """antibiotic resistance antibiorésistance life-support life support microgravity -x "x"
        OR ( ) org:cnes lang:fr y* the""".split()
    ),
    max_size=8,
).map(" ".join)


@given(QUERIES, st.sampled_from(["fr", "en"]), st.text("aé ", max_size=3))
def test_expanding_only_adds(text: str, language: str, more: str) -> None:
    """Whatever the query, a release that matches it matches the expanded query."""
    try:
        query = read(text)
    except QueryError:
        return
    entry = make_entry(release(f"{text} {more}", language))
    found = expand(query, [SMALL]).query
    assert found.root.matches(entry) or not query.root.matches(entry)
    assert found.filters == query.filters
    if query.root.matches(entry):
        assert found.relaxed(len(found.words)).matches(entry) or not found.words


def test_without_sources_nothing_changes() -> None:
    """A query expanded from nothing is the query."""
    query = read("antibiotic resistance -x (y OR z) org:cnes")
    assert expand(query, []).query == query
    assert describe(expand(query, [SMALL]).query.root) != describe(query.root)


def test_words_that_one_of_them_finds_alone() -> None:
    """What a single added word finds anyway is not sought again, in that language only."""
    source = Thesaurus(
        """\
conseil, conseil fédéral = council, conseil board, advisory body
bureau = council
""".encode()
    )
    found = expand(read("council"), [source])
    (node,) = (node for node in walk(found.query.root) if isinstance(node, Synonyms))
    told = {one.text for _, more in found.added for one in more}
    assert {one.text for one in node.added} == told
    assert told == {"conseil", "conseil board", "advisory body", "bureau"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("WHO", {"WHO": ["Organisation mondiale de la santé", "World Health Organization", "OMS"]}),
        ("maïs", {"maïs": ["maize"]}),
        ("who offline", {"offline": ["hors ligne"]}),
        ("maïs hors ligne", {"maïs": ["maize"], "hors ligne": ["offline"]}),
    ],
)
def test_an_acronym_that_is_a_stop_word(query: str, expected: dict[str, list[str]]) -> None:
    """A stop word that is asked for alone is meant; among others it is what it is."""
    assert {term: sorted(found) for term, found in added(query).items()} == {
        term: sorted(found) for term, found in expected.items()
    }
