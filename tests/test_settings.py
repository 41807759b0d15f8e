"""Settings come from two files, the nearer wins, and what is wrong is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressarchive.errors import UsageError
from pressarchive.settings import Settings, load_settings


def load(tmp_path: Path, user: str = "", local: str = "") -> Settings:
    for folder, text in (("config/pressarchive", user), ("work", local)):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        if text:
            (tmp_path / folder / "pressarchive.toml").write_text(text, encoding="utf8")
    return load_settings(tmp_path / "work", {"XDG_CONFIG_HOME": str(tmp_path / "config")})


def test_without_files_everything_is_as_documented(tmp_path: Path) -> None:
    """No file is needed."""
    assert load(tmp_path) == Settings()


def test_the_working_folder_wins_key_by_key(tmp_path: Path) -> None:
    """What the project settles overrules the user; what it does not, stays."""
    found = load(tmp_path, "limit = 20\nexpand = false", "limit = 5")
    assert (found.limit, found.expand) == (5, False)


def test_a_folder_is_meant_from_the_file_that_names_it(tmp_path: Path) -> None:
    """The index of a user's file lies where that file says, wherever the user works."""
    assert load(tmp_path, 'index = "press"').index == str(tmp_path / "config/pressarchive/press")


def test_home_is_used_without_xdg(tmp_path: Path) -> None:
    """Without XDG_CONFIG_HOME, the file lies below ~/.config."""
    (tmp_path / ".config" / "pressarchive").mkdir(parents=True)
    (tmp_path / ".config" / "pressarchive" / "pressarchive.toml").write_text("limit = 3")
    assert load_settings(tmp_path, {"HOME": str(tmp_path)}).limit == 3


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("limit = 0", "limit"),
        ("limit = true", "limit"),
        ('expand = "yes"', "expand"),
        ('date_order = "year"', "date_order"),
        ("index = 3", "index"),
        ("colour = 1", "colour"),
        ("limit = ", "TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_file(tmp_path: Path, text: str, named: str) -> None:
    """A bad setting is an error that names file and key, and says what to write."""
    with pytest.raises(UsageError) as caught:
        load(tmp_path, local=text)
    assert "pressarchive.toml" in caught.value.message
    assert named in caught.value.message
    assert caught.value.remedy


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are an error, not a crash."""
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "pressarchive.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError):
        load_settings(tmp_path / "work", {"HOME": str(tmp_path)})
