"""Addresses of the web: what may be fetched, and which machine answers for it.

A name is looked up once, what it stands for is vetted, and the connection goes to that very
number: a name that means another machine a moment later gains nothing.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from pressarchive.errors import ReadError

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2000
# What a path or query may carry as it is; "%" keeps what is encoded already.
_KEPT = "/%:@!$&'()*+,;=?~-._[]|"
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|[0-9a-f]*:[0-9a-f:.]+")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

_Number = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A vetted http(s) address, without fragment; `target` is its path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> tuple[str, str, int]:
        """Return what one connection and one robots.txt serve."""
        return self.scheme, self.host, self.port

    @property
    def authority(self) -> str:
        """Return host and port as they stand in an address and in a Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """Return the address as text."""
        return f"{self.scheme}://{self.authority}{self.target}"


def parse_url(url: str, *, base: str | None = None) -> Address:
    """Read an address, relative to `base` where that is given. Raises ReadError."""
    if len(url) > _LONGEST:
        raise ReadError("its address is longer than any real one", "Check the address.")
    try:
        parts = urlsplit(urljoin(base, url) if base else url)
        host = (parts.hostname or "").encode("idna").decode("ascii").rstrip(".")
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:  # UnicodeError is one
        raise ReadError(f"its address cannot be read: {error}", "Check the address.") from error
    if parts.scheme not in _PORTS:
        raise ReadError(
            f"an address that begins with {parts.scheme or 'nothing'}: is not fetched",
            "Give an address that begins with http:// or https://.",
        )
    if not _HOST.fullmatch(host) or parts.username is not None or parts.password is not None:
        raise ReadError(
            "its address names no host, or carries a password",
            "Give it as http(s)://host/path; what needs a password, save with a browser.",
        )
    target = quote(parts.path or "/", safe=_KEPT)
    if parts.query:
        target += "?" + quote(parts.query, safe=_KEPT)
    return Address(scheme=parts.scheme, host=host, port=port, target=target)


def look_up(address: Address, *, allow_private: bool) -> str:
    """Return the number of the machine that answers for an address. Raises ReadError.

    Unless `allow_private`, every number that the name stands for must be public.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ReadError(
            f"no machine called {address.host} is known",
            "Check the address and the connection to the network.",
        ) from error
    numbers = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not allow_private and not all(_is_public(ipaddress.ip_address(n)) for n in numbers):
        raise ReadError(
            f"{address.host} is a machine of a private network",
            "Releases are fetched from public machines; if you mean it, add --allow-private.",
        )
    return numbers[0]


def _is_public(number: _Number) -> bool:
    if isinstance(number, ipaddress.IPv6Address):
        # Numbers that stand for another one are as public as that.
        if inner := number.ipv4_mapped or number.sixtofour:
            return _is_public(inner)
        if number.teredo is not None:
            return False
        if number in _NAT64:
            return _is_public(ipaddress.IPv4Address(int(number) & 0xFFFFFFFF))
    return number.is_global and not number.is_multicast
