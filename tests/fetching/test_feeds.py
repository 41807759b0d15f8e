"""Feeds become items; hostile ones become errors."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.errors import ReadError
from pressarchive.fetching.feeds import is_feed, read_feed

URL = "https://press.example/feed/"

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- a newsroom --><rss version="2.0"><channel><title>Presse</title>
<item><title>Un accord signé</title><link>../b.html</link><guid>b</guid>
<pubDate>Wed, 05 Feb 2020 08:00:00 GMT</pubDate></item>
<item><title>Une mission &amp; un satellite</title><link>https://press.example/a.html</link>
<guid>a</guid></item></channel></rss>""".encode()

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><id>tag:1</id><title>Agreement</title><updated>2020-02-05T08:00:00Z</updated>
<content type="html">&lt;p&gt;The whole release.&lt;/p&gt;</content></entry></feed>"""


def test_items_come_oldest_first() -> None:
    """With their addresses in full, and what tells of a change."""
    first, second = read_feed(RSS, URL)
    assert (first.guid, first.url) == (URL + "a", "https://press.example/a.html")
    assert (second.guid, second.url) == (URL + "b", "https://press.example/b.html")
    assert second.updated == "Wed, 05 Feb 2020 08:00:00 GMT"


def test_an_item_may_be_its_own_page() -> None:
    """Where an item has no address, its text is a page with its title and day."""
    (item,) = read_feed(ATOM, URL)
    assert item.url is None
    page = item.page.decode()
    assert "<h1>Agreement</h1>" in page
    assert "<p>The whole release.</p>" in page


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (RSS, True),
        (ATOM, True),
        (RSS.decode().encode("utf16"), True),
        (b"\xef\xbb\xbf" + ATOM, True),
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', True),
        (b"<!DOCTYPE html><html><body>a feed of <rss></body></html>", False),
        (b"Communiqu\xe9 de presse", False),
        (b"", False),
    ],
)
def test_feeds_are_told_by_their_root(content: bytes, *, expected: bool) -> None:
    """Not by what a server calls them."""
    assert is_feed(content) is expected


@pytest.mark.parametrize(
    "content",
    [
        b"<rss><channel><item><link>",
        b'<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel><item><title>&a;</title></item>',
        b"<feed",
    ],
)
def test_broken_feeds_are_refused(content: bytes) -> None:
    """Without one readable item, a reason and a remedy."""
    with pytest.raises(ReadError) as caught:
        read_feed(content, URL)
    assert caught.value.remedy


def test_links_to_elsewhere_are_not_followed() -> None:
    """An item that points to a file of this machine has no address."""
    feed = RSS.replace(b"https://press.example/a.html", b"file:///etc/passwd")
    (left,) = read_feed(feed, URL)
    assert left.guid == URL + "b"


@given(st.binary(max_size=300))
def test_any_bytes_are_items_or_refused(content: bytes) -> None:
    """Nothing else is raised."""
    is_feed(content)
    with suppress(ReadError):
        read_feed(b"<rss><channel>" + content, URL)


@pytest.mark.parametrize("unit", [b"<!-- x -->", b"<?x?>", b"<!--", b"<!DOCTYPE a>", b" "])
def test_a_hostile_beginning_is_told_at_once(unit: bytes) -> None:
    """However it repeats itself, the root is looked for once."""
    started = time.process_time()
    assert not is_feed(unit * 500_000)
    assert time.process_time() - started < 1
