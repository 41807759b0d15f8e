"""Releases from the web: pages, PDF files and the feeds of newsrooms, fetched politely.

Nothing here knows of records. What is fetched is bytes and a few words on where they came
from; whatever goes wrong is a ReadError that costs one address.
"""

from __future__ import annotations


def is_url(text: str) -> bool:
    """Tell whether a user who typed this means an address of the web, not a file."""
    return text.lower().startswith(("http://", "https://"))
