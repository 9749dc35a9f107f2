### Names of the code lists, one message a member: <list>-<code>. Sentence case, no full stop.

## Languages

language-en = English
language-fr = French
language-es = Spanish
language-ar = Arabic

## Crimes

crime-THB = Trafficking in human beings
crime-SOM = Smuggling of migrants

## Roles of a person in a case

person-role-victim = Detected victims
person-role-smuggled-migrant = Detected smuggled migrants
person-role-suspect = Suspects

## Sex as recorded

sex-F = Women and girls
sex-M = Men and boys
sex-_O = Other or non-binary
sex-_U = Unknown or not recorded
sex-_T = Total

## Age groups

age-group-Y0T17 = Children (0–17 years)
age-group-Y_GE18 = Adults (18 years and over)
age-group-_U = Unknown or not recorded
age-group-_T = Total

## Age bands

age-band-0-8 = 0–8 years
age-band-9-17 = 9–17 years
age-band-18-20 = 18–20 years
age-band-21-23 = 21–23 years
age-band-24-26 = 24–26 years
age-band-27-29 = 27–29 years
age-band-30-38 = 30–38 years
age-band-39-47 = 39–47 years
age-band-48-plus = 48 years and over
age-band-Y0T17 = Child, band not recorded
age-band-Y_GE18 = Adult, band not recorded
age-band-_U = Unknown or not recorded
age-band-_T = Total

## Forms of exploitation

exploitation-SEX = Sexual exploitation
exploitation-LAB = Forced labour or services
exploitation-CHL = Child labour
exploitation-DOM = Domestic servitude
exploitation-BEG = Forced begging
exploitation-CRI = Forced criminality, including scam centres
exploitation-MAR = Forced marriage
exploitation-ORG = Organ removal
exploitation-ADO = Illegal adoption
exploitation-SUR = Exploitation of surrogacy
exploitation-MIL = Recruitment into armed groups
exploitation-MIX = Mixed forms
exploitation-OTH = Other form

## Classes of exploitation

exploitation-class-SEXUAL = Sexual exploitation
exploitation-class-FORCED-LABOUR = Forced labour
exploitation-class-OTHER = Other forms of exploitation
exploitation-class-_U = Form not recorded
exploitation-class-_T = All forms

## Means of control

means-of-control-physical-threats = Physical threats
means-of-control-threats-law-enforcement = Threats of law enforcement
means-of-control-threatens-children-family = Threats to children or family
means-of-control-debt-bondage = Debt bondage
means-of-control-false-promises = False promises
means-of-control-physical-abuse = Physical abuse
means-of-control-sexual-abuse = Sexual abuse
means-of-control-takes-earnings = Confiscation of earnings
means-of-control-restricts-financial-access = Restriction of access to money
means-of-control-restricts-medical-care = Restriction of medical care
means-of-control-restricts-movement = Restriction of movement
means-of-control-withholds-necessities = Withholding of necessities
means-of-control-psychological-abuse = Psychological abuse
means-of-control-psychoactive-substance = Psychoactive substances
means-of-control-excessive-working-hours = Excessive working hours
means-of-control-withholds-documents = Withholding of documents
means-of-control-debt-bondage-or-earnings = Debt bondage or confiscation of earnings
means-of-control-threats = Threats of any kind
means-of-control-abuse = Psychological, physical or sexual abuse
means-of-control-denies-basic-needs = Denial of basic needs
means-of-control-other = Other means

## The recruiter’s relation to the victim

recruiter-relation-intimate-partner = Intimate partner
recruiter-relation-friend = Friend or acquaintance
recruiter-relation-family = Family member or relative
recruiter-relation-other = Other relation, including strangers

## Macro routes

route-CMED = Central Mediterranean
route-WMED = Western Mediterranean
route-EMED = Eastern Mediterranean
route-WAFR = Western African (Atlantic)
route-SAHR = Trans-Saharan (internal)
route-WBAL = Western Balkan
route-ELBO = Eastern land borders
route-BSEA = Black Sea
route-CIRC = Circular Albania–Greece
route-OTHR = Other
route-UNKN = Unknown or not recorded

## Kinds of border

border-type-land = Land
border-type-sea = Sea
border-type-air = Air
border-type-inland = Inland
border-type-_U = Unknown or not recorded

## Internal legs: places, not borders; a name implies no opinion on the status of a territory

leg-NE-LY = Agadez area – Sebha/Al Qatrun
leg-NE-DZ = Arlit/Assamaka – In Guezzam/Tamanrasset
leg-ML-DZ = Gao/Tinzaouaten – Bordj Badji Mokhtar/Tamanrasset
leg-TD-LY = Faya/Tibesti – Um al-Aranib/Sebha
leg-SD-LY = Northern State/Darfur – Kufra
leg-SD-EG = Wadi Halfa area – Aswan
leg-EG-LY = Salloum – Musaid/Tobruk
leg-DZ-TN = Algeria–Tunisia land border
leg-LY-TN = Ras Jedir/Dehiba – Tunisia
leg-DZ-MA = Maghnia – Oujda area
leg-LYW-IT = Western Libya coast – Italy/Malta
leg-LYE-IT = Eastern Libya coast – Italy
leg-LYE-GR = Eastern Libya coast – Crete/Gavdos
leg-TN-IT = Tunisia coast – Lampedusa/Sicily
leg-DZE-IT = Annaba area – Sardinia
leg-DZW-ES = Oran/Mostaganem/Algiers area – mainland Spain/Balearics
leg-MAN-ES = Northern Morocco coast – mainland Spain
leg-MA-ENC = Land or sea entry to Ceuta and Melilla
leg-ATLN-ES = Northern Atlantic departure coast – Canary Islands
leg-ATLS-ES = Mauritania/Senegal/Gambia coast – Canary Islands
leg-AIR-IN = Air arrival into North Africa for onward sea crossing

## Means of transport

transport-foot = On foot
transport-car = Car
transport-truck-lorry = Lorry
transport-pickup-convoy = Convoy of pick-up trucks
transport-bus = Bus
transport-rail = Train
transport-rubber-boat = Rubber boat
transport-wooden-boat = Wooden boat
transport-metal-boat = Metal boat
transport-fibreglass-boat = Fibreglass boat
transport-fast-boat-gofast = Fast boat
transport-jet-ski = Jet ski
transport-fishing-vessel-mother-ship = Fishing vessel or mother ship
transport-sailing-boat = Sailing boat
transport-merchant-vessel-stowaway = Stowaway on a merchant vessel
transport-swimming = Swimming
transport-commercial-air = Commercial flight
transport-charter-air = Charter flight
transport-mixed = Mixed means

## Concealment

concealment-none = None
concealment-hidden-compartment = Hidden compartment
concealment-cargo-area = Cargo area
concealment-under-seat-or-engine = Under a seat or in the engine bay
concealment-container = Container
concealment-among-passengers = Among other passengers
concealment-mother-ship-transfer = Transfer from a mother ship
concealment-safe-house = Safe house

## Document fraud

document-fraud-none = None
document-fraud-forged-document = Forged document
document-fraud-counterfeit-document = Counterfeit document
document-fraud-stolen-blank = Stolen blank document
document-fraud-genuine-impostor = Genuine document used by another person
document-fraud-genuine-fraudulently-obtained = Genuine document obtained by fraud
document-fraud-false-breeder-document = False breeder document
document-fraud-visa-fraud = Visa fraud
document-fraud-sham-invitation-or-work-permit = Sham invitation or work permit
document-fraud-sham-marriage = Sham marriage
document-fraud-asylum-claim-abuse = Abuse of an asylum claim

## Payment

payment-cash-per-leg = Cash, leg by leg
payment-cash-full-advance = Cash, in full and in advance
payment-escrow-third-party = Held by a third party
payment-hawala-idvt = Hawala or similar informal transfer
payment-mobile-money = Mobile money
payment-bank-transfer = Bank transfer
payment-cryptoasset = Crypto-asset
payment-prepaid-card = Prepaid card
payment-labour-debt = Debt repaid by labour
payment-pay-on-arrival = Payment on arrival
payment-family-ransom-under-kidnap = Ransom paid by the family of an abducted person
payment-none = None

## Recruitment

recruitment-method-place-of-business = At a place of business
recruitment-method-educational-institution = At an educational institution
recruitment-method-work = At work
recruitment-method-online-social-network = Online social network
recruitment-method-online-advertisement = Online advertisement
recruitment-method-television-advertisement = Television advertisement
recruitment-method-newspaper-advertisement = Newspaper advertisement
recruitment-method-family-or-family-event = Family or a family event
recruitment-method-friends-or-social-event = Friends or a social event
recruitment-method-other = Other method

## Online facilitation

online-facilitation-none = None
online-facilitation-social-media-advert = Advertisement on social media
online-facilitation-closed-messaging-group = Closed messaging group
online-facilitation-short-video = Short videos
online-facilitation-job-portal = Job portal
online-facilitation-dedicated-site = Dedicated site
online-facilitation-online-document-shop = Online shop for documents
online-facilitation-navigation-or-gps-sharing = Navigation or sharing of positions
online-facilitation-livestream-proof-of-arrival = Live stream as proof of arrival

## Sectors of exploitation: sections of ISIC Rev. 4

sector-A = Agriculture, forestry and fishing
sector-B = Mining and quarrying
sector-C = Manufacturing
sector-D = Electricity, gas, steam and air conditioning supply
sector-E = Water supply; sewerage, waste management and remediation
sector-F = Construction
sector-G = Wholesale and retail trade; repair of motor vehicles
sector-H = Transportation and storage
sector-I = Accommodation and food service activities
sector-J = Information and communication
sector-K = Financial and insurance activities
sector-L = Real estate activities
sector-M = Professional, scientific and technical activities
sector-N = Administrative and support service activities
sector-O = Public administration and defence; compulsory social security
sector-P = Education
sector-Q = Human health and social work activities
sector-R = Arts, entertainment and recreation
sector-S = Other service activities
sector-T = Activities of households as employers
sector-U = Activities of extraterritorial organizations and bodies

## Roles in a network

network-role-organiser = Organiser
network-role-recruiter = Recruiter
network-role-broker = Broker
network-role-guide-passeur = Guide
network-role-driver = Driver
network-role-boat-pilot = Boat pilot
network-role-host-safehouse = Keeper of a safe house
network-role-document-forger = Document forger
network-role-money-handler = Money handler
network-role-corrupt-official = Corrupt official
network-role-lookout = Lookout
network-role-enforcer = Enforcer
network-role-exploiter = Exploiter
network-role-recruiter-or-broker = Recruiter or broker
network-role-transaction-or-process = Transport, harbouring or sale
network-role-control-abuse-or-kidnap = Control, abuse or kidnapping

## Grades of source and information (4x4), handling codes and levels

source-grade-A = No doubt as to authenticity, or reliable in all instances
source-grade-B = Reliable in most instances
source-grade-C = Unreliable in most instances
source-grade-X = Cannot be assessed
information-grade-1 = Accuracy not in doubt
information-grade-2 = Known personally to the source, not to the official passing it on
information-grade-3 = Not known personally to the source but corroborated
information-grade-4 = Not known personally to the source and cannot be corroborated
handling-H0 = To prevent and combat crime under applicable law
handling-H1 = Not to be disclosed in judicial proceedings without permission of the provider
handling-H2 = Not to be disseminated without permission of the provider
handling-H3 = Other restrictions
level-public = Public
level-partner = Partner organisations
level-restricted = Restricted

## Likelihood and confidence (ICD 203)

likelihood-L1 = almost no chance
likelihood-L2 = very unlikely
likelihood-L3 = unlikely
likelihood-L4 = roughly even chance
likelihood-L5 = likely
likelihood-L6 = very likely
likelihood-L7 = almost certain
confidence-HIGH = high confidence
confidence-MOD = moderate confidence
confidence-LOW = low confidence

## What a source breaks a count down by

breakdown-total = Total
breakdown-form = Form of exploitation
breakdown-citizenship = Citizenship
breakdown-repatriation = Country of repatriation
breakdown-route = Route
breakdown-incident = Incident

## Regions of UN M49, and areas that are not one country

region-M49-002 = Africa
region-M49-015 = Northern Africa
region-M49-202 = Sub-Saharan Africa
region-M49-019 = Americas
region-M49-142 = Asia
region-M49-150 = Europe
region-M49-009 = Oceania
region-M49-014 = Eastern Africa
region-M49-017 = Middle Africa
region-M49-018 = Southern Africa
region-M49-011 = Western Africa
region-M49-143 = Central Asia
region-M49-030 = Eastern Asia
region-M49-035 = South-eastern Asia
region-M49-034 = Southern Asia
region-M49-145 = Western Asia
area-_D = Own nationals or territory
area-_A = Abroad, country not stated
area-_X = Stateless
area-_S = Several places
area-_U = Unknown or not recorded
area-_T = Total

## Headings of dimensions

dimension-age = Age
dimension-citizenship = Citizenship
dimension-country = Country
dimension-crime = Crime
dimension-departure = Departure
dimension-form = Form of exploitation
dimension-leg = Leg
dimension-likelihood = Likelihood
dimension-means = Means of control
dimension-month = Month
dimension-period = Period
dimension-quarter = Quarter
dimension-role = Role
dimension-route = Route
dimension-route-fell = Route or leg that fell
dimension-route-rose = Route or leg that rose
dimension-counted = What is counted
dimension-series = Series
dimension-nationality = Nationality
dimension-modus-class = Class
dimension-modus-class-before = Class of the year before
dimension-trait-list = What is recorded
dimension-trait = Trait
dimension-recruitment = Recruitment
dimension-relation = Relation to the recruiter
dimension-sector = Sector
dimension-transport = Transport
dimension-concealment = Concealment
dimension-documents = Document fraud
dimension-payment = Payment
dimension-online = Online facilitation
dimension-network = Role of perpetrators
label-given = { $key }: { $name }
dimension-sex = Sex
dimension-shift = Shift
dimension-source = Source
dimension-unit = Unit
dimension-year = Year

## A quarter of a year

period-quarter = Q{ $quarter } { $year }

## Units: $n is the number beside the noun and only chooses its form; the heading stands alone

unit-offences = { $n ->
    [one] recorded offence
   *[other] recorded offences
}
    .heading = Offences recorded
unit-incidents = { $n ->
    [one] recorded incident
   *[other] recorded incidents
}
    .heading = Incidents recorded
unit-victims = { $n ->
    [one] detected victim
   *[other] detected victims
}
    .heading = Detected victims
unit-smuggled-migrants = { $n ->
    [one] detected smuggled migrant
   *[other] detected smuggled migrants
}
    .heading = Detected smuggled migrants
unit-suspects = { $n ->
    [one] suspect
   *[other] suspects
}
    .heading = Suspects
unit-prosecuted = { $n ->
    [one] person prosecuted
   *[other] persons prosecuted
}
    .heading = Persons prosecuted
unit-convicted = { $n ->
    [one] person convicted
   *[other] persons convicted
}
    .heading = Persons convicted
unit-detections = { $n ->
    [one] detection
   *[other] detections
}
    .heading = Detections of border crossings
unit-deaths = { $n ->
    [one] recorded death
   *[other] recorded deaths
}
    .heading = Deaths recorded
unit-missing = { $n ->
    [one] missing person
   *[other] missing persons
}
    .heading = Missing persons recorded
unit-dead-or-missing = { $n ->
    [one] person dead or missing
   *[other] persons dead or missing
}
    .heading = Persons recorded dead or missing
unit-series = { $n ->
    [one] series
   *[other] series
}
    .heading = Series
unit-tests = { $n ->
    [one] test
   *[other] tests
}
    .heading = Tests

judgement-change-new = new
judgement-change-raised = raised
judgement-change-lowered = lowered
judgement-change-unchanged = unchanged
judgement-change-withdrawn = withdrawn
pillar-capacity-building = capacity building
pillar-technical-support = technical support
pillar-operations = operations
driver-political = Political
driver-economic = Economic
driver-social = Social
driver-technological = Technological
driver-environmental = Environmental
driver-legal = Legal
