from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressarchive.errors import QueryError
from pressarchive.query import (
    And,
    AtLeast,
    Dated,
    Everything,
    InLanguage,
    IssuedBy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    describe,
    parse,
    walk,
)

TODAY = date(2026, 3, 31)


def read(text: str) -> Query:
    return parse(text, today=TODAY)


def attempt(text: str) -> Query | QueryError:
    try:
        return read(text)
    except QueryError as error:
        return error


def root(text: str) -> Node:
    return read(text).root


def term(*words: str) -> Term:
    return Term(words)


def org(name: str) -> IssuedBy:
    return IssuedBy(frozenset({name}))


FEBRUARY = Dated("2026-02-01", "2026-02-28")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Microgravité", term("microgravite")),
        ("ŒUVRE", term("oeuvre")),
        ("micro\u00adgravité", term("microgravite")),
        ("CP106-2020", term("cp106", "2020")),
        ("O'Brien", term("o", "brien")),
        ("l’Anses", term("anses")),
        ("http://anses.fr", term("http", "anses", "fr")),
        ("Titre : santé", And((term("titre"), term("sante")))),
        ("santé santé", term("sante")),
        ('"l’Institut de France"', Phrase(("institut", "de", "france"))),
        ("«\u00a0One Health\u00a0»", Phrase(("one", "health"))),
        ("“One Health”", Phrase(("one", "health"))),
        ("„One Health“", Phrase(("one", "health"))),
        ('santé"One"', And((term("sante"), Phrase(("one",))))),
        ("micro*", Prefix("micro")),
        ("l'ANTIBIO*,", Prefix("antibio")),
        ("CP106-20*", And((term("cp106"), Prefix("20")))),
        ("**gras**", term("gras")),
        ("*", Everything()),
        ("* santé", term("sante")),
        ("santé AND espace", And((term("sante"), term("espace")))),
        ("santé ET espace", And((term("sante"), term("espace")))),
        ("santé and espace", And((term("sante"), term("espace")))),
        ("santé OR espace", Or((term("sante"), term("espace")))),
        ("santé OU espace", Or((term("sante"), term("espace")))),
        ("x1 x2 OR x3", Or((And((term("x1"), term("x2"))), term("x3")))),
        ("x1 (x2 OR x3)", And((term("x1"), Or((term("x2"), term("x3")))))),
        ("(x1 x2) (x3)", And((term("x1"), term("x2"), term("x3")))),
        ("x1 OR (x2 OR x3)", Or((term("x1"), term("x2"), term("x3")))),
        ("x1 -x2", And((term("x1"), Not(term("x2"))))),
        ("x1 --x2", And((term("x1"), Not(term("x2"))))),
        ("x1 NOT x2", And((term("x1"), Not(term("x2"))))),
        ("x1 SAUF x2", And((term("x1"), Not(term("x2"))))),
        ('x1 -"x2 x3"', And((term("x1"), Not(Phrase(("x2", "x3")))))),
        ("x1 -(x2 x3)", And((term("x1"), Not(And((term("x2"), term("x3"))))))),
        ("x1 - x2", And((term("x1"), term("x2")))),
        ("x1-x2", term("x1", "x2")),
        ("-x1", And((Everything(), Not(term("x1"))))),
        ("-x1 -x2", And((Everything(), Not(term("x1")), Not(term("x2"))))),
        ("x1 OR -x2", Or((term("x1"), And((Everything(), Not(term("x2"))))))),
        ("-(-x1)", term("x1")),
        ("NOT NOT (x1 x2) x3", And((term("x1"), term("x2"), term("x3")))),
        ("org:CNES", org("cnes")),
        ("ORG:L'Oréal,", org("l'oreal")),
        ('org:"Société  Française"', org("societe francaise")),
        ("-org:CNES", And((Everything(), Not(org("cnes"))))),
        ("org:CNES santé", And((org("cnes"), term("sante")))),
        ("lang:FR", InLanguage("fr")),
        ("langue:français", InLanguage("fr")),
        ("lang:español", InLanguage("es")),
        ('date:"last month"', FEBRUARY),
        ("date:«le mois dernier»", FEBRUARY),
        ("since:2020-02", Dated("2020-02-01", None)),
        ("depuis:2020-02", Dated("2020-02-01", None)),
        ("until:2020-02", Dated(None, "2020-02-29")),
        ("jusqu’à:2020-02", Dated(None, "2020-02-29")),
        ("year:2020", Dated("2020-01-01", "2020-12-31")),
        ("name:CNES", term("name", "cnes")),
        ("santé ()", term("sante")),
        ("santé 😀 !!! \ud800", term("sante")),
    ],
)
def test_the_language(text: str, expected: Node) -> None:
    """Each construct of the language has the meaning that the documentation gives it."""
    assert root(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le rôle de la santé", "role AND sante"),
        ("aujourd'hui santé", "sante"),
        ("the of", "the AND of"),
        ("the", "the"),
        ("the org:cnes", "the AND org:cnes"),
        ("the (x1 OR x2)", "x1 OR x2"),
        ("vitamin A", "vitamin AND A"),
        ("à Paris", "paris"),
        ("mais Paris", "paris"),
        ("maïs Paris", "mais AND paris"),
        ('"le" rôle', '"le" AND role'),
        ("rôle -le", "role AND NOT le"),
    ],
)
def test_stop_words(text: str, expected: str) -> None:
    """Stop words go where other words stay; never in quotes, exclusions, or as capital letters."""
    assert describe(root(text)) == expected


@pytest.mark.parametrize(
    ("text", "position", "says"),
    [
        ("", 0, "nothing to search"),
        (" !!! ' ’ ", 0, "nothing to search"),
        ("()", 0, "nothing to search"),
        ('x "y', 2, "never closed"),
        ("x « y", 2, "never closed"),
        ("x”", 1, "never closed"),
        ("x (y", 2, "never closed"),
        ("x) y", 1, "closes nothing"),
        ("x OR", 2, "both sides of OR"),
        ("OU x", 0, "both sides of OU"),
        ("x OR !", 2, "both sides of OR"),
        ("x AND", 2, "both sides of AND"),
        ("ET x", 0, "both sides of ET"),
        ("x AND OR y", 2, "both sides of AND"),
        ("x NOT", 2, "after NOT"),
        ("(x NOT)", 3, "after NOT"),
        ("x org: y", 2, "Nothing follows org:"),
        ("org:,", 0, "Nothing follows org:"),
        ('org:" "', 0, "Nothing follows org:"),
        ("org:(x)", 0, "Nothing follows org:"),
        ("x lang:xx", 7, "no language xx"),
        ("x date:05/02/2020", 7, "can be"),
        ("x since:soon", 8, "soon is not a date"),
        ("date:date", 5, "date is not a date"),
        ("year:2020-02", 5, "not a year"),
    ],
)
def test_errors_name_the_place_and_a_remedy(text: str, position: int, says: str) -> None:
    """What cannot be understood is refused with its place, a reason and a remedy."""
    with pytest.raises(QueryError) as caught:
        read(text)
    assert says in caught.value.message
    assert caught.value.position == position
    assert caught.value.query == text
    assert caught.value.remedy.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000,
        ")" * 10_000,
        "(x " * 10_000,
        "NOT " * 10_000,
        "-" * 10_000,
        "-x " * 10_000,
        "x-" * 10_000,
        "x*" * 10_000,
        "x" * 10_000,
        "*" * 10_000,
        '"' * 10_001,
        "«" * 10_000,
        "'" * 10_000,
        "x' " * 10_000,
        ":" * 10_000,
        "date:" + "1" * 10_000,
        "½" * 10_000,
        "\u0301" * 10_000,
        "x OR " * 10_000,
    ],
)
def test_long_queries_are_quick(text: str) -> None:
    """Ten thousand characters of anything are answered or refused at once."""
    begun = time.process_time()
    found = attempt(text)
    assert describe(found.root) if isinstance(found, Query) else found.remedy
    assert time.process_time() - begun < 5


PIECES = st.sampled_from(
    """a the x y z1 œ É É l' ' " " « » “ ” ( ) ( ) - * NOT AND OR OU SAUF ET org: lang: date:
    org:" org:«Élan» lang:fr date:2020 since: until:2020-02 year:2020 hier , ; .. CP106-2020
    x* ½ ™ İ ß \u0301 \ud800 \x00 \u200b 😀""".split()
)
QUERIES = st.lists(st.one_of(PIECES, st.just(" ")), max_size=25).map("".join) | st.text()


@given(QUERIES)
def test_a_query_error_is_all_that_any_text_can_raise(text: str) -> None:
    """Parsing returns a query or raises QueryError with a place inside the text."""
    found = attempt(text)
    if isinstance(found, QueryError):
        assert 0 <= found.position <= len(text)
    else:
        assert all(part.typed in text for part in found.words)


@given(QUERIES)
@example("org:＂x＂")
@example('org:«"x"» org:ﷺ')
@example("the A -İ*")
def test_describing_and_parsing_again_changes_nothing(text: str) -> None:
    """The description of a parsed query parses to the same tree."""
    found = attempt(text)
    if isinstance(found, Query):
        assert root(describe(found.root)) == found.root


@given(QUERIES)
def test_trees_have_one_form(text: str) -> None:
    """No And in an And, no Or in an Or, no Not without something to take it from."""
    found = attempt(text)
    nodes = list(walk(found.root)) if isinstance(found, Query) else []
    assert not (nodes and isinstance(nodes[0], Not))
    for node in nodes:
        match node:
            case And(parts):
                assert len(parts) > 1
                assert not any(isinstance(part, And) for part in parts)
                assert not all(isinstance(part, Not) for part in parts)
            case Or(parts):
                assert len(parts) > 1
                assert not any(isinstance(part, Or | Not) for part in parts)
            case Not(part):
                assert not isinstance(part, Not)


def test_words_and_filters_are_told_apart() -> None:
    """A search can give up words one by one; what they were typed as is known."""
    found = read('le Rôle (x1 OR x2) org:CNES -x3 (org:a1 OR org:a2) "de l’Anses" x*')
    assert [part.typed for part in found.words] == ["Rôle", "(x1 OR x2)", '"de l’Anses"', "x*"]
    assert [describe(node) for node in found.filters] == [
        "org:cnes",
        "NOT x3",
        "org:a1 OR org:a2",
    ]


def test_relaxing_keeps_the_filters() -> None:
    """A relaxed query asks for some of the words and for all of the filters."""
    found = read("x1 x2 -x3 lang:fr")
    assert found.relaxed(1) == And(
        (AtLeast(1, (term("x1"), term("x2"))), Not(term("x3")), InLanguage("fr"))
    )
    assert read("x1 x2").relaxed(1) == AtLeast(1, (term("x1"), term("x2")))


def test_names_of_organisations_can_be_resolved() -> None:
    """Rewriting reaches every node of the root, the words and the filters alike."""

    def resolve(node: Node) -> Node:
        return IssuedBy(node.names | {"full name"}) if isinstance(node, IssuedBy) else node

    found = read("x1 (x2 OR org:a1) -org:a2 org:a3").rewritten(resolve)
    named = [node for node in walk(found.root) if isinstance(node, IssuedBy)]
    assert [len(node.names) for node in named] == [2, 2, 2]
    assert [describe(part.node) for part in found.words] == [
        "x1",
        'x2 OR (org:a1 OR org:"full name")',
    ]
    assert all("full name" in describe(node) for node in found.filters)


def test_how_deep_parentheses_may_be_nested() -> None:
    """Fifty are understood, one more is refused at its place."""
    assert root("(" * 50 + "x" + ")" * 50) == term("x")
    with pytest.raises(QueryError, match="more than 50 deep") as caught:
        read("(" * 51 + "x" + ")" * 51)
    assert caught.value.position == 50
