//! Lists of hashes: what `sha256sum` reads, and what is noticed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::{Access, Memory, Place, SUMS, check_sums, read_sums, sha256_hex, write_sums};

#[test]
fn a_hash_is_that_of_the_standard() {
    // FIPS 180-4, the example of one block.
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(sha256_hex(b"abc"), expected);
}

#[test]
fn a_list_reads_back_and_any_other_form_is_refused() {
    let hash = sha256_hex(b"");
    let files: BTreeMap<String, String> = ["b c", "a", "é.csv"]
        .map(|name| (name.to_owned(), hash.clone()))
        .into();
    let sums = write_sums(&files);
    assert_eq!(read_sums(&sums), Ok(files));
    let refused = |text: String, reason: &str| {
        let found = read_sums(text.as_bytes()).unwrap_err();
        assert!(found.contains(reason), "{found}");
    };
    refused(String::new(), "no file");
    refused(format!("{hash}  a"), "line 1 has no end");
    refused(format!("{hash} *a\n"), "two spaces");
    refused(format!("{}  a\n", hash.to_uppercase()), "small letters");
    refused(format!("{hash}0  a\n"), "small letters");
    refused(format!("{hash}  b\n{hash}  a\n"), "line 2 is out of order");
    refused(format!("{hash}  a\n{hash}  a\n"), "line 2 is out of order");
    for name in ["../a", "/a", "a\\b", "..", "", "c:a", "a\tb"] {
        refused(format!("{hash}  {name}\n"), "no file of this folder");
    }
    assert!(read_sums(&[0xff]).is_err());
}

/// A folder `/x` with three files and their list.
fn sealed() -> Memory {
    let memory = Memory::default();
    let place = Place::new(Arc::new(memory.clone()), Path::new("/"));
    let mut staged = place.stage_folder("/x".into()).unwrap();
    for (name, bytes) in [("a", "one".as_bytes()), ("b.csv", b"two"), ("c", b"")] {
        staged.write(name, bytes).unwrap();
    }
    staged.seal().unwrap();
    staged.publish().unwrap();
    memory
}

fn failures(memory: &Memory) -> Vec<(String, String)> {
    check_sums(memory, Path::new("/x"), &["beside"]).failures
}

#[test]
fn a_flipped_byte_a_file_too_many_and_one_too_few_are_found() {
    use crate::Fs as _;
    let sound = sealed();
    assert_eq!(failures(&sound), []);
    let paths = sound.list(Path::new("/x")).unwrap();
    assert_eq!(paths.len(), 4);
    for path in &paths {
        let bytes = sound.read(path).unwrap();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << bit;
                let memory = sound.copy();
                let place = Place::new(Arc::new(memory.clone()), Path::new("/"));
                place.write(path, &flipped, Access::Group).unwrap();
                assert_ne!(failures(&memory), [], "{} at {at}", path.display());
            }
        }
        let memory = sound.copy();
        memory.remove_file(path).unwrap();
        assert_eq!(
            failures(&memory)[0].0,
            path.file_name().unwrap().to_str().unwrap()
        );
    }
    let place = Place::new(Arc::new(sound.clone()), Path::new("/"));
    let write = |name: &str| place.write(&Path::new("/x").join(name), b"", Access::Group);
    write("beside").unwrap();
    assert_eq!(failures(&sound), []);
    write("d").unwrap();
    assert_eq!(
        failures(&sound),
        [("d".to_owned(), format!("{SUMS} does not name it"))]
    );
}
