"""The nouns of offices and occupations in French."""

from __future__ import annotations

OCCUPATIONS = frozenset(
    """resp president presidente vice-president vice-presidente copresident copresidente
    co-president co-presidente directeur directrice directeurs directrices vice-directeur
    vice-directrice codirecteur codirectrice sous-directeur sous-directrice pdg dg chef cheffe
    responsable responsables ministre ministres secretaire ambassadeur ambassadrice conseiller
    conseillere commissaire depute deputee senateur senatrice maire prefet prefete gouverneur
    gouverneure chancelier chanceliere vice-chancelier porte-parole attache attachee charge
    chargee delegue deleguee representant representante delegues coordinateur coordinatrice
    coordonnateur coordonnatrice fondateur fondatrice fondateurs cofondateur cofondatrice
    co-fondateur gerant gerante administrateur administratrice redacteur redactrice journaliste
    chercheur chercheuse doyen doyenne recteur rectrice juge procureur procureure procureurs
    avocat avocate commandant commandante divisionnaire brigadier colonel general
    lieutenant-colonel capitaine major inspecteur inspectrice adjoint adjointe suppleant
    suppleante expert experte collaborateur collaboratrice specialiste economiste ingenieur
    ingenieure medecin president-directeur premier auteur artiste ecrivain moderateur
    moderatrice roi reine prince princesse pape membre homologue homologues laureat laureate
    candidat candidate animateur animatrice assistant assistante tresorier tresoriere presse
    mediateur mediatrice preposee prepose surveillant statisticien geologue biologiste
    historien architecte realisateur comedien commandant-en-chef mediaschef sous-secretaire
    gestionnaire analyste associe associee manager pilote veterinaire astronaute conservateur
    conservatrice curateur intendant delegue-general greffier greffiere legislateur syndic
    syndique conseillers remplacant remplacante physicien physicienne chimiste mathematicien
    mathematicienne astronome meteorologue climatologue sociologue psychologue hydrologue
    glaciologue geographe archeologue anthropologue ethnologue virologue epidemiologiste
    infectiologue pharmacien pharmacienne chirurgien chirurgienne doctorant doctorante postdoc
    post-doctorant post-doctorante professeur professeure enseignant enseignante scientifique
    scientifiques concepteur conceptrice editeur editrice designer typographe photographe
    graphiste peintre sculpteur sculptrice compositeur compositrice musicien musicienne
    chanteur chanteuse danseur danseuse choregraphe acteur actrice cineaste comedienne
    realisatrice scenariste producteur productrice romancier romanciere poete poetesse
    ecrivaine auteure autrice traducteur traductrice coauteur coauteure co-auteur co-auteure
    agronome agriculteur agricultrice vigneron vigneronne eleveur eleveuse entrepreneur
    entrepreneuse patron patronne codirigeant dirigeant dirigeante president-fondateur
    directeur-general vice-ministre vice-premier ministre-president chef-adjoint sous-chef
    sous-cheffe vice-chanceliere co-presidence rapporteur rapporteuse rapporteure negociateur
    negociatrice mandataire commissaires consul consule nonce cardinal eveque archeveque
    pasteur pasteure rabbin imam empereur imperatrice duc duchesse emir sultan prix-nobel nobel
    champion championne athlete skieur skieuse nageur nageuse cycliste entraineur entraineuse
    selectionneur lieutenant sergent adjudant caporal soldat general-major brigadiere colonelle
    greffiers juges avocats notaire huissier arbitre ombudsman ombudsmane archiviste
    bibliothecaire informaticien informaticienne technicien technicienne developpeur
    developpeuse webmaster historienne statisticienne economistes lobbyiste militant militante
    activiste benevole infirmier infirmiere sage-femme dentiste veterinaires directeur-adjoint
    presidents presidentes ambassadeurs coordinateurs chercheurs chercheuses professeurs
    experts expertes specialistes auteurs artistes collaborateurs representants senateurs
    deputes maires secretaires porte-paroles conseilleres gouverneurs chefs cheffes laureats
    laureates chancelieres administrateurs redacteurs journalistes medecins ingenieurs amiral
    vice-amiral contre-amiral marechal pretre abbe chanoine gardien gardienne footballeur
    footballeuse etudiant etudiante apprenti apprentie inventeur inventrice predecesseur
    predecesseure successeur successeure proprietaire initiateur initiatrice postdoctorant
    postdoctorante post-doc envoye envoyee diplomate luthier luthiere coureur coureuse employe
    employee""".split()
)
"""Folded words."""
