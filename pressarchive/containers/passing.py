"""What lies beside the releases in an archive or a mail, and is passed over without a word.

A press kit has photographs, a mail has a logo and a signature, an operating system leaves its
own files: none is a failure to tell of.
"""

from __future__ import annotations

import re

from pressarchive.readers.decoding import recognise

# Pictures, sounds, films, fonts, signatures, calendars and visiting cards.
_UNREAD = re.compile(
    r"\.(?:jpe?g|png|gif|bmp|tiff?|webp|svg|ico|eps|ai|psd|heic|emf|wmf|mp[34g]|m4[av]|mov|avi"
    r"|wmv|webm|wav|ogg|aac|woff2?|ttf|otf|p7[smc]|asc|sig|ics|vcf|css|js|url|lnk|ds_store)$",
    re.IGNORECASE,
)
_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_UNREAD_KINDS = frozenset({"a picture", "a sound or a film", "a program"})


def is_passed_over(name: str) -> bool:
    """Tell by its name whether a member is nothing to read; hidden ones are not, as in folders."""
    parts = name.lower().split("/")
    return (
        any(part.startswith(".") and part != ".." for part in parts)
        or not _LEFT_BEHIND.isdisjoint(parts)
        or _UNREAD.search(parts[-1]) is not None
    )


def is_unread(content: bytes) -> bool:
    """Tell by its content whether a member is a picture or the like, under whatever name."""
    return recognise(content) in _UNREAD_KINDS
