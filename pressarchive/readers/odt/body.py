"""The content of an OpenDocument, element by element: its paragraphs in reading order."""

from __future__ import annotations

import re

from pressarchive.readers.gathering import Gathering
from pressarchive.readers.odt.styles import Lists, Styles, whole
from pressarchive.readers.paragraphs import Paragraph

# Deleted text, remarks, what is not shown, tables of contents, names of pictures, formulas.
_UNREAD = frozenset({
    "text:tracked-changes", "office:annotation", "text:hidden-text", "text:hidden-paragraph",
    "text:table-of-content", "text:ruby-text", "text:note-citation", "?:title", "?:desc",
    "office:forms", "office:binary-data", "office:event-listeners", "draw:object",
})  # fmt: skip
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 100


class Body:
    """Takes the elements of a part; `paragraphs`, `notes` and `links` are what it has found."""

    def __init__(self, styles: Styles) -> None:
        self.links: list[str] = []
        self.notes: list[Paragraph] = []
        self._styles = styles
        self._gathering = Gathering()
        self._outer: list[Gathering] = []
        self._lists = Lists(styles)
        self._opened: list[dict[str, str]] = []
        self._items: list[str | None] = []
        self._skipping = 0

    @property
    def paragraphs(self) -> list[Paragraph]:
        """What the part says, in reading order."""
        return self._gathering.paragraphs

    def start(self, name: str, values: dict[str, str]) -> None:
        """Enter an element."""
        self._styles.start(name, values)
        if self._skipping or name in _UNREAD or self._is_hidden(name, values):
            self._skipping += 1
        elif name in _PARAGRAPHS:
            self._gathering.begin()
            self._opened.append(values)
        elif name == "text:list":
            self._lists.begin(
                values.get("style-name", ""),
                goes_on="continue-list" in values or values.get("continue-numbering") == "true",
            )
        elif name == "text:list-item":
            self._items.append(self._lists.next(values.get("start-value", "")))
        elif name == "text:note-body":  # a note is gathered for itself
            self._outer.append(self._gathering)
            self._gathering = Gathering()
        elif self._opened:
            self._within(name, values)
        if not self._skipping:
            self._enter(name)

    def end(self, name: str) -> None:
        """Leave an element."""
        self._styles.end(name)
        if self._skipping:
            self._skipping -= 1
        elif name in _PARAGRAPHS:
            self._close(name)
        elif name == "text:list":
            self._lists.finish()
        elif name == "text:list-item" and self._items:
            self._items.pop()
        elif name == "text:note-body" and self._outer:
            self.notes += [one for one in self._gathering.paragraphs if one.text.strip()]
            self._gathering = self._outer.pop()
        else:
            self._leave(name)

    def data(self, text: str) -> None:
        """Take text where it is the document's; blanks and line ends in it are one blank."""
        if self._opened and not self._skipping:
            self._gathering.write(_BLANKS.sub(" ", text))

    def _is_hidden(self, name: str, values: dict[str, str]) -> bool:
        family = {"text:span": "text", "text:p": "paragraph", "text:h": "paragraph"}.get(name)
        return family is not None and self._styles.is_hidden(family, values.get("style-name", ""))

    def _enter(self, name: str) -> None:
        """Enter what holds paragraphs."""
        if name == "table:table":
            self._gathering.part()
        elif name == "table:table-row":
            self._gathering.begin_row()
        elif name in {"table:table-cell", "draw:text-box"}:
            self._gathering.begin_flow()

    def _leave(self, name: str) -> None:
        """Leave what holds paragraphs."""
        if name == "table:table-cell":
            self._gathering.finish_cell()
        elif name == "table:table-row":
            self._gathering.finish_row()
        elif name == "table:table":
            self._gathering.part()
        elif name == "draw:text-box":
            self._gathering.finish_box()

    def _within(self, name: str, values: dict[str, str]) -> None:
        """Take an element inside a paragraph."""
        if name == "text:s":
            self._gathering.write(" " * min(whole(values.get("c", ""), 1), _MOST_BLANKS))
        elif name == "text:tab":
            self._gathering.write("\t")
        elif name == "text:line-break":
            self._gathering.write("\n")
        elif name == "text:a" and (target := values.get("href", "")) and target[0] != "#":
            self.links.append(target)

    def _close(self, name: str) -> None:
        values = self._opened.pop() if self._opened else {}
        space = self._styles.space(values.get("style-name", ""))
        if self._gathering.is_blank:
            self._gathering.finish(space)
        elif name == "text:h":
            level = min(max(whole(values.get("outline-level", ""), 1), 1), 6)
            self._gathering.finish(space, "heading", level)
        elif self._items and self._items[-1] is not None:
            number, self._items[-1] = self._items[-1], None  # further paragraphs have no number
            self._gathering.finish(space, "item", max(self._lists.depth, 1), number)
        elif values.get("style-name") in {"Title", "Subtitle"}:
            self._gathering.finish(space, "heading", 1 + (values["style-name"] == "Subtitle"))
        else:
            self._gathering.finish(space)
