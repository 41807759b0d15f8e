"""The picture in the README is what the program prints."""

from __future__ import annotations

import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_picture_is_true() -> None:
    """docs/search.svg is what docs/picture.py draws today; run that to renew it."""
    spec = importlib.util.spec_from_file_location("picture", DOCS / "picture.py")
    assert spec is not None
    assert spec.loader is not None
    picture = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(picture)
    drawn = picture.draw()
    assert "micropesanteur" in drawn
    assert drawn == picture.PICTURE.read_text(encoding="utf-8"), "run: python docs/picture.py"
