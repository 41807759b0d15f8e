"""Everything that is particular to one language, one file each: `LANGUAGE` in fr.py, en.py.

A new language is one new file. Code elsewhere never names a language: it asks all of them
(`languages()`) or the one of a document (`language(code)`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pressarchive.discovery import discover
from pressarchive.languages.foreign import FOREIGN
from pressarchive.languages.language import Language

__all__ = ["Language", "language", "language_names", "languages"]


@cache
def languages() -> Mapping[str, Language]:
    """Return every language known, by its ISO 639-1 code."""
    return {found.code: found for _, found in discover(__name__, "LANGUAGE", packages=False)}


def language(code: str | None) -> Language | None:
    """Return one language, or None where the code is None or not one of ours."""
    return languages().get(code) if code else None


@cache
def language_names() -> Mapping[str, str]:
    """Return what each language calls itself, by code: ours, then others a text may be in."""
    foreign = {code: found.name for code, found in FOREIGN.items()}
    return {code: found.name for code, found in languages().items()} | foreign
