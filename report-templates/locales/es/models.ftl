### Textos de los cuadros y hallazgos de los modelos. Los números proceden de los datos; los umbrales van en letra.

## Títulos de los cuadros

table-routes-detections = Detecciones de cruces ilegales de frontera, por ruta
table-routes-harm = Muertes y personas desaparecidas junto a las detecciones, por ruta
table-routes-returns = Migrantes objeto de tráfico ilícito detectados, informes nacionales, por ruta
table-legs-returns = Migrantes objeto de tráfico ilícito detectados, informes nacionales, por tramo interno
table-victims-total = Víctimas de trata de personas detectadas, por país
table-returns-total = Personas en los informes nacionales, por país y condición
table-victims-sex-age = Víctimas de trata de personas detectadas, por sexo y edad
table-victims-sex-share = Mujeres y niñas entre las víctimas de trata de personas detectadas
table-returns-sex-age = Víctimas detectadas en los informes nacionales, por sexo y edad
table-returns-sex-share = Mujeres y niñas entre las víctimas detectadas en los informes nacionales
table-forms-by-sex-returns = Formas de explotación por sexo, informes nacionales
table-forms-by-sex-glotip = Formas de explotación por sexo y país, UNODC
table-justice-sex-share = Mujeres entre las personas sospechosas, procesadas y condenadas
table-ctdc-sex-form = Formas de explotación por género, CTDC, todos los países
table-means-by-form = Medios de control por forma de explotación, informes nacionales
table-means-by-form-ctdc = Medios de control por forma de explotación, CTDC, todos los países
table-route-shifts = Cambios hallados en las detecciones mensuales, por ruta, el más seguro primero
table-route-series = Recuentos mensuales del cambio más seguro
table-route-shares = Proporciones de las rutas, trimestre y mismo trimestre del año anterior
table-route-displacement = Rutas y tramos hacia un mismo lugar de los que uno bajó mientras otro subía
table-route-forecasts = Perspectivas de la última edición para este trimestre, y lo que ocurrió
table-route-calibration = Con qué frecuencia acertaron los términos de probabilidad
table-leg-matrix = Migrantes objeto de tráfico ilícito detectados en los informes nacionales, de la salida a la llegada
table-nationality-shifts = Cambios hallados en las detecciones mensuales, por grupo de nacionalidades
table-deaths-shifts = Cambios hallados en las muertes mensuales, por ruta
table-missing-shifts = Cambios hallados en las desapariciones mensuales, por ruta
table-returns-route-shifts = Cambios hallados en los informes nacionales, por ruta
table-returns-leg-shifts = Cambios hallados en los informes nacionales, por tramo interno
table-returns-nationality-shifts = Cambios hallados en los informes nacionales, por grupo de nacionalidades
table-shift-tests = Pruebas realizadas y cambios hallados
table-modus-classes = Clases de casos según la forma de comisión del delito, informes nacionales
table-modus-traits = Lo que tienen las clases: rasgos por clase
table-modus-profile = Rasgos frecuentes en alguna clase y proporción de cada clase que los tiene
table-modus-emerging = Rasgos que aumentan dentro de una clase
table-modus-sex-age = Clases de casos por sexo y edad
table-modus-routes = Clases de casos por ruta
table-modus-flows = Qué ha sido de las clases del año anterior
table-smuggling-classes = Clases de migrantes objeto de tráfico ilícito según la forma de proceder, informes nacionales
table-smuggling-traits = Lo que tienen las clases de tráfico ilícito de migrantes: rasgos por clase
table-smuggling-profile = Rasgos frecuentes en alguna clase de tráfico ilícito de migrantes y proporción de cada clase que los tiene
table-smuggling-emerging = Rasgos que aumentan dentro de una clase de tráfico ilícito de migrantes
table-smuggling-sex-age = Clases de migrantes objeto de tráfico ilícito por sexo y edad
table-smuggling-routes = Clases de migrantes objeto de tráfico ilícito por ruta
table-smuggling-flows = Qué ha sido de las clases de tráfico ilícito de migrantes del año anterior
table-ctdc-classes = Clases de registros sintéticos de víctimas y autores, Counter-Trafficking Data Collaborative
table-ctdc-traits = Lo que tienen las clases de registros sintéticos: rasgos por clase
table-ctdc-profile = Rasgos frecuentes en alguna clase de registros sintéticos y proporción de cada clase que los tiene
table-ctdc-sex-age = Clases de registros sintéticos por sexo y edad de la víctima

## Nombres de los indicadores

indicator-g2 = Proporción de mujeres y niñas entre las víctimas detectadas
indicator-g3 = Edad y sexo de las víctimas detectadas
indicator-g4 = Forma de explotación por sexo
indicator-g5 = Proporción de mujeres por forma de explotación
indicator-g7 = Proporción de mujeres entre las personas sospechosas, procesadas y condenadas
indicator-g18 = Compleción del campo sexo
indicator-g19 = Variación de una proporción

## Encabezados de columna

column-women = Mujeres
column-girls = Niñas
column-men = Hombres
column-boys = Niños
column-other-or-unknown = Otro o desconocido
column-total = Total
column-children = Menores
column-adults = Adultos
column-age-unknown = Edad desconocida
column-known-age = De edad conocida
column-women-girls = Mujeres y niñas
column-known-sex = De sexo conocido
column-share-women-girls = Proporción de mujeres y niñas
column-share-bounds = Límites con sexo desconocido
column-completeness = Sexo registrado
column-child-share = Proporción de menores
column-women-girls-before = Mujeres y niñas, período anterior
column-known-sex-before = De sexo conocido, período anterior
column-share-change = Variación de la proporción, puntos porcentuales
column-change = Variación
column-change-quarter = Variación sobre el trimestre anterior
column-change-year = Variación interanual
column-share-of-all = Proporción del total
column-victims = Víctimas detectadas
column-smuggled-migrants = Migrantes objeto de tráfico ilícito detectados
column-suspects = Sospechosos
column-deaths-now = Muertes
column-deaths-year-before = Muertes, un año antes
column-missing-now = Desaparecidos
column-missing-year-before = Desaparecidos, un año antes
column-detections-now = Detecciones
column-detections-year-before = Detecciones, un año antes
column-female = Mujeres y niñas
column-male = Hombres y niños
column-sex-ratio = Mujeres y niñas en la forma
column-share-of-female = De las mujeres y niñas
column-share-of-male = De los hombres y niños
column-suspects-female = Sospechosos: mujeres
column-suspects-known-sex = Sospechosos: de sexo conocido
column-suspects-share = Sospechosos: proporción de mujeres
column-prosecuted-female = Procesados: mujeres
column-prosecuted-known-sex = Procesados: de sexo conocido
column-prosecuted-share = Procesados: proporción de mujeres
column-convicted-female = Condenados: mujeres
column-convicted-known-sex = Condenados: de sexo conocido
column-convicted-share = Condenados: proporción de mujeres
column-form-sexual = Explotación sexual
column-form-sexual-share = Proporción
column-form-forced-labour = Trabajo forzoso
column-form-forced-labour-share = Proporción
column-form-other = Otras formas
column-form-other-share = Proporción
column-form-all = Cualquier forma
column-form-all-share = Proporción
column-shift-change = Cambio
column-shift-low = Cambio, límite inferior
column-shift-high = Cambio, límite superior
column-shift-q = Tasa de falsos descubrimientos
column-shift-n = Recuento en que se apoya
column-shift-probability = Probabilidad de que dure
column-series-observed = Observado
column-series-expected = Esperado
column-series-low = Esperado, límite inferior
column-series-high = Esperado, límite superior
column-series-shift = Cambio de nivel
column-share-year-before = Mismo trimestre del año anterior
column-share-now = Este trimestre
column-share-rose = Probabilidad de que la proporción aumentara
column-transferred = Proporción transferida
column-transferred-low = Proporción transferida, límite inferior
column-transferred-high = Proporción transferida, límite superior
column-quotient = Cociente de desplazamiento
column-shift-reference = Umbral del próximo trimestre
column-forecast-probability = Probabilidad enunciada
column-forecast-true = Se cumplió
column-forecast-score = Puntuación de Brier
column-shift-share-reference = Umbral, como proporción
column-forecast-reached = Alcanzado, respecto del umbral
column-series-tested = Series analizadas
column-series-left-out = Series excluidas
column-tests = Pruebas
column-tests-called = Cambios hallados
column-class-share = Proporción del total
column-records = Registros
column-class-stability = Estabilidad
column-trait-with = Con el rasgo
column-trait-any = Lista registrada
column-trait-with-before = Con el rasgo, año anterior
column-trait-any-before = Lista registrada, año anterior
column-trait-share = Proporción de la clase
column-list-share = Proporción
column-trait-lift = Veces la proporción del total

## Encabezados de fila

row-all = Conjunto
row-any-means = Algún medio registrado
row-not-recorded = No registrado
row-other-or-unknown = Otro o desconocido
row-no-class = Ninguna clase
row-other-traits = Cualquier otro elemento de la lista
counted-detections = detecciones
counted-deaths = muertes registradas
counted-missing = desapariciones registradas
counted-smuggled = migrantes objeto de tráfico ilícito detectados
support-one-source = Una sola fuente
support-agrees = Una segunda fuente también lo muestra
support-differs = Una segunda fuente no lo muestra
shift-change-point = Nuevo nivel
shift-level = Último mes
shift-drift = Desviación duradera
shift-appeared = Aparición
shift-vanished = Desaparición
shift-composition = Proporción
shift-displacement = Desplazamiento

## Notas bajo los cuadros

note-detected = Las cifras son de víctimas detectadas; no miden cuántas hay.
note-detections = Las detecciones no son personas: una misma persona puede ser detectada más de una vez.
note-returns-detected = Las cifras son de personas detectadas y comunicadas por los servicios nacionales.
note-units = Víctimas, migrantes objeto de tráfico ilícito y sospechosos son personas distintas y nunca se suman.
note-other-or-unknown = Otro o desconocido es el total menos las cuatro clases: otro sexo, y personas cuyo sexo o edad no consta o no se desglosa.
note-interval = Los intervalos entre paréntesis son intervalos de incertidumbre del noventa y cinco por ciento, solo por variación aleatoria: las cifras son todos los casos detectados, no una muestra.
note-share-bounds = Las proporciones son sobre personas de sexo conocido. Los límites indican la proporción si ninguna, o todas las personas de sexo desconocido fueran mujeres y niñas. Si se desconoce más de un quinto, o una cifra está censurada u oculta, solo se dan límites.
note-small-denominator = No se da ningún porcentaje sobre menos de veinte personas.
note-change-base = No se da variación relativa sobre una base inferior a veinte.
note-share-of-shown = Las proporciones son sobre el total de la última fila.
note-provisional = La fuente puede revisar todavía el último trimestre.
note-suppression = Se ocultan las cifras pequeñas de personas, y con ellas los ceros, así como las celdas de las que podrían deducirse.
note-harm = Las muertes y desapariciones son estimaciones mínimas. No se dividen por las detecciones, porque ambas son parciales.
note-harm-routes = Las rutas de las dos fuentes comparten nombres, no definiciones: trayectos en una, secciones de frontera en la otra.
note-several-forms = Una persona puede ser explotada de varias formas, por lo que las proporciones pueden sumar más que el todo. Las proporciones por sexo son sobre víctimas detectadas con alguna forma registrada.
note-several-means = Una persona puede ser controlada por varios medios, por lo que las proporciones pueden sumar más que el todo.
note-group-rule = Las proporciones son sobre víctimas detectadas de esa forma con al menos un medio registrado.
note-stages = Las etapas son recuentos separados de un mismo año, no las mismas personas seguidas a lo largo del proceso.
note-shift-change = El cambio es el del nivel (o del mes, o de la proporción) frente a lo esperado, con un intervalo del noventa y cinco por ciento.
note-shift-q = Todas las pruebas de la edición se corrigen juntas por su número; con la tasa empleada, un cambio de cada diez puede ser falso.
note-shift-probability = La probabilidad es que el próximo trimestre siga del mismo lado del nivel anterior.
note-series = Los números esperados resultan de los niveles hallados y de la estación; los límites contienen noventa y cinco de cada cien meses. Se supone que la estación y el nivel son las únicas razones por las que los meses se parecen.
note-shares = Los intervalos son del noventa y cinco por ciento; los números cuentan como tantos casos independientes como deja su dispersión.
note-displacement = Una bajada y una subida a menos de tres meses son compatibles con un desplazamiento; los números no pueden demostrarlo. La proporción es el exceso de una sobre el déficit de la otra.
note-forecast-score = La puntuación es el cuadrado de la distancia entre la probabilidad enunciada y lo que ocurrió, con su media en la última fila; la más baja es la mejor, y enunciar siempre una posibilidad entre dos da un cuarto.
note-tests = Solo se prueba lo que puede probarse: una serie de un año o más, que no sea toda de ceros y de la que el control de divulgación no oculte más de una décima parte de los meses. Lo oculto es pequeño, de modo que una serie con más meses ocultos parecería más alta de lo que es. Todas las pruebas se corrigen juntas por su número.
note-forecast-reached = Lo alcanzado es lo ocurrido como parte del umbral; un pronóstico de aumento se cumple por encima del cien por cien, y uno de descenso por debajo.
note-classes = Una clase reúne casos en los que suelen registrarse juntas las mismas cosas; lo que no se parece a ninguna clase, o queda entre varias, no tiene clase. Su número es su nombre para siempre. Las clases describen lo que los servicios detectaron y registraron, no todo lo que ocurre.
note-classes-frozen = Las clases se hallan en los registros del año anterior y no cambian durante el año; las que no volvieron a aparecer en la mayoría de las muestras extraídas de nuevo no se muestran.
note-traits = Las proporciones son sobre las personas de una clase de las que consta al menos un elemento de la lista; una persona puede reunir varios.
note-lists = Las proporciones son sobre las personas de las que consta al menos un elemento de la lista; una persona puede reunir varios.
note-profile = Rasgos que tiene al menos una cuarta parte de alguna clase. No se muestra un rasgo del que un solo caso aporta más de la mitad.
note-emerging = Proporciones en una clase frente al mismo trimestre del año anterior; prueba exacta unilateral de cada rasgo, tasa de falsos descubrimientos del diez por ciento como máximo sobre todos los rasgos de todas las clases.
note-class-people = Las proporciones son sobre todas las personas de la clase, incluidas las de otro sexo o de sexo o edad desconocidos.
note-class-routes = Personas de la clase según la gran ruta que registró el servicio.
note-class-flows = Las personas del trimestre, reconocidas según las clases del año anterior (filas) y las de este año (columnas).
note-synthetic = Los registros son sintéticos: se generaron de modo que las combinaciones de unos pocos atributos aparezcan más o menos con la misma frecuencia que entre las víctimas reales, y ningún registro es una persona. Lo que muchos atributos tienen en común, como en una clase, puede estar suavizado o perdido; ni los tamaños ni las combinaciones aquí son indicios sobre ningún caso, país o red.

## Hallazgos principales

finding-share-women-girls = { $place } tiene el mayor número de víctimas detectadas ({ $total }) entre los países con total publicado. Las mujeres y niñas fueron el { $share } { $known-n ->
    [one] de { $known } víctima detectada
   *[other] de las { $known } víctimas detectadas
} de sexo conocido.
finding-share-rose = { $place }: la proporción de mujeres y niñas entre las víctimas detectadas de sexo conocido aumentó ({ $change } puntos porcentuales), hasta { $share }. La variación aleatoria por sí sola no explica el cambio.
finding-share-fell = { $place }: la proporción de mujeres y niñas entre las víctimas detectadas de sexo conocido disminuyó ({ $change } puntos porcentuales), hasta { $share }. La variación aleatoria por sí sola no explica el cambio.
finding-completeness-low = { $place }: el sexo consta en el { $completeness } de las víctimas detectadas, por debajo de la meta del noventa y cinco por ciento.
finding-detections-rose = Mayor aumento de las detecciones: { $place }, de { $before } ({ $quarter-before }) a { $now } cruces detectados ({ $quarter }), es decir, { $change }.
finding-detections-fell = Mayor descenso de las detecciones: { $place }, de { $before } ({ $quarter-before }) a { $now } cruces detectados ({ $quarter }), es decir, { $change }.
finding-detections-appeared = { $place }: { $now-n ->
    [one] { $now } cruce detectado
   *[other] { $now } cruces detectados
} ({ $quarter }), ninguno antes ({ $quarter-before }).
finding-detections-vanished = { $place }: ningún cruce detectado ({ $quarter }), tras { $before-n ->
    [one] { $before } cruce detectado
   *[other] { $before } cruces detectados
} ({ $quarter-before }).
finding-smuggled-rose = Mayor aumento de migrantes objeto de tráfico ilícito detectados: { $place }, de { $before } ({ $quarter-before }) a { $now } ({ $quarter }), es decir, { $change }.
finding-smuggled-fell = Mayor descenso de migrantes objeto de tráfico ilícito detectados: { $place }, de { $before } ({ $quarter-before }) a { $now } ({ $quarter }), es decir, { $change }.
finding-smuggled-appeared = { $place }: { $now-n ->
    [one] { $now } migrante objeto de tráfico ilícito detectado
   *[other] { $now } migrantes objeto de tráfico ilícito detectados
} ({ $quarter }), ninguno antes ({ $quarter-before }).
finding-smuggled-vanished = { $place }: ningún migrante objeto de tráfico ilícito detectado ({ $quarter }), tras { $before-n ->
    [one] { $before } persona detectada
   *[other] { $before } personas detectadas
} ({ $quarter-before }).
shift-rose = { $place } ({ $counted }): nuevo nivel, más alto, a partir de { $month } ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). { $support }: { $confidence }.
shift-fell = { $place } ({ $counted }): nuevo nivel, más bajo, a partir de { $month } ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). { $support }: { $confidence }.
shift-rose-outlook = { $place } ({ $counted }): nuevo nivel, más alto, a partir de { $month } ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por encima del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-fell-outlook = { $place } ({ $counted }): nuevo nivel, más bajo, a partir de { $month } ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por debajo del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-drifted-up = { $place } ({ $counted }): por encima de lo esperado desde { $month } ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por encima del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-drifted-down = { $place } ({ $counted }): por debajo de lo esperado desde { $month } ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por debajo del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-newest-high = { $place } ({ $counted }): por encima del intervalo esperado en { $month } ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por encima del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-newest-low = { $place } ({ $counted }): por debajo del intervalo esperado en { $month } ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por debajo del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-route-appeared = { $place } ({ $counted }): de nuevo casos a partir de { $month }, tras un año o más sin ninguno (tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por encima del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-route-vanished = { $place } ({ $counted }): ningún caso a partir de { $month } (tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por debajo del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-share-rose = { $place } ({ $counted }): proporción mayor que en el mismo trimestre del año anterior ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por encima del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-share-fell = { $place } ({ $counted }): proporción menor que en el mismo trimestre del año anterior ({ $change }; intervalo de { $low } a { $high }; tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). Próximo trimestre por debajo del nivel anterior: { $likelihood }. { $support }: { $confidence }.
shift-revision = { $place } ({ $counted }): el cambio de { $month } se apoya en meses anteriores que la fuente ha revisado, y antes no aparecía (tasa de falsos descubrimientos { $q }; pruebas: { $tests }; recuento: { $n }). { $support }: { $confidence }.
finding-class = La clase { $class } es { $share } de las víctimas detectadas en los informes nacionales; lo que presenta con más frecuencia que otras: { $first } y { $second }.
finding-class-smuggled = La clase { $class } es { $share } de los migrantes objeto de tráfico ilícito detectados en los informes nacionales; lo que presenta con más frecuencia que otras: { $first } y { $second }.
finding-class-ctdc = La clase { $class } es { $share } de los registros sintéticos del Counter-Trafficking Data Collaborative; lo que presenta con más frecuencia que otras: { $first } y { $second }. Muestra cómo se combinan allí los atributos y no dice nada de la región.
finding-class-born = La clase { $class } es nueva: no se halló nada parecido en los registros de dos años atrás.
finding-class-died = La clase { $class } no volvió a hallarse en los registros del año anterior; su número no se dará a otra.
finding-class-split = La clase { $class } se dividió; de ella surgió: { $into }.
finding-class-merged = La clase { $class } se integró en { $into }.
card-size = { $share } del total.
card-size-change = { $share } del total; en un año { $change }.
card-stability = Reencontrada al { $stability } en muestras extraídas de nuevo: { $standing }.
standing-highly-stable = muy estable
standing-valid = clase válida
standing-doubtful = una pauta, pero la pertenencia de los casos es dudosa
card-name = Nombrada por analistas (día y versión): { $version }.
card-trait = { $list }: { $trait }, { $share }, frente a { $overall } del total.
card-typical = Un caso típico, compuesto con los rasgos más frecuentes y que no describe ninguno real: { $traits }.
card-nearest = La más próxima a { $class }; lo que más las distingue: { $trait }, { $own } frente a { $other }.

table-judgements = Juicios clave
table-recommendations = Recomendaciones
table-judgement-register = Los juicios y su evolución
table-judgement-outcomes = Juicios cuyo desenlace se conoce
table-threat-ratings = Amenaza, vulnerabilidad e impacto por ruta y delito
table-shift-outlook = Probabilidad de que cada cambio se mantenga
table-scenarios = Escenarios
table-intelligence-gaps = Lagunas de inteligencia y lo que debe recopilarse
dimension-judgement = Juicio
dimension-judgement-change = Evolución
dimension-outcome = Desenlace
dimension-scenario = Escenario
dimension-until = Hasta
dimension-gap = Laguna
dimension-gap-of = Objeto
dimension-gap-effect = Lo que debilita
dimension-gap-collect = Por recopilar
column-probability = Probabilidad
column-probability-before = Probabilidad anterior
column-probability-now = Probabilidad actual
column-threat = Amenaza
column-vulnerability = Vulnerabilidad
column-impact = Impacto
column-recorded = Registrado
outcome-came-true = se cumplió
outcome-did-not = no se cumplió
note-judged = Juzgado por analistas, no calculado a partir de los datos.
note-ratings = Puntuaciones de 1 (bajo) a 5 (alto): la mediana de los evaluadores, con la más baja y la más alta; las tres nunca se multiplican.
note-register = Un juicio sube o baja si la palabra de su probabilidad es otra.
note-judgement-outcomes = Puntuación de Brier: el cuadrado de la diferencia entre la probabilidad y el desenlace; cero es perfecto.
note-outlook = Probabilidad de que el próximo trimestre siga más allá del nivel anterior; calculada, y puntuada en la próxima edición.
note-gaps = Registrado: personas de las que se ha rellenado la lista, sobre el total.
judgements-signed = Juzgado por analistas y firmado por { $by } el { $date }; lo que contienen las demás secciones está calculado.
judgement-claim = { $claim }
judgement-likelihood = Probabilidad hasta { $until }: { $likelihood } ({ $probability }).
judgement-confidence = Fundamento: { $confidence }. { $basis }
judgement-would-change = Lo que lo cambiaría: { $text }
judgement-evidence = Pruebas: { $figures }.
judgement-confirmed = Confirmado con las pruebas de esta edición.
judgement-unconfirmed = Aún no confirmado con las pruebas de esta edición.
judgement-changed = Debe confirmarse de nuevo, porque sus pruebas han cambiado. Entonces: { $before }. Ahora: { $now }.
judgement-withdrawn = { $id } se retira. { $text }
rating-rationale = { $route }, { $crime }: { $text }
scenario-watch = Por vigilar: { $text }
driver = { $kind }: { $text }
gap-owner = { $gap } afecta a { $judgements }. { $owner }
recommendation = { $id } ({ $pillar }, producto { $output }, según { $judgements }): { $text }
gap-no-return = Sin declaración nacional
gap-no-data = Nada publicado
gap-no-total = Sin total publicado
gap-provisional = Últimos meses provisionales
gap-unrecorded = No registrado para todos
gap-effect-counts = Las cifras del país y de la región
gap-closed = { $gap }: ya no existe.
gap-effect-victims = Las clases de casos de víctimas
gap-effect-smuggled = Las clases de casos de migrantes objeto de tráfico ilícito
gap-effect-newest = Los cambios de los últimos meses
gap-collect-return = Una declaración en la plantilla, del punto de contacto nacional
gap-collect-publication = Las cifras, del punto de contacto nacional
gap-collect-later = La próxima publicación de la fuente
gap-collect-list = La lista, rellenada al registrar
table-enablers = Lo que hace posible la trata: documentos, pago e internet
table-enablers-smuggling = Lo que hace posible el tráfico ilícito: documentos, pago e internet
table-perpetrators = Autores nombrados en los casos de víctimas
table-perpetrators-smuggling = Autores nombrados en los casos de migrantes objeto de tráfico ilícito
table-yardstick = Las palabras de la probabilidad
column-from = Desde
column-to = Por debajo de
note-yardstick = Una probabilidad y una confianza nunca figuran en una misma frase. La confianza es alta si las fuentes son fiables, completas y coincidentes, moderada si son creíbles pero incompletas o no confirmadas, baja si son escasas o dudosas.
