"""From the elements of a release to its blocks, as a browser would set them under each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin

from pressarchive.document import BlockKind
from pressarchive.readers.html.tree import Element
from pressarchive.readers.layout import Piece, cut, part
from pressarchive.readers.wrapping import Wrapping

# Elements that browsers set apart from what is above and below them …
_APART = frozenset(
    "p ul ol dl table blockquote pre figure hr h1 h2 h3 h4 h5 h6 section article header footer"
    " main aside fieldset form details".split()
)
# … and those that begin on a new line.
_LINES = frozenset(
    "div li dt dd tr caption address center figcaption summary legend hgroup body".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PROSE = 120
_LONGEST_CELL = 200
_CELLS = frozenset(("td", "th"))
_BLOCKS = _APART | _LINES | _CELLS
_LISTS = frozenset(("ul", "ol"))
_WHOLE = re.compile(r"[0-9]{1,6}")
_EMAIL = re.compile(r"mailto:([^\s?@]{1,64}@[\w.-]{3,255})", re.IGNORECASE)


@dataclass(slots=True)
class _Run:
    """Lines that belong together; `apart` from what is above them or directly below it."""

    kind: BlockKind
    lines: list[str]
    apart: bool
    level: int = 0


@dataclass(slots=True)
class _Open:
    """What is open while the elements are walked through, and how it was before."""

    element: Element
    begins: int = 0
    runs: list[_Run] | None = None


@dataclass(slots=True)
class Page:
    """Collects the runs and the links of a release; `base` is the page's own address."""

    base: str
    links: list[str] = field(default_factory=list)
    _runs: list[_Run] = field(default_factory=list)
    _inline: list[str] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)
    _apart: bool = True
    _heading: int = 0
    _verbatim: int = 0
    _markers: list[str | None] = field(default_factory=list)
    _numbers: list[int | None] = field(default_factory=list)
    _cells: list[list[list[_Run]]] = field(default_factory=list)

    def pieces(self, roots: Iterable[Element]) -> Iterator[Piece]:
        """Yield the blocks of some elements."""
        for root in roots:
            self._walk(root)
            self._flush(apart=True)
        wrapping = Wrapping.of([run.lines for run in self._runs if run.kind == "paragraph"])
        group = 0
        for run in self._runs:
            group += run.apart
            if run.kind in {"paragraph", "item"}:
                yield from cut(run.lines, group, wrapping, level=run.level)
            else:
                text = " ".join(run.lines)
                yield Piece(kind=run.kind, text=text, group=group, level=run.level)

    def _walk(self, root: Element) -> None:
        opened = [self._enter(root)]
        following = [iter(root.children)]
        while following:
            node = next(following[-1], None)
            if node is None:
                following.pop()
                self._leave(opened.pop())
            elif isinstance(node, Element):
                opened.append(self._enter(node))
                following.append(iter(node.children))
            else:
                self._inline.append(node)

    def _enter(self, element: Element) -> _Open:
        tag = element.tag
        opened = _Open(element)
        if tag in _BLOCKS:
            self._flush(apart=tag in _APART)
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag == "pre":
            self._verbatim += 1
        elif tag == "br":
            self._end_line()
        elif tag == "hr":
            self._runs.append(_Run("rule", ["---"], apart=True))
        elif tag in _LISTS:
            first = _whole(element.attributes.get("start"), 1)
            self._numbers.append(first if tag == "ol" else None)
        elif tag == "li":
            self._markers.append(self._marker(element))
        elif tag == "q":
            self._inline.append("“")
        elif tag == "time":
            self._inline.append(" ")
        else:
            self._enter_table(opened)
        opened.begins = len(self._inline)
        return opened

    def _enter_table(self, opened: _Open) -> None:
        if opened.element.tag == "tr":
            self._cells.append([])
        elif opened.element.tag in _CELLS and self._cells:
            opened.runs, self._runs = self._runs, []

    def _leave(self, opened: _Open) -> None:
        tag = opened.element.tag
        if tag == "a":
            self._link(opened.element, opened.begins)
        elif tag == "q":
            self._inline.append("”")
        if tag in _BLOCKS:
            self._flush(apart=tag in _APART)
        if tag in _HEADINGS:
            self._heading = 0
        elif tag == "pre":
            self._verbatim -= 1
        elif tag in _LISTS:
            self._numbers.pop()
        elif tag == "li":
            self._markers.pop()
        else:
            self._leave_table(opened)

    def _leave_table(self, opened: _Open) -> None:
        if opened.element.tag == "tr":
            self._runs += _row(self._cells.pop(), after=self._runs[-1:])
        elif opened.runs is not None:
            self._cells[-1].append(self._runs)
            self._runs = opened.runs

    def _end_line(self) -> None:
        text = "".join(self._inline)
        self._inline.clear()
        if self._verbatim:
            self._lines += text.split("\n")
        else:
            self._lines.append(" ".join(text.split()))

    def _flush(self, *, apart: bool) -> None:
        """End the lines that were collected; what comes next stands `apart` from them or not."""
        if self._inline:
            self._end_line()
        chunks = part("\n".join(self._lines))
        self._lines.clear()
        for lines in chunks:
            self._runs.append(self._run(lines))
            self._apart = True  # an empty line parts it from the next
        if chunks:
            # Paragraphs in plain <div> are set apart by style sheets that are not here.
            self._apart = apart or sum(map(len, chunks[-1])) > _PROSE
        else:
            self._apart = self._apart or apart

    def _run(self, lines: list[str]) -> _Run:
        if self._heading:
            return _Run("heading", lines, self._apart, self._heading)
        marker = self._markers[-1] if self._markers else None
        if marker is None:
            return _Run("paragraph", lines, self._apart or sum(map(len, lines)) > _PROSE)
        self._markers[-1] = None
        lines = [f"• {marker}{lines[0].strip()}", *lines[1:]]
        return _Run("item", lines, self._apart, len(self._markers) - 1)

    def _marker(self, element: Element) -> str:
        """Return what a list item begins with: its number, or nothing where it has a bullet."""
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return ""
        number = _whole(element.attributes.get("value"), number)
        self._numbers[-1] = number + 1
        return f"{number}. "

    def _link(self, element: Element, begins: int) -> None:
        target = (element.attributes.get("href") or "").strip()
        mail = _EMAIL.match(target)
        if mail is not None:
            # An address behind a name is a fact of the release that its text does not show.
            if "@" not in "".join(self._inline[begins:]):
                self._inline.append(f" ({unquote(mail[1])})")
        elif target and not target.startswith("#"):
            with suppress(ValueError):  # not an address
                self.links.append(urljoin(self.base, target))


def _row(cells: list[list[_Run]], *, after: list[_Run]) -> list[_Run]:
    """Return a row of a table: one run, or those of its cells where they hold more than a line."""
    filled = [cell for cell in cells if cell]
    single = all(
        len(cell) == 1
        and cell[0].kind == "paragraph"
        and len(cell[0].lines) == 1
        and len(cell[0].lines[0]) <= _LONGEST_CELL
        for cell in filled
    )
    if len(filled) > 1 and single:
        apart = not (after and after[0].kind == "row")
        return [_Run("row", [" | ".join(cell[0].lines[0] for cell in filled)], apart)]
    for cell in filled:
        cell[0].apart = cell[0].apart or len(filled) > 1
    return [run for cell in filled for run in cell]


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and _WHOLE.fullmatch(written) else otherwise
