"""Sentences on standard error and of what was done: how they are laid out, what they say."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from running import Run, Terminal

from pressarchive.cli.failures import fail
from pressarchive.cli.messages import folded
from pressarchive.errors import UsageError

LONG = "  " + " ".join(["This is a sentence about--an \x1b[31maccord"] * 6)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_message_is_folded_at_words_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """No line is as wide as the screen, further ones are indented more, no word is broken."""
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys, "stderr", Terminal())
    lines = folded(LONG).split("\n")
    assert len(lines) > 1
    assert max(map(len, lines)) < columns
    assert lines[0].startswith("  This")
    assert all(line.startswith("    ") for line in lines[1:])
    assert " ".join(lines).split() == LONG.replace("\x1b", "␛").split()


def test_a_message_in_a_pipe_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts and logs get an error's sentences whole."""
    assert fail(UsageError("what " * 40, "how " * 40)) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_an_error_on_a_terminal_keeps_its_head(monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins with "error:", and what follows in further lines stands further in."""
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("NO_COLOR", "1")
    fail(UsageError("what " * 20 + "happened", "how " * 20 + "so"))
    first, second, *rest = screen.text().splitlines()
    assert first.startswith("error: what")
    assert second.startswith("  what")
    assert any(line.startswith("  try: how") for line in rest)


@pytest.mark.parametrize(
    "command", [("list",), ("search", "inserm OR cnes")], ids=["list", "search"]
)
@pytest.mark.parametrize("terminal", [False, True])
def test_a_page_beyond_the_last_says_so(
    run: Run, seeded: Path, command: tuple[str, ...], terminal: bool
) -> None:
    """No release is shown, no range of none, and how many there are is told."""
    found = run(*command, "--offset", "5", index=seeded, terminal=terminal)
    assert found.code == 0
    assert "–" not in found.out
    assert "There are only 5 releases; --offset 5 is beyond the last." in found.err


@pytest.mark.parametrize(
    "command", [("list",), ("search", "inserm OR cnes")], ids=["list", "search"]
)
def test_none_asked_for_are_counted_all_the_same(
    run: Run, seeded: Path, command: tuple[str, ...]
) -> None:
    """--limit 0 tells a person how many there are."""
    found = run(*command, "--limit", "0", index=seeded, terminal=True)
    assert found.out.startswith("  5 releases")
    assert "goes on" not in found.out
    assert found.err == ""


@pytest.mark.parametrize("query", [("org:Zorglub",), ("inserm", "--org", "Zorglub")])
def test_an_organisation_that_is_none_points_to_their_list(
    run: Run, seeded: Path, query: tuple[str, ...]
) -> None:
    """Whoever asked for an organisation in vain is told where they stand."""
    found = run("search", *query, index=seeded)
    assert found.code == 1
    assert "pressarchive orgs lists the organisations" in found.err


@pytest.mark.parametrize("query", [("lang:es",), ("zorglub", "--lang", "es")])
def test_a_language_without_releases(run: Run, seeded: Path, query: tuple[str, ...]) -> None:
    """Where the languages are counted is told."""
    found = run("search", *query, index=seeded)
    assert "pressarchive status counts the languages" in found.err


def test_what_was_done_is_a_sentence_on_a_terminal(
    run: Run, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """rebuild, backup, restore and salvage tell a person what there is now, and where."""
    monkeypatch.chdir(tmp_path)
    assert "5 releases indexed" in run("rebuild", index=own, terminal=True).out
    saved = run("backup", "copy.tar.gz", index=own, terminal=True).out
    assert "copy.tar.gz holds the whole archive" in saved
    assert "restore copy.tar.gz" in saved
    restored = run("restore", "copy.tar.gz", index=Path("new"), terminal=True).out
    assert "5 releases restored to new" in restored
    salvaged = run("salvage", "saved", index=own, terminal=True).out
    assert "5 releases saved in saved" in salvaged
    assert "nothing was lost" in salvaged


def test_a_backup_needs_a_folder(run: Run, seeded: Path, tmp_path: Path) -> None:
    """Where the file's folder is missing the folder is named, and nothing of our own."""
    refused = run("backup", str(tmp_path / "none" / "copy.tar.gz"), index=seeded)
    assert refused.code == 2
    assert f"There is no folder {tmp_path / 'none'}." in refused.err
