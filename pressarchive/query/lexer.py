"""The pieces of a query as typed: words, phrases, fields, operators, parentheses.

Quotation marks are the double ones of any kind; an apostrophe never is one. A minus sign
excludes where it stands before a word and after a blank. `name:` is a field only where the
name is one of ours. Everything else that is no letter or digit parts words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from pressarchive.errors import QueryError
from pressarchive.languages import languages
from pressarchive.text import fold, fold_line, repair

Kind = Literal["word", "phrase", "field", "open", "close", "and", "or", "not"]

FIELDS = ("org", "lang", "date", "since", "until", "year")

_CLOSERS = {'"': '"', "“": "”", "”": "”", "„": "“”", "«": "»", "»": "«"}
_QUOTES = "".join(_CLOSERS)
_CHUNK = re.compile(rf"[^\s(){_QUOTES}]+")
_FIELD = re.compile(r"([^\W\d_][^\s:]{0,20}):")
_OPERATORS: dict[str, Kind] = {"AND": "and", "OR": "or", "NOT": "not"}


class Lexeme(NamedTuple):
    """One piece of a query: offsets into the query, and `field` for the value of one."""

    kind: Kind
    text: str
    start: int
    end: int
    field: str = ""


def lex(query: str) -> Iterator[Lexeme]:
    """Yield the pieces of a query in order.

    Raises QueryError for a quotation mark that nothing closes, and for a field of no value.
    """
    position = 0
    while position < len(query):
        character = query[position]
        if character in "()":
            kind: Kind = "open" if character == "(" else "close"
            found = Lexeme(kind, character, position, position + 1)
        elif character in _QUOTES:
            found = _quoted(query, position)
        elif chunk := _CHUNK.match(query, position):
            found = _chunk(query, chunk)
        else:
            position += 1
            continue
        yield found
        position = found.end


def _quoted(query: str, start: int) -> Lexeme:
    closing = re.compile(f"[{_CLOSERS[query[start]]}]").search(query, start + 1)
    if closing is None:
        raise QueryError(
            f"The quotation mark {query[start]} is never closed",
            f"Close it with {_CLOSERS[query[start]][-1]}, or leave it out.",
            query=query,
            position=start,
        )
    return Lexeme("phrase", query[start + 1 : closing.start()], start, closing.end())


def _chunk(query: str, match: re.Match[str]) -> Lexeme:
    chunk, start, end = match.group(), match.start(), match.end()
    if chunk.startswith("-") and (
        start == 0 or query[start - 1] == "(" or query[start - 1].isspace()
    ):
        rest = chunk.lstrip("-")
        # The minus stands before its word, or directly before a quotation mark or parenthesis.
        if rest or (end < len(query) and not query[end].isspace() and query[end] != ")"):
            return Lexeme("not", "-", start, end - len(rest))
    if operator := _operators().get(chunk):
        return Lexeme(operator, chunk, start, end)
    if (name := _FIELD.match(chunk)) and (field := _fields().get(fold(repair(name[1])))):
        return _field(query, start, start + name.end(), end, field)
    return Lexeme("word", chunk, start, end)


def _field(query: str, start: int, begins: int, end: int, field: str) -> Lexeme:
    value = query[begins:end].rstrip(",;")
    if begins == end < len(query) and query[end] in _QUOTES:
        quoted = _quoted(query, end)
        value, end = quoted.text, quoted.end
    if not fold_line(repair(value)):
        raise QueryError(
            f"Nothing follows {query[start:begins]}",
            f"Write its value directly after it, as in {EXAMPLES[field]}; or put"
            f' "{query[start:begins]}" in quotation marks to search for the word.',
            query=query,
            position=start,
        )
    return Lexeme("field", value, start, end, field)


EXAMPLES = {
    "org": "org:CNES",
    "lang": "lang:fr",
    "date": "date:2020-02-05",
    "since": "since:2020-02",
    "until": "until:2020-02",
    "year": "year:2020",
}


@cache
def _operators() -> dict[str, Kind]:
    kinds: dict[str, Kind] = {"and": "and", "or": "or", "not": "not"}
    return _OPERATORS | {
        word: kinds[operator]
        for found in languages().values()
        for word, operator in found.query_operators.items()
    }


@cache
def _fields() -> dict[str, str]:
    names = {name: name for name in FIELDS}
    for found in languages().values():
        names |= found.query_fields
    return names
