"""Ranks: the nouns of offices that stand before a surname alone, and what completes them."""

from __future__ import annotations

RANKS = frozenset(
    """president presidente vice-president senator sen governor gov secretary general minister
    ministre premier chancellor chancelier chanceliere ambassador ambassadeur ambassadrice
    congressman congresswoman representative rep mayor maire syndic syndique sheriff chief
    commissioner councillor councilor councilman councilwoman counselor conseiller conseillere
    depute deputee senateur senatrice judge juge procureur procureure prosecutor attorney agent
    inspector detective deputy trooper officer sergeant sgt lieutenant lt captain capt capitaine
    commander commandant commandante colonel col brigadier divisionnaire admiral amiral director
    administrator speaker chairman chairwoman undersecretary secretaire commissaire professor
    professeur professeure professeurs bishop cardinal eveque pastor rabbi pope pape king queen
    prince princess roi reine princesse emperor empress sultan emir sheikh singer artist rapper
    chanteur chanteuse artiste""".split()
)
"""Nouns that stand before a surname alone: "President Zub", "le juge Zub"."""

COMPLETING = frozenset(
    """etat etats corps division brigade charge state confederation treasury defense defence
    federation commerce""".split()
)
"""What a rank may be of, right before a surname: "secrétaire d'Etat Zub", "in Charge Zub"."""

LINKS = frozenset("d de la aux of in the".split())
"""What joins a rank to what completes it."""
