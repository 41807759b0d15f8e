"""Fetching an address politely and without trust in whoever answers.

One connection to a host, a pause between two requests, robots.txt obeyed; times, sizes and
redirections are bounded, and every redirection is vetted like the address it came from.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Self

import urllib3

from pressarchive.errors import ReadError
from pressarchive.fetching.addresses import Address, look_up, parse_url
from pressarchive.fetching.robots import EVERYTHING, LARGEST, NAME, NOTHING, Rules, rules_of

if TYPE_CHECKING:
    import ssl

_OK = 200
_UNCHANGED = 304
_MOVED = (301, 302, 303, 307, 308)
_BUSY = (429, 503)
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one fetch: seconds to connect, between two bytes, and in all; bytes; hops.

    `pause` is how many seconds lie at least between two requests to one host.
    """

    connect: float = 10.0
    silence: float = 20.0
    whole: float = 120.0
    bytes: int = 32 * 1024 * 1024
    redirections: int = 5
    pause: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave to ask later whether something changed (RFC 9110, 8.8)."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was fetched, unpacked; `url` is where it was found in the end."""

    url: str
    content: bytes
    media_type: str
    validators: Validators


class Client:
    """Fetches addresses one after the other; a context manager that closes its connections.

    `tls` is trusted for https (default: what the system trusts). `sleep` and `clock` are the
    world's time.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        tls: ssl.SSLContext | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._allow_private = allow_private
        self._limits = limits or Limits()
        self._tls = tls
        self._sleep = sleep
        self._clock = clock
        self._pools: dict[tuple[str, str, int], urllib3.HTTPConnectionPool] = {}
        self._rules: dict[tuple[str, str, int], Rules] = {}
        self._last: dict[str, float] = {}

    def close(self) -> None:
        """Close all connections."""
        for pool in self._pools.values():
            pool.close()
        self._pools.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, url: str, known: Validators | None = None) -> Page | None:
        """Fetch an address; None where the server says it is as `known`. Raises ReadError."""
        address = parse_url(url)
        headers = _conditions(known)
        end = self._clock() + self._limits.whole
        for _ in range(self._limits.redirections + 1):
            if not self._rules_of(address).allow(address.url):
                raise ReadError(
                    f"the robots.txt of {address.host} asks programs not to fetch it",
                    "Save it with a browser, and ingest the file.",
                )
            with self._answer(address, headers) as answer:
                if answer.status == _UNCHANGED and known is not None:
                    return None
                if answer.status in _MOVED and (where := answer.headers.get("Location")):
                    address = parse_url(where, base=address.url)
                    continue
                if answer.status != _OK:
                    raise _refused(address, answer.status)
                return Page(
                    url=address.url,
                    content=self._content(answer, self._limits.bytes, end),
                    media_type=answer.headers.get("Content-Type", "").partition(";")[0].strip(),
                    validators=Validators(
                        etag=answer.headers.get("ETag"),
                        modified=answer.headers.get("Last-Modified"),
                    ),
                )
        raise ReadError(
            f"it is redirected more than {self._limits.redirections} times",
            "Open it in a browser, and give the address where it ends.",
        )

    def _rules_of(self, address: Address) -> Rules:
        """Return the rules of a site, fetched once; where it does not answer, nothing goes."""
        rules = self._rules.get(address.origin)
        if rules is None:
            try:
                rules = self._read_rules(parse_url("/robots.txt", base=address.url))
            except ReadError:
                # The request itself will meet the same trouble and tell it better.
                return EVERYTHING
            self._rules[address.origin] = rules
        return rules

    def _read_rules(self, address: Address) -> Rules:
        end = self._clock() + self._limits.whole
        for _ in range(self._limits.redirections):
            with self._answer(address, {}) as answer:
                if answer.status in _MOVED and (where := answer.headers.get("Location")):
                    address = parse_url(where, base=address.url)
                    continue
                good = answer.status == _OK
                content = self._content(answer, LARGEST, end, cut=True) if good else b""
                return rules_of(answer.status, content)
        return NOTHING

    @contextmanager
    def _answer(
        self, address: Address, headers: dict[str, str]
    ) -> Iterator[urllib3.BaseHTTPResponse]:
        """Ask once, after the pause that the host is due; urllib3's errors become ours here."""
        pool = self._pool(address)
        self._wait(address)
        try:
            answer = pool.urlopen(
                "GET",
                address.target,
                headers={
                    "Host": address.authority,
                    "User-Agent": f"{NAME}/{version(NAME)}",
                    "Accept": "text/html, application/pdf, application/rss+xml, "
                    "application/atom+xml, */*;q=0.5",
                    "Accept-Encoding": "gzip, deflate",
                    **headers,
                },
                redirect=False,
                retries=False,
                assert_same_host=False,
                preload_content=False,
                timeout=urllib3.Timeout(connect=self._limits.connect, read=self._limits.silence),
            )
            try:
                yield answer
            finally:
                _let_go(answer)
        except urllib3.exceptions.HTTPError as error:
            raise _failed(address, error) from error

    def _wait(self, address: Address) -> None:
        rules = self._rules.get(address.origin)
        pause = max(self._limits.pause, rules.pause if rules else 0.0)
        last = self._last.get(address.host)
        if last is not None and (left := last + pause - self._clock()) > 0:
            self._sleep(left)
        self._last[address.host] = self._clock()

    def _pool(self, address: Address) -> urllib3.HTTPConnectionPool:
        """Return the one connection to a site, to the number its name had when it was vetted."""
        pool = self._pools.get(address.origin)
        if pool is None:
            number = look_up(address, allow_private=self._allow_private)
            if address.scheme == "http":
                pool = urllib3.HTTPConnectionPool(number, address.port, maxsize=1, block=True)
            else:
                pool = urllib3.HTTPSConnectionPool(
                    number,
                    address.port,
                    maxsize=1,
                    block=True,
                    server_hostname=address.host,
                    assert_hostname=address.host,
                    ssl_context=self._tls,
                )
            self._pools[address.origin] = pool
        return pool

    def _content(
        self, answer: urllib3.BaseHTTPResponse, limit: int, end: float, *, cut: bool = False
    ) -> bytes:
        """Read an answer, unpacked; what is longer than the limit is `cut`, or an error."""
        content = bytearray()
        # One piece at a time, as it comes: who sends a byte now and then does not hold us.
        while chunk := answer.read1(_CHUNK, decode_content=True):
            content += chunk
            if len(content) > limit:
                if cut:
                    break
                raise ReadError(
                    f"it is larger than {limit // 1024**2} MB",
                    "Save what matters of it, and ingest the file.",
                )
            if self._clock() > end:
                raise ReadError(
                    f"it did not arrive within {self._limits.whole:.0f} seconds",
                    "Try again later, or save it with a browser and ingest the file.",
                )
        return bytes(content[:limit])


def _let_go(answer: urllib3.BaseHTTPResponse) -> None:
    """Give a connection back: as it is after what is small, closed after what was not read."""
    if answer.status != _OK:
        with suppress(urllib3.exceptions.HTTPError):
            answer.read(_CHUNK, decode_content=False)
    answer.close()
    answer.release_conn()


def _conditions(known: Validators | None) -> dict[str, str]:
    pairs = {
        "If-None-Match": known.etag if known else None,
        "If-Modified-Since": known.modified if known else None,
    }
    return {name: given for name, given in pairs.items() if given}


def _refused(address: Address, status: int) -> ReadError:
    if status in _BUSY:
        return ReadError(f"{address.host} is busy (it answered {status})", "Try again later.")
    return ReadError(
        f"{address.host} answered {status} instead of the release",
        "Open the address in a browser and see what is there.",
    )


def _failed(address: Address, error: urllib3.exceptions.HTTPError) -> ReadError:
    kinds = urllib3.exceptions
    match error:
        case kinds.SSLError():
            reason = f"{address.host} cannot prove that it is {address.host}"
        case kinds.NewConnectionError():  # which urllib3 counts among the time-outs
            reason = f"{address.host} cannot be reached"
        case kinds.TimeoutError():
            reason = f"{address.host} did not answer in time"
        case kinds.DecodeError():
            reason = f"{address.host} sent something packed that cannot be unpacked"
        case _:
            reason = f"the connection to {address.host} broke off"
    return ReadError(reason, "Check the address, and try again later.")
