### What pages and workbooks say besides the report: provenance, the index of releases, sheets.

## Pages

html-skip = Ir al contenido
html-provenance = De dónde vienen las cifras de { $table }
html-inputs = Tablas leídas:
html-shared = Condición común a todas las cifras:
html-figure = Cifra
html-unit = Unidad
html-formed = Condición o fórmula
html-operands = Formada a partir de
html-rows = Filas

## Index of releases

index-title = Publicaciones
index-introduction = Todas las publicaciones de este espacio de trabajo, la más reciente primero. Cada archivo está sellado por la lista de huellas de su publicación; esta página no lo está y se rehace después de cada publicación.
index-releases = Publicaciones y sus ediciones
index-level = Nivel
index-editions = Ediciones
index-files = Otros archivos
index-none = Aún no hay ninguna publicación.

## Workbooks

xlsx-about = Acerca de este libro
xlsx-sheet = Hoja
xlsx-table = Cuadro
xlsx-formats = Las proporciones y las variaciones son números: 0,25 se muestra como 25 %. Una diferencia de proporciones está en puntos porcentuales. Las celdas sin número contienen el símbolo impreso en el informe.
