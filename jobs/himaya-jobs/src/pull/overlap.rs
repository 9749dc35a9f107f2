//! Files of one pull that cover the same part of a source.
//!
//! A later pull replaces a part as a whole, but within one pull nothing tells a correction from a
//! second half: persons of both would be counted, so neither file is taken.

use std::collections::BTreeMap;

use himaya_sources::SourceError;

use super::intake::Intake;

impl Intake {
    /// Refuses the accepted files of persons that share a part with another.
    pub(super) fn refuse_overlaps(&mut self) {
        let mut errors = BTreeMap::new();
        let mut covered: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let name = |index: usize| {
            let file = self.accepted.get(index);
            file.map_or_else(String::new, |(file, _)| file.raw.name.clone())
        };
        for (index, (_, parsed)) in self.accepted.iter().enumerate() {
            for case in &parsed.cases {
                let key = (case.dataset.as_str(), case.part.as_str());
                let first = *covered.entry(key).or_insert(index);
                if first == index {
                    continue;
                }
                for (file, other) in [(first, index), (index, first)] {
                    errors.entry(file).or_insert_with(|| SourceError::Overlap {
                        file: name(file),
                        other: name(other),
                        part: case.part.clone(),
                    });
                }
            }
        }
        // From the last on, so that the places of the others stay.
        for (index, error) in errors.into_iter().rev() {
            let (file, _) = self.take_out(index);
            self.refuse(&file.raw.name, &error);
        }
    }
}
