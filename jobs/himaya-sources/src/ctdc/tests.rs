//! CTDC: the four layouts, the flags, and the real record sets.

use himaya_schema::{
    AgeBand, Area, Exploitation, MeansOfControl, NetworkRole, Period, RecruiterRelation, Region,
    Sector, Sex,
};

use crate::fixtures::{books, codes, parse, parse_real};

fn read(text: &str) -> crate::Parsed {
    parse("ctdc", "d.csv", text).unwrap()
}

#[track_caller]
fn forms(flags: &str, expected: [Option<bool>; 2]) {
    let header = "yearOfRegistration,gender,ageBroad,citizenship,isForcedLabour,isSexualExploit,CountryOfExploitation";
    let parsed = read(&format!("{header}\n2016,Female,9--17,PH,{flags},US\n"));
    let case = parsed.cases.first().unwrap();
    let found = [Exploitation::ForcedLabour, Exploitation::Sexual].map(|form| case.forms.get(form));
    assert_eq!(found, expected, "{flags}");
    assert_eq!(case.forms.get(Exploitation::OrganRemoval), None);
}

#[test]
fn a_blank_flag_is_no_only_beside_a_yes_of_its_group() {
    forms("1.0,", [Some(true), Some(false)]);
    forms("1,0", [Some(true), Some(false)]);
    forms(",", [None, None]);
    forms("0.0,", [Some(false), None]);
    forms("-99,1", [None, Some(true)]);
    forms("0,0", [Some(false), Some(false)]);
}

#[test]
fn unknown_countries_years_and_ages_are_unknown() {
    let header =
        "yearOfRegistration,gender,ageBroad,majorityStatus,citizenship,CountryOfExploitation";
    let parsed = read(&format!(
        "{header}\n,,,Minor,0,00\n-99,Male,-99,Adult,-99,\n2014,Man,48+,,NE,NGA\n2014,Man,48+,,Nigeria,\n"
    ));
    assert_eq!(books(&parsed), (4, 0, 0));
    let found: Vec<_> = parsed
        .cases
        .iter()
        .map(|case| {
            (
                case.period,
                case.sex,
                case.age,
                case.citizenship.to_string(),
            )
        })
        .collect();
    let year = Some(Period::Year(2014));
    assert_eq!(
        found,
        [
            (None, Sex::Unknown, AgeBand::Child, "_U".to_owned()),
            (None, Sex::Male, AgeBand::Adult, "_U".to_owned()),
            (year, Sex::Male, AgeBand::From48, "NER".to_owned()),
            (year, Sex::Male, AgeBand::From48, "NGA".to_owned()),
        ]
    );
}

#[test]
fn what_cannot_be_read_is_quarantined() {
    let header = "yearOfRegistration,gender,ageBroad,citizenship,isForcedLabour";
    let parsed = read(&format!(
        "{header}\n2014,Femal,9--17,PH,1\n2014,Female,9-17 years,PH,1\n2014,Female,,XX,1\n\
         2014,Female,,NA,1\n2014,Female,,PH,2\n14,Female,,PH,1\n"
    ));
    assert_eq!(books(&parsed), (0, 6, 0));
    assert_eq!(
        codes(&parsed),
        [
            "ambiguous-country",
            "not-a-flag",
            "not-a-year",
            "unknown-country",
            "unknown-label"
        ]
    );
}

#[test]
fn merged_flags_of_2024_mean_the_parent() {
    let columns = "yearOfRegistration,gender,ageBroad,citizenship,CountryOfExploitation,traffickMonths,\
        meansDebtBondageEarnings,meansThreats,meansAbusePsyPhySex,meansFalsePromises,meansDrugsAlcohol,\
        meansDenyBasicNeeds,meansExcessiveWorkHours,meansWithholdDocs,isForcedLabour,isSexualExploit,\
        isOtherExploit,typeOfLabourAgriculture,typeOfLabourConstruction,typeOfLabourDomesticWork,\
        typeOfLabourHospitality,typeOfSexProstitution,typeOfSexPornography,\
        recruiterRelationIntimatePartner,recruiterRelationFriend,recruiterRelationFamily,\
        recruiterRelationOther";
    let row = "2019,Woman,30--38,ETH,LBN,0--12 (0-1 yr),,1,,,,,,,1,,,1,,,,,,,,1,";
    let parsed = read(&format!("{columns}\n{row}\n"));
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    let case = parsed.cases.first().unwrap();
    assert_eq!(case.dataset, "global-synthetic");
    let means: Vec<_> = case.means.yes().collect();
    assert_eq!(means, [MeansOfControl::Threats]);
    assert_eq!(case.means.get(MeansOfControl::PhysicalThreats), None);
    assert_eq!(case.means.get(MeansOfControl::Abuse), Some(false));
    // Agriculture shows that the group was recorded, so domestic work is a no.
    assert_eq!(case.forms.get(Exploitation::DomesticServitude), Some(false));
    sectors(
        case,
        [
            (Sector::AgricultureForestryFishing, Some(true)),
            (Sector::Construction, Some(false)),
            (Sector::Households, Some(false)),
            (Sector::Manufacturing, None),
        ],
    );
    assert_eq!(
        case.relations.yes().collect::<Vec<_>>(),
        [RecruiterRelation::Family]
    );
}

#[track_caller]
fn sectors<const N: usize>(
    case: &himaya_schema::CaseRecord,
    expected: [(Sector, Option<bool>); N],
) {
    for (sector, answer) in expected {
        assert_eq!(case.sector.get(sector), answer, "{sector:?}");
    }
}

#[test]
fn labour_has_a_sector_where_it_lies_in_one_alone() {
    let header = "yearOfRegistration,gender,citizenship,typeOfLabourAgriculture,\
        typeOfLabourAquafarming,typeOfLabourMiningOrDrilling,typeOfLabourPeddling,typeOfLabourDomesticWork";
    let parsed = read(&format!(
        "{header}\n2016,Female,PH,0,1,0,0,0\n2016,Female,PH,0,-99,1,0,0\n2016,Female,PH,,,,1,\n\
         2016,Female,PH,,,,,1\n"
    ));
    let [fishing, mining, peddling, domestic] = parsed.cases.as_slice() else {
        panic!("{:?}", parsed.findings)
    };
    let agriculture = Sector::AgricultureForestryFishing;
    let trade = Sector::WholesaleRetail;
    sectors(fishing, [(agriculture, Some(true)), (trade, None)]);
    let mined = (Sector::MiningQuarrying, Some(true));
    sectors(mining, [(agriculture, None), mined]);
    sectors(peddling, [(agriculture, Some(false)), (trade, None)]);
    sectors(domestic, [(Sector::Households, Some(true))]);
    let servitude = Exploitation::DomesticServitude;
    assert_eq!(domestic.forms.get(servitude), Some(true));
    assert_eq!(peddling.forms.get(servitude), Some(false));
}

#[test]
fn the_fine_means_of_2021_stay_fine() {
    let text = "yearOfRegistration,Datasource,gender,ageBroad,majorityStatus,citizenship,\
        meansOfControlDebtBondage,meansOfControlThreats,meansOfControlConcatenated,isForcedLabour,\
        isSexAndLabour,recruiterRelationFriend,CountryOfExploitation\n\
        2010,Hotline,Female,-99,Adult,UA,1,0,x,1,0,-99,-99\n";
    let parsed = read(text);
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    let case = parsed.cases.first().unwrap();
    assert_eq!(case.dataset, "k-anonymised");
    assert_eq!(
        case.means.yes().collect::<Vec<_>>(),
        [MeansOfControl::DebtBondage]
    );
    assert_eq!(case.means.get(MeansOfControl::Threats), Some(false));
    assert_eq!(case.relations.get(RecruiterRelation::Friend), None);
    let stored = format!("{case:?}");
    assert!(!stored.contains("Hotline"));
}

#[test]
fn a_victim_with_perpetrators_keeps_their_attributes_as_they_stood() {
    let text = "yearRegister,gender,majorityStatus,isForcedLabour,isSexualExploit,UN_COO_Region,\
        UN_COE_Region,IP_Gender,IP_Relation,IP_RecruiterBroker\n\
        2014-2018,Female,Adult,1,,Africa,Americas/Oceania,Female;Male,FriendAcquaintance;StrangerUnknownOther,1\n\
        ,Male,,,,,,Male,FamilyIntimatePartner,1\n,Male,,,,,,Male,FriendAcquaintance,\n";
    let parsed = read(text);
    assert_eq!(books(&parsed), (3, 0, 0));
    let case = parsed.cases.first().unwrap();
    assert_eq!(case.dataset, "victim-perpetrator-synthetic");
    assert_eq!(
        case.period,
        Some(Period::Band {
            first: 2014,
            last: 2018
        })
    );
    assert_eq!(case.citizenship, Area::Region(Region::Africa));
    assert_eq!(case.exploitation_area, Area::Several);
    assert_eq!(
        case.raw.get("IP_Gender").map(String::as_str),
        Some("Female;Male")
    );
    let friend = |index: usize| parsed.cases[index].relations.get(RecruiterRelation::Friend);
    let family = |index: usize| parsed.cases[index].relations.get(RecruiterRelation::Family);
    assert_eq!(
        [friend(0), friend(1), friend(2)],
        [Some(true), Some(false), None]
    );
    assert_eq!([family(0), family(1), family(2)], [None, None, None]);
    let recruiter = NetworkRole::RecruiterOrBroker;
    let recruiter = |index: usize| parsed.cases[index].network.get(recruiter);
    assert_eq!(
        [recruiter(0), recruiter(1), recruiter(2)],
        [Some(true), Some(true), None]
    );
    assert!(!case.raw.contains_key("IP_RecruiterBroker"));
}

#[test]
fn a_flag_that_the_alias_map_misspells_is_refused() {
    let path = "config/harmonise/ctdc.headers.yaml";
    let built_in = crate::embedded_config()
        .iter()
        .find(|(known, _)| *known == path)
        .map(|(_, text)| text.replace("forms/SEX", "forms/SEXUAL"));
    let read = |asked: &str| built_in.clone().filter(|_| asked == path);
    let config = crate::SourceConfig::load("ctdc", &read).unwrap();
    let file = crate::RawFile {
        name: "d.csv".into(),
        bytes: b"yearOfRegistration,gender\n2016,Female\n".to_vec(),
    };
    let error = crate::find("ctdc").unwrap().parse(&file, &config);
    let said = error.unwrap_err().to_string();
    assert!(
        said.contains("`exploitation/forms/SEXUAL` is no flag"),
        "{said}"
    );
}

#[test]
fn the_k_anonymised_records_are_all_stored() {
    let path = "ctdc/ctdc_k_anonymised_2020_selected_columns.csv";
    let Some(parsed) = parse_real("ctdc", path) else {
        return;
    };
    assert_eq!(books(&parsed), (48_773, 0, 0));
    assert!(parsed.findings.is_empty());
    let count = |keep: &dyn Fn(&&himaya_schema::CaseRecord) -> bool| {
        parsed.cases.iter().filter(keep).count()
    };
    let (labour, sexual) = (Exploitation::ForcedLabour, Exploitation::Sexual);
    assert_eq!(count(&|case| case.forms.get(labour) == Some(true)), 9_772);
    assert_eq!(count(&|case| case.forms.get(labour) == Some(false)), 16_707);
    assert_eq!(count(&|case| case.forms.get(sexual) == Some(true)), 16_039);
    let female = |case: &&himaya_schema::CaseRecord| {
        case.sex == Sex::Female && case.forms.get(sexual) == Some(true)
    };
    assert_eq!(count(&female), 15_309);
    assert_eq!(count(&|case| case.citizenship == Area::Unknown), 9_136);
    assert_eq!(count(&|case| case.citizenship.code() == "NGA"), 108);
    assert_eq!(count(&|case| case.citizenship.code() == "NER"), 31);
}

#[test]
fn the_synthetic_records_are_all_stored() {
    let Some(parsed) = parse_real("ctdc", "ctdc/CTDC_VPsynthetic_condensed.csv") else {
        return;
    };
    assert_eq!(books(&parsed), (21_195, 0, 0));
    assert!(parsed.findings.is_empty());
    let count = |keep: &dyn Fn(&&himaya_schema::CaseRecord) -> bool| {
        parsed.cases.iter().filter(keep).count()
    };
    assert_eq!(
        count(&|case| case.forms.get(Exploitation::ForcedLabour) == Some(true)),
        12_248
    );
    assert_eq!(
        count(&|case| case.forms.get(Exploitation::Sexual) == Some(true)),
        2_775
    );
    assert_eq!(count(&|case| case.sex == Sex::Female), 9_589);
    assert_eq!(count(&|case| case.period.is_none()), 3_655);
    assert_eq!(
        count(&|case| case.citizenship == Area::Region(Region::Africa)),
        5_282
    );
    let friend = |case: &&himaya_schema::CaseRecord| {
        case.relations.get(RecruiterRelation::Friend) == Some(true)
    };
    assert_eq!(count(&friend), 3_497);
    let role = |role: NetworkRole, answer: Option<bool>| {
        count(&move |case| case.network.get(role) == answer)
    };
    assert_eq!(role(NetworkRole::Exploiter, None), 4_201);
    assert_eq!(role(NetworkRole::Exploiter, Some(true)), 9_458);
    assert_eq!(role(NetworkRole::TransactionOrProcess, Some(true)), 7_344);
    assert_eq!(role(NetworkRole::ControlAbuseOrKidnap, Some(true)), 2_078);
    assert_eq!(role(NetworkRole::RecruiterOrBroker, Some(false)), 5_129);
    assert_eq!(role(NetworkRole::Driver, None), 21_195);
}
