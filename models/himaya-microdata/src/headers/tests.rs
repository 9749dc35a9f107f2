//! What a heading announces, and that the template's own headings announce nothing.

use std::collections::BTreeSet;

use super::{Kind, find, terms};

/// The headings of the national return in its four languages, as its configuration has them.
const TEMPLATE: &str = include_str!("../../../../config/harmonise/case-returns.headers.yaml");

/// The words that configuration adds.
const CONFIGURED: &str = include_str!("../../../../config/harmonise/case-returns.labels.yaml");

fn quoted(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_headings_of_the_template_announce_nothing() {
    let headings = quoted(TEMPLATE);
    assert!(headings.len() > 80, "{}", headings.len());
    for heading in headings {
        assert_eq!(find(heading), None, "{heading}");
    }
}

#[test]
fn what_is_configured_is_known_anyway() {
    for word in quoted(CONFIGURED) {
        assert!(find(word).is_some(), "{word}");
    }
}

#[test]
fn words_are_found_however_they_are_written() {
    for (kind, headings) in [
        (
            Kind::Name,
            "Name|NAME|name|First name|firstName|FIRST_NAME|FirstName|Nom|Prénom|PRENOM|Nom_2|\
             Nom de famille|Noms|Nombre|Apellidos|الاسم|اِسْم|الإســم|اسم العائلة|Ｎａｍｅ|N a m e|N.A.M.E.|\
             n\u{200B}a\u{200D}me|\u{202E}name\u{202C}|Nаme|user name|Имя|ФИО|姓名|氏名(漢字)|이름|\
             ชื่อผู้เสียหาย|नाम|ስም|Jina la kwanza|Magaca oo buuxa|Ονοματεπώνυμο|שם משפחה|نام خانوادگی|\
             Vorname|Achternaam|Imię|Soyadı|Họ và tên",
        ),
        (
            Kind::Birth,
            "DOB|D.O.B.|dateOfBirth|Date de naissance|DDN|تاريخ الميلاد|تاريخ الازدياد|\
             Geburtsdatum|생년월일",
        ),
        (
            Kind::Document,
            "Passport|Passport no.|N° de passeport|رقم جواز السفر|CIN|Раѕѕpоrt|护照号码",
        ),
        (
            Kind::Contact,
            "Phone|phone1|Tel.|E-mail|e_mail|Adresse|رقم الهاتف|Móvil|Телефон|手机号",
        ),
        (Kind::Online, "WhatsApp|واتساب"),
        (Kind::Position, "lat|GPS|خط الطول"),
        (Kind::Account, "IBAN"),
        (Kind::Device, "IMEI 1"),
        (Kind::Body, "Fingerprints|بصمة"),
        (Kind::Vehicle, "Plaque d'immatriculation"),
    ] {
        for heading in headings.split('|') {
            let found = find(heading).map(|term| term.kind);
            assert_eq!(found, Some(kind), "{heading}");
        }
    }
}

#[test]
fn words_within_words_are_none() {
    for heading in [
        "Tournament",
        "Relation",
        "Platform",
        "Telling",
        "Recruiter relation",
        "Remarks",
        "x",
        "",
        "1",
    ] {
        assert_eq!(find(heading), None, "{heading}");
    }
}

#[test]
fn there_are_forty_languages_and_every_word_finds_itself() {
    let languages: BTreeSet<&str> = terms().iter().map(|term| term.language).collect();
    assert!(languages.len() >= 40, "{}", languages.len());
    for term in terms() {
        assert!(!term.joined.is_empty(), "{term:?}");
        assert!(find(term.word).is_some(), "{term:?}");
    }
}
