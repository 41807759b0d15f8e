"""The words around organisations and people in French."""

from __future__ import annotations

from pressarchive.languages.occupations.fr import OCCUPATIONS
from pressarchive.languages.parties.party_words import PartyWords

PARTIES = PartyWords(
    titles=frozenset(
        """m mm mme mmes mlle madame monsieur mesdames messieurs dr dre pr pre prof professeur
        professeure docteur me maitre mgr sir dame s.e son excellence altesse serenissime
        lic""".split()
    ),
    roles=OCCUPATIONS,
    offices=frozenset(
        """pdg president-directeur directeur directrice fondateur fondatrice cofondateur
        cofondatrice co-fondateur gerant gerante porte-parole""".split()
    ),
    role_parts=frozenset(
        """general generale generaux adjoint adjointe delegue deleguee executif executive
        federal federale cantonal cantonale national nationale permanent permanente
        honoraire ancien ancienne nouveau nouvelle premier premiere scientifique technique
        financier medical medicale suppleant suppl. ad interim suppleante actuel actuelle
        etat communication principal principale extraordinaire plenipotentiaire premiers
        premieres federaux nationaux cantonaux anciens anciennes nouveaux industriel
        industrielle textile emerite ordinaire associe invite scientifiques graphique
        responsable regional regionale departemental departementale municipal municipale
        communal communale europeen europeenne international internationale suisse
        francais francaise allemand allemande autrichien italien britannique americain
        remp suppl sortant sortante futur future designe designee elu elue interimaire""".split()
    ),
    joiners=frozenset("de du des d la le les l et a au aux en pour sur".split()),
    institutions=frozenset(
        """institut institution agence office ministere universite centre societe association
        federation fondation conseil commission departement direction secretariat service
        bureau ecole hopital hopitaux chu academie assemblee senat parlement tribunal cour
        comite confederation syndicat union mutuelle banque groupe laboratoire laboratoires
        observatoire organisation autorite caisse prefecture mairie region chambre ordre
        reseau musee bibliotheque administration police armee college haute
        haut-commissariat haut-commissariat inspection regie compagnie cooperative ligue
        alliance chancellerie delegation mission ambassade consulat faculte inserm cnrs
        groupement corps station garde gendarmerie conference surveillance controle
        archives""".split()
    ),
    bodies=frozenset(
        """etablissement organisme institut agence societe entreprise association fondation
        organisation centre groupe autorite office reseau federation service administration leader
        acteur operateur fournisseur laboratoire cooperative banque universite ecole syndicat
        plateforme editeur unite projet programme initiative partenariat forum consortium alliance
        campagne coalition collaboration instrument plate-forme organe commission conference fonds
        label prix concours convention accord norme pole entite caisse""".split()
    ),
    speech=frozenset(
        """declare declarent declarait explique expliquent expliquait souligne soulignent
        soulignait precise precisent precisait ajoute ajoutent ajoutait affirme affirment
        affirmait indique indiquent indiquait commente commentent conclut concluent
        concluait rappelle rappellent rappelait estime estiment estimait note notent observe
        insiste annonce dit disent disait rejouit felicite poursuit confie temoigne raconte
        assure resume constate lance releve relevait remarque reconnait confirme ajouter
        declarer souligner qualifie qualifiait conclu redit ecrit ecrivait repond detaille
        detaillent developpe complete insistent admet avoue avance avertit previent martele
        plaide reconnaissait temoignait confiait racontait commentait poursuivait
        constatait remarquait concluait exclame interroge enthousiasme nuance
        relativise resumait assurait exprime exprimait formule signale signalait
        evoque pense croit considere juge promet encourage invite appelle salue
        repete rappeler expliquer preciser indiquer affirmer relever noter rajoute
        rencherit expose exposait reaffirme reaffirmait declarant expliquant soulignant precisant
        ajoutant affirmant indiquant commentant concluant rappelant estimant notant observant
        insistant
        relevant poursuivre conclure estimer resumer commenter insister remarquer constater
        confier temoigner defini definit explicite glisse lache ecrivent
        ecrivant dire disant souvient sourit plaisante deplore regrette espere souhaite
        remercie garantit reagit argumente soutient maintient illustre revele felicitait
        saluait remerciait deplorait regrettait esperait pensait croyait considerait jugeait
        exhorte appelait invitait encourageait promettait admettait avouait detaillait
        resumant""".split()
    ),
    by=frozenset("pour selon d'apres".split()),
    breaks=frozenset(
        """est sont a ont sera seront etait etaient etait avait qui que dont ou avec par sans
        ainsi mais car ni lors depuis pendant afin puis comme si se s rencontrera rencontre
        signent signe signera presente presentera annonce annoncera participera declare
        explique souligne precise ajoute affirme indique commente conclut rappelle estime il
        elle ils elles y n ne ce cette ces sous apres avant entre aura auront souhaite
        remercie effectuera representera recevra accueillera ouvrira prononcera inaugurera
        tire fait rend rendra assiste felicite se""".split()
    ),
    things=frozenset(
        """prix rue avenue boulevard place programme projet loi rapport festival fonds stade
        salle aeroport coupe tour bourse medaille editions productions films sarl""".split()
    ),
    credits=frozenset("photo texte conception graphisme traduction redaction".split()),
    self_verbs=frozenset(
        """compte concoit represente apporte propose fournit developpe emploie regroupe
        rassemble offre accompagne contribue assure figure gere exerce reunit produit
        commercialise opere soutient s'engage engage vise fabrique finance conseille veille
        comprend encourage promeut coordonne favorise oeuvre adresse informe garantit protege
        constitue poursuit compose elabore collectionne appartient appartiennent regit reglemente
        recompense distingue decerne edite consacre""".split()
    ),
    self_kinds=frozenset(
        """etat-major commandement processus registre formation fete manifestation magazine
        journal""".split()
    ),
    places=frozenset(
        """suisse france allemagne italie autriche europe confederation republique ghana
        espagne belgique canada chine japon russie ukraine royaume-uni etats-unis afrique
        asie amerique inde bresil berne geneve paris bruxelles luxembourg liechtenstein
        terre monde etat pays canton commune ville chili perou mexique argentine portugal pologne
        suede norvege danemark finlande grece serbie kosovo croatie hongrie roumanie bulgarie
        vietnam thailande""".split()
    ),
    ministers=frozenset(("ministre", "ministres", "conseiller federal", "conseillere federale")),
    ministries=frozenset(
        "departement ministere diplomatie dfae dfi dfjp ddps dff defr dfe detec".split()
    ),
    contact_headings=tuple(
        (
            "contact|contacts|contact presse|contacts presse|contact media|contact medias|"
            "contacts medias|contact pour les medias|contacts pour les medias|"
            "contact communication|vos contacts|vos contacts presse|relations presse|"
            "relation presse|relations medias|service de presse|service presse|renseignements|"
            "renseignement|renseignements et contact|adresse pour l'envoi de questions|"
            "renseignements complementaires|pour tout renseignement|pour tous renseignements|"
            "pour plus d'informations|pour plus d'information|pour en savoir plus|"
            "pour de plus amples informations|pour de plus amples renseignements|"
            "pour d'autres informations|pour plus de renseignements|plus d'informations|"
            "pour des informations complementaires|pour des renseignements complementaires|"
            "pour toute information|pour toute information complementaire|pour toute question|"
            "pour toutes questions|pour obtenir des renseignements|pour les medias|pour la presse|"
            "renseignements pour les medias|informations pour les medias|demandes des medias|"
            "informations complementaires|autres informations|information|informations|"
            "information presse|informations presse|"
            "personne de contact|personnes de contact|personne a contacter|interlocuteurs"
        ).split("|")
    ),
    about_headings=("a propos de", "a propos du", "a propos des", "a propos d'", "a propos"),
    issuer_headings=frozenset(
        ("auteur", "auteurs", "editeur", "editeurs", "emetteur", "publie par", "diffuse par")
    ),
    closing_headings=frozenset("""documents annexes liens themes mots-cles""".split())
    | {"documents associes", "pieces jointes", "autres documents", "a lire aussi"},
    disclaimer_headings=tuple(
        (
            "avertissement|avis de non-responsabilite|clause de non-responsabilite|"
            "declarations prospectives|enonces prospectifs|informations prospectives|"
            "mentions legales|mise en garde|information importante|ce communique contient|"
            "ce communique de presse contient|le present communique contient|"
            "le present communique de presse contient|certaines declarations|"
            "les informations contenues dans ce|sauf mention contraire|sauf indication contraire"
        ).split("|")
    ),
    disclaimers=frozenset(
        (
            "declarations prospectives|enonces prospectifs|ne constitue pas une offre|"
            "ne constituent pas une offre|marque deposee de|tous droits reserves|fait foi|"
            "seule la version|traduction du communique|traduction du texte original|"
            "reprennent partiellement ou entierement|publies avec l'accord"
        ).split("|")
    ),
    presumptions=frozenset(
        (
            "presume innocent|presumee innocente|presumes innocents|presumees innocentes|"
            "presomption d'innocence"
        ).split("|")
    ),
    topic_words=frozenset("auteur autrice auteurs projet programme etude recherche".split()),
    titled=frozenset(
        """intitule intitulee intitules intitulees titre titree nomme nommee denomme denommee
        baptise baptisee appele appelee surnomme theme slogan devise mot notion terme expression
        brochure exposition motion postulat interpellation etude article livre film ouvrage
        campagne serie congres colloque atelier rubrique chapitre plateforme concours label
        marque strategie plan action bulletin revue magazine publication depliant feuillet principe
        concept fiche dossier manifeste charte directive journee billet scenario indicateur
        outil ordonnance module mesure domaine pole volet initiative documentaire roman essai
        album chanson opera guide manuel""".split()
    ),
    phone_labels=frozenset(
        """tel te telephone telephones tph mobile portable natel gsm ligne standard port bureau
        direct""".split()
    ),
    fax_labels=frozenset("fax telefax telecopie telecopieur".split()),
    mail_labels=frozenset("mail e-mail email courriel mel  courrier".split()),
    desk_words=frozenset(
        """communication service section secretariat information informations presse medias
        media relations bureau departement division office redaction centrale porte-parole
        cabinet direction unite etat-major domaine secteur""".split()
    ),
    name_keys=frozenset("nom|nom et prenom|prenom et nom|contact|personne de contact".split("|")),
    role_keys=frozenset("fonction|titre".split("|")),
    organisation_keys=frozenset("societe|entreprise|organisme|organisation|agence".split("|")),
    reach_keys=frozenset("tel|telephone|portable|mobile|courriel|mail|e-mail|email|fax".split("|")),
    other_keys=frozenset("site|site web|site internet|adresse|ville|pays".split("|")),
    press_labels=frozenset(
        "presse|medias|media|investisseurs|relations investisseurs|analystes".split("|")
    ),
    reach_words=frozenset(
        """courriel contacter contactant joindre appeler appelant aupres contactez appelez ecrire
        ecrivez adresser adressez adressez-vous annoncer
        electronique inscrire commander""".split()
    ),
    residue_lines=frozenset(
        (
            "partager",
            "partager cet article",
            "imprimer",
            "telecharger",
            "aller au contenu",
            "aller au contenu principal",
            "haut de page",
            "retour en haut",
            "retour en haut de page",
            "suivez-nous",
            "nous suivre",
            "contactez-nous",
            "lire la suite",
            "fil d'ariane",
            "accueil",
            "menu",
            "rechercher",
            "fermer",
            "accepter tous les cookies",
        )
    ),
    residue_tails=frozenset(("articles recents", "derniers articles", "a lire aussi")),
)
