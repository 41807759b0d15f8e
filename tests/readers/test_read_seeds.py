"""The five seed releases, read."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressarchive.document import Document
from pressarchive.readers import Input, read

SEEDS = Path(__file__).parents[2] / "seeds"


def seed(number: str) -> Document:
    path = next(SEEDS.glob(f"{number}_*"))
    return read(Input(name=path.name, content=path.read_bytes()))


@pytest.mark.parametrize(
    ("number", "media_type", "groups"),
    [
        ("000", "text/plain", 10),
        ("001", "text/markdown", 29),
        ("002", "text/plain", 10),
        ("003", "text/plain", 12),
        ("004", "text/markdown", 15),
    ],
)
def test_format_and_groups(number: str, media_type: str, groups: int) -> None:
    """Markdown is recognised by its content; groups are what blank lines set apart."""
    document = seed(number)
    assert document.media_type == media_type
    assert document.encoding == "utf-8"
    assert document.blocks[-1].group + 1 == groups
