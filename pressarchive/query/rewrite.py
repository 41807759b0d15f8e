"""Walking and changing the tree of a query."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pressarchive.query.nodes import And, AtLeast, Node, Not, Or, Synonyms


def rewrite(node: Node, function: Callable[[Node], Node]) -> Node:
    """Return the tree with a function applied to every node, children before their parents."""
    match node:
        case And(parts):
            node = And(tuple(rewrite(part, function) for part in parts))
        case Or(parts):
            node = Or(tuple(rewrite(part, function) for part in parts))
        case AtLeast(count, parts):
            node = AtLeast(count, tuple(rewrite(part, function) for part in parts))
        case Not(part):
            node = Not(rewrite(part, function))
        case Synonyms(typed, added):
            node = Synonyms(
                rewrite(typed, function),
                tuple(replace(one, part=rewrite(one.part, function)) for one in added),
            )
        case _:
            pass
    return function(node)


def walk(node: Node, *, into_not: bool = True) -> Iterator[Node]:
    """Yield every node of the tree, parents before their children.

    Without `into_not`, what a query excludes is left out.
    """
    yield node
    for child in _children(node, into_not=into_not):
        yield from walk(child, into_not=into_not)


def _children(node: Node, *, into_not: bool) -> tuple[Node, ...]:
    match node:
        case And(parts) | Or(parts) | AtLeast(_, parts):
            return parts
        case Not(part):
            return (part,) if into_not else ()
        case Synonyms(typed, added):
            return (typed, *(one.part for one in added))
        case _:
            return ()
