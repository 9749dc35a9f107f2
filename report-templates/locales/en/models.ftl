### What the models' tables and findings say. Numbers come from the data only; limits are in words.

## Titles of tables

table-routes-detections = Detections of illegal border crossing by route
table-routes-harm = Deaths and missing persons beside detections, by route
table-routes-returns = Detected smuggled migrants in national returns, by route
table-legs-returns = Detected smuggled migrants in national returns, by internal leg
table-victims-total = Detected victims of trafficking in human beings, by country
table-returns-total = Persons in national returns, by country and role
table-victims-sex-age = Detected victims of trafficking in human beings, by sex and age
table-victims-sex-share = Women and girls among detected victims of trafficking in human beings
table-returns-sex-age = Detected victims in national returns, by sex and age
table-returns-sex-share = Women and girls among detected victims in national returns
table-forms-by-sex-returns = Forms of exploitation by sex, national returns
table-forms-by-sex-glotip = Forms of exploitation by sex and country, UNODC
table-justice-sex-share = Women among suspects, prosecuted and convicted persons
table-ctdc-sex-form = Forms of exploitation by gender, CTDC, all countries
table-means-by-form = Means of control by form of exploitation, national returns
table-means-by-form-ctdc = Means of control by form of exploitation, CTDC, all countries
table-route-shifts = Shifts found in monthly detections, by route, the surest first
table-route-series = Monthly counts of the surest shift
table-route-shares = Shares of routes, the quarter and the same quarter last year
table-route-displacement = Routes and legs to one place of which one fell as another rose
table-route-forecasts = Outlooks of the last edition for this quarter, and what came
table-route-calibration = How often the words for likelihoods were right
table-leg-matrix = Detected smuggled migrants in national returns, from departure to arrival
table-nationality-shifts = Shifts found in monthly detections, by group of nationalities
table-deaths-shifts = Shifts found in monthly deaths, by route
table-missing-shifts = Shifts found in monthly missing persons, by route
table-returns-route-shifts = Shifts found in national returns, by route
table-returns-leg-shifts = Shifts found in national returns, by internal leg
table-returns-nationality-shifts = Shifts found in national returns, by group of nationalities
table-shift-tests = Tests made for shifts, and how many were found
table-modus-classes = Classes of cases by how the crime is done, national returns
table-modus-traits = What the classes have: traits by class
table-modus-profile = Traits common in some class, and the share of each class that has them
table-modus-emerging = Traits that rise within a class
table-modus-sex-age = Classes of cases by sex and age
table-modus-routes = Classes of cases by route
table-modus-flows = Where the classes of the year before went
table-smuggling-classes = Classes of smuggled migrants by how the smuggling is done, national returns
table-smuggling-traits = What the classes of smuggling have: traits by class
table-smuggling-profile = Traits common in some class of smuggling, and the share of each class that has them
table-smuggling-emerging = Traits that rise within a class of smuggling
table-smuggling-sex-age = Classes of smuggled migrants by sex and age
table-smuggling-routes = Classes of smuggled migrants by route
table-smuggling-flows = Where the classes of smuggling of the year before went
table-ctdc-classes = Classes of synthetic records of victims and perpetrators, Counter-Trafficking Data Collaborative
table-ctdc-traits = What the classes of synthetic records have: traits by class
table-ctdc-profile = Traits common in some class of synthetic records, and the share of each class that has them
table-ctdc-sex-age = Classes of synthetic records by sex and age of the victim

## Names of indicators

indicator-g2 = Share of women and girls among detected victims
indicator-g3 = Age and sex of detected victims
indicator-g4 = Form of exploitation by sex
indicator-g5 = Sex ratio by form of exploitation
indicator-g7 = Share of women among suspects, prosecuted and convicted persons
indicator-g18 = Completeness of the field sex
indicator-g19 = Change of a share

## Headings of columns

column-women = Women
column-girls = Girls
column-men = Men
column-boys = Boys
column-other-or-unknown = Other or unknown
column-total = Total
column-children = Children
column-adults = Adults
column-age-unknown = Age unknown
column-known-age = Of known age
column-women-girls = Women and girls
column-known-sex = Of known sex
column-share-women-girls = Share of women and girls
column-share-bounds = Bounds with unknown sex
column-completeness = Sex recorded
column-child-share = Share of children
column-women-girls-before = Women and girls, period before
column-known-sex-before = Of known sex, period before
column-share-change = Change of the share, percentage points
column-change = Change
column-change-quarter = Change on the quarter before
column-change-year = Change on the year before
column-share-of-all = Share of all
column-victims = Detected victims
column-smuggled-migrants = Detected smuggled migrants
column-suspects = Suspects
column-deaths-now = Deaths
column-deaths-year-before = Deaths, year before
column-missing-now = Missing
column-missing-year-before = Missing, year before
column-detections-now = Detections
column-detections-year-before = Detections, year before
column-female = Women and girls
column-male = Men and boys
column-sex-ratio = Women and girls within the form
column-share-of-female = Of women and girls
column-share-of-male = Of men and boys
column-suspects-female = Suspects: women
column-suspects-known-sex = Suspects: of known sex
column-suspects-share = Suspects: share of women
column-prosecuted-female = Prosecuted: women
column-prosecuted-known-sex = Prosecuted: of known sex
column-prosecuted-share = Prosecuted: share of women
column-convicted-female = Convicted: women
column-convicted-known-sex = Convicted: of known sex
column-convicted-share = Convicted: share of women
column-form-sexual = Sexual exploitation
column-form-sexual-share = Share
column-form-forced-labour = Forced labour
column-form-forced-labour-share = Share
column-form-other = Other forms
column-form-other-share = Share
column-form-all = Any form
column-form-all-share = Share
column-shift-change = Change
column-shift-low = Change, lower bound
column-shift-high = Change, upper bound
column-shift-q = False discovery rate
column-shift-n = Count it rests on
column-shift-probability = Probability that it lasts
column-series-observed = Observed
column-series-expected = Expected
column-series-low = Expected, lower limit
column-series-high = Expected, upper limit
column-series-shift = Shift of level
column-share-year-before = Same quarter last year
column-share-now = This quarter
column-share-rose = Probability that the share rose
column-transferred = Transferred share
column-transferred-low = Transferred share, lower bound
column-transferred-high = Transferred share, upper bound
column-quotient = Displacement quotient
column-shift-reference = Threshold for the next quarter
column-forecast-probability = Probability stated
column-forecast-true = Came true
column-forecast-score = Brier score
column-shift-share-reference = Threshold as a share
column-forecast-reached = Reached, of the threshold
column-series-tested = Series tested
column-series-left-out = Series left out
column-tests = Tests
column-tests-called = Shifts found
column-class-share = Share of all
column-records = Records
column-class-stability = Stability
column-trait-with = With the trait
column-trait-any = List recorded
column-trait-with-before = With the trait, year before
column-trait-any-before = List recorded, year before
column-trait-share = Share of the class
column-list-share = Share
column-trait-lift = Times the share of all

## Headings of rows

row-all = All
row-any-means = Any means recorded
row-not-recorded = Not recorded
row-other-or-unknown = Other or unknown
row-no-class = No class
row-other-traits = Anything else of the list
counted-detections = detections
counted-deaths = deaths recorded
counted-missing = missing persons recorded
counted-smuggled = detected smuggled migrants
support-one-source = One source
support-agrees = A second source shows it, too
support-differs = A second source does not show it
shift-change-point = New level
shift-level = Newest month
shift-drift = Lasting departure
shift-appeared = Appeared
shift-vanished = Vanished
shift-composition = Share
shift-displacement = Displacement

## Notes under tables

note-detected = Counts are of detected victims; they do not measure how many there are.
note-detections = Detections are not persons: the same person may be detected more than once.
note-returns-detected = Counts are of persons detected and reported by the national services.
note-units = Victims, smuggled migrants and suspects are different persons and are never added.
note-other-or-unknown = Other or unknown is the total less the four classes: other sex, and persons whose sex or age is not recorded or not broken down.
note-interval = Intervals in brackets are ninety-five per cent uncertainty intervals for random variation only: the counts are all cases detected, not a sample.
note-share-bounds = Shares are among persons of known sex. The bounds say what the share would be if none, or all, of unknown sex were women and girls. Where more than a fifth is unknown, or a count is censored or hidden, only bounds are given.
note-small-denominator = No percentage is given on fewer than twenty persons.
note-change-base = No relative change is given on a base under twenty.
note-share-of-shown = Shares are of the total in the last row.
note-provisional = The source may still revise the newest quarter.
note-suppression = Small counts of persons are hidden, zeros with them, and so are cells from which they could be worked out.
note-harm = Deaths and missing persons are minimum estimates. They are not divided by detections, since both are partial.
note-harm-routes = Routes of the two sources share names, not definitions: journeys on one side, sections of the border on the other.
note-several-forms = One person may be exploited in several forms, so shares may add to more than the whole. Shares by sex are of detected victims with a recorded form.
note-several-means = One person may be controlled by several means, so shares may add to more than the whole.
note-group-rule = Shares are of detected victims of that form with at least one recorded means.
note-stages = The stages are separate counts of one year, not the same persons followed through.
note-shift-change = The change is that of the level (or of the month, or of the share) on what was to be expected, with a ninety-five per cent interval.
note-shift-q = All tests of the edition are corrected for their number together; one shift in ten may be false at the rate used.
note-shift-probability = The probability is that the next quarter stays on the same side of the earlier level.
note-series = Expected counts follow from the levels found and the season; the limits hold ninety-five of a hundred months. The season and the level are taken as the only reasons why months are alike.
note-shares = Intervals are ninety-five per cent intervals; counts are taken for as many independent ones as their dispersion leaves.
note-displacement = A fall and a rise within three months are consistent with displacement; counts cannot show it. The share is the excess of the one over the deficit of the other.
note-forecast-score = The score is the square of the distance between the probability stated and what came, averaged in the last row; none is best, and stating even odds always gives a quarter.
note-tests = A test is made only of what can be tested: a series with a year or more of months, not all zero, of which disclosure control hides no more than a tenth. What is hidden is small, so a series with more of it would seem to stand higher than it does. All tests are corrected for their number together.
note-forecast-reached = Reached is what came as a part of the threshold; a forecast of more comes true above a hundred per cent, one of less below it.
note-classes = A class groups cases in which the same things tend to be recorded together; whoever is like no class, or between classes, is in none. Its number is its name for ever. The classes describe what services detected and recorded, not everything that happens.
note-classes-frozen = Classes are found in the records of the year before and stay as they are for the year; those that were not found again in most of the samples drawn anew are not shown.
note-traits = Shares are of the persons of a class of whom at least one thing of the list is recorded; a person may have several.
note-lists = Shares are of the persons of whom at least one thing of the list is recorded; a person may have several.
note-profile = Traits that at least a quarter of some class has. A trait of which one case carries more than half is not shown.
note-emerging = Shares in a class against the same quarter of the year before; one-sided exact test of each trait, false discovery rate of ten per cent at most over all traits of all classes.
note-class-people = Shares are of all persons of the class, those of other or unknown sex or age included.
note-class-routes = Persons of the class by the macro route that the service recorded.
note-class-flows = The persons of the quarter, recognised by the classes of the year before (rows) and by those of this year (columns).
note-synthetic = The records are synthetic: they were generated so that combinations of a few attributes occur about as often as among real victims, and no record is a person. What many attributes have in common, as a class does, may be smoothed or lost; neither sizes nor combinations here are evidence on any case, country or network.

## Key findings

finding-share-women-girls = { $place } has the most detected victims ({ $total }) among the countries with a published total. Women and girls were { $share } of the { $known-n ->
    [one] { $known } detected victim
   *[other] { $known } detected victims
} of known sex.
finding-share-rose = { $place }: the share of women and girls among detected victims of known sex rose ({ $change } percentage points), to { $share }. Random variation alone does not explain the change.
finding-share-fell = { $place }: the share of women and girls among detected victims of known sex fell ({ $change } percentage points), to { $share }. Random variation alone does not explain the change.
finding-completeness-low = { $place }: sex is recorded for { $completeness } of detected victims, below the target of ninety-five per cent.
finding-detections-rose = Largest rise in detections: { $place }, from { $before } in { $quarter-before } to { $now } detected crossings in { $quarter } ({ $change }).
finding-detections-fell = Largest fall in detections: { $place }, from { $before } in { $quarter-before } to { $now } detected crossings in { $quarter } ({ $change }).
finding-detections-appeared = { $place }: { $now-n ->
    [one] { $now } crossing was detected
   *[other] { $now } crossings were detected
} in { $quarter }, none in { $quarter-before }.
finding-detections-vanished = { $place }: no crossing was detected in { $quarter }, after { $before-n ->
    [one] { $before } detected crossing
   *[other] { $before } detected crossings
} in { $quarter-before }.
finding-smuggled-rose = Largest rise in detected smuggled migrants: { $place }, from { $before } in { $quarter-before } to { $now } in { $quarter } ({ $change }).
finding-smuggled-fell = Largest fall in detected smuggled migrants: { $place }, from { $before } in { $quarter-before } to { $now } in { $quarter } ({ $change }).
finding-smuggled-appeared = { $place }: { $now-n ->
    [one] { $now } smuggled migrant was detected
   *[other] { $now } smuggled migrants were detected
} in { $quarter }, none in { $quarter-before }.
finding-smuggled-vanished = { $place }: no smuggled migrant was detected in { $quarter }, after { $before-n ->
    [one] { $before } detected smuggled migrant
   *[other] { $before } detected smuggled migrants
} in { $quarter-before }.
shift-rose = { $place } ({ $counted }): a new, higher level from { $month } on ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). { $support }: { $confidence }.
shift-fell = { $place } ({ $counted }): a new, lower level from { $month } on ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). { $support }: { $confidence }.
shift-rose-outlook = { $place } ({ $counted }): a new, higher level from { $month } on ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter above the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-fell-outlook = { $place } ({ $counted }): a new, lower level from { $month } on ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter below the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-drifted-up = { $place } ({ $counted }): above what was to be expected since { $month } ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter above the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-drifted-down = { $place } ({ $counted }): below what was to be expected since { $month } ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter below the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-newest-high = { $place } ({ $counted }): { $month } was above its expected range ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter above the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-newest-low = { $place } ({ $counted }): { $month } was below its expected range ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter below the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-route-appeared = { $place } ({ $counted }): cases again from { $month } on, after a year or more without any (false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter above the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-route-vanished = { $place } ({ $counted }): no case from { $month } on (false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter below the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-share-rose = { $place } ({ $counted }): a larger share than in the same quarter last year ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter above the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-share-fell = { $place } ({ $counted }): a smaller share than in the same quarter last year ({ $change }; interval { $low } to { $high }; false discovery rate { $q }; { $tests } tests; count { $n }). Next quarter below the earlier level: { $likelihood }. { $support }: { $confidence }.
shift-revision = { $place } ({ $counted }): the shift of { $month } rests on earlier months that the source has revised, and was not there before (false discovery rate { $q }; { $tests } tests; count { $n }). { $support }: { $confidence }.
finding-class = Class { $class } is { $share } of detected victims in national returns; what it has more often than others: { $first } and { $second }.
finding-class-smuggled = Class { $class } is { $share } of detected smuggled migrants in national returns; what it has more often than others: { $first } and { $second }.
finding-class-ctdc = Class { $class } is { $share } of the synthetic records of the Counter-Trafficking Data Collaborative; what it has more often than others: { $first } and { $second }. It says how attributes go together there and nothing about the region.
finding-class-born = Class { $class } is new: nothing like it was found in the records two years back.
finding-class-died = Class { $class } was not found again in the records of the year before; its number will not be given to another.
finding-class-split = Class { $class } came apart; from it came { $into }.
finding-class-merged = Class { $class } went into { $into }.
card-size = { $share } of all.
card-size-change = { $share } of all; in a year { $change }.
card-stability = Found again in samples drawn anew to { $stability }: { $standing }.
standing-highly-stable = highly stable
standing-valid = a valid class
standing-doubtful = a pattern, but which cases belong to it is in doubt
card-name = Named by analysts (day and version): { $version }.
card-trait = { $list }: { $trait }, { $share }, against { $overall } of all.
card-typical = A typical case, put together from the most common traits and describing no real one: { $traits }.
card-nearest = Nearest to { $class }; they differ most in { $trait }: { $own } against { $other }.

table-judgements = Key judgements
table-recommendations = Recommendations
table-judgement-register = Judgements and what became of them
table-judgement-outcomes = Judgements whose outcome is known
table-threat-ratings = Threat, vulnerability and impact by route and crime
table-shift-outlook = How likely each shift is to last
table-scenarios = Scenarios
table-intelligence-gaps = Intelligence gaps and what to collect
dimension-judgement = Judgement
dimension-judgement-change = Change
dimension-outcome = Outcome
dimension-scenario = Scenario
dimension-until = Until
dimension-gap = Gap
dimension-gap-of = Of
dimension-gap-effect = What it weakens
dimension-gap-collect = To be collected
column-probability = Probability
column-probability-before = Probability before
column-probability-now = Probability now
column-threat = Threat
column-vulnerability = Vulnerability
column-impact = Impact
column-recorded = Recorded
outcome-came-true = came true
outcome-did-not = did not
note-judged = Judged by analysts, not computed from data.
note-ratings = Scores from 1 (low) to 5 (high): the median of the raters, with the lowest and the highest; the three are never multiplied.
note-register = A judgement is raised or lowered if the word for its likelihood is another one.
note-judgement-outcomes = Brier score: the squared difference of probability and outcome; nought is perfect.
note-outlook = How probable it is that the next quarter stays beyond the earlier level; computed, and scored in the next edition.
note-gaps = Recorded: persons of whom the list is filled in, out of all.
judgements-signed = Judged by analysts and signed by { $by } on { $date }; what other sections hold is computed.
judgement-claim = { $claim }
judgement-likelihood = Likelihood until { $until }: { $likelihood } ({ $probability }).
judgement-confidence = Basis: { $confidence }. { $basis }
judgement-would-change = What would change it: { $text }
judgement-evidence = Evidence: { $figures }.
judgement-confirmed = Confirmed on the evidence of this edition.
judgement-unconfirmed = Not yet confirmed on the evidence of this edition.
judgement-changed = To be confirmed again, since its evidence has changed. Then: { $before }. Now: { $now }.
judgement-withdrawn = { $id } is withdrawn. { $text }
rating-rationale = { $route }, { $crime }: { $text }
scenario-watch = To be watched: { $text }
driver = { $kind }: { $text }
gap-owner = { $gap } bears on { $judgements }. { $owner }
recommendation = { $id } ({ $pillar }, output { $output }, from { $judgements }): { $text }
gap-no-return = No national return
gap-no-data = Nothing published
gap-no-total = No published total
gap-provisional = Newest months provisional
gap-unrecorded = Not recorded for all
gap-effect-counts = Counts of the country and of the region
gap-closed = { $gap }: no longer found.
gap-effect-victims = Classes of victims’ cases
gap-effect-smuggled = Classes of smuggled migrants’ cases
gap-effect-newest = Shifts in the newest months
gap-collect-return = A return in the template, from the national contact point
gap-collect-publication = The figures, from the national contact point
gap-collect-later = The next release of the source
gap-collect-list = The list, filled in at registration
table-enablers = What enables trafficking: documents, payment and the internet
table-enablers-smuggling = What enables smuggling: documents, payment and the internet
table-perpetrators = Perpetrators named in the cases of victims
table-perpetrators-smuggling = Perpetrators named in the cases of smuggled migrants
table-yardstick = Words for likelihoods
column-from = From
column-to = Below
note-yardstick = A likelihood and a confidence never stand in one sentence. Confidence is high where sources are reliable, complete and confirm each other, moderate where they are credible but not complete or not confirmed, low where they are scant or questionable.
