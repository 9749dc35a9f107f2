//! The bill of materials of this tree.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::{checksums, sbom};

fn names(list: &Json, key: &str) -> BTreeSet<String> {
    let items = list.as_array().unwrap().iter();
    items
        .map(|item| item[key].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn it_lists_what_the_lock_file_does_and_says_the_same_twice() {
    let root = crate::root();
    let text = sbom(&root).unwrap();
    assert_eq!(text, sbom(&root).unwrap());
    let bom: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(bom["bomFormat"], "CycloneDX");
    assert_eq!(bom["metadata"]["component"]["name"], "himaya");
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).unwrap();
    let sums = checksums(&lock);
    let components = bom["components"].as_array().unwrap();
    assert!(200 < components.len(), "{}", components.len());
    for component in components {
        let text = |key: &str| component[key].as_str().unwrap().to_owned();
        assert!(
            component["licenses"][0]["expression"].is_string(),
            "{component}"
        );
        let Some(sum) = sums.get(&(text("name"), text("version"))) else {
            let is_own = text("name").starts_with("himaya");
            assert!(is_own && component["purl"].is_null(), "{component}");
            continue;
        };
        assert_eq!(component["hashes"][0]["content"], sum.as_str());
        let purl = format!("pkg:cargo/{}@{}", text("name"), text("version"));
        assert_eq!(component["purl"], purl.as_str());
    }
    let mut known = names(&bom["components"], "bom-ref");
    known.insert(
        bom["metadata"]["component"]["bom-ref"]
            .as_str()
            .unwrap()
            .to_owned(),
    );
    assert_eq!(names(&bom["dependencies"], "ref"), known);
    for dependency in bom["dependencies"].as_array().unwrap() {
        for used in dependency["dependsOn"].as_array().unwrap() {
            assert!(known.contains(used.as_str().unwrap()), "{dependency}");
        }
    }
    // What tests alone use is not shipped.
    let listed = names(&bom["components"], "name");
    assert!(
        listed.contains("polars") && !listed.contains("insta"),
        "{listed:?}"
    );
}

#[test]
fn checksums_are_read_by_name_and_version() {
    let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"0f\"\n\n\
                [[package]]\nname = \"own\"\nversion = \"0.1.0\"\n";
    let sums = checksums(lock);
    assert_eq!(sums.len(), 1);
    assert_eq!(sums[&("a".to_owned(), "1.0.0".to_owned())], "0f");
}
