"""Reading scans with Tesseract, a program of its own."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cache

from pressarchive.errors import ReadError

UNREAD = "scan: no text layer"
"""How the warning of a record begins whose text nobody has read."""

_PROGRAM = "tesseract"
_SECONDS = 120
_LANGUAGES = re.compile(r"[A-Za-z_/]+(?:\+[A-Za-z_/]+)*")


def trouble(languages: str) -> tuple[str, str] | None:
    """Return what stands in the way of reading scans in some languages, with a remedy."""
    if not _LANGUAGES.fullmatch(languages):
        return (
            f"“{languages}” names no languages for reading scans",
            "Write them as Tesseract does: fra, eng, or fra+eng.",
        )
    known = _installed()
    if known is None:
        return (
            "Tesseract, which reads scans, is not installed",
            "Leave out --ocr, or install it: apt install tesseract-ocr tesseract-ocr-fra.",
        )
    missing = [language for language in languages.split("+") if language not in known]
    if missing:
        has = ", ".join(sorted(known))
        return (
            f"Tesseract does not have the language “{missing[0]}”",
            f"Install it: apt install tesseract-ocr-{missing[0]}. It has {has}.",
        )
    return None


def recognise(picture: bytes, languages: str) -> str:
    """Return the text on a picture; raises ReadError where Tesseract cannot read it."""
    found = trouble(languages)
    if found is not None:
        raise ReadError(*found)
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the languages are checked
            [_PROGRAM, "stdin", "stdout", "-l", languages],
            input=picture,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise ReadError(
            f"Tesseract took longer than {_SECONDS} seconds for one page",
            "Leave out --ocr, or scan the page again with less resolution.",
        ) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ReadError(
            f"Tesseract could not read the scan: {said[-1] if said else done.returncode}",
            "Leave out --ocr to keep a record without its text.",
        )
    return done.stdout.decode("utf-8", "replace")


@cache
def _installed() -> frozenset[str] | None:
    """Return the languages that Tesseract has, or None where there is no Tesseract."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell, nothing of the user's
            [_PROGRAM, "--list-langs"],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except OSError:
        return None
    lines = (done.stdout or done.stderr).decode("utf-8", "replace").splitlines()
    return frozenset(line.strip() for line in lines[1:] if line.strip())
