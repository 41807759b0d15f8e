"""How the tree of a query is put together, so that one meaning has one form.

* A Not stands only in an And with something to take it from; and never in another Not.
* And and Or never hold their own kind, nor the same part twice, and have two parts or more.
* Stop words are dropped from an And that has other words; so is Everything beside any part.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from pressarchive.languages import languages
from pressarchive.query.nodes import And, Everything, Node, Not, Or, Phrase, Prefix, Term
from pressarchive.query.rewrite import walk


class Found(NamedTuple):
    """A node and the place it was typed at; `parts` are those of an And.

    A Not may stand alone here, until it is known what it is taken from. `droppable` is a
    stop word.
    """

    node: Node
    start: int
    end: int
    parts: tuple[Found, ...] = ()
    droppable: bool = False


def together(found: Sequence[Found]) -> Found:
    """Return what asks for all of these."""
    parts = _distinct(part for one in found for part in _parts(one))
    if any(asks_for_words(part.node) and not is_stop_word(part.node) for part in parts):
        parts = [part for part in parts if not part.droppable]
    if any(not isinstance(part.node, Not | Everything) for part in parts):
        parts = [part for part in parts if part.node != Everything()]
    if len(parts) == 1:
        return parts[0]
    nodes = tuple(part.node for part in parts)
    if all(isinstance(node, Not) for node in nodes):
        nodes = (Everything(), *nodes)
    return Found(And(nodes), found[0].start, found[-1].end, tuple(parts))


def either(found: Sequence[Found]) -> Found:
    """Return what asks for any of these."""
    if len(found) == 1:
        return found[0]
    nodes: list[Node] = []
    for one in found:
        alternatives = one.node.parts if isinstance(one.node, Or) else (standing(one.node),)
        nodes += [node for node in alternatives if node not in nodes]
    node = Or(tuple(nodes)) if nodes[1:] else nodes[0]
    return Found(node, found[0].start, found[-1].end)


def negation(node: Node) -> Node:
    """Return what asks for the opposite."""
    return node.part if isinstance(node, Not) else Not(node)


def standing(node: Node) -> Node:
    """Return a node that can stand alone: a Not is taken from everything."""
    return And((Everything(), node)) if isinstance(node, Not) else node


def asks_for_words(node: Node) -> bool:
    """Tell whether a release needs any word to match: fields and exclusions need none."""
    return any(isinstance(part, Term | Phrase | Prefix) for part in walk(node, into_not=False))


def is_stop_word(node: Node | None) -> bool:
    """Tell whether a node asks for words that are in every text of some language."""
    return isinstance(node, Term) and all(word in _stop_words() for word in node.words)


def has_diaeresis(text: str) -> bool:
    """Tell whether a word is written with a diaeresis: no stop word is."""
    return "\N{COMBINING DIAERESIS}" in unicodedata.normalize("NFD", text)


def _parts(found: Found) -> tuple[Found, ...]:
    if found.parts or not isinstance(found.node, And):
        return found.parts or (found,)
    return tuple(Found(node, found.start, found.end) for node in found.node.parts)


def _distinct(found: Iterable[Found]) -> list[Found]:
    first: dict[Node, Found] = {}
    for part in found:
        first.setdefault(part.node, part)
    return list(first.values())


@cache
def _stop_words() -> frozenset[str]:
    return frozenset().union(*(found.stop_words for found in languages().values()))
