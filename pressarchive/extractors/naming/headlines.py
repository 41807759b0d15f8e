"""Verbs that a headline writes with a capital after a name: "Jean Zub Issues Statement"."""

HEADLINE = frozenset(
    """announce announces applaud applauds blasts calls celebrated celebrates commemorates
    commends condemns congratulates cosponsors criticizes delivers demands denounces draws
    endorses featured features gets hails helps hits honors interviews introduce introduces issues
    joins lauds meets offers pleads praises protects pushes reacts relies relying responds saves
    seek seeking seeks slams speaks statement supports thanks touts unveils urge urges visits
    votes wins annonce annoncent declare explique participe rencontre""".split()
)
"""Words that are part of no name where another word of it stands before them, folded."""
