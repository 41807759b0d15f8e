"""A query in words: the stable form in which an answer says how it was understood."""

from __future__ import annotations

import re

from pressarchive.query.nodes import (
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

_PLAIN = re.compile(r"[^\W_][\w.&'/+-]*")
_PAIRS = ('""', "«»", "“”")


def describe(node: Node) -> str:  # noqa: C901 - one case for each node
    """Return a query as text, every operator written out.

    Parsing the text of a parsed query gives the same query again. What only a search itself
    makes has a form too, which is for reading alone: `2 of (a, b)` for `AtLeast`,
    `typed ~ (added, …)` for `Synonyms`.
    """
    match node:
        case Everything():
            text = "*"
        case Term(words, language):
            # A single letter is a capital, lest it be read as a stop word ("vitamin A").
            word = words[0].upper() if len(words) == len(words[0]) == 1 else "-".join(words)
            text = f"{word}@{language}" if language else word
        case Phrase(words):
            text = f'"{" ".join(words)}"'
        case Prefix(prefix):
            text = f"{prefix}*"
        case IssuedBy(names):
            text = _any_of([f"org:{_value(name)}" for name in sorted(names)])
        case InLanguage(code):
            text = f"lang:{code}"
        case Dated(since, until):
            text = _dated(since, until)
        case Not(part):
            text = f"NOT {_inner(part)}"
        case And(parts):
            text = " AND ".join(_inner(part) for part in parts)
        case Or(parts):
            text = " OR ".join(_inner(part) for part in parts)
        case AtLeast(count, parts):
            text = f"{count} of ({', '.join(map(describe, parts))})"
        case Synonyms(typed, added):
            text = f"{_inner(typed)} ~ ({', '.join(describe(one.part) for one in added)})"
    return text


def _inner(node: Node) -> str:
    text = describe(node)
    grouped = isinstance(node, And | Or | Synonyms) or (
        isinstance(node, IssuedBy) and len(node.names) > 1
    )
    return f"({text})" if grouped else text


def _any_of(texts: list[str]) -> str:
    return " OR ".join(texts)


def _value(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    pair = next((p for p in _PAIRS if not set(p) & set(value)), _PAIRS[0])
    return f"{pair[0]}{value}{pair[1]}"


def _dated(since: str | None, until: str | None) -> str:
    if since == until and since is not None:
        return f"date:{since}"
    if since and until and since[4:] == "-01-01" and until == f"{since[:4]}-12-31":
        return f"year:{since[:4]}"
    return f"date:{since or ''}..{until or ''}"
