"""Feeds of newsrooms (RSS, Atom): each item a release, by its address or by its own text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Any

from pressarchive.errors import ReadError
from pressarchive.fetching.addresses import parse_url

MOST_ITEMS = 1000
"""How many items of one feed are taken: no newsroom offers more at a time."""

_BEGINNING = 4096
_LOOK = "Check the address with a feed reader."
# Atomic, so that a hostile beginning is not tried in every way.
_ROOT = re.compile(
    rb"\s*(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>)\s*)*+<([\w:]+)",
    re.DOTALL | re.IGNORECASE,
)
_ROOTS = (b"rss", b"feed", b"rdf:rdf")
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a feed: `guid` is what tells it from others, `updated` what tells of changes.

    `url` is where the release stands; `page` is the item's own text as a small HTML page.
    """

    guid: str
    url: str | None
    updated: str
    page: bytes


def is_feed(content: bytes) -> bool:
    """Tell whether bytes are a feed, by their root element."""
    start = content[:_BEGINNING]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf16", "replace").encode("utf8")
    root = _ROOT.match(start.removeprefix(b"\xef\xbb\xbf"))
    return root is not None and root[1].lower() in _ROOTS


def read_feed(content: bytes, url: str) -> tuple[Item, ...]:
    """Return the items of a feed, the oldest first as far as the feed orders them.

    `url` is where it was found. Raises ReadError for one without items that can be read.
    """
    import feedparser

    if b"<!ENTITY" in content:
        raise ReadError("it is a feed that declares entities of its own", _LOOK)
    # What a document type points to is nothing we want to be read.
    head = _DOCTYPE.sub(b"", content[:_BEGINNING], count=1)
    parsed = feedparser.parse(
        BytesIO(head + content[_BEGINNING:]),
        response_headers={"content-location": url},
        sanitize_html=False,  # its reader takes pages as they are
    )
    items = [item for entry in parsed.entries[:MOST_ITEMS] if (item := _item(entry, url))]
    if not items and parsed.bozo:
        raise ReadError("it is a feed that cannot be read", "Check the address with a feed reader.")
    distinct = {item.guid: item for item in items}
    return tuple(reversed(distinct.values()))


def _item(entry: Any, feed: str) -> Item | None:
    """Return an item; None where it has neither an address nor a text."""
    link = str(entry.get("link") or "")
    texts = [str(part.get("value") or "") for part in entry.get("content", ())]
    text = max([*texts, str(entry.get("summary") or "")], key=len)
    guid = str(entry.get("id") or link)
    if not guid or not (link or text):
        return None
    try:
        url = parse_url(link, base=feed).url if link else None
    except ReadError:  # a link that leads nowhere we go; the item's own text is left
        url = None
    if url is None and not text:
        return None
    title, day = str(entry.get("title") or ""), str(entry.get("published") or "")
    head = f"<title>{escape(title)}</title>" + (
        f'<meta property="article:published_time" content="{escape(day)}">' if day else ""
    )
    page = f"<html><head>{head}</head><body><h1>{escape(title)}</h1>{text}</body></html>"
    return Item(
        guid=guid,
        url=url,
        # Asked as a plain dict: its own `get` warns of what it will one day stop to guess.
        updated=str(dict.get(entry, "updated") or entry.get("published") or ""),
        page=page.encode("utf8", "replace"),
    )
