//! Code lists of a folder.

use super::{BUILT, CodeLists, MAPPING};

#[test]
fn a_list_of_a_folder_overrules_the_one_built_in() {
    let mut lists = CodeLists::built_in();
    let text = "<codelist name=\"ResultType\" complete=\"1\"><codelist-items><codelist-item><code>7</code></codelist-item></codelist-items></codelist>";
    assert_eq!(lists.take(text).unwrap(), "ResultType");
    let codes = &lists.find("ResultType").unwrap().codes;
    assert!(codes.contains("7") && !codes.contains("1"));
}

#[test]
fn another_file_is_refused() {
    let mut lists = CodeLists::built_in();
    let before = lists.clone();
    assert!(lists.take("<codelist name=\"A\"/>").is_err());
    assert!(lists.take("<iati-activities/>").is_err());
    assert!(lists.take("codes").is_err());
    assert_eq!(lists, before);
}

#[test]
fn every_list_that_is_built_in_is_mapped() {
    let beside = ["Language", "Version"];
    for built in BUILT {
        let is_mapped = MAPPING.iter().any(|mapped| mapped.2 == built.name);
        assert!(is_mapped || beside.contains(&built.name), "{}", built.name);
    }
}
