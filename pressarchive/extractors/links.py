"""Web addresses: those the format links to and those printed in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from pressarchive.document import Candidate, Document
from pressarchive.extractors.port import Context

# Its first letter before anything else: what no address begins with is passed over fast.
_PRINTED = re.compile(
    r"[HhWw](?:(?<=[Hh])[Tt][Tt][Pp][Ss]?://|(?<=[Ww])(?<!\w.)[Ww][Ww]\.)"
    r"[^\s<>\"“”«»|\\^`{}]{3,2000}"
)
_BREAKING = re.compile(r"[\s\x00-\x1f]")
_TRAILING = ".,;:!?'’*_"
_SAFE = frozenset(("http", "https"))


class LinksExtractor:
    """Finds addresses that a reader can follow safely."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each address once, normalised; only http and https pass."""
        del context
        seen: set[str] = set()
        found = [(link, link, "linked") for link in document.links]
        if "://" in document.text or "www." in document.text.lower():
            for match in _PRINTED.finditer(document.text):
                printed = _trim(match[0])
                found.append((printed, printed, "printed"))
        for link, evidence, rule in found:
            address = normalise(link)
            if address is not None and address not in seen:
                seen.add(address)
                yield Candidate(
                    field="links", value=address, evidence=evidence, rule=rule, confidence=0.95
                )


def _trim(printed: str) -> str:
    printed = printed.rstrip(_TRAILING)
    while printed.endswith((")", "]")) and printed.count("(") + printed.count("[") < (
        printed.count(")") + printed.count("]")
    ):
        printed = printed[:-1].rstrip(_TRAILING)
    return printed


def normalise(link: str) -> str | None:
    """Return an address with its scheme and host in lower case, or None if it is not safe."""
    link = link.strip()
    if link.lower().startswith("www."):
        link = f"https://{link}"
    try:
        parts = urlsplit(link)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in _SAFE or not host or "." not in host:
        return None
    if _BREAKING.search(link):
        return None
    path = "" if parts.path == "/" and not parts.query else parts.path
    return urlunsplit(
        (parts.scheme.lower(), parts.netloc.lower(), path, parts.query, parts.fragment)
    )


EXTRACTOR = LinksExtractor()
