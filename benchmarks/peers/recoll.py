"""Recoll, a desktop search program (Debian: recollcmd). It knows no organisations and facets."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.peers.port import Ask
from benchmarks.peers.questions import Question


class _Recoll:
    name = "Recoll"

    def missing(self) -> str:
        return "" if shutil.which("recollindex") else "apt install recollcmd"

    def build(self, folder: Path, texts: Path, files: Path) -> list[str]:  # noqa: ARG002
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "recoll.conf").write_text(f"topdirs = {files}\n", encoding="utf8")
        return ["recollindex", "-c", str(folder)]

    def command(self, folder: Path, question: Question) -> list[str] | None:
        words = " ".join(question.words)
        match question.kind:
            case "organisation" | "facets":
                return None
            case "or":
                words = " OR ".join(question.words)
            case "phrase":
                words = f'"{words}"'
            case "prefix":
                words = f"{words}*"
            case "dates":
                words += f" date:{question.since}/{question.until}"
        newest = ["-S", "mtime", "-D"] if question.kind == "newest" else []
        return ["recollq", "-c", str(folder), "-n", "10", "-A", *newest, "-q", words]

    def opened(self, folder: Path) -> Ask | None:  # noqa: ARG002 - it is a program
        return None


PEER = _Recoll()
