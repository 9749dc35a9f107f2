//! Which of all tests are called, and which of these rest on a revision.

use super::{Analysis, Finding, Options, test};
use crate::SeriesError;
use crate::multiplicity::benjamini_hochberg;
use crate::panel::{Panel, Series};

/// A panel whose tests are made and not yet called.
#[derive(Clone, Debug)]
pub(super) struct Tested {
    pub(super) analysis: Analysis,
    pub(super) found: Vec<Finding>,
}

/// What is called of each panel at the false discovery rate of all tests together, the surest first.
pub(super) fn called(tested: &[Tested], options: &Options) -> Vec<Vec<Finding>> {
    let all = tested.iter().flat_map(|tested| &tested.found);
    let probabilities: Vec<f64> = all.map(|finding| finding.p).collect();
    let mut adjusted = benjamini_hochberg(&probabilities).into_iter();
    let each = tested.iter().map(|tested| {
        let found = tested.found.iter().cloned().zip(adjusted.by_ref());
        let mut found: Vec<Finding> = found
            .map(|(finding, q)| Finding { q, ..finding })
            .filter(|finding| finding.q <= options.q && finding.is_change())
            .collect();
        for finding in &mut found {
            finding.weigh();
        }
        found.sort_by(|one, two| one.q.total_cmp(&two.q).then(one.p.total_cmp(&two.p)));
        found
    });
    each.collect()
}

/// Whether a source has changed a month that it had reported before.
fn is_revised(series: &Series) -> bool {
    series.earlier.as_ref().is_some_and(|earlier| {
        let mut both = earlier.iter().zip(&series.counts);
        both.any(|(one, two)| one.is_some() && one != two)
    })
}

/// The panels as the vintage before had them, those alone of which anything was revised.
pub(super) fn before_revision(
    panels: &[Panel],
    tested: &[Tested],
    options: &Options,
) -> Result<Vec<Option<Tested>>, SeriesError> {
    let before = panels.iter().zip(tested).map(|(panel, tested)| {
        if tested.found.is_empty() || !panel.series.iter().any(is_revised) {
            return Ok(None);
        }
        let mut before = panel.clone();
        for series in &mut before.series {
            if let Some(earlier) = series.earlier.take() {
                for (count, earlier) in series.counts.iter_mut().zip(&earlier) {
                    *count = earlier.or(*count);
                }
            }
        }
        test(&before, options).map(Some)
    });
    before.collect()
}

/// What would be called if nothing had been revised; nothing if nothing was.
pub(super) fn called_of_earlier(
    tested: &[Tested],
    before: Vec<Option<Tested>>,
    options: &Options,
) -> Option<Vec<Vec<Finding>>> {
    if before.iter().all(Option::is_none) {
        return None;
    }
    let before = before.into_iter().zip(tested);
    let before: Vec<Tested> = before
        .map(|(before, now)| before.unwrap_or_else(|| now.clone()))
        .collect();
    Some(called(&before, options))
}

/// Marks what is found in the newest vintage and not in the one before, though it has the months.
pub(super) fn mark_revisions(panel: &Panel, found: &mut [Finding], again: &[Finding]) {
    for finding in found {
        let mut names = finding.series.split(" > ");
        let concerns = names.any(|name| {
            let series = panel.series.iter().find(|series| series.name == name);
            series.is_some_and(is_revised)
        });
        finding.rests_on_revision = concerns && !again.iter().any(|other| other.is_like(finding));
    }
}
