"""The few things a user may settle once instead of typing them: `pressarchive.toml`.

Read from the user's configuration folder (`$XDG_CONFIG_HOME/pressarchive`, else
`~/.config/pressarchive`) and from the working folder, which wins key by key. The command
line wins over both, and for the index so does the variable PRESSARCHIVE_INDEX.

    index = "index"        # the archive's folder
    limit = 10             # hits a search shows
    expand = true          # search for synonyms and translations too
    date_order = "day"     # 05/02/2020 is 5 February; "month": 2 May; absent: by the text itself

`date_order` counts for what is ingested, edited and extracted anew from then on;
`ingest --re-extract` applies it to all that the archive holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pressarchive.errors import UsageError
from pressarchive.values import value

FILE_NAME = "pressarchive.toml"

DateOrder = Literal["day", "month"]


@value
class Settings:
    """What was settled; a field that was not has its default.

    `date_order` tells which number comes first in a date that could be read either way, where
    neither another date of the text nor other dates of the organisation settle it.
    """

    index: str | None = None
    limit: int = 10
    expand: bool = True
    date_order: DateOrder | None = None


def load_settings(folder: Path, environment: Mapping[str, str]) -> Settings:
    """Return the settings of a user at work in a folder; raises UsageError for a bad file."""
    home = Path(environment.get("HOME", "~"))
    configured = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    settled: dict[str, Any] = {}
    for file in (configured / "pressarchive" / FILE_NAME, folder / FILE_NAME):
        settled |= _read(file)
    return Settings(**settled)


def _read(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text(encoding="utf8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {error}.", "Mend it or move it away.") from error
    import tomllib  # only where there is something to read

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{file} is not valid TOML: {error}.", "Mend the line it names."
        ) from error
    for key, given in found.items():
        _check(file, key, given)
    if "index" in found:
        # A folder is meant as seen from the file that names it.
        found["index"] = str(file.parent / Path(found["index"]).expanduser())
    return found


def _check(file: Path, key: str, value: object) -> None:
    fits = {
        "index": isinstance(value, str) and value != "",
        "limit": isinstance(value, int) and not isinstance(value, bool) and value > 0,
        "expand": isinstance(value, bool),
        "date_order": value in ("day", "month"),
    }
    wanted = {
        "index": "a folder, in quotation marks",
        "limit": "a whole number from 1",
        "expand": "true or false",
        "date_order": '"day" or "month"',
    }
    if key not in fits:
        raise UsageError(
            f"{file} settles {key!r}, which is not known.", f"Known: {', '.join(fits)}."
        )
    if not fits[key]:
        raise UsageError(f"{file}: {key} cannot be {value!r}.", f"Write {wanted[key]}.")
