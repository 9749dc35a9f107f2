//! Panels with planted shifts, and panels that lack something.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use super::*;

fn draw(name: &str, means: impl Fn(usize) -> f64, n_months: usize) -> Series {
    let mut random = ChaCha8Rng::seed_from_u64(crate::bootstrap::seed_of(3, &[name]));
    let counts = (0..n_months).map(|month| {
        let of = NegativeBinomial {
            mean: means(month),
            dispersion: 0.05,
        };
        Some(change::whole(of.draw(&mut random)))
    });
    Series {
        name: name.to_owned(),
        group: Some("all".to_owned()),
        counts: counts.collect(),
        ..Series::default()
    }
}

fn planted() -> Panel {
    let steady = |name: &str| draw(name, |_| 30.0, 60);
    Panel {
        first: 0,
        series: vec![
            draw("fell", |month| if month < 30 { 60.0 } else { 20.0 }, 60),
            draw("rose", |month| if month < 31 { 20.0 } else { 55.0 }, 60),
            draw("gone", |month| if month < 40 { 12.0 } else { 0.0 }, 60),
            draw("new", |month| if month < 45 { 0.0 } else { 9.0 }, 60),
            steady("one"),
            steady("two"),
            steady("three"),
        ],
        n_provisional: 2,
    }
}

#[track_caller]
fn of<'a>(analysis: &'a Analysis, kind: Kind, series: &str) -> &'a Finding {
    let mut found = analysis.findings.iter();
    found
        .find(|finding| finding.kind == kind && finding.series == series)
        .unwrap_or_else(|| panic!("no {kind:?} of {series} in {:#?}", analysis.findings))
}

#[test]
fn planted_shifts_are_found_and_little_else() {
    let analysis = analyse(&planted(), &Options::default()).unwrap();
    let fell = of(&analysis, Kind::ChangePoint, "fell");
    assert!(
        fell.month.abs_diff(30) <= 1 && fell.effect.unwrap() < 0.5,
        "{fell:?}"
    );
    let rose = of(&analysis, Kind::ChangePoint, "rose");
    assert!(
        rose.month.abs_diff(31) <= 1 && rose.effect.unwrap() > 2.0,
        "{rose:?}"
    );
    assert!(rose.outlook.unwrap().probability > 0.9, "{rose:?}");
    assert_eq!(of(&analysis, Kind::Vanished, "gone").month, 40);
    assert_eq!(of(&analysis, Kind::Appeared, "new").month, 45);
    let moved = of(&analysis, Kind::Displacement, "fell > rose");
    assert!(
        (moved.effect.unwrap() - 35.0 / 40.0).abs() < 0.3,
        "{moved:?}"
    );
    let of_steady = analysis.findings.iter().filter(|finding| {
        ["one", "two", "three"].contains(&finding.series.as_str())
            && finding.kind != Kind::Composition
    });
    assert!(of_steady.count() <= 1, "{:#?}", analysis.findings);
}

#[test]
fn a_run_repeats_to_the_bit() {
    let [one, two] = [(), ()].map(|()| analyse(&planted(), &Options::default()).unwrap());
    assert_eq!(one.findings, two.findings);
}

#[test]
fn the_order_of_series_changes_no_finding() {
    let mut turned = planted();
    turned.series.reverse();
    let [one, two] = [planted(), turned].map(|panel| {
        let analysis = analyse(&panel, &Options::default()).unwrap();
        let found = analysis
            .findings
            .iter()
            .filter(|finding| finding.kind == Kind::ChangePoint);
        let mut found: Vec<_> = found
            .map(|finding| (finding.series.clone(), finding.month))
            .collect();
        found.sort();
        found
    });
    assert_eq!(one, two);
}

#[test]
fn a_shift_that_a_revision_made_is_marked() {
    let mut panel = planted();
    let steady = draw("fell", |_| 60.0, 60);
    panel.series[0].earlier = Some(steady.counts);
    let analysis = analyse(&panel, &Options::default()).unwrap();
    assert!(of(&analysis, Kind::ChangePoint, "fell").rests_on_revision);
    assert!(!of(&analysis, Kind::ChangePoint, "rose").rests_on_revision);
}

#[test]
fn what_cannot_be_tested_is_said() {
    let mut panel = planted();
    panel.series.truncate(1);
    panel.series[0].counts[59] = None;
    let analysis = analyse(&panel, &Options::default()).unwrap();
    assert_eq!(analysis.composition, Err(Reason::OneSeries));
    assert_eq!(analysis.series[0].newest, Err(Reason::NoNewest));
    panel.series[0].counts.fill(Some(0));
    let analysis = analyse(&panel, &Options::default()).unwrap();
    assert_eq!(analysis.series[0].left_out, Some(Reason::AllZero));
    assert!(analysis.findings.is_empty());
    panel.series[0].counts.truncate(11);
    let error = analyse(&panel, &Options::default()).unwrap_err();
    assert_eq!(error, SeriesError::Short { n_months: 11 });
}

#[test]
fn a_gap_is_no_zero() {
    let mut panel = planted();
    for month in 20..26 {
        panel.series[4].counts[month] = None;
    }
    let analysis = analyse(&panel, &Options::default()).unwrap();
    let found = analysis.findings.iter();
    assert_eq!(
        found
            .filter(|finding| finding.series == "one" && finding.kind == Kind::ChangePoint)
            .count(),
        0
    );
    assert!(analysis.series[4].fitted[22].expected > 20.0);
}

/// A test is called at the rate of all tests of the run, so that more panels call fewer of one.
#[test]
fn panels_of_one_run_are_corrected_together() {
    let steady = |offset: usize| Panel {
        series: (0..20)
            .map(|place| draw(&format!("{}", offset + place), |_| 20.0, 60))
            .collect(),
        ..planted()
    };
    let panels = [planted(), steady(0), steady(20)];
    let run = analyse_all(&panels, &Options::default()).unwrap();
    let alone = analyse(&panels[0], &Options::default()).unwrap();
    assert_eq!(run[0].n_tests, alone.n_tests);
    assert!(run[0].findings.len() <= alone.findings.len());
    for finding in &run[0].findings {
        let same = alone.findings.iter().find(|other| {
            (&other.series, other.kind, other.month)
                == (&finding.series, finding.kind, finding.month)
        });
        let same = same.unwrap();
        assert_eq!(finding.p.to_bits(), same.p.to_bits(), "{finding:?}");
        assert!(finding.q >= same.q, "{finding:?}");
    }
}
