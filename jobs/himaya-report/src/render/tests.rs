//! Tests of whole editions.

use super::*;
use crate::fixture;

#[test]
fn preview() {
    for language in Language::ALL {
        let start = std::time::Instant::now();
        let edition = match fixture::edition(&fixture::report(), *language) {
            Ok(edition) => edition,
            Err(error) => panic!("{error}"),
        };
        eprintln!(
            "{language}: {:?} {} bytes",
            start.elapsed(),
            edition.pdf.len()
        );
        std::fs::create_dir_all("/tmp/preview").unwrap();
        std::fs::write(format!("/tmp/preview/{language}.pdf"), &edition.pdf).unwrap();
        std::fs::write(
            format!("/tmp/preview/{language}.txt"),
            edition.text.join("\n"),
        )
        .unwrap();
        for (name, bytes) in edition.tables {
            std::fs::write(format!("/tmp/preview/{name}"), bytes).unwrap();
        }
    }
}
