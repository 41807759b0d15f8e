"""What "About X" is about, where the text follows on the same line."""

from __future__ import annotations

_LONGEST = 60  # characters of a topic that a colon ends
_MOST = 8  # words of a topic
_HALF = 2  # letters that are too few to be a name written twice
_LINKS = frozenset("and of for at the in by & de du des et".split())
_DASHES = frozenset("-–—")
_ARTICLES = frozenset(("The", "the", "La", "Le", "Les"))
_OPENINGS = frozenset(
    """founded based established headquartered located created the with as since we our for le
    serving at a an through by helping providing specializing offering formed launched started built
    backed powered owned led voted ranked named recognized
    this it they he she today every more from in over having known part
    la les fondé fondée créé créée depuis""".split()
)
"""Words that begin a sentence about a body whose name stands before them."""


def topic_of(rest: str) -> str | None:
    """Return X of "X: …", "X X is …", "X Founded in …" or "XFounded in …"."""
    colon = rest.find(":")
    if 1 < colon < _LONGEST and _capital(rest.removeprefix("the ")):
        return rest[:colon].strip()
    words = rest.split()
    if words and words[0].capitalize() in _ARTICLES:
        words = words[1:]
    if not words or not _capital(words[0]):
        return None
    glued = _glued(words)
    found = [one for one in (_repeated(words), _before_sentence(words)) if one]
    return glued or min(found, key=len, default=None)


def _capital(words: str) -> bool:
    """Tell whether a name may begin so; "eQuorum" may."""
    return any(c.isupper() for c in words.split(maxsplit=1)[0]) if words.strip() else False


def _repeated(words: list[str]) -> str | None:
    """Return the words up to where the first is said again."""
    first = _stem(words[0])
    again = next((i for i, word in enumerate(words[:9]) if i and _stem(word) == first), 0)
    if again and words[again - 1] in _ARTICLES:
        again -= 1
    named = again > 0 and all(_of_name(word) for word in words[:again])
    return " ".join(words[:again]) if named else None


def _stem(word: str) -> str:
    """Return a word without marks and the end of a domain: "Zorg.com" is "Zorg"."""
    return word.strip("®™,").partition(".")[0].casefold()


def _glued(words: list[str]) -> str | None:
    """Return the words up to a name that the next word is written onto."""
    for i, word in enumerate(words[:_MOST]):
        half = len(word) // 2
        if half > _HALF and word[:half] == word[half:] and word[0].isupper():
            return " ".join([*words[:i], word[:half]])
        for k in range(2, len(word)):
            again = word[k:] == words[0].rstrip(",")
            # "MobileXFounded in …", "Zorg, LLCZorg is …"
            parted = again or word[k - 1].islower() or word[k - 1] == "." or word[k:].istitle()
            if word[k].isupper() and parted and (again or word[k:].lower() in _OPENINGS):
                return " ".join([*words[:i], word[:k]])
        if not _of_name(word):
            break
    return None


def _before_sentence(words: list[str]) -> str | None:
    """Return the words before one that begins a sentence."""
    for i, word in enumerate(words[:_MOST]):
        if i and word[0].isupper() and word.lower() in _OPENINGS and words[i - 1] not in _DASHES:
            return " ".join(words[:i])
        if not _of_name(word):
            break
    return None


def _of_name(word: str) -> bool:
    return _capital(word) or not word[0].islower() or word in _LINKS
