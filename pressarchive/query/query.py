"""A parsed query: its tree, and the parts of it that a search may give up one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pressarchive.query.nodes import And, AtLeast, Node
from pressarchive.query.rewrite import rewrite
from pressarchive.values import value


@value
class Part:
    """One thing a query asks for; `typed` is how the user wrote it."""

    node: Node
    typed: str


@value
class Query:
    """A parsed query.

    `root` is the whole of it. `words` are the required parts that ask for words, `filters`
    the required parts that do not: fields and exclusions.
    """

    text: str
    root: Node
    words: tuple[Part, ...]
    filters: tuple[Node, ...]

    def relaxed(self, count: int) -> Node:
        """Return the tree that asks for only `count` of the words; filters hold as ever."""
        enough = AtLeast(count, tuple(part.node for part in self.words))
        return And((enough, *self.filters)) if self.filters else enough

    def rewritten(self, function: Callable[[Node], Node]) -> Query:
        """Return the query with a function applied to every node, see `rewrite`."""
        return replace(
            self,
            root=rewrite(self.root, function),
            words=tuple(replace(part, node=rewrite(part.node, function)) for part in self.words),
            filters=tuple(rewrite(node, function) for node in self.filters),
        )
