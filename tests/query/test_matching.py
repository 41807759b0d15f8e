from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pressarchive.entries import make_entry
from pressarchive.model import Release, Source
from pressarchive.query import (
    AtLeast,
    Everything,
    Matcher,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Term,
    parse,
)


def test_parts_are_told_apart() -> None:
    """Each word of the query is a part of its own, and a match tells which it is."""
    node = parse("études (santé OR publ*)", today=date(2026, 3, 31)).root
    found = Matcher(node, "fr").matches("Une étude de la santé publique.")
    assert [(match.start, match.end, match.groups) for match in found] == [
        (4, 9, (0,)),
        (16, 21, (1,)),
        (22, 30, (2,)),
    ]


def test_a_sign_that_folds_to_nothing_hides_no_word() -> None:
    """It may stand before a word's first letter, or between two words of a phrase."""
    sign = "\N{GREEK YPOGEGRAMMENI}"
    [found] = Matcher(Phrase(("alpha", "beta")), "en").matches(f"An {sign}alpha {sign} beta")
    assert (found.start, found.end) == (3, 16)


def test_relaxed_queries_match_by_their_parts() -> None:
    """The parts of `AtLeast` are looked for like those of And."""
    node = AtLeast(1, (Term(("sport",)), Term(("sante",))))
    assert len(Matcher(node, "fr").matches("Santé et sport")) == 2


WORD = st.sampled_from("sport sports été étés œuvre a b".split())
LEAF = (
    st.builds(
        Term,
        st.lists(
            WORD.map(lambda w: w.translate({233: "e", 339: "oe"})), min_size=1, max_size=2
        ).map(tuple),
    )
    | st.builds(
        Phrase,
        st.lists(st.sampled_from(["sport", "a", "oeuvre"]), min_size=1, max_size=3).map(tuple),
    )
    | st.builds(Prefix, st.sampled_from(["sp", "et", "oe", "x"]))
    | st.just(Everything())
)


@given(
    LEAF | st.builds(Or, st.tuples(LEAF, LEAF)),
    st.lists(WORD, max_size=8).map(" ".join),
    st.sampled_from(["fr", "en", None]),
)
def test_a_text_has_a_match_exactly_where_the_node_matches(
    node: Node, text: str, language: str | None
) -> None:
    """Words are found in a text if and only if a release with that body matches."""
    source = Source(path="", sha256="", bytes=0)
    release = Release(
        id="000", title="", body=text, language=language, ingested_at="", source=source
    )
    parts = node.parts if isinstance(node, Or) else (node,)
    sought = Or(tuple(part for part in parts if part != Everything()))
    assert bool(Matcher(node, language).matches(text)) == sought.matches(make_entry(release))
    assert Matcher(Not(node), language).matches(text) == []
