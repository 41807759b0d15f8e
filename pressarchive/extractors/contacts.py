"""Contacts: whom to ask, with names joined to their numbers and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressarchive.extractors.parties.columns import columns
from pressarchive.extractors.parties.covering import Covering
from pressarchive.extractors.parties.descriptions import Description, describe, qualifies
from pressarchive.extractors.parties.names import names_between
from pressarchive.extractors.parties.reach import Reach, reaches
from pressarchive.extractors.parties.sections import Section, sections
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import words_between, words_of
from pressarchive.extractors.port import Context
from pressarchive.model import Block, Candidate, Contact, Document, Span
from pressarchive.text import fold

_PROSE = 260  # characters of a block that is no contact unless it has a number or an address
_LINE = 70
_LEFT = 160


class ContactsExtractor:
    """Finds headed contacts, contacts in lines without a heading, and numbers readers may call."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each contact once; the first of a section accounts for all of its text."""
        del context
        text = document.text
        covered = Covering()
        for section in sections(document):
            if section.kind != "contact":
                continue
            for candidate in _section(document, section):
                if candidate.span:
                    covered.add(candidate.span)
                yield candidate
        for candidate in _lines(document, covered):
            if candidate.span:
                covered.add(candidate.span)
            yield candidate
        yield from _running(text, document, covered)


def _section(document: Document, section: Section) -> Iterator[Candidate]:
    text, blocks = document.text, document.blocks
    end = section.first
    while end < section.end and (
        blocks[end].span.end - blocks[end].span.start < _PROSE
        or reaches(text, blocks[end].span.start, blocks[end].span.end)
    ):
        end += 1
    inner = blocks[section.first : end]
    if section.inline is not None:
        start = section.inline
    elif inner:
        start = inner[0].span.start
    else:
        return
    stop = max(inner[-1].span.end if inner else 0, blocks[section.heading].span.end)
    span = Span(start=blocks[section.heading].span.start, end=stop)
    found = columns(text, inner) if section.inline is None else []
    rule = "contact-columns" if found else "contact-section"
    if not found:
        found = [contact for contact, _, _ in entries(text, start, stop)]
    for contact in found:
        yield Candidate(
            field="contacts",
            value=contact,
            evidence=text[span.start : span.end][:400],
            rule=rule,
            confidence=0.9,
            span=span,
        )


def entries(text: str, start: int, end: int) -> Iterator[tuple[Contact, int, int]]:
    """Yield the contacts of a stretch: each begins where somebody new is described."""
    position = start
    opened = start
    current: Contact | None = None
    closing = start
    for one in reaches(text, start, end):
        described = Description(None, None, None)
        if not qualifies(text, position, one.start):
            described = describe(
                text, position, one.start, lines="\n" in text[position : one.start]
            )
        if current is None or (not described.empty and (current.phones or current.emails)):
            if current is not None and (current.phones or current.emails):
                yield _by_address(current), opened, closing
            current = _contact(described)
            opened = position
        elif not described.empty and current.name is None and described.name:
            current = _contact(described)
        current = _with(current, one)
        position = closing = one.end
    if current is not None and (current.phones or current.emails):
        yield _by_address(current), opened, closing


def _by_address(contact: Contact) -> Contact:
    """Cut a name where the address tells that it ends: "Jo Lin Research", jo.lin@…."""
    if contact.name is None or len(contact.name.split()) < 3 or not contact.emails:  # noqa: PLR2004
        return contact
    parts = [p for p in re.split(r"[._-]", contact.emails[0].partition("@")[0]) if p]
    names = contact.name.split()
    if len(parts) != 2 or not fold(names[0]).startswith(parts[0][:1]):  # noqa: PLR2004
        return contact
    for i in range(1, len(names) - 1):
        if _spelled(names[i]) == parts[1]:
            rest = " ".join(names[i + 1 :])
            return replace(
                contact,
                name=" ".join(names[: i + 1]),
                organisation=f"{rest} {contact.organisation}" if contact.organisation else rest,
            )
    return contact


def _spelled(name: str) -> str:
    """Return a name as addresses spell it: "Müller" is "mueller"."""
    for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        name = name.lower().replace(letter, pair)
    return fold(name)


def _contact(described: Description) -> Contact:
    return Contact(name=described.name, role=described.role, organisation=described.organisation)


def _with(contact: Contact, one: Reach) -> Contact:
    if one.kind == "phone" and one.text not in contact.phones:
        return replace(contact, phones=(*contact.phones, one.text))
    if one.kind == "email" and one.text not in contact.emails:
        return replace(contact, emails=(*contact.emails, one.text))
    return contact


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
        span = Span(start=blocks[start].span.start, end=blocks[last].span.end)
        for contact, _, _ in entries(text, span.start, span.end):
            if contact.name:
                yield Candidate(
                    field="contacts",
                    value=contact,
                    evidence=text[span.start : span.end][:400],
                    rule="contact-lines",
                    confidence=0.8,
                    span=span,
                )
        i = last + 1


def _reaching(text: str, block: Block, covered: Covering) -> bool:
    size = block.span.end - block.span.start
    if size > _LINE or covered.overlaps(block.span):
        return False
    found = reaches(text, block.span.start, block.span.end)
    return bool(found)


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
            if name.start - span.start < 6 and name.start >= span.start and name.sure:  # noqa: PLR2004
                if i == last or name.end >= span.end - 2:
                    return i
    return None


def _running(text: str, document: Document, covered: Covering) -> Iterator[Candidate]:
    """Yield contacts within sentences that tell readers to call or write."""
    for block in document.blocks:
        if block.span.end - block.span.start <= _LINE or covered.overlaps(block.span):
            continue
        found = list(reaches(text, block.span.start, block.span.end))
        position = block.span.start
        current: Contact | None = None
        begun = position
        for one in found:
            left = max(position, one.start - _LEFT)
            cut = max(text.rfind(mark, left, one.start) for mark in (". ", "! ", "? "))
            if cut >= left and cut + 2 < one.start and text[cut - 1 : cut].islower():
                left = cut + 2
            described = _asked(text, left, one.start)
            if described is not None and described.empty and current is not None:
                described = None
            if described is None:
                if current is not None and _joined(text[position : one.start]):
                    current = _with(current, one)
                    position = one.end
                continue
            if current is not None:
                yield _found(text, current, begun, position)
            current, begun = _with(_contact(described), one), left
            position = one.end
        if current is not None:
            yield _found(text, current, begun, position)


def _joined(between: str) -> bool:
    return len(between) < 60 and not any(mark in between for mark in ".;!?")  # noqa: PLR2004


def _found(text: str, contact: Contact, start: int, end: int) -> Candidate:
    return Candidate(
        field="contacts",
        value=contact,
        evidence=text[start:end],
        rule="contact-in-sentence",
        confidence=0.7,
        span=None,
    )


_CALL = frozenset("call appelez telephone".split())
_FREE = frozenset("toll free toll-free us at le au".split())


def _role(words: str) -> str | None:
    """Return some words if they are a role."""
    roles = vocabulary().roles
    return words if any(word.folded in roles for word in words_of(words)) else None


def _asked(text: str, start: int, end: int) -> Description | None:
    """Read whom a sentence asks to be contacted right before a number."""
    vocab = vocabulary()
    words = words_between(text, start, end)
    asks = None
    for k in range(len(words) - 1, -1, -1):
        if words[k].folded in vocab.reach_words:
            asks = k
            break
    if asks is None and words and words[0].folded in {"or", "ou"}:
        asks = 0  # "… or the OCSD at …" goes on with another
    if asks is None:
        return None
    inner = words[asks + 1 :]
    if words[asks].folded in _CALL and all(w.folded in _FREE for w in inner):
        return Description(None, None, None)
    while inner and inner[0].folded in vocab.joiners | {"the", "our", "le", "la", "l", "or", "may"}:
        inner = inner[1:]
    while inner and (
        inner[-1].folded in vocab.mail_labels | {"tel", "telephone", "at", "au", "a", "or", "ou"}
    ):
        inner = inner[:-1]
    for k, word in enumerate(inner):
        if word.gap == " (" or "(" in word.gap:
            inner = inner[:k]
            break
        if word.folded in {"or", "ou"} and word.near and k:
            inner = inner[k + 1 :]
            break
    while inner and inner[0].folded in {"the", "our", "le", "la", "l"}:
        inner = inner[1:]
    if not inner or not any(w.capital for w in inner):
        return None
    first, last = inner[0].start, inner[-1].end
    for name in names_between(text, first, last):
        if name.sure:
            lead = text[first : name.start].strip(" ,")
            after = text[name.end : last].strip(" ,")
            return Description(
                name.text,
                _role(lead) or _role(after),
                None,
            )
    if any(w.folded in vocab.breaks for w in inner):
        return None
    return Description(None, None, text[first:last])


EXTRACTOR = ContactsExtractor()
