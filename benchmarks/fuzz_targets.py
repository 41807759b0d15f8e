"""What is fuzzed: each reader and container of the folders, and the XML inside office documents."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from benchmarks.writing import formats
from pressarchive.containers import Budget, Fault, unfold
from pressarchive.discovery import discover
from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers import Input, Reader
from pressarchive.readers.decoding import decode_markup
from pressarchive.readers.front_matter import front_matter

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
_SUFFIXES = {
    "text": "txt", "markdown": "md", "html": "html", "docx": "docx", "odt": "odt", "rtf": "rtf",
    "email": "eml", "pdf": "pdf",
}  # fmt: skip
_BUDGET = partial(Budget, total_bytes=20_000_000, member_bytes=5_000_000)
_PARTS: dict[str, tuple[str, str, bytes]] = {
    "docx": ("word/document.xml", "[Content_Types].xml", b"<Types/>"),
    "odt": ("content.xml", "mimetype", b"application/vnd.oasis.opendocument.text"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """Takes bytes, and raises where something is wrong with how they are dealt with."""

    run: Callable[[bytes], None]
    starts: Callable[[], list[bytes]]


def targets() -> dict[str, Target]:
    """Return what is fuzzed, by name."""
    readers = dict(discover("pressarchive.readers", "READER"))
    found = {
        name: Target(partial(_read, one, f"a.{_SUFFIXES.get(name, name)}"), partial(_written, name))
        for name, one in readers.items()
    }
    for name, (part, first, kind) in _PARTS.items():
        found[f"{name}-xml"] = Target(
            partial(_read_part, readers[name], part, first, kind), partial(_parts, name, part)
        )
    found["containers"] = Target(_unfold, _packed)
    found["decoding"] = Target(_decode, partial(_written, "text"))
    return found


def _read(reader: Reader, name: str, content: bytes) -> None:
    source = Input(name=name, content=content)
    if reader.score(source) is None:
        return
    try:
        document = reader.read(source)
    except ReadError as error:
        if not (error.message and error.remedy):
            raise AssertionError("refused without a word") from error
        return
    if isinstance(document, Document):
        _check(document)


def _check(document: Document) -> None:
    """Raise where blocks do not tile the text, or text cannot be stored."""
    end = 0
    for block in document.blocks:
        text = document.block_text(block)
        if not text.strip() or "\n" in text or block.span.start < end:
            raise AssertionError(f"a block that is none: {block}")
        end = block.span.end
    told = (document.text, *document.links, *document.margins, *document.declared.values())
    for one in told:
        one.encode("utf-8")


def _read_part(reader: Reader, part: str, first: str, kind: bytes, content: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo(first), kind)
        archive.writestr(zipfile.ZipInfo(part), content)
    _read(reader, "a", out.getvalue())


def _unfold(content: bytes) -> None:
    for found in unfold("a.eml", io.BytesIO(content), _BUDGET()):
        found.name.encode("utf-8")
        if isinstance(found, Fault) and not (found.reason and found.remedy):
            raise AssertionError("a fault without a word")


def _decode(content: bytes) -> None:
    decoded = decode_markup(content)
    if decoded is not None:
        decoded.text.encode("utf-8", "surrogatepass")
        front_matter(decoded.text)


@cache
def _seeds() -> list[Document]:
    from pressarchive.readers import read

    paths = sorted(SEEDS.glob("*.txt"))
    return [read(Input(name=path.name, content=path.read_bytes())) for path in paths]


def _written(name: str) -> list[bytes]:
    write = formats().get(_SUFFIXES.get(name, ""))
    return [write(document, "Titre") for document in _seeds()] if write else [b""]


def _parts(name: str, part: str) -> list[bytes]:
    return [zipfile.ZipFile(io.BytesIO(one)).read(part) for one in _written(name)]


def _packed() -> list[bytes]:
    texts = _written("text")[:2]
    zipped, tarred = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(texts):
            archive.writestr(f"{number}.txt", text[:500])
    with tarfile.open(fileobj=tarred, mode="w:gz") as packed:
        info = tarfile.TarInfo("a.txt")
        info.size = 500
        packed.addfile(info, io.BytesIO(texts[0][:500]))
    mail = _written("email")[0]
    box = b"From a@b Wed Feb  5 10:00:00 2020\n" + mail
    return [zipped.getvalue(), tarred.getvalue(), mail, box]
