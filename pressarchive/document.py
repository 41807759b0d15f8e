"""What a reader makes of a file, and what extractors find in it: on the way to a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pressarchive.model import (
    Boilerplate,
    Contact,
    Organisation,
    Person,
    Quote,
    ReleaseDate,
    tuples,
)
from pressarchive.values import value

BlockKind = Literal["paragraph", "heading", "item", "row", "rule"]


@value
class Span:
    """A half-open range of character offsets into `Document.text`."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end


@value
class Block:
    """One paragraph, heading, list item or table row: never contains a line break.

    `group` numbers the chunks that blank lines set apart: lines of one group stood directly
    under each other. `level` is a heading's depth (1 to 6) or a list item's, else 0.
    """

    kind: BlockKind
    span: Span
    group: int
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Clean text of one input with its layout: blocks in reading order over `text`.

    Blocks of one group are joined by a line break in `text`, groups by an empty line.
    `declared` is what the format itself states (front matter, meta elements), low-trust evidence:
    "title", "date" (of the release), "created" (of the file), "language", "author",
    "organisation" and "url" mean the same whatever the format; other names are its own.
    `margins` is what is printed above and below every page, and is no part of the text.
    """

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    encoding: str | None = None
    declared: Mapping[str, str] = field(default_factory=dict)
    links: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    margins: tuple[str, ...] = ()

    def block_text(self, block: Block) -> str:
        """Return the text of one block."""
        return self.text[block.span.start : block.span.end]


class Same:
    """A document as a key: equal to itself alone, so that nothing of it need be compared."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)


# --- what extraction finds ----------------------------------------------------------------

Field = Literal[
    "title",
    "language",
    "date",
    "reference",
    "embargo",
    "place",
    "kind",
    "organisations",
    "people",
    "contacts",
    "quotes",
    "boilerplate",
    "residue",
    "links",
]
"""A field of the record that extraction fills."""

Value = str | ReleaseDate | Organisation | Person | Contact | Quote | Boilerplate
"""What a candidate proposes for its field."""


@value
class Candidate:
    """One thing a field could be.

    `span` is the text it accounts for: text that title, residue, contacts, boilerplate, date
    or reference account for is no longer body. `evidence` is the words it was read from,
    `rule` the name of the rule that read it, `confidence` from 0 to 1 how far that rule is
    to be trusted.
    """

    field: Field
    value: Value
    evidence: str
    rule: str
    confidence: float
    span: Span | None = None


def document_from_json(data: Mapping[str, Any]) -> Document:
    """Read a document from its JSON form."""
    blocks = tuple(Block(**(block | {"span": Span(**block["span"])})) for block in data["blocks"])
    return Document(**(tuples(data, "links", "warnings", "margins") | {"blocks": blocks}))
