### What pages and workbooks say besides the report: provenance, the index of releases, sheets.

## Pages

html-skip = Aller au contenu
html-provenance = D’où viennent les chiffres de { $table }
html-inputs = Tables lues :
html-shared = Condition commune à tous les chiffres :
html-figure = Chiffre
html-unit = Unité
html-formed = Condition ou formule
html-operands = Formé à partir de
html-rows = Lignes

## Index of releases

index-title = Publications
index-introduction = Toutes les publications de cet espace de travail, la plus récente en premier. Chaque fichier est scellé par la liste d’empreintes de sa publication ; cette page ne l’est pas et est refaite après chaque publication.
index-releases = Publications et leurs éditions
index-level = Niveau
index-editions = Éditions
index-files = Autres fichiers
index-none = Il n’y a pas encore de publication.

## Workbooks

xlsx-about = À propos de ce classeur
xlsx-sheet = Feuille
xlsx-table = Tableau
xlsx-formats = Les parts et les variations sont des nombres : 0,25 s’affiche comme 25 %. Une différence de parts est en points de pourcentage. Les cellules sans nombre contiennent le symbole imprimé dans le rapport.
