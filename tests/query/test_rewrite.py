from __future__ import annotations

from pressarchive.query import (
    Addition,
    And,
    AtLeast,
    Everything,
    Node,
    Not,
    Or,
    Phrase,
    Synonyms,
    Term,
    rewrite,
    walk,
)

TREE = And(
    (
        Or((Term(("x1",)), Phrase(("x2",)))),
        Not(Term(("x3",))),
        AtLeast(1, (Term(("x4",)), Everything())),
        Synonyms(Term(("x5",)), (Addition(Term(("x6",)), "x6", "en", "test", 0.6),)),
    )
)


def test_rewriting_reaches_every_node() -> None:
    """A function that changes words changes all of them, wherever they stand."""

    def shout(node: Node) -> Node:
        return Term((node.words[0].upper(),)) if isinstance(node, Term) else node

    found = [node.words[0] for node in walk(rewrite(TREE, shout)) if isinstance(node, Term)]
    assert found == ["X1", "X3", "X4", "X5", "X6"]


def test_rewriting_changes_children_before_parents() -> None:
    """The function sees a parent with its children changed, and each node once."""
    seen: list[Node] = []

    def note(node: Node) -> Node:
        seen.append(node)
        return node

    assert rewrite(TREE, note) == TREE
    assert seen[-1] == TREE
    assert sorted(map(repr, seen)) == sorted(map(repr, walk(TREE)))


def test_walking_around_exclusions() -> None:
    """Without `into_not`, what is excluded is left out."""
    words = [node.words[0] for node in walk(TREE, into_not=False) if isinstance(node, Term)]
    assert words == ["x1", "x4", "x5", "x6"]
