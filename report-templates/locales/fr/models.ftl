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

## En-têtes des lignes

row-all = Ensemble
row-any-means = Au moins un moyen renseigné
row-not-recorded = Non renseigné

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
