### Textes des tableaux et constats des modèles. Les nombres viennent des données ; les seuils sont en toutes lettres.

## Titres des tableaux

table-routes-detections = Détections de franchissements illégaux des frontières, par route
table-routes-harm = Décès et personnes disparues en regard des détections, par route
table-routes-returns = Migrants objet d’un trafic illicite détectés, déclarations nationales, par route
table-legs-returns = Migrants objet d’un trafic illicite détectés, déclarations nationales, par tronçon interne
table-victims-total = Victimes détectées de la traite des êtres humains, par pays
table-returns-total = Personnes dans les déclarations nationales, par pays et qualité
table-victims-sex-age = Victimes détectées de la traite des êtres humains, par sexe et âge
table-victims-sex-share = Femmes et filles parmi les victimes détectées de la traite des êtres humains
table-returns-sex-age = Victimes détectées dans les déclarations nationales, par sexe et âge
table-returns-sex-share = Femmes et filles parmi les victimes détectées dans les déclarations nationales
table-forms-by-sex-returns = Formes d’exploitation par sexe, déclarations nationales
table-forms-by-sex-glotip = Formes d’exploitation par sexe et par pays, ONUDC
table-justice-sex-share = Femmes parmi les personnes suspectées, poursuivies et condamnées
table-ctdc-sex-form = Formes d’exploitation par genre, CTDC, tous pays
table-means-by-form = Moyens de contrôle par forme d’exploitation, déclarations nationales
table-means-by-form-ctdc = Moyens de contrôle par forme d’exploitation, CTDC, tous pays
table-route-shifts = Évolutions constatées dans les détections mensuelles, par route, la plus sûre en premier
table-route-series = Nombres mensuels de l’évolution la plus sûre
table-route-shares = Parts des routes, trimestre et même trimestre de l’année précédente
table-route-displacement = Routes et tronçons vers un même lieu dont l’un a baissé quand l’autre augmentait
table-route-forecasts = Perspectives de la dernière édition pour ce trimestre, et ce qui s’est produit
table-route-calibration = Fréquence avec laquelle les termes de vraisemblance se sont vérifiés
table-leg-matrix = Migrants objet d’un trafic illicite détectés dans les déclarations nationales, du départ à l’arrivée
table-nationality-shifts = Évolutions constatées dans les détections mensuelles, par groupe de nationalités
table-deaths-shifts = Évolutions constatées dans les décès mensuels, par route
table-missing-shifts = Évolutions constatées dans les disparitions mensuelles, par route
table-returns-route-shifts = Évolutions constatées dans les déclarations nationales, par route
table-returns-leg-shifts = Évolutions constatées dans les déclarations nationales, par tronçon interne
table-returns-nationality-shifts = Évolutions constatées dans les déclarations nationales, par groupe de nationalités
table-shift-tests = Tests effectués et nombre d’évolutions constatées
table-modus-classes = Classes de cas selon la façon dont l’infraction est commise, déclarations nationales
table-modus-traits = Ce qui caractérise les classes : traits par classe
table-modus-profile = Traits fréquents dans une classe au moins, et part de chaque classe qui les présente
table-modus-emerging = Traits en hausse au sein d’une classe
table-modus-sex-age = Classes de cas par sexe et âge
table-modus-routes = Classes de cas par route
table-modus-flows = Ce que sont devenues les classes de l’année précédente
table-smuggling-classes = Classes de migrants objet d’un trafic illicite selon la façon de procéder, déclarations nationales
table-smuggling-traits = Ce qui caractérise les classes de trafic illicite de migrants : traits par classe
table-smuggling-profile = Traits fréquents dans une classe de trafic illicite de migrants au moins, et part de chaque classe qui les présente
table-smuggling-emerging = Traits en hausse au sein d’une classe de trafic illicite de migrants
table-smuggling-sex-age = Classes de migrants objet d’un trafic illicite par sexe et âge
table-smuggling-routes = Classes de migrants objet d’un trafic illicite par route
table-smuggling-flows = Ce que sont devenues les classes de trafic illicite de migrants de l’année précédente
table-ctdc-classes = Classes d’enregistrements synthétiques de victimes et d’auteurs, Counter-Trafficking Data Collaborative
table-ctdc-traits = Ce qui caractérise les classes d’enregistrements synthétiques : traits par classe
table-ctdc-profile = Traits fréquents dans une classe d’enregistrements synthétiques au moins, et part de chaque classe qui les présente
table-ctdc-sex-age = Classes d’enregistrements synthétiques par sexe et âge de la victime

## Noms des indicateurs

indicator-g2 = Part des femmes et des filles parmi les victimes détectées
indicator-g3 = Âge et sexe des victimes détectées
indicator-g4 = Forme d’exploitation par sexe
indicator-g5 = Rapport de féminité par forme d’exploitation
indicator-g7 = Part des femmes parmi les personnes suspectées, poursuivies et condamnées
indicator-g18 = Complétude du champ sexe
indicator-g19 = Évolution d’une part

## En-têtes des colonnes

column-women = Femmes
column-girls = Filles
column-men = Hommes
column-boys = Garçons
column-other-or-unknown = Autre ou inconnu
column-total = Total
column-children = Enfants
column-adults = Adultes
column-age-unknown = Âge inconnu
column-known-age = D’âge connu
column-women-girls = Femmes et filles
column-known-sex = De sexe connu
column-share-women-girls = Part des femmes et des filles
column-share-bounds = Bornes avec sexe inconnu
column-completeness = Sexe renseigné
column-child-share = Part des enfants
column-women-girls-before = Femmes et filles, période précédente
column-known-sex-before = De sexe connu, période précédente
column-share-change = Évolution de la part, points de pourcentage
column-change = Évolution
column-change-quarter = Évolution sur le trimestre précédent
column-change-year = Évolution sur un an
column-share-of-all = Part de l’ensemble
column-victims = Victimes détectées
column-smuggled-migrants = Migrants objet d’un trafic illicite détectés
column-suspects = Suspects
column-deaths-now = Décès
column-deaths-year-before = Décès, un an avant
column-missing-now = Disparus
column-missing-year-before = Disparus, un an avant
column-detections-now = Détections
column-detections-year-before = Détections, un an avant
column-female = Femmes et filles
column-male = Hommes et garçons
column-sex-ratio = Femmes et filles dans la forme
column-share-of-female = Des femmes et des filles
column-share-of-male = Des hommes et des garçons
column-suspects-female = Suspects : femmes
column-suspects-known-sex = Suspects : de sexe connu
column-suspects-share = Suspects : part des femmes
column-prosecuted-female = Poursuivis : femmes
column-prosecuted-known-sex = Poursuivis : de sexe connu
column-prosecuted-share = Poursuivis : part des femmes
column-convicted-female = Condamnés : femmes
column-convicted-known-sex = Condamnés : de sexe connu
column-convicted-share = Condamnés : part des femmes
column-form-sexual = Exploitation sexuelle
column-form-sexual-share = Part
column-form-forced-labour = Travail forcé
column-form-forced-labour-share = Part
column-form-other = Autres formes
column-form-other-share = Part
column-form-all = Toute forme
column-form-all-share = Part
column-shift-change = Évolution
column-shift-low = Évolution, borne inférieure
column-shift-high = Évolution, borne supérieure
column-shift-q = Taux de fausses découvertes
column-shift-n = Nombre à l’appui
column-shift-probability = Probabilité qu’elle dure
column-series-observed = Observé
column-series-expected = Attendu
column-series-low = Attendu, limite inférieure
column-series-high = Attendu, limite supérieure
column-series-shift = Changement de niveau
column-share-year-before = Même trimestre de l’année précédente
column-share-now = Ce trimestre
column-share-rose = Probabilité que la part ait augmenté
column-transferred = Part transférée
column-transferred-low = Part transférée, borne inférieure
column-transferred-high = Part transférée, borne supérieure
column-quotient = Quotient de déplacement
column-shift-reference = Seuil du trimestre suivant
column-forecast-probability = Probabilité énoncée
column-forecast-true = S’est vérifié
column-forecast-score = Score de Brier
column-shift-share-reference = Seuil, en part
column-forecast-reached = Atteint, par rapport au seuil
column-series-tested = Séries testées
column-series-left-out = Séries écartées
column-tests = Tests
column-tests-called = Évolutions constatées
column-class-share = Part de l’ensemble
column-records = Enregistrements
column-class-stability = Stabilité
column-trait-with = Avec ce trait
column-trait-any = Liste renseignée
column-trait-with-before = Avec ce trait, année précédente
column-trait-any-before = Liste renseignée, année précédente
column-trait-share = Part de la classe
column-list-share = Part
column-trait-lift = Multiple de la part de l’ensemble

## En-têtes des lignes

row-all = Ensemble
row-any-means = Au moins un moyen renseigné
row-not-recorded = Non renseigné
row-other-or-unknown = Autre ou inconnu
row-no-class = Aucune classe
row-other-traits = Tout autre élément de la liste
counted-detections = détections
counted-deaths = décès enregistrés
counted-missing = disparitions enregistrées
counted-smuggled = migrants objet d’un trafic illicite détectés
support-one-source = Une seule source
support-agrees = Une deuxième source le montre aussi
support-differs = Une deuxième source ne le montre pas
shift-change-point = Nouveau niveau
shift-level = Dernier mois
shift-drift = Écart durable
shift-appeared = Apparition
shift-vanished = Disparition
shift-composition = Part
shift-displacement = Déplacement

## Notes sous les tableaux

note-detected = Les chiffres portent sur les victimes détectées ; ils ne mesurent pas combien il y en a.
note-detections = Les détections ne sont pas des personnes : une même personne peut être détectée plusieurs fois.
note-returns-detected = Les chiffres portent sur les personnes détectées et déclarées par les services nationaux.
note-units = Victimes, migrants objet d’un trafic illicite et suspects sont des personnes différentes et ne s’additionnent jamais.
note-other-or-unknown = Autre ou inconnu est le total moins les quatre classes : autre sexe, et personnes dont le sexe ou l’âge n’est pas renseigné ou pas ventilé.
note-interval = Les intervalles entre parenthèses sont des intervalles d’incertitude à quatre-vingt-quinze pour cent, pour la seule variation aléatoire : les chiffres portent sur tous les cas détectés, non sur un échantillon.
note-share-bounds = Les parts portent sur les personnes de sexe connu. Les bornes donnent la part si aucune, ou si toutes les personnes de sexe inconnu étaient des femmes et des filles. Au-delà d’un cinquième d’inconnus, ou si un chiffre est censuré ou masqué, seules les bornes sont données.
note-small-denominator = Aucun pourcentage n’est donné sur moins de vingt personnes.
note-change-base = Aucune évolution relative n’est donnée sur une base inférieure à vingt.
note-share-of-shown = Les parts portent sur le total de la dernière ligne.
note-provisional = La source peut encore réviser le dernier trimestre.
note-suppression = Les petits effectifs de personnes sont masqués, les zéros avec eux, ainsi que les cellules dont on pourrait les déduire.
note-harm = Les décès et disparitions sont des estimations minimales. Ils ne sont pas divisés par les détections, car les deux sont partiels.
note-harm-routes = Les routes des deux sources partagent des noms, non des définitions : des trajets d’un côté, des sections de frontière de l’autre.
note-several-forms = Une personne peut être exploitée sous plusieurs formes : la somme des parts peut dépasser le tout. Les parts par sexe portent sur les victimes détectées dont une forme est renseignée.
note-several-means = Une personne peut être contrôlée par plusieurs moyens : la somme des parts peut dépasser le tout.
note-group-rule = Les parts portent sur les victimes détectées de cette forme dont au moins un moyen est renseigné.
note-stages = Les étapes sont des comptages distincts d’une même année, non les mêmes personnes suivies d’une étape à l’autre.
note-shift-change = L’évolution est celle du niveau (ou du mois, ou de la part) par rapport à l’attendu, avec un intervalle à quatre-vingt-quinze pour cent.
note-shift-q = Tous les tests de l’édition sont corrigés ensemble de leur nombre ; au taux retenu, une évolution sur dix peut être fausse.
note-shift-probability = La probabilité est que le trimestre suivant reste du même côté du niveau antérieur.
note-series = Les nombres attendus découlent des niveaux trouvés et de la saison ; les limites contiennent quatre-vingt-quinze mois sur cent. La saison et le niveau sont tenus pour les seules raisons de la ressemblance des mois.
note-shares = Les intervalles sont à quatre-vingt-quinze pour cent ; les nombres comptent pour autant de cas indépendants que leur dispersion en laisse.
note-displacement = Une baisse et une hausse à moins de trois mois d’écart sont compatibles avec un déplacement ; les nombres ne peuvent le démontrer. La part est l’excédent de l’une sur le déficit de l’autre.
note-forecast-score = Le score est le carré de l’écart entre la probabilité énoncée et ce qui s’est produit, en moyenne à la dernière ligne ; le plus bas est le meilleur, et énoncer toujours une chance sur deux donne un quart.
note-tests = N’est testé que ce qui peut l’être : une série d’un an ou plus, qui n’est pas entièrement nulle et dont le contrôle de la divulgation ne masque pas plus d’un dixième des mois. Ce qui est masqué est petit : une série qui en compte davantage paraîtrait plus élevée qu’elle ne l’est. Tous les tests sont corrigés ensemble de leur nombre.
note-forecast-reached = La part atteinte rapporte ce qui est advenu au seuil ; une prévision de hausse se réalise au-dessus de cent pour cent, une prévision de baisse au-dessous.
note-classes = Une classe réunit des cas où les mêmes éléments sont souvent renseignés ensemble ; ce qui ne ressemble à aucune classe, ou se situe entre plusieurs, n’en a pas. Son numéro est son nom pour toujours. Les classes décrivent ce que les services ont détecté et renseigné, non tout ce qui se passe.
note-classes-frozen = Les classes sont établies sur les données de l’année précédente et ne changent pas pendant l’année ; celles que la plupart des échantillons tirés à nouveau ne retrouvent pas ne sont pas présentées.
note-traits = Les parts portent sur les personnes d’une classe pour lesquelles au moins un élément de la liste est renseigné ; une personne peut en réunir plusieurs.
note-lists = Les parts portent sur les personnes pour lesquelles au moins un élément de la liste est renseigné ; une personne peut en réunir plusieurs.
note-profile = Traits présents dans au moins un quart d’une classe. Un trait dont une seule affaire fournit plus de la moitié n’est pas présenté.
note-emerging = Parts dans une classe par rapport au même trimestre de l’année précédente ; test exact unilatéral pour chaque trait, taux de fausses découvertes de dix pour cent au plus sur l’ensemble des traits et des classes.
note-class-people = Les parts portent sur toutes les personnes de la classe, y compris celles d’un autre sexe ou dont le sexe ou l’âge est inconnu.
note-class-routes = Personnes de la classe selon la grande route enregistrée par le service.
note-class-flows = Les personnes du trimestre, reconnues selon les classes de l’année précédente (lignes) et selon celles de cette année (colonnes).
note-synthetic = Les enregistrements sont synthétiques : ils ont été générés de sorte que les combinaisons de quelques attributs soient à peu près aussi fréquentes que chez les victimes réelles, et aucun n’est une personne. Ce que de nombreux attributs ont en commun, comme dans une classe, peut être lissé ou perdu ; ni les tailles ni les combinaisons présentées ici ne sont des indices sur une affaire, un pays ou un réseau.

## Constats principaux

finding-share-women-girls = { $place } compte le plus de victimes détectées ({ $total }) parmi les pays dont le total est publié. Les femmes et les filles représentaient { $share } { $known-n ->
    [one] de { $known } victime détectée
   *[other] des { $known } victimes détectées
} de sexe connu.
finding-share-rose = { $place } : la part des femmes et des filles parmi les victimes détectées de sexe connu a augmenté ({ $change } points de pourcentage), pour atteindre { $share }. La variation aléatoire n’explique pas à elle seule cette évolution.
finding-share-fell = { $place } : la part des femmes et des filles parmi les victimes détectées de sexe connu a diminué ({ $change } points de pourcentage), pour atteindre { $share }. La variation aléatoire n’explique pas à elle seule cette évolution.
finding-completeness-low = { $place } : le sexe est renseigné pour { $completeness } des victimes détectées, au-dessous de la cible de quatre-vingt-quinze pour cent.
finding-detections-rose = Plus forte hausse des détections : { $place }, de { $before } ({ $quarter-before }) à { $now } franchissements détectés ({ $quarter }), soit { $change }.
finding-detections-fell = Plus forte baisse des détections : { $place }, de { $before } ({ $quarter-before }) à { $now } franchissements détectés ({ $quarter }), soit { $change }.
finding-detections-appeared = { $place } : { $now-n ->
    [one] { $now } franchissement détecté
   *[other] { $now } franchissements détectés
} ({ $quarter }), aucun auparavant ({ $quarter-before }).
finding-detections-vanished = { $place } : aucun franchissement détecté ({ $quarter }), après { $before-n ->
    [one] { $before } franchissement détecté
   *[other] { $before } franchissements détectés
} ({ $quarter-before }).
finding-smuggled-rose = Plus forte hausse des migrants objet d’un trafic illicite détectés : { $place }, de { $before } ({ $quarter-before }) à { $now } ({ $quarter }), soit { $change }.
finding-smuggled-fell = Plus forte baisse des migrants objet d’un trafic illicite détectés : { $place }, de { $before } ({ $quarter-before }) à { $now } ({ $quarter }), soit { $change }.
finding-smuggled-appeared = { $place } : { $now-n ->
    [one] { $now } migrant objet d’un trafic illicite détecté
   *[other] { $now } migrants objet d’un trafic illicite détectés
} ({ $quarter }), aucun auparavant ({ $quarter-before }).
finding-smuggled-vanished = { $place } : aucun migrant objet d’un trafic illicite détecté ({ $quarter }), après { $before-n ->
    [one] { $before } personne détectée
   *[other] { $before } personnes détectées
} ({ $quarter-before }).
shift-rose = { $place } ({ $counted }) : nouveau niveau, plus élevé, à partir de { $month } ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). { $support } : { $confidence }.
shift-fell = { $place } ({ $counted }) : nouveau niveau, plus bas, à partir de { $month } ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). { $support } : { $confidence }.
shift-rose-outlook = { $place } ({ $counted }) : nouveau niveau, plus élevé, à partir de { $month } ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessus du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-fell-outlook = { $place } ({ $counted }) : nouveau niveau, plus bas, à partir de { $month } ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessous du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-drifted-up = { $place } ({ $counted }) : au-dessus de l’attendu depuis { $month } ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessus du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-drifted-down = { $place } ({ $counted }) : au-dessous de l’attendu depuis { $month } ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessous du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-newest-high = { $place } ({ $counted }) : au-dessus de la plage attendue en { $month } ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessus du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-newest-low = { $place } ({ $counted }) : au-dessous de la plage attendue en { $month } ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessous du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-route-appeared = { $place } ({ $counted }) : de nouveau des cas à partir de { $month }, après un an ou plus sans aucun (taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessus du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-route-vanished = { $place } ({ $counted }) : aucun cas à partir de { $month } (taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessous du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-share-rose = { $place } ({ $counted }) : part plus grande qu’au même trimestre de l’année précédente ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessus du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-share-fell = { $place } ({ $counted }) : part plus petite qu’au même trimestre de l’année précédente ({ $change } ; intervalle de { $low } à { $high } ; taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). Trimestre suivant au-dessous du niveau antérieur : { $likelihood }. { $support } : { $confidence }.
shift-revision = { $place } ({ $counted }) : l’évolution de { $month } repose sur des mois antérieurs que la source a révisés, et n’apparaissait pas auparavant (taux de fausses découvertes { $q } ; tests : { $tests } ; nombre : { $n }). { $support } : { $confidence }.
finding-class = La classe { $class } représente { $share } des victimes détectées dans les déclarations nationales ; ce qu’elle présente plus souvent que les autres : { $first } et { $second }.
finding-class-smuggled = La classe { $class } représente { $share } des migrants objet d’un trafic illicite détectés dans les déclarations nationales ; ce qu’elle présente plus souvent que les autres : { $first } et { $second }.
finding-class-ctdc = La classe { $class } représente { $share } des enregistrements synthétiques du Counter-Trafficking Data Collaborative ; ce qu’elle présente plus souvent que les autres : { $first } et { $second }. Elle montre comment les attributs s’y associent et ne dit rien de la région.
finding-class-born = La classe { $class } est nouvelle : rien de semblable n’avait été trouvé dans les données de deux ans auparavant.
finding-class-died = La classe { $class } n’a plus été trouvée dans les données de l’année précédente ; son numéro ne sera donné à aucune autre.
finding-class-split = La classe { $class } s’est scindée ; en est issu : { $into }.
finding-class-merged = La classe { $class } s’est fondue dans { $into }.
card-size = { $share } de l’ensemble.
card-size-change = { $share } de l’ensemble ; en un an { $change }.
card-stability = Retrouvée à { $stability } dans des échantillons tirés à nouveau : { $standing }.
standing-highly-stable = très stable
standing-valid = classe valable
standing-doubtful = une tendance, mais l’appartenance des cas est incertaine
card-name = Nommée par des analystes (jour et version) : { $version }.
card-trait = { $list } : { $trait }, { $share }, contre { $overall } de l’ensemble.
card-typical = Un cas type, composé des traits les plus fréquents et ne décrivant aucun cas réel : { $traits }.
card-nearest = La plus proche de { $class } ; ce qui les distingue le plus : { $trait }, { $own } contre { $other }.

table-judgements = Jugements clés
table-recommendations = Recommandations
table-judgement-register = Les jugements et leur évolution
table-judgement-outcomes = Jugements dont l’issue est connue
table-threat-ratings = Menace, vulnérabilité et impact par route et par infraction
table-shift-outlook = Probabilité que chaque évolution se maintienne
table-scenarios = Scénarios
table-intelligence-gaps = Lacunes du renseignement et éléments à recueillir
dimension-judgement = Jugement
dimension-judgement-change = Évolution
dimension-outcome = Issue
dimension-scenario = Scénario
dimension-until = Jusqu’à
dimension-gap = Lacune
dimension-gap-of = Objet
dimension-gap-effect = Ce qu’elle affaiblit
dimension-gap-collect = À recueillir
column-probability = Probabilité
column-probability-before = Probabilité antérieure
column-probability-now = Probabilité actuelle
column-threat = Menace
column-vulnerability = Vulnérabilité
column-impact = Impact
column-recorded = Renseigné
outcome-came-true = s’est réalisé
outcome-did-not = ne s’est pas réalisé
note-judged = Jugé par des analystes, et non calculé à partir des données.
note-ratings = Notes de 1 (faible) à 5 (élevé) : la médiane des évaluateurs, avec la plus basse et la plus haute ; les trois ne sont jamais multipliées.
note-register = Un jugement est relevé ou abaissé si le mot de sa probabilité est un autre.
note-judgement-outcomes = Score de Brier : le carré de l’écart entre la probabilité et l’issue ; zéro est parfait.
note-outlook = Probabilité que le trimestre suivant reste au-delà du niveau antérieur ; calculée, et notée dans la prochaine édition.
note-gaps = Renseigné : personnes pour lesquelles la liste est remplie, sur l’ensemble.
judgements-signed = Jugé par des analystes et signé par { $by } le { $date } ; le contenu des autres sections est calculé.
judgement-claim = { $claim }
judgement-likelihood = Probabilité jusqu’à { $until } : { $likelihood } ({ $probability }).
judgement-confidence = Fondement : { $confidence }. { $basis }
judgement-would-change = Ce qui le changerait : { $text }
judgement-evidence = Éléments : { $figures }.
judgement-confirmed = Confirmé sur les éléments de cette édition.
judgement-unconfirmed = Pas encore confirmé sur les éléments de cette édition.
judgement-changed = À confirmer de nouveau, car ses éléments ont changé. Alors : { $before }. Maintenant : { $now }.
judgement-withdrawn = { $id } est retiré. { $text }
rating-rationale = { $route }, { $crime } : { $text }
scenario-watch = À surveiller : { $text }
driver = { $kind } : { $text }
gap-owner = { $gap } pèse sur { $judgements }. { $owner }
recommendation = { $id } ({ $pillar }, produit { $output }, d’après { $judgements }) : { $text }
gap-no-return = Pas de déclaration nationale
gap-no-data = Rien de publié
gap-no-total = Pas de total publié
gap-provisional = Derniers mois provisoires
gap-unrecorded = Pas renseigné pour tous
gap-effect-counts = Les nombres du pays et de la région
gap-closed = { $gap } : n’existe plus.
gap-effect-victims = Les classes de cas de victimes
gap-effect-smuggled = Les classes de cas de migrants objet d’un trafic illicite
gap-effect-newest = Les évolutions des derniers mois
gap-collect-return = Une déclaration dans le modèle, auprès du point de contact national
gap-collect-publication = Les chiffres, auprès du point de contact national
gap-collect-later = La prochaine livraison de la source
gap-collect-list = La liste, remplie à l’enregistrement
table-enablers = Ce qui rend la traite possible : documents, paiement et internet
table-enablers-smuggling = Ce qui rend le trafic illicite possible : documents, paiement et internet
table-perpetrators = Auteurs nommés dans les cas de victimes
table-perpetrators-smuggling = Auteurs nommés dans les cas de migrants objet d’un trafic illicite
table-yardstick = Les mots de la probabilité
column-from = À partir de
column-to = En deçà de
note-yardstick = Une probabilité et une confiance ne figurent jamais dans une même phrase. La confiance est élevée si les sources sont fiables, complètes et concordantes, modérée si elles sont crédibles mais incomplètes ou non confirmées, faible si elles sont rares ou douteuses.
