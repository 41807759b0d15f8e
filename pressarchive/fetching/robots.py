"""What a site asks of programs that fetch from it: its robots.txt (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass

import protego

NAME = "pressarchive"
"""How we are called in a robots.txt."""

LARGEST = 512 * 1024
"""How many bytes of a robots.txt are read: the standard asks for 500 KiB at least."""

_LONGEST_PAUSE = 10.0

_GONE = range(400, 500)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site; `pause` is how many seconds it asks for between two requests."""

    _parsed: protego.Protego | None
    _otherwise: bool
    pause: float = 0.0

    def allow(self, url: str) -> bool:
        """Tell whether the site lets us fetch an address."""
        return self._otherwise if self._parsed is None else self._parsed.can_fetch(url, NAME)


EVERYTHING = Rules(None, _otherwise=True)
NOTHING = Rules(None, _otherwise=False)


def rules_of(status: int, content: bytes) -> Rules:
    """Return the rules that an answer to the request for a robots.txt means.

    Where there is none everything is allowed; where the server fails, nothing is.
    """
    if status in _GONE:
        return EVERYTHING
    if status != 200:  # noqa: PLR2004 - OK
        return NOTHING
    parsed = protego.Protego.parse(content[:LARGEST].decode("utf8", "replace"))
    pause = parsed.crawl_delay(NAME) or 0.0
    return Rules(parsed, _otherwise=True, pause=min(max(pause, 0.0), _LONGEST_PAUSE))
