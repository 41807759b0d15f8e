"""Web pages: the release apart from the site around it, and what the page declares of it."""

from __future__ import annotations

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers.decoding import Decoded, decode_markup
from pressarchive.readers.html.markup import charset, flatten, likeness
from pressarchive.readers.layout import assemble
from pressarchive.readers.port import Input

__all__ = ["READER", "HtmlReader"]


class HtmlReader:
    """Reads HTML, whole pages or parts of one, as a browser would show it."""

    def score(self, source: Input) -> int | None:
        """Claim what is marked up as HTML, whatever its name; a name alone makes no page."""
        if b"<" not in source.content:
            return None
        decoded = _decode(source)
        return None if decoded is None else likeness(decoded.text, source.name)

    def read(self, source: Input) -> Document:
        """Return the blocks of the release; raises ReadError where the page has no text."""
        decoded = _decode(source)
        if decoded is None:
            raise ReadError("not text: the content looks binary", "Check how it was saved.")
        # The parser is loaded for the first page only.
        from selectolax.lexbor import LexborHTMLParser

        from pressarchive.readers.html.blocks import Page
        from pressarchive.readers.html.content import release_of
        from pressarchive.readers.html.metadata import declared
        from pressarchive.readers.html.tree import grow

        tree = LexborHTMLParser(flatten(decoded.text))
        told = declared(tree)
        page = Page(base=told.get("url", ""))
        release = [] if tree.body is None else release_of(grow(tree.body), told.get("title", ""))
        document = assemble(
            page.pieces(release),
            media_type="text/html",
            encoding=decoded.encoding,
            declared=told,
            links=page.links,
            warnings=decoded.warnings,
        )
        if not document.blocks:
            raise ReadError(
                "the page has no text: it may show its text only with scripts",
                "Open it in a browser, and save it as text or print it to PDF.",
            )
        return document


def _decode(source: Input) -> Decoded | None:
    return decode_markup(source.content, source.encoding or charset(source.content))


READER = HtmlReader()
