"""French."""

from __future__ import annotations

from pressarchive.languages.language import Language

LANGUAGE = Language(
    code="fr",
    name="français",
    stemmer="french",
    stop_words=frozenset(
        """a afin ai ainsi alors apres au aucun aucune aujourd aupres aussi autre autres aux avait
        avant avec avez avoir avons c ce cela celle celles celui ces cet cette ceux chaque
        chez comme contre d dans de depuis des deux doit doivent donc dont du durant elle
        elles en encore entre est et etaient etait ete etre eu eux faire fait font hors hui ici il
        ils j je jusqu l la le les leur leurs lors lorsque lui m ma mais meme memes mes moins mon
        n ne ni nos notre nous on ont ou par parce parmi pas pendant peu peut peuvent plus plusieurs
        pour pourquoi pouvoir puis qu quand que quel quelle quelles quels qui quoi s sa sans se
        selon sera seront ses si soit sont sous sur t ta tandis tant tel telle telles tels tous
        tout toute toutes tres trop tu un une vers via voici voila vos votre vous y""".split()
    ),
    months=(
        ("janvier", "janv", "jan"),
        ("fevrier", "fevr", "fev"),
        ("mars",),
        ("avril", "avr"),
        ("mai",),
        ("juin",),
        ("juillet", "juil"),
        ("aout",),
        ("septembre", "sept"),
        ("octobre", "oct"),
        ("novembre", "nov"),
        ("decembre", "dec"),
    ),
    weekdays=(
        ("lundi", "lun"),
        ("mardi", "mar"),
        ("mercredi", "mer"),
        ("jeudi", "jeu"),
        ("vendredi", "ven"),
        ("samedi", "sam"),
        ("dimanche", "dim"),
    ),
    ordinals=("er", "re", "e"),
    relative_days={"aujourd'hui": 0, "hier": -1, "avant-hier": -2},
    relative_periods={
        "cette semaine": ("week", 0),
        "la semaine derniere": ("week", -1),
        "semaine derniere": ("week", -1),
        "ce mois-ci": ("month", 0),
        "ce mois": ("month", 0),
        "le mois dernier": ("month", -1),
        "mois dernier": ("month", -1),
        "cette annee": ("year", 0),
        "l'annee derniere": ("year", -1),
        "annee derniere": ("year", -1),
        "l'an dernier": ("year", -1),
        "an dernier": ("year", -1),
    },
)
