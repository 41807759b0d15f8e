"""Text in one byte per character: of Windows, of a Macintosh before 2001, or of DOS?

Any bytes are valid in each of them, so only what the text becomes can tell: where "é" should
stand, the wrong one has "Ž" or "‚". Each high character counts for a reading where it stands as
it does in French or English text, and against it where it does not.
"""

from __future__ import annotations

import re

_LOWER = "àâäçéèêëîïôöùûüÿœæñáíóúßåøãõìšž"
_UPPER = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆÑÁÍÓÚÅØÃÕÌÒÐÝÞŠŽ"
_FITTING = re.compile(
    rf"(?<![A-Z]{{2}})[{_LOWER}]"
    # A capital opens a word or stands among capitals.
    rf"|(?<![a-z{_LOWER}])[{_UPPER}](?=[A-Za-z{_LOWER}{_UPPER}'’.-])|(?<=[A-Z{_UPPER}])[{_UPPER}]"
    r"|(?<=\w)’|(?<=[\s\w(])[–—](?=[\s\w])|[“‘«](?=[\s\u00a0\w])|(?<![A-Z])[»”](?!\w)"
    r"|(?<=[\w.\s])…|(?<=[\d\s\u00a0])[€°%£]|(?<=\w)[°®™]|©(?=\s)|\u00a0|•(?=\s)|§(?=\s)"
)
_OTHERS = ("iso8859-15", "mac-roman", "cp850")
_SAMPLE = 100_000
# By how much another must fit better than Windows-1252, which most files are in: one letter.
_CLEAR = 2
_UNDEFINED = frozenset(b"\x81\x8d\x8f\x90\x9d")


def windows(content: bytes) -> str:
    """Return bytes as Windows-1252; the five it leaves undefined become control characters."""
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(
            content[i : i + 1].decode("cp1252" if byte not in _UNDEFINED else "latin-1")
            for i, byte in enumerate(content)
        )


def told_apart(content: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding; Windows-1252 where nothing tells."""
    text = windows(content)
    sample = content[:_SAMPLE]
    best, encoding = _likeness(windows(sample)) + _CLEAR - 1, "cp1252"
    for other in _OTHERS:
        likeness = _likeness(sample.decode(other))
        if likeness > best:
            best, encoding = likeness, other
    return (text if encoding == "cp1252" else content.decode(encoding)), encoding


def _likeness(text: str) -> int:
    """Count the high characters that fit where they stand, less those that do not."""
    fitting = len(_FITTING.findall(text))
    return 2 * fitting - (len(text) - len(text.encode("ascii", "ignore")))
