### What pages and workbooks say besides the report: provenance, the index of releases, sheets.

## Pages

html-skip = Skip to the content
html-provenance = Where the figures of { $table } come from
html-inputs = Tables read:
html-shared = Condition of all figures:
html-figure = Figure
html-unit = Unit
html-formed = Condition or formula
html-operands = Formed from
html-rows = Rows

## Index of releases

index-title = Releases
index-introduction = Every release in this workspace, newest first. Each file is sealed by the list of hashes of its release; this page is not, and is made anew after each release.
index-releases = Releases and their editions
index-level = Level
index-editions = Editions
index-files = Other files
index-none = There is no release yet.

## Workbooks

xlsx-about = About this workbook
xlsx-sheet = Sheet
xlsx-table = Table
xlsx-formats = Shares and changes are numbers: 0.25 is shown as 25%. A difference of shares is in percentage points. Cells without a number hold the symbol that is printed in the report.
