"""The web is asked politely, and whatever answers costs one address at most."""

from __future__ import annotations

import gzip
import ssl
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from newsroom import Answer, Newsroom, open_newsroom

from pressarchive.errors import ReadError
from pressarchive.fetching.addresses import Address, look_up
from pressarchive.fetching.client import Client, Limits, Validators

TLS = Path(__file__).parent.parent / "data" / "tls"
HTML = {"Content-Type": "text/html; charset=utf-8"}


def test_a_page_is_fetched(newsroom: Newsroom, client: Client) -> None:
    """Its bytes, type, address and validators come back; the request says who asks."""
    headers = HTML | {"ETag": '"1"', "Last-Modified": "Wed, 05 Feb 2020 08:00:00 GMT"}
    newsroom.answers["/a?b=c"] = Answer(body=b"<p>x", headers=headers)
    page = client.get(newsroom.url("/a?b=c#d"))
    assert page is not None
    assert (page.content, page.media_type) == (b"<p>x", "text/html")
    assert page.url == newsroom.url("/a?b=c")
    assert page.validators == Validators(etag='"1"', modified="Wed, 05 Feb 2020 08:00:00 GMT")
    assert newsroom.asked[-1][1]["User-Agent"].startswith("pressarchive/")
    assert newsroom.asked[-1][1]["Host"] == f"127.0.0.1:{newsroom.port}"


def test_what_has_not_changed_is_not_sent_again(newsroom: Newsroom, client: Client) -> None:
    """A known ETag is given back to the server, whose 304 becomes None."""
    newsroom.answers["/a"] = Answer(body=b"x", headers={"ETag": '"1"'})
    first = client.get(newsroom.url("/a"))
    assert first is not None
    assert client.get(newsroom.url("/a"), first.validators) is None
    newsroom.answers["/a"] = Answer(body=b"y", headers={"ETag": '"2"'})
    changed = client.get(newsroom.url("/a"), first.validators)
    assert changed is not None
    assert changed.content == b"y"


def test_one_connection_serves_a_host(newsroom: Newsroom, client: Client) -> None:
    """Requests follow each other on one connection, robots.txt included."""
    for name in "abc":
        newsroom.answers[f"/{name}"] = Answer(body=b"x" * 100_000)
        client.get(newsroom.url(f"/{name}"))
    assert newsroom.paths == ["/a", "/b", "/c"]
    assert newsroom.connections == 1


def test_robots_are_obeyed(newsroom: Newsroom, client: Client) -> None:
    """What robots.txt forbids us is never asked for, and it is read once."""
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: pressarchive\nDisallow: /*.pdf$\n"
    newsroom.answers["/robots.txt"] = Answer(body=rules)
    newsroom.answers["/a.pdf"] = newsroom.answers["/a"] = Answer(body=b"x")
    with pytest.raises(ReadError, match=r"robots\.txt"):
        client.get(newsroom.url("/a.pdf"))
    assert client.get(newsroom.url("/a")) is not None
    assert [path for path, _ in newsroom.asked] == ["/robots.txt", "/a"]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False)])
def test_a_missing_robots_txt_allows_a_broken_one_forbids(
    newsroom: Newsroom, client: Client, status: int, *, allowed: bool
) -> None:
    """As the standard says: 4xx is no rules, 5xx is no permission."""
    newsroom.answers["/robots.txt"] = Answer(status=status)
    newsroom.answers["/a"] = Answer(body=b"x")
    if allowed:
        assert client.get(newsroom.url("/a")) is not None
    else:
        with pytest.raises(ReadError, match=r"robots\.txt"):
            client.get(newsroom.url("/a"))


def test_requests_to_a_host_are_paced(newsroom: Newsroom) -> None:
    """Between two requests lies the pause: ours, or what the site asks for where that is longer."""
    now, slept = [0.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    newsroom.answers["/robots.txt"] = Answer(body=b"User-agent: *\nCrawl-delay: 3\n")
    newsroom.answers["/a"] = Answer(body=b"x")
    with Client(
        allow_private=True, limits=Limits(pause=1.0), sleep=sleep, clock=lambda: now[0]
    ) as client:
        client.get(newsroom.url("/a"))
        client.get(newsroom.url("/a"))
    assert slept == [3.0, 3.0]


def test_redirections_are_followed_and_bounded(newsroom: Newsroom, client: Client) -> None:
    """A few lead on, also relative ones; a circle ends."""
    newsroom.answers["/old"] = Answer(status=301, headers={"Location": "/new"})
    newsroom.answers["/new"] = Answer(body=b"x")
    page = client.get(newsroom.url("/old"))
    assert page is not None
    assert page.url == newsroom.url("/new")
    newsroom.answers["/circle"] = Answer(status=302, headers={"Location": "/circle"})
    with pytest.raises(ReadError, match="redirected more than 5"):
        client.get(newsroom.url("/circle"))
    assert newsroom.paths.count("/circle") == 6


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://press.example/", "http://a:b@c/"])
def test_a_redirection_leads_nowhere_else(newsroom: Newsroom, client: Client, target: str) -> None:
    """Where an address may not lead, a redirection may not either."""
    newsroom.answers["/a"] = Answer(status=302, headers={"Location": target})
    with pytest.raises(ReadError):
        client.get(newsroom.url("/a"))


def test_private_machines_stay_private(newsroom: Newsroom) -> None:
    """Without --allow-private nothing is sent to this machine at all."""
    newsroom.answers["/a"] = Answer(body=b"x")
    with Client() as client, pytest.raises(ReadError, match="private"):
        client.get(newsroom.url("/a"))
    assert newsroom.connections == 0


def test_a_redirection_into_a_private_network_is_refused(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public page cannot send us behind the wall: each hop is vetted anew."""

    def public_once(address: Address, *, allow_private: bool) -> str:
        if address.host == "press.example":
            return "127.0.0.1"
        return look_up(address, allow_private=allow_private)

    monkeypatch.setattr("pressarchive.fetching.client.look_up", public_once)
    inside = newsroom.url("/secret")
    newsroom.answers["/a"] = Answer(status=302, headers={"Location": inside})
    newsroom.answers["/secret"] = Answer(body=b"secret")
    with Client(limits=Limits(pause=0)) as client, pytest.raises(ReadError, match="private"):
        client.get(newsroom.url("/a", host="press.example"))
    assert newsroom.paths == ["/a"]


def test_what_is_too_large_is_left(newsroom: Newsroom) -> None:
    """Too many bytes end a fetch, packed ones counted unpacked, whatever the length says."""
    packed = gzip.compress(b"\0" * 50_000_000)
    newsroom.answers["/bomb"] = Answer(body=packed, headers={"Content-Encoding": "gzip"})
    newsroom.answers["/large"] = Answer(body=b"x" * 2_000_000)
    with Client(allow_private=True, limits=Limits(pause=0, bytes=1_048_576)) as client:
        for path in ("/bomb", "/large"):
            with pytest.raises(ReadError, match="larger than 1 MB"):
                client.get(newsroom.url(path))


def drip(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(1000):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.02)


def hang(_: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def short(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"only this")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(status=404), "answered 404"),
        (Answer(status=429), "busy"),
        (Answer(status=503), "busy"),
        (Answer(body=drip), "did not arrive within"),
        (Answer(body=hang), "did not answer in time"),
        (Answer(body=short, headers={"Content-Length": "5000"}), "broke off"),
        (Answer(body=b"no gzip", headers={"Content-Encoding": "gzip"}), "cannot be unpacked"),
    ],
    ids=["missing", "throttled", "down", "dripping", "hanging", "cut short", "badly packed"],
)
def test_what_answers_badly_is_told(newsroom: Newsroom, answer: Answer, reason: str) -> None:
    """Whatever a server does wrong is a reason and a remedy, in bounded time."""
    newsroom.answers["/a"] = answer
    limits = Limits(pause=0, silence=0.5, whole=0.5)
    with Client(allow_private=True, limits=limits) as client:
        with pytest.raises(ReadError, match=reason) as caught:
            client.get(newsroom.url("/a"))
        assert caught.value.remedy


def test_nobody_there_is_told(client: Client, newsroom: Newsroom) -> None:
    """A closed port and an unknown name say which host, and what to try."""
    with pytest.raises(ReadError, match="cannot be reached"):
        client.get("http://127.0.0.1:1/")
    with pytest.raises(ReadError, match="no machine called"):
        client.get(f"http://press.invalid:{newsroom.port}/")


@pytest.mark.parametrize(("host", "good"), [("press.example", True), ("other.example", False)])
def test_https_proves_who_answers(
    monkeypatch: pytest.MonkeyPatch, host: str, *, good: bool
) -> None:
    """The certificate must be of the name in the address, though its number is connected to."""
    monkeypatch.setattr("pressarchive.fetching.client.look_up", lambda *_, **__: "127.0.0.1")
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(TLS / "press.example.pem", TLS / "press.example.key")
    trusting = ssl.create_default_context(cafile=str(TLS / "press.example.pem"))
    with (
        open_newsroom(server) as room,
        Client(limits=Limits(pause=0), tls=trusting) as client,
    ):
        room.answers["/a"] = Answer(body=b"x")
        if good:
            assert client.get(room.url("/a", host=host)) is not None
        else:
            with pytest.raises(ReadError, match="cannot prove"):
                client.get(room.url("/a", host=host))
