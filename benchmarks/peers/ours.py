"""Ourselves: the program, and the engine alone on the same question."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.peers.questions import Question


def typed(question: Question) -> str:
    """Return a question as a user types it."""
    if question.kind == "or":
        return " OR ".join(question.words)
    if question.kind == "phrase":
        return f'"{" ".join(question.words)}"'
    return " ".join(question.words) + ("*" if question.kind == "prefix" else "")


def options(question: Question) -> dict[str, Any]:
    """Return the rest of a question, as `Archive.search` takes it."""
    found: dict[str, Any] = {}
    if question.organisation:
        found["org"] = [question.organisation]
    if question.since:
        found |= {"since": question.since, "until": question.until}
    if question.kind == "newest":
        found["sort"] = "newest"
    return found | ({"facets": True} if question.kind == "facets" else {})


def program(folder: Path, *words: str) -> list[str]:
    """Return a command of the program on an archive."""
    return [sys.executable, "-m", "pressarchive", "--index", str(folder), *words]


class _Ours:
    """The program as a user has it; asked in one process, its engine alone."""

    name = "pressarchive"

    def missing(self) -> str:
        return ""

    def build(self, folder: Path, texts: Path, files: Path) -> list[str]:  # noqa: ARG002
        return program(folder, "ingest", str(files))

    def command(self, folder: Path, question: Question) -> list[str] | None:
        rest = options(question)
        flags = [f"--org={name}" for name in rest.pop("org", ())]
        flags += ["--facets"] if rest.pop("facets", False) else []
        flags += [f"--{name}={value}" for name, value in rest.items()]
        return program(folder, "search", *flags, "--", typed(question))

    def opened(self, folder: Path) -> Any:
        """Return what asks the engine: as the libraries are asked, without passages to show."""
        from pressarchive.engines import open_engine
        from pressarchive.query import And, Dated, IssuedBy, parse
        from pressarchive.text import fold_line

        engine = open_engine("whoosh", folder / "whoosh")

        def ask(question: Question) -> int:
            root = parse(typed(question), today=date(2020, 1, 1)).root
            if question.organisation:
                root = And((root, IssuedBy(frozenset([fold_line(question.organisation)]))))
            if question.since:
                root = And((root, Dated(question.since, question.until)))
            sort: Any = "newest" if question.kind == "newest" else "relevance"
            facets = question.kind == "facets"
            return engine.search(root, sort=sort, limit=10, facets=facets).total

        return ask


class _Whole(_Ours):
    """The façade: with expansion, and with passages of what is shown."""

    name = "pressarchive, expanded and with passages"

    def opened(self, folder: Path) -> Any:
        from pressarchive import Archive

        archive = Archive.open(folder)
        return lambda question: archive.search(typed(question), **options(question)).total


PEER = _Ours()
WHOLE = _Whole()
