"""What a PDF declares of itself: its information is of the file more than of the release."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pressarchive.text import repair

_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
# Titles that programs put in by themselves.
_MADE = re.compile(
    r"(?:microsoft (?:office )?(?:word|powerpoint) - .*|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|pptx?)"
    r"|(?:scanned )?document\d*|untitled.*|sans titre.*|print|scan.*|convert .* online.*"
    r"|[\w.:/-]+)",
    re.IGNORECASE,
)
_LONGEST = 500


def declared(information: Mapping[str, str], language: str) -> dict[str, str]:
    """Return title, author, the day the file was made and its language, where they say anything."""
    title = _clean(information.get("Title", ""))
    made = _DATE.match(information.get("CreationDate", ""))
    told = {
        "title": "" if _MADE.fullmatch(title) else title,
        "author": _clean(information.get("Author", "")),
        "created": f"{made[1]}-{made[2]}-{made[3]}" if made else "",
        "language": _clean(language),
    }
    return {field: value for field, value in told.items() if value}


def _clean(value: str) -> str:
    return " ".join(repair(value.replace("\0", "")).split())[:_LONGEST]
