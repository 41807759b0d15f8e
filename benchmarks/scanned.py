"""How much of a scanned release is read? Releases printed, photographed and read by Tesseract.

    python -m benchmarks.scanned [--count 20] [--noise 0.5] [--worst]

Draws releases evenly, half of them French, writes each as PDF, turns its pages into grey pictures
(200 dots per inch, tilted by half a degree, with noise, as JPEG), puts the pictures alone into a
new PDF and reads that with `--ocr fra+eng`. Prints words kept and added against the text, title and
date against those of the record from the text, and seconds per page. No scan of the corpora has a
known text: this one is cleaner than a fax. Needs Tesseract with both languages.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fpdf import FPDF
from PIL import Image, ImageChops

from benchmarks.same_text import record, sample
from benchmarks.writing import formats
from pressarchive.readers import Input, read
from pressarchive.readers.scans import trouble
from pressarchive.text import fold_line, words

_DPI = 200
_POINTS = 72
_TILT = 0.5
_LANGUAGES = "fra+eng"


def photographed(content: bytes, noise: float) -> Iterator[bytes]:
    """Yield the pages of a PDF as pictures of paper."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as file:
        for page in file:
            clean = page.render(scale=_DPI / _POINTS, grayscale=True).to_pil()
            tilted = clean.rotate(_TILT, fillcolor=255, resample=Image.Resampling.BILINEAR)
            grain = Image.effect_noise(tilted.size, 60)
            taken = Image.blend(tilted, ImageChops.multiply(tilted, grain), noise)
            out = BytesIO()
            taken.save(out, "JPEG", quality=60)
            yield out.getvalue()


def scanned(content: bytes, noise: float) -> tuple[bytes, int]:
    """Return a PDF of pictures alone, and its pages."""
    made, pages = FPDF(format="A4"), 0
    for picture in photographed(content, noise):
        made.add_page()
        made.image(Image.open(BytesIO(picture)), x=0, y=0, w=210)
        pages += 1
    return bytes(made.output()), pages


def main() -> int:
    """Measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=20, help="releases to scan")
    parser.add_argument("--noise", type=float, default=0.2, help="share of grain, 0 to 1")
    parser.add_argument("--worst", action="store_true", help="print each release's share")
    args = parser.parse_args()
    if found := trouble(_LANGUAGES):
        print(f"{found[0]}. {found[1]}")
        return 2
    kept = added = total = pages = titles = dates = dated = 0
    seconds, releases = 0.0, sample(args.count)
    for case in releases:
        document = read(Input(name=case.name, content=case.text.encode()))
        base = record(document, case.name)
        content, count = scanned(formats()["pdf"](document, base.title), args.noise)
        started = time.monotonic()
        again = read(Input(name="scan.pdf", content=content, ocr=_LANGUAGES))
        seconds += time.monotonic() - started
        pages += count
        ours, theirs = (Counter(words(one.text.casefold())) for one in (document, again))
        kept, added = kept + (ours & theirs).total(), added + (theirs - ours).total()
        total += ours.total()
        other = record(again, "scan.pdf")
        titles += fold_line(base.title) == fold_line(other.title)
        if base.date is not None and base.date.method == "printed":
            dated += 1
            dates += other.date is not None and other.date.value == base.date.value
        if args.worst:
            share = (ours & theirs).total() / max(ours.total(), 1)
            print(f"{case.set}/{case.name}: {100 * share:.1f} % of words, {other.title!r}")
    print(f"{len(releases)} releases, {pages} pages, {seconds / max(pages, 1):.1f} s a page")
    print(f"words kept {100 * kept / total:.2f} %, added {100 * added / total:.2f} %")
    print(f"titles {titles}/{len(releases)}, printed dates {dates}/{dated}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
