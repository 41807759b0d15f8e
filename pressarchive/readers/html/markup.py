"""What HTML looks like from outside, and how deep of it is safe to parse."""

from __future__ import annotations

import re
from collections import Counter

PAGE, FRAGMENT = 40, 25
"""Scores: surely a page; a part of one, which text could be."""

_LEADING = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->).){0,2000}-->\s*)*", re.DOTALL)
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_STRUCTURE = re.compile(
    r"<(/?)(?:p|div|br|table|tr|td|ul|ol|li|h[1-6]|head|body|title|section|article|center|font)"
    r"(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_SAMPLE = 50_000
_FEWEST = 3
_NAMES = (".html", ".htm", ".xhtml")
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE
)
_XML_CHARSET = re.compile(
    rb"""\s{0,99}<\?xml[^>]{0,99}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})"""
)
_HEAD = 4096

_TAG_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,30})")
# Elements that end by themselves, and so make nothing deeper.
_SHALLOW = frozenset(
    "area base br col embed hr img input link meta param source track wbr"
    " p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt".split()
)
_DEEPEST = 300
_LONGEST_TAG = 10_000
_MOST_ATTRIBUTES = 500


def likeness(text: str, name: str) -> int | None:
    """Tell how surely a text is HTML: by its beginning, or by how much of it is structure.

    A sentence about `<p>` is none, and neither is Markdown with a tag here and there.
    """
    start = _LEADING.match(text)
    begin = start.end() if start else 0
    if _PAGE.match(text, begin):
        return PAGE
    sample = text[begin : begin + _SAMPLE]
    marks = [found[1] for found in _STRUCTURE.finditer(sample)]
    if name.lower().endswith(_NAMES):
        return FRAGMENT if marks else None
    first = _STRUCTURE.match(sample)
    lines = sum(1 for line in sample.split("\n") if line.strip())
    closed = marks.count("/")
    structured = first is not None and len(marks) >= _FEWEST and closed and 3 * len(marks) >= lines
    return FRAGMENT if structured else None


def charset(content: bytes) -> str | None:
    """Return the name of the encoding that a page declares in its first bytes."""
    found = _CHARSET.search(content, 0, _HEAD) or _XML_CHARSET.search(content, 0, 200)
    return found[1].decode("ascii") if found else None


def flatten(text: str) -> str:
    """Return markup without the tags that lie too deep, and without endless attributes.

    A parser looks through everything open at each tag: 100,000 nested elements cost it
    minutes. No page is laid out so, and what stands within the dropped tags stays.
    """
    kept: list[str] = []
    opened: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    depth = done = 0
    at = text.find("<")
    while at >= 0:
        end = text.find(">", at)
        if end < 0:
            break
        name = _TAG_NAME.match(text, at + 1)
        drop = False
        if name is not None and (tag := name[1].lower()) not in _SHALLOW:
            if text[at + 1] != "/":
                drop = depth >= _DEEPEST
                (dropped if drop else opened)[tag] += 1
                depth += not drop
            elif dropped[tag]:
                drop = True
                dropped[tag] -= 1
            elif opened[tag]:
                opened[tag] -= 1
                depth -= 1
        if drop or (end - at > _LONGEST_TAG and text.count("=", at, end) > _MOST_ATTRIBUTES):
            kept.append(text[done:at])
            done = end + 1
        at = text.find("<", end + 1)
    return "".join([*kept, text[done:]]) if kept else text
