"""Inputs from the web: addresses and the items of feeds, fetched to a folder and read from there.

What is remembered of an address are the validators of its server, of a feed its items besides:
the next run asks only for what is new. An address is known by how the user or the feed wrote
it, wherever it redirects to.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pressarchive.errors import ReadError
from pressarchive.fetching.addresses import parse_url
from pressarchive.fetching.client import Client, Page, Validators
from pressarchive.fetching.feeds import Item, is_feed, read_feed
from pressarchive.ingest.looking import Look
from pressarchive.ingest.outcome import Finished, Outcome, Task
from pressarchive.ingest.report import Failure, OnStep, Step
from pressarchive.ingest.walk import Found
from pressarchive.records.inputs_port import Seen
from pressarchive.records.port import Records
from pressarchive.settings import DateOrder


@dataclass(kw_only=True)
class _Feed:
    """A feed that was read: `items` are what it offers, by guid, each with what tells a change."""

    seen: Seen
    items: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)


class Web:
    """One run's fetching: what must be read, and what is remembered once it was."""

    def __init__(
        self,
        records: Records,
        client: Client,
        spool: Path,
        *,
        now: datetime,
        reread: bool,
        date_order: DateOrder | None,
        ocr: str | None,
        originals: Path | None,
        on_step: OnStep,
    ) -> None:
        self.looked = Look()
        self.interrupted = False
        self._records = records
        self._client = client
        self._spool = spool
        self._now = now
        self._reread = reread
        self._date_order = date_order
        self._ocr = ocr
        self._originals = originals
        self._on_step = on_step
        self._validators: dict[str, Validators] = {}
        self._feeds: list[_Feed] = []
        self._asked = 0
        self._expected = 0
        self._paths: set[str] = set()

    def fetch(self, urls: Iterable[str]) -> None:
        """Fetch addresses, and the items of those that are feeds; an interruption ends it early."""
        urls = list(urls)
        self._expected = len(urls)
        try:
            for url in urls:
                self._fetch(url)
        except KeyboardInterrupt:
            self.interrupted = True

    def remembering(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield outcomes, with the validators of their address where they come from the web."""
        for outcome in outcomes:
            if isinstance(outcome, Finished) and outcome.seen and outcome.path in self._validators:
                seen = _seen(outcome.path, outcome.seen, self._validators[outcome.path])
                yield replace(outcome, seen=seen)
            else:
                yield outcome

    def settle(self, failed: Iterable[Failure]) -> None:
        """Remember the feeds: each item that did not fail, and the whole if none did."""
        bad = {failure.path for failure in failed}
        for feed in self._feeds:
            good = {
                guid: updated for guid, updated in feed.items.items() if feed.paths[guid] not in bad
            }
            self._records.inputs.keep_items(feed.seen.path, good)
            if len(good) == len(feed.items) and not self.interrupted:
                self._records.inputs.keep([feed.seen])

    # --- inside ----------------------------------------------------------------------------

    def _fetch(self, url: str) -> None:
        """Fetch one address; what goes wrong costs it alone."""
        try:
            path = parse_url(url).url
            page = self._get(path)
            if page is None:
                self.looked.unchanged += 1
            elif is_feed(page.content):
                self._take_feed(path, page, read_feed(page.content, page.url))
            else:
                self._take(path, page.content, page.validators)
        except ReadError as error:
            self.looked.failed.append(Failure(path=url, reason=error.message, remedy=error.remedy))

    def _get(self, path: str) -> Page | None:
        before = self._records.inputs.seen([path]).get(path)
        known = Validators(etag=before.etag, modified=before.last_modified) if before else None
        try:
            return self._client.get(path, None if self._reread else known)
        finally:
            self._asked += 1
            step = Step(stage="fetch", done=self._asked, total=self._expected, path=path)
            self._on_step(step)

    def _take_feed(self, path: str, page: Page, items: tuple[Item, ...]) -> None:
        """Fetch the items that are new or changed."""
        known: Mapping[str, str] = {} if self._reread else self._records.inputs.items(path)
        self._feeds.append(_Feed(seen=_seen(path, _nothing(path, page), page.validators)))
        feed = self._feeds[-1]
        new = [item for item in items if known.get(item.guid) != item.updated]
        self.looked.unchanged += len(items) - len(new)
        self._expected += sum(item.url is not None for item in new)
        for item in new:
            feed.paths[item.guid] = item.url or f"{path}#{item.guid}"
        for item in new:
            if item.url is None:
                self._take(feed.paths[item.guid], item.page, Validators())
            else:
                self._fetch_item(item.url)
            feed.items[item.guid] = item.updated

    def _fetch_item(self, url: str) -> None:
        try:
            page = self._get(url)
        except ReadError as error:
            self.looked.failed.append(Failure(path=url, reason=error.message, remedy=error.remedy))
            return
        if page is None:
            self.looked.unchanged += 1
        else:
            self._take(url, page.content, page.validators)

    def _take(self, path: str, content: bytes, validators: Validators) -> None:
        """Lay fetched bytes down to be read like a file."""
        if path in self._paths:
            return
        self._paths.add(path)
        file = self._spool / f"{len(self._paths):06d}"
        file.write_bytes(content)
        changed = _timestamp(validators.modified, self._now)
        os.utime(file, (changed, changed))
        self._validators[path] = validators
        known = {one.path: one.sha256 for one in self._records.known([path]).values()}
        self.looked.tasks.append(
            Task(
                found=Found.of(str(file), file.stat()),
                path=path,
                now=self._now,
                known=known,
                date_order=self._date_order,
                ocr=self._ocr,
                originals=self._originals,
            )
        )


def _nothing(path: str, page: Page) -> Seen:
    return Seen(path=path, bytes=len(page.content), sha256="")


def _seen(path: str, seen: Seen, validators: Validators) -> Seen:
    """Return what to remember of an address."""
    return Seen(
        path=path,
        bytes=seen.bytes,
        sha256=seen.sha256,
        kind="url",
        etag=validators.etag,
        last_modified=validators.modified,
    )


def _timestamp(modified: str | None, now: datetime) -> float:
    """Return when a server says that a page was changed, else now (seconds since 1970)."""
    try:
        when = parsedate_to_datetime(modified).timestamp() if modified else 0.0
    except (ValueError, OverflowError):
        when = 0.0
    return when if when > 0 else now.timestamp()


@contextmanager
def fetched(
    urls: Iterable[str],
    records: Records,
    *,
    allow_private: bool,
    now: datetime,
    reread: bool,
    date_order: DateOrder | None,
    ocr: str | None,
    originals: Path | None,
    on_step: OnStep,
) -> Iterator[Web]:
    """Fetch addresses of the web; what came can be read until the block ends."""
    with (
        TemporaryDirectory(prefix="pressarchive-") as spool,
        Client(allow_private=allow_private) as client,
    ):
        web = Web(
            records,
            client,
            Path(spool),
            now=now,
            reread=reread,
            date_order=date_order,
            ocr=ocr,
            originals=originals,
            on_step=on_step,
        )
        web.fetch(urls)
        yield web
