"""Plain text, in the encodings that newsrooms use."""

from __future__ import annotations

import re

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers.decoding import decode
from pressarchive.readers.layout import assemble, lay_out
from pressarchive.readers.port import Input
from pressarchive.text import repair

_SCORE = 10
_HYPHENATED = re.compile("\u00ad(?=[ \t]*\r?\n)")


class TextReader:
    """Reads anything that decodes as text."""

    native = True

    def score(self, source: Input) -> int | None:
        """Claim whatever is text, below every format that recognises its own."""
        return None if decode(source.content, source.encoding) is None else _SCORE

    def read(self, source: Input) -> Document:
        """Return the blocks of the text; raises ReadError where there is none."""
        decoded = decode(source.content, source.encoding)
        if decoded is None:
            raise ReadError("not text: the content looks binary", "Convert it to text first.")
        document = assemble(
            # A soft hyphen at a line's end is a hyphen; repair would drop it unseen.
            lay_out(repair(_HYPHENATED.sub("-", decoded.text))),
            media_type="text/plain",
            encoding=decoded.encoding,
            warnings=decoded.warnings,
        )
        if not document.blocks:
            raise ReadError("the file is empty", "Check that it was written or copied whole.")
        return document


READER = TextReader()
