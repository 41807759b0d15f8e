"""Contacts: whom to ask, with names joined to their numbers and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from pressarchive.document import Block, Candidate, Document, Span
from pressarchive.extractors.contacting.above import Owner, body_of, owned, owners
from pressarchive.extractors.contacting.cards import is_card, told
from pressarchive.extractors.contacting.columns import columns
from pressarchive.extractors.contacting.entries import entries
from pressarchive.extractors.contacting.evidence import candidate
from pressarchive.extractors.contacting.invitations import invitations
from pressarchive.extractors.contacting.once import once
from pressarchive.extractors.contacting.paragraphs import cards, invited
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.covering import Covering
from pressarchive.extractors.parties.reach import reaches
from pressarchive.extractors.parties.sections import Section, sections
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.port import Context
from pressarchive.model import Contact
from pressarchive.text import fold

_PROSE = 260  # characters of a block that is no contact unless it has a number or an address
_LINE = 70
_WIDEST_CARD = 180  # of a line with all that follows a name
_SENTENCE = 14  # words of a line that is rather a sentence
_SOON = 12  # characters before a number that are its label
_TITLE = 6  # characters of a title before a name
_ASKING = ("For ", "To ", "If ", "Please ", "En cas ", "Pour ", "Si ", "Veuillez ")


class ContactsExtractor:
    """Finds headed contacts, contacts in lines without a heading, and numbers readers may call."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each contact once; the first of a section accounts for all of its text."""
        del context
        yield from once(_found(document))


def _found(document: Document) -> Iterator[Candidate]:
    """Yield contacts in sections, in lines, on cards and in sentences, wherever they stand."""
    covered = Covering()
    above: tuple[int, Owner] | None = None
    for section in sections(document):
        if section.kind != "contact":
            continue
        given = above[1] if above is not None and above[0] == section.heading else None
        found = list(_section(document, section, given))
        owner = _only_owner(document, section) if not found else given
        above = (section.end, owner) if owner else None
        for one in found:
            if one.span:
                covered.add(one.span)
            yield one
    for one in chain(_lines(document, covered), cards(document, covered)):
        if one.span:
            covered.add(one.span)
        yield one
    yield from invited(document, covered)


def _only_owner(document: Document, section: Section) -> Owner | None:
    """Read "Contacts" / "Zorg" above the headings of its desks: whose all of them are."""
    inner = document.blocks[section.first : section.end]
    lines = owners(document.text, inner)
    return lines[-1] if len(inner) == 1 and lines else None


def _section(document: Document, section: Section, above: Owner | None) -> Iterator[Candidate]:
    text, blocks = document.text, document.blocks
    end, told_any = section.first, False
    while end < section.end and _belongs(text, blocks[end], first=end == section.first):
        found_here = reaches(text, blocks[end].span.start, blocks[end].span.end)
        if told_any and not found_here and _news(text, blocks[end]):
            break
        told_any = told_any or bool(found_here)
        end += 1
    inner = blocks[section.first : end]
    if section.inline is not None:
        start = section.inline
    elif inner:
        start = inner[0].span.start
    else:
        return
    stop = max(inner[-1].span.end if inner else 0, blocks[section.heading].span.end)
    if end < section.end:
        stop = max(stop, _opening(text, blocks[end]))
    span = Span(start=blocks[section.heading].span.start, end=stop)
    found = columns(text, inner) if section.inline is None else []
    rule = "contact-columns" if found else "contact-section"
    if not found and section.inline is None and len(inner) == 1 and _asks(text, inner[0]):
        found = _told_all(text, inner[0].span)
    if not found:
        lines = ([above] if above else []) + owners(text, inner)
        found = owned(entries(text, start, stop), lines)
    for contact in found:
        owner = contact.organisation or section.topic or None
        yield candidate(replace(contact, organisation=owner), text, span, rule, 0.9)


def _told_all(text: str, span: Span) -> list[Contact]:
    """Return whom a sentence under a heading asks to be contacted, if that accounts for all."""
    found = [contact for contact, _, _ in invitations(text, span)]
    told = {number for one in found for number in (*one.phones, *one.emails)}
    rest = (one for one in reaches(text, span.start, span.end) if one.kind != "fax")
    return found if all(one.text in told for one in rest) else []


def _belongs(text: str, block: Block, *, first: bool) -> bool:
    """Tell whether a paragraph can go on with the contacts of a section: prose ends them."""
    if block.span.end - block.span.start < _PROSE:
        return True
    found = reaches(text, block.span.start, block.span.end)
    if not found or not first:
        return bool(found) and is_card(text, block.span, found)
    return found[0].start - block.span.start < _PROSE or not told(text, block.span)


def _news(text: str, block: Block) -> bool:
    """Tell whether a line under contacts is a sentence of what a release tells."""
    words = text[block.span.start : block.span.end].split()
    return len(words) > _SENTENCE and sum(word.islower() for word in words) * 2 > len(words)


def _opening(text: str, block: Block) -> int:
    """Return where numbers end that a paragraph opens with: "Email: … About us: We are …"."""
    stop = block.span.start
    for one in reaches(text, block.span.start, block.span.end):
        if one.start - stop > _SOON:
            break
        stop = one.end
    return stop if stop > block.span.start else 0


def _asks(text: str, block: Block) -> bool:
    """Tell whether a paragraph under a heading is a sentence: "For a tour, call us at …"."""
    opening = text[block.span.start : block.span.end]
    if not opening.startswith(_ASKING) or ": " in opening:
        return False
    return not vocabulary().reach_words.isdisjoint(fold(opening).replace("-", " ").split())


def _lines(document: Document, covered: Covering) -> Iterator[Candidate]:
    """Yield contacts that stand in lines without a heading: a name, a role, then numbers."""
    text, blocks = document.text, document.blocks
    i = 0
    while i < len(blocks):
        if not _reaching(text, blocks[i], covered):
            i += 1
            continue
        first = i
        while first > 0 and i - first < 3 and _short(text, blocks[first - 1], covered):  # noqa: PLR2004
            first -= 1
        last = i
        while last + 1 < len(blocks) and _reaching(text, blocks[last + 1], covered):
            last += 1
        start = _name_line(text, blocks, first, i)
        if start is None:
            i = last + 1
            continue
        start = _below_owner(text, blocks, start, covered)
        span = Span(start=blocks[start].span.start, end=blocks[last].span.end)
        lines = owners(text, blocks[start : last + 1])
        for contact in owned(entries(text, span.start, span.end), lines):
            if contact.name:
                yield candidate(contact, text, span, "contact-lines", 0.8)
        i = last + 1


def _below_owner(text: str, blocks: Sequence[Block], start: int, covered: Covering) -> int:
    """Return the line above a name that says whose contact it is, or the name's own."""
    above = blocks[start - 1] if start else None
    if above is None or above.kind == "heading" or covered.overlaps(above.span):
        return start
    body = body_of(text, above)
    heads = any_of("institutions") & set(fold(body or "").split())
    near = above.group == blocks[start].group
    return start - 1 if heads and near else start


def _reaching(text: str, block: Block, covered: Covering) -> bool:
    size = block.span.end - block.span.start
    if size > _WIDEST_CARD or covered.overlaps(block.span):
        return False
    found = reaches(text, block.span.start, block.span.end)
    return bool(found) and (size <= _LINE or is_card(text, block.span, found))


def _short(text: str, block: Block, covered: Covering) -> bool:
    if block.span.end - block.span.start > _LINE or block.kind in {"rule", "heading"}:
        return False
    if covered.overlaps(block.span):
        return False
    return text[block.span.end - 1] not in ".!?" and not reaches(
        text, block.span.start, block.span.end
    )


def _name_line(text: str, blocks: Sequence[Block], first: int, last: int) -> int | None:
    """Return the line that is a name, the nearest above the numbers."""
    for i in range(last, first - 1, -1):
        span = blocks[i].span
        for name in names_between(text, span.start, span.end):
            opens = name.sure and name.start - span.start < _TITLE
            apart = text[name.end : name.end + 1] == ","  # "Jo Lin, Investor Relations"
            if opens and (i == last or apart or name.end >= span.end - 2):
                return i
    return None


EXTRACTOR = ContactsExtractor()
