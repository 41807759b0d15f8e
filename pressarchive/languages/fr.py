"""French."""

from __future__ import annotations

from pressarchive.languages.language import Language

LANGUAGE = Language(
    code="fr",
    name="français",
    called=("french",),
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
    mastheads={
        "communique de presse": "press-release",
        "communique": "press-release",
        "communiques": "press-release",
        "communique de presse conjoint": "press-release",
        "communique conjoint": "press-release",
        "communique aux medias": "press-release",
        "communique final": "press-release",
        "information presse": "press-release",
        "info presse": "press-release",
        "information aux medias": "press-release",
        "pour diffusion immediate": "press-release",
        "pour publication immediate": "press-release",
        "diffusion immediate": "press-release",
        "declaration": "statement",
        "declaration commune": "statement",
        "declaration conjointe": "statement",
        "declaration officielle": "statement",
        "invitation presse": "media-advisory",
        "invitation aux medias": "media-advisory",
        "invitation a la presse": "media-advisory",
        "invitation": "media-advisory",
        "avis aux medias": "media-advisory",
        "note aux redactions": "media-advisory",
        "note aux medias": "media-advisory",
        "dossier de presse": "press-kit",
        "fiche d'information": "fact-sheet",
    },
    date_labels=(
        "publie le",
        "publie",
        "date de publication",
        "date",
        "date de parution",
        "date de diffusion",
        "paru le",
        "mis en ligne le",
        "en date du",
        "diffuse le",
        "pour diffusion immediate",
        "pour publication immediate",
        "communique de presse du",
        "communique du",
        "du",
    ),
    issued_words=("publie", "diffuse", "emis", "mis en ligne", "poste"),
    release_words=(
        "ce communique de presse",
        "ce communique",
        "le present communique",
        "communique",
    ),
    update_labels=(
        "mis a jour",
        "mis a jour le",
        "mise a jour",
        "mise a jour le",
        "date de mise a jour",
        "derniere mise a jour",
        "derniere modification",
        "modifie le",
        "actualise le",
    ),
    date_articles=("le",),
    place_articles=frozenset(("le", "la", "les", "l")),
    place_particles=frozenset(("sous", "pres")),
    embargo_words=("embargo", "ne pas publier avant", "ne pas diffuser avant"),
    today_words=("aujourd'hui", "ce jour", "ce matin", "cet apres-midi"),
    reference_labels=(
        "numero de communique",
        "numero du communique",
        "numero",
        "reference",
        "references",
        "ref",
        "notre reference",
        "nos references",
        "n/ref",
    ),
    author_labels=frozenset(("auteur", "auteurs", "par")),
    navigation=frozenset(
        (
            "accueil",
            "menu",
            "presse",
            "actualites",
            "espace presse",
            "rechercher",
            "recherche",
            "partager",
            "imprimer",
            "aller au contenu",
            "aller au contenu principal",
            "haut de page",
            "retour en haut",
            "suivez-nous",
            "nous suivre",
            "contactez-nous",
            "auteur",
            "lire la suite",
            "fil d'ariane",
        )
    ),
    news_words=frozenset(
        """aujourd'hui hier annonce annoncent annonceront annoncera signe signent signeront lance
        lancent presente presentent inaugure declare declarent rappelle rappellent approuve adopte
        decide publie publient confirme condamne salue lundi mardi mercredi jeudi vendredi samedi
        dimanche""".split()
    ),
    joining_words=frozenset(
        """a afin au aux avec chez comme concernant contre d dans de depuis des dont du durant
        en entre est et l la le les leur leurs lors mais n ne ou par pour qu que qui s sa sans
        ses son sont sous sur un une vers""".split()
    ),
    endings=("tion", "ment", "aux", "eur", "ique", "ance", "ence", "ite", "ees", "ee", "ais", "ez"),
    verb_endings=("ent",),
    recent=(
        "{n} derniers {unit}",
        "{n} dernieres {unit}",
        "les {n} derniers {unit}",
        "les {n} dernieres {unit}",
        "ces {n} derniers {unit}",
        "ces {n} dernieres {unit}",
    ),
    units={
        "jour": "day",
        "jours": "day",
        "semaine": "week",
        "semaines": "week",
        "mois": "month",
        "an": "year",
        "ans": "year",
        "annee": "year",
        "annees": "year",
    },
    # Not "NON": it stands inside names ("organisations non gouvernementales").
    query_operators={"ET": "and", "OU": "or", "SAUF": "not"},
    query_fields={
        "langue": "lang",
        "annee": "year",
        "depuis": "since",
        "jusqu'a": "until",
        "jusqu'au": "until",
    },
)
