"""A part of a Word document, element by element: its paragraphs in reading order."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pressarchive.readers.docx.numbering import Numbering
from pressarchive.readers.docx.styles import Layout, Styles, is_on
from pressarchive.readers.gathering import Gathering
from pressarchive.readers.paragraphs import Paragraph

# Deleted text, what moved away, what older programs show instead, hidden formulas of fields.
_UNREAD = frozenset(
    {"w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:delInstrText", "w:rt"}
)
_GLYPHS = {"w:tab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": "\t"}
_TEXT = frozenset({"w:t", "m:t"})
_LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
# Of a sign in a font of signs: no control character and no half of a pair.
_CODE = re.compile(r"(?:00)?[2-7A-Fa-f][0-9A-Ea-e]|[Ff]0[2-9A-Fa-f][0-9A-Fa-f]|2[0-9A-Fa-f]{3}")
_NOTES = frozenset({"w:footnote", "w:endnote"})


class Body:
    """Takes the elements of a part; `paragraphs` and `links` are what it has found."""

    def __init__(self, styles: Styles, numbering: Numbering, targets: Mapping[str, str]) -> None:
        self.links: list[str] = []
        self._styles = styles
        self._numbering = numbering
        self._targets = targets
        self._gathering = Gathering()
        self._layouts: list[Layout] = []
        self._skipping = 0
        self._text = self._in_properties = self._instructing = False
        self._hidden = False
        self._instruction = ""

    @property
    def paragraphs(self) -> list[Paragraph]:
        """What the part says, in reading order."""
        return self._gathering.paragraphs

    def start(self, name: str, values: dict[str, str]) -> None:
        """Enter an element."""
        if name == "w:instrText":
            self._instructing = True
        if self._skipping or name in _UNREAD:
            self._skipping += 1
        elif name in _TEXT:
            self._text = True
        elif name == "w:p":
            self._gathering.begin()
            self._layouts.append(Layout())
        elif name == "w:pPr":
            self._in_properties = True
        elif name in {"w:tbl", "w:txbxContent", "w:tc", "w:tr"}:
            self._enter(name)
        elif name in _NOTES and values.get("type", "normal") != "normal":
            self._skipping = 1  # the line that parts notes from the text
        elif self._layouts:
            self._within(name, values)

    def end(self, name: str) -> None:
        """Leave an element."""
        if name == "w:instrText":
            self._instructing = False
        if self._skipping:
            self._skipping -= 1
        elif name in _TEXT:
            self._text = False
        elif name == "w:p":
            self._close()
        elif name == "w:pPr":
            self._in_properties = False
        elif name == "w:r":
            self._hidden = False
        else:
            self._leave(name)

    def _leave(self, name: str) -> None:
        """Leave what holds paragraphs."""
        if name == "w:tc":
            self._gathering.finish_cell()
        elif name == "w:tr":
            self._gathering.finish_row()
        elif name == "w:tbl":
            self._gathering.part()
        elif name == "w:txbxContent":
            self._gathering.finish_box()

    def data(self, text: str) -> None:
        """Take text where it is the document's."""
        if self._instructing:
            self._instruction = (self._instruction + text)[-3000:]
        elif self._text and not self._skipping and not self._hidden:
            self._gathering.write(text)

    def _enter(self, name: str) -> None:
        """Enter what holds paragraphs."""
        if name == "w:tr":
            self._gathering.begin_row()
        elif name == "w:tbl":
            self._gathering.part()
        else:
            self._gathering.begin_flow()

    def _within(self, name: str, values: dict[str, str]) -> None:
        """Take an element inside a paragraph."""
        if name == "w:pStyle":
            self._layouts[-1].style = values.get("val", "")
        elif name == "w:vanish":
            self._hidden = is_on(values) and not self._in_properties
        elif self._in_properties:
            self._layouts[-1].take(name, values)
        elif not self._hidden:
            self._gathering.write(_glyph(name, values))
            self._field(name, values)

    def _field(self, name: str, values: dict[str, str]) -> None:
        """Take a link, or a title drawn as a picture."""
        if name == "w:hyperlink":
            self._link(self._targets.get(values.get("id", ""), ""))
        elif name == "w:fldSimple":
            self._instruct(values.get("instr", ""))
        elif name == "w:fldChar":
            self._instruct(self._instruction)
            self._instruction = ""
        elif name == "v:textpath" and (text := values.get("string", "").strip()):
            self._gathering.hang([Paragraph(text=text, apart=True)])

    def _instruct(self, instruction: str) -> None:
        found = _LINK.search(instruction)
        self._link(found[1] if found else "")

    def _link(self, target: str) -> None:
        if target and not target.startswith("#"):
            self.links.append(target)

    def _close(self) -> None:
        if not self._layouts:
            return
        layout = self._layouts.pop()
        layout = layout.over(self._styles.of(layout.style))
        if self._gathering.is_blank:
            self._gathering.finish(layout.space)
        elif layout.heading:
            self._gathering.finish(layout.space, "heading", layout.heading)
        elif layout.list_id is not None and self._numbering.is_list(layout.list_id):
            depth = min(max(layout.list_level or 0, 0), 8)
            number = self._numbering.next(layout.list_id, depth)
            self._gathering.finish(layout.space, "item", depth + 1, number)
        else:
            self._gathering.finish(layout.space)


def _glyph(name: str, values: dict[str, str]) -> str:
    """Return the character that an element stands for; a new page parts as an empty line does."""
    if name == "w:br":
        return "\n" if values.get("type", "textWrapping") == "textWrapping" else "\n\n"
    if name == "w:sym" and _CODE.fullmatch(code := values.get("char", "")):
        return chr(int(code, 16))  # in the private use area: the repair of text knows its bullets
    return _GLYPHS.get(name, "")
