"""Brands, banks, papers and gangs that are called like somebody: "Richard Mille"."""

BRANDS = frozenset(
    (
        *(("louis", "vuitton"), ("mercedes", "benz"), ("harley", "davidson"), ("calvin", "klein")),
        *(("jack", "daniels"), ("johnnie", "walker"), ("kate", "spade"), ("jimmy", "choo")),
        *(("fannie", "mae"), ("freddie", "mac"), ("merrill", "lynch"), ("morgan", "stanley")),
        *(("charles", "schwab"), ("philip", "morris"), ("ralph", "lauren"), ("hugo", "boss")),
        *(("tommy", "hilfiger"), ("estee", "lauder"), ("richard", "mille"), ("franck", "muller")),
        *(("patek", "philippe"), ("alfa", "romeo"), ("aston", "martin"), ("charlie", "hebdo")),
        *(("mara", "salvatrucha"), ("louis", "dreyfus"), ("max", "mara"), ("charles", "river")),
    )
)
"""The first and the last word of each, folded."""
