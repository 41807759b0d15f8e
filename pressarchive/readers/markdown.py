"""Markdown, recognised by its marks: many releases are Markdown under a name in .txt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from pressarchive.document import BlockKind, Document
from pressarchive.errors import ReadError
from pressarchive.readers.decoding import decode
from pressarchive.readers.front_matter import front_matter
from pressarchive.readers.layout import Piece, assemble, cut, part, restore_breaks
from pressarchive.readers.port import Input
from pressarchive.readers.wrapping import Wrapping
from pressarchive.text import repair

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_SCORE = 20
_SURE = 2
_NAMES = (".md", ".markdown")
# What only Markdown looks like, with what it cannot do without, and how much one of it weighs.
# Each is linear: no mark can be passed over twice.
_MARKS = (
    ("## ", re.compile(r"^#{2,6} +[^\s#]", re.MULTILINE), 2),
    ("](", re.compile(r"\[[^\]\[\n]+\]\([^()\s]+\)"), 2),
    ("**", re.compile(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]+(?<=\S)\*\*(?![\w*])"), 2),
    ("\n|", re.compile(r"^\|.+\|[ \t]*\n\|[ :|-]+\|[ \t]*$", re.MULTILINE), 2),
    ("# ", re.compile(r"^# +[^\s#]", re.MULTILINE), 1),
    ("<http", re.compile(r"<https?://[^\s<>]+>"), 1),
    ("\\_", re.compile(r"\w\\_\w"), 1),
)
_EMAIL = re.compile(r"[^:/]+@.+")
_LONGEST_HEADING = 200
# Marks in one paragraph beyond which it was not written by hand, and costs too much to parse.
_MARK = re.compile(r"[\[\]*_`<]")
_MOST_MARKS = 2_000
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
# The HTML that people put into Markdown by hand; any other "<" is text.
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:b|i|u|em|strong|sub|sup|small|center|div|p|span)>", re.IGNORECASE)


class MarkdownReader:
    """Reads CommonMark with tables and front matter."""

    native = True

    def score(self, source: Input) -> int | None:
        """Claim text that carries marks of Markdown, or a name that says so."""
        decoded = decode(source.content, source.encoding)
        if decoded is None or _tangled(decoded.text):
            return None
        if source.name.lower().endswith(_NAMES):
            return _SCORE
        text = decoded.text.replace("\r\n", "\n")
        weight = sum(weight for part, mark, weight in _MARKS if part in text and mark.search(text))
        return _SCORE if weight >= _SURE or front_matter(text)[0] else None

    def read(self, source: Input) -> Document:
        """Return the blocks of the text without its markup; raises ReadError where not text."""
        decoded = decode(source.content, source.encoding)
        if decoded is None:
            raise ReadError("not text: the content looks binary", "Convert it to text first.")
        declared, text = front_matter(repair(decoded.text))
        text = restore_breaks(text)
        tokens = _parser().parse(text)
        document = assemble(
            _Walk(text).pieces(tokens),
            media_type="text/markdown",
            encoding=decoded.encoding,
            declared=declared,
            links=_links(tokens),
            warnings=decoded.warnings,
        )
        if not document.blocks:
            raise ReadError("the file is empty", "Check that it was written or copied whole.")
        return document


READER = MarkdownReader()


@cache
def _parser() -> MarkdownIt:
    # Loaded on first use: no other reader needs it.
    from markdown_it import MarkdownIt

    class Parser(MarkdownIt):
        def validateLink(self, url: str) -> bool:  # noqa: N802 - its name there
            # "[Contact]: Jean" defines no link: it would vanish from the text.
            is_address = any(mark in url for mark in "./#:") and not _EMAIL.fullmatch(url)
            return is_address and super().validateLink(url)

    parser = Parser("commonmark", {"html": False}).enable("table")
    # Releases indent freely, and mean nothing by it.
    return parser.disable(["code", "html_block", "html_inline"])


def _tangled(text: str) -> bool:
    return any(
        len(paragraph) > _MOST_MARKS and len(_MARK.findall(paragraph)) > _MOST_MARKS
        for paragraph in _PARAGRAPHS.split(text)
    )


_PLACED = frozenset({"heading_open", "paragraph_open", "hr", "fence", "tr_open"})


class _Walk:
    """One pass over the tokens of a text: what stood directly under each other is a group."""

    def __init__(self, text: str) -> None:
        self.source = text.split("\n")
        self.wrapping = Wrapping.of(part(text))
        self.group = 0
        self.end = 0
        self.depth = 0
        self.heading = 0
        self.marker: str | None = None
        self.cells: list[str] | None = None

    def pieces(self, tokens: Sequence[Token]) -> Iterator[Piece]:
        """Yield the blocks of parsed Markdown."""
        for token in tokens:
            if token.map and token.type in _PLACED:
                self.group += token.map[0] > self.end
                self.end = token.map[1]
            self._enter(token)
            if token.type == "inline":
                yield from self._inline(_stretches(token, self.wrapping, self.source))
            elif token.type == "tr_close":
                yield self._piece("row", " | ".join(self.cells or ()))
                self.cells = None
            elif token.type == "hr":
                yield self._piece("rule", "---")
            elif token.type == "fence":
                lines = [line for line in token.content.split("\n") if line.strip()]
                yield from cut(lines, self.group, self.wrapping, level=self.depth)

    def _enter(self, token: Token) -> None:
        if token.type == "heading_open":
            # An underline of "---" means a rule where a paragraph stands over it.
            self.heading = int(token.tag[1:]) if _is_short(token) else 0
        elif token.type == "heading_close":
            self.heading = 0
        elif token.type == "list_item_open":
            self.depth += 1
            # "+ 5 %" is more than a bullet, and numbers are content.
            self.marker = (
                f"{token.info}{token.markup} " if token.info or token.markup == "+" else ""
            )
        elif token.type == "list_item_close":
            self.depth -= 1
            self.marker = None
        elif token.type == "tr_open":
            self.cells = []

    def _inline(self, stretches: list[list[str]]) -> Iterator[Piece]:
        whole = " ".join(line.strip() for lines in stretches for line in lines)
        if self.cells is not None:
            self.cells.append(whole)
            return
        if self.heading and len(whole) <= _LONGEST_HEADING:
            yield self._piece("heading", whole, self.heading)
            return
        for lines in stretches:
            if self.marker is not None and lines:
                lines[0] = f"{_margin(lines[0])}• {self.marker}{lines[0].strip()}"
                yield from cut(lines, self.group, self.wrapping, level=self.depth - 1)
                self.marker = None
            else:
                yield from cut(lines, self.group, self.wrapping, level=self.depth)

    def _piece(self, kind: BlockKind, text: str, level: int = 0) -> Piece:
        return Piece(kind=kind, text=text, group=self.group, level=level)


def _is_short(heading: Token) -> bool:
    """Tell whether a heading is one line of its own; "===" and "---" underline whole paragraphs."""
    start, end = heading.map or (0, 0)
    return heading.markup.startswith("#") or end - start == 2  # noqa: PLR2004 - and its underline


def _stretches(token: Token, wrapping: Wrapping, source: Sequence[str]) -> list[list[str]]:
    """Return the lines of a text without markup, parted where its author asked for a break.

    Each line gets back the margin it has in the source.
    """
    parts: list[str] = []
    number = token.map[0] if token.map else 0
    parts.append(_margin_at(source, number))
    children = token.children or ()
    apart = set(_lost_blanks(children))
    for k, child in enumerate(children):
        if k in apart:
            parts.append(" ")
        if child.type in {"softbreak", "hardbreak"}:
            number += 1
            # Two blanks at a line's end ask for a break, unless the text was wrapped.
            asked = child.type == "hardbreak" and wrapping.measure is None
            parts.append(("\n\n" if asked else "\n") + _margin_at(source, number))
        elif child.type == "code_inline":
            parts.append(child.content)
        elif child.type == "text":
            parts.append(_TAG.sub("", _BREAK.sub("\n\n", child.content)))
    stretches = "".join(parts).split("\n\n")
    return [[line for line in stretch.split("\n") if line.strip()] for stretch in stretches]


def _lost_blanks(children: Sequence[Token]) -> Iterator[int]:
    """Yield before which parts a blank was lost: "Jo Lin[jo@x.org](mailto:jo@x.org)Website"."""
    addressed = False
    for k, child in enumerate(children):
        if child.type == "link_open":
            addressed = str(child.attrGet("href") or "").startswith("mailto:")
            if addressed and k and children[k - 1].content[-1:].isalnum():
                yield k
        elif child.type == "link_close" and addressed and k + 1 < len(children):
            addressed = False
            if children[k + 1].content[:1].isalnum():
                yield k + 1


def _margin_at(source: Sequence[str], number: int) -> str:
    return _margin(source[number]) if number < len(source) else ""


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _links(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        for child in token.children or ():
            if child.type == "link_open":
                target = str(child.attrGet("href") or "")
                if target and not target.startswith("#"):
                    yield target
