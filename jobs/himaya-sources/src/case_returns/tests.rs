//! The national return: four languages, closed lists, and what must never get in or be repeated.

use himaya_schema::{
    AgeBand, Answers, Area, Crime, Exploitation, Grade, Handling, Leg, MeansOfControl, Period,
    PersonRole, Route, Sex, Transport,
};
use rstest::rstest;

use crate::SourceError;
use crate::fixtures::{Made, books, parse, texts, xlsx};

mod added;
mod door;
mod risk;
mod silence;

const KEYS: &str = "reporting_country,case_reference,month,crime,role,sex,age,citizenship,\
    exploitation_country,route,leg,forms,means,relation,transport,concealment,documents,payment,\
    handling,grade";
const FRENCH: &str = "Pays déclarant;Référence du cas;Mois;Infraction;Qualité;Sexe;Tranche d\u{2019}âge;\
    Nationalité;Pays d'exploitation;Route;Tronçon;Formes d'exploitation;Moyens de contrôle;\
    Lien avec le recruteur;Transport;Dissimulation;Fraude documentaire;Paiement;Code de traitement;\
    Cotation";
const SPANISH: &str = "País informante,Referencia del caso,Mes,Delito,Condición,Sexo,Grupo de edad,\
    Nacionalidad,País de explotación,Ruta,Tramo,Formas de explotación,Medios de control,\
    Relación con el reclutador,Transporte,Ocultamiento,Fraude documental,Pago,\
    Código de tratamiento,Calificación";
const ARABIC: &str = "البلد المبلغ,مرجع القضية,الشهر,الجريمة,الصفة,الجنس,الفئة العمرية,الجنسية,\
    بلد الاستغلال,المسار,المقطع,أشكال الاستغلال,وسائل السيطرة,العلاقة بالمجند,وسيلة النقل,\
    الإخفاء,تزوير الوثائق,الدفع,رمز المعالجة,التقييم";
const VICTIM: &str =
    "TUN,TN-24-07,2024-03,THB,victim,F,21-23,CIV,TUN,,,DOM;SEX,debt-bondage,friend,,,,,H1,B2";

/// The codes found in rows; that few rows stand out is another matter.
fn codes(parsed: &crate::Parsed) -> Vec<&str> {
    let mut codes = crate::fixtures::codes(parsed);
    codes.retain(|code| !code.starts_with("low-"));
    codes
}

fn read(rows: &str) -> crate::Parsed {
    parse("case-returns", "r.csv", format!("{KEYS}\n{rows}\n")).unwrap()
}

#[track_caller]
fn quarantined(row: &str, code: &str) -> String {
    let parsed = read(row);
    assert_eq!(books(&parsed), (0, 1, 0), "{row}");
    assert_eq!(codes(&parsed), [code], "{row}");
    assert!(parsed.cases.is_empty());
    let first = parsed.findings.iter().next().unwrap();
    format!(
        "{} {}",
        first.message,
        first.suggestion.clone().unwrap_or_default()
    )
}

#[test]
fn a_row_becomes_a_record() {
    let parsed = read(VICTIM);
    assert_eq!(codes(&parsed), [""; 0], "{:?}", parsed.findings);
    let case = parsed.cases.first().unwrap();
    assert_eq!(
        (case.part.as_str(), case.dataset.as_str()),
        ("TUN/2024-03", "national-returns")
    );
    assert_eq!(case.case.as_deref(), Some("TN-24-07"));
    assert_eq!(
        (case.crime, case.role),
        (Crime::TraffickingInHumanBeings, PersonRole::Victim)
    );
    assert_eq!((case.sex, case.age), (Sex::Female, AgeBand::From21To23));
    let forms = [Exploitation::DomesticServitude, Exploitation::Sexual];
    assert_eq!(case.forms, Answers::only(forms));
    assert_eq!(case.means, Answers::only([MeansOfControl::DebtBondage]));
    assert_eq!(case.transport, Answers::<Transport>::not_recorded());
    assert_eq!(
        (case.handling, case.grade.to_string().as_str()),
        (Handling::H1, "B2")
    );
    assert_eq!(
        parsed.published,
        chrono::NaiveDate::from_ymd_opt(2024, 3, 31)
    );
}

#[test]
fn headings_in_four_languages_and_arabic_indic_digits() {
    let smuggled =
        "LBY,LY-1,٢٠٢٤-٠٣,SOM,smuggled-migrant,M,18-20,NER,,CMED,LYW-IT,,,,rubber-boat,,,,,";
    for header in [KEYS, SPANISH, ARABIC] {
        let parsed = parse(
            "case-returns",
            "r.csv",
            format!("\u{feff}{header}\n{smuggled}\n"),
        )
        .unwrap();
        assert_eq!(books(&parsed), (1, 0, 0), "{header}");
        let case = parsed.cases.first().unwrap();
        assert_eq!(
            case.period,
            Some(Period::Month {
                year: 2024,
                month: 3
            })
        );
        assert_eq!(
            (case.route, case.leg),
            (Some(Route::CentralMediterranean), Some(Leg::LywIt))
        );
        assert_eq!(
            (case.handling, case.grade),
            (Handling::H0, Grade::NOT_ASSESSED)
        );
    }
    let quoted = VICTIM.replace(',', ";").replace("DOM;SEX", "\"DOM;SEX\"");
    let parsed = parse("case-returns", "r.csv", format!("{FRENCH}\r\n{quoted}\r\n")).unwrap();
    assert_eq!(books(&parsed), (1, 0, 0));
}

#[test]
fn a_workbook_is_read_from_the_sheet_of_returns() {
    let mut row = texts(&VICTIM.replace(',', "|"));
    row[2] = Made::Serial(45_352.0);
    let header = texts(&KEYS.replace(',', "|"));
    let mut bad = row.clone();
    bad[6] = Made::Serial(45_552.0);
    let sheets = [
        ("Notice", vec![texts("Please read")]),
        ("returns", vec![header, row, bad]),
    ];
    let parsed = parse("case-returns", "r.xlsx", xlsx(&sheets)).unwrap();
    assert_eq!(books(&parsed), (1, 1, 0));
    assert_eq!(codes(&parsed), ["excel-date"]);
    let case = parsed.cases.first().unwrap();
    assert_eq!(
        case.period,
        Some(Period::Month {
            year: 2024,
            month: 3
        })
    );
}

#[rstest]
#[case("Name")]
#[case("Nom de famille")]
#[case("Numéro de passeport")]
#[case("Fecha de nacimiento")]
#[case("Phone no.")]
#[case("رقم جواز السفر")]
#[case("تاريخ الميلاد")]
#[case("E-mail")]
fn a_column_that_identifies_persons_refuses_the_file(#[case] heading: &str) {
    let text = format!("{KEYS},{heading}\n{VICTIM},x\n");
    let error = parse("case-returns", "r.csv", text).unwrap_err();
    assert!(
        matches!(error, SourceError::IdentifierColumn { .. }),
        "{error:?}"
    );
    let code = miette::Diagnostic::code(&error).unwrap().to_string();
    assert_eq!(code, "identifier-column");
}

#[test]
fn an_unknown_column_refuses_the_file_with_a_question() {
    let text = format!("{KEYS},Means of controle\n{VICTIM},x\n");
    let error = parse("case-returns", "r.csv", text).unwrap_err();
    let SourceError::UnknownColumn { hint, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(hint.contains("did you mean `Means of control`?"), "{hint}");
}

#[test]
fn a_row_in_place_of_the_header_is_not_repeated() {
    let row = VICTIM.replace("friend", "Agela").replace("DOM;SEX", "SEX");
    let error = parse("case-returns", "r.csv", format!("{row}\n")).unwrap_err();
    assert!(matches!(error, SourceError::NoHeader { .. }), "{error:?}");
    assert!(!format!("{error:?}").contains("Agela"), "{error:?}");
}

#[test]
fn a_blank_sex_or_age_is_not_recorded() {
    for blank in [VICTIM.replace(",F,", ",,"), VICTIM.replace(",21-23,", ",,")] {
        let parsed = read(&blank);
        assert_eq!(books(&parsed), (1, 0, 0), "{blank}");
    }
}

#[test]
fn values_outside_their_list_are_quarantined() {
    quarantined(&VICTIM.replace("THB", "TBH"), "unknown-code");
    quarantined(&VICTIM.replace("2024-03", "2024-13"), "bad-month");
    quarantined(&VICTIM.replace("2024-03", "2024-Q1"), "bad-month");
    quarantined(&VICTIM.replace("2024-03", "1989-12"), "bad-month");
    quarantined(&VICTIM.replace("2024-03", "1447-03"), "bad-month");
    quarantined(&VICTIM.replace("2024-03", "2٠24-03"), "bad-month");
    quarantined(&VICTIM.replace("TN-24-07", "tn-24"), "bad-reference");
    quarantined(
        &VICTIM.replace("TN-24-07", "TN-\u{202e}24"),
        "direction-marks",
    );
    quarantined(&VICTIM.replace(",F,", ",_T,"), "total-row");
    quarantined(&VICTIM.replace(",CIV,", ",,"), "blank-cell");
    quarantined(&VICTIM.replace("CIV", "Niger"), "unknown-country");
    quarantined(&VICTIM.replace("CIV", "_D"), "unknown-country");
    quarantined(&VICTIM.replace("B2", "E5"), "unknown-code");
    quarantined(&VICTIM.replace("victim", "smuggled-migrant"), "crime-role");
    quarantined(&VICTIM.replace("THB", "SOM"), "crime-role");
    quarantined(&VICTIM.replace("victim", "suspect"), "suspect-exploitation");
    quarantined(&format!("{VICTIM},extra"), "ragged-row");
    // A Cyrillic letter looks like the Latin one.
    quarantined(&VICTIM.replace("CIV", "С\u{0406}V"), "unknown-country");
}

#[test]
fn a_mistyped_code_is_repeated_with_a_question_and_a_text_is_not() {
    let typed = quarantined(
        &VICTIM.replace("debt-bondage", "debt-bondge"),
        "unknown-code",
    );
    assert!(
        typed.contains("`debt-bondge`") && typed.contains("did you mean `debt-bondage`?"),
        "{typed}"
    );
    for secret in ["Amina", "AMINA BENT ALI", "Tom", "SXE", "A1-B2"] {
        let said = quarantined(&VICTIM.replace("debt-bondage", secret), "unknown-code");
        assert!(!said.contains(secret), "{said}");
        let said = quarantined(&VICTIM.replace("CIV", secret), "unknown-country");
        assert!(!said.contains(secret), "{said}");
    }
}

#[test]
fn what_is_odd_is_stored_with_a_finding() {
    let no_means = read(&VICTIM.replace("debt-bondage", ""));
    assert_eq!(
        (books(&no_means), codes(&no_means)),
        ((1, 0, 0), vec!["no-means"])
    );
    let child = read(&VICTIM.replace("debt-bondage", "").replace("21-23", "9-17"));
    assert_eq!(codes(&child), [""; 0]);
    let leg = read("LBY,L-1,2024-03,SOM,smuggled-migrant,M,18-20,_X,,WMED,LYW-IT,,,,,,,,,");
    assert_eq!((books(&leg), codes(&leg)), ((1, 0, 0), vec!["leg-route"]));
    assert_eq!(leg.cases.first().unwrap().citizenship, Area::Stateless);
    let marks = read(&VICTIM.replace("friend", "\u{202a}friend\u{202c}"));
    assert_eq!(
        (books(&marks), codes(&marks)),
        ((1, 0, 0), vec!["direction-marks"])
    );
}

#[test]
fn two_equal_rows_are_two_persons() {
    assert_eq!(books(&read(&format!("{VICTIM}\n{VICTIM}"))), (2, 0, 0));
}

#[test]
fn every_problem_of_a_row_is_reported() {
    let row = VICTIM
        .replace("THB", "TBH")
        .replace("21-23", "150")
        .replace("H1", "H9");
    let parsed = read(&row);
    assert_eq!(books(&parsed), (0, 1, 0));
    assert_eq!(codes(&parsed), ["unknown-code"]);
    assert_eq!(parsed.findings.count_of("unknown-code"), 3);
}

#[test]
fn a_changed_heading_is_asked_about_with_either_delimiter() {
    for delimiter in [",", ";"] {
        let header = KEYS
            .replace("citizenship", "citizenships")
            .replace(',', delimiter);
        let error = parse("case-returns", "r.csv", format!("{header}\n")).unwrap_err();
        let SourceError::NoHeader { missing, hint, .. } = &error else {
            panic!("{error:?}")
        };
        assert_eq!(missing, "citizenship");
        assert!(hint.contains("did you mean `citizenships`?"), "{hint}");
    }
}

#[test]
fn an_arabic_semicolon_separates_items_too() {
    let parsed = read(&VICTIM.replace("DOM;SEX", "DOM\u{61b} SEX"));
    let forms: Vec<_> = parsed.cases[0].forms.yes().collect();
    assert_eq!(
        forms,
        [Exploitation::Sexual, Exploitation::DomesticServitude]
    );
}
