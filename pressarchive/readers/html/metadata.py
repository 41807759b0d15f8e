"""What a page declares of itself: JSON-LD, Open Graph, Dublin Core, microdata, `<time>`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pressarchive.text import fold_line, repair

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# For each field the names it goes by, the most trusted first.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "ld:headline", "dc.title", "dcterms.title", "twitter:title"),
    "date": (
        "ld:datepublished",
        "article:published_time",
        "ld:page",
        "og:article:published_time",
        "datepublished",
        "govuk:first-published-at",
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.created",
        "dc.date.created",
        "dcterms.date",
        "dc.date",
        "pubdate",
        "date",
    ),
    "author": ("ld:author", "article:author", "dc.creator", "dcterms.creator", "author"),
    "organisation": ("ld:publisher", "og:site_name", "dc.publisher", "dcterms.publisher"),
    "url": ("link:canonical", "og:url", "ld:url"),
}
_PAGES = re.compile(r"(?:Item|About|Collection)?(?:Web)?Page")
_ARTICLES = re.compile(r"(?:News|Blog|Report|Tech|Scholarly)?Article|BlogPosting|PressRelease")
_SEPARATORS = re.compile(r"\s+[-–—|·•:»]\s+|\s*\|\s*")
_LONGEST, _MOST_PARTS, _LARGEST_SCRIPT = 1000, 8, 500_000
_MOST_NODES = 2000


def declared(tree: LexborHTMLParser) -> dict[str, str]:
    """Return what a page says of the release: title, date, language, author, organisation, url."""
    found = _collected(tree)
    told = {}
    for field, names in _NAMES.items():
        value = next((found[name] for name in names if found.get(name)), "")
        if value:
            told[field] = value
    title = tree.css_first("title")
    if "title" not in told and title is not None:
        told["title"] = _clean(title.text())
    if told.get("title"):
        headings = [_clean(heading.text()) for heading in tree.css("h1, h2")[:20]]
        host = urlsplit(told["url"]).hostname if _is_web(told.get("url", "")) else ""
        told["title"] = without_site(
            told["title"], headings, told.get("organisation", ""), host or ""
        )
    language = (tree.root.attributes.get("lang") if tree.root is not None else None) or found.get(
        "ld:inlanguage", found.get("dc.language", found.get("og:locale", ""))
    )
    if language:
        told["language"] = _clean(language)
    return {field: value for field, value in told.items() if value}


def without_site(title: str, headings: Iterable[str], site: str, host: str) -> str:
    """Return a page's title without the name of the site before or after it.

    What a heading of the page repeats is the title; else the site's name is what it
    declares, or what its address is made of.
    """
    parts = list(_SEPARATORS.finditer(title))[:_MOST_PARTS]
    if not parts:
        return title
    cuts = [title[: part.start()] for part in reversed(parts)]
    cuts += [title[part.end() :] for part in parts]
    known = {fold_line(heading) for heading in headings if heading}
    if fold_line(title) in known:
        return title
    for cut in cuts:
        if fold_line(cut) in known:
            return cut
    named = fold_line(site)
    labels = {label for label in host.split(".") if len(label) > 3}  # noqa: PLR2004
    for cut, rest in ((cuts[0], title[parts[-1].end() :]), (cuts[-1], title[: parts[0].start()])):
        folded = fold_line(rest)
        if folded and (folded == named or "".join(folded.split()) in labels):
            return cut
    return title


def _collected(tree: LexborHTMLParser) -> dict[str, str]:
    """Return every declaration by its name in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]")[:_MOST_NODES]:
        values = node.attributes
        for name in (values.get("property"), values.get("name"), values.get("itemprop")):
            if name:
                found.setdefault(name.strip().lower(), _clean(values["content"]))
    for node in tree.css("link[rel=canonical][href]")[:1]:
        found["link:canonical"] = _clean(node.attributes.get("href"))
    for node in tree.css("[itemprop=datePublished], [property='dc:date']")[:1]:
        values = node.attributes
        found.setdefault(
            "datepublished", _clean(values.get("content") or values.get("datetime") or node.text())
        )
    for node in tree.css("script[type='application/ld+json']")[:20]:
        for name, value in _linked_data(node.text()):
            found.setdefault(name, _clean(value))
    found.setdefault("date", _only_time(tree))
    for name in list(found):  # "dc:date" and "DC.date" are the same
        found.setdefault(name.replace("dc:", "dc.").replace("dcterms:", "dcterms."), found[name])
    return found


def _only_time(tree: LexborHTMLParser) -> str:
    """Return the time that a page marks up, unless there are several: events, other releases."""
    for within in (
        "time.published[datetime], time[pubdate][datetime]",
        "article time[datetime]",
        "time[datetime]",
    ):
        times = {_clean(node.attributes["datetime"]) for node in tree.css(within)[:9]}
        if len({time[:10] for time in times}) == 1:
            return min(times)
    return ""


def _linked_data(script: str) -> Iterator[tuple[str, str]]:
    """Yield what the first article of a script of JSON-LD says, or when its page was published."""
    if len(script) > _LARGEST_SCRIPT:
        return
    try:
        waiting: list[Any] = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict):
            kinds = item.get("@type")
            kinds = [kind for kind in _listed(kinds) if isinstance(kind, str)]
            if any(_ARTICLES.fullmatch(kind) for kind in kinds):
                yield from _article(item)
                return
            if any(_PAGES.fullmatch(kind) for kind in kinds):
                published = item.get("datePublished")
                if isinstance(published, str):
                    yield "ld:page", published
            waiting += _listed(item.get("@graph"))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _article(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("headline", "datePublished", "inLanguage", "url", "author", "publisher"):
        value = item.get(key)
        value = next(iter(_listed(value)), None)
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield f"ld:{key.lower()}", value


def _clean(value: str | None) -> str:
    return " ".join(repair(value or "").split())[:_LONGEST]


def _is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return False
