"""Word documents (DOCX): headings, lists, tables, links, notes, text boxes.

Our own walk, because the libraries lose text: python-docx (1.2) leaves out what stands in
insertions, content controls, text boxes and notes; docx2python (3.7) tells neither headings nor
the space between paragraphs; neither has a limit on what a document unpacks to.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers.docx.body import Body
from pressarchive.readers.docx.numbering import Numbering
from pressarchive.readers.docx.styles import Styles
from pressarchive.readers.layout import assemble
from pressarchive.readers.package import BROKEN, Package, Properties, member_names
from pressarchive.readers.paragraphs import Paragraph, pieces
from pressarchive.readers.port import Input

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SCORE = 50
_MOST_MARGINS = 20


class DocxReader:
    """Reads documents of Word 2007 and later."""

    def score(self, source: Input) -> int | None:
        """Claim a package with the parts of a Word document, whatever its name."""
        names = member_names(source.content)
        told = "[Content_Types].xml" in names and any(name.startswith("word/") for name in names)
        return _SCORE if told else None

    def read(self, source: Input) -> Document:
        """Return the document; raises ReadError where it is damaged, unsafe or empty."""
        package = Package(source.content)
        main = _main(package)
        folder, file = posixpath.split(main)
        relations = Relations()
        package.walk(f"{folder}/_rels/{file}.rels", relations)
        parts = {kind: posixpath.join(folder, target) for kind, target in relations.kinds}
        styles, numbering, properties = Styles(), Numbering(), Properties(_PROPERTIES)
        package.walk(parts.get("styles", f"{folder}/styles.xml"), styles)
        package.walk(parts.get("numbering", f"{folder}/numbering.xml"), numbering)
        package.walk("docProps/core.xml", properties)
        body = Body(styles, numbering, relations.links)
        if not package.walk(main, body):
            raise ReadError(*BROKEN)
        notes: list[Paragraph] = []
        for kind in ("footnotes", "endnotes"):
            note = Body(styles, numbering, {})
            if kind in parts:
                package.walk(parts[kind], note)
            notes += [one for one in note.paragraphs if one.text.strip()]
        for number, one in enumerate(notes, 1):
            one.kind, one.level, one.number, one.apart = "item", 1, f"{number}. ", number == 1
        document = assemble(
            pieces([*body.paragraphs, *notes]),
            media_type=MEDIA_TYPE,
            declared=properties.told,
            links=body.links,
            margins=_margins(package, folder, relations, styles),
        )
        if not document.blocks:
            raise ReadError("the document has no text", "It may be a picture: save it as PDF.")
        return document


READER = DocxReader()


def _main(package: Package) -> str:
    relations = Relations()
    package.walk("_rels/.rels", relations)
    targets = [target for kind, target in relations.kinds if kind == "officeDocument"]
    return targets[0].lstrip("/") if targets else "word/document.xml"


def _margins(package: Package, folder: str, relations: Relations, styles: Styles) -> list[str]:
    """Return what is printed above and below the pages, each line once."""
    lines: list[str] = []
    targets = [target for kind, target in relations.kinds if kind in {"header", "footer"}]
    for target in targets[:_MOST_MARGINS]:
        margin = Body(styles, Numbering(), {})
        package.walk(posixpath.join(folder, target), margin)
        lines += [piece.text for piece in pieces(margin.paragraphs)]
    return lines


@dataclass(slots=True)
class Relations:
    """What a part of a package refers to: other parts by kind, and links by their id."""

    kinds: list[tuple[str, str]] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, values: dict[str, str]) -> None:
        """Enter an element; what lies outside the package is never opened."""
        kind, target = values.get("Type", "").rpartition("/")[2], values.get("Target", "")
        if not name.endswith(":Relationship"):
            return
        if kind == "hyperlink":
            self.links[values.get("Id", "")] = target
        elif values.get("TargetMode") != "External":
            self.kinds.append((kind, target))

    def end(self, name: str) -> None:
        """Leave an element."""

    def data(self, text: str) -> None:
        """Take no text: there is none."""


_PROPERTIES = {
    "dc:title": "title",
    "dc:creator": "author",
    "dc:language": "language",
    "dcterms:created": "created",
    "dcterms:modified": "modified",
}
