"""The words around quotations in English."""

from __future__ import annotations

from pressarchive.languages.quoting.quoting_words import QuotingWords

QUOTING = QuotingWords(
    pronouns=frozenset("he she".split()),
    again=frozenset("he she".split()),
    possessives=frozenset("his her own".split()),
    terms=frozenset(("words",)),
    views=frozenset(
        "words message credo conclusion conviction impression view opinion testimony "
        "verdict".split()
    ),
    viewpoints=frozenset("view opinion".split()),
    demonstratives=frozenset("this that such".split()),
    relatives=frozenset("who whose".split()),
    kin=frozenset(
        """victim mother father sister brother wife husband daughter widow widower aunt uncle niece
        nephew grandmother grandfather granddaughter grandson girlfriend boyfriend fiance fiancee
        victims""".split()
    ),
    chiefs=frozenset(
        """director president minister head chief ceo chairman chairwoman secretary councillor
        ambassador mayor governor commander spokesperson spokesman spokeswoman lead jury company
        team""".split()
    ),
    sentence_words=frozenset(
        """is are was were be been have has had will would can could must should may do does did i
        we you they he she it us me my our your isn't don't can't won't didn't doesn't it's that's
        we're we've i'm i've there's""".split()
    ),
    works=frozenset("report project law program study bill award forum".split()),
    determiners=frozenset("the a an its their our his her this these".split()),
    articles=frozenset("the a an".split()),
    definite=frozenset(("the",)),
    prepositions=frozenset("of for".split()),
)
