### Names of the code lists, one message a member: <list>-<code>. Sentence case, no full stop.

## Languages

language-en = anglais
language-fr = français
language-es = espagnol
language-ar = arabe

## Crimes

crime-THB = Traite des êtres humains
crime-SOM = Trafic illicite de migrants

## Roles of a person in a case

person-role-victim = Victimes détectées
person-role-smuggled-migrant = Migrants objet d’un trafic illicite détectés
person-role-suspect = Suspects

## Sex as recorded

sex-F = Femmes et filles
sex-M = Hommes et garçons
sex-_O = Autre ou non binaire
sex-_U = Inconnu ou non enregistré
sex-_T = Total

## Age groups

age-group-Y0T17 = Enfants (0–17 ans)
age-group-Y_GE18 = Adultes (18 ans et plus)
age-group-_U = Inconnu ou non enregistré
age-group-_T = Total

## Age bands

age-band-0-8 = 0–8 ans
age-band-9-17 = 9–17 ans
age-band-18-20 = 18–20 ans
age-band-21-23 = 21–23 ans
age-band-24-26 = 24–26 ans
age-band-27-29 = 27–29 ans
age-band-30-38 = 30–38 ans
age-band-39-47 = 39–47 ans
age-band-48-plus = 48 ans et plus
age-band-Y0T17 = Enfant, tranche d’âge non enregistrée
age-band-Y_GE18 = Adulte, tranche d’âge non enregistrée
age-band-_U = Inconnu ou non enregistré
age-band-_T = Total

## Forms of exploitation

exploitation-SEX = Exploitation sexuelle
exploitation-LAB = Travail ou services forcés
exploitation-CHL = Travail des enfants
exploitation-DOM = Servitude domestique
exploitation-BEG = Mendicité forcée
exploitation-CRI = Criminalité forcée, y compris les centres d’escroquerie
exploitation-MAR = Mariage forcé
exploitation-ORG = Prélèvement d’organes
exploitation-ADO = Adoption illégale
exploitation-SUR = Exploitation de la gestation pour autrui
exploitation-MIL = Recrutement dans des groupes armés
exploitation-MIX = Formes mixtes
exploitation-OTH = Autre forme

## Classes of exploitation

exploitation-class-SEXUAL = Exploitation sexuelle
exploitation-class-FORCED-LABOUR = Travail forcé
exploitation-class-OTHER = Autres formes d’exploitation
exploitation-class-_U = Forme non enregistrée
exploitation-class-_T = Toutes les formes

## Means of control

means-of-control-physical-threats = Menaces de violences physiques
means-of-control-threats-law-enforcement = Menaces de dénonciation aux autorités
means-of-control-threatens-children-family = Menaces contre les enfants ou la famille
means-of-control-debt-bondage = Servitude pour dettes
means-of-control-false-promises = Fausses promesses
means-of-control-physical-abuse = Violences physiques
means-of-control-sexual-abuse = Violences sexuelles
means-of-control-takes-earnings = Confiscation des revenus
means-of-control-restricts-financial-access = Restriction de l’accès à l’argent
means-of-control-restricts-medical-care = Restriction de l’accès aux soins
means-of-control-restricts-movement = Restriction de la liberté de mouvement
means-of-control-withholds-necessities = Privation de biens de première nécessité
means-of-control-psychological-abuse = Violences psychologiques
means-of-control-psychoactive-substance = Substances psychoactives
means-of-control-excessive-working-hours = Horaires de travail excessifs
means-of-control-withholds-documents = Rétention de documents
means-of-control-debt-bondage-or-earnings = Servitude pour dettes ou confiscation des revenus
means-of-control-threats = Menaces de toute nature
means-of-control-abuse = Violences psychologiques, physiques ou sexuelles
means-of-control-denies-basic-needs = Privation des besoins essentiels
means-of-control-other = Autre moyen

## The recruiter’s relation to the victim

recruiter-relation-intimate-partner = Partenaire intime
recruiter-relation-friend = Ami ou connaissance
recruiter-relation-family = Membre de la famille ou parent
recruiter-relation-other = Autre relation, y compris inconnus

## Macro routes

route-CMED = Méditerranée centrale
route-WMED = Méditerranée occidentale
route-EMED = Méditerranée orientale
route-WAFR = Afrique de l’Ouest (Atlantique)
route-SAHR = Transsaharienne (interne)
route-WBAL = Balkans occidentaux
route-ELBO = Frontières terrestres orientales
route-BSEA = Mer Noire
route-CIRC = Circulaire Albanie–Grèce
route-OTHR = Autre
route-UNKN = Inconnue ou non enregistrée

## Kinds of border

border-type-land = Terrestre
border-type-sea = Maritime
border-type-air = Aérienne
border-type-inland = À l’intérieur du territoire
border-type-_U = Inconnue ou non enregistrée

## Internal legs: places, not borders; a name implies no opinion on the status of a territory

leg-NE-LY = Région d’Agadez – Sebha/Al Qatrun
leg-NE-DZ = Arlit/Assamaka – In Guezzam/Tamanrasset
leg-ML-DZ = Gao/Tinzaouaten – Bordj Badji Mokhtar/Tamanrasset
leg-TD-LY = Faya/Tibesti – Oum al-Aranib/Sebha
leg-SD-LY = État du Nord/Darfour – Koufra
leg-SD-EG = Région de Wadi Halfa – Assouan
leg-EG-LY = Salloum – Moussaïd/Tobrouk
leg-DZ-TN = Frontière terrestre algéro-tunisienne
leg-LY-TN = Ras Jedir/Dehiba – Tunisie
leg-DZ-MA = Maghnia – région d’Oujda
leg-LYW-IT = Littoral ouest de la Libye – Italie/Malte
leg-LYE-IT = Littoral est de la Libye – Italie
leg-LYE-GR = Littoral est de la Libye – Crète/Gavdos
leg-TN-IT = Littoral tunisien – Lampedusa/Sicile
leg-DZE-IT = Région d’Annaba – Sardaigne
leg-DZW-ES = Région d’Oran/Mostaganem/Alger – Espagne continentale/Baléares
leg-MAN-ES = Littoral nord du Maroc – Espagne continentale
leg-MA-ENC = Entrée terrestre ou maritime à Ceuta et Melilla
leg-ATLN-ES = Littoral atlantique nord de départ – îles Canaries
leg-ATLS-ES = Littoral de la Mauritanie/du Sénégal/de la Gambie – îles Canaries
leg-AIR-IN = Arrivée aérienne en Afrique du Nord en vue d’une traversée maritime

## Means of transport

transport-foot = À pied
transport-car = Voiture
transport-truck-lorry = Camion
transport-pickup-convoy = Convoi de véhicules pick-up
transport-bus = Autocar ou autobus
transport-rail = Train
transport-rubber-boat = Embarcation pneumatique
transport-wooden-boat = Embarcation en bois
transport-metal-boat = Embarcation métallique
transport-fibreglass-boat = Embarcation en fibre de verre
transport-fast-boat-gofast = Embarcation rapide (go-fast)
transport-jet-ski = Jet-ski
transport-fishing-vessel-mother-ship = Navire de pêche ou bateau-mère
transport-sailing-boat = Voilier
transport-merchant-vessel-stowaway = Passager clandestin d’un navire marchand
transport-swimming = À la nage
transport-commercial-air = Vol commercial
transport-charter-air = Vol affrété
transport-mixed = Moyens mixtes

## Concealment

concealment-none = Aucune
concealment-hidden-compartment = Compartiment dissimulé
concealment-cargo-area = Espace de chargement
concealment-under-seat-or-engine = Sous un siège ou dans le compartiment moteur
concealment-container = Conteneur
concealment-among-passengers = Parmi les autres passagers
concealment-mother-ship-transfer = Transfert depuis un bateau-mère
concealment-safe-house = Lieu d’hébergement de transit

## Document fraud

document-fraud-none = Aucune
document-fraud-forged-document = Document falsifié
document-fraud-counterfeit-document = Document contrefait
document-fraud-stolen-blank = Document vierge volé
document-fraud-genuine-impostor = Document authentique utilisé par un tiers
document-fraud-genuine-fraudulently-obtained = Document authentique obtenu frauduleusement
document-fraud-false-breeder-document = Faux document source
document-fraud-visa-fraud = Fraude au visa
document-fraud-sham-invitation-or-work-permit = Invitation ou permis de travail fictif
document-fraud-sham-marriage = Mariage de complaisance
document-fraud-asylum-claim-abuse = Détournement de la demande d’asile

## Payment

payment-cash-per-leg = Espèces, à chaque tronçon
payment-cash-full-advance = Espèces, en totalité et d’avance
payment-escrow-third-party = Dépôt auprès d’un tiers
payment-hawala-idvt = Hawala ou transfert informel similaire
payment-mobile-money = Argent mobile
payment-bank-transfer = Virement bancaire
payment-cryptoasset = Crypto-actif
payment-prepaid-card = Carte prépayée
payment-labour-debt = Dette remboursée par le travail
payment-pay-on-arrival = Paiement à l’arrivée
payment-family-ransom-under-kidnap = Rançon versée par la famille d’une personne enlevée
payment-none = Aucun

## Recruitment

recruitment-method-place-of-business = Dans un lieu de commerce
recruitment-method-educational-institution = Dans un établissement d’enseignement
recruitment-method-work = Au travail
recruitment-method-online-social-network = Réseau social en ligne
recruitment-method-online-advertisement = Annonce en ligne
recruitment-method-television-advertisement = Annonce à la télévision
recruitment-method-newspaper-advertisement = Annonce dans la presse
recruitment-method-family-or-family-event = Famille ou événement familial
recruitment-method-friends-or-social-event = Amis ou événement social
recruitment-method-other = Autre mode

## Online facilitation

online-facilitation-none = Aucune
online-facilitation-social-media-advert = Annonce sur les réseaux sociaux
online-facilitation-closed-messaging-group = Groupe de messagerie fermé
online-facilitation-short-video = Vidéos courtes
online-facilitation-job-portal = Portail d’emploi
online-facilitation-dedicated-site = Site dédié
online-facilitation-online-document-shop = Boutique de documents en ligne
online-facilitation-navigation-or-gps-sharing = Navigation ou partage de position
online-facilitation-livestream-proof-of-arrival = Diffusion en direct comme preuve d’arrivée

## Sectors of exploitation: sections of ISIC Rev. 4

sector-A = Agriculture, sylviculture et pêche
sector-B = Activités extractives
sector-C = Activités de fabrication
sector-D = Production et distribution d’électricité, de gaz, de vapeur et climatisation
sector-E = Distribution d’eau ; réseau d’assainissement, gestion des déchets et remise en état
sector-F = Construction
sector-G = Commerce de gros et de détail ; réparation de véhicules automobiles
sector-H = Transport et entreposage
sector-I = Activités d’hébergement et de restauration
sector-J = Information et communication
sector-K = Activités financières et d’assurances
sector-L = Activités immobilières
sector-M = Activités professionnelles, scientifiques et techniques
sector-N = Activités de services administratifs et d’appui
sector-O = Administration publique et défense ; sécurité sociale obligatoire
sector-P = Éducation
sector-Q = Santé et activités d’action sociale
sector-R = Arts, spectacles et loisirs
sector-S = Autres activités de services
sector-T = Activités des ménages privés employant du personnel domestique
sector-U = Activités des organisations et organismes extraterritoriaux

## Roles in a network

network-role-organiser = Organisateur
network-role-recruiter = Recruteur
network-role-broker = Courtier
network-role-guide-passeur = Passeur guide
network-role-driver = Chauffeur
network-role-boat-pilot = Pilote d’embarcation
network-role-host-safehouse = Hébergeur en lieu de transit
network-role-document-forger = Faussaire
network-role-money-handler = Gestionnaire des fonds
network-role-corrupt-official = Agent public corrompu
network-role-lookout = Guetteur
network-role-enforcer = Homme de main
network-role-exploiter = Exploiteur
network-role-recruiter-or-broker = Recruteur ou courtier
network-role-transaction-or-process = Transport, hébergement ou vente
network-role-control-abuse-or-kidnap = Contrôle, violences ou enlèvement

## Grades of source and information (4x4), handling codes and levels

source-grade-A = Authenticité hors de doute, ou fiable dans tous les cas
source-grade-B = Fiable dans la plupart des cas
source-grade-C = Non fiable dans la plupart des cas
source-grade-X = Ne peut être évaluée
information-grade-1 = Exactitude hors de doute
information-grade-2 = Connue personnellement de la source, mais non de l’agent qui la transmet
information-grade-3 = Non connue personnellement de la source, mais corroborée
information-grade-4 = Non connue personnellement de la source et ne pouvant être corroborée
handling-H0 = Aux fins de prévention et de lutte contre la criminalité, selon le droit applicable
handling-H1 = Ne pas divulguer dans une procédure judiciaire sans l’autorisation du fournisseur
handling-H2 = Ne pas diffuser sans l’autorisation du fournisseur
handling-H3 = Autres restrictions
level-public = Public
level-partner = Organisations partenaires
level-restricted = Diffusion restreinte

## Vraisemblance et confiance (ICD 203)

likelihood-L1 = quasiment aucune chance
likelihood-L2 = très improbable
likelihood-L3 = improbable
likelihood-L4 = environ une chance sur deux
likelihood-L5 = probable
likelihood-L6 = très probable
likelihood-L7 = quasiment certain
confidence-HIGH = confiance élevée
confidence-MOD = confiance modérée
confidence-LOW = confiance faible

## What a source breaks a count down by

breakdown-total = Total
breakdown-form = Forme d’exploitation
breakdown-citizenship = Nationalité
breakdown-repatriation = Pays de rapatriement
breakdown-route = Route
breakdown-incident = Incident

## Regions of UN M49, and areas that are not one country

region-M49-002 = Afrique
region-M49-015 = Afrique septentrionale
region-M49-202 = Afrique subsaharienne
region-M49-019 = Amériques
region-M49-142 = Asie
region-M49-150 = Europe
region-M49-009 = Océanie
region-M49-014 = Afrique orientale
region-M49-017 = Afrique centrale
region-M49-018 = Afrique australe
region-M49-011 = Afrique occidentale
region-M49-143 = Asie centrale
region-M49-030 = Asie orientale
region-M49-035 = Asie du Sud-Est
region-M49-034 = Asie du Sud
region-M49-145 = Asie occidentale
area-_D = Nationaux ou territoire national
area-_A = Étranger, pays non précisé
area-_X = Apatride
area-_S = Plusieurs lieux
area-_U = Inconnu ou non enregistré
area-_T = Total

## Headings of dimensions

dimension-age = Âge
dimension-citizenship = Nationalité
dimension-country = Pays
dimension-crime = Infraction
dimension-departure = Départ
dimension-form = Forme d’exploitation
dimension-leg = Tronçon
dimension-likelihood = Vraisemblance
dimension-means = Moyens de contrôle
dimension-month = Mois
dimension-period = Période
dimension-quarter = Trimestre
dimension-role = Qualité
dimension-route = Route
dimension-route-fell = Route ou tronçon en baisse
dimension-route-rose = Route ou tronçon en hausse
dimension-counted = Ce qui est compté
dimension-series = Séries
dimension-nationality = Nationalité
dimension-modus-class = Classe
dimension-modus-class-before = Classe de l’année précédente
dimension-trait-list = Élément renseigné
dimension-trait = Trait
dimension-recruitment = Recrutement
dimension-relation = Lien avec le recruteur
dimension-sector = Secteur
dimension-transport = Transport
dimension-concealment = Dissimulation
dimension-documents = Fraude documentaire
dimension-payment = Paiement
dimension-online = Facilitation en ligne
dimension-network = Rôle des auteurs
label-given = { $key } : { $name }
dimension-sex = Sexe
dimension-shift = Évolution
dimension-source = Source
dimension-unit = Unité
dimension-year = Année

## A quarter of a year

period-quarter = T{ $quarter } { $year }

## Units: $n is the number beside the noun and only chooses its form; the heading stands alone

unit-offences = { $n ->
    [one] infraction enregistrée
   *[other] infractions enregistrées
}
    .heading = Infractions enregistrées
unit-incidents = { $n ->
    [one] incident enregistré
   *[other] incidents enregistrés
}
    .heading = Incidents enregistrés
unit-victims = { $n ->
    [one] victime détectée
   *[other] victimes détectées
}
    .heading = Victimes détectées
unit-smuggled-migrants = { $n ->
    [one] migrant objet d’un trafic illicite détecté
   *[other] migrants objet d’un trafic illicite détectés
}
    .heading = Migrants objet d’un trafic illicite détectés
unit-suspects = { $n ->
    [one] suspect
   *[other] suspects
}
    .heading = Suspects
unit-prosecuted = { $n ->
    [one] personne poursuivie
   *[other] personnes poursuivies
}
    .heading = Personnes poursuivies
unit-convicted = { $n ->
    [one] personne condamnée
   *[other] personnes condamnées
}
    .heading = Personnes condamnées
unit-detections = { $n ->
    [one] détection
   *[other] détections
}
    .heading = Détections de franchissement des frontières
unit-deaths = { $n ->
    [one] décès enregistré
   *[other] décès enregistrés
}
    .heading = Décès enregistrés
unit-missing = { $n ->
    [one] personne disparue
   *[other] personnes disparues
}
    .heading = Personnes disparues enregistrées
unit-dead-or-missing = { $n ->
    [one] personne décédée ou disparue
   *[other] personnes décédées ou disparues
}
    .heading = Personnes enregistrées décédées ou disparues
unit-series = { $n ->
    [one] série
   *[other] séries
}
    .heading = Séries
unit-tests = { $n ->
    [one] test
   *[other] tests
}
    .heading = Tests

judgement-change-new = nouveau
judgement-change-raised = relevé
judgement-change-lowered = abaissé
judgement-change-unchanged = inchangé
judgement-change-withdrawn = retiré
pillar-capacity-building = renforcement des capacités
pillar-technical-support = appui technique
pillar-operations = opérations
driver-political = Politique
driver-economic = Économique
driver-social = Social
driver-technological = Technologique
driver-environmental = Environnemental
driver-legal = Juridique
