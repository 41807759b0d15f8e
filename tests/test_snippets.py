from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.entries import make_entry
from pressarchive.model import Boilerplate, Release, Source
from pressarchive.query import Addition, And, Node, Query, Synonyms, Term, parse
from pressarchive.snippets import Snippet, missing, snippets

FILLER = "Une phrase qui ne dit rien de ce que l’on cherche ici. " * 6


def query(text: str) -> Query:
    return parse(text, today=date(2026, 3, 31))


def release(
    body: str, *, title: str = "Titre", boilerplate: str = "", language: str | None = "fr"
) -> Release:
    return Release(
        id="000",
        title=title,
        body=body,
        boilerplate=(Boilerplate(text=boilerplate),) if boilerplate else (),
        language=language,
        ingested_at="",
        source=Source(path="", sha256="", bytes=0),
    )


def marked(found: tuple[Snippet, ...]) -> list[list[str]]:
    return [[one.text[start:end] for start, end in one.spans] for one in found]


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        ("étude", "Les Études, l’étude.", ["Études", "étude"]),
        ("radiologie", "La RADIOLOGIE moderne.", ["RADIOLOGIE"]),
        ("oeuvre", "Mise en œuvre", ["œuvre"]),
        ('"santé publique"', "La santé. La santé publique.", ["santé publique"]),
        ('"étude"', "Les études, une étude.", ["étude"]),
        ("micro*", "Microgravité, micro, amicro", ["Microgravité", "micro"]),
        ("CP106-2020", "CP106 du 2020. CP106-2020", ["CP106-2020"]),
        ("x1 -x2", "x1 x2", ["x1"]),
        ("x1 OR x2", "x1 x2", ["x1", "x2"]),
        ("x1 x1*", "x1 x12", ["x1", "x12"]),
    ],
)
def test_which_words_are_marked(text: str, body: str, expected: list[str]) -> None:
    """Words by stem, phrases only whole, prefixes; never what is excluded."""
    assert marked(snippets(release(body), query(text).root)) == [expected]


def test_additions_are_marked_in_their_language_only() -> None:
    """A translation is marked where it matches, and not where it is a false friend."""
    node = Synonyms(
        Term(("weightlessness",)),
        (
            Addition(Term(("micropesanteur",), "fr"), "micropesanteur", "fr", "thesaurus", 0.6),
            Addition(Term(("pain",), "en"), "pain", "en", "thesaurus", 0.6),
        ),
    )
    body = "La micropesanteur et le pain"
    assert marked(snippets(release(body), node)) == [["micropesanteur"]]
    assert marked(snippets(release(body, language="en"), node)) == [["pain"]]


def test_the_passage_with_most_of_the_query_is_chosen() -> None:
    """The window with most parts comes first of all, the second has what the first lacks."""
    body = f"Le sport. {FILLER} Le sport et la santé. {FILLER} Le sport et le pain. {FILLER} x"
    found = snippets(release(body), query("sport santé").root, count=1)
    assert marked(found) == [["sport", "santé"]]
    found = snippets(release(body), query("sport santé pain").root)
    assert marked(found) == [["sport", "santé"], ["sport", "pain"]]


def test_passages_are_cut_at_sentences_or_words() -> None:
    """A passage begins with its sentence where that is near, and never within a word."""
    found = snippets(release(f"{FILLER}Le sport est sain. {FILLER}"), query("sport").root)
    assert found[0].text.startswith("Le sport est sain. Une phrase")
    assert found[0].text.endswith("cherche ici.")
    long = "mot " * 100 + "sport " + "mot " * 100
    (one,) = snippets(release(long), query("sport").root)
    assert set(one.text.split()) == {"mot", "sport"}
    assert 150 < len(one.text) <= 200


def test_white_space_is_folded_and_offsets_follow() -> None:
    """Line breaks and runs of blanks become one blank, and the spans still fit."""
    (one,) = snippets(release("La   santé est\n\n  un\nsport."), query("santé sport").root)
    assert one.text == "La santé est un sport."
    assert marked((one,)) == [["santé", "sport"]]
    (one,) = snippets(release("Une santé \n publique"), query('"santé publique"').root)
    assert marked((one,)) == [["santé publique"]]


def test_where_the_body_has_no_match() -> None:
    """Boilerplate, then the title; and the body's beginning where no words match at all."""
    everywhere = release("Le corps. Rien.", title="Le sport", boilerplate="À propos du sport")
    assert snippets(everywhere, query("sport").root)[0].text == "À propos du sport"
    assert snippets(release("Rien.", title="Le sport"), query("sport").root)[0].text == "Le sport"
    (one,) = snippets(everywhere, query("lang:fr").root)
    assert one == Snippet(text="Le corps. Rien.", spans=())
    (one,) = snippets(release(f"\n Début. {FILLER}"), query("*").root)
    assert one.text.startswith("Début. Une phrase")
    assert one.text.endswith("ici.")
    assert snippets(release(""), query("lang:fr").root) == ()


def test_missing_words_are_told_as_typed() -> None:
    """What a release does not have is told in the user's own words, each once."""
    parts = query('Études "santé publique" CP106-20* sport (x1 OR x2)').words
    found = missing(release("Une étude de la santé", title="x2"), parts)
    assert found == ('"santé publique"', "CP106-20*", "sport")
    assert missing(release("Étude x1"), query("étude x1").words) == ()


QUERY = st.sampled_from(
    ["é", "sante", '"le sport"', "s*", "x y", "x OR y", "x1-y", "le", "lang:fr", "-x", "½"]
)
TEXT = st.lists(
    st.sampled_from(["é", "santé", "le sport", "x", "X1-Y", "\n", ".", " ", "½", "œ", "mot. "])
    | st.text(max_size=3),
    max_size=60,
).map("".join)


@given(QUERY, TEXT, TEXT, st.integers(1, 3), st.integers(1, 60))
def test_passages_stand_in_the_text(
    text: str, body: str, title: str, count: int, width: int
) -> None:
    """Whatever the text, passages are pieces of it, in order, and their spans are words of them."""
    node = query(text).root
    one = release(body, title=title)
    found = snippets(one, node, count=count, width=width)
    assert len(found) <= count
    sources = [re.sub(r"\s+", " ", source) for source in (body, title)]
    assert all(any(passage.text in source for source in sources) for passage in found)
    for passage in found:
        assert passage.text.strip() == passage.text
        ends = [0]
        for start, end in passage.spans:
            assert ends[-1] <= start < end <= len(passage.text)
            assert passage.text[start].isalnum() or not passage.text[start].isascii()
            ends.append(end)
    words_match = make_entry(one).words and node.matches(make_entry(one))
    if words_match and not isinstance(node, And) and text not in ("lang:fr", "-x"):
        assert any(passage.spans for passage in found)


def test_a_release_is_scanned_quickly() -> None:
    """A hundred thousand characters, all of them matches, are no trouble."""
    nodes: list[Node] = [query(text).root for text in ("mot", "m*", '"mot mot"', "x y z")]
    body = "mot " * 25_000
    begun = time.process_time()
    for node in nodes:
        assert snippets(release(body), node)
    assert snippets(release("x" * 100_000), nodes[0])
    assert snippets(release(". \n" * 30_000 + "mot"), nodes[0])
    assert time.process_time() - begun < 20
