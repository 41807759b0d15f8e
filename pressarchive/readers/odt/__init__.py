"""OpenDocument texts (ODT): headings, lists, tables, links, notes, text boxes.

Our own walk over the content: odfpy and odfdo build a tree of the whole document, which takes
dozens of times its size, and have no limit on what it unpacks to.
"""

from __future__ import annotations

from dataclasses import dataclass

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers.layout import assemble
from pressarchive.readers.odt.body import Body
from pressarchive.readers.odt.styles import Styles
from pressarchive.readers.package import BROKEN, Package, Properties, member_names
from pressarchive.readers.paragraphs import pieces
from pressarchive.readers.port import Input

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_SCORE = 50
# The name of a text's type stands, not packed, at a fixed place of the file.
_TOLD = b"mimetype" + MEDIA_TYPE.encode()


class OdtReader:
    """Reads texts of LibreOffice, OpenOffice and others that write OpenDocument."""

    def score(self, source: Input) -> int | None:
        """Claim a package that says it is an OpenDocument text, whatever its name."""
        if _TOLD not in source.content[:200]:
            return None
        return _SCORE if "content.xml" in member_names(source.content) else None

    def read(self, source: Input) -> Document:
        """Return the document; raises ReadError where it is locked, damaged, unsafe or empty."""
        package = Package(source.content)
        manifest = _Manifest()
        package.walk("META-INF/manifest.xml", manifest)
        if manifest.is_locked:
            raise ReadError(
                "the document is locked with a password", "Open it, and save it without one."
            )
        styles, properties = Styles(), Properties(_PROPERTIES)
        margins = _Margins(styles)
        package.walk("styles.xml", margins)
        package.walk("meta.xml", properties)
        body = Body(styles)
        if not package.walk("content.xml", body):
            raise ReadError(*BROKEN)
        for number, note in enumerate(body.notes, 1):
            note.kind, note.level, note.number, note.apart = "item", 1, f"{number}. ", number == 1
        document = assemble(
            pieces([*body.paragraphs, *body.notes]),
            media_type=MEDIA_TYPE,
            declared=properties.told,
            links=body.links,
            margins=[piece.text for piece in pieces(margins.paragraphs)],
        )
        if not document.blocks:
            raise ReadError("the document has no text", "It may be a picture: save it as PDF.")
        return document


READER = OdtReader()


class _Margins(Body):
    """Takes the part of the styles, where the lines above and below the pages stand."""

    _MARGINS = frozenset(
        f"style:{place}{side}" for place in ("header", "footer") for side in ("", "-left", "-first")
    )

    def __init__(self, styles: Styles) -> None:
        super().__init__(styles)
        self._depth = 0

    def start(self, name: str, values: dict[str, str]) -> None:
        self._depth += name in self._MARGINS
        if self._depth:
            super().start(name, values)
        else:
            self._styles.start(name, values)

    def end(self, name: str) -> None:
        if self._depth:
            super().end(name)
        else:
            self._styles.end(name)
        self._depth -= name in self._MARGINS


@dataclass(slots=True)
class _Manifest:
    """Takes the list of the parts, which tells whether they are locked."""

    is_locked: bool = False

    def start(self, name: str, values: dict[str, str]) -> None:
        del values
        self.is_locked = self.is_locked or name.endswith(":encryption-data")

    def end(self, name: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


_PROPERTIES = {
    "dc:title": "title",
    "meta:initial-creator": "author",
    "dc:language": "language",
    "meta:creation-date": "created",
    "dc:date": "modified",
}
