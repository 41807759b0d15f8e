"""The page of one release on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressarchive.model import Boilerplate, Contact, Organisation, Release, ReleaseDate, Summary
from pressarchive.render.body import body
from pressarchive.render.console import (
    DOUBT,
    FAINT,
    MARGIN,
    NUMBER,
    TITLE,
    indented,
    joined,
    measure,
    text,
)
from pressarchive.render.safe import safe_line
from pressarchive.render.wording import (
    count,
    doubt,
    language_name,
    linked_by,
    spelled,
    sureness,
)

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.document import Document
    from pressarchive.overview import Link


def page(
    release: Release,
    *,
    document: Document,
    translations: Sequence[Summary],
    console: Console,
    links: Sequence[Link] = (),
    full: bool = False,
) -> Iterator[RenderableType]:
    """Yield a release as a page; `full` unfolds standing texts and residue.

    `translations` are the linked releases as far as they are known, `links` what links them.
    """
    width = measure(console)
    rule = indented(Text("─" * width, style=FAINT))
    yield Text()
    yield indented(_eyebrow(release))
    yield _running(text(release.title or "Untitled", TITLE), width)
    yield Text()
    yield Padding(
        _facts(release, translations, {link.id: link for link in links}, width),
        (0, 0, 0, MARGIN),
        expand=False,
    )
    yield rule
    yield Text()
    yield from body(release.body, document=document, quotes=release.quotes, width=width)
    if not release.body.strip():
        yield indented(Text("This release has no text of its own.", style=FAINT))
    for part in release.boilerplate:
        yield Text()
        yield from _boilerplate(part, document, width, full=full)
    if release.contacts:
        yield Text()
        yield indented(Text("Contacts", style=TITLE))
        yield Padding(_contacts(release.contacts), (0, 0, 0, MARGIN), expand=False)
    yield rule
    yield from _foot(release, width, full=full)


def _eyebrow(release: Release) -> Text:
    kind = safe_line(release.kind).replace("-", " ")
    parts = [text(release.id, NUMBER), Text(kind), Text(language_name(release.language))]
    if release.reference:
        parts.append(text(release.reference))
    return joined(parts)


def _facts(
    release: Release, translations: Sequence[Summary], links: Mapping[str, Link], width: int
) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style=FAINT, no_wrap=True)
    grid.add_column(max_width=width - 14)
    grid.add_row("Date", _date(release.date))
    for label, values in (
        ("Issued by", _organisations(release.organisations, "issuer")),
        ("With", _organisations(release.organisations, "partner")),
        ("Mentions", _inline(release.organisations)),
        ("Place", [text(release.place)] if release.place else []),
        ("Embargo", [text(release.embargo, DOUBT)] if release.embargo else []),
        ("Translation", _translations(release.translations, translations, links)),
        ("Versions", [_linked(text(number, NUMBER), links, number) for number in release.versions]),
        ("Duplicates", [text(" ".join(release.duplicates), NUMBER)] if release.duplicates else []),
        ("People", [_person(p.name, p.role, p.organisation) for p in release.people]),
    ):
        for position, value in enumerate(values):
            grid.add_row("" if position else label, value)
    grid.add_row("", "")
    return grid


def _date(date: ReleaseDate | None) -> Text:
    if date is None:
        return Text("undated", style=DOUBT)
    shown = Text(spelled(date.value), style=TITLE)
    words = f"“{safe_line(date.evidence)}”"
    others = ", ".join(spelled(day) for day in date.alternatives)
    if doubt(date) is None:
        if others or date.method != "printed":
            shown.append(f"  {safe_line(date.method)}: {words}", style="not bold dim")
        return shown
    shown = Text("≈ ", style=DOUBT) + shown
    shown.append(f"  {safe_line(date.method)} from {words}\n", style="not bold")
    shown.append(sureness(date.confidence) + (f"; or {others}" if others else ""), style=DOUBT)
    return shown


def _organisations(values: Iterable[Organisation], role: str) -> list[Text]:
    return [_person(o.name, o.full_name, None) for o in values if o.role == role]


def _inline(values: Iterable[Organisation]) -> list[Text]:
    named = [_person(o.name, o.full_name, None, "") for o in values if o.role == "mentioned"]
    return [joined(named)] if named else []


def _person(name: str, role: str | None, organisation: str | None, style: str = TITLE) -> Text:
    shown = text(name, style)
    # A role often names the organisation itself: "Director of the ESA".
    for more in (role, None if role and organisation and organisation in role else organisation):
        if more:
            shown.append(f", {safe_line(more)}", style="not bold")
    return shown


def _translations(
    ids: Sequence[str], known: Sequence[Summary], links: Mapping[str, Link]
) -> list[Text]:
    by_id = {summary.id: summary for summary in known}
    shown = []
    for number in ids:
        parts = [text(number, NUMBER)]
        if number in by_id:
            other = by_id[number]
            parts += [Text(language_name(other.language)), text(other.title)]
        shown.append(_linked(joined(parts), links, number))
    return shown


def _linked(shown: Text, links: Mapping[str, Link], number: str) -> Text:
    if number in links:
        shown.append("\n").append(linked_by(links[number]), style=FAINT)
    return shown


def _boilerplate(
    part: Boilerplate, document: Document, width: int, *, full: bool
) -> Iterator[RenderableType]:
    about = text(f"About {part.organisation}" if part.organisation else "Standing text", TITLE)
    if full:
        yield indented(about)
        yield from body(part.text, document=document, width=width)
        return
    about.append(
        f"  {count(len(part.text.split()), 'word')} folded, --full shows them",
        style="not bold dim",
    )
    yield indented(about)


def _contacts(contacts: Iterable[Contact]) -> Table:
    table = Table.grid(padding=(0, 2))
    for contact in contacts:
        who = [text(contact.name, "")] if contact.name else []
        who += [text(contact.role, FAINT)] if contact.role else []
        table.add_row(
            Text("\n").join(who) if who else text(contact.organisation or ""),
            text(contact.organisation or "") if who else "",
            Text("\n".join(safe_line(phone) for phone in contact.phones)),
            Text("\n".join(safe_line(email) for email in contact.emails)),
        )
    return table


def _foot(release: Release, width: int, *, full: bool) -> Iterator[RenderableType]:
    for warning in release.warnings:
        yield _running(text(f"! {warning}", DOUBT), width)
    if full:
        for line in release.residue:
            yield _running(text(f"left out: {line}", FAINT), width)
    parts = [text(release.source.path, FAINT)]
    if release.residue and not full:
        left = count(len(release.residue), "line") + " left out, --full shows them"
        parts.append(Text(left, style=FAINT))
    parts.append(Text(f"pressarchive show --why {safe_line(release.id)}", style=FAINT))
    yield _running(joined(parts), width)


def _running(content: Text, width: int) -> Padding:
    from rich.constrain import Constrain

    return Padding(Constrain(content, width), (0, 0, 0, MARGIN), expand=False)
