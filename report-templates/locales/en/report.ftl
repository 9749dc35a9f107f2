### What every report says: cover, headings, notes, caveats, methods, symbols. Figures come in by name only.

## Cover and running lines

title-threat-assessment = Quarterly threat assessment: trafficking in human beings and smuggling of migrants in North Africa
document-title = { $title }, { $period }
running-title = Threat assessment, { $period }
contents = Contents
footer-page = Page { $page } of { $pages }
cover-confidentiality = Confidentiality
cover-tlp = Traffic Light Protocol
cover-handling = Handling code
cover-handling-value = { $code }: { $name }
cover-level = Edition
cover-release = Release
cover-period = Period covered
cover-cutoff = Data cut-off
cover-funding = Funded by the European Union
cover-disclaimer = This publication was funded by the European Union. Its contents are the sole responsibility of INTERPOL and do not necessarily reflect the views of the European Union.

## Section headings

section-key-findings = Key findings
section-sources = Sources and coverage
section-regional = Regional situation
section-routes = Routes
section-victims = Detected victims by sex and age
section-modus = Modus operandi
section-justice = Suspects and networks
section-harm = Harm
section-caveats = Caveats
section-method = Method
section-symbols = Legend of symbols
section-annex = Annex: provenance
no-findings = No finding could be released for this period.

## Sources

sources-introduction = This report counts only what its sources detected and recorded. Each source counts in its own unit, and two units are never added. Victims of trafficking in human beings and smuggled migrants are different persons in law and are never put in one total.
table-sources = Sources read for this release
source-source = Source
source-units = Unit of count
source-vintage = Vintage
source-read = Rows read
source-stored = Rows stored
source-quarantined = Rows quarantined
source-excluded = Rows excluded
source-grade = Grade
note-source-rows = Rows read are the rows stored, quarantined and excluded together. A quarantined row failed a check and waits for a person; an excluded row was left out by a rule that the configuration names. The rows of a source that is not public are not counted here: with the counts of its persons they would tell hidden ones.
note-grades = Grades follow the 4x4 system. Source: A without doubt, B reliable in most instances, C unreliable in most instances, X cannot be assessed. Information: 1 accuracy not in doubt, 2 known personally to the source, 3 not known personally to the source but corroborated, 4 cannot be corroborated.
silent-heading = Where sources are silent
silent-no-data = { $source } holds no data on { $area } for this period. Silence of a source is not an absence of crime, and no figure is put in its place.
silent-no-total = { $source } publishes no total of detected victims for { $area }. Figures that it publishes for parts are not added up to one.
silent-no-return = { $area } sent no national return for this period. { $source } therefore holds nothing on it, which is not a count of zero.
silent-not-covered = { $source } does not cover { $area }.
silent-no-comparison = { $source } holds data on { $area } for this period but not for the period of comparison, so no change is given.

## Exhibits

caption = { $id }. { $title }
caption-unit = { $id }. { $title } (unit: { $unit })
caption-chart = { $id }. { $title } (data: { $table })
note-ids = Figure ids: { $table }/row/column, for example { $example }. The keys of rows and columns stand in the CSV file beside this report.
note-sources = Sources: { $sources }.
note-sources-methods = Sources: { $sources }. Methods: { $methods }.
note-methods = Methods: { $methods }.
stub-no-rows = No row of this table could be released for this period.
stub-no-chart = There is nothing to draw: no row of the table behind this figure could be released.
stub-no-source = No source of this release holds the data for this table.
stub-no-return = No national return was read for this period.
stub-no-typology = No classes of cases: the year before has fewer than five hundred records, or they say too little to tell classes apart.
stub-cannot-protect = Left out, in whole or in part: beside what this edition prints, it would tell small numbers of persons.
stub-no-previous = There is no earlier period to compare with.
stub-disclosure = Disclosure control hides every figure of this table.

## Charts

figure-routes-detections = Detections of illegal border crossing by route and quarter
figure-routes-harm = Deaths and missing persons recorded by route
figure-routes-returns = Detected smuggled migrants in national returns by route
figure-legs-returns = Detected smuggled migrants in national returns by leg
figure-victims-total = Detected victims by reporting country
figure-returns-total = Persons in national returns by reporting country
figure-victims-sex-age = Detected victims by sex and age
figure-victims-sex-share = Share of women and girls among detected victims of known sex
figure-returns-sex-age = Detected victims in national returns by sex and age
figure-returns-sex-share = Share of women and girls among detected victims in national returns
figure-forms-by-sex-returns = Forms of exploitation of detected victims in national returns by sex
figure-forms-by-sex-glotip = Forms of exploitation of detected victims by sex
figure-justice-sex-share = Share of women among persons suspected, prosecuted and convicted
figure-ctdc-sex-form = Forms of exploitation in the records of the Counter-Trafficking Data Collaborative by sex
figure-means-by-form = Means of control by form of exploitation in national returns
figure-means-by-form-ctdc = Means of control by form of exploitation in the records of the Counter-Trafficking Data Collaborative
figure-route-series = Counts a month of the surest shift, with their expected range
figure-route-shares = Shares in the quarter, the same quarter last year and now
figure-route-map = Detections of illegal border crossing in the quarter, on a schematic map of routes
figure-own-series = Counts a month with their expected range
figure-leg-matrix = Detected smuggled migrants of the quarter, from departure to arrival
figure-modus-classes = Share of each class among detected victims in national returns
figure-modus-profile = Traits of the classes: share of each class that has them
figure-modus-flows = Detected victims of the quarter by the classes of the year before and of this year
figure-smuggling-classes = Share of each class among detected smuggled migrants in national returns
figure-smuggling-profile = Traits of the classes of smuggling: share of each class that has them
figure-smuggling-flows = Detected smuggled migrants of the quarter by the classes of the year before and of this year
figure-ctdc-classes = Share of each class among synthetic records of victims and perpetrators
figure-ctdc-profile = Traits of the classes of synthetic records: share of each class that has them
alt-bars = Bar chart: { $title }.
alt-stacked = Stacked bar chart: { $title }.
alt-lines = Line chart: { $title }.
alt-intervals = Chart of shares with their uncertainty intervals: { $title }.
alt-matrix = Matrix of departures (rows) and arrivals (columns): { $title }.
alt-heat-map = Heat map of shares, traits in rows and classes in columns: { $title }.
alt-alluvial = Bands from the classes of the year before (rows) to those of this year: { $title }.
alt-route-map = Schematic map of routes: { $title }.
alt-slope = Slope chart of shares: { $title }.
alt-series = Monthly series with the band in which it is expected: { $title }.
alt-series-first = First month, { $month }: { $values }.
alt-series-last = Last month, { $month }: { $values }.
alt-series-lowest = Lowest number: { $value } ({ $months }).
alt-series-highest = Highest number: { $value } ({ $months }).
alt-series-shifts = Shift of level, { $count }: { $months }.
alt-series-above = Above the expected band, { $count }: { $months }.
alt-series-below = Below the expected band, { $count }: { $months }.
alt-series-within = No number lies outside the expected band.
alt-series-gaps = No number, { $count }: { $months }.
alt-series-provisional = Provisional, { $count }: { $months }.
n-months = { $n-n ->
    [one] { $n } month
   *[other] { $n } months
}
month-span = { $first } to { $last }
label-value = { $label } ({ $value })
alt-row = { $label }: { $values }.
alt-value = { $series } { $value }
legend-band = Expected band
legend-provisional = Provisional
legend-shift = Shift of level
legend-gap = No number
legend-alluvial = As wide as the number of persons; numbers that are not printed have no band
legend-arrow = Not to scale; the width of an arrow grows with the square root of its count
legend-class-last = { $low } and more
matrix-arrival = Arrival
matrix-departure = Departure
route-map-elsewhere = Not on the map: { $values }.
spoken-suppressed = suppressed
spoken-not-available = not available
spoken-not-applicable = not applicable
spoken-not-significant = too few for a percentage
spoken-true-zero = none
spoken-censored = between { $low } and { $high }
spoken-provisional = provisional
spoken-break = break in series
spoken-low-reliability = low reliability
spoken-inconsistent = the source contradicts itself
spoken-revision = rests on a revision

## Places on the map of routes; a name implies no opinion on the status of a territory

place-algeria-east = Algeria, eastern coast
place-algeria-west = Algeria, western and central coast
place-atlantic-north = Northern Atlantic coast of departure
place-atlantic-south = Southern Atlantic coast of departure
place-black-sea-coast = Black Sea coast
place-by-air = By air
place-canary-islands = Canary Islands
place-central-europe = Central Europe
place-ceuta-melilla = Ceuta and Melilla
place-eastern-borders = Eastern borders
place-greece = Greece
place-horn-of-africa = Horn of Africa
place-italy-malta = Italy and Malta
place-libya-east = Libya, eastern coast
place-libya-west = Libya, western coast
place-morocco-north = Morocco, northern coast
place-north-africa = North Africa
place-north-africa-centre = North Africa (centre)
place-north-africa-east = North Africa (east)
place-north-africa-west = North Africa (west)
place-spain = Spain
place-turkiye = Türkiye
place-west-africa = West Africa
place-western-balkans = Western Balkans

## Numbers

value-share = { $point } ({ $low }–{ $high })
value-bounds = { $low }–{ $high }
value-difference = { $point } ({ $low } to { $high })
value-difference-bounds = { $low } to { $high }

## CSV files

csv-row-key = Row key
csv-value = { $label } [{ $key }]
csv-low = { $label } [{ $key }], lower bound
csv-high = { $label } [{ $key }], upper bound
csv-status = { $label } [{ $key }], status

## Caveats

caveat-c1 = Detection is not prevalence. A change in detected victims, migrants or border crossings may come from enforcement, legislation or recording as well as from the crime itself; a fall does not show that there was less of it.
caveat-c2 = The same person may be detected more than once. Detections of border crossings count events, not persons.
caveat-c3 = National definitions and practices of recording differ, so figures detected in different countries are not compared as if they were one series.
caveat-c4 = Some sources publish small counts only as “fewer than five”. They are read as zero to four and shown in square brackets, never as a number in between.
caveat-c5 = Reports arrive late. The figures detected in the last quarter are provisional and are usually revised upwards.
caveat-c6 = Some sources cover only victims who were detected and assisted. They are not a random sample of all victims.
caveat-c7 = Deaths and missing persons are minimum estimates of those recorded; many are never detected.
caveat-c8 = Some sources publish synthetic or anonymised records. Shares computed from them may differ from those of the detected victims behind them.
caveat-c9 = Names and groupings of places imply no opinion on the legal status of any territory or on its borders.
caveat-c10 = Small counts of detected persons are suppressed, and further counts with them where a small one could be worked out by subtraction.

## Methods

method-detection-label = Counting
method-detection = Counts are of what a source detected and recorded. Nothing is estimated, imputed or carried forward; what a source does not report stays open. A total in a source is kept as a total and never added to its parts.
method-routes-label = Routes
method-routes = Routes follow the published groupings of Frontex and of IOM, which do not cover the same ground. A change is the relative difference to the previous quarter or to the same quarter of the year before. A share is that of all detections on the routes listed. Deaths stand beside detections and are never divided by them.
method-wilson-label = Intervals of shares
method-wilson = Shares carry the 95% score interval of Wilson (1927, Journal of the American Statistical Association 22). The counts are complete counts of detected cases, not samples: the interval shows random variation only.
method-newcombe-label = Changes of shares
method-newcombe = The change of a share, in percentage points, carries the 95% hybrid score interval of Newcombe (1998, Statistics in Medicine 17, method 10).
method-unknown-sex-label = Unknown sex
method-unknown-sex = Detected victims of unknown sex are neither left out silently nor shared out. Shares are of detected victims of known sex, and the bounds show what the share would be if all of unknown sex were men and boys, or all women and girls. Where more than a fifth is unknown, only the bounds are printed.
method-sex-ratio-label = Other sex
method-sex-ratio = Persons recorded as of another or non-binary sex count in the denominator and are merged into no other class. They are shown together with those of unknown sex where their number is small.
method-multiple-response-label = Several answers
method-multiple-response = A detected victim may have suffered several forms of exploitation or means of control. Such shares are of the records in which the question was answered, and they may add up to more than 100%.
method-censoring-label = Censored counts
method-censoring = A count that a source gives only as an interval stays an interval through every sum, also where the totals of the source would leave one value only.
method-suppression-label = Disclosure control
method-suppression = Counts of detected persons below the threshold of this edition are suppressed, and further cells of the same table are suppressed until no hidden count can be found from rows, columns and totals (complementary suppression; Hundepool and others, 2012, Statistical Disclosure Control, Wiley). No percentage is given where the denominator is below 20.
method-suppression-rounded-label = Disclosure control
method-suppression-rounded = Counts of detected persons below { $threshold } are suppressed, zeros with them. Every other count of persons, totals too, is rounded on its own to the nearest multiple of { $base }, so that parts need not add up to their total; shares and changes are formed from the rounded counts. Where the printed counts would still tell a suppressed one, further counts are suppressed, until an attack on everything that the readers of this edition hold learns no more than is promised (Hundepool and others, 2012, Statistical Disclosure Control, Wiley). A count that was published before stands until it has clearly moved. No percentage is given where the denominator is below 20.
method-suppression-noise-label = Disclosure control
method-suppression-noise = Counts of detected persons below { $threshold } are suppressed, zeros with them. Every other count of persons, totals too, is changed by a small random amount that is the same wherever the count is printed, so that parts need not add up to their total; shares and changes are formed from the changed counts (Fraser and Wooton, 2005, A proposed method for confidentialising tabular output to protect against differencing). Where the printed counts would still tell a suppressed one, further counts are suppressed. No percentage is given where the denominator is below 20.
method-rounding-label = Rounding
method-rounding = Shares and changes are rounded to one decimal after they are computed, half away from zero. The CSV files hold the unrounded values.

## Symbols

symbol-suppressed = Suppressed: a small count, or one that would reveal a small count.
symbol-not-available = Not available: the source does not say.
symbol-not-applicable = Not applicable: the question does not arise, such as a change from none.
symbol-not-significant = Too few for a percentage: the denominator is below 20.
symbol-true-zero = True zero: the source states that there were none.
symbol-censored = Censored at source: known only to lie between the two numbers.
symbol-provisional = Provisional: the source may still revise it.
symbol-break = Break in series: the source counts otherwise than in the period of comparison.
symbol-low-reliability = Low reliability: more than a fifth is unknown.
symbol-inconsistent = Inconsistent: the source contradicts itself; the brackets hold all that it says.
symbol-revision = Revision: it is there only since the source revised earlier periods.

## Annex

annex-check = Every figure of this report has an id. The command “{ $command }” resolves it without a network: to its value and status, its formula, the rows that it was computed from as a condition that any database can run, and the hashes of the files that were read. The hashes below let anyone confirm that a file is the one that was used.
annex-sources = Sources in full
annex-source = { $producer }. Published: { $published }. Retrieved: { $retrieved }. Licence: { $licence }. Citation: { $citation }
annex-undated = not stated
annex-hashes = Files read
annex-settings = Version and configuration
annex-disclosure = Figures suppressed and rounded, by table
annex-disclosure-table = Table
annex-disclosure-figures = Counts of persons
annex-disclosure-suppressed = Suppressed
annex-disclosure-rounded = Rounded
annex-source-id = Source
annex-setting = Item
annex-sha256 = SHA-256 or value
annex-version = Version of himaya
annex-configuration = Configuration

section-judgements = Key judgements
section-changes = What has changed since last quarter
section-matrix = Threat, vulnerability and impact
section-outlook = Outlook
section-gaps = Intelligence gaps and collection
section-recommendations = Recommendations
cover-status = Status
status-computed = Computed; nothing in it is judged by analysts
status-draft = DRAFT: judgements are to be confirmed
status-confirmed = Judgements confirmed by analysts
running-title-draft = DRAFT. Threat assessment, { $period }
stub-not-judged = Analysts have signed nothing for this period that readers of this level may read.
stub-no-outlook = No shift was found of which a forecast could be made.
stub-no-gap = No gap was found.
figure-cited = { $id } = { $value }
value-score = { $point } ({ $low }–{ $high })
section-enablers = Enablers
section-yardstick = Likelihood and confidence
