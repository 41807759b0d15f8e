"""The numbers that lists print: bullets are layout, numbers and letters are content."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pressarchive.readers.numerals import LARGEST, written

_PLACE = re.compile(r"%([1-9])")
_UNNUMBERED = frozenset({"bullet", "none"})


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a document, from `numbering.xml`, and how far each has been counted."""

    _abstract: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _lists: dict[str, str] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _levels: dict[int, _Level] | None = None
    _level: _Level = field(default_factory=_Level)
    _list: str = ""

    def is_list(self, list_id: str | None) -> bool:
        """Tell whether paragraphs are in a list; "0" takes one out of its style's."""
        return list_id is not None and list_id in self._lists

    def next(self, list_id: str, depth: int) -> str:
        """Count an item; return what is printed before it, with a blank, "" for a bullet."""
        abstract = self._lists[list_id]
        levels = self._abstract.get(abstract, {})
        level = levels.get(depth)
        if level is None or level.form in _UNNUMBERED:
            return ""
        key = (abstract, depth)
        self._counts[key] = self._counts.get(key, level.start - 1) + 1
        for other in [one for one in self._counts if one[0] == abstract and one[1] > depth]:
            del self._counts[other]

        def count(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            one = levels.get(place, level)
            return written(self._counts.get((abstract, place), one.start), one.form)

        text = _PLACE.sub(count, level.text).strip()
        return f"{text} " if text else ""

    def start(self, name: str, values: dict[str, str]) -> None:
        """Enter an element of the part."""
        value = values.get("val", "")
        if name == "w:abstractNum":
            self._levels = self._abstract.setdefault(values.get("abstractNumId", ""), {})
        elif name == "w:num":
            self._list, self._levels = values.get("numId", ""), None
        elif name == "w:abstractNumId":
            self._lists[self._list] = value
        elif name == "w:lvl" and self._levels is not None:
            self._level = self._levels[_number(values.get("ilvl", ""))] = _Level()
        elif name == "w:numFmt":
            self._level.form = value
        elif name == "w:lvlText":
            self._level.text = value
        elif name == "w:start":
            self._level.start = _number(value, 1)

    def end(self, name: str) -> None:
        """Leave an element of the part."""
        if name == "w:lvl":
            self._level = _Level()

    def data(self, text: str) -> None:
        """Take no text: there is none."""


def _number(text: str, default: int = 0) -> int:
    try:
        return max(0, min(int(text), LARGEST))
    except ValueError:
        return default
