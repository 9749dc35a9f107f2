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

/// The victims with the letters of their classes.
fn classified() -> Vec<(char, &'static Row)> {
    let letters = DEMO
        .truth
        .files
        .iter()
        .flat_map(|file| file.classes.chars());
    let letters: Vec<char> = letters.collect();
    assert_eq!(letters.len(), ROWS.len());
    let rows: Vec<(char, &Row)> = letters.into_iter().zip(ROWS.iter()).collect();
    for (letter, row) in &rows {
        assert_eq!(*letter != '.', row["role"] == "victim");
    }
    rows.into_iter()
        .filter(|(letter, _)| *letter != '.')
        .collect()
}

#[test]
fn the_classes_have_their_shares_before_and_after_the_change() {
    let victims = classified();
    let classes = &DEMO.truth.classes;
    let change = classes.iter().find_map(|class| class.first_month).unwrap();
    assert_eq!(change.to_string(), "2023-01");
    let (before, after): (Vec<_>, Vec<_>) = victims
        .iter()
        .partition(|(_, row)| row["month"] < change.to_string());
    let share = |victims: &[(char, &Row)], letter: char| {
        let of_class = victims.iter().filter(|(class, _)| *class == letter);
        as_f64(of_class.count()) / as_f64(victims.len())
    };
    for (class, letter) in classes.iter().zip('a'..) {
        let n_victims = victims.iter().filter(|(of, _)| *of == letter).count();
        assert_eq!(n_victims as u64, class.n_victims, "{}", class.name);
        assert_near(
            share(&before, letter),
            class.share_before,
            0.02,
            &class.name,
        );
        assert_near(share(&after, letter), class.share_after, 0.02, &class.name);
    }
    for shares in [
        classes.iter().map(|class| class.share_before).sum::<f64>(),
        classes.iter().map(|class| class.share_after).sum::<f64>(),
    ] {
        assert_near(shares, 1.0, 1e-9, "shares");
    }
}

#[test]
fn one_class_is_given_up_for_another() {
    let months: Vec<(&str, Option<String>, Option<String>)> = DEMO
        .truth
        .classes
        .iter()
        .filter(|class| class.first_month.is_some() || class.last_month.is_some())
        .map(|class| {
            let text = |month: Option<Period>| month.map(|month| month.to_string());
            (
                class.name.as_str(),
                text(class.first_month),
                text(class.last_month),
            )
        })
        .collect();
    let [
        (given_up, None, Some(last)),
        (in_its_place, Some(first), None),
    ] = months.as_slice()
    else {
        panic!("{months:?}")
    };
    assert_eq!(
        (*given_up, last.as_str(), *in_its_place, first.as_str()),
        (
            "partner-coercion",
            "2022-12",
            "online-criminality",
            "2023-01"
        )
    );
    for (letter, row) in classified() {
        match letter {
            'b' => assert!(row["month"] <= *last, "{}", row["month"]),
            'e' => assert!(row["month"] >= *first, "{}", row["month"]),
            _ => {}
        }
    }
}

/// The keys of the columns by the code lists that fill them.
const LISTS: [(&str, &str); 10] = [
    ("exploitation", "forms"),
    ("means-of-control", "means"),
    ("recruiter-relation", "relation"),
    ("transport", "transport"),
    ("document-fraud", "documents"),
    ("payment", "payment"),
    ("recruitment-method", "recruitment"),
    ("online-facilitation", "online"),
    ("sector", "sector"),
    ("network-role", "network"),
];

fn has(row: &Row, list: &str, item: &str) -> bool {
    let (_, key) = LISTS.iter().find(|(name, _)| *name == list).unwrap();
    row[key].split(';').any(|code| code == item)
}

/// The probability of all the items together, as the classes have it.
fn planted(items: &[(&str, &str)]) -> f64 {
    let classes = &DEMO.truth.classes;
    let count = |n: u64| f64::from(u32::try_from(n).unwrap());
    let n_victims = count(classes.iter().map(|class| class.n_victims).sum());
    classes
        .iter()
        .map(|class| {
            let of = |(list, item): &(&str, &str)| {
                let found = class
                    .items
                    .iter()
                    .find(|truth| truth.list == *list && truth.item == *item);
                found.unwrap().probability
            };
            count(class.n_victims) / n_victims * items.iter().map(of).product::<f64>()
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
fn within_a_class_items_occur_as_often_as_it_says() {
    let victims = classified();
    let rise = &DEMO.truth.rise;
    let month = rise.month.to_string();
    let mut n_checked = 0;
    for (class, letter) in DEMO.truth.classes.iter().zip('a'..) {
        for item in &class.items {
            // What rises is as the class says until it does.
            let rises = class.name == rise.class && item.item == rise.item;
            let (_, key) = LISTS.iter().find(|(name, _)| *name == item.list).unwrap();
            let recorded: Vec<&Row> = victims
                .iter()
                .filter(|(of, row)| *of == letter && !row[key].is_empty())
                .filter(|(_, row)| !rises || row["month"] < month)
                .map(|(_, row)| *row)
                .collect();
            let found = percentage(&recorded, |row| has(row, &item.list, &item.item));
            let spread = item.probability * (1.0 - item.probability) / as_f64(recorded.len());
            let tolerance = 100.0 * (4.0 * spread.sqrt() + 0.002);
            let what = format!("{} {}", class.name, item.item);
            assert_near(found, 100.0 * item.probability, tolerance, &what);
            n_checked += 1;
        }
    }
    assert_eq!(n_checked, 5 * 77);
}

#[test]
fn what_rises_within_a_class_is_as_common_as_it_says_from_its_month_on() {
    let rise = &DEMO.truth.rise;
    let month = rise.month.to_string();
    let mut classes = DEMO.truth.classes.iter().zip('a'..);
    let (_, letter) = classes.find(|(class, _)| class.name == rise.class).unwrap();
    let (_, key) = LISTS.iter().find(|(name, _)| *name == rise.list).unwrap();
    let victims = classified();
    let recorded: Vec<&Row> = victims
        .iter()
        .filter(|(of, row)| *of == letter && !row[key].is_empty() && month <= row["month"])
        .map(|(_, row)| *row)
        .collect();
    let found = percentage(&recorded, |row| has(row, &rise.list, &rise.item));
    assert_near(found, 100.0 * rise.probability_after, 6.0, &rise.item);
    assert!(recorded.len() > 100, "{}", recorded.len());
}

#[test]
fn the_added_lists_are_recorded_as_often_as_planned() {
    let shares = [
        ("victim", "recruitment", 70.0),
        ("victim", "online", 60.0),
        ("victim", "sector", 60.0),
        ("victim", "network", 50.0),
        ("smuggled-migrant", "online", 50.0),
        ("smuggled-migrant", "network", 60.0),
        ("suspect", "network", 80.0),
    ];
    for (role, key, share) in shares {
        let rows = select(&[("role", role)]);
        let found = percentage(&rows, |row| !row[key].is_empty());
        assert_near(found, share, 2.0, &format!("{role} {key}"));
    }
}

#[test]
fn roles_and_what_is_done_online_follow_the_kind_of_leg() {
    for (leg, online, role) in [
        ("TN-IT", "short-video", "boat-pilot"),
        ("NE-LY", "navigation-or-gps-sharing", "guide-passeur"),
        ("AIR-IN", "online-document-shop", "document-forger"),
    ] {
        for (key, code) in [("online", online), ("network", role)] {
            let rows = select(&[("role", "smuggled-migrant"), (key, code)]);
            assert!(rows.iter().any(|row| row["leg"] == leg), "{leg} {code}");
            let all = select(&[("role", "smuggled-migrant"), ("leg", leg)]);
            let recorded: Vec<&Row> = all.into_iter().filter(|row| !row[key].is_empty()).collect();
            assert!(
                percentage(&recorded, |row| row[key] == code) > 30.0,
                "{leg} {code}"
            );
        }
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
