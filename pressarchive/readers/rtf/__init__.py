"""RTF, the interchange format of word processors: headings, lists, tables, links, notes.

Our own reader: striprtf (0.0.35) gives deleted and hidden text as if it stood there, leaves
notes out, tells neither headings nor items, and takes bytes set in a Macintosh font for
Windows-1252; rtfparse leaves all of that to its caller.
"""

from __future__ import annotations

import re

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers.layout import assemble
from pressarchive.readers.paragraphs import Paragraph, pieces
from pressarchive.readers.port import Input
from pressarchive.readers.rtf.body import Body
from pressarchive.readers.rtf.tokens import tokens

MEDIA_TYPE = "application/rtf"
_SCORE = 50
_MAGIC = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,20}\{\\rtf")


class RtfReader:
    """Reads RTF of any program."""

    def score(self, source: Input) -> int | None:
        """Claim what begins like RTF, whatever its name."""
        return _SCORE if _MAGIC.match(source.content) else None

    def read(self, source: Input) -> Document:
        """Return the document; raises ReadError where it is a bomb or empty."""
        body = Body()
        body.read(tokens(source.content))
        for number, note in enumerate(body.notes, 1):
            note.kind, note.level, note.number, note.apart = "item", 1, f"{number}. ", number == 1
        document = assemble(
            pieces([_whole(one) for one in (*body.paragraphs, *body.notes)]),
            media_type=MEDIA_TYPE,
            declared=body.declared,
            links=body.links,
            warnings=("the file was cut: some of it may be missing",) if body.is_cut else (),
            margins=[piece.text for piece in pieces(map(_whole, body.margins))],
        )
        if not document.blocks:
            raise ReadError("the document has no text", "It may be a picture: save it as PDF.")
        return document


READER = RtfReader()


def _whole(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph whose characters beyond the first plane are whole: two words each."""
    if any("\ud800" <= char <= "\udfff" for char in paragraph.text):
        pairs = paragraph.text.encode("utf-16-le", "surrogatepass")
        paragraph.text = pairs.decode("utf-16-le", "replace")
    return paragraph
