### Names of the code lists, one message a member: <list>-<code>. Sentence case, no full stop.

## Languages

language-en = inglés
language-fr = francés
language-es = español
language-ar = árabe

## Crimes

crime-THB = Trata de personas
crime-SOM = Tráfico ilícito de migrantes

## Roles of a person in a case

person-role-victim = Víctimas detectadas
person-role-smuggled-migrant = Migrantes objeto de tráfico ilícito detectados
person-role-suspect = Sospechosos

## Sex as recorded

sex-F = Mujeres y niñas
sex-M = Hombres y niños
sex-_O = Otro o no binario
sex-_U = Desconocido o no registrado
sex-_T = Total

## Age groups

age-group-Y0T17 = Niños, niñas y adolescentes (0–17 años)
age-group-Y_GE18 = Adultos (18 años o más)
age-group-_U = Desconocido o no registrado
age-group-_T = Total

## Age bands

age-band-0-8 = 0–8 años
age-band-9-17 = 9–17 años
age-band-18-20 = 18–20 años
age-band-21-23 = 21–23 años
age-band-24-26 = 24–26 años
age-band-27-29 = 27–29 años
age-band-30-38 = 30–38 años
age-band-39-47 = 39–47 años
age-band-48-plus = 48 años o más
age-band-Y0T17 = Menor de 18 años, grupo no registrado
age-band-Y_GE18 = Adulto, grupo no registrado
age-band-_U = Desconocido o no registrado
age-band-_T = Total

## Forms of exploitation

exploitation-SEX = Explotación sexual
exploitation-LAB = Trabajo o servicios forzados
exploitation-CHL = Trabajo infantil
exploitation-DOM = Servidumbre doméstica
exploitation-BEG = Mendicidad forzada
exploitation-CRI = Actividades delictivas forzadas, incluidos los centros de estafa
exploitation-MAR = Matrimonio forzado
exploitation-ORG = Extracción de órganos
exploitation-ADO = Adopción ilegal
exploitation-SUR = Explotación de la gestación por sustitución
exploitation-MIL = Reclutamiento en grupos armados
exploitation-MIX = Formas mixtas
exploitation-OTH = Otra forma

## Classes of exploitation

exploitation-class-SEXUAL = Explotación sexual
exploitation-class-FORCED-LABOUR = Trabajo forzoso
exploitation-class-OTHER = Otras formas de explotación
exploitation-class-_U = Forma no registrada
exploitation-class-_T = Todas las formas

## Means of control

means-of-control-physical-threats = Amenazas físicas
means-of-control-threats-law-enforcement = Amenazas de denuncia ante las autoridades
means-of-control-threatens-children-family = Amenazas contra los hijos o la familia
means-of-control-debt-bondage = Servidumbre por deudas
means-of-control-false-promises = Falsas promesas
means-of-control-physical-abuse = Maltrato físico
means-of-control-sexual-abuse = Abuso sexual
means-of-control-takes-earnings = Confiscación de los ingresos
means-of-control-restricts-financial-access = Restricción del acceso al dinero
means-of-control-restricts-medical-care = Restricción de la atención médica
means-of-control-restricts-movement = Restricción de la libertad de movimiento
means-of-control-withholds-necessities = Privación de bienes de primera necesidad
means-of-control-psychological-abuse = Maltrato psicológico
means-of-control-psychoactive-substance = Sustancias psicoactivas
means-of-control-excessive-working-hours = Jornadas de trabajo excesivas
means-of-control-withholds-documents = Retención de documentos
means-of-control-debt-bondage-or-earnings = Servidumbre por deudas o confiscación de los ingresos
means-of-control-threats = Amenazas de cualquier tipo
means-of-control-abuse = Maltrato psicológico, físico o sexual
means-of-control-denies-basic-needs = Privación de las necesidades básicas
means-of-control-other = Otro medio

## The recruiter’s relation to the victim

recruiter-relation-intimate-partner = Pareja íntima
recruiter-relation-friend = Amigo o conocido
recruiter-relation-family = Familiar o pariente
recruiter-relation-other = Otra relación, incluidos desconocidos

## Macro routes

route-CMED = Mediterráneo central
route-WMED = Mediterráneo occidental
route-EMED = Mediterráneo oriental
route-WAFR = África occidental (Atlántico)
route-SAHR = Transahariana (interna)
route-WBAL = Balcanes occidentales
route-ELBO = Fronteras terrestres orientales
route-BSEA = Mar Negro
route-CIRC = Circular Albania-Grecia
route-OTHR = Otra
route-UNKN = Desconocida o no registrada

## Kinds of border

border-type-land = Terrestre
border-type-sea = Marítima
border-type-air = Aérea
border-type-inland = En el interior del territorio
border-type-_U = Desconocida o no registrada

## Internal legs: places, not borders; a name implies no opinion on the status of a territory

leg-NE-LY = Zona de Agadez – Sebha/Al Qatrun
leg-NE-DZ = Arlit/Assamaka – In Guezzam/Tamanrasset
leg-ML-DZ = Gao/Tinzaouaten – Bordj Badji Mokhtar/Tamanrasset
leg-TD-LY = Faya/Tibesti – Um al-Aranib/Sebha
leg-SD-LY = Estado del Norte/Darfur – Kufra
leg-SD-EG = Zona de Wadi Halfa – Asuán
leg-EG-LY = Salum – Musaid/Tobruk
leg-DZ-TN = Frontera terrestre entre Argelia y Túnez
leg-LY-TN = Ras Jedir/Dehiba – Túnez
leg-DZ-MA = Maghnia – zona de Uchda
leg-LYW-IT = Costa occidental de Libia – Italia/Malta
leg-LYE-IT = Costa oriental de Libia – Italia
leg-LYE-GR = Costa oriental de Libia – Creta/Gavdos
leg-TN-IT = Costa de Túnez – Lampedusa/Sicilia
leg-DZE-IT = Zona de Annaba – Cerdeña
leg-DZW-ES = Zona de Orán/Mostaganem/Argel – España peninsular/Baleares
leg-MAN-ES = Costa norte de Marruecos – España peninsular
leg-MA-ENC = Entrada por tierra o por mar en Ceuta y Melilla
leg-ATLN-ES = Costa atlántica norte de salida – islas Canarias
leg-ATLS-ES = Costa de Mauritania/Senegal/Gambia – islas Canarias
leg-AIR-IN = Llegada por vía aérea al norte de África para una travesía marítima posterior

## Means of transport

transport-foot = A pie
transport-car = Automóvil
transport-truck-lorry = Camión
transport-pickup-convoy = Convoy de camionetas
transport-bus = Autobús
transport-rail = Tren
transport-rubber-boat = Embarcación neumática
transport-wooden-boat = Embarcación de madera
transport-metal-boat = Embarcación metálica
transport-fibreglass-boat = Embarcación de fibra de vidrio
transport-fast-boat-gofast = Lancha rápida
transport-jet-ski = Moto acuática
transport-fishing-vessel-mother-ship = Buque pesquero o nodriza
transport-sailing-boat = Velero
transport-merchant-vessel-stowaway = Polizón en buque mercante
transport-swimming = A nado
transport-commercial-air = Vuelo comercial
transport-charter-air = Vuelo chárter
transport-mixed = Medios mixtos

## Concealment

concealment-none = Ninguna
concealment-hidden-compartment = Compartimento oculto
concealment-cargo-area = Zona de carga
concealment-under-seat-or-engine = Bajo un asiento o en el motor
concealment-container = Contenedor
concealment-among-passengers = Entre otros pasajeros
concealment-mother-ship-transfer = Trasbordo desde un buque nodriza
concealment-safe-house = Casa de seguridad

## Document fraud

document-fraud-none = Ninguno
document-fraud-forged-document = Documento falsificado
document-fraud-counterfeit-document = Documento falso
document-fraud-stolen-blank = Documento en blanco robado
document-fraud-genuine-impostor = Documento auténtico usado por otra persona
document-fraud-genuine-fraudulently-obtained = Documento auténtico obtenido con fraude
document-fraud-false-breeder-document = Documento base falso
document-fraud-visa-fraud = Fraude de visado
document-fraud-sham-invitation-or-work-permit = Invitación o permiso de trabajo ficticio
document-fraud-sham-marriage = Matrimonio de conveniencia
document-fraud-asylum-claim-abuse = Uso indebido de la solicitud de asilo

## Payment

payment-cash-per-leg = Efectivo, por tramo
payment-cash-full-advance = Efectivo, íntegro y por adelantado
payment-escrow-third-party = Depósito en manos de un tercero
payment-hawala-idvt = Hawala o transferencia informal similar
payment-mobile-money = Dinero móvil
payment-bank-transfer = Transferencia bancaria
payment-cryptoasset = Criptoactivo
payment-prepaid-card = Tarjeta prepago
payment-labour-debt = Deuda saldada con trabajo
payment-pay-on-arrival = Pago a la llegada
payment-family-ransom-under-kidnap = Rescate pagado por la familia de una persona secuestrada
payment-none = Ninguno

## Recruitment

recruitment-method-place-of-business = En un lugar de negocios
recruitment-method-educational-institution = En un centro de enseñanza
recruitment-method-work = En el trabajo
recruitment-method-online-social-network = Red social en línea
recruitment-method-online-advertisement = Anuncio en línea
recruitment-method-television-advertisement = Anuncio en televisión
recruitment-method-newspaper-advertisement = Anuncio en la prensa
recruitment-method-family-or-family-event = Familia o acto familiar
recruitment-method-friends-or-social-event = Amigos o acto social
recruitment-method-other = Otro método

## Online facilitation

online-facilitation-none = Ninguna
online-facilitation-social-media-advert = Anuncio en redes sociales
online-facilitation-closed-messaging-group = Grupo de mensajería cerrado
online-facilitation-short-video = Vídeos cortos
online-facilitation-job-portal = Portal de empleo
online-facilitation-dedicated-site = Sitio específico
online-facilitation-online-document-shop = Tienda de documentos en línea
online-facilitation-navigation-or-gps-sharing = Navegación o intercambio de ubicación
online-facilitation-livestream-proof-of-arrival = Transmisión en directo como prueba de llegada

## Sectors of exploitation: sections of ISIC Rev. 4

sector-A = Agricultura, ganadería, silvicultura y pesca
sector-B = Explotación de minas y canteras
sector-C = Industrias manufactureras
sector-D = Suministro de electricidad, gas, vapor y aire acondicionado
sector-E = Suministro de agua; evacuación de aguas residuales, gestión de desechos y descontaminación
sector-F = Construcción
sector-G = Comercio al por mayor y al por menor; reparación de vehículos automotores
sector-H = Transporte y almacenamiento
sector-I = Actividades de alojamiento y de servicio de comidas
sector-J = Información y comunicaciones
sector-K = Actividades financieras y de seguros
sector-L = Actividades inmobiliarias
sector-M = Actividades profesionales, científicas y técnicas
sector-N = Actividades de servicios administrativos y de apoyo
sector-O = Administración pública y defensa; seguridad social obligatoria
sector-P = Enseñanza
sector-Q = Actividades de atención de la salud humana y de asistencia social
sector-R = Actividades artísticas, de entretenimiento y recreativas
sector-S = Otras actividades de servicios
sector-T = Actividades de los hogares como empleadores
sector-U = Actividades de organizaciones y órganos extraterritoriales

## Roles in a network

network-role-organiser = Organizador
network-role-recruiter = Reclutador
network-role-broker = Intermediario
network-role-guide-passeur = Guía
network-role-driver = Conductor
network-role-boat-pilot = Piloto de embarcación
network-role-host-safehouse = Encargado de casa de seguridad
network-role-document-forger = Falsificador de documentos
network-role-money-handler = Gestor del dinero
network-role-corrupt-official = Funcionario corrupto
network-role-lookout = Vigía
network-role-enforcer = Ejecutor de coacciones
network-role-exploiter = Explotador
network-role-recruiter-or-broker = Reclutador o intermediario
network-role-transaction-or-process = Transporte, acogida o venta
network-role-control-abuse-or-kidnap = Control, abuso o secuestro

## Grades of source and information (4x4), handling codes and levels

source-grade-A = Autenticidad fuera de duda, o fiable en todos los casos
source-grade-B = Fiable en la mayoría de los casos
source-grade-C = No fiable en la mayoría de los casos
source-grade-X = No puede evaluarse
information-grade-1 = Exactitud fuera de duda
information-grade-2 = Conocida personalmente por la fuente, pero no por el funcionario que la transmite
information-grade-3 = No conocida personalmente por la fuente, pero corroborada
information-grade-4 = No conocida personalmente por la fuente y no puede corroborarse
handling-H0 = Para prevenir y combatir la delincuencia conforme al derecho aplicable
handling-H1 = No divulgar en actuaciones judiciales sin autorización de quien la facilita
handling-H2 = No difundir sin autorización de quien la facilita
handling-H3 = Otras restricciones
level-public = Público
level-partner = Organizaciones asociadas
level-restricted = Difusión restringida

## Probabilidad y confianza (ICD 203)

likelihood-L1 = casi ninguna posibilidad
likelihood-L2 = muy improbable
likelihood-L3 = improbable
likelihood-L4 = aproximadamente una posibilidad entre dos
likelihood-L5 = probable
likelihood-L6 = muy probable
likelihood-L7 = casi seguro
confidence-HIGH = confianza alta
confidence-MOD = confianza moderada
confidence-LOW = confianza baja

## What a source breaks a count down by

breakdown-total = Total
breakdown-form = Forma de explotación
breakdown-citizenship = Nacionalidad
breakdown-repatriation = País de repatriación
breakdown-route = Ruta
breakdown-incident = Incidente

## Regions of UN M49, and areas that are not one country

region-M49-002 = África
region-M49-015 = África septentrional
region-M49-202 = África subsahariana
region-M49-019 = América
region-M49-142 = Asia
region-M49-150 = Europa
region-M49-009 = Oceanía
region-M49-014 = África oriental
region-M49-017 = África central
region-M49-018 = África meridional
region-M49-011 = África occidental
region-M49-143 = Asia central
region-M49-030 = Asia oriental
region-M49-035 = Asia sudoriental
region-M49-034 = Asia meridional
region-M49-145 = Asia occidental
area-_D = Nacionales o territorio propio
area-_A = Extranjero, país no indicado
area-_X = Apátrida
area-_S = Varios lugares
area-_U = Desconocido o no registrado
area-_T = Total

## Headings of dimensions

dimension-age = Edad
dimension-citizenship = Nacionalidad
dimension-country = País
dimension-crime = Delito
dimension-departure = Salida
dimension-form = Forma de explotación
dimension-leg = Tramo
dimension-likelihood = Probabilidad
dimension-means = Medios de control
dimension-month = Mes
dimension-period = Período
dimension-quarter = Trimestre
dimension-role = Condición
dimension-route = Ruta
dimension-route-fell = Ruta o tramo que bajó
dimension-route-rose = Ruta o tramo que subió
dimension-counted = Qué se cuenta
dimension-series = Series
dimension-nationality = Nacionalidad
dimension-modus-class = Clase
dimension-modus-class-before = Clase del año anterior
dimension-trait-list = Qué se registra
dimension-trait = Rasgo
dimension-recruitment = Captación
dimension-relation = Relación con el reclutador
dimension-sector = Sector
dimension-transport = Transporte
dimension-concealment = Ocultamiento
dimension-documents = Fraude documental
dimension-payment = Pago
dimension-online = Facilitación en línea
dimension-network = Función de los autores
label-given = { $key }: { $name }
dimension-sex = Sexo
dimension-shift = Cambio
dimension-source = Fuente
dimension-unit = Unidad
dimension-year = Año

## A quarter of a year

period-quarter = T{ $quarter } { $year }

## Units: $n is the number beside the noun and only chooses its form; the heading stands alone

unit-offences = { $n ->
    [one] delito registrado
   *[other] delitos registrados
}
    .heading = Delitos registrados
unit-incidents = { $n ->
    [one] incidente registrado
   *[other] incidentes registrados
}
    .heading = Incidentes registrados
unit-victims = { $n ->
    [one] víctima detectada
   *[other] víctimas detectadas
}
    .heading = Víctimas detectadas
unit-smuggled-migrants = { $n ->
    [one] migrante objeto de tráfico ilícito detectado
   *[other] migrantes objeto de tráfico ilícito detectados
}
    .heading = Migrantes objeto de tráfico ilícito detectados
unit-suspects = { $n ->
    [one] sospechoso
   *[other] sospechosos
}
    .heading = Sospechosos
unit-prosecuted = { $n ->
    [one] persona procesada
   *[other] personas procesadas
}
    .heading = Personas procesadas
unit-convicted = { $n ->
    [one] persona condenada
   *[other] personas condenadas
}
    .heading = Personas condenadas
unit-detections = { $n ->
    [one] detección
   *[other] detecciones
}
    .heading = Detecciones de cruce de fronteras
unit-deaths = { $n ->
    [one] muerte registrada
   *[other] muertes registradas
}
    .heading = Muertes registradas
unit-missing = { $n ->
    [one] persona desaparecida
   *[other] personas desaparecidas
}
    .heading = Personas desaparecidas registradas
unit-dead-or-missing = { $n ->
    [one] persona fallecida o desaparecida
   *[other] personas fallecidas o desaparecidas
}
    .heading = Personas registradas como fallecidas o desaparecidas
unit-series = { $n ->
    [one] serie
   *[other] series
}
    .heading = Series
unit-tests = { $n ->
    [one] prueba
   *[other] pruebas
}
    .heading = Pruebas

judgement-change-new = nuevo
judgement-change-raised = al alza
judgement-change-lowered = a la baja
judgement-change-unchanged = sin cambios
judgement-change-withdrawn = retirado
pillar-capacity-building = desarrollo de capacidades
pillar-technical-support = apoyo técnico
pillar-operations = operaciones
driver-political = Político
driver-economic = Económico
driver-social = Social
driver-technological = Tecnológico
driver-environmental = Medioambiental
driver-legal = Jurídico
