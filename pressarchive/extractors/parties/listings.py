"""Companies by their listing: "Acme Systems Inc. (NASDAQ: ACME)", "Acme (Euronext : ACM)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressarchive.extractors.parties.institutions import leftwards
from pressarchive.extractors.parties.legal_forms import LEGAL_FORMS
from pressarchive.extractors.parties.words import index_at, words_of

_LISTING = re.compile(
    r"\((?:the )?(?:nasdaq|nyse|amex|otc|tsx|tse|cse|neo|lse|aim|asx|nse|bse|sehk|hkex|sgx|six"
    r"|xetra|fse|euronext|alternext|frankfurt|(?:toronto|london|tokyo|hong kong) stock)"
    r"[^():\n]{0,40}: ?[\"“«]?[A-Z0-9][\w.-]{0,11}[^()\n]{0,80}\)",
    re.IGNORECASE,
)
_LEGAL = LEGAL_FORMS | {"se", "nv"}


def listed_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where companies are named right before their exchange and ticker in brackets."""
    for listing in _LISTING.finditer(text):
        words = words_of(text)
        last = index_at(words, listing.start()) - 1
        if last < 0 or text[words[last].end : listing.start()].strip(" .®™”\"»’'"):
            continue
        if words[last].capital:
            first = leftwards(words, last)
            if first == last and first and words[last].folded in _LEGAL:
                first -= 1  # "authID Inc."
            end = words[last].end + text.startswith(".", words[last].end)
            yield words[first].start, end
