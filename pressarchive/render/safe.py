"""Making the text of a release harmless for a terminal, a spreadsheet or an editor.

A release can hold escape sequences that repaint the screen, overrides that reverse what is
read, and characters nobody sees. All that is shown goes through `safe` or `safe_line`; JSON
keeps every character, escaped (`unseen` says which).
"""

from __future__ import annotations

import re
from functools import cache

# Invisible format characters: soft hyphen, zero-width characters, directions and their
# overrides, deprecated format characters, BOM, tags. (The few visible ones of Unicode's class
# Cf, such as the Arabic number signs, are not among them.)
_FORMAT = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f"
)
_PLAIN = bytes(range(0x20, 0x7F))
_ENDS = "\x0b\x0c\r\x85\u2028\u2029"
_SURROGATES = "\ud800-\udfff"


@cache
def unseen() -> re.Pattern[str]:
    """Return the pattern of a character that is no sign on paper.

    These are the controls but the line feed, format characters and lone surrogates.
    """
    # Compiled when needed: most lines are settled without it.
    return re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029{_SURROGATES}{_FORMAT}]")


def is_safe(data: bytes, *, besides: bytes = b"") -> bool:
    """Tell whether a long text in UTF-8 can be printed as it is, `besides` what is our own.

    It says what `str.isprintable` would, and takes a third of its time.
    """
    try:
        data.decode("utf8")
        # Of most texts little is left without plain ASCII, which a table of bytes takes away.
        rest = data.translate(None, _PLAIN + besides).decode("utf8")
    except UnicodeDecodeError:
        return False
    return rest.isprintable()


def safe(text: str) -> str:
    """Return text without anything a terminal would obey; line feeds stay.

    Controls appear as their pictures ("␛"), tabs as blanks, lone surrogates as "�"; invisible
    format characters go. Doing it twice changes nothing more.
    """
    if text.isprintable() or unseen().search(text) is None:
        return text
    return unseen().sub(_harmless, text.replace("\r\n", "\n"))


def safe_line(text: str) -> str:
    """Return safe text in one line: what ended a line becomes a blank."""
    return safe(text).replace("\n", " ")


def _harmless(match: re.Match[str]) -> str:
    character = match.group()
    if character in _ENDS:
        return "\n"
    if character == "\t":
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    if character < "\xa0" or "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return ""
