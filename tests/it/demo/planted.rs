//! What was planted against what came out.

use super::DEMO;
use crate::release::Release;

/// The persons that the generator says it emitted.
fn emitted(role: &str, quarter: &str, is_counted: impl Fn(&himaya_example::Total) -> bool) -> u64 {
    let totals = DEMO.truth.totals.iter().filter(|total| {
        total.role == role && total.quarter.to_string() == quarter && is_counted(total)
    });
    totals.map(|total| total.n_persons).sum()
}

#[test]
fn persons_a_country_and_role_are_those_emitted() {
    let roles = [
        ("victims", "victim"),
        ("smuggled-migrants", "smuggled-migrant"),
        ("suspects", "suspect"),
    ];
    for (release, quarter) in [(&DEMO.last, "2024-Q4"), (&DEMO.changed, "2023-Q2")] {
        for country in ["DZA", "EGY", "LBY", "MAR", "TUN"] {
            for (column, role) in roles {
                let n = emitted(role, quarter, |total| total.country == country);
                let printed = release.count(&format!("T7/{country}/{column}"));
                assert_eq!(printed, Some(n), "{quarter} {country} {role}");
            }
        }
    }
}

#[test]
fn persons_a_route_are_those_emitted() {
    let columns = [
        ("now", "2024-Q4"),
        ("before", "2024-Q3"),
        ("year-before", "2023-Q4"),
    ];
    for (column, quarter) in columns {
        for route in ["CMED", "WMED", "EMED", "WAFR", "SAHR"] {
            let n = emitted("smuggled-migrant", quarter, |total| total.route == route);
            let printed = DEMO.last.count(&format!("T4/{route}/{column}"));
            assert_eq!(printed, Some(n), "{route} {quarter}");
        }
        let n = emitted("smuggled-migrant", quarter, |_| true);
        assert_eq!(DEMO.last.count(&format!("T4/_T/{column}")), Some(n));
    }
}

#[track_caller]
fn contains(release: &Release, row: &str, column: &str, planted: f64) {
    let cells = release.cells("returns-sex-share", "en");
    let printed = &cells[&(row.to_owned(), column.to_owned())];
    let (mut low, mut high) = printed.bounds();
    if column == "share" && printed.status() == "bounds" {
        // Bounds leave random variation out: with it, from the least share to the greatest.
        let known = &cells[&(row.to_owned(), "known-sex".to_owned())];
        let (fewest, most) = known
            .value()
            .parse()
            .map_or_else(|_| known.bounds(), |n| (n, n));
        low = wilson(low, most, -1.0);
        high = wilson(high, fewest, 1.0);
    }
    assert!(low <= planted && planted <= high, "{column}: {printed:?}");
}

/// One end of the 95 % score interval of Wilson (1927).
fn wilson(share: f64, n: f64, side: f64) -> f64 {
    let z = 1.959_963_984_540_054;
    let centre = share + z * z / (2.0 * n);
    let spread = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    (centre + side * spread) / (1.0 + z * z / n)
}

#[test]
fn the_planted_share_of_women_and_girls_lies_in_the_interval() {
    let planted = &DEMO.truth.sex_ratio;
    assert_eq!(planted.quarter.to_string(), "2023-Q2");
    let country = planted.country.as_str();
    for release in [&DEMO.changed, &DEMO.vanished, &DEMO.last] {
        contains(release, country, "share", planted.share_after);
    }
    let change = planted.share_after - planted.share_before;
    contains(&DEMO.changed, country, "change", change);
    contains(&DEMO.vanished, country, "change", 0.0);
}

#[test]
fn a_corridor_of_nobody_looks_like_one_of_few_and_its_route_shows_the_shift() {
    let find = |change: &str| {
        let corridors = &DEMO.truth.corridors;
        let found = corridors.iter().find(|corridor| corridor.change == change);
        found.unwrap().leg.clone()
    };
    let cell = |release: &Release, leg: &str, column: &str| {
        let cells = release.cells("legs-returns", "en");
        cells.get(&(leg.to_owned(), column.to_owned())).cloned()
    };
    let gone = find("vanished");
    // Where nobody is left cannot be told from where few are, in the quarter or later.
    for release in [&DEMO.vanished, &DEMO.last] {
        let now = cell(release, &gone, "now").unwrap();
        assert_eq!((now.value(), now.status()), ("c", "suppressed"));
    }

    let new = find("appeared");
    for release in [&DEMO.changed, &DEMO.vanished] {
        let now = cell(release, &new, "now").unwrap();
        assert_eq!((now.value(), now.status()), ("c", "suppressed"));
    }
    // The route that the new corridor feeds rises in the month in which it comes into use.
    let corridors = &DEMO.truth.corridors;
    let new = corridors
        .iter()
        .find(|corridor| corridor.leg == new)
        .unwrap();
    let id = format!("T28/EMED/change-point/{}/change", new.month);
    let himaya_schema::Figure::Change { ratio } = DEMO.last.figure(&id).figure else {
        panic!("{id}");
    };
    assert!(ratio > 0.5, "{ratio}");
}

#[test]
fn the_share_of_a_means_of_control_is_that_of_the_planted_classes() {
    let cells = DEMO.last.cells("means-by-form", "en");
    let classes = &DEMO.truth.classes;
    // Means that are their own group in the comparable list.
    for item in [
        "false-promises",
        "psychoactive-substance",
        "excessive-working-hours",
        "withholds-documents",
    ] {
        let mut planted = 0.0;
        for class in classes {
            let probability = class
                .items
                .iter()
                .find(|found| found.list == "means-of-control" && found.item == item)
                .map_or(0.0, |found| found.probability);
            planted += class.share_after * probability;
        }
        let printed = &cells[&(item.to_owned(), "all-forms-share".to_owned())];
        let (low, high) = printed.bounds();
        assert!(
            low <= planted && planted <= high,
            "{item}: {planted} {printed:?}"
        );
    }
}

/// As many classes as were planted in the year before, as common as planted, under the same numbers
/// every year; the class that takes the place of another gets a number of its own.
#[test]
fn the_planted_classes_are_found_and_keep_their_numbers() {
    let descending = |shares: &mut Vec<f64>| shares.sort_by(|one, other| other.total_cmp(one));
    for (year, expected) in [
        (2022, [1, 2, 3, 4]),
        (2023, [1, 2, 3, 4]),
        (2024, [1, 2, 4, 5]),
    ] {
        let planted = DEMO.truth.classes.iter().map(|class| {
            let change = DEMO
                .truth
                .classes
                .iter()
                .find_map(|class| class.first_month);
            if change.unwrap().last_year() < year {
                class.share_after
            } else {
                class.share_before
            }
        });
        let mut planted: Vec<f64> = planted.filter(|share| *share > 0.0).collect();
        descending(&mut planted);
        let path = format!("data/typologies/returns-{year}.json");
        let text = std::fs::read_to_string(DEMO.last.root().join(path)).unwrap();
        let found: serde_json::Value = serde_json::from_str(&text).unwrap();
        let classes = found["typology"]["classes"].as_array().unwrap();
        let ids = classes.iter().map(|class| class["id"].as_u64().unwrap());
        let mut ids: Vec<u64> = ids.collect();
        ids.sort_unstable();
        assert_eq!(ids, expected, "{year}");
        let found = classes.iter().map(|class| class["share"].as_f64().unwrap());
        let mut found: Vec<f64> = found.collect();
        descending(&mut found);
        for (found, share) in found.iter().zip(&planted) {
            assert!((found - share).abs() < 0.03, "{year}: {found} for {share}");
        }
    }
}

/// The class of each number in the last quarter, from the shares of which no two are near each other.
fn numbered() -> [(&'static str, &'static str); 4] {
    [
        ("M1", "deceptive-recruitment"),
        ("M2", "debt-labour"),
        ("M4", "child-begging"),
        ("M5", "online-criminality"),
    ]
}

#[test]
fn the_planted_share_of_each_class_lies_in_its_printed_interval() {
    for (class, name) in numbered() {
        let mut planted = DEMO.truth.classes.iter();
        let planted = planted.find(|of| of.name == name).unwrap().share_after;
        let figure = &DEMO.last.figure(&format!("T32/{class}/share")).figure;
        let himaya_schema::Figure::Share { low, high, .. } = *figure else {
            panic!("{class}: {figure:?}");
        };
        assert!(
            low <= planted && planted <= high && high - low < 0.2,
            "{class}: {planted} {figure:?}"
        );
    }
}

/// The way of recruiting that a class takes up in the last half year is the one that is called
/// emerging, and both shares are as planted.
#[test]
fn what_rises_within_a_class_is_called_emerging() {
    let rise = &DEMO.truth.rise;
    assert_eq!(rise.list, "recruitment-method");
    let mut classes = numbered().into_iter();
    let (class, _) = classes.find(|(_, name)| *name == rise.class).unwrap();
    let of = |column: &str| format!("T35/{class}/recruitment/{}/{column}", rise.item);
    for (column, planted) in [
        ("share-before", rise.probability_before),
        ("share", rise.probability_after),
    ] {
        let figure = &DEMO.last.figure(&of(column)).figure;
        let himaya_schema::Figure::Share { low, high, .. } = *figure else {
            panic!("{column}: {figure:?}");
        };
        assert!(
            low <= planted && planted <= high,
            "{column}: {planted} {figure:?}"
        );
    }
    let himaya_schema::Figure::Ratio { point } =
        DEMO.last.figure(&of("false-discovery-rate")).figure
    else {
        panic!("no rate");
    };
    assert!(point < 0.01, "{point}");
    let all = DEMO.last.figures().keys();
    let rises = all.filter(|id| id.starts_with("T35/") && id.ends_with("/share"));
    assert_eq!(rises.count(), 1);
    let said = DEMO.last.spoken_text("en");
    assert!(said.contains("Traits that rise within a class"));
}
