"""Plain lines for pipes: cells between tabs, never cut, never coloured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from pressarchive.model import Contact, Release, ReleaseDate, Summary
from pressarchive.render.safe import is_safe, safe, safe_line

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.ingest.report import IngestReport
    from pressarchive.overview import (
        Comparison,
        ConceptLine,
        LearnedWord,
        Link,
        Mending,
        Salvaged,
        Status,
        Vocabulary,
    )
    from pressarchive.results import Hit, Neighbour, Results

_MANY = 1000


def row(*cells: str | float | None) -> str:
    """Return one line; a cell that is None is empty."""
    texts = ["" if cell is None else str(cell) for cell in cells]
    if "".join(texts).isprintable():  # nearly always: then no cell needs to be made safe
        return "\t".join(texts)
    return "\t".join(map(safe_line, texts))


def summary(value: Summary, *more: str | float | None) -> str:
    """Return a release in one line: id, date, its method, language, title, organisations, …."""
    return row(
        value.id,
        *_date(value.date),
        value.language,
        value.title,
        ", ".join(value.organisations),
        " ".join(value.translations),
        *more,
    )


def listed(value: Summary) -> str:
    """Return a release as a line of a list: a summary, its versions, its copies."""
    return summary(value, " ".join(value.versions), " ".join(value.duplicates))


def listing(values: Sequence[bytes | Summary]) -> Iterator[bytes]:
    """Yield the lines of a list in UTF-8, many at once; those kept ready are made safe."""
    for start in range(0, len(values), _MANY):
        some = [
            one if isinstance(one, bytes) else listed(one).encode()
            for one in values[start : start + _MANY]
        ]
        block = b"\n".join(some)
        if not is_safe(block, besides=b"\t\n") or block.count(b"\n") >= len(some):
            lines = (one.decode("utf8", "replace").split("\t") for one in some)
            block = "\n".join("\t".join(map(safe_line, cells)) for cells in lines).encode()
        yield block


def hit(value: Hit) -> str:
    """Return a hit in one line: a summary, the best passage, words it lacks, versions, copies."""
    passage = value.snippets[0].text if value.snippets else None
    linked = (" ".join(value.summary.versions), " ".join(value.summary.duplicates))
    return summary(value.summary, passage, " ".join(value.missing), *linked)


def neighbour(value: Neighbour) -> str:
    """Return a related release in one line: a summary, its score, how linked, what it shares."""
    return summary(value.summary, f"{value.score:g}", value.relation, ", ".join(value.shared))


def comparison(value: Comparison) -> Iterator[str]:
    """Yield the two releases, how they are linked, then the passages: who has it, left, right.

    Paragraphs of a passage are parted by " / ".
    """
    yield row("left", value.left.id, value.left.language)
    yield row("right", value.right.id, value.right.language)
    if value.link:
        yield row("link", *link_cells(value.link))
    for one in value.passages:
        who = "both" if one.left and one.right else "left" if one.left else "right"
        yield row(who, " / ".join(one.left), " / ".join(one.right))


def link_cells(value: Link) -> Iterable[str]:
    """Return a link's cells: kind, number, score, whether it was stated, evidence."""
    stated = "stated" if value.stated else "found"
    return value.kind, value.id, f"{value.score:.3f}", stated, ", ".join(value.evidence)


def explanation(value: Results) -> Iterator[str]:
    """Yield what was searched for: the parsed query, then a line for each added term."""
    yield row("query", value.parsed)
    for expansion in value.expansions:
        for added in expansion.added:
            yield row(
                "added", expansion.term, added.text, added.language, added.via, f"{added.weight:g}"
            )


def facets(value: Results) -> Iterator[str]:
    """Yield a line for each value of each facet: facet, value, releases."""
    for name, counts in value.facets.items():
        for text, number in counts.items():
            yield row(name, text, number)


def page(value: Release, links: Sequence[Link] = ()) -> Iterator[str]:
    """Yield a release: a line per field, an empty line, then all of its text."""
    yield row("id", value.id)
    yield row("title", value.title)
    yield row("date", *_date(value.date), *(_doubt(value.date) if value.date else ()))
    for organisation in value.organisations:
        yield row("organisation", organisation.name, organisation.full_name, organisation.role)
    for name in ("language", "reference", "embargo", "place", "kind"):
        if getattr(value, name):
            yield row(name, getattr(value, name))
    for name in ("translations", "versions", "duplicates"):
        if getattr(value, name):
            yield row(name, *getattr(value, name))
    for link in links:
        yield row("link", *link_cells(link))
    for person in value.people:
        yield row("person", person.name, person.role, person.organisation)
    for contact in value.contacts:
        yield row("contact", *contact_cells(contact))
    yield row("source", value.source.path)
    for warning in value.warnings:
        yield row("warning", warning)
    yield from ("", *full_text(value))


def text(value: Release) -> Iterator[str]:
    """Yield title and text of a release, to be read or counted or translated."""
    yield from (safe_line(value.title), "", *full_text(value))


def full_text(value: Release) -> Iterator[str]:
    """Yield body and standing texts, an empty line between paragraphs."""
    parts = [value.body, *(part.text for part in value.boilerplate)]
    yield safe("\n\n".join(part.strip("\n") for part in parts if part.strip()))


def why(value: Release, links: Sequence[Link] = ()) -> Iterator[str]:
    """Yield a line for all that was considered: field, chosen, value, confidence, rule, words.

    Then a line for each link: how sure it is, and what it rests on.
    """
    from pressarchive.render.wording import considered

    for item in considered(value):
        chosen = "chosen" if item.chosen else "considered"
        yield row(
            item.field, chosen, item.value, f"{item.confidence:.2f}", item.rule, item.evidence
        )
    for link in links:
        rule = "stated by hand" if link.stated else "shared words"
        cells = link.id, f"{link.score:.2f}", rule, ", ".join(link.evidence)
        yield row(link.kind, "chosen", *cells)


def vocabulary(value: Vocabulary) -> str:
    """Return a file of the thesaurus in one line: name, concepts, whose it is."""
    return row(value.name, value.concepts, "shipped" if value.shipped else "own")


def concept(value: ConceptLine) -> str:
    """Return a concept in one line: the words of each language, vocabulary, line, whose it is."""
    columns = (", ".join(found) for found in value.words.values())
    return row(*columns, value.vocabulary, value.line, "shipped" if value.shipped else "own")


def learned(value: LearnedWord) -> str:
    """Return a learned word in one line: word, language, partner, its language, strength, count."""
    return row(
        value.word,
        value.language,
        value.partner,
        value.partner_language,
        f"{value.strength:.2f}",
        value.count,
    )


def mending(value: Mending) -> str:
    """Return what is to be mended in one line: file, line, what, how."""
    return row(value.file, value.line, value.what, value.remedy)


def status(value: Status) -> Iterator[str]:
    """Yield a line per figure."""
    for name in (one.name for one in fields(value)):
        if name not in ("languages", "amiss"):
            yield row(name, getattr(value, name))
    for code, number in value.languages.items():
        yield row("language", code, number)
    for item in value.amiss:
        yield row("amiss", item.what, item.remedy)


def salvaged(value: Salvaged) -> Iterator[str]:
    """Yield how many releases were salvaged, then those that were lost."""
    yield row("salvaged", value.releases)
    yield row("lost", len(value.lost))
    for one in value.lost:
        yield row("lost", one.id, one.path, one.reason)


def report(value: IngestReport) -> Iterator[str]:
    """Yield what an ingest did: a line per count with the numbers, then the failures."""
    for name in ("added", "changed", "moved", "gone", "pruned"):
        numbers = getattr(value, name)
        yield row(name, len(numbers), " ".join(numbers))
    yield row("unchanged", value.unchanged)
    yield row("failed", len(value.failed))
    yield row("seconds", f"{value.seconds:.1f}")
    if value.interrupted:
        yield row("interrupted", value.remaining)
    for change in value.changes:
        yield row("change", change.id, change.field, change.old, change.new)
    for failure in value.failed:
        yield row("failure", failure.path, failure.reason, failure.remedy)


def contact_cells(value: Contact) -> Iterable[str | None]:
    """Return a contact's cells: name, role, organisation, phones, e-mails."""
    phones, emails = ", ".join(value.phones), ", ".join(value.emails)
    return (value.name, value.role, value.organisation, phones, emails)


def _date(value: ReleaseDate | None) -> tuple[str, str | None]:
    return ("undated", None) if value is None else (value.value, value.method)


def _doubt(value: ReleaseDate) -> tuple[str, str]:
    return value.evidence, " ".join(value.alternatives)
