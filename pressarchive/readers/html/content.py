"""Which part of a page is the release, and which is the site around it."""

from __future__ import annotations

import re

from pressarchive.readers.html.tree import Element, elements, text_of
from pressarchive.text import fold_line

# Words in a class or id that tell what an element is for.
_AROUND = frozenset(
    "breadcrumb breadcrumbs share sharing socials social addthis cookie cookies navbar nav menu"
    " navigation pager pagination skip skiplink skiplinks sidebar related newsletter comments"
    " sitemap advert advertisement popup modal ariane filariane partage partager".split()
)
# What heads and feet of sites are called where nothing else tells them from the text.
_EDGES = frozenset("header footer site-header site-footer masthead bottom copyright".split())
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+")
_PARTS = frozenset("div ul ol p section aside span header footer table dl td".split())
_LISTS = frozenset("div ul ol p section table dl td".split())
# An element that holds more is not beside the release, whatever it is called.
_LARGEST_SHARE, _LARGEST = 0.3, 800
_FEWEST_LINKS = 3
_LINKED = 0.7
_PROSE = 140
_LEAST = 150
_FEWEST_WORDS = 3
_MOST_HEADINGS = 50


def release_of(body: Element, title: str) -> list[Element]:
    """Return the elements that hold the release, in order, without what is around it.

    `title` is what the page declares: a first heading that agrees belongs to the release
    wherever it stands.
    """
    heading = _heading(body, title)
    root = _root(body, heading) or body
    _strip(root, heading, whole=root is body)
    return [root] if heading is None or heading.within(root) else [heading, root]


def _heading(body: Element, title: str) -> Element | None:
    """Return the first heading that says what the page declares as its title."""
    wanted, seen = fold_line(title), 0
    for element in elements(body) if wanted else ():
        if element.tag in {"h1", "h2"}:
            seen += 1
            told = fold_line(text_of(element)) if element.text <= 2 * len(wanted) else ""
            if told == wanted or (len(told.split()) >= _FEWEST_WORDS and told in wanted):
                return element
            if seen > _MOST_HEADINGS:
                break
    return None


def _root(body: Element, heading: Element | None) -> Element | None:
    """Return the article, or the main part, of a page that says which it is."""
    articles, mains = list[Element](), list[Element]()
    for element in elements(body):
        if element.tag == "article":
            articles.append(element)
        elif element.tag == "main" or element.attributes.get("role") == "main":
            mains.append(element)
    article = max(articles, key=_unlinked, default=None)
    main = max(mains, key=_unlinked, default=None)
    if article is not None and _unlinked(article) >= _LEAST:
        beside = sum(_unlinked(one) for one in articles if not one.within(article))
        outer = next((one for one in mains if article.within(one)), None)
        headed = heading is None or heading.within(article)
        if beside <= _unlinked(article) and (headed or outer is None):
            return article
    return main if main is not None and _unlinked(main) >= _LEAST else None


def _unlinked(element: Element) -> int:
    return element.text - element.linked


def _strip(root: Element, heading: Element | None, *, whole: bool) -> None:
    """Remove from the chosen part what is named for, or looks like, the way around the site."""
    for element in list(elements(root)):
        small = element.text <= min(_LARGEST, _LARGEST_SHARE * root.text)
        if small and _is_around(element, whole=whole) and not _holds(element, heading):
            element.empty()
    left = list(elements(root))
    prose = [i for i, element in enumerate(left) if _is_prose(element)]
    first, last = (prose[0], prose[-1]) if prose else (len(left), -1)
    for i, element in enumerate(left):
        # Between its paragraphs a release itself may list what it links to.
        outside = not first < i < last
        if outside and _is_list_of_links(element, whole=whole) and not _holds(element, heading):
            element.empty()


def _holds(element: Element, heading: Element | None) -> bool:
    return heading is not None and heading.within(element)


def _is_prose(element: Element) -> bool:
    if element.tag == "p":
        return _unlinked(element) >= _PROSE
    return any(isinstance(child, str) and len(child) >= 2 * _PROSE for child in element.children)


def _is_around(element: Element, *, whole: bool) -> bool:
    if element.tag == "aside" or (whole and element.tag in {"header", "footer"}):
        return not element.mail
    if element.tag not in _PARTS:
        return False
    values = element.attributes
    named = f"{values.get('class') or ''} {values.get('id') or ''}"
    if whole and not _EDGES.isdisjoint(named.lower().split()):
        return not element.mail
    return not _AROUND.isdisjoint(part.lower() for part in _NAME_PARTS.findall(named))


def _is_list_of_links(element: Element, *, whole: bool) -> bool:
    if element.tag not in _LISTS or element.mail:
        return False
    if element.links < (_FEWEST_LINKS if whole else 2 * _FEWEST_LINKS):
        return False
    return element.linked >= _LINKED * element.text and _unlinked(element) < _PROSE
