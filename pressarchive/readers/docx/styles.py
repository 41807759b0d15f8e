"""What styles say of a paragraph: heading or not, in a list or not, the space around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressarchive.readers.gathering import Space

_DEEPEST = 20
_HEADINGS = {"title": 1, "subtitle": 2} | {f"heading {level}": level for level in range(1, 7)}
_BODY_TEXT = 9
_OFF = frozenset({"0", "false", "off"})
# The space that browsers leave around a paragraph, in twentieths of a point.
_AUTOMATIC = 280


@dataclass(slots=True)
class Layout:
    """The properties of paragraphs that matter; None where nothing is said."""

    style: str = ""
    based_on: str = ""
    name: str = ""
    outline: int | None = None
    before: int | None = None
    after: int | None = None
    contextual: bool | None = None
    list_id: str | None = None
    list_level: int | None = None

    def take(self, name: str, values: dict[str, str]) -> None:
        """Take in one property, as an element of the format says it."""
        value = values.get("val", "")
        if name == "w:outlineLvl":
            self.outline = _number(value)
        elif name == "w:numId":
            self.list_id = value
        elif name == "w:ilvl":
            self.list_level = _number(value)
        elif name == "w:contextualSpacing":
            self.contextual = is_on(values)
        elif name == "w:spacing":
            for side in ("before", "after"):
                if values.get(f"{side}Autospacing", "0") not in _OFF:
                    setattr(self, side, _AUTOMATIC)
                elif (size := _number(values.get(side, ""))) is not None:
                    setattr(self, side, size)

    def over(self, base: Layout) -> Layout:
        """Return these properties, with the base's where nothing is said."""
        return Layout(
            style=self.style,
            based_on=base.based_on,
            name=self.name or base.name,
            outline=base.outline if self.outline is None else self.outline,
            before=base.before if self.before is None else self.before,
            after=base.after if self.after is None else self.after,
            contextual=base.contextual if self.contextual is None else self.contextual,
            list_id=base.list_id if self.list_id is None else self.list_id,
            list_level=base.list_level if self.list_level is None else self.list_level,
        )

    @property
    def heading(self) -> int:
        """The depth of the heading a paragraph is, 0 where it is none."""
        if self.outline is None:
            return _HEADINGS.get(self.name.lower(), 0)
        return 0 if self.outline >= _BODY_TEXT else min(self.outline + 1, 6)

    @property
    def space(self) -> Space:
        """The space around a paragraph."""
        return Space(
            before=self.before or 0,
            after=self.after or 0,
            style=self.style,
            contextual=bool(self.contextual),
        )


def is_on(values: dict[str, str]) -> bool:
    """Tell whether a switch is on: it is where it only stands there."""
    return values.get("val", "1") not in _OFF


@dataclass(slots=True)
class Styles:
    """The styles of a document, from `styles.xml`."""

    known: dict[str, Layout] = field(default_factory=dict)
    default: str = ""
    _resolved: dict[str, Layout] = field(default_factory=dict)
    _base: Layout = field(default_factory=Layout)
    _open: Layout | None = None

    def of(self, style: str) -> Layout:
        """Return what a style says, with all it is based on; the default where it is unknown."""
        if style not in self._resolved:
            found, chain = Layout(), 0
            name: str = style if style in self.known else self.default
            while name in self.known and chain < _DEEPEST:
                found = found.over(self.known[name])
                name, chain = self.known[name].based_on, chain + 1
            self._resolved[style] = found.over(self._base)
        return self._resolved[style]

    def start(self, name: str, values: dict[str, str]) -> None:
        """Enter an element of the part."""
        if name == "w:style":
            style = values.get("styleId", "")
            self._open = self.known.setdefault(style, Layout())
            if values.get("type") == "paragraph" and values.get("default", "0") not in _OFF:
                self.default = style
        elif name == "w:pPrDefault":
            self._open = self._base
        elif self._open is None:
            return
        elif name == "w:name":
            self._open.name = values.get("val", "")
        elif name == "w:basedOn":
            self._open.based_on = values.get("val", "")
        else:
            self._open.take(name, values)

    def end(self, name: str) -> None:
        """Leave an element of the part."""
        if name in {"w:style", "w:pPrDefault"}:
            self._open = None

    def data(self, text: str) -> None:
        """Take no text: styles have none."""


def _number(text: str) -> int | None:
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return None
