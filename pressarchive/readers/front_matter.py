"""What stands above a text between "---" (as YAML) or "+++" (TOML): what its file declares.

Of YAML, what people write above a text is read: keys with a value, a list or a folded text. A
whole parser would take more than it gives, and turn "2020-02" and "no" into something else.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime

_YAML = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\s*\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"[A-Za-z_À-ÿ][\w -]{0,40}")
_REMARK = re.compile(r"\s+#.*$")
_BLOCKS = re.compile(r"[|>][+-]?\d?")
_LONGEST = 2_000
# What site programs and people call the fields that mean the same in every format.
_NAMES = {
    "titre": "title", "headline": "title", "published": "date", "publishdate": "date",
    "pubdate": "date", "publish_date": "date", "published_at": "date", "date_published": "date",
    "auteur": "author", "authors": "author", "auteurs": "author", "lang": "language",
    "langue": "language", "locale": "language", "organization": "organisation",
    "publisher": "organisation", "link": "url", "permalink": "url", "canonical": "url",
}  # fmt: skip


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Part what a text declares above itself from the text; nothing where it does not."""
    for pattern, read in ((_YAML, _yaml), (_TOML, _toml)):
        found = pattern.match(text)
        declared = read(found[1]) if found else {}
        if found and declared:
            return _named(declared), text[found.end() :]
    return {}, text


def _named(declared: Mapping[str, str]) -> dict[str, str]:
    named = {key: value[:_LONGEST] for key, value in declared.items()}
    for key, value in list(named.items()):
        named.setdefault(_NAMES.get(key, key), value)
    return named


def _toml(text: str) -> dict[str, str]:
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {key.lower(): told for key, value in values.items() if (told := _plain(value))}


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(filter(None, map(_plain, value)))
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _yaml(text: str) -> dict[str, str]:
    """Return keys and values; nothing where a line is neither: then a rule opens the text."""
    declared: dict[str, list[str]] = {}
    joints: dict[str, str] = {}
    key = ""
    for line in text.split("\n"):
        head, colon, value = line.partition(":")
        if colon and _KEY.fullmatch(head.rstrip()):
            key, value = head.rstrip().lower(), value.strip()
            joints[key] = " " if _BLOCKS.fullmatch(value) else ", "
            declared[key] = [] if _BLOCKS.fullmatch(value) else list(_values(value))
        elif line.startswith((" ", "\t", "-")):
            if key and ":" not in line.partition("- ")[0]:
                item = line.strip().removeprefix("- ") if joints[key] == ", " else line.strip()
                declared[key] += _values(item)
        elif line.strip() and not line.startswith("#"):
            return {}
    return {key: joints[key].join(parts) for key, parts in declared.items() if parts}


def _values(text: str) -> Iterable[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [one for part in text[1:-1].split(",") for one in _values(part)]
    if text[:1] in {'"', "'"} and len(text) > 1:
        end = text.rfind(text[0])
        return [text[1:end].strip()] if end > 0 and text[1:end].strip() else []
    text = "" if text.startswith("#") else _REMARK.sub("", text)
    return [text] if text else []
