"""What the styles of an OpenDocument say: the space around paragraphs, what is hidden, lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pressarchive.readers.gathering import Space
from pressarchive.readers.numerals import LARGEST, written

_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)")
# Twentieths of a point in each unit.
_UNITS = {"cm": 567.0, "mm": 56.7, "in": 1440.0, "pt": 20.0, "pc": 240.0, "px": 15.0}
_WHOLE = re.compile(r"[0-9]{1,9}")
_LARGEST_SPACE = 100_000
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DEEPEST = 20


@dataclass(slots=True)
class _Style:
    parent: str = ""
    before: int | None = None
    after: int | None = None
    contextual: bool = False
    hidden: bool = False
    list_style: str = ""


@dataclass(slots=True)
class ListLevel:
    """How a level of a list is numbered; no form for bullets."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class Styles:
    """The styles of a document; a part that holds others sends its elements here too."""

    known: dict[str, _Style] = field(default_factory=dict)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    _style: _Style | None = None
    _levels: dict[int, ListLevel] | None = None

    def start(self, name: str, values: dict[str, str]) -> None:
        """Enter an element."""
        if name in {"style:style", "style:default-style"}:
            style = _Style(
                parent=values.get("parent-style-name", ""),
                list_style=values.get("list-style-name", ""),
            )
            self._style = style
            self.known[f"{values.get('family', '')}/{values.get('name', '')}"] = style
        elif name == "text:list-style":
            self._levels = self.lists.setdefault(values.get("name", ""), {})
        elif self._levels is not None and name.startswith("text:list-level-style-"):
            self._levels[whole(values.get("level", ""), 1)] = ListLevel(
                form=values.get("num-format", "") if name.endswith("-number") else "",
                prefix=values.get("num-prefix", ""),
                suffix=values.get("num-suffix", ""),
                start=whole(values.get("start-value", ""), 1),
                shown=whole(values.get("display-levels", ""), 1),
            )
        elif self._style is not None:
            self._take(self._style, name, values)

    def end(self, name: str) -> None:
        """Leave an element."""
        if name in {"style:style", "style:default-style"}:
            self._style = None
        elif name == "text:list-style":
            self._levels = None

    @staticmethod
    def _take(style: _Style, name: str, values: dict[str, str]) -> None:
        if name == "style:text-properties" and values.get("display") == "none":
            style.hidden = True
        elif name == "style:paragraph-properties":
            margin = _space(values.get("margin", ""))
            before, after = (_space(values.get(f"margin-{side}", "")) for side in ("top", "bottom"))
            style.before = margin if before is None else before
            style.after = margin if after is None else after
            style.contextual = values.get("contextual-spacing") == "true"

    def space(self, name: str) -> Space:
        """Return the space around paragraphs of a style."""
        chain = self._chain("paragraph", name)
        return Space(
            before=next((one.before for one in chain if one.before is not None), 0),
            after=next((one.after for one in chain if one.after is not None), 0),
            style=name,
            contextual=any(one.contextual for one in chain),
        )

    def is_hidden(self, family: str, name: str) -> bool:
        """Tell whether what is in a style is not shown."""
        return any(one.hidden for one in self._chain(family, name))

    def _chain(self, family: str, name: str) -> list[_Style]:
        chain: list[_Style] = []
        while (style := self.known.get(f"{family}/{name}")) and len(chain) < _DEEPEST:
            chain.append(style)
            name = style.parent
        default = self.known.get(f"{family}/")
        return [*chain, default] if default else chain


@dataclass(slots=True)
class Lists:
    """Counts the items of the lists that are open, and of those that go on."""

    styles: Styles
    _open: list[str] = field(default_factory=list)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    @property
    def depth(self) -> int:
        """How many lists are open, one within the other."""
        return len(self._open)

    def begin(self, style: str, *, goes_on: bool) -> None:
        """Open a list; an inner one without a style has that of the outer."""
        self._open.append(style or (self._open[-1] if self._open else ""))
        if not goes_on:
            self._counts.pop((self._open[-1], self.depth), None)

    def finish(self) -> None:
        """Close a list."""
        if self._open:
            self._open.pop()

    def next(self, start: str) -> str:
        """Count an item; return what is printed before it with a blank, "" for a bullet.

        `start` is the number it is told to have, or "".
        """
        if not self._open:
            return ""
        style, depth = self._open[-1], self.depth
        levels = self.styles.lists.get(style, {})
        level = levels.get(depth)
        if level is None or not level.form:
            return ""
        count = whole(start, self._counts.get((style, depth), level.start - 1) + 1)
        self._counts[style, depth] = count
        parts = []
        for outer in range(max(1, depth - level.shown + 1), depth + 1):
            form = levels[outer].form if outer in levels else ""
            number = self._counts.get((style, outer), 1)
            parts.append(written(number, _FORMS.get(form, "decimal")))
        return f"{level.prefix}{'.'.join(parts)}{level.suffix}".strip() + " "


def whole(text: str, default: int) -> int:
    """Return the number a text is, within what a list can hold, or the default."""
    return min(int(text), LARGEST) if _WHOLE.fullmatch(text) else default


def _space(text: str) -> int | None:
    found = _LENGTH.fullmatch(text)
    return min(int(float(found[1]) * _UNITS[found[2]]), _LARGEST_SPACE) if found else None
