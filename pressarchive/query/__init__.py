"""Our own query language: text -> a closed union of nodes, each of which can test an entry."""

from __future__ import annotations

from pressarchive.query.nodes import (
    Addition,
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
    Synonyms,
    Term,
)
from pressarchive.query.parser import parse

__all__ = [
    "Addition",
    "And",
    "AtLeast",
    "Dated",
    "Everything",
    "InLanguage",
    "IssuedBy",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Synonyms",
    "Term",
    "parse",
]
