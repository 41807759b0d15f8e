"""Office documents: XML parts in a ZIP file, read as a stream and within a budget.

A part can unpack to far more than the file, declare entities that multiply or name other
files, or nest without end: each is refused here, for every format that is packed so. Parts
are streamed to a `Walk`, so that no tree of a document is ever built.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Protocol
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from pressarchive.errors import ReadError

_MAGIC = b"PK\x03\x04"
_MB = 1024 * 1024
# What all parts together may unpack to: text in XML packs to a tenth, rarely to a fiftieth.
_RATIO, _LEAST, _MOST = 50, 8 * _MB, 64 * _MB
_DEEPEST = 400
_CHUNK = 64 * 1024
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError,
    NotImplementedError, RuntimeError, IndexError,
)  # fmt: skip

BROKEN = ("the document is damaged or was cut", "Get it again, or open it and save it anew.")


class Walk(Protocol):
    """What takes the elements of a part as they come; names are "prefix:local"."""

    def start(self, name: str, values: dict[str, str]) -> None:
        """Enter an element; `values` are its attributes by local name."""
        ...

    def end(self, name: str) -> None:
        """Leave an element."""
        ...

    def data(self, text: str) -> None:
        """Take text."""
        ...


def member_names(content: bytes) -> Collection[str]:
    """Return the names of the parts of a packed document; none where it is not one."""
    if not content.startswith(_MAGIC):
        return ()
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return archive.NameToInfo.keys()
    except _DAMAGE:
        return ()


class Package:
    """The parts of an office document; raises ReadError where it is damaged or a bomb."""

    def __init__(self, content: bytes) -> None:
        self._left = min(_MOST, max(_LEAST, _RATIO * len(content)))
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except _DAMAGE as error:
            raise ReadError(*BROKEN) from error

    def walk(self, part: str, walk: Walk) -> bool:
        """Send a part's elements to a walk; False where there is no such part."""
        if part not in self._archive.NameToInfo:
            return False
        parser = _parser(walk)
        try:
            for chunk in self._chunks(part):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except (ExpatError, LookupError, ValueError) as error:  # encodings that are none, too
            raise ReadError(*BROKEN) from error
        return True

    def _chunks(self, part: str) -> Iterator[bytes]:
        try:
            with self._archive.open(part) as file:
                while chunk := file.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise ReadError(
                            "the document unpacks to far more than a release could be",
                            "Leave it out, or save it as text.",
                        )
                    yield chunk
        except _DAMAGE as error:
            raise ReadError(*BROKEN) from error


@dataclass(slots=True)
class Properties:
    """Takes what a document says of itself; `fields` tells what its elements are called."""

    fields: Mapping[str, str]
    told: dict[str, str] = field(default_factory=dict)
    _field: str = ""

    def start(self, name: str, values: dict[str, str]) -> None:
        """Enter an element."""
        del values
        self._field = self.fields.get(name, "")

    def end(self, name: str) -> None:
        """Leave an element."""
        del name
        self._field = ""

    def data(self, text: str) -> None:
        """Take what a property says."""
        if self._field and text.strip():
            self.told[self._field] = (self.told.get(self._field, "") + text).strip()[:1000]


def _parser(walk: Walk) -> XMLParserType:
    """Return a parser that sends elements to a walk, and refuses entities and endless depth."""
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise ReadError(
                "the document nests its parts without end", "Leave it out, or save it as text."
            )
        walk.start(_short(tag), {_local(name): value for name, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        walk.end(_short(tag))

    def refuse(*_: object) -> None:
        # Without a document type nothing can declare an entity, and nothing can be fetched.
        raise ReadError(
            "the document declares entities of its own: it is not safe to read",
            "Open it in its program and save it anew, or as text.",
        )

    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = walk.data
    return parser


# How the namespaces that matter end, whichever edition of a format they belong to.
_SPACES = (
    ("/wordprocessingml/main", "w"),
    ("/wordprocessingml/2006/main", "w"),
    ("urn:schemas-microsoft-com:vml", "v"),
    ("/markup-compatibility/2006", "mc"),
    ("/officeDocument/2006/math", "m"),
    ("opendocument:xmlns:text:1.0", "text"),
    ("opendocument:xmlns:table:1.0", "table"),
    ("opendocument:xmlns:style:1.0", "style"),
    ("opendocument:xmlns:office:1.0", "office"),
    ("opendocument:xmlns:drawing:1.0", "draw"),
    ("opendocument:xmlns:meta:1.0", "meta"),
    ("opendocument:xmlns:xsl-fo-compatible:1.0", "fo"),
    ("/dc/elements/1.1/", "dc"),
    ("/dc/terms/", "dcterms"),
)


@lru_cache(maxsize=4_096)
def _short(tag: str) -> str:
    space, _, local = tag.rpartition("}")
    return next((f"{short}:{local}" for end, short in _SPACES if space.endswith(end)), f"?:{local}")


@lru_cache(maxsize=4_096)
def _local(name: str) -> str:
    return name.rpartition("}")[2]
