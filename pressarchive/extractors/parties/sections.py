"""The parts of a release that headings announce: contacts, "About X", the issuers' names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from pressarchive.document import Block, Document, Same
from pressarchive.extractors.parties.reach import reaches
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.text import fold_line

Kind = Literal["contact", "about", "issuer", "closing", "residue", "other"]

_LONGEST_HEADING = 110
_LONGEST_LABEL = 60
_LONGEST_SENTENCE = 300
_HEADING_WORDS = 3
_ASIDE = re.compile(r"\([^()]{0,60}\)")
_BEHIND = re.compile(r"[.!?)] {0,2}Contacts?:$")  # behind the last sentence of a paragraph
_GLUED = re.compile(
    r"\W*(?:(?:Media|Press|PR) )?Contacts?(?: Details| Information| Info)?(?=[A-Z][a-z]{2})"
)
_ASKING = 3  # words before a colon among which one asks: "reach us at:"
_FORM = 5  # lines of a form before its "Contact: X"
_LONGEST_ISSUER = 6  # words of "Rose Garden Inc. Contact:"
_CONTACT = ("contact", "media contact")
_KINDS = ("contact ", "contacts ")
_ENDS = (" contact", " contacts")
_ASKED_FOR, _ASKS = ("for ", "pour "), (" please contact", " contacter", " contactez")
_OFFICES = frozenset(("press office", "service de presse", "service presse"))
MARKS = " \t:*_#–—-.·|"
"""What stands around the words of a heading."""


class Section(NamedTuple):
    """A headed part: `heading` is the index of its block, content from `first` to `end`.

    `inline` is the offset in the text where content begins on the heading's own line, else
    None; `topic` is what an about section is about, or whose
    contacts follow, as printed.
    """

    kind: Kind
    heading: int
    first: int
    end: int
    inline: int | None
    topic: str


def sections(document: Document) -> tuple[Section, ...]:
    """Return the headed parts of a document, in order; each ends where the next begins."""
    return _sections(Same(document))


@lru_cache(maxsize=2)
def _sections(key: Same) -> tuple[Section, ...]:
    return tuple(_find(key.document.text, key.document.blocks))


def _find(text: str, blocks: tuple[Block, ...]) -> Iterator[Section]:
    marks: list[tuple[int, Kind, int | None, str]] = []
    for i, block in enumerate(blocks):
        found = _heading(text, block)
        if found is None and _asks(text, block):
            found = ("contact", None, "")
        if found is None and _leads(text, blocks, i):
            found = ("contact", None, _whose(text[block.span.start : block.span.end]))
        if found is None and block.kind == "heading":
            found = ("other", None, "")
        if found is None and block.kind == "rule":
            found = ("other", None, "")
        if found is not None and not _goes_on(text, blocks, i, found[1], marks):
            marks.append((i, *found))
    for number, (i, kind, inline, topic) in enumerate(marks):
        if kind == "other":
            continue
        end = marks[number + 1][0] if number + 1 < len(marks) else len(blocks)
        yield Section(kind, i, i + 1, end, inline, topic)


def _asks(text: str, block: Block) -> bool:
    """Tell whether a paragraph ends in "please contact:" or in a heading; contacts stand below."""
    start, end = block.span.start, block.span.end
    line = text[max(start, end - _LONGEST_HEADING) : end].rstrip(" *_")
    if not line.endswith(":"):
        return False
    folded = fold_line(line.rstrip(MARKS))
    if folded.endswith(_headings()) or _BEHIND.search(line) is not None:
        return True
    asks = not vocabulary().reach_words.isdisjoint(folded.split()[-_ASKING:])
    return asks and end - start <= _LONGEST_SENTENCE


def _leads(text: str, blocks: tuple[Block, ...], i: int) -> bool:
    """Tell whether a line announces the contacts right below: "Contact scientifique", "Press:"."""
    span = blocks[i].span
    if span.end - span.start > _LONGEST_LABEL or blocks[i].kind == "rule":
        return False
    line = text[span.start : span.end]
    announces = line.rstrip(" *_").endswith(":") or line.lstrip(MARKS).lower().startswith(_KINDS)
    if not announces:
        return False
    folded = fold_line(line).strip(MARKS)
    if folded in _keys():
        return False
    desk = line.rstrip(" *_").endswith(":") and folded in vocabulary().press_labels
    kind = folded.startswith(_KINDS) and len(folded.split()) <= _LONGEST_ISSUER
    if not (desk or kind) or line[-1] in ".!?":
        return False
    below = blocks[i + 1 : i + 1 + _FORM]
    return any(reaches(text, block.span.start, block.span.end) for block in below)


def _whose(line: str) -> str:
    """Return the organisation in "Contact presse Zorg" or "Contact for Zorg:", or nothing."""
    words = line.strip(MARKS).split()[1:]
    known = vocabulary().press_labels
    while words and (not words[0][:1].isupper() or fold_line(words[0]) in known):
        words = words[1:]
    return " ".join(words)


def _goes_on(
    text: str,
    blocks: tuple[Block, ...],
    i: int,
    inline: int | None,
    marks: list[tuple[int, Kind, int | None, str]],
) -> bool:
    """Tell whether "Contact: X" is but a line of the contact above: a form's, after its company."""
    if inline is None or not marks or marks[-1][1] != "contact" or i - marks[-1][0] > _FORM:
        return False
    start = blocks[marks[-1][0]].span.end
    label = fold_line(text[blocks[i].span.start : inline]).strip(MARKS)
    return label in vocabulary().name_keys and not reaches(text, start, blocks[i].span.start)


def _heading(text: str, block: Block) -> tuple[Kind, int | None, str] | None:
    start, end = block.span.start, block.span.end
    if block.kind == "rule":
        return None
    if end - start > _LONGEST_HEADING:
        return _label(text, start, min(end, start + _LONGEST_LABEL))
    line = text[start:end]
    folded = fold_line(line).strip(MARKS)
    if not folded:
        return None
    kind = _kinds().get(folded)
    if kind is None and block.kind == "heading" and folded.startswith(_CONTACT):
        kind = "contact"
    if kind is not None:
        office = line.strip(MARKS) if folded in _OFFICES else ""
        return kind, None, office
    about, owner = _about(line, folded), _owner(line)
    if about is not None or owner is not None:
        return "contact" if about is None else "about", None, about or owner or ""
    return _label(text, start, end)


def _owner(line: str) -> str | None:
    """Return whose contact a heading announces: "Rose Garden Inc. Media Contact:"."""
    if not line.rstrip(" *_").endswith(":"):
        return None
    words = line.strip(MARKS).split()
    folded = [fold_line(word).strip(MARKS) for word in words]
    if len(words) > _LONGEST_ISSUER or not folded or folded[-1] not in {"contact", "contacts"}:
        return None
    last = len(words) - 1
    while last > 0 and folded[last - 1] in vocabulary().press_labels:
        last -= 1
    return " ".join(words[:last]) if last and all(w[:1].isupper() for w in words[:last]) else None


@cache
def _headings() -> tuple[str, ...]:
    """Return the headings of contacts that are more than one word."""
    headings = vocabulary().contact_headings
    return tuple(words for words in headings if words.startswith(_KINDS) or words.endswith(_ENDS))


@cache
def _kinds() -> dict[str, Kind]:
    """Return what the lines announce that are headings by themselves."""
    vocab = vocabulary()
    kinds: dict[str, Kind] = dict.fromkeys(vocab.contact_headings, "contact")
    kinds.update(dict.fromkeys(vocab.closing_headings, "closing"))
    kinds.update(dict.fromkeys(vocab.issuer_headings, "issuer"))
    kinds.update(dict.fromkeys(vocab.residue_tails, "residue"))
    return kinds


def _about(line: str, folded: str) -> str | None:
    """Return what "About X" is about, None where a line is no such heading."""
    for words in vocabulary().about_headings:
        if folded.startswith(words) and len(folded) > len(words) + 1:
            apart = words.endswith("'") or folded[len(words)] in " '"
            if (apart and not folded.endswith((".", "?", "!"))) or line.isupper():
                return _topic(line, words)
    return None


def _topic(line: str, words: str) -> str:
    """Return what follows "About" in a heading, without its marks."""
    line = line.strip(MARKS)
    # Folding keeps the number of words apart, not of letters: count blanks.
    rest = line.split(maxsplit=len(words.split()))
    if words.endswith("'"):
        for apostrophe in "'’":
            if apostrophe in line:
                return line.split(apostrophe, 1)[1].strip(MARKS)
    topic = rest[-1] if len(rest) > len(words.split()) else ""
    for article in ("l'", "l’", "la ", "le ", "les ", "the "):
        if topic.lower().startswith(article):
            topic = topic[len(article) :]
            break
    return topic.strip(" \t:*_#–—-|")


def _keys() -> frozenset[str]:
    return any_of("name_keys", "role_keys", "organisation_keys", "reach_keys", "other_keys")


def _form(text: str, start: int, colon: int, folded: str) -> int | None:
    """Return where a form begins that a heading runs into: "Media Contact Full Name: Jo Lin"."""
    glued = _GLUED.match(text, start, colon)
    if glued is not None and fold_line(text[glued.end() : colon]) in _keys():
        return glued.end()  # "ContactWebsite: …"
    words = folded.split()
    vocab = vocabulary()
    keys = vocab.name_keys | vocab.organisation_keys
    for size in range(1, min(len(words), _HEADING_WORDS + 1)):
        heading, key = " ".join(words[:size]), " ".join(words[size:])
        if heading in vocab.contact_headings and key in keys:
            at = re.compile(rf"\W*(?:\S+\s+){{{size}}}").match(text, start, colon)
            return at.end() if at else None
    return None


def _label(text: str, start: int, end: int) -> tuple[Kind, int | None, str] | None:
    """Read a heading with its content on the same line: "Contact presse : …"."""
    colon = text.find(":", start, end)
    if colon < 0 or colon - start > _LONGEST_LABEL:
        return None
    said = _ASIDE.sub("", text[start:colon])  # "Press contact (not for publication): …"
    folded = fold_line(said).strip(MARKS).replace(",", "")
    if text[colon : colon + 3] == "://":
        return None
    vocab = vocabulary()
    inline = colon + 1
    while inline < end and text[inline] in " \t*_":
        inline += 1
    form = _form(text, start, colon, folded)
    asks = folded.startswith(_ASKED_FOR) and folded.endswith(_ASKS)
    if asks or form is not None or folded in vocab.contact_headings:
        office = text[start:colon].strip(MARKS) if folded in _OFFICES else ""
        return "contact", inline if form is None else form, office
    if folded in vocab.issuer_headings:
        return "issuer", inline, ""
    short = folded.startswith(_KINDS) and len(folded.split()) <= _LONGEST_ISSUER
    short = short and folded not in _keys()  # "Contact email: …" is a line of a form
    if (short or folded in vocab.press_labels) and reaches(text, inline, end):
        return "contact", inline, _whose(text[start:colon]) if short else ""
    return None
