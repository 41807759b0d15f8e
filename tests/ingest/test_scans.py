"""Scans in an archive: told as such, and read when that is asked for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from printing import paragraph, pdf, scan, written

from pressarchive.archive import Archive
from pressarchive.errors import UsageError
from pressarchive.readers import scans

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not installed"
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a folder with a scan and a PDF with text in it."""
    from pressarchive.readers.pdf.pages import opened

    made = pdf()
    paragraph(made, "Salt Is Signed", size=24)
    paragraph(made, "London, 5 May 2020 - The agency says that salt is signed.", size=14)
    with opened(written(made)) as file:
        picture = file.picture(0)
    (tmp_path / "text.pdf").write_bytes(written(made))
    scanned = pdf()
    scan(scanned, picture)
    (tmp_path / "scan.pdf").write_bytes(written(scanned))
    return tmp_path


def test_a_scan_is_a_record_that_says_so(home: Path) -> None:
    """Not a failure: it is found by its name, and once read it costs nothing again."""
    with Archive.open(home / "index", create=True) as archive:
        report = archive.ingest([home])
        assert (report.added, report.failed) == (("000", "001"), ())
        assert archive.get("scan").warnings == ("scan: no text layer",)
        assert archive.get("scan").title == "scan.pdf"
        assert archive.get("text").title == "Salt Is Signed"
        assert archive.ingest([home]).unchanged == 2


@needs_tesseract
def test_a_known_scan_is_read_when_asked_for(home: Path) -> None:
    """Only the scan is read again, and keeps its number; then there is nothing left to read."""
    with Archive.open(home / "index", create=True) as archive:
        archive.ingest([home])
        report = archive.ingest([home], ocr="eng")
        assert (report.changed, report.unchanged) == (("000",), 1)
        release = archive.get("000")
        assert release.title == "Salt Is Signed"
        assert release.date is not None
        assert release.date.value == "2020-05-05"
        assert release.warnings == ("scan: page 1 read by Tesseract",)
        assert archive.ingest([home], ocr="eng").unchanged == 2


def test_what_is_missing_is_told_before_anything_is_done(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No archive is filled halfway for want of a language."""
    monkeypatch.setattr(scans, "_installed", lambda: frozenset(("eng",)))
    with Archive.open(home / "index", create=True) as archive:
        with pytest.raises(UsageError, match="“fra”") as raised:
            archive.ingest([home], ocr="fra+eng")
        assert "tesseract-ocr-fra" in raised.value.remedy
        assert archive.status().releases == 0
