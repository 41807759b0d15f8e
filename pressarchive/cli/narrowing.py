"""The options that narrow a search, a list or an export, and choose a page of it."""

from __future__ import annotations

from typing import Annotated, TypedDict

import typer

Org = Annotated[
    list[str] | None,
    typer.Option(
        "--org",
        metavar="NAME",
        help="Only releases that name this organisation; several: all of them.",
    ),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help='From: 2020, 2020-02, 2020-02-05, "last month".'),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="To, the day itself included.")
]
Year = Annotated[str | None, typer.Option("--year", metavar="YEAR", help="Only this year.")]
Lang = Annotated[
    str | None, typer.Option("--lang", metavar="CODE", help="Only this language: fr, en.")
]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=0, help="How many to show.")]
Offset = Annotated[
    int, typer.Option("--offset", metavar="N", min=0, help="How many to skip before the first.")
]


def beyond(offset: int, total: int) -> str:
    """Say that nothing is left to show behind so many releases."""
    found = "only 1 release" if total == 1 else f"only {total:,} releases"
    return f"There {'is' if total == 1 else 'are'} {found}; --offset {offset:,} is beyond the last."


class Filters(TypedDict):
    """The filters as `Archive` takes them."""

    org: tuple[str, ...]
    since: str | None
    until: str | None
    year: str | None
    lang: str | None


def filters(
    org: list[str] | None, since: str | None, until: str | None, year: str | None, lang: str | None
) -> Filters:
    """Gather the filters of a command."""
    return Filters(org=tuple(org or ()), since=since, until=until, year=year, lang=lang)
