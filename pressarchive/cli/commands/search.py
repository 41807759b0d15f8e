"""`pressarchive search`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, NOTHING_FOUND
from pressarchive.cli.narrowing import (
    Filters,
    Lang,
    Limit,
    Offset,
    Org,
    Since,
    Until,
    Year,
    beyond,
    filters,
)
from pressarchive.cli.options import AsJson, session
from pressarchive.cli.session import Session, only_one
from pressarchive.errors import UsageError

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.archive import Archive
    from pressarchive.results import Results

EXAMPLES = (
    "pressarchive search microgravité",
    "pressarchive search '\"perturbateurs endocriniens\"' --org Inserm --since 2020",
    "pressarchive search 'radiolog* NOT scanner' --json",
    "pressarchive search -- -50 °C",
)


def command(
    context: typer.Context,
    *,
    query: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="QUERY...",
            help='Words, "phrases", OR, NOT, prefix*, org:, lang:, date:.',
        ),
    ] = None,
    org: Org = None,
    since: Since = None,
    until: Until = None,
    year: Year = None,
    lang: Lang = None,
    sort: Annotated[
        Literal["relevance", "newest", "oldest"], typer.Option("--sort", help="What comes first.")
    ] = "relevance",
    limit: Limit = None,
    offset: Offset = 0,
    expand: Annotated[
        bool | None,
        typer.Option(
            "--expand/--no-expand",
            help="Translations and synonyms too, or only the words typed.  [default: expand]",
        ),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what was searched for besides, and why.")
    ] = False,
    facets: Annotated[
        bool, typer.Option("--facets", help="Count by organisation, year and language.")
    ] = False,
    as_json: AsJson = False,
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one hit per line.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a table for spreadsheets.")] = False,
    as_ids: Annotated[bool, typer.Option("--ids", help="Print accession numbers only.")] = False,
) -> int:
    """Find releases, in either language, by their words.

    All words are required; a translation or a synonym will do. When no release has them
    all, those with most of them are shown, and it is said so.
    """
    form = only_one(json=as_json, jsonl=as_jsonl, csv=as_csv, ids=as_ids)
    text = " ".join(query or ())
    if not text.strip():
        raise UsageError(
            "There is nothing to search for.",
            "pressarchive search WORDS, or pressarchive list for releases by date",
        )
    here = session(context)
    limit = here.settings.limit if limit is None else limit
    expand = here.settings.expand if expand is None else expand
    chosen = filters(org, since, until, year, lang)
    with here.open() as archive:
        results = archive.search(
            text,
            **chosen,
            sort=sort,
            limit=limit,
            offset=offset,
            expand=expand,
            facets=facets,
        )
        if not results.total:
            _say_nothing_found(here, archive, results, chosen, expand=expand)
    for one in results.suggestions:
        here.say(f"No release has {one.word}. Did you mean {' or '.join(one.near)}?")
    _print(here, results, form, offset=offset, explain=explain)
    if 0 < results.total <= offset:
        here.say(beyond(offset, results.total))
    return DONE if results.total else NOTHING_FOUND


def _print(
    here: Session, results: Results, form: str | None, *, offset: int, explain: bool
) -> None:
    if form == "json":
        here.json(render.json.results(results))
    elif form == "jsonl":
        for hit in results.hits:
            here.json(render.json.hit(hit), indent=None)
    elif form == "csv":
        here.lines(render.csv.lines(render.csv.HIT, map(render.csv.hit, results.hits)))
    elif form == "ids":
        here.lines(hit.summary.id for hit in results.hits)
    elif here.terminal:
        if results.total or explain:
            here.draw(
                lambda console: render.hits.hits(
                    results, offset=offset, console=console, explain=explain
                )
            )
    else:
        if explain:
            here.lines([*render.plain.explanation(results), ""])
        here.lines(map(render.plain.hit, results.hits))
        if results.facets:
            here.lines(["", *render.plain.facets(results)])


def _say_nothing_found(
    here: Session, archive: Archive, results: Results, chosen: Filters, *, expand: bool
) -> None:
    here.say(f"Nothing found for {results.text}.")
    if any(chosen.values()):
        elsewhere = archive.search(results.text, limit=0, expand=expand).total
        if elsewhere:
            here.say(f"  Without the filters there would be {elsewhere:,}.")
    if not expand:
        here.say("  With --expand, translations and synonyms are found too.")
    if not results.suggestions:
        here.say(
            "  Check the spelling, use fewer words, or search for the beginning of a word: word*"
        )
    if chosen["org"] or "org:" in results.text:
        here.say("  pressarchive orgs lists the organisations.")
    if chosen["lang"] or "lang:" in results.parsed:
        here.say("  pressarchive status counts the languages.")
