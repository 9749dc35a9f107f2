//! The planted changes and classes stand in the rows.

use himaya_schema::Period;

use super::*;

/// Smuggled migrants on a route or leg in the twelve months from a month on.
fn in_year_from(key: &str, code: &str, month: Period) -> f64 {
    let rows = select(&[("role", "smuggled-migrant"), (key, code)]);
    let months: Vec<String> = (0..12).map(|step| month.offset(step).to_string()).collect();
    as_f64(
        rows.iter()
            .filter(|row| months.contains(&row["month"]))
            .count(),
    )
}

#[test]
fn a_route_falls_and_a_route_doubles() {
    let shifts = &DEMO.truth.route_shifts;
    let planned: Vec<(&str, String, f64)> = shifts
        .iter()
        .map(|shift| (shift.route.as_str(), shift.month.to_string(), shift.factor))
        .collect();
    assert_eq!(
        planned,
        [
            ("WMED", "2023-04".to_owned(), 0.5),
            ("WAFR", "2023-07".to_owned(), 2.0)
        ]
    );
    for shift in shifts {
        let before = in_year_from("route", &shift.route, shift.month.offset(-12));
        let after = in_year_from("route", &shift.route, shift.month);
        assert_near(after / before / shift.factor, 1.0, 0.15, &shift.route);
    }
}

#[test]
fn routes_without_a_planted_change_keep_their_level() {
    let month: Period = "2023-04".parse().unwrap();
    let before = in_year_from("route", "CMED", month.offset(-12));
    let after = in_year_from("route", "CMED", month);
    assert_near(after / before, 1.0, 0.1, "CMED");
}

#[test]
fn one_corridor_vanishes_and_one_appears() {
    let corridors: Vec<(&str, &str, &str, String)> = DEMO
        .truth
        .corridors
        .iter()
        .map(|corridor| {
            let month = corridor.month.to_string();
            (
                corridor.leg.as_str(),
                corridor.country.as_str(),
                corridor.change.as_str(),
                month,
            )
        })
        .collect();
    assert_eq!(
        corridors,
        [
            ("TD-LY", "LBY", "vanished", "2023-09".to_owned()),
            ("LYE-GR", "LBY", "appeared", "2024-01".to_owned())
        ]
    );
    for (leg, country, change, month) in corridors {
        let rows = select(&[("leg", leg)]);
        assert!(rows.len() > 100, "{leg}: {}", rows.len());
        for row in rows {
            assert_eq!(row["reporting_country"], country);
            assert_eq!(row["month"] >= month, change == "appeared");
        }
    }
}

#[test]
fn the_share_of_women_and_girls_changes_in_one_country_only() {
    let planted = &DEMO.truth.sex_ratio;
    assert_eq!(
        (planted.country.as_str(), planted.quarter.to_string()),
        ("TUN", "2023-Q2".to_owned())
    );
    let share = |country: &str, after: bool| {
        let rows = select(&[("role", "victim"), ("reporting_country", country)]);
        let rows: Vec<&Row> = rows
            .into_iter()
            .filter(|row| row["sex"] != "_U")
            .filter(|row| (row["month"].as_str() >= "2023-04") == after)
            .collect();
        assert!(rows.len() > 300, "{}", rows.len());
        percentage(&rows, |row| row["sex"] == "F")
    };
    let (before, after) = (share("TUN", false), share("TUN", true));
    assert_near(before, 100.0 * planted.share_before, 4.5, "before");
    assert_near(after, 100.0 * planted.share_after, 4.5, "after");
    for country in ["DZA", "EGY", "LBY", "MAR"] {
        assert_near(share(country, true), share(country, false), 7.5, country);
    }
}

#[test]
fn the_classes_have_their_shares() {
    let n_victims = select(&[("role", "victim")]).len();
    let classes = &DEMO.truth.classes;
    let sum: u64 = classes.iter().map(|class| class.n_victims).sum();
    assert_eq!(sum, n_victims as u64);
    assert_near(
        classes.iter().map(|class| class.share).sum(),
        1.0,
        1e-9,
        "shares",
    );
    for class in classes {
        let drawn = f64::from(u32::try_from(class.n_victims).unwrap()) / as_f64(n_victims);
        assert_near(drawn, class.share, 0.02, &class.name);
    }
}

/// The keys of the columns by the code lists that fill them.
const LISTS: [(&str, &str); 6] = [
    ("exploitation", "forms"),
    ("means-of-control", "means"),
    ("recruiter-relation", "relation"),
    ("transport", "transport"),
    ("document-fraud", "documents"),
    ("payment", "payment"),
];

fn has(row: &Row, list: &str, item: &str) -> bool {
    let (_, key) = LISTS.iter().find(|(name, _)| *name == list).unwrap();
    row[key].split(';').any(|code| code == item)
}

/// The probability of all the items together, as the classes have it.
fn planted(items: &[(&str, &str)]) -> f64 {
    DEMO.truth
        .classes
        .iter()
        .map(|class| {
            let of = |(list, item): &(&str, &str)| {
                let found = class
                    .items
                    .iter()
                    .find(|truth| truth.list == *list && truth.item == *item);
                found.unwrap().probability
            };
            class.share * items.iter().map(of).product::<f64>()
        })
        .sum()
}

#[test]
fn items_occur_as_often_as_the_classes_say() {
    let victims = select(&[("role", "victim")]);
    for item in &DEMO.truth.classes[0].items {
        let (_, key) = LISTS.iter().find(|(name, _)| *name == item.list).unwrap();
        let recorded: Vec<&Row> = victims
            .iter()
            .copied()
            .filter(|row| !row[key].is_empty())
            .collect();
        let found = percentage(&recorded, |row| has(row, &item.list, &item.item));
        let expected = 100.0 * planted(&[(&item.list, &item.item)]);
        assert_near(found, expected, 2.0, &item.item);
    }
}

#[test]
fn items_of_two_lists_occur_together_as_often_as_the_classes_say() {
    let recorded: Vec<&Row> = select(&[("role", "victim")])
        .into_iter()
        .filter(|row| !row["forms"].is_empty() && !row["means"].is_empty())
        .collect();
    let forms = ["SEX", "LAB", "BEG", "MAR"];
    let means = [
        "false-promises",
        "excessive-working-hours",
        "physical-abuse",
    ];
    for form in forms {
        for mean in means {
            let items = [("exploitation", form), ("means-of-control", mean)];
            let found = percentage(&recorded, |row| {
                items.iter().all(|(list, item)| has(row, list, item))
            });
            assert_near(found, 100.0 * planted(&items), 2.0, &format!("{items:?}"));
        }
    }
}
