"""What a language tells us to find who says a quotation, and which words in marks are none.

One file per language, defining `QUOTING`. The verbs of saying are `PartyWords.speech`: they
also tell people from things.
"""

from __future__ import annotations

from pressarchive.values import value


@value
class QuotingWords:
    """The words of one language around quotations, all folded.

    Who speaks: `pronouns` are who was named before, and so are `again`, with words that say that
    somebody goes on; `inverted` are endings of a verb that its pronoun follows. `possessives`
    stand before the `terms` and `viewpoints` in which somebody's words are given ("in her words",
    "à ses yeux"); `demonstratives` point back at words that were quoted, which are somebody's
    `views` ("this was the verdict of"). `auxiliaries` may
    stand before a verb of saying that parts a quotation. `relatives` begin a clause on who was
    just named. `kin` are nouns of people whom a release often leaves without a name. `chiefs`
    are nouns of who speaks for a body, and of bodies that speak: "the director" was not spoken
    of before, as "the researcher" was.

    What is said: `sentence_words` stand in sentences that somebody says, and not in titles.
    `works` are nouns whose titles stand in marks. `determiners` stand before such a title, or
    before a term.

    `articles`, the `definite` ones of them, and `prepositions` ("of", "for").
    """

    pronouns: frozenset[str]
    again: frozenset[str]
    possessives: frozenset[str]
    terms: frozenset[str]
    views: frozenset[str]
    viewpoints: frozenset[str]
    demonstratives: frozenset[str]
    relatives: frozenset[str]
    kin: frozenset[str]
    chiefs: frozenset[str]
    sentence_words: frozenset[str]
    works: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    prepositions: frozenset[str]
    inverted: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
