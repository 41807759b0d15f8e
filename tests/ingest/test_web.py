"""Releases from a newsroom on the web: every item of a feed, and next time only what is new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from newsroom import Answer, Newsroom, open_newsroom

from pressarchive import Archive
from pressarchive.fetching.client import Client, Limits

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def page(title: str, etag: str) -> Answer:
    body = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{title}.</p></body>"
    return Answer(
        body=body.encode(),
        headers={
            "ETag": f'"{etag}"',
            "Content-Type": "text/html",
            "Last-Modified": "Wed, 05 Feb 2020 08:00:00 GMT",
        },
    )


def feed(*items: tuple[str, str], etag: str) -> Answer:
    listed = "".join(
        f"<item><title>{name}</title><link>/{name}.html</link><guid>{name}</guid>"
        f"<pubDate>{day}</pubDate></item>"
        for name, day in items
    )
    body = f"<rss version='2.0'><channel><title>News</title>{listed}</channel></rss>"
    return Answer(body=body.encode(), headers={"ETag": f'"{etag}"'})


@pytest.fixture
def newsroom(monkeypatch: pytest.MonkeyPatch) -> Iterator[Newsroom]:
    # The pause between two requests has a test of its own.
    monkeypatch.setattr(
        "pressarchive.ingest.web.Client",
        lambda *, allow_private: Client(allow_private=allow_private, limits=Limits(pause=0)),
    )
    with open_newsroom() as room:
        room.answers |= {f"/{name}.html": page(f"Release {name}", name) for name in "abc"}
        room.answers["/feed"] = feed(("b", "Tue, 2 Jun"), ("a", "Mon, 1 Jun"), etag="1")
        yield room


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "index", create=True) as opened:
        yield opened


def test_a_page_and_a_text_are_releases(archive: Archive, newsroom: Newsroom) -> None:
    """What is fetched is read like a file, under its address, with the server's time."""
    seed = next(SEEDS.glob("002*"))
    newsroom.answers["/002.txt"] = Answer(body=seed.read_bytes())
    report = archive.ingest([newsroom.url("/a.html"), newsroom.url("/002.txt")], allow_private=True)
    assert (report.added, report.failed) == (("000", "001"), ())
    first, second = archive.get("000"), archive.get("001")
    assert (first.title, first.source.path) == ("Release a", newsroom.url("/a.html"))
    assert first.source.modified == "2020-02-05T08:00:00+00:00"
    assert second.date is not None
    assert second.date.value == "2020-02-05"


def test_a_feed_is_all_its_items_oldest_first(archive: Archive, newsroom: Newsroom) -> None:
    """Each item becomes a release; the feed itself is none."""
    report = archive.ingest([newsroom.url("/feed")], allow_private=True)
    assert (report.added, report.failed) == (("000", "001"), ())
    assert [release.title for release in archive] == ["Release a", "Release b"]


def test_the_second_time_only_what_is_new_is_asked_for(
    archive: Archive, newsroom: Newsroom
) -> None:
    """An unchanged feed costs one request; a new item one more; a changed item is renewed."""
    url = newsroom.url("/feed")
    archive.ingest([url], allow_private=True)
    newsroom.asked.clear()
    report = archive.ingest([url], allow_private=True)
    assert (report.added, report.changed, report.unchanged) == ((), (), 1)
    assert newsroom.paths == ["/feed"]

    newsroom.answers["/feed"] = feed(("c", "x"), ("b", "Tue, 2 Jun"), ("a", "Mon, 1 Jun"), etag="2")
    newsroom.asked.clear()
    report = archive.ingest([url], allow_private=True)
    assert (report.added, report.changed, report.unchanged) == (("002",), (), 2)
    assert newsroom.paths == ["/feed", "/c.html"]

    newsroom.answers["/feed"] = feed(("b", "Tue, 2 Jun"), ("a", "again"), etag="3")
    newsroom.answers["/a.html"] = page("Release a, corrected", "a2")
    newsroom.asked.clear()
    report = archive.ingest([url], allow_private=True)
    assert (report.added, report.changed, report.unchanged) == ((), ("000",), 1)
    assert newsroom.paths == ["/feed", "/a.html"]
    assert archive.get("000").title == "Release a, corrected"


def test_an_item_that_failed_is_tried_again(archive: Archive, newsroom: Newsroom) -> None:
    """One item that cannot be fetched costs itself, and the next run asks for it again."""
    good = newsroom.answers.pop("/b.html")
    report = archive.ingest([newsroom.url("/feed")], allow_private=True)
    assert report.added == ("000",)
    [failure] = report.failed
    assert failure.path == newsroom.url("/b.html")
    newsroom.answers["/b.html"] = good
    report = archive.ingest([newsroom.url("/feed")], allow_private=True)
    assert (report.added, report.failed) == (("001",), ())


def test_an_item_without_an_address_is_its_text(archive: Archive, newsroom: Newsroom) -> None:
    """Some feeds carry whole releases; their items have paths of their own."""
    body = (
        b"<rss><channel><item><guid>tag:1</guid><title>An agreement was signed</title>"
        b"<description>&lt;p&gt;Two institutes will work together.&lt;/p&gt;</description>"
        b"</item></channel></rss>"
    )
    newsroom.answers["/whole"] = Answer(body=body)
    url = newsroom.url("/whole")
    assert archive.ingest([url], allow_private=True).added == ("000",)
    release = archive.get("000")
    assert release.title == "An agreement was signed"
    assert "Two institutes" in release.body
    assert release.source.path.startswith(f"{url}#")
    assert archive.ingest([url], allow_private=True).unchanged == 1


def test_pages_of_the_web_are_never_gone(archive: Archive, newsroom: Newsroom) -> None:
    """--prune removes what vanished from the disk; what came from the web stays."""
    archive.ingest([newsroom.url("/a.html"), SEEDS], allow_private=True)
    report = archive.ingest([SEEDS], prune=True)
    assert (report.gone, report.pruned) == ((), ())
    assert len(archive) == 6


def test_private_machines_cost_their_address(archive: Archive, newsroom: Newsroom) -> None:
    """Without leave nothing is fetched from this machine; files beside it are read."""
    report = archive.ingest([newsroom.url("/a.html"), SEEDS])
    assert len(report.added) == 5
    [failure] = report.failed
    assert "private" in failure.reason
    assert "--allow-private" in failure.remedy
    assert newsroom.asked == []


def test_a_dry_run_remembers_nothing(archive: Archive, newsroom: Newsroom) -> None:
    """It fetches to say what would be done, and the next run does it."""
    url = newsroom.url("/feed")
    assert len(archive.ingest([url], allow_private=True, dry_run=True).added) == 2
    assert archive.ingest([url], allow_private=True).added == ("000", "001")
