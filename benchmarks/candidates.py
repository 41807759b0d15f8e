"""Libraries that could read web pages and PDF, each behind one function: bytes become text.

They are loaded by name, so that those that are not installed are only left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from io import BytesIO
from typing import Any, NamedTuple

from pressarchive.readers import Input, read


class Candidate(NamedTuple):
    """A library: what to install, and what makes text of bytes with it."""

    distributions: tuple[str, ...]
    text: Callable[[bytes], str]


def _ours(name: str) -> Callable[[bytes], str]:
    return lambda content: read(Input(name=name, content=content)).text


def _selectolax(content: bytes) -> str:
    tree: Any = import_module("selectolax.lexbor").LexborHTMLParser(content.decode())
    tree.strip_tags(["script", "style", "noscript"])
    return str(tree.body.text(separator="\n"))


def _lxml(content: bytes) -> str:
    tree: Any = import_module("lxml.html").document_fromstring(content.decode())
    for node in tree.xpath("//script|//style|//noscript"):
        node.drop_tree()
    return "\n".join(tree.body.itertext())


def _soup(parser: str) -> Callable[[bytes], str]:
    def text(content: bytes) -> str:
        tree: Any = import_module("bs4").BeautifulSoup(content.decode(), parser)
        for node in tree(["script", "style", "noscript"]):
            node.decompose()
        return str(tree.body.get_text("\n"))

    return text


def _html2text(content: bytes) -> str:
    made: Any = import_module("html2text").HTML2Text(bodywidth=0)
    made.ignore_links = made.ignore_images = made.ignore_emphasis = True
    return str(made.handle(content.decode()))


def _trafilatura(content: bytes) -> str:
    return str(import_module("trafilatura").extract(content.decode()) or "")


def _readability(content: bytes) -> str:
    made: Any = import_module("readability").Document(content.decode())
    tree: Any = import_module("lxml.html").fromstring(made.summary())
    return f"{made.short_title()}\n" + "\n".join(tree.itertext())


def _justext(content: bytes) -> str:
    library: Any = import_module("justext")
    paragraphs = library.justext(content, library.get_stoplist("English"))
    return "\n".join(one.text for one in paragraphs if not one.is_boilerplate)


def _resiliparse(content: bytes) -> str:
    library: Any = import_module("resiliparse.extract.html2text")
    return str(library.extract_plain_text(content.decode(), main_content=True))


def _pypdfium2(content: bytes) -> str:
    document: Any = import_module("pypdfium2").PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _pypdf(mode: str) -> Callable[[bytes], str]:
    def text(content: bytes) -> str:
        reader: Any = import_module("pypdf").PdfReader(BytesIO(content))
        return "\n".join(page.extract_text(extraction_mode=mode) for page in reader.pages)

    return text


def _pdfminer(content: bytes) -> str:
    return str(import_module("pdfminer.high_level").extract_text(BytesIO(content)))


def _pdfplumber(content: bytes) -> str:
    with import_module("pdfplumber").open(BytesIO(content)) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


HTML: Mapping[str, Candidate] = {
    "pressarchive (selectolax)": Candidate(("selectolax",), _ours("a.html")),
    "selectolax, whole page": Candidate(("selectolax",), _selectolax),
    "lxml, whole page": Candidate(("lxml",), _lxml),
    "html5lib + bs4, whole page": Candidate(("html5lib", "beautifulsoup4"), _soup("html5lib")),
    "html2text, whole page": Candidate(("html2text",), _html2text),
    "trafilatura": Candidate(("trafilatura",), _trafilatura),
    "readability-lxml": Candidate(("readability-lxml",), _readability),
    "justext": Candidate(("jusText",), _justext),
    "resiliparse": Candidate(("Resiliparse",), _resiliparse),
}
PDF: Mapping[str, Candidate] = {
    "pressarchive (pypdfium2)": Candidate(("pypdfium2",), _ours("a.pdf")),
    "pypdfium2": Candidate(("pypdfium2",), _pypdfium2),
    "pypdf, plain": Candidate(("pypdf",), _pypdf("plain")),
    "pypdf, layout": Candidate(("pypdf",), _pypdf("layout")),
    "pdfminer.six": Candidate(("pdfminer.six",), _pdfminer),
    "pdfplumber": Candidate(("pdfplumber",), _pdfplumber),
}
