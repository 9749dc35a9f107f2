### Ce que dit tout rapport : couverture, titres, notes, réserves, méthodes, symboles. Les chiffres n’entrent que par leur nom.

## Couverture et lignes courantes

title-threat-assessment = Évaluation trimestrielle de la menace : traite des êtres humains et trafic illicite de migrants en Afrique du Nord
document-title = { $title }, { $period }
running-title = Évaluation de la menace, { $period }
contents = Table des matières
footer-page = Page { $page } sur { $pages }
cover-confidentiality = Confidentialité
cover-tlp = Protocole TLP (Traffic Light Protocol)
cover-handling = Code de traitement
cover-handling-value = { $code } : { $name }
cover-level = Édition
cover-release = Livraison
cover-period = Période couverte
cover-cutoff = Arrêt des données
cover-funding = Financé par l’Union européenne
cover-disclaimer = Cette publication a été financée par l’Union européenne. Son contenu relève de la seule responsabilité d’INTERPOL et ne reflète pas nécessairement le point de vue de l’Union européenne.

## Titres des sections

section-key-findings = Principaux constats
section-sources = Sources et couverture
section-regional = Situation régionale
section-routes = Routes
section-victims = Victimes détectées par sexe et par âge
section-modus = Modes opératoires
section-justice = Suspects et réseaux
section-harm = Préjudices
section-caveats = Réserves
section-method = Méthode
section-symbols = Légende des symboles
section-annex = Annexe : provenance
no-findings = Aucun constat n’a pu être diffusé pour cette période.

## Sources

sources-introduction = Ce rapport ne compte que ce que ses sources ont détecté et enregistré. Chaque source compte dans sa propre unité, et deux unités ne sont jamais additionnées. Les victimes de la traite des êtres humains et les migrants objet d’un trafic illicite sont des personnes distinctes en droit et ne figurent jamais dans un même total.
table-sources = Sources lues pour cette livraison
source-source = Source
source-units = Unité de compte
source-vintage = Millésime
source-read = Lignes lues
source-stored = Lignes retenues
source-quarantined = Lignes en quarantaine
source-excluded = Lignes exclues
source-grade = Cotation
note-source-rows = Les lignes lues sont la somme des lignes retenues, en quarantaine et exclues. Une ligne en quarantaine a échoué à un contrôle et attend l’examen d’une personne ; une ligne exclue a été écartée par une règle que la configuration nomme. Les lignes d’une source qui n’est pas publique ne sont pas comptées ici : rapprochées du nombre de ses personnes, elles révéleraient des effectifs masqués.
note-grades = Les cotations suivent le système 4x4. Source : A sans doute possible, B fiable dans la plupart des cas, C peu fiable dans la plupart des cas, X impossible à évaluer. Information : 1 exactitude certaine, 2 connue personnellement de la source, 3 non connue personnellement de la source mais corroborée, 4 impossible à corroborer.
silent-heading = Là où les sources sont muettes
silent-no-data = { $source } ne contient aucune donnée pour cette période ({ $area }). Le silence d’une source n’est pas une absence de criminalité, et aucun chiffre ne le remplace.
silent-no-total = { $source } ne publie aucun total de victimes détectées ({ $area }). Les chiffres publiés pour des parties ne sont pas additionnés pour en former un.
silent-no-return = Aucune déclaration nationale n’a été reçue pour cette période ({ $area }). { $source } ne contient donc rien, ce qui n’est pas un compte de zéro.
silent-not-covered = { $source } ne couvre pas ce pays ({ $area }).
silent-no-comparison = { $source } contient des données pour cette période, mais non pour la période de comparaison ({ $area }) ; aucune évolution n’est donc indiquée.

## Tableaux et figures

caption = { $id }. { $title }
caption-unit = { $id }. { $title } (unité : { $unit })
caption-chart = { $id }. { $title } (données : { $table })
note-ids = Identifiants des chiffres : { $table }/ligne/colonne, par exemple { $example }. Les clés des lignes et des colonnes figurent dans le fichier CSV joint à ce rapport.
note-sources = Sources : { $sources }.
note-sources-methods = Sources : { $sources }. Méthodes : { $methods }.
note-methods = Méthodes : { $methods }.
stub-no-rows = Aucune ligne de ce tableau n’a pu être diffusée pour cette période.
stub-no-chart = Il n’y a rien à représenter : aucune ligne du tableau correspondant n’a pu être diffusée.
stub-no-source = Aucune source de cette livraison ne contient les données de ce tableau.
stub-no-return = Aucune déclaration nationale n’a été lue pour cette période.
stub-no-typology = Pas de classes de cas : l’année précédente compte moins de cinq cents enregistrements, ou les données en disent trop peu pour distinguer des classes.
stub-cannot-protect = Omis en tout ou en partie : à côté de ce que publie cette édition, il révélerait de petits nombres de personnes.
stub-no-previous = Il n’existe pas de période antérieure de comparaison.
stub-disclosure = La protection de la confidentialité masque tous les chiffres de ce tableau.

## Figures

figure-routes-detections = Détections de franchissements illégaux des frontières par route et par trimestre
figure-routes-harm = Décès et disparitions enregistrés par route
figure-routes-returns = Migrants objet d’un trafic illicite détectés, déclarations nationales, par route
figure-legs-returns = Migrants objet d’un trafic illicite détectés, déclarations nationales, par tronçon
figure-victims-total = Victimes détectées par pays déclarant
figure-returns-total = Personnes figurant dans les déclarations nationales par pays déclarant
figure-victims-sex-age = Victimes détectées par sexe et par âge
figure-victims-sex-share = Part des femmes et des filles parmi les victimes détectées de sexe connu
figure-returns-sex-age = Victimes détectées, déclarations nationales, par sexe et par âge
figure-returns-sex-share = Part des femmes et des filles parmi les victimes détectées, déclarations nationales
figure-forms-by-sex-returns = Formes d’exploitation des victimes détectées, déclarations nationales, par sexe
figure-forms-by-sex-glotip = Formes d’exploitation des victimes détectées par sexe
figure-justice-sex-share = Part des femmes parmi les personnes suspectées, poursuivies et condamnées
figure-ctdc-sex-form = Formes d’exploitation dans les dossiers du Counter-Trafficking Data Collaborative par sexe
figure-means-by-form = Moyens de contrôle par forme d’exploitation, déclarations nationales
figure-means-by-form-ctdc = Moyens de contrôle par forme d’exploitation dans les dossiers du Counter-Trafficking Data Collaborative
figure-route-series = Nombres mensuels de l’évolution la plus sûre, avec leur plage attendue
figure-route-shares = Parts au cours du trimestre, au même trimestre de l’année précédente et maintenant
figure-route-map = Détections de franchissements illégaux des frontières au cours du trimestre, sur une carte schématique des routes
figure-own-series = Nombres par mois avec leur plage attendue
figure-leg-matrix = Migrants objet d’un trafic illicite détectés au cours du trimestre, du départ à l’arrivée
figure-modus-classes = Part de chaque classe parmi les victimes détectées dans les déclarations nationales
figure-modus-profile = Traits des classes : part de chaque classe qui les présente
figure-modus-flows = Victimes détectées du trimestre selon les classes de l’année précédente et de cette année
figure-smuggling-classes = Part de chaque classe parmi les migrants objet d’un trafic illicite détectés dans les déclarations nationales
figure-smuggling-profile = Traits des classes de trafic illicite de migrants : part de chaque classe qui les présente
figure-smuggling-flows = Migrants objet d’un trafic illicite détectés du trimestre selon les classes de l’année précédente et de cette année
figure-ctdc-classes = Part de chaque classe parmi les enregistrements synthétiques de victimes et d’auteurs
figure-ctdc-profile = Traits des classes d’enregistrements synthétiques : part de chaque classe qui les présente
alt-bars = Diagramme en barres : { $title }.
alt-stacked = Diagramme en barres empilées : { $title }.
alt-lines = Courbes : { $title }.
alt-intervals = Parts avec leurs intervalles d’incertitude : { $title }.
alt-matrix = Matrice des départs (lignes) et des arrivées (colonnes) : { $title }.
alt-heat-map = Carte de chaleur des parts, traits en lignes et classes en colonnes : { $title }.
alt-alluvial = Bandes allant des classes de l’année précédente (lignes) à celles de cette année : { $title }.
alt-route-map = Carte schématique des routes : { $title }.
alt-slope = Évolution des parts : { $title }.
alt-series = Série mensuelle avec la fourchette attendue : { $title }.
alt-series-first = Premier mois, { $month } : { $values }.
alt-series-last = Dernier mois, { $month } : { $values }.
alt-series-lowest = Chiffre le plus bas : { $value } ({ $months }).
alt-series-highest = Chiffre le plus haut : { $value } ({ $months }).
alt-series-shifts = Changement de niveau, { $count } : { $months }.
alt-series-above = Au-dessus de la fourchette attendue, { $count } : { $months }.
alt-series-below = Au-dessous de la fourchette attendue, { $count } : { $months }.
alt-series-within = Aucun chiffre ne sort de la fourchette attendue.
alt-series-gaps = Aucun chiffre, { $count } : { $months }.
alt-series-provisional = Provisoire, { $count } : { $months }.
n-months = { $n } mois
month-span = { $first } à { $last }
label-value = { $label } ({ $value })
alt-row = { $label } : { $values }.
alt-value = { $series } { $value }
legend-band = Fourchette attendue
legend-provisional = Provisoire
legend-shift = Changement de niveau
legend-gap = Aucun chiffre
legend-alluvial = Aussi large que le nombre de personnes ; un chiffre non publié n’a pas de bande
legend-arrow = Sans échelle ; la largeur d’une flèche croît comme la racine carrée du nombre
legend-class-last = { $low } et plus
matrix-arrival = Arrivée
matrix-departure = Départ
route-map-elsewhere = Hors de la carte : { $values }.
spoken-suppressed = masqué
spoken-not-available = non disponible
spoken-not-applicable = sans objet
spoken-not-significant = effectif trop faible pour un pourcentage
spoken-true-zero = aucun
spoken-censored = entre { $low } et { $high }
spoken-provisional = provisoire
spoken-break = rupture de série
spoken-low-reliability = faible fiabilité
spoken-inconsistent = la source se contredit
spoken-revision = repose sur une révision

## Lieux de la carte des routes ; un nom n’implique aucune prise de position sur le statut d’un territoire

place-algeria-east = Algérie, côte est
place-algeria-west = Algérie, côte ouest et centrale
place-atlantic-north = Côte atlantique de départ, nord
place-atlantic-south = Côte atlantique de départ, sud
place-black-sea-coast = Côte de la mer Noire
place-by-air = Par voie aérienne
place-canary-islands = Îles Canaries
place-central-europe = Europe centrale
place-ceuta-melilla = Ceuta et Melilla
place-eastern-borders = Frontières orientales
place-greece = Grèce
place-horn-of-africa = Corne de l’Afrique
place-italy-malta = Italie et Malte
place-libya-east = Libye, côte est
place-libya-west = Libye, côte ouest
place-morocco-north = Maroc, côte nord
place-north-africa = Afrique du Nord
place-north-africa-centre = Afrique du Nord (centre)
place-north-africa-east = Afrique du Nord (est)
place-north-africa-west = Afrique du Nord (ouest)
place-spain = Espagne
place-turkiye = Türkiye
place-west-africa = Afrique de l’Ouest
place-western-balkans = Balkans occidentaux

## Nombres

value-share = { $point } ({ $low }–{ $high })
value-bounds = { $low }–{ $high }
value-difference = { $point } ({ $low } à { $high })
value-difference-bounds = { $low } à { $high }

## Fichiers CSV

csv-row-key = Clé de ligne
csv-value = { $label } [{ $key }]
csv-low = { $label } [{ $key }], borne inférieure
csv-high = { $label } [{ $key }], borne supérieure
csv-status = { $label } [{ $key }], statut

## Réserves

caveat-c1 = Détection n’est pas prévalence. Une évolution du nombre de victimes, de migrants ou de franchissements détectés peut tenir à l’action répressive, à la législation ou à l’enregistrement autant qu’à la criminalité elle-même ; une baisse ne prouve pas que celle-ci a reculé.
caveat-c2 = Une même personne peut être détectée plusieurs fois. Les détections de franchissements comptent des événements, non des personnes.
caveat-c3 = Les définitions et les pratiques d’enregistrement varient d’un pays à l’autre ; les chiffres détectés dans différents pays ne sont donc pas comparés comme s’ils formaient une seule série.
caveat-c4 = Certaines sources ne publient les petits effectifs que sous la forme « moins de cinq ». Ils sont lus comme zéro à quatre et présentés entre crochets, jamais comme un nombre intermédiaire.
caveat-c5 = Des déclarations arrivent tardivement. Les chiffres détectés au dernier trimestre sont provisoires et généralement révisés à la hausse.
caveat-c6 = Certaines sources ne couvrent que les victimes détectées et assistées. Elles ne forment pas un échantillon aléatoire de l’ensemble des victimes.
caveat-c7 = Les décès et les disparitions sont des estimations minimales de ce qui a été enregistré ; beaucoup ne sont jamais détectés.
caveat-c8 = Certaines sources publient des enregistrements synthétiques ou anonymisés. Les parts qui en sont tirées peuvent différer de celles des victimes détectées correspondantes.
caveat-c9 = Les noms et les regroupements de lieux n’impliquent aucune prise de position sur le statut juridique d’un territoire ni sur ses frontières.
caveat-c10 = Les petits effectifs de personnes détectées sont masqués, ainsi que d’autres effectifs lorsqu’une soustraction permettrait de retrouver un petit effectif.

## Méthodes

method-detection-label = Comptage
method-detection = Les effectifs portent sur ce qu’une source a détecté et enregistré. Rien n’est estimé, imputé ni reporté ; ce qu’une source ne déclare pas reste ouvert. Un total publié par une source reste un total et n’est jamais ajouté à ses parties.
method-routes-label = Routes
method-routes = Les routes suivent les regroupements publiés par Frontex et par l’OIM, qui ne couvrent pas le même espace. Une évolution est l’écart relatif avec le trimestre précédent ou avec le même trimestre de l’année précédente. Une part se rapporte à l’ensemble des détections sur les routes indiquées. Les décès figurent à côté des détections et ne sont jamais divisés par elles.
method-wilson-label = Intervalles des parts
method-wilson = Les parts sont accompagnées de l’intervalle de score à 95 % de Wilson (1927, Journal of the American Statistical Association 22). Les effectifs sont des dénombrements complets de cas détectés, non des échantillons : l’intervalle ne montre que la variation aléatoire.
method-newcombe-label = Évolution des parts
method-newcombe = L’évolution d’une part, en points de pourcentage, est accompagnée de l’intervalle hybride de score à 95 % de Newcombe (1998, Statistics in Medicine 17, méthode 10).
method-unknown-sex-label = Sexe inconnu
method-unknown-sex = Les victimes détectées de sexe inconnu ne sont ni écartées sans le dire ni réparties. Les parts se rapportent aux victimes détectées de sexe connu, et les bornes montrent ce que serait la part si toutes les personnes de sexe inconnu étaient des hommes et des garçons, ou des femmes et des filles. Lorsque plus d’un cinquième est inconnu, seules les bornes sont imprimées.
method-sex-ratio-label = Autre sexe
method-sex-ratio = Les personnes enregistrées comme étant d’un autre sexe ou non binaires entrent dans le dénominateur et ne sont fondues dans aucune autre classe. Elles sont présentées avec les personnes de sexe inconnu lorsque leur nombre est faible.
method-multiple-response-label = Réponses multiples
method-multiple-response = Une victime détectée peut avoir subi plusieurs formes d’exploitation ou moyens de contrôle. Ces parts se rapportent aux dossiers où la question a reçu une réponse, et leur somme peut dépasser 100 %.
method-censoring-label = Effectifs censurés
method-censoring = Un effectif qu’une source ne donne que sous forme d’intervalle reste un intervalle dans toute somme, même lorsque les totaux de la source ne laisseraient qu’une valeur possible.
method-suppression-label = Protection de la confidentialité
method-suppression = Les effectifs de personnes détectées inférieurs au seuil de cette édition sont masqués, et d’autres cellules du même tableau le sont aussi jusqu’à ce qu’aucun effectif masqué ne puisse être retrouvé à partir des lignes, des colonnes et des totaux (suppression complémentaire ; Hundepool et autres, 2012, Statistical Disclosure Control, Wiley). Aucun pourcentage n’est donné lorsque le dénominateur est inférieur à 20.
method-suppression-rounded-label = Protection de la confidentialité
method-suppression-rounded = Les effectifs de personnes détectées inférieurs à { $threshold } sont masqués, les zéros avec eux. Tout autre effectif de personnes, totaux compris, est arrondi séparément au multiple de { $base } le plus proche, si bien que les parties ne s’additionnent pas toujours à leur total ; les parts et les évolutions sont calculées à partir des effectifs arrondis. Lorsque les effectifs imprimés en révéleraient encore un masqué, d’autres effectifs sont masqués, jusqu’à ce qu’une attaque portant sur tout ce que détiennent les lecteurs de cette édition n’apprenne rien de plus que ce qui est promis (Hundepool et autres, 2012, Statistical Disclosure Control, Wiley). Un effectif déjà publié demeure tant qu’il n’a pas nettement changé. Aucun pourcentage n’est donné lorsque le dénominateur est inférieur à 20.
method-suppression-noise-label = Protection de la confidentialité
method-suppression-noise = Les effectifs de personnes détectées inférieurs à { $threshold } sont masqués, les zéros avec eux. Tout autre effectif de personnes, totaux compris, est modifié d’une petite quantité aléatoire, la même partout où l’effectif est imprimé, si bien que les parties ne s’additionnent pas toujours à leur total ; les parts et les évolutions sont calculées à partir des effectifs modifiés (Fraser et Wooton, 2005, A proposed method for confidentialising tabular output to protect against differencing). Lorsque les effectifs imprimés en révéleraient encore un masqué, d’autres effectifs sont masqués. Aucun pourcentage n’est donné lorsque le dénominateur est inférieur à 20.
method-rounding-label = Arrondis
method-rounding = Les parts et les évolutions sont arrondies à une décimale après calcul, les demies en s’éloignant de zéro. Les fichiers CSV contiennent les valeurs non arrondies.

## Symboles

symbol-suppressed = Masqué : petit effectif, ou effectif qui en révélerait un.
symbol-not-available = Non disponible : la source ne dit rien.
symbol-not-applicable = Sans objet : la question ne se pose pas, par exemple une évolution à partir de rien.
symbol-not-significant = Effectif trop faible pour un pourcentage : le dénominateur est inférieur à 20.
symbol-true-zero = Zéro vrai : la source indique qu’il n’y en a pas eu.
symbol-censored = Censuré à la source : on sait seulement que la valeur se situe entre les deux nombres.
symbol-provisional = Provisoire : la source peut encore le réviser.
symbol-break = Rupture de série : la source compte autrement que pendant la période de comparaison.
symbol-low-reliability = Fiabilité faible : plus d’un cinquième est inconnu.
symbol-inconsistent = Incohérent : la source se contredit ; les crochets contiennent tout ce qu’elle dit.
symbol-revision = Révision : n’apparaît que depuis que la source a révisé des périodes antérieures.

## Annexe

annex-check = Chaque chiffre de ce rapport porte un identifiant. La commande « { $command } » le résout sans réseau : sa valeur et son statut, sa formule, les lignes dont il est tiré sous forme d’une condition que toute base de données peut exécuter, et les empreintes des fichiers lus. Les empreintes ci-dessous permettent à chacun de vérifier qu’un fichier est bien celui qui a été utilisé.
annex-sources = Sources en détail
annex-source = { $producer }. Publication : { $published }. Récupération : { $retrieved }. Licence : { $licence }. Citation : { $citation }
annex-undated = non indiquée
annex-hashes = Fichiers lus
annex-settings = Version et configuration
annex-disclosure = Effectifs masqués et arrondis, par tableau
annex-disclosure-table = Tableau
annex-disclosure-figures = Effectifs de personnes
annex-disclosure-suppressed = Masqués
annex-disclosure-rounded = Arrondis
annex-source-id = Source
annex-setting = Élément
annex-sha256 = SHA-256 ou valeur
annex-version = Version de himaya
annex-configuration = Configuration

section-judgements = Jugements clés
section-changes = Ce qui a changé depuis le trimestre dernier
section-matrix = Menace, vulnérabilité et impact
section-outlook = Perspectives
section-gaps = Lacunes du renseignement et recueil
section-recommendations = Recommandations
cover-status = Statut
status-computed = Calculé ; rien n’y est jugé par des analystes
status-draft = PROJET : jugements à confirmer
status-confirmed = Jugements confirmés par des analystes
running-title-draft = PROJET. Évaluation de la menace, { $period }
stub-not-judged = Les analystes n’ont rien signé pour cette période que les lecteurs de ce niveau puissent lire.
stub-no-outlook = Aucune évolution n’a été trouvée qui se prête à une prévision.
stub-no-gap = Aucune lacune n’a été trouvée.
figure-cited = { $id } = { $value }
value-score = { $point } ({ $low }–{ $high })
section-enablers = Facilitateurs
section-yardstick = Probabilité et confiance
