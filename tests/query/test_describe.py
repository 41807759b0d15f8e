from __future__ import annotations

import pytest

from pressarchive.query import (
    Addition,
    And,
    AtLeast,
    Dated,
    IssuedBy,
    Node,
    Not,
    Or,
    Synonyms,
    Term,
    describe,
)

X, Y = Term(("x1",)), Term(("x2",))


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (Or((And((X, Y)), Not(X))), "(x1 AND x2) OR NOT x1"),
        (Not(Or((X, Y))), "NOT (x1 OR x2)"),
        (Term(("cp106", "2020")), "cp106-2020"),
        (Term(("a",)), "A"),
        (Term(("cat",), "en"), "cat@en"),
        (IssuedBy(frozenset({"sfr"})), "org:sfr"),
        (IssuedBy(frozenset({"sfr", "a b"})), 'org:"a b" OR org:sfr'),
        (And((X, IssuedBy(frozenset({"sfr", "cnes"})))), "x1 AND (org:cnes OR org:sfr)"),
        (IssuedBy(frozenset({'the "one"'})), 'org:«the "one"»'),
        (IssuedBy(frozenset({'«"“'})), 'org:"«"“"'),
        (Dated("2020-02-05", "2020-02-05"), "date:2020-02-05"),
        (Dated("2020-01-01", "2020-12-31"), "year:2020"),
        (Dated("2020-01-01", "2021-12-31"), "date:2020-01-01..2021-12-31"),
        (Dated("2020-01-01", None), "date:2020-01-01.."),
        (Dated(None, "2020-01-01"), "date:..2020-01-01"),
        (AtLeast(1, (X, And((X, Y)))), "1 of (x1, x1 AND x2)"),
        (
            And((Y, Synonyms(X, (Addition(Term(("cat",), "en"), "cat", "en", "test", 0.6),)))),
            "x2 AND (x1 ~ (cat@en))",
        ),
    ],
)
def test_every_node_has_a_readable_form(node: Node, text: str) -> None:
    """Operators are written out and parentheses leave no doubt."""
    assert describe(node) == text
