"""A page as a tree of what can be seen of it, with how much stands where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pressarchive.text import repair

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# What nobody reads on the page, or what only steers through the site.
_UNREAD = frozenset(
    "script style noscript template iframe object embed svg math canvas audio video button select"
    " input textarea datalist dialog map nav menu head".split()
)
_STEERING = frozenset(
    "navigation search banner contentinfo menu menubar dialog alertdialog toolbar tablist".split()
)
# Classes by which the common frameworks hide text from the eye.
_HIDDEN = frozenset(
    "element-invisible element-hidden visually-hidden visuallyhidden sr-only hidden hide d-none"
    " screen-reader-text screen-reader-only invisible offscreen assistive-text noprint no-print"
    " print-hide hidden-print".split()
)
_HIDING = ("display:none", "visibility:hidden")


@dataclass(slots=True, eq=False)
class Element:
    """An element with its children: elements and texts. Counts are those of all within it.

    `text` and `linked` count characters that are not blank, those of links among them; `mail`
    tells whether an e-mail address stands there.
    """

    tag: str
    attributes: dict[str, str | None]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)
    text: int = 0
    linked: int = 0
    links: int = 0
    mail: bool = False

    def within(self, outer: Element) -> bool:
        """Tell whether this element is, or lies in, another."""
        step: Element | None = self
        while step is not None and step is not outer:
            step = step.parent
        return step is not None

    def empty(self) -> None:
        """Take all that is within out of the tree, and what the element itself means."""
        self.tag = ""
        self.children.clear()


def grow(top: LexborNode) -> Element:
    """Return the visible part of a parsed page; never recurses, however deep it is."""
    root = Element(top.tag or "", dict(top.attributes))
    above = [root]
    following = [top.first_child]
    while following:
        node, element = following[-1], above[-1]
        if node is None:
            following.pop()
            above.pop()
            if above:
                _account(element, above[-1])
            continue
        following[-1] = node.next
        tag = node.tag
        if tag == "-text":
            text = repair(node.text_content or "")
            element.children.append(text)
            element.text += sum(map(len, text.split()))
            element.mail = element.mail or "@" in text
        elif tag and not tag.startswith("-"):
            attributes = node.attributes
            if not _is_unseen(tag, attributes):
                child = Element(tag, attributes, element)
                element.children.append(child)
                above.append(child)
                following.append(node.first_child)
    return root


def elements(root: Element) -> Iterator[Element]:
    """Yield the elements below one, in the order of the page."""
    waiting: list[Element | str] = list(reversed(root.children))
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element):
            yield node
            waiting.extend(reversed(node.children))


def text_of(root: Element) -> str:
    """Return all text within an element, on one line."""
    parts: list[str] = []
    waiting: list[Element | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element):
            waiting.extend(reversed(node.children))
        else:
            parts.append(node)
    return " ".join("".join(parts).split())


def _account(element: Element, parent: Element) -> None:
    link = element.tag == "a" and bool(element.attributes.get("href"))
    parent.text += element.text
    parent.linked += element.text if link else element.linked
    parent.links += 1 if link else element.links
    reached = link and (element.attributes.get("href") or "").lower().startswith("mailto:")
    parent.mail = parent.mail or element.mail or reached


def _is_unseen(tag: str, attributes: dict[str, str | None]) -> bool:
    if tag in _UNREAD or "hidden" in attributes:
        return True
    if (attributes.get("role") or "").lower() in _STEERING:
        return True
    style = "".join((attributes.get("style") or "").lower().split())
    if any(hiding in style for hiding in _HIDING):
        return True
    named = set((attributes.get("class") or "").lower().split())
    if tag == "time" and "updated" in named and "published" not in named:
        return True  # beside the time of publication, which alone themes show
    return not _HIDDEN.isdisjoint(named)
