"""Only public machines are asked, whatever a name or number pretends."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive.errors import ReadError
from pressarchive.fetching import is_url
from pressarchive.fetching.addresses import look_up, parse_url


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://press.example", "https://press.example/"),
        ("HTTP://Press.Example:80/a b?q=é#top", "http://press.example/a%20b?q=%C3%A9"),
        ("https://press.example:8443/%C3%A9?a=b&c", "https://press.example:8443/%C3%A9?a=b&c"),
        ("https://santé.example/", "https://xn--sant-epa.example/"),
        ("http://[::1]:81/", "http://[::1]:81/"),
    ],
)
def test_an_address_is_written_in_one_way(typed: str, url: str) -> None:
    """Case, standard ports, fragments and letters outside ASCII make no other address."""
    assert parse_url(typed).url == url
    assert parse_url(url).url == url


@pytest.mark.parametrize(
    "typed",
    [
        "file:///etc/passwd",
        "ftp://press.example/",
        "https://",
        "https://user:secret@press.example/",
        "http://press.example:99999/",
        "https://" + "a" * 3000,
        "https://a..b/",
        "//press.example/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(typed: str) -> None:
    """Other schemes, passwords and broken addresses end with a remedy."""
    with pytest.raises(ReadError) as caught:
        parse_url(typed)
    assert caught.value.remedy


@given(st.text())
def test_any_text_is_an_address_or_refused(text: str) -> None:
    """Whatever is typed, nothing else is raised, and no control character gets through."""
    try:
        address = parse_url(f"https://{text}")
    except ReadError:
        return
    assert address.url.isascii()
    assert address.url.isprintable()
    assert " " not in address.url


PRIVATE = (
    *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0"),  # noqa: S104 - not bound to
    *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "ff02::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::1"),
)


def answers(numbers: list[str]) -> Any:
    def lookup(_host: str, port: int, **_: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in numbers]

    return lookup


@pytest.mark.parametrize("number", PRIVATE)
def test_private_machines_are_not_asked(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One private number among those of a name is enough; --allow-private lets it through."""
    address = parse_url("https://press.example/")
    monkeypatch.setattr(socket, "getaddrinfo", answers(["93.184.216.34", number]))
    with pytest.raises(ReadError, match="private network"):
        look_up(address, allow_private=False)
    assert look_up(address, allow_private=True) == "93.184.216.34"


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_public_machines_are_asked(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public number is returned as it is."""
    monkeypatch.setattr(socket, "getaddrinfo", answers([number]))
    assert look_up(parse_url("https://press.example/"), allow_private=False) == number


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "localhost"])
def test_numbers_in_disguise_are_private_too(host: str) -> None:
    """What the system takes for 127.0.0.1 is refused, however it is written."""
    with pytest.raises(ReadError):
        look_up(parse_url(f"http://{host}/"), allow_private=False)


def test_urls_are_told_from_files() -> None:
    """Only what begins with http:// or https:// is an address."""
    assert is_url("https://press.example/a")
    assert is_url("HTTP://press.example")
    assert not is_url("http.txt")
    assert not is_url("C:/http://")
