"""An RTF file, word by word: its paragraphs in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pressarchive.errors import ReadError
from pressarchive.readers.gathering import Gathering
from pressarchive.readers.paragraphs import Paragraph
from pressarchive.readers.rtf.charsets import WORDS, decoded, of_page
from pressarchive.readers.rtf.state import INFO, NEWER, PLACES, UNREAD, Group, Layout, Place, Tables
from pressarchive.readers.rtf.tokens import Token

_DEEPEST = 1_000
_CHARACTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
    "qmspace": " ", "page": "\n\n", "column": "\n\n",
}  # fmt: skip
_SIGNS = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}", "-": "\u00ad"}
_OFF = 0
_LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
_NUMBER = re.compile(r"\(?\w{1,8}(?:\.\w{1,8}){0,8}[.)°]{0,2}")
_GATHERED: frozenset[Place] = frozenset({"margin", "note", "box"})
_WRITTEN: frozenset[Place] = _GATHERED | {"text"}
_TOLD: frozenset[Place] = frozenset({"title", "author"})


class Body:
    """Reads the words of a file; what it has found stands in its attributes."""

    def __init__(self) -> None:
        self.links: list[str] = []
        self.notes: list[Paragraph] = []
        self.margins: list[Paragraph] = []
        self.declared: dict[str, str] = {}
        self.tables = Tables()
        self.is_cut = False  # whether groups were still open at the end
        self._groups = [Group()]
        self._gatherings = [Gathering()]
        self._marker = self._instruction = self._name = ""
        self._bytes = bytearray()
        self._skipping = 0
        self._in_row = self._in_table = False
        self._day: dict[str, int] = {}

    @property
    def paragraphs(self) -> list[Paragraph]:
        """What the file says, in reading order."""
        return self._gatherings[0].paragraphs

    def read(self, words: Iterable[Token]) -> None:
        """Read a file; raises ReadError where its groups nest without end."""
        for token in words:
            if token.kind in {"run", "byte"}:
                self._take_bytes(token.text)
                continue
            self._flush()
            if token.kind == "open":
                self._open()
            elif token.kind == "close":
                self._close()
            elif token.kind == "sign":
                self._sign(token.text)
            else:
                self._word(token.text, token.number)
        self._flush()
        self.is_cut = len(self._groups) > 1
        while len(self._groups) > 1:
            self._close()
        self._end_paragraph()
        self._end_row()

    @property
    def _group(self) -> Group:
        return self._groups[-1]

    @property
    def _gathering(self) -> Gathering:
        return self._gatherings[-1]

    def _open(self) -> None:
        if len(self._groups) > _DEEPEST:
            raise ReadError(
                "the document nests its parts without end", "Leave it out, or save it as text."
            )
        self._groups.append(self._group.inner())
        self._skipping = 0

    def _close(self) -> None:
        if len(self._groups) == 1:
            return
        self._skipping = 0
        done = self._group
        if done.gathers:
            self._end_paragraph()
            self._keep(done, self._gatherings.pop().paragraphs)
        self._groups.pop()
        if done.place == "styles" and self._name:
            self.tables.take_style(done.layout, self._name)
            self._name = ""
        elif done.place == "instruction" != self._group.place:
            found = _LINK.search(self._instruction)
            if found and not found[1].startswith("#"):
                self.links.append(found[1])
            self._instruction = ""
        elif done.place == "created" and len(self._day) == len(_DAY):
            self.declared["created"] = "{yr:04d}-{mo:02d}-{dy:02d}".format(**self._day)

    def _keep(self, done: Group, paragraphs: list[Paragraph]) -> None:
        if done.place == "box":
            self._gathering.hang(paragraphs)
            return
        kept = self.margins if done.place == "margin" else self.notes
        kept += [one for one in paragraphs if one.text.strip()]

    def _enter(self, place: Place) -> None:
        group = self._group
        if group.place in {"unread", place} or group.gathers:
            return
        if place in _GATHERED:
            self._gatherings.append(Gathering())
            group.layout = Layout()
            group.gathers = True
        group.place = place

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._group.starred = True
        elif sign in "\r\n":
            self._word("par", None)
        elif not self._skip():
            self._write(_SIGNS.get(sign, ""))

    def _word(self, word: str, number: int | None) -> None:
        group = self._group
        starred, group.starred = group.starred, False
        if word in UNREAD or (starred and word not in NEWER and word not in PLACES):
            if not group.gathers:
                group.place = "unread"
        elif word in PLACES:
            self._enter(PLACES[word])
        elif group.place == "info" and word in INFO:
            self._enter(INFO[word])
        elif word == "u":
            self._write(chr((number or 0) % 0x10000))
            self._skipping = group.skip
        elif word in _CHARACTERS:
            if not self._skip():
                self._write(_CHARACTERS[word])
        elif word in {"par", "sect"}:
            self._end_paragraph()
        elif word in {"cell", "row", "nestcell", "trowd"}:
            self._table(word)
        else:
            self._set(word, number)

    def _set(self, word: str, number: int | None) -> None:
        """Take a word that changes what holds in the group, or in the file."""
        group = self._group
        if word == "f":
            group.font = number
        elif word in {"v", "deleted"}:
            group.hidden = number != _OFF
        elif word == "plain":
            group.font, group.hidden = None, False
        elif word == "uc":
            group.skip = max(0, min(number or 0, 10))
        elif word == "fcharset" and group.place == "fonts":
            self.tables.take_font(group.font, number or 0)
        elif word in WORDS:
            self.tables.encoding = WORDS[word]
        elif word == "ansicpg":
            self.tables.encoding = of_page(number or 0) or self.tables.encoding
        elif word in _DAY and group.place == "created" and number and number <= _DAY[word]:
            self._day[word] = number
        else:
            group.layout = group.layout.take(word, number)

    def _skip(self) -> bool:
        """Tell whether a character is only there for programs that know no Unicode."""
        if self._skipping:
            self._skipping -= 1
            return True
        return False

    def _take_bytes(self, run: str) -> None:
        if self._group.place == "unread":
            return
        if self._skipping:
            gone = min(self._skipping, len(run))
            self._skipping -= gone
            run = run[gone:]
        self._bytes += run.encode("latin-1")

    def _flush(self) -> None:
        if self._bytes:
            self._write(decoded(bytes(self._bytes), self.tables.encoding_of(self._group.font)))
            self._bytes.clear()

    def _write(self, text: str) -> None:
        group = self._group
        if not text or group.hidden:
            return
        if group.place == "marker":
            self._marker += text
        elif group.place == "instruction":
            self._instruction = (self._instruction + text)[-3000:]
        elif group.place == "styles":
            self._name = (self._name + text)[-100:]
        elif group.place in _TOLD:
            self.declared[group.place] = (self.declared.get(group.place, "") + text).strip()[:1000]
        elif group.place in _WRITTEN:
            self._begin_paragraph()
            self._gathering.write(text)

    def _begin_paragraph(self) -> None:
        if self._gathering.is_writing:
            return
        if len(self._gatherings) == 1:
            if self._group.layout.in_table != self._in_table:
                self._end_row()
                self._gathering.part()
                self._in_table = self._group.layout.in_table
            if self._in_table and not self._in_row:
                self._gathering.begin_row()
                self._gathering.begin_flow()
                self._in_row = True
        self._gathering.begin()

    def _end_paragraph(self) -> None:
        if self._group.place not in _WRITTEN:
            return
        self._begin_paragraph()
        layout = self._group.layout
        layout = layout.over(self.tables.styles.get(layout.style, Layout()))
        marker, self._marker = self._marker.strip(), ""
        if self._gathering.is_blank:
            self._gathering.finish(layout.space)
        elif layout.heading:
            self._gathering.finish(layout.space, "heading", layout.heading)
        elif marker:
            number = f"{marker} " if _NUMBER.fullmatch(marker) and len(marker) > 1 else ""
            self._gathering.finish(layout.space, "item", min(max(layout.level, 0), 8) + 1, number)
        else:
            self._gathering.finish(layout.space)

    def _table(self, word: str) -> None:
        if len(self._gatherings) > 1 or self._group.place != "text":
            return
        if word == "nestcell" or (word == "cell" and not self._in_row):
            self._end_paragraph()
        elif word == "cell":
            self._end_paragraph()
            self._gathering.finish_cell()
            self._gathering.begin_flow()
        elif word == "row":
            self._end_row()

    def _end_row(self) -> None:
        if self._in_row:
            self._in_row = False
            self._gathering.finish()
            self._gathering.finish_cell()
            self._gathering.finish_row()


# The parts of a day, and the largest each can be.
_DAY = {"yr": 9999, "mo": 12, "dy": 31}
