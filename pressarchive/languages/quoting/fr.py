"""The words around quotations in French."""

from __future__ import annotations

from pressarchive.languages.quoting.quoting_words import QuotingWords

QUOTING = QuotingWords(
    pronouns=frozenset("il elle".split()),
    again=frozenset("il elle lui t-il t-elle ajouter poursuivre".split()),
    inverted=frozenset("-il -elle -ils -elles".split()),  # "a-t-il encore indiqué"
    auxiliaries=frozenset("a ont avait".split()),
    possessives=frozenset("son ses propres".split()),
    terms=frozenset("termes mots paroles".split()),  # "C'est en ces termes que X …"
    views=frozenset(
        """termes mots paroles constat message avis credo conclusion conviction bilan
        appel""".split()
    ),
    viewpoints=frozenset("avis yeux".split()),
    demonstratives=frozenset("c voila tel telle tels ainsi".split()),
    relatives=frozenset(("qui",)),
    kin=frozenset(
        """victime mere pere soeur frere epouse epoux mari femme fille fils veuve tante oncle niece
        neveu fiance fiancee""".split()
    ),
    chiefs=frozenset(
        """directeur directrice president presidente ministre chef cheffe secretaire conseiller
        conseillere ambassadeur ambassadrice commandant porte-parole jury""".split()
    ),
    sentence_words=frozenset(
        """est sont etait c il elle on nous vous je j m ont avons avait aura sera seront peut
        peuvent pouvons doit doivent devons faut fait ne n notre nos mon ma mes""".split()
    ),
    works=frozenset("rapport projet loi programme etude prix".split()),
    determiners=frozenset(
        """le la les l un une du de des d au aux sa son ses leur leurs ce cet cette ces notre
        nos""".split()
    ),
    articles=frozenset("le la les l un une".split()),
    definite=frozenset("le la l".split()),
    prepositions=frozenset("de des du".split()),
)
