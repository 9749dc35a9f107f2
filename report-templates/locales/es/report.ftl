### Lo que dice todo informe: cubierta, títulos, notas, salvedades, métodos, símbolos. Las cifras entran solo por su nombre.

## Cubierta y líneas corrientes

title-threat-assessment = Evaluación trimestral de la amenaza: trata de personas y tráfico ilícito de migrantes en el Norte de África
document-title = { $title }, { $period }
running-title = Evaluación de la amenaza, { $period }
contents = Índice
footer-page = Página { $page } de { $pages }
cover-confidentiality = Confidencialidad
cover-tlp = Protocolo TLP (Traffic Light Protocol)
cover-handling = Código de tratamiento
cover-handling-value = { $code }: { $name }
cover-level = Edición
cover-release = Entrega
cover-period = Período abarcado
cover-cutoff = Cierre de los datos
cover-funding = Financiado por la Unión Europea
cover-disclaimer = Esta publicación ha sido financiada por la Unión Europea. Su contenido es responsabilidad exclusiva de INTERPOL y no refleja necesariamente los puntos de vista de la Unión Europea.

## Títulos de las secciones

section-key-findings = Conclusiones principales
section-sources = Fuentes y cobertura
section-regional = Situación regional
section-routes = Rutas
section-victims = Víctimas detectadas por sexo y edad
section-modus = Modus operandi
section-justice = Sospechosos y redes
section-harm = Daños
section-caveats = Salvedades
section-method = Método
section-symbols = Leyenda de los símbolos
section-annex = Anexo: procedencia
no-findings = No se ha podido divulgar ninguna conclusión correspondiente a este período.

## Fuentes

sources-introduction = Este informe cuenta únicamente lo que sus fuentes han detectado y registrado. Cada fuente cuenta en su propia unidad, y dos unidades nunca se suman. Las víctimas de la trata de personas y los migrantes objeto de tráfico ilícito son personas distintas en derecho y nunca figuran en un mismo total.
table-sources = Fuentes leídas para esta entrega
source-source = Fuente
source-units = Unidad de recuento
source-vintage = Versión
source-read = Filas leídas
source-stored = Filas guardadas
source-quarantined = Filas en cuarentena
source-excluded = Filas excluidas
source-grade = Calificación
note-source-rows = Las filas leídas son la suma de las guardadas, en cuarentena y excluidas. Una fila en cuarentena no superó una comprobación y espera a que la examine una persona; una fila excluida fue apartada por una regla que la configuración nombra. Las filas de una fuente que no es pública no se cuentan aquí: junto con el número de sus personas revelarían recuentos ocultos.
note-grades = Las calificaciones siguen el sistema 4x4. Fuente: A sin duda alguna, B fiable en la mayoría de los casos, C poco fiable en la mayoría de los casos, X no se puede evaluar. Información: 1 exactitud fuera de duda, 2 conocida personalmente por la fuente, 3 no conocida personalmente por la fuente pero corroborada, 4 no se puede corroborar.
silent-heading = Donde las fuentes callan
silent-no-data = { $source } no contiene datos correspondientes a este período ({ $area }). El silencio de una fuente no es ausencia de delito, y ninguna cifra ocupa su lugar.
silent-no-total = { $source } no publica ningún total de víctimas detectadas ({ $area }). Las cifras que publica de algunas partes no se suman para formar uno.
silent-no-return = No se ha recibido ningún informe nacional correspondiente a este período ({ $area }). { $source } no contiene por tanto nada, lo cual no es un recuento de cero.
silent-not-covered = { $source } no abarca este país ({ $area }).
silent-no-comparison = { $source } contiene datos de este período, pero no del período de comparación ({ $area }), por lo que no se indica ninguna variación.

## Cuadros y gráficos

caption = { $id }. { $title }
caption-unit = { $id }. { $title } (unidad: { $unit })
caption-chart = { $id }. { $title } (datos: { $table })
note-ids = Identificadores de las cifras: { $table }/fila/columna, por ejemplo { $example }. Las claves de las filas y columnas figuran en el archivo CSV que acompaña a este informe.
note-sources = Fuentes: { $sources }.
note-sources-methods = Fuentes: { $sources }. Métodos: { $methods }.
note-methods = Métodos: { $methods }.
stub-no-rows = No se ha podido divulgar ninguna fila de este cuadro correspondiente a este período.
stub-no-chart = No hay nada que representar: no se ha podido divulgar ninguna fila del cuadro correspondiente.
stub-no-source = Ninguna fuente de esta entrega contiene los datos de este cuadro.
stub-no-return = No se ha leído ningún informe nacional correspondiente a este período.
stub-no-typology = Sin clases de casos: el año anterior tiene menos de quinientos registros, o dicen demasiado poco para distinguir clases.
stub-cannot-protect = Omitido en todo o en parte: junto a lo que publica esta edición, revelaría cifras pequeñas de personas.
stub-no-previous = No hay un período anterior con el que comparar.
stub-disclosure = El control de la divulgación oculta todas las cifras de este cuadro.

## Gráficos

figure-routes-detections = Detecciones de cruces ilegales de fronteras por ruta y trimestre
figure-routes-harm = Muertes y desapariciones registradas por ruta
figure-routes-returns = Migrantes objeto de tráfico ilícito detectados en los informes nacionales por ruta
figure-legs-returns = Migrantes objeto de tráfico ilícito detectados en los informes nacionales por tramo
figure-victims-total = Víctimas detectadas por país informante
figure-returns-total = Personas en los informes nacionales por país informante
figure-victims-sex-age = Víctimas detectadas por sexo y edad
figure-victims-sex-share = Proporción de mujeres y niñas entre las víctimas detectadas de sexo conocido
figure-returns-sex-age = Víctimas detectadas en los informes nacionales por sexo y edad
figure-returns-sex-share = Proporción de mujeres y niñas entre las víctimas detectadas en los informes nacionales
figure-forms-by-sex-returns = Formas de explotación de las víctimas detectadas en los informes nacionales por sexo
figure-forms-by-sex-glotip = Formas de explotación de las víctimas detectadas por sexo
figure-justice-sex-share = Proporción de mujeres entre las personas sospechosas, procesadas y condenadas
figure-ctdc-sex-form = Formas de explotación en los registros del Counter-Trafficking Data Collaborative por sexo
figure-means-by-form = Medios de control por forma de explotación en los informes nacionales
figure-means-by-form-ctdc = Medios de control por forma de explotación en los registros del Counter-Trafficking Data Collaborative
figure-route-series = Recuentos mensuales del cambio más seguro, con su intervalo esperado
figure-route-shares = Proporciones del trimestre, del mismo trimestre del año anterior y ahora
figure-route-map = Detecciones de cruces ilegales de fronteras en el trimestre, en un mapa esquemático de las rutas
figure-own-series = Recuentos por mes con su intervalo esperado
figure-leg-matrix = Migrantes objeto de tráfico ilícito detectados en el trimestre, de la salida a la llegada
figure-modus-classes = Proporción de cada clase entre las víctimas detectadas en los informes nacionales
figure-modus-profile = Rasgos de las clases: proporción de cada clase que los tiene
figure-modus-flows = Víctimas detectadas del trimestre según las clases del año anterior y de este año
figure-smuggling-classes = Proporción de cada clase entre los migrantes objeto de tráfico ilícito detectados en los informes nacionales
figure-smuggling-profile = Rasgos de las clases de tráfico ilícito de migrantes: proporción de cada clase que los tiene
figure-smuggling-flows = Migrantes objeto de tráfico ilícito detectados del trimestre según las clases del año anterior y de este año
figure-ctdc-classes = Proporción de cada clase entre los registros sintéticos de víctimas y autores
figure-ctdc-profile = Rasgos de las clases de registros sintéticos: proporción de cada clase que los tiene
alt-bars = Gráfico de barras: { $title }.
alt-stacked = Gráfico de barras apiladas: { $title }.
alt-lines = Gráfico de líneas: { $title }.
alt-intervals = Gráfico de proporciones con sus intervalos de incertidumbre: { $title }.
alt-matrix = Matriz de salidas (filas) y llegadas (columnas): { $title }.
alt-heat-map = Mapa de calor de proporciones, rasgos en filas y clases en columnas: { $title }.
alt-alluvial = Bandas desde las clases del año anterior (filas) hasta las de este año: { $title }.
alt-route-map = Mapa esquemático de rutas: { $title }.
alt-slope = Evolución de las proporciones: { $title }.
alt-series = Serie mensual con la franja esperada: { $title }.
alt-series-first = Primer mes, { $month }: { $values }.
alt-series-last = Último mes, { $month }: { $values }.
alt-series-lowest = Cifra más baja: { $value } ({ $months }).
alt-series-highest = Cifra más alta: { $value } ({ $months }).
alt-series-shifts = Cambio de nivel, { $count }: { $months }.
alt-series-above = Por encima de la franja esperada, { $count }: { $months }.
alt-series-below = Por debajo de la franja esperada, { $count }: { $months }.
alt-series-within = Ninguna cifra queda fuera de la franja esperada.
alt-series-gaps = Sin cifra, { $count }: { $months }.
alt-series-provisional = Provisional, { $count }: { $months }.
n-months = { $n-n ->
    [one] { $n } mes
   *[other] { $n } meses
}
month-span = de { $first } a { $last }
label-value = { $label } ({ $value })
alt-row = { $label }: { $values }.
alt-value = { $series } { $value }
legend-band = Franja esperada
legend-provisional = Provisional
legend-shift = Cambio de nivel
legend-gap = Sin cifra
legend-alluvial = Tan ancha como el número de personas; las cifras no publicadas no tienen banda
legend-arrow = Sin escala; el ancho de una flecha crece con la raíz cuadrada del número
legend-class-last = { $low } y más
matrix-arrival = Llegada
matrix-departure = Salida
route-map-elsewhere = Fuera del mapa: { $values }.
spoken-suppressed = oculto
spoken-not-available = no disponible
spoken-not-applicable = no procede
spoken-not-significant = demasiado pocos para un porcentaje
spoken-true-zero = ninguno
spoken-censored = entre { $low } y { $high }
spoken-provisional = provisional
spoken-break = ruptura de la serie
spoken-low-reliability = poco fiable
spoken-inconsistent = la fuente se contradice
spoken-revision = se apoya en una revisión

## Lugares del mapa de rutas; un nombre no implica opinión sobre el estatuto de un territorio

place-algeria-east = Argelia, costa oriental
place-algeria-west = Argelia, costa occidental y central
place-atlantic-north = Costa atlántica de salida, norte
place-atlantic-south = Costa atlántica de salida, sur
place-black-sea-coast = Costa del mar Negro
place-by-air = Por vía aérea
place-canary-islands = Islas Canarias
place-central-europe = Europa Central
place-ceuta-melilla = Ceuta y Melilla
place-eastern-borders = Fronteras orientales
place-greece = Grecia
place-horn-of-africa = Cuerno de África
place-italy-malta = Italia y Malta
place-libya-east = Libia, costa oriental
place-libya-west = Libia, costa occidental
place-morocco-north = Marruecos, costa norte
place-north-africa = África del Norte
place-north-africa-centre = Norte de África (centro)
place-north-africa-east = Norte de África (este)
place-north-africa-west = Norte de África (oeste)
place-spain = España
place-turkiye = Türkiye
place-west-africa = África Occidental
place-western-balkans = Balcanes Occidentales

## Números

value-share = { $point } ({ $low }–{ $high })
value-bounds = { $low }–{ $high }
value-difference = { $point } ({ $low } a { $high })
value-difference-bounds = { $low } a { $high }

## Archivos CSV

csv-row-key = Clave de fila
csv-value = { $label } [{ $key }]
csv-low = { $label } [{ $key }], límite inferior
csv-high = { $label } [{ $key }], límite superior
csv-status = { $label } [{ $key }], estado

## Salvedades

caveat-c1 = Detección no es prevalencia. Una variación de las víctimas, los migrantes o los cruces detectados puede deberse a la actuación policial, a la legislación o al registro tanto como al propio delito; un descenso no demuestra que haya habido menos.
caveat-c2 = Una misma persona puede ser detectada más de una vez. Las detecciones de cruces de fronteras cuentan hechos, no personas.
caveat-c3 = Las definiciones y prácticas nacionales de registro difieren, por lo que las cifras detectadas en distintos países no se comparan como si fueran una sola serie.
caveat-c4 = Algunas fuentes publican los recuentos pequeños solo como «menos de cinco». Se leen como de cero a cuatro y se muestran entre corchetes, nunca como un número intermedio.
caveat-c5 = Hay informes que llegan tarde. Las cifras detectadas en el último trimestre son provisionales y suelen revisarse al alza.
caveat-c6 = Algunas fuentes abarcan únicamente a víctimas detectadas y asistidas. No son una muestra aleatoria de todas las víctimas.
caveat-c7 = Las muertes y desapariciones son estimaciones mínimas de las registradas; muchas nunca se detectan.
caveat-c8 = Algunas fuentes publican registros sintéticos o anonimizados. Las proporciones calculadas con ellos pueden diferir de las de las víctimas detectadas correspondientes.
caveat-c9 = Los nombres y agrupaciones de lugares no implican opinión alguna sobre la condición jurídica de ningún territorio ni sobre sus fronteras.
caveat-c10 = Los recuentos pequeños de personas detectadas se ocultan, y con ellos otros recuentos cuando uno pequeño podría obtenerse por sustracción.

## Métodos

method-detection-label = Recuento
method-detection = Los recuentos son de lo que una fuente ha detectado y registrado. Nada se estima, imputa ni arrastra; lo que una fuente no comunica queda abierto. Un total publicado por una fuente se mantiene como total y nunca se suma a sus partes.
method-routes-label = Rutas
method-routes = Las rutas siguen las agrupaciones publicadas por Frontex y por la OIM, que no abarcan el mismo espacio. Una variación es la diferencia relativa con el trimestre anterior o con el mismo trimestre del año anterior. Una proporción se refiere a todas las detecciones en las rutas indicadas. Las muertes figuran junto a las detecciones y nunca se dividen por ellas.
method-wilson-label = Intervalos de las proporciones
method-wilson = Las proporciones llevan el intervalo de puntuación del 95 % de Wilson (1927, Journal of the American Statistical Association 22). Los recuentos son recuentos completos de casos detectados, no muestras: el intervalo muestra únicamente la variación aleatoria.
method-newcombe-label = Variación de las proporciones
method-newcombe = La variación de una proporción, en puntos porcentuales, lleva el intervalo híbrido de puntuación del 95 % de Newcombe (1998, Statistics in Medicine 17, método 10).
method-unknown-sex-label = Sexo desconocido
method-unknown-sex = Las víctimas detectadas de sexo desconocido no se omiten sin decirlo ni se reparten. Las proporciones se refieren a las víctimas detectadas de sexo conocido, y los límites muestran cuál sería la proporción si todas las personas de sexo desconocido fueran hombres y niños, o mujeres y niñas. Cuando más de una quinta parte es desconocida, solo se imprimen los límites.
method-sex-ratio-label = Otro sexo
method-sex-ratio = Las personas registradas como de otro sexo o no binarias cuentan en el denominador y no se incorporan a ninguna otra clase. Se muestran junto con las de sexo desconocido cuando su número es pequeño.
method-multiple-response-label = Respuestas múltiples
method-multiple-response = Una víctima detectada puede haber sufrido varias formas de explotación o medios de control. Esas proporciones se refieren a los registros en que se respondió a la pregunta, y pueden sumar más del 100 %.
method-censoring-label = Recuentos censurados
method-censoring = Un recuento que una fuente da solo como intervalo sigue siendo un intervalo en toda suma, aunque los totales de la fuente dejasen un único valor posible.
method-suppression-label = Control de la divulgación
method-suppression = Los recuentos de personas detectadas inferiores al umbral de esta edición se ocultan, y se ocultan otras celdas del mismo cuadro hasta que ningún recuento oculto pueda hallarse a partir de filas, columnas y totales (supresión complementaria; Hundepool y otros, 2012, Statistical Disclosure Control, Wiley). No se da ningún porcentaje cuando el denominador es inferior a 20.
method-suppression-rounded-label = Control de la divulgación
method-suppression-rounded = Los recuentos de personas detectadas inferiores a { $threshold } se ocultan, y con ellos los ceros. Todo otro recuento de personas, también los totales, se redondea por separado al múltiplo de { $base } más próximo, de modo que las partes pueden no sumar su total; las proporciones y las variaciones se calculan a partir de los recuentos redondeados. Cuando los recuentos impresos aún revelarían uno oculto, se ocultan otros, hasta que un ataque a todo lo que poseen los lectores de esta edición no averigüe más de lo prometido (Hundepool y otros, 2012, Statistical Disclosure Control, Wiley). Un recuento ya publicado se mantiene mientras no cambie claramente. No se da ningún porcentaje cuando el denominador es inferior a 20.
method-suppression-noise-label = Control de la divulgación
method-suppression-noise = Los recuentos de personas detectadas inferiores a { $threshold } se ocultan, y con ellos los ceros. Todo otro recuento de personas, también los totales, se modifica en una pequeña cantidad aleatoria, la misma dondequiera que se imprima el recuento, de modo que las partes pueden no sumar su total; las proporciones y las variaciones se calculan a partir de los recuentos modificados (Fraser y Wooton, 2005, A proposed method for confidentialising tabular output to protect against differencing). Cuando los recuentos impresos aún revelarían uno oculto, se ocultan otros. No se da ningún porcentaje cuando el denominador es inferior a 20.
method-rounding-label = Redondeo
method-rounding = Las proporciones y variaciones se redondean a un decimal después de calcularlas, y las mitades exactas se alejan de cero. Los archivos CSV contienen los valores sin redondear.

## Símbolos

symbol-suppressed = Oculto: un recuento pequeño, o uno que revelaría un recuento pequeño.
symbol-not-available = No disponible: la fuente no lo dice.
symbol-not-applicable = No procede: la pregunta no se plantea, como una variación a partir de ninguno.
symbol-not-significant = Demasiado pocos para un porcentaje: el denominador es inferior a 20.
symbol-true-zero = Cero verdadero: la fuente indica que no hubo ninguno.
symbol-censored = Censurado en la fuente: solo se sabe que está entre los dos números.
symbol-provisional = Provisional: la fuente puede revisarlo todavía.
symbol-break = Ruptura de la serie: la fuente cuenta de otro modo que en el período de comparación.
symbol-low-reliability = Fiabilidad baja: más de una quinta parte es desconocida.
symbol-inconsistent = Incoherente: la fuente se contradice; los corchetes contienen todo lo que dice.
symbol-revision = Revisión: solo aparece desde que la fuente revisó periodos anteriores.

## Anexo

annex-check = Cada cifra de este informe tiene un identificador. La orden «{ $command }» lo resuelve sin red: su valor y estado, su fórmula, las filas de las que se calculó como una condición que cualquier base de datos puede ejecutar, y las huellas de los archivos leídos. Las huellas que siguen permiten a cualquiera confirmar que un archivo es el que se utilizó.
annex-sources = Fuentes en detalle
annex-source = { $producer }. Publicación: { $published }. Obtención: { $retrieved }. Licencia: { $licence }. Cita: { $citation }
annex-undated = no consta
annex-hashes = Archivos leídos
annex-settings = Versión y configuración
annex-disclosure = Recuentos ocultos y redondeados, por cuadro
annex-disclosure-table = Cuadro
annex-disclosure-figures = Recuentos de personas
annex-disclosure-suppressed = Ocultos
annex-disclosure-rounded = Redondeados
annex-source-id = Fuente
annex-setting = Elemento
annex-sha256 = SHA-256 o valor
annex-version = Versión de himaya
annex-configuration = Configuración

section-judgements = Juicios clave
section-changes = Qué ha cambiado desde el trimestre pasado
section-matrix = Amenaza, vulnerabilidad e impacto
section-outlook = Perspectivas
section-gaps = Lagunas de inteligencia y recopilación
section-recommendations = Recomendaciones
cover-status = Estado
status-computed = Calculado; nada en él está juzgado por analistas
status-draft = BORRADOR: juicios por confirmar
status-confirmed = Juicios confirmados por analistas
running-title-draft = BORRADOR. Evaluación de la amenaza, { $period }
stub-not-judged = Los analistas no han firmado nada para este período que los lectores de este nivel puedan leer.
stub-no-outlook = No se ha encontrado ningún cambio del que se pueda hacer una previsión.
stub-no-gap = No se ha encontrado ninguna laguna.
figure-cited = { $id } = { $value }
value-score = { $point } ({ $low }–{ $high })
section-enablers = Facilitadores
section-yardstick = Probabilidad y confianza
