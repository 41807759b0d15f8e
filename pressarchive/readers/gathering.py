"""Gathering the paragraphs of a word processor's file as its parts go by.

Files say where a paragraph, a table, a text box begins and ends, one within the other. This
keeps what is open, and puts what is closed in reading order: a table row by row (`row`), a text
box after the paragraph it hangs on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pressarchive.document import BlockKind
from pressarchive.readers.paragraphs import Paragraph, row

# Between paragraphs, in twentieths of a point: a third of a line is seen as a gap.
_GAP = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """The space a paragraph leaves around it, in twentieths of a point.

    Where `contextual`, it leaves none beside a paragraph of its own `style`.
    """

    before: int = 0
    after: int = 0
    style: str = ""
    contextual: bool = False

    def parts(self, following: Space) -> bool:
        """Tell whether space is left between this paragraph and the following one."""
        alike = self.style == following.style
        after = 0 if self.contextual and alike else self.after
        before = 0 if following.contextual and alike else following.before
        return max(after, before) >= _GAP


_NONE = Space()


@dataclass(slots=True)
class _Flow:
    """Paragraphs that follow each other: of the body, of a cell, of a text box."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    last: Space = _NONE


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read; `boxes` are the text boxes that hang on it."""

    parts: list[str] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)


class Gathering:
    """What is open and what is done; whatever is closed without being open is passed over."""

    def __init__(self) -> None:
        self._flows = [_Flow()]
        self._open: list[_Open] = []
        self._rows: list[list[list[Paragraph]]] = []

    @property
    def paragraphs(self) -> list[Paragraph]:
        """What was gathered, in reading order."""
        return self._flows[0].paragraphs

    @property
    def is_writing(self) -> bool:
        """Whether a paragraph is open."""
        return bool(self._open)

    def begin(self) -> None:
        """Open a paragraph."""
        self._open.append(_Open())

    def write(self, text: str) -> None:
        """Add to the paragraph that is open."""
        if self._open:
            self._open[-1].parts.append(text)

    @property
    def is_blank(self) -> bool:
        """Whether the paragraph that is open says nothing yet."""
        return not self._open or not any(part.strip() for part in self._open[-1].parts)

    def finish(
        self, space: Space = _NONE, kind: BlockKind = "paragraph", level: int = 0, number: str = ""
    ) -> None:
        """Close the paragraph that is open, as what it has turned out to be."""
        if not self._open:
            return
        done = self._open.pop()
        flow = self._flows[-1]
        apart = flow.last.parts(space)
        flow.paragraphs.append(
            Paragraph(text="".join(done.parts), kind=kind, level=level, number=number, apart=apart)
        )
        flow.last = space
        if done.boxes:
            done.boxes[0].apart = True
            flow.paragraphs += [*done.boxes, Paragraph(text="")]

    def part(self) -> None:
        """Set what follows apart from what came before."""
        self._flows[-1].paragraphs.append(Paragraph(text=""))
        self._flows[-1].last = _NONE

    def begin_flow(self) -> None:
        """Open a text box or a cell."""
        self._flows.append(_Flow())

    def finish_box(self) -> None:
        """Close a text box."""
        if len(self._flows) > 1:
            self.hang(self._flows.pop().paragraphs)

    def hang(self, paragraphs: list[Paragraph]) -> None:
        """Hang paragraphs on the one that is open: they are read after it."""
        (self._open[-1].boxes if self._open else self._flows[-1].paragraphs).extend(paragraphs)

    def begin_row(self) -> None:
        """Open a row of a table."""
        self._rows.append([])

    def finish_cell(self) -> None:
        """Close a cell."""
        if len(self._flows) > 1:
            cell = self._flows.pop().paragraphs
            (self._rows[-1].append(cell) if self._rows else self._flows[-1].paragraphs.extend(cell))

    def finish_row(self) -> None:
        """Close a row."""
        if self._rows:
            self._flows[-1].paragraphs += row(self._rows.pop())
