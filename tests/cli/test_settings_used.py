"""What pressarchive.toml settles is done, and the command line overrules it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from running import Run

AMBIGUOUS = "Harbour opens\n\nPress release\n\nDate: 05/02/2020\n\nThe harbour of Brest opened.\n"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, as a user without a file of settings."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def settle(text: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pressarchive.toml").write_text(text, encoding="utf8")


def test_the_index_is_the_nearest_that_was_said(
    run: Run, work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--index before PRESSARCHIVE_INDEX before ./pressarchive.toml before the user's file."""
    (work / "release.txt").write_text(AMBIGUOUS)

    def made() -> list[str]:
        assert run("ingest", "release.txt").code == 0
        found = [file.parent for file in tmp_path.rglob("records.sqlite3")]
        for folder in found:
            shutil.rmtree(folder)
        return [str(folder.relative_to(tmp_path)) for folder in found]

    assert made() == ["work/index"]
    settle('index = "of-user"', tmp_path / "config" / "pressarchive")
    assert made() == ["config/pressarchive/of-user"]
    settle('index = "of-project"', work)
    assert made() == ["work/of-project"]
    monkeypatch.setenv("PRESSARCHIVE_INDEX", "of-environment")
    assert made() == ["work/of-environment"]
    assert run("ingest", "release.txt", index=work / "of-command").code == 0
    assert (work / "of-command" / "records.sqlite3").exists()
    assert not (work / "of-environment").exists()


def test_limit_and_expand_are_defaults_of_search(run: Run, seeded: Path, work: Path) -> None:
    """A search shows as many hits, and expands, as settled; each option overrules it."""
    settle("limit = 2\nexpand = false", work)
    assert len(run("search", "inserm", "--ids", index=seeded).out.split()) == 2
    assert len(run("search", "inserm", "--ids", "--limit", "3", index=seeded).out.split()) == 3
    assert run("search", "weightlessness", index=seeded).code == 1
    assert run("search", "weightlessness", "--expand", index=seeded).code == 0
    settle("expand = true", work)
    assert run("search", "weightlessness", index=seeded).code == 0
    assert run("search", "weightlessness", "--no-expand", index=seeded).code == 1


@pytest.mark.parametrize("command", [("search", "x"), ("list",), ("show", "000"), ("status",)])
def test_a_bad_file_is_wrong_usage(
    run: Run, seeded: Path, work: Path, command: tuple[str, ...]
) -> None:
    """It is told like every error, with its file; help is given all the same."""
    settle("limit = many", work)
    told = run(*command, index=seeded)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("error: pressarchive.toml is not valid TOML")
    assert "try:" in told.err
    assert run(command[0], "--help").code == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("order", "day"), [("day", "2020-02-05"), ("month", "2020-05-02")])
def test_the_order_of_day_and_month_is_settled_and_said(
    run: Run, work: Path, order: str, day: str, jobs: str
) -> None:
    """The date follows the settings, in worker processes too, and the rule says so."""
    (work / "release.txt").write_text(AMBIGUOUS)
    settle(f'date_order = "{order}"', work)
    assert run("ingest", "release.txt", "--jobs", jobs).code == 0
    date = json.loads(run("show", "000", "--json").out)["date"]
    assert date["value"] == day
    assert date["rule"] == f"label; {order} first, as the settings say"
    assert len(date["alternatives"]) == 1


def test_a_change_of_settings_is_applied_by_re_extract_and_edit(run: Run, work: Path) -> None:
    """What the archive holds follows once it is extracted anew, and once only."""

    def day() -> str:
        return str(json.loads(run("show", "000", "--json").out)["date"]["value"])

    (work / "release.txt").write_text(AMBIGUOUS)
    assert run("ingest", "release.txt").code == 0
    settle('date_order = "month"', work)
    assert day() == "2020-02-05"
    changed = json.loads(run("ingest", "--re-extract", "--json").out)
    assert [change["field"] for change in changed["changes"]] == ["date", "why"]
    assert day() == "2020-05-02"
    assert json.loads(run("ingest", "--re-extract", "--json").out)["changes"] == []
    settle('date_order = "day"', work)
    assert run("edit", "000", "title=Port").code == 0
    assert day() == "2020-02-05"


def test_the_text_outweighs_the_settings(run: Run, work: Path) -> None:
    """Another date of the same text shows its order better than any setting."""
    (work / "release.txt").write_text(AMBIGUOUS + "\nIt closes again on 23/03/2020.\n")
    settle('date_order = "month"', work)
    assert run("ingest", "release.txt").code == 0
    date = json.loads(run("show", "000", "--json").out)["date"]
    assert date["value"] == "2020-02-05"
    assert "another date of the text" in date["rule"]
