//! Tests of the tables by role, form of exploitation and stage of justice.

use super::*;

#[test]
fn the_roles_stand_in_three_units() {
    let rows = [
        ("TUN/victim", n(40)),
        ("TUN/suspect", n(12)),
        ("EGY/smuggled-migrant", n(90)),
    ];
    let roles_of = reduction("cases", &["reporting", "role"], &rows);
    assert_eq!(
        reporting_countries(&roles_of),
        [Country::EGYPT, Country::TUNISIA]
    );
    let cube = |role| guarded(recorded_by_role(&roles_of, role, spec("roles")).unwrap());
    let by_sex = recorded_by_sex_age(
        &reduction(
            "cases",
            &["reporting", "sex", "age_group"],
            &[("TUN/F/Y_GE18", n(40))],
        ),
        spec("returns"),
    );
    let exhibit = Exhibit {
        id: "T7",
        name: "returns-total",
    };
    let (smuggled, suspects) = (cube(PersonRole::SmuggledMigrant), cube(PersonRole::Suspect));
    let table = roles(&guarded(by_sex.unwrap()), &smuggled, &suspects, &exhibit);
    check_count(table.get(), &["TUN"], "victims", n(40));
    check_count(table.get(), &["TUN"], "suspects", n(12));
    check_count(table.get(), &["EGY"], "smuggled-migrants", n(90));
    check_operands(&[table.get()]);
}

#[test]
fn forms_are_shares_of_those_with_any_form() {
    let rows = [
        ("SEXUAL/F", n(70)),
        ("SEXUAL/M", n(10)),
        ("FORCED-LABOUR/F", n(40)),
        ("FORCED-LABOUR/M", n(60)),
        ("OTHER/F", n(12)),
        ("OTHER/M", n(30)),
        ("_T/F", n(100)),
        ("_T/M", n(90)),
    ];
    let cube = recorded_forms(
        &reduction("cases", &["form_class", "sex"], &rows),
        spec("forms"),
    );
    let exhibit = Exhibit {
        id: "T12",
        name: "forms-by-sex-returns",
    };
    let table = forms_by_sex(&guarded(cube.unwrap()), &exhibit);
    check_operands(&[table.get()]);
    let Figure::Share { point, .. } = figure(table.get(), &["SEXUAL"], "share-of-female") else {
        panic!("{:?}", figure(table.get(), &["SEXUAL"], "share-of-female"));
    };
    assert!((point - 0.7).abs() < 1e-12);
    assert!(table.get().rows.last().unwrap().is_total);
}

#[test]
fn forms_of_which_nobody_reported_are_not_zero() {
    let silent = reduction("cases", &["form_class", "sex"], &[]);
    let of = |covered: Vec<Country>| {
        let spec = CubeSpec {
            covered,
            ..spec("forms")
        };
        recorded_forms(&silent, spec).unwrap()
    };
    let all_are = |cube: &Cube, value: Value| cube.cells.values().all(|cell| cell.value == value);
    assert!(all_are(&of(Vec::new()), Value::NotReported));
    assert!(all_are(&of(vec![Country::TUNISIA]), Value::TrueZero));
}

#[test]
fn a_blank_total_over_age_does_not_hide_the_ages() {
    let rows = [
        ("TUN/SEXUAL/F/Y0T17", n(30)),
        ("TUN/SEXUAL/F/Y_GE18", n(50)),
        ("TUN/SEXUAL/F/_T", Value::NotReported),
    ];
    let keys = ["reporting", "form", "sex", "age"];
    let cube = published_forms(&reduction("observations", &keys, &rows), spec("forms")).unwrap();
    assert_eq!(cube.value(&[4, 0, 0]), n(80));
}

#[test]
fn published_forms_are_summed_over_age_only_where_both_ages_are_there() {
    let rows = [
        ("TUN/FORCED-LABOUR/F/Y0T17", n(47)),
        ("TUN/FORCED-LABOUR/F/Y_GE18", n(111)),
        ("TUN/FORCED-LABOUR/M/Y0T17", n(7)),
        ("TUN/FORCED-LABOUR/M/Y_GE18", n(196)),
        ("TUN/FORCED-LABOUR/_T/_T", n(361)),
        ("TUN/OTHER/M/Y0T17", n(78)),
        ("TUN/OTHER/_T/_T", n(155)),
    ];
    let keys = ["reporting", "form", "sex", "age"];
    let cube = published_forms(&reduction("observations", &keys, &rows), spec("forms")).unwrap();
    let exhibit = Exhibit {
        id: "T13",
        name: "forms-by-sex-glotip",
    };
    let table = forms_by_sex_and_country(&guarded(cube), &exhibit);
    let table = table.get();
    check_operands(&[table]);
    check_count(table, &["TUN", "FORCED-LABOUR"], "female", n(158));
    check_count(table, &["TUN", "OTHER"], "male", Value::NotReported);
    check_count(
        table,
        &["TUN", ExploitationClass::Total.code()],
        "male",
        Value::NotReported,
    );
    assert!(table.rows.iter().all(|row| row.labels[0].key() == "TUN"));
}

#[test]
fn each_stage_of_justice_has_its_own_share() {
    let rows = [
        ("EGY/F/_T", n(23)),
        ("EGY/M/_T", n(501)),
        ("EGY/_T/_T", n(601)),
    ];
    let stage = |unit| {
        let spec = CubeSpec {
            unit,
            ..spec("stage")
        };
        guarded(published_stage(&published(&rows), spec).unwrap())
    };
    let [suspects, prosecuted, convicted] =
        [Unit::Suspects, Unit::Prosecuted, Unit::Convicted].map(stage);
    let stages = Stages {
        suspects: &suspects,
        prosecuted: &prosecuted,
        convicted: &convicted,
    };
    let table = stages_by_sex(
        stages,
        &Exhibit {
            id: "T14",
            name: "justice-sex-share",
        },
    );
    check_operands(&[table.get()]);
    check_count(table.get(), &["EGY"], "prosecuted-known-sex", n(524));
    let share = figure(table.get(), &["EGY"], "convicted-share");
    assert!(matches!(share, Figure::Share { .. }), "{share:?}");
}
