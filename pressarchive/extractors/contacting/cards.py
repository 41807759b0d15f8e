"""Paragraphs that are a contact and nothing else, and words within one that introduce it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pressarchive.document import Block, Span
from pressarchive.extractors.contacting.above import body_of
from pressarchive.extractors.contacting.fields import fields
from pressarchive.extractors.contacting.substance import qualifies
from pressarchive.extractors.parties.reach import Reach, reaches
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import words_between
from pressarchive.text import fold

_SHARE = 0.7  # of the words of a card begin with a capital, or are labels
_FEWEST = 2
_SHORT = 70  # characters of a line that is one more number
_FORM = 200  # characters of a form before its "Contact:"
_LETTERS = 4  # letters of a line that an address may tell
_WEB = re.compile(r"https?://|www\.", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]{1,60}\.(?:com|org|net|ch|fr|io)\b\S*")
_POSTED = re.compile(r", [A-Z]{2} \d{5}$")  # where a street address ends
_ZIP = 12
_SENTENCE = re.compile(r"[a-z]{3}[.!?] +[A-Z]")


def is_card(text: str, span: Span, found: Sequence[Reach]) -> bool:
    """Tell whether a paragraph names somebody with numbers and says no more."""
    taken = [(one.start, one.end) for one in found]
    words = [
        word
        for word in words_between(text, span.start, span.end)
        if not any(start <= word.start < end for start, end in taken)
        and text[max(span.start, word.start - 1)] not in "@./"
        and not word.text.isdigit()
    ]
    digits = all(one.kind != "email" and not one.labelled and one.text.isdigit() for one in found)
    others = any_of("reach_words", also=frozenset(("sms",)))
    if digits or any(w.folded in others and (w.text.isupper() or not w.capital) for w in words):
        return False
    if words and words[0].folded in others and text[span.end - 1] == ".":
        return False  # "Contact Jo Lin at Rose Garden today at …" is a sentence
    joiners = any_of("joiners")
    words = [word for word in words if word.capital or word.folded not in joiners]
    known = any_of("phone_labels", "mail_labels", "fax_labels", "roles")
    told = sum(word.capital or word.folded in known for word in words)
    if len(words) < _FEWEST or told < _SHARE * len(words):
        return False
    web = _WEB.search(text, span.start, span.end)
    return _SENTENCE.search(text, span.start, web.start() if web else span.end) is None


def told(text: str, span: Span) -> bool:
    """Tell whether a paragraph has sentences, not contacts one after the other."""
    return _SENTENCE.search(text, span.start, span.end) is not None


def introduced(text: str, start: int, end: int) -> int | None:
    """Return where a contact begins after its heading within a paragraph, None without one."""
    ends = [heading.end() for heading in _headings(_COLON).finditer(text, start, end)]
    if ends:
        form = fields(text, max(start, ends[-1] - _FORM), ends[-1])
        return ends[-1] if form.empty else form.rest  # "Company: Zorg Title: Buyer Contact: …"
    keyed = _headings(_KEYED).search(text, start, end)
    return keyed.end() if keyed else None


def begins_above(text: str, above: Block, block: Block) -> int:
    """Return where the line begins that names whose a lone address is, or the address."""
    near = above.group == block.group or _at_site(text, above, block)
    owner = body_of(text, above) if near else None
    return block.span.start if owner is None else above.span.start


def _at_site(text: str, above: Block, block: Block) -> bool:
    """Tell whether the domain of an address begins with the line above: "ZORG", x@zorgfilms."""
    site = text[block.span.start : block.span.end].partition("@")[2]
    line = fold(text[above.span.start : above.span.end]).replace(" ", "")
    return len(line) >= _LETTERS and fold(site).startswith(line)


def goes_on(text: str, block: Block) -> bool:
    """Tell whether a line is but one more label and number of the card above."""
    found = reaches(text, block.span.start, block.span.end)
    short = block.span.end - block.span.start <= _SHORT
    return short and bool(found) and qualifies(text, block.span.start, found[0].start)


def is_bare(text: str, above: Block, block: Block, found: Sequence[Reach]) -> bool:
    """Tell whether a paragraph is but labels and numbers: "Tel. 212-555-0100", "www.x.org …".

    Below a line that breaks off, a number belongs to that.
    """
    span = block.span
    tail = text[max(above.span.start, above.span.end - _ZIP) : above.span.end]
    ended = above.group != block.group and (
        tail.endswith((".", "!", "?")) or _is_keyed(text, above)
    )
    if not ended and _POSTED.search(tail) is None:
        return False
    if not any(one.kind == "phone" and one.labelled for one in found):
        return False
    left = text[span.start : span.end]
    for one in reversed(found):
        left = left[: one.start - span.start] + " " + left[one.end - span.start :]
    words = re.split(r"[\s.:|,·•]+", fold(_WEB_ADDRESS.sub(" ", left)).strip(" .:|,·•"))
    labels = any_of("phone_labels", "mail_labels", "reach_keys", "other_keys")
    return all(word in labels or not word for word in words)


def _is_keyed(text: str, block: Block) -> bool:
    """Tell whether a line is one of a form: "Address: 12 Rose Street"."""
    key, colon, _ = text[block.span.start : block.span.end].partition(":")
    return bool(colon) and fold(key) in any_of("reach_keys", "other_keys")


@cache
def _headings(following: str) -> re.Pattern[str]:
    """Headings in capitals: "… every day. Media Contact: …", "… every day. Contact Us Email: …"."""
    words = [w for w in vocabulary().contact_headings if w.startswith(_KINDS)]
    words = [w for w in words if " " in w] if following == _KEYED else words  # "Contact Email:"
    written = "|".join(r",?\s".join(map(re.escape, one.split())) for one in words)
    if following == _COLON:
        written = f"{written}|{_OCCASION}"
    return re.compile(rf"(?<=[\w.:!?)»”\"] )(?=[A-Z])(?i:{written}){following}")


_OCCASION = r"for [a-z ,]{3,40}(?:inquiries|enquiries|information|requests)"
_COLON = r"\s?:\s*"
_KEYED = r"\s+(?=(?i:e-?mail|phone|tel|telephone|name)\s?:)"
_KINDS = (
    "for ",
    "pour ",
    "contact",
    "press",
    "media",
    "pr ",
    "investor",
    "relations presse",
    "service de presse",
)
