"""What holds in a group of an RTF file, and what its tables say of fonts and styles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from pressarchive.readers.gathering import Space
from pressarchive.readers.rtf import charsets

Place = Literal[
    "text", "unread", "fonts", "styles", "info", "title", "author", "created", "marker",
    "instruction", "margin", "note", "box",
]  # fmt: skip
"""Where what stands in a group goes to."""

_MARGINS = (
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
)  # fmt: skip
PLACES: dict[str, Place] = {
    "fonttbl": "fonts", "stylesheet": "styles", "info": "info", "pntext": "marker",
    "listtext": "marker", "fldinst": "instruction", "footnote": "note", "shptxt": "box",
    **dict.fromkeys(_MARGINS, "margin"),
}  # fmt: skip
# Groups without "\*" whose words are none of the text.
UNREAD = frozenset(
    "colortbl sp pict nonshppict objdata object shprslt xe tc rxe annotation atnid atnauthor pn"
    " listtable listoverridetable rsidtbl generator themedata colorschememapping datastore"
    " filetbl revtbl operator keywords comment doccomm subject company category manager".split()
)
# Groups that newer programs know, with "\*", and that hold text or lead to it.
NEWER = frozenset({"fldinst", "shpinst", "shptxt", "shppict"})
INFO: dict[str, Place] = {"title": "title", "author": "author", "creatim": "created"}

_HEADING = re.compile(r"(?:heading|titre|title) ?([1-6])?", re.IGNORECASE)
_BODY_TEXT = 9


@dataclass(frozen=True, slots=True)
class Layout:
    """The properties of paragraphs; None where only the style says it."""

    style: int = 0
    outline: int | None = None
    before: int | None = None
    after: int | None = None
    level: int = 0
    in_table: bool = False

    def over(self, base: Layout) -> Layout:
        """Return these properties, with a style's where nothing is said."""
        return replace(
            self,
            outline=base.outline if self.outline is None else self.outline,
            before=base.before if self.before is None else self.before,
            after=base.after if self.after is None else self.after,
        )

    @property
    def space(self) -> Space:
        """The space around a paragraph."""
        return Space(before=self.before or 0, after=self.after or 0, style=str(self.style))

    @property
    def heading(self) -> int:
        """The depth of the heading a paragraph is, 0 where it is none."""
        if self.outline is None or not 0 <= self.outline < _BODY_TEXT:
            return 0
        return min(self.outline + 1, 6)

    def take(self, word: str, number: int | None) -> Layout:
        """Return these properties with one that a control word gives."""
        if word == "pard":
            return Layout()
        if word == "intbl":
            return replace(self, in_table=True)
        name = _PROPERTIES.get(word)
        return self if name is None else replace(self, **{name: number or 0})  # type: ignore[arg-type]


# The control words that give a number to a property.
_PROPERTIES = {
    "s": "style", "outlinelevel": "outline", "sb": "before", "sa": "after", "ilvl": "level",
}  # fmt: skip


@dataclass(slots=True)
class Group:
    """What holds until the group ends; `gathers` where its paragraphs are kept for themselves."""

    place: Place = "text"
    font: int | None = None
    hidden: bool = False
    skip: int = 1
    layout: Layout = field(default_factory=Layout)
    starred: bool = False
    gathers: bool = False

    def inner(self) -> Group:
        """Return what holds at the beginning of a group in this one."""
        return Group(self.place, self.font, self.hidden, self.skip, self.layout)


@dataclass(slots=True)
class Tables:
    """Fonts by their encoding, styles by what they say of paragraphs, and the file's encoding."""

    encoding: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, Layout] = field(default_factory=dict)

    def encoding_of(self, font: int | None) -> str:
        """Return the encoding of the bytes set in a font."""
        return self.fonts.get(font, self.encoding) if font is not None else self.encoding

    def take_font(self, font: int | None, charset: int) -> None:
        """Take in the character set of a font; the Western one is the file's own."""
        name = charsets.of_font(charset) if charset else None
        if name and font is not None:
            self.fonts[font] = name

    def take_style(self, layout: Layout, name: str) -> None:
        """Take in a style: one called a heading is one, whatever it says."""
        named = _HEADING.fullmatch(name.strip().rstrip(";").strip())
        if named and layout.outline is None:
            layout = replace(layout, outline=int(named[1] or 1) - 1)
        self.styles[layout.style] = layout
