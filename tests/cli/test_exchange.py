"""An archive that is exported and taken in elsewhere is the same archive."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from running import Run

from pressarchive import Archive
from pressarchive.exports import from_line
from pressarchive.model import to_json

SEEDS = Path(__file__).parents[2] / "seeds"


def content(folder: Path) -> Mapping[str, Any]:
    """Return all that an archive holds and shows."""
    with Archive.open(folder) as archive:
        numbers = [release.id for release in archive]
        return {
            "records": [to_json(release) for release in archive],
            "shown": [to_json(archive.get(one)) for one in numbers],
            "documents": [to_json(archive.document(one)) for one in numbers],
            "corrections": [dict(archive._records.corrections(one)) for one in numbers],
            "links": [archive.links(one) for one in numbers],
            "organisations": archive.organisations(),
            "found": [hit.summary for hit in archive.search("accord OR microgravité").hits],
        }


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """Make an archive in which everything was decided that can be."""
    folder = tmp_path / "index"
    shutil.copytree(SEEDS, tmp_path / "seeds")
    with Archive.open(folder, create=True) as archive:
        archive.ingest([tmp_path / "seeds"])
        archive.edit("003", {"date": "2015-06", "place": "none"})
        archive.link("002", "004", linked=False)
        archive.link("000", "003")
        archive.merge_organisations("Inserm", ["Inserm Clinical Research Centre"])
        archive.rename_organisation("SFR", "Radiologie française")
    return folder


def test_exported_and_taken_in_elsewhere(decided: Path, tmp_path: Path, run: Run) -> None:
    """Numbers, links, corrections, decisions and texts are those of the first archive."""
    lines = tmp_path / "releases.jsonl"
    assert run("export", "--output", str(lines), index=decided).code == 0
    other = tmp_path / "other" / "index"
    done = run("ingest", str(lines), "--json", index=other)
    assert (done.code, json.loads(done.out)["added"]) == (0, ["000", "001", "002", "003", "004"])
    assert content(other) == content(decided)

    # What was read once more, or extracted anew, stays the same in both.
    shutil.copytree(SEEDS, tmp_path / "other" / "seeds")
    for folder in (decided, other):
        with Archive.open(folder) as archive:
            report = archive.ingest([folder.parent / "seeds"], re_extract=True)
            assert (report.unchanged, report.added, report.changes) == (5, (), ())
    assert content(other) == content(decided)
    again = run("ingest", str(lines), "--json", index=other)
    assert json.loads(again.out)["unchanged"] == 5


def test_taken_into_an_archive_that_has_others(decided: Path, tmp_path: Path, run: Run) -> None:
    """Numbers that are taken are not taken away: what comes gets new ones, links follow."""
    lines = tmp_path / "releases.jsonl"
    run("export", "--output", str(lines), index=decided)
    other = tmp_path / "other" / "index"
    (tmp_path / "one.txt").write_text("Communiqué de presse\n\nParis, le 3 mai 2019\n\nRien.")
    assert run("ingest", str(tmp_path / "one.txt"), index=other).code == 0
    done = run("ingest", str(lines), "--json", index=other)
    assert json.loads(done.out)["added"] == ["001", "002", "003", "004", "005"]
    with Archive.open(other) as archive:
        assert archive.get("001").versions == ("004",)  # 000 and 003 there, by hand
        assert archive.get("003").translations == ()
        assert archive.get("004").date == Archive.open(decided).get("003").date
        assert "Rien" in archive.get("000").body


def test_lines_that_are_no_records(decided: Path, tmp_path: Path, run: Run) -> None:
    """A line that is damaged, or says what no record says, costs only itself."""
    lines = tmp_path / "releases.jsonl"
    run("export", "--output", str(lines), index=decided)
    first, second, third, *rest = lines.read_text().splitlines()
    hostile = json.loads(second) | {"title": {"not": "text"}}
    numbered = json.loads(third) | {"id": "../../x"}
    lines.write_text(
        "\n".join([first, json.dumps(hostile), json.dumps(numbered), "[" * 9000, *rest])
    )
    done = run("ingest", str(lines), "--json", index=tmp_path / "other")
    report = json.loads(done.out)
    assert done.code == 3
    assert report["added"] == ["000", "003", "004"]
    assert [failed["path"].rpartition(":")[2] for failed in report["failed"]] == ["2", "3", "4"]
    assert "title cannot be" in report["failed"][0]["reason"]
    for line in ("", "{}", "[]", "1", "null", '{"schema": 99}', first[:-20]):
        with pytest.raises(ValueError, match=r"\w"):
            from_line(line)
