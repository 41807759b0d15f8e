"""Our own query language: text -> a closed union of nodes, each of which can test an entry."""

from __future__ import annotations

from pressarchive.query.describe import describe
from pressarchive.query.matching import Match, Matcher
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
from pressarchive.query.normal import asks_for_words
from pressarchive.query.parser import parse
from pressarchive.query.query import Part, Query
from pressarchive.query.rewrite import rewrite, walk

__all__ = [
    "Addition",
    "And",
    "AtLeast",
    "Dated",
    "Everything",
    "InLanguage",
    "IssuedBy",
    "Match",
    "Matcher",
    "Node",
    "Not",
    "Or",
    "Part",
    "Phrase",
    "Prefix",
    "Query",
    "Synonyms",
    "Term",
    "asks_for_words",
    "describe",
    "parse",
    "rewrite",
    "walk",
]
