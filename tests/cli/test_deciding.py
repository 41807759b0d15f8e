"""Commands by which a user corrects the archive: edit, link, unlink, orgs merge and rename."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run


def shown(run: Run, index: Path, reference: str) -> dict[str, object]:
    """Return a record as `show --json` prints it."""
    found: dict[str, object] = json.loads(run("show", reference, "--json", index=index).out)
    return found


def test_a_correction_is_kept_for_ever(run: Run, own: Path) -> None:
    """It is shown as stated, found by filters, and survives another extraction."""
    assert run("edit", "003", "date=2015-06", "title=Inserm in brief", index=own).code == 0
    assert run("ingest", "--re-extract", index=own).code == 0
    record = shown(run, own, "003")
    assert record["title"] == "Inserm in brief"
    assert record["date"]["value"] == "2015-06"  # type: ignore[index]
    assert record["date"]["method"] == "stated"  # type: ignore[index]
    assert run("list", "--year", "2015", index=own).out.startswith("003")
    assert run("search", "brief", "--ids", index=own).out == "003\n"
    assert "stated by hand" in run("show", "003", "--why", index=own).out


def test_a_correction_can_be_taken_back(run: Run, own: Path) -> None:
    """FIELD= gives the field back to what the text says, FIELD=none states that it has none."""
    before = shown(run, own, "001")
    run("edit", "001", "reference=none", "date=2021", index=own)
    assert shown(run, own, "001")["reference"] is None
    run("edit", "001", "reference=", "date=", index=own)
    assert shown(run, own, "001") == before


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("colour=red", "title, date"),
        ("date=2020-13-01", "2020-02-05"),
        ("language=tlh", "en"),
        ("title=none", "title"),
        ("kind=Press Release", "small letters"),
        ("date", "FIELD=VALUE"),
    ],
)
def test_what_cannot_be_stated_is_told(run: Run, own: Path, change: str, named: str) -> None:
    """A wrong correction changes nothing, and the remedy names what is possible."""
    before = shown(run, own, "002")
    outcome = run("edit", "002", change, index=own)
    assert outcome.code == 2
    assert named in outcome.err
    assert shown(run, own, "002") == before


def test_links_by_hand_hold(run: Run, own: Path) -> None:
    """What is unlinked stays so through another run, and what is linked too."""
    run("unlink", "002", "004", index=own)
    assert shown(run, own, "002")["translations"] == []
    run("ingest", "--re-extract", index=own)
    assert shown(run, own, "004")["translations"] == []
    run("link", "004", "002", index=own)
    assert shown(run, own, "002")["translations"] == ["004"]


def test_a_release_is_not_linked_with_itself(run: Run, own: Path) -> None:
    """It is a wrong use, told as such."""
    assert run("link", "002", "002", index=own).code == 2


def test_organisations_are_merged_and_renamed(run: Run, own: Path) -> None:
    """Merging and renaming change every list at once; a wrong name suggests the right one."""
    assert run("orgs", "merge", "inserm", "cnes", index=own).code == 0
    assert not any(line.startswith("CNES\t") for line in run("orgs", index=own).out.splitlines())
    assert run("list", "--org", "cnes", index=own).out.count("\n") == 5
    assert run("orgs", "rename", "SFR", "Radiologie", index=own).code == 0
    assert "Radiologie" in run("show", "001", index=own).out
    wrong = run("orgs", "merge", "Insrm", "CNES", index=own)
    assert (wrong.code, "Inserm" in wrong.err) == (1, True)
    assert run("orgs", "frob", index=own).code == 2


def test_a_second_extraction_tells_what_it_changed(run: Run, own: Path) -> None:
    """Field by field, and a dry run writes nothing."""
    import sqlite3

    db = sqlite3.connect(own / "records.sqlite3")
    db.execute("UPDATE releases SET record = replace(record, 'Maisons-Alfort', 'Lyon')")
    db.commit()
    db.close()
    told = run("ingest", "--re-extract", "--dry-run", "--json", index=own)
    [change] = [c for c in json.loads(told.out)["changes"] if c["field"] == "place"]
    assert change == {"id": "004", "field": "place", "old": '"Lyon"', "new": '"Maisons-Alfort"'}
    assert shown(run, own, "004")["place"] == "Lyon"
    assert "Maisons-Alfort" in run("ingest", "--re-extract", index=own, terminal=True).out
    assert shown(run, own, "004")["place"] == "Maisons-Alfort"
