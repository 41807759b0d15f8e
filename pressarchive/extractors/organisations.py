"""Organisations: issuers in their lines, acronyms with full names, names that say what they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.acronyms import abbreviates, is_acronym, pairs
from pressarchive.extractors.parties.institutions import institutions_in
from pressarchive.extractors.parties.known import known_in
from pressarchive.extractors.parties.listings import listed_in
from pressarchive.extractors.parties.rows import where
from pressarchive.extractors.parties.sections import sections
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_between, words_of
from pressarchive.extractors.port import Context
from pressarchive.extractors.standing.subjects import subject_of
from pressarchive.languages import languages
from pressarchive.model import Organisation, Role
from pressarchive.text import fold, fold_line

_LINE = 140
_SITE = re.compile(r" [-–—|] (?=[^-–—|]{3,60}$)")
_BEING = frozenset("is est are was".split())
_SOON = 300  # characters in which a paragraph says of its subject what it is
_PERSONAL = frozenset(("author", "source"))


class OrganisationsExtractor:
    """Finds organisations by evidence that they are organisations, never by capitals alone."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each finding; which of them are one and the same is decided elsewhere."""
        del context
        yield from _issuers(document)
        yield from _site(document)
        text = document.text
        for pair in pairs(text):
            yield _candidate(
                Organisation(name=pair.acronym, full_name=_clean(pair.full)),
                text[pair.start : pair.end],
                "full-name-and-acronym",
                0.95 if pair.spelled else 0.85,
                Span(start=pair.start, end=pair.end),
            )
        yield from _named(text, listed_in(text), "listing", 0.9)
        yield from _appositions(text)
        yield from _described(document)
        yield from _named(text, institutions_in(text), "institution", 0.7)
        yield from _named(text, known_in(text), "well-known", 0.8)


def _named(
    text: str, spans: Iterable[tuple[int, int]], rule: str, confidence: float
) -> Iterator[Candidate]:
    """Yield each name that stands in a text once, where it stands first."""
    seen: set[str] = set()
    for start, end in spans:
        found = text[start:end]
        if found not in seen:
            seen.add(found)
            span = Span(start=start, end=end)
            yield _candidate(Organisation(name=_clean(found)), found, rule, confidence, span)


def _candidate(
    organisation: Organisation, evidence: str, rule: str, confidence: float, span: Span | None
) -> Candidate:
    return Candidate(
        field="organisations",
        value=organisation,
        evidence=evidence,
        rule=rule,
        confidence=confidence,
        span=span,
    )


def _clean(name: str) -> str:
    return " ".join(name.split()).strip(" ,;:-–")


def _issuers(document: Document) -> Iterator[Candidate]:
    """Yield the organisations that lines after "Auteur", "Publisher", "Component(s)" name."""
    text, blocks = document.text, document.blocks
    for section in sections(document):
        if section.kind != "issuer":
            continue
        heading = fold_line(document.block_text(blocks[section.heading])).strip(" :")
        personal = heading.split(":")[0].strip() in _PERSONAL
        start = blocks[section.heading].span.start
        lines: list[tuple[int, int]] = []
        if section.inline is not None:
            lines.append((section.inline, blocks[section.heading].span.end))
        else:
            lines += [(b.span.start, b.span.end) for b in blocks[section.first : section.end]]
        for first, last in lines:
            line = text[first:last].strip()
            if not line or last - first > _LINE or not _names(text, first, last, personal=personal):
                break
            yield _candidate(
                named(line, role="issuer"),
                line,
                "issuer-line",
                0.98,
                Span(start=start, end=last),
            )


def _names(text: str, start: int, end: int, *, personal: bool) -> bool:
    """Tell whether a line names an organisation and not somebody."""
    line = text[start:end]
    if (line[-1] in ".?!" and len(line) > 60) or not any(c.isalpha() for c in line):  # noqa: PLR2004
        return False
    folded = fold_line(line).strip(" :")
    if folded in vocabulary().residue_lines or folded.startswith(_dated()):
        return False
    words = words_between(text, start, end)
    bodied = any(w.folded in vocabulary().institutions or is_acronym(w.text) for w in words)
    if personal:
        return bodied
    whole = [
        n for n in names_between(text, start, end) if n.sure and n.end - n.start >= end - start - 2
    ]
    return bodied or not whole


@cache
def _dated() -> tuple[str, ...]:
    """Return the labels of dates: such a line ends the names of issuers."""
    return tuple(
        f"{label} "
        for language in languages().values()
        for label in (*language.update_labels, *language.date_labels)
    )


def named(line: str, *, role: Role = "mentioned") -> Organisation:
    """Read a name with its acronym beside it: "Office fédéral des routes OFROU"."""
    line = _clean(line)
    opened = line.find("(")
    if opened > 0 and ")" in line[opened:]:
        inside = line[opened + 1 : line.index(")", opened)].strip()
        full = line[:opened].strip()
        if is_acronym(inside) and full:
            return Organisation(name=inside, full_name=full, role=role, aliases=(line,))
    head, dash, rest = line.partition(" - ")
    if dash and is_acronym(head) and abbreviates(head, rest):
        return Organisation(name=head, full_name=rest, role=role, aliases=(line,))
    full, _, last = line.rpartition(" ")
    full = full.rstrip(" ,-–")
    if full and is_acronym(last) and abbreviates(last, full):
        return Organisation(name=last, full_name=full, role=role, aliases=(line,))
    return Organisation(name=line, role=role)


def _site(document: Document) -> Iterator[Candidate]:
    """Yield the site's name behind the title: "TITLE - Site", where TITLE stands alone below."""
    blocks = document.blocks
    if not blocks:
        return
    line = document.block_text(blocks[0])
    match = _SITE.search(line)
    if match is None:
        return
    title = fold_line(line[: match.start()])
    for block in blocks[1:40]:
        if block.span.end - block.span.start < 2 * len(title) + 20 and (
            fold_line(document.block_text(block)) == title
        ):
            yield _candidate(
                Organisation(name=_clean(line[match.end() :]), role="issuer"),
                line[match.start() :].strip(),
                "site-name",
                0.9,
                None,
            )
            return


_ARTICLES = frozenset("the l le la".split())
_SMALL = re.compile(r", (?=[TtLl][^\W\d_]{0,2}(?![^\W_]))")  # before what may be an article
_KINDS = frozenset(
    """institut institute agency agence office society societe centre center council conseil
    association federation academy academie laboratory laboratoire organisation organization
    university universite foundation fondation authority autorite""".split()
)


def _appositions(text: str) -> Iterator[Candidate]:
    """Yield "Inserm, the French national institute for health and medical research"."""
    words = words_of(text)
    vocab = vocabulary()
    for i in _apposed(text, words):
        lead, opening = words[i - 1], words[i + 1]
        if not (opening.capital or opening.folded in {"national", "nationale"}):
            continue
        if len(lead.text) < 3 or lead.folded in any_of("roles", "places", also=common_words()):  # noqa: PLR2004
            continue
        alone = i < 2 or not words[i - 2].capital or not lead.near  # noqa: PLR2004
        if not alone:
            continue
        last, bodied = i + 1, opening.folded in _KINDS
        for k in range(i + 2, min(i + 16, len(words))):
            if words[k].gap.strip(" -’'") or words[k].folded in vocab.breaks:
                break
            bodied = bodied or (words[k].folded in _KINDS and k < i + 6)
            if words[k].folded not in vocab.joiners and words[k].folded not in {"and", "et"}:
                last = k
        closed = last + 1 < len(words) and words[last + 1].gap[:1] in {",", ")"}
        if not bodied or not closed:
            continue
        full = text[opening.start : words[last].end]
        yield _candidate(
            Organisation(name=lead.text, full_name=_clean(full)),
            text[lead.start : words[last].end],
            "apposition",
            0.85,
            Span(start=lead.start, end=words[last].end),
        )


def _apposed(text: str, words: Sequence[Word]) -> Iterator[int]:
    """Yield the articles that stand between a comma after a capitalised word and two words more."""
    for comma in _SMALL.finditer(text):
        i = index_at(words, comma.end())
        article = 0 < i < len(words) - 2 and words[i].folded in _ARTICLES
        if article and words[i].gap == ", " and words[i - 1].capital:
            yield i


def _described(document: Document) -> Iterator[Candidate]:
    """Yield the subjects of paragraphs that say what they are: "Inserm is the … body"."""
    vocab, words_read = vocabulary(), words_of(document.text)
    verbs = [words_read[i].start for i in where(document.text, _BEING)]
    for block in document.blocks:
        if block.span.end - block.span.start < 40 or block.kind in {"rule", "row"}:  # noqa: PLR2004
            continue
        # Most paragraphs do not say soon that something is anything: their subject is not sought.
        verb = bisect_left(verbs, block.span.start)
        if verb == len(verbs) or verbs[verb] >= min(block.span.start + _SOON, block.span.end):
            continue
        subject = subject_of(document.text, block.span.start, block.span.end)
        if subject is None or not subject.standing or len(subject.name) > 90:  # noqa: PLR2004
            continue
        words = fold(subject.name).split()
        if words[0] in vocab.about_headings:
            continue
        if len(words) == 1 and words[0] in any_of("roles", "places", also=common_words()):
            continue
        following = document.text[subject.end : subject.end + 5].split()
        if not following or fold(following[0]) not in _BEING:
            continue
        organisation = named(subject.name)
        yield _candidate(
            organisation,
            document.text[subject.start : subject.end + 60],
            "self-description",
            0.75,
            Span(start=subject.start, end=subject.end),
        )


EXTRACTOR = OrganisationsExtractor()
