//! Recruitment, online facilitation, sector and network roles, which the first template did not have.

use himaya_schema::{Answers, NetworkRole, OnlineFacilitation, RecruitmentMethod, Sector};
use rstest::rstest;

use super::{ARABIC, FRENCH, KEYS, SPANISH, VICTIM, codes};
use crate::Parsed;
use crate::fixtures::{books, parse};

const ADDED: &str = "recruitment,online,sector,network";
const CELLS: &str = "online-advertisement;work,none,J;N,recruiter;boat-pilot";

fn read(header: &str, row: &str) -> Parsed {
    parse("case-returns", "r.csv", format!("{header}\n{row}\n")).unwrap()
}

#[rstest]
#[case(KEYS, ADDED)]
#[case(KEYS, "Recruitment method,Online facilitation,Sector,Network role")]
#[case(
    FRENCH,
    "Mode de recrutement;Facilitation en ligne;Secteur d\u{2019}activité;Rôle dans le réseau"
)]
#[case(
    SPANISH,
    "Método de captación,Facilitación en línea,Sector de actividad,Función en la red"
)]
#[case(
    ARABIC,
    "طريقة الاستقطاب,التسهيل عبر الإنترنت,قطاع النشاط,الدور في الشبكة"
)]
fn they_are_read_in_four_languages(#[case] header: &str, #[case] added: &str) {
    let mut cells: Vec<String> = format!("{VICTIM},{CELLS}")
        .split(',')
        .map(str::to_owned)
        .collect();
    let delimiter = if header == FRENCH { ";" } else { "," };
    for cell in &mut cells {
        *cell = format!("\"{cell}\"");
    }
    let header = format!("{header}{delimiter}{added}");
    let parsed = read(&header, &cells.join(delimiter));
    assert_eq!(codes(&parsed), [""; 0], "{:?}", parsed.findings);
    let case = parsed.cases.first().unwrap();
    let methods = [
        RecruitmentMethod::Work,
        RecruitmentMethod::OnlineAdvertisement,
    ];
    assert_eq!(case.recruitment, Answers::only(methods));
    assert_eq!(case.online, Answers::only([OnlineFacilitation::None]));
    let sectors = [
        Sector::InformationCommunication,
        Sector::AdministrativeSupport,
    ];
    assert_eq!(case.sector, Answers::only(sectors));
    let roles = [NetworkRole::Recruiter, NetworkRole::BoatPilot];
    assert_eq!(case.network, Answers::only(roles));
}

#[test]
fn a_return_in_the_first_template_lacks_nothing_and_records_none_of_them() {
    let parsed = read(KEYS, VICTIM);
    assert_eq!(codes(&parsed), [""; 0], "{:?}", parsed.findings);
    let case = parsed.cases.first().unwrap();
    assert_eq!(case.recruitment, Answers::not_recorded());
    assert_eq!(case.online, Answers::not_recorded());
    assert_eq!(case.sector, Answers::not_recorded());
    assert_eq!(case.network, Answers::not_recorded());
}

#[test]
fn a_return_with_some_of_them_lacks_the_others() {
    let parsed = read(&format!("{KEYS},online,network"), &format!("{VICTIM},,"));
    assert_eq!(books(&parsed), (1, 0, 0));
    assert_eq!(codes(&parsed), ["missing-column"]);
    assert_eq!(parsed.findings.count_of("missing-column"), 2);
}

/// Checks what is found in a suspect with these cells.
#[track_caller]
fn suspect(cells: &str, found: &[&str]) {
    let row = format!("TUN,TN-24-07,2024-03,THB,suspect,F,21-23,CIV,,,,,,,,,,,H1,B2,{cells}");
    let parsed = read(&format!("{KEYS},{ADDED}"), &row);
    assert_eq!(codes(&parsed), found, "{cells}");
    assert_eq!(parsed.cases.len(), usize::from(found.is_empty()), "{cells}");
}

#[test]
fn a_suspect_was_not_recruited_into_a_sector_but_has_a_role() {
    suspect(",closed-messaging-group,,driver", &[]);
    suspect("work,,,driver", &["suspect-exploitation"]);
    suspect(",,F,driver", &["suspect-exploitation"]);
}

#[rstest]
#[case("at work,,,")]
#[case(",telegram,,")]
#[case(",,01,")]
#[case(",,,boss")]
fn what_is_no_code_is_quarantined(#[case] cells: &str) {
    let parsed = read(&format!("{KEYS},{ADDED}"), &format!("{VICTIM},{cells}"));
    assert_eq!(books(&parsed), (0, 1, 0));
    assert_eq!(codes(&parsed), ["unknown-code"]);
}
