"""Names that no list of ours opens, and the text takes up again: "Zorvan Scott Melto … Melto"."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.naming.given import PARTICLES, is_given
from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.rows import lower_words, where
from pressarchive.extractors.parties.words import Word

_FULL = 3  # words of a name
_SHORT = 2  # letters that are no word of one


def taken_up(text: str, words: Sequence[Word], name: Name) -> bool:
    """Tell whether three words are a name: a given name in the middle, the last again alone."""
    first, middle, last = name.first, name.first + 1, name.last
    if last - first + 1 != _FULL or not is_given(words[middle].folded):
        return False
    if first == 0 or words[first - 1].capital or words[first].gap != " ":
        return False  # what opens a sentence may be any word
    inner = words[first : last + 1]
    shaped = all(word.text.istitle() and len(word.text) > _SHORT for word in inner)
    plain = lower_words(text)
    if not shaped or any(w.folded in plain or w.folded in PARTICLES for w in inner):
        return False
    return any(
        i != last and words[i].capital and not words[i - 1].capital
        for i in where(text, {words[last].folded})
    )
