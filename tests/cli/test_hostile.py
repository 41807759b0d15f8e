"""A hostile release in an archive: every command, every format, pipe and terminal."""

from __future__ import annotations

import json as python_json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Self

import pytest
from running import Run

from pressarchive.cli.session import Session
from pressarchive.document import Document
from pressarchive.errors import NotFound
from pressarchive.exports import Exported
from pressarchive.ingest.report import Failure, IngestReport
from pressarchive.model import Release, Summary, summarise, to_json
from pressarchive.overview import Amiss, Listing, OrganisationCount, Status
from pressarchive.query import Addition, Term
from pressarchive.render.safe import unseen
from pressarchive.results import Expansion, Hit, Results
from pressarchive.snippets import Snippet


class HostileArchive:
    """An archive that holds one hostile release and answers everything with it."""

    def __init__(self, release: Release, document: Document) -> None:
        self.release, self.held = release, document
        self.attack = release.place or ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def __iter__(self) -> Iterator[Release]:
        return iter([self.release])

    def ingest(self, _: Any, **__: Any) -> IngestReport:
        """Fail with an attack."""
        failure = Failure(path=self.attack, reason=self.attack, remedy=self.attack)
        return IngestReport(added=(self.attack,), failed=(failure,), gone=("000",))

    def search(self, text: str, **_: Any) -> Results:
        """Answer with attacks."""
        added = Addition(
            part=Term(("x",)), text=self.attack, language=self.attack, via=self.attack, weight=0.5
        )
        snippet = Snippet(text=self.attack, spans=((0, 2), (1, 9), (5, 6), (8, 4000)))
        hit = Hit(
            summary=summarise(self.release),
            score=1.0,
            snippets=(snippet, Snippet(text="", spans=())),
            missing=(self.attack,),
        )
        return Results(
            text=text + self.attack,
            parsed=self.attack,
            expansions=(Expansion(term=self.attack, added=(added,)),),
            relaxed=self.attack in text,
            complete=0,
            total=2,
            hits=(hit,),
            facets={"organisation": {self.attack: 1}, "year": {"": 1}},
        )

    def links(self, _: str) -> tuple[()]:
        """Link nothing."""
        return ()

    def exported(self, _: str) -> Exported:
        """Return the attack."""
        return Exported(
            release=self.release,
            as_read=self.release,
            document=self.held,
            stated_links={},
            decided=(),
        )

    def list(self, **_: Any) -> Listing:
        """Answer with the release."""
        return Listing(total=1, releases=(summarise(self.release),))

    def lines(self, *, form: str, **_: Any) -> tuple[int, Sequence[bytes | Summary]]:
        """Answer with the release, and with lines that are not what a writer would keep."""
        kept = {
            "plain": "\t".join([self.attack] * 9),
            "table": "\t".join([self.attack] * 10),
            "ids": self.attack,
            "json": python_json.dumps(to_json(summarise(self.release)), ensure_ascii=False),
        }
        return 2, [kept[form].encode("utf8", "surrogatepass"), summarise(self.release)]

    def get(self, reference: str) -> Release:
        """Return the release, or an error that repeats the attack."""
        if reference == self.attack:
            raise NotFound(f"There is no {reference}.", f"Try {reference}.")
        return self.release

    def document(self, _: str) -> Document:
        """Return its document."""
        return self.held

    def organisations(self) -> Sequence[OrganisationCount]:
        """Return an organisation of attacks."""
        return [
            OrganisationCount(
                name=self.attack,
                full_name=self.attack,
                aliases=(self.attack,),
                releases=1,
                first_year=self.attack,
                last_year=None,
            ),
            OrganisationCount(
                name="x",
                full_name=None,
                aliases=(),
                releases=1,
                first_year=self.attack,
                last_year="2020",
            ),
        ]

    def organisation_lines(self) -> Sequence[bytes]:
        """Return lines of attacks."""
        return ["\t".join([self.attack] * 6).encode("utf8", "surrogatepass")]

    def organisation_entries(self) -> Sequence[bytes]:
        """Return JSON of attacks, as nobody would keep it."""
        values = (to_json(one) for one in self.organisations())
        return [
            python_json.dumps(one, ensure_ascii=False).encode("utf8", "surrogatepass")
            for one in values
        ]

    def status(self) -> Status:
        """Return a status of attacks."""
        return Status(
            path=self.attack,
            schema=1,
            releases=1,
            dated=0,
            languages={self.attack: 1},
            organisations=1,
            first_date=self.attack,
            last_date=self.attack,
            records_bytes=1,
            index_bytes=1,
            engine=self.attack,
            indexed=1,
            waiting=0,
            last_ingest=self.attack,
            originals=0,
            originals_bytes=0,
            amiss=(Amiss(what=self.attack, remedy=self.attack),),
        )


COMMANDS = [
    *[("search", "x", *more) for more in ((), ("--json",), ("--jsonl",), ("--csv",), ("--ids",))],
    ("search", "x", "--explain", "--facets"),
    *[("list", *more) for more in ((), ("--json",), ("--csv",), ("--ids",))],
    *[("show", "666", *more) for more in ((), ("--json",), ("--text",), ("--why",), ("--full",))],
    *[("orgs",), ("orgs", "--json"), ("status",), ("status", "--json")],
    *[("export",), ("export", "--format", "csv")],
    *[("ingest", "."), ("ingest", ".", "--json")],
]


@pytest.fixture
def hostile_archive(
    hostile: Release, hostile_document: Document, monkeypatch: pytest.MonkeyPatch
) -> HostileArchive:
    """Make every command open the hostile archive."""
    archive = HostileArchive(hostile, hostile_document)
    monkeypatch.setattr(Session, "open", lambda _, **__: archive)
    return archive


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_every_command_is_harmless(
    run: Run, hostile_archive: HostileArchive, arguments: tuple[str, ...], terminal: bool
) -> None:
    """Nothing that a terminal would obey comes out of a release, and nothing fails."""
    shown = run(*arguments, terminal=terminal)
    assert shown.code in (0, 3)
    assert shown.err == ""
    assert "markup" in shown.out or "--ids" in arguments
    assert unseen().search(shown.out.replace("\t", " ")) is None
    assert hostile_archive.attack not in shown.out


def test_an_error_that_repeats_an_attack_is_harmless(
    run: Run, hostile_archive: HostileArchive
) -> None:
    """What a user or a file brought into an error message cannot act there either."""
    shown = run("show", hostile_archive.attack)
    assert shown.code == 1
    assert unseen().search(shown.err) is None


def test_a_hostile_file_is_harmless_from_end_to_end(
    run: Run, hostile_archive: HostileArchive, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A file of attacks, ingested and asked for, comes out harmless everywhere."""
    attack = hostile_archive.attack.replace("\udcff", "").replace("\x00", "")
    monkeypatch.undo()
    monkeypatch.setenv("TERM", "dumb")
    (tmp_path / "attack.txt").write_text(
        f"{attack * 100}\n\n{attack} the news\n\n• {attack}\n• {attack}\n", encoding="utf-8"
    )
    index = tmp_path / "index"
    run("ingest", str(tmp_path / "attack.txt"), index=index)
    for arguments in COMMANDS:
        if arguments[0] == "ingest":
            continue
        asked = [{"666": "000", "x": "markup"}.get(argument, argument) for argument in arguments]
        for terminal in (False, True):
            shown = run(*asked, index=index, terminal=terminal)
            assert shown.code in (0, 1)
            assert unseen().search(shown.out.replace("\t", " ")) is None
