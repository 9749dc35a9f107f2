//! The registry, the known answers of the standards, and what the contract of a column changes.

use crate::Contract::{self, AgeBand, Codes, Month, Notice, Reference};
use crate::scanners::all;
use crate::tests::found;

#[test]
fn the_registry_is_sorted_and_names_each_once() {
    let ids: Vec<&str> = all().iter().map(|scanner| scanner.id()).collect();
    assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
}

#[track_caller]
fn finds(contract: Contract, cell: &str, scanner: &str) {
    let found = found(contract, cell, Some("TUN"));
    assert!(found.contains(scanner), "{cell:?}: {found:?}");
}

#[track_caller]
fn is_clean(contract: Contract, cell: &str) {
    let found = found(contract, cell, Some("TUN"));
    assert!(found.is_empty(), "{cell:?}: {found:?}");
}

#[test]
fn numbers_with_a_wrong_check_digit_are_not_those_of_the_standard() {
    for (cell, scanner) in [
        (
            "L898902C46UTO7408122F1204159ZE184226B<<<<<10",
            "machine-readable-zone",
        ),
        ("GB82 WEST 1234 5698 7654 33", "iban"),
        ("4111111111111112", "payment-card"),
        ("49-015420-323751-9", "imei"),
    ] {
        let found = found(Codes, cell, None);
        assert!(!found.contains(scanner), "{cell:?}: {found:?}");
    }
}

#[test]
fn a_reference_is_a_pseudonym_and_nothing_else() {
    for (cell, scanner) in [
        ("AMINA-1990-06-21", "precise-date"),
        ("TN-21-06-1990", "precise-date"),
        ("AMINA-19900621", "precise-date"),
        ("AMINA-BEN-ALI", "free-text"),
        ("F1234567", "identity-number"),
        ("AB123456", "identity-number"),
        ("TN-01234567", "identity-number"),
        ("TN-20555123", "phone"),
        ("0021620555123", "phone"),
        ("216-20-555-123", "phone"),
        ("4111-1111-1111-1111", "payment-card"),
        ("GB82WEST12345698765432", "iban"),
        ("49-015420-323751-8", "imei"),
        ("29006210101234", "identity-number"),
    ] {
        finds(Reference, cell, scanner);
    }
    for cell in [
        "TN-24-07",
        "TUN-2024-000123",
        "LY-1",
        "L-1",
        "2024-000123",
        "20240153",
        "EXP-2024-17",
        "24-07-0012",
        "CASE-7",
        "TN-2024-0123",
        "DZ-16-2024-00017",
        "A1B2C3",
    ] {
        is_clean(Reference, cell);
    }
}

#[test]
fn a_month_is_no_day() {
    for cell in [
        "2024-03",
        "03/2024",
        "2024-13",
        "2024-Q1",
        "March 2024",
        "2024-02-31",
        "2024-03-01",
    ] {
        is_clean(Month, cell);
    }
    for cell in [
        "2024-03-15",
        "15/03/2024",
        "15 mars 2024",
        "20240315",
        "٢٠٢٤-٠٣-١٥",
        "2024-03-15T10:00",
    ] {
        finds(Month, cell, "precise-date");
    }
}

#[test]
fn a_band_is_no_age() {
    for cell in [
        "18-20", "48+", "<18", "0", "150", "-1", "minor", "17-18", "_U", "18 to 20",
    ] {
        is_clean(AgeBand, cell);
    }
    for cell in [
        "22",
        "٢٢",
        "22.0",
        "22 ans",
        "aged 22",
        "22 years old",
        "22 سنة",
        "22yrs",
    ] {
        finds(AgeBand, cell, "precise-age");
    }
}

#[test]
fn mistyped_codes_and_misplaced_cells_are_left_to_the_rules_of_the_row() {
    for cell in [
        "SXE",
        "debt-bondge",
        "friend",
        "Niger",
        "Côte d'Ivoire",
        "TBH",
        "E5",
        "H9",
        "_D",
        "=1+1",
        "2024-03",
        "TUN-2024-000123",
        "TN-2024-0123",
        "18-20",
        "rubber boat",
        "Kosovo (UNSCR 1244)",
        "B2",
        "3",
        "1.0",
        "unknown",
        "غير معروف",
        "WMED",
        "TUN",
        "n/a",
        "??",
        "DOM,SEX",
        "Amina",
    ] {
        is_clean(Codes, cell);
    }
}

#[test]
fn a_notice_may_say_what_a_table_may_not() {
    for cell in [
        "National return of 15 March 2024",
        "Guidance: https://example.org/returns",
        "Version 1.2.3.4 of the template, see example.org/help",
        "Please fill every row; one row is one person in one case, whoever reports it.",
        "Returns of 2023 and 2024: 1 204 rows",
    ] {
        is_clean(Notice, cell);
    }
    for (cell, scanner) in [
        ("Contact: unit@police.example.tn", "email"),
        ("Contact +216 71 555 123", "phone"),
        ("Tel. 71 555 123", "phone"),
        ("هاتف: 71555123", "phone"),
        ("passport no. F1234567", "identity-number"),
        ("GB82 WEST 1234 5698 7654 32", "iban"),
        ("36.8065, 10.1815", "geo-position"),
        ("facebook.com/amina", "url"),
        (
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "machine-readable-zone",
        ),
    ] {
        finds(Notice, cell, scanner);
    }
}

#[test]
fn more_forms_of_the_kinds() {
    for (cell, scanner) in [
        ("amina at gmail dot com", "email"),
        ("amina@@mail.tn", "email"),
        ("amina[arobase]mail.tn", "email"),
        ("amina at mail.tn", "email"),
        ("hxxps://example.org", "url"),
        ("t.me/salem77", "url"),
        ("WhatsApp 20 555 123", "social-handle"),
        ("+٢١٦ ٢٠ ٥٥٥ ١٢٣", "phone"),
        ("tel 20-555-123 call today", "phone"),
        ("36°48'23\"N 10°10'53\"E", "geo-position"),
        ("36º48'23\" N, 10º10'53\" E", "geo-position"),
        ("36,8065; 10,1815", "geo-position"),
        ("N 36.8065 E 10.1815", "geo-position"),
        ("-33.8688 151.2093", "geo-position"),
        ("snd8w9xk2", "place-code"),
        ("///filled.count.soap", "place-code"),
        ("21 June 1990", "precise-date"),
        ("June 21, 1990", "precise-date"),
        ("21 de junio de 1990", "precise-date"),
        ("٢١ جوان ١٩٩٠", "precise-date"),
        ("12/03/1410", "precise-date"),
        ("21.06.90", "precise-date"),
        ("1990年6月21日", "precise-date"),
        ("21061990", "precise-date"),
        ("12345-أ-6", "vehicle-plate"),
        ("00123 116 16", "vehicle-plate"),
        ("أ ب ج ١٢٣٤", "vehicle-plate"),
        ("784-1990-1234567-6", "identity-number"),
        ("10000000146", "identity-number"),
        ("11010519491231002X", "identity-number"),
        ("001b.4411.3ab7", "network-address"),
        ("IMEI 490154203237518", "imei"),
    ] {
        finds(Codes, cell, scanner);
    }
}

#[test]
fn a_column_of_single_values_is_one_whatever_they_are() {
    let names: Vec<String> = (0..60)
        .map(|row| format!("value{}", "x".repeat(row)))
        .collect();
    let cells: Vec<&str> = names.iter().map(String::as_str).collect();
    let detections = crate::tests::screened(Codes, &cells, None);
    let column = detections
        .iter()
        .find(|one| one.scanner == "high-cardinality");
    assert_eq!(column.unwrap().n_rows, 60);
    let codes = ["SEX", "DOM", "victim"].repeat(30);
    assert!(crate::tests::screened(Codes, &codes, None).is_empty());
    let few = crate::tests::screened(Codes, &cells[..20], None);
    assert!(few.iter().all(|one| one.scanner != "high-cardinality"));
}
