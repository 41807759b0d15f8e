"""The grammar of queries: text -> `Query`.

    any      = all ( OR all )*
    all      = one ( [ AND ] one )*
    one      = ( NOT | "-" ) one  |  "(" any ")"  |  field:value  |  "phrase"  |  prefix*  |  word

Words side by side are all required; AND, written or not, binds closer than OR. A word that
falls into several ("CP106-2020") asks for them in a row. Stop words are dropped beside other
words, but not in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from pressarchive.errors import QueryError, UsageError
from pressarchive.languages import language_names
from pressarchive.query.lexer import Kind, Lexeme, lex
from pressarchive.query.nodes import (
    And,
    Dated,
    Everything,
    InLanguage,
    IssuedBy,
    Node,
    Phrase,
    Prefix,
    Term,
)
from pressarchive.query.normal import (
    Found,
    asks_for_words,
    either,
    has_diaeresis,
    is_stop_word,
    negation,
    standing,
    together,
)
from pressarchive.query.query import Part, Query
from pressarchive.text import fold, fold_line, repair, words

MOST_WORDS = 250
"""Words a query may have: a search for more would be slow, and is no search but a text."""

DEEPEST = 50
"""How deep parentheses may be nested."""

_PREFIX = re.compile(r"[^\W_][\u0300-\u036f]*\*\W*$")


def parse(text: str, *, today: date) -> Query:
    """Parse a query; `today` is what "yesterday" and "last month" count from.

    Raises QueryError, with the place and a remedy, and nothing else whatever the text.
    """
    return _Parser(text, today).query()


class _Parser:
    def __init__(self, text: str, today: date) -> None:
        self.text = text
        self.today = today
        self.count = 0
        self.lexemes = list(self._bounded(lex(text)))
        self.next = 0

    def query(self) -> Query:
        found = self.any_of(0)
        if self.next < len(self.lexemes):
            raise self.error(
                "This parenthesis closes nothing",
                "Leave it out, or open it further left.",
                self.lexemes[self.next].start,
            )
        if found is None:
            raise self.error(
                "There is nothing to search for in this query",
                "Type a word, or use list to see every release.",
                0,
            )
        required = found.parts or (found,)
        return Query(
            text=self.text,
            root=standing(found.node),
            words=tuple(
                Part(node=part.node, typed=self.text[part.start : part.end])
                for part in required
                if asks_for_words(part.node)
            ),
            filters=tuple(
                part.node
                for part in required
                if not asks_for_words(part.node) and part.node != Everything()
            ),
        )

    # --- the grammar ----------------------------------------------------------------------

    def any_of(self, depth: int) -> Found | None:
        alternatives = [self.all_of(depth)]
        while operator := self.take("or"):
            alternatives.append(self.all_of(depth))
            if None in alternatives:
                raise self.dangling(operator)
        found = [one for one in alternatives if one is not None]
        return either(found) if found else None

    def all_of(self, depth: int) -> Found | None:
        found: list[Found] = []
        operator: Lexeme | None = None
        while self.next < len(self.lexemes) and self.kind not in ("close", "or"):
            if operator := self.take("and"):
                if not found:
                    raise self.dangling(operator)
                continue
            if one := self.one(depth):
                found.append(one)
        if operator:
            raise self.dangling(operator)
        return together(found) if found else None

    def one(self, depth: int) -> Found | None:
        first = self.lexemes[self.next]
        negated = False
        while operator := self.take("not"):
            negated = not negated
            if self.next == len(self.lexemes) or self.kind in ("and", "or", "close"):
                raise self.dangling(operator)
        found = self.group(depth) if self.kind == "open" else self.leaf()
        if found is None or first.kind != "not":
            return found
        if negated:
            found = Found(negation(found.node), first.start, found.end)
        return found._replace(start=first.start)

    def group(self, depth: int) -> Found | None:
        opening = self.lexemes[self.next]
        if depth == DEEPEST:
            raise self.error(
                f"Parentheses are nested more than {DEEPEST} deep",
                "Leave some of them out.",
                opening.start,
            )
        self.next += 1
        found = self.any_of(depth + 1)
        closing = self.take("close")
        if closing is None:
            raise self.error(
                "This parenthesis is never closed", "Close it, or leave it out.", opening.start
            )
        return found and found._replace(start=opening.start, end=closing.end)

    def leaf(self) -> Found | None:
        lexeme = self.lexemes[self.next]
        self.next += 1
        droppable = False
        match lexeme.kind:
            case "phrase":
                quoted = tuple(words(repair(lexeme.text)))
                node: Node | None = Phrase(quoted) if quoted else None
            case "field":
                node = self.field(lexeme)
            case _:
                node = _word(repair(lexeme.text))
                # "Vitamin A": a letter typed as a capital is meant; "maïs" is not "mais".
                capital = len(lexeme.text) == 1 and lexeme.text.isupper()
                meant = capital or has_diaeresis(lexeme.text)
                droppable = is_stop_word(node) and not meant
        if node is None:
            return None
        return Found(node, lexeme.start, lexeme.end, droppable=droppable)

    def field(self, lexeme: Lexeme) -> Node:
        # Most queries have no date in them: what reads dates is loaded for those that have.
        from pressarchive.query.dates import (
            parse_range,
            parse_since,
            parse_until,
            parse_years,
        )

        value = repair(lexeme.text)
        try:
            match lexeme.field:
                case "org":
                    return IssuedBy(frozenset({fold_line(value)}))
                case "lang":
                    return InLanguage(_language(value))
                case "since":
                    return Dated(parse_since(value, self.today), None)
                case "until":
                    return Dated(None, parse_until(value, self.today))
                case "year":
                    return Dated(*parse_years(value, self.today))
                case _:
                    return Dated(*parse_range(value, self.today))
        except UsageError as error:
            place = self.text.index(lexeme.text, self.text.index(":", lexeme.start))
            raise self.error(error.message, error.remedy, place) from error

    # --- lexemes and errors ---------------------------------------------------------------

    @property
    def kind(self) -> Kind:
        return self.lexemes[self.next].kind

    def take(self, kind: Kind) -> Lexeme | None:
        if self.next == len(self.lexemes) or self.kind != kind:
            return None
        self.next += 1
        return self.lexemes[self.next - 1]

    def error(self, message: str, remedy: str, position: int) -> QueryError:
        return QueryError(message, remedy, query=self.text, position=position)

    def dangling(self, operator: Lexeme) -> QueryError:
        beside = "after" if operator.kind == "not" else "on both sides of"
        return self.error(
            f"There must be something to search for {beside} {operator.text}",
            f'Add it, or search for the word in quotation marks: "{operator.text.lower()}".',
            operator.start,
        )

    def _bounded(self, lexemes: Iterable[Lexeme]) -> Iterator[Lexeme]:
        count = 0
        for lexeme in lexemes:
            # White space and hyphens are the fewest that words can stand between.
            count += len(words(lexeme.text)) if lexeme.kind in ("word", "phrase") else 1
            if count > MOST_WORDS:
                raise self.error(
                    f"The query has more than {MOST_WORDS} words and signs",
                    "Search for fewer: the words that matter most.",
                    lexeme.start,
                )
            yield lexeme


def _word(text: str) -> Node | None:
    """Return what a word asks for; None for one without letters or digits."""
    if text.strip("*") == "":
        return Everything()
    found = tuple(words(text))
    if not found:
        return None
    if not _PREFIX.search(text) or text.startswith("*"):
        return Term(found)
    prefix = Prefix(found[-1])
    return And((Term(found[:-1]), prefix)) if found[1:] else prefix


def _language(value: str) -> str:
    """Return the code of a language given by code or name; raises UsageError for any other."""
    wanted = fold(value.strip())
    for code, name in language_names().items():
        if wanted in (code, fold(name)):
            return code
    known = ", ".join(f"{code} ({name})" for code, name in language_names().items())
    from pressarchive.query.dates import shorten

    raise UsageError(f"There is no language {shorten(value)}", f"Write one of {known}.")
