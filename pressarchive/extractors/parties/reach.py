"""Phone numbers and e-mail addresses as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from pressarchive.document import Span
from pressarchive.extractors.parties.covering import Covering
from pressarchive.extractors.parties.glued import ran_into
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.text import fold

# A number may be glued to the end of a web address: "www.x.com212.555.0100".
# A point or comma before it ends a word: "tél.031 …", but "12.031 45 67" is a sum.
_FREE = (
    r"(?:(?<![\w/’'\-])(?<!\d[.,])|(?<=\.com)|(?<=\.org)|(?<=\.net)|(?<=[a-zA-Z])(?=\+)"
    r"|(?<=\d\d/)(?=0\d\d |\+\d))"  # "044 700 00 01/079 700 00 02"
)
_PHONE = re.compile(
    r"(?=[\d(+ .\-])"  # what a number can begin with: most characters fail here, before _FREE
    rf"{_FREE}"
    r"(?:\(\+\d{1,3}\)|\+ ?\d{1,3}|00\d{2}(?=[ .]))?[ .\-]?"
    r"(?:\(\d{1,4}\)[ .\-]?)?"
    r"(?:0\d{5}|(?<=\(0\))\d{5}|\d{1,4})(?:[ .\-–‑]{1,2}\d{2,4}){1,6}"
    r"(?!(?!(?:or|and|ou|et)\b|[a-z]{2,30}@|[A-Z][a-z]{2})\w|[.,’']\d)"  # "…0100or", "…0100Jo"
)
# "+41 58 46 36159": the last group of some is long.
_LONG = re.compile(
    r"(?<![\w/.,’'\-])(?:(?:\+ ?|00)\d{1,3}(?: ?\(0\) ?\d{2,4})?(?:[ -]\d{2,4}){0,2}"
    r"|0\d{1,2}(?:[ -]\d{2,3}){0,2}|0\d{3,4}|1-\d{3})[ -]\d{5,8}"
    r"(?!\w|[.,’']\d)"
)
_EXTENSION = re.compile(r",?\s?(?:ext\.?|extension|x|poste)[ .:]{0,2}\d{1,5}\b", re.IGNORECASE)
# "OfficeEditor@…", "Emailservice@…": a label glued to an address.
_GLUED_LABEL = re.compile(r"(?:Office(?=[A-Z])|E-?mail|Mail(?=[A-Z]))")
_AMERICAN = re.compile(r"\(?\d{3}\)?[ .\-]\d{3}[ .\-–]\d{4}\b")
_SECOND = re.compile(r" (?=0\d{2} )")
_TIGHT = re.compile(r"(?<![\w/.,\-])(?:\+\d\d ?\(0\) ?|\+)?\d{8,15}(?![\w.,]\d|\d)")
_AREA = re.compile(r"(?<![\w/.,])\(?0\d{1,4}\)? ?/ ?(?=\d)")
_ABROAD = re.compile(r"\+\d\d \d\d ?/ ?\d{3}(?:[ .]\d\d){2}(?!\d)")  # "+41 31 / 322 84 96"
_OTHER_END = re.compile(r"/\d{2,3}(?![\d/.,]|[ -]\d)")  # "… 00 01/02": a second line
_DATE = re.compile(r"\d{1,2}[.\-]\d{1,2}[.\-]\d{2,4}|\d{4}[.\-]\d{1,2}(?:[.\-]\d{1,2})?")
# The day and hour a machine wrote, the address of one: "2008 07 24 14 07", "140.247.244.141".
_STAMP = re.compile(r"(?:19|20)\d\d([ .-])[01]\d\1[0-3]\d\b|\d{3}([ .])\d{3}\2\d{3}\2\d{3}$")
_LOCAL = re.compile(r"[\w.+%-]{1,64}$")
_DOMAIN = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}", re.IGNORECASE)
# "jo.lin[at]zorg.org", "jo.lin (at) zorg (dot) org": kept from harvesters of addresses.
_AT = re.compile(r"[\[({]\s?(?:at|@|arobase)\s?[\])}]", re.IGNORECASE)
_WRITTEN_AT = re.compile(rf"\s?{_AT.pattern}\s?", re.IGNORECASE)
_WRITTEN_DOT = re.compile(r"\s?[\[({]\s?(?:dot|point|\.)\s?[\])}]\s?", re.IGNORECASE)
_WRITTEN = re.compile(
    rf"[a-z0-9-]{{1,63}}(?:(?:\.|{_WRITTEN_DOT.pattern})[a-z0-9-]{{1,63}}){{1,5}}", re.IGNORECASE
)
_GLUED = re.compile(
    r"\.[a-z]{2,10}(?=[A-Z][a-z]|[A-Z]{2,}\Z|https?\Z)|\.(?:com|org|net|io|fr|ch|edu)(?=\.[A-Z][a-z])"
)  # "x@zorg.comCompany: …"
_LABEL = re.compile(r"([^\W\d_][\w.\-]{0,14})\s?[.:(]*\s*(?:\(?(?:direct|central)\)?\s*)?[:.]?\s*$")
# What no number can do without: most paragraphs are done with this one look.
_ANCHOR = re.compile(r"\d(?:\d[ .\-)/–‑]{1,3}\(?\d{2}|\d{6})")
_DIGIT = re.compile(r"\d")
_BEFORE_DIGITS = 4  # marks before the first digit of a number: " (+"
_FEWEST, _MOST = 7, 15
_WORD = 24  # letters before an address among which the word before it stands
_SURE = 9
_PLAIN, _ROUND = 12, "000000"  # digits in a row that are an account, or how many of something


class Reach(NamedTuple):
    """A way to reach somebody: where it stands and the number or address itself.

    `labelled` tells that a word like "Tél." stands before it.
    """

    kind: Literal["phone", "fax", "email"]
    text: str
    start: int
    end: int
    labelled: bool


# Asked of the same lines by contacts in sections, in lines, on cards and in sentences.
@lru_cache(maxsize=256)
def reaches(text: str, start: int, end: int) -> tuple[Reach, ...]:
    """Return the numbers and addresses between two offsets, in order."""
    written = _AT.search(text, start, end)
    if not written and not _ANCHOR.search(text, start, end) and text.find("@", start, end) < 0:
        return ()
    found = [*_emails(text, start, end), *(_written(text, start, end) if written else ())]
    emails = Covering(Span(start=one.start, end=one.end) for one in found)
    found += [
        one
        for one in _phones(text, start, end)
        if not emails.overlaps(Span(start=one.start, end=one.end))
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def _emails(text: str, start: int, end: int) -> Iterator[Reach]:
    at = text.find("@", start, end)
    while at >= 0:
        local = _LOCAL.search(text, max(start, at - 64), at)
        domain = _DOMAIN.match(text, at + 1, end)
        if local and domain:
            end_of = _GLUED.search(text, domain.start(), domain.end())
            stop = end_of.end() if end_of else domain.end()
            first = local.start()
            label = _GLUED_LABEL.match(text, first, at)
            first = label.end() if label and label.end() < at else first
            words = text[max(start, first - _WORD) : first].split()
            site = text[domain.start() : stop]
            first += ran_into(words[-1] if words else "", text[first:at], site)
            address = text[first:stop].rstrip(".-")
            yield Reach("email", address.lower(), first, first + len(address), True)
        at = text.find("@", at + 1, end)


def _written(text: str, start: int, end: int) -> Iterator[Reach]:
    """Yield addresses whose "@" is written out in brackets, as they would be typed."""
    for at in _WRITTEN_AT.finditer(text, start, end):
        local = _LOCAL.search(text, max(start, at.start() - 64), at.start())
        domain = _WRITTEN.match(text, at.end(), end)
        if local and domain:
            address = f"{local[0]}@{_WRITTEN_DOT.sub('.', domain[0])}".lower()
            yield Reach("email", address, local.start(), domain.end(), True)


def _phones(text: str, start: int, end: int) -> Iterator[Reach]:
    position = start
    fax_before = start - 1
    while position < end:
        match = _next(text, position, end)
        if match is None:
            return
        first, last = match
        position = last
        if sum(c.isdigit() for c in text[first:last]) > _MOST:
            position = last = _first_end(text, first, last)
        number = text[first:last].strip(" .-–")
        first = text.index(number, first)
        last = first + len(number)
        digits = sum(c.isdigit() for c in number)
        if not _FEWEST <= digits <= _MOST or _DATE.fullmatch(number) or _STAMP.match(number):
            continue
        extension = _EXTENSION.match(text, last, end)
        if extension is not None:
            position = last = extension.end()
            number = text[first:last]
        other = _OTHER_END.match(text, last, end)
        label = _label(text, start, first)
        vocab = vocabulary()
        if other is not None:
            position = last = other.end()
        if label in vocab.fax_labels:
            fax_before = last
            yield Reach("fax", number, first, last, True)
            continue
        if fax_before >= start and text[fax_before:first].strip() in {"/", "ou", "or", ","}:
            continue
        labelled = label in vocab.phone_labels
        unsure = (digits < _SURE and not _american(number)) or _counts(number)
        if unsure and not labelled:
            continue
        yield Reach("phone", number, first, last, labelled)


def _first_end(text: str, first: int, last: int) -> int:
    """Return where the first of two numbers ends that have but a blank between them."""
    whole = _AMERICAN.match(text, first, last)
    if whole is not None:
        return whole.end()
    second = _SECOND.search(text, first + _FEWEST, last)
    return last if second is None else second.start()


def _next(text: str, position: int, end: int) -> tuple[int, int] | None:
    # Behind the last number of a paragraph there is none: this one look is the cheapest.
    digit = _DIGIT.search(text, position, end) if _ANCHOR.search(text, position, end) else None
    if digit is None:
        return None
    position = max(position, digit.start() - _BEFORE_DIGITS)
    match = _PHONE.search(text, position, end)
    tight = _TIGHT.search(text, position, match.start() if match else end)
    if tight is not None:
        match = tight
    long = _LONG.search(text, position, match.end() + _MOST if match else end)
    if long is not None and (
        match is None or long.start() <= match.start() + 1
    ):  # a blank may open
        match = long
    if match is None:
        return None
    match = _ABROAD.match(text, match.start(), end) or match
    # "031 / 322 84 96": an area code before a slash.
    area = _AREA.search(text, position, match.start() + 1)
    if area is not None and area.end() == match.start():
        return area.start(), match.end()
    if area is not None:
        longer = _PHONE.match(text[area.end() : min(end, area.end() + 24)])
        if longer:
            return area.start(), area.end() + longer.end()
    return match.span()


def _counts(number: str) -> bool:
    """Tell whether digits in a row are an account or tell how many there are of something."""
    return number.isdigit() and (len(number) > _PLAIN or number.endswith(_ROUND))


def _american(number: str) -> bool:
    return _AMERICAN.fullmatch(number) is not None


def _label(text: str, start: int, first: int) -> str:
    match = _LABEL.search(text, max(start, first - 30), first)
    return fold(match[1]).strip(".-") if match else ""
