//! Grades of the 4x4 system.

use super::*;

#[test]
fn all_sixteen_grades_read_back() {
    for source in SourceGrade::ALL {
        for information in InformationGrade::ALL {
            let grade = Grade {
                source: *source,
                information: *information,
            };
            assert_eq!(grade.to_string().parse(), Ok(grade));
        }
    }
    assert_eq!(Grade::NOT_ASSESSED.to_string(), "X4");
}

#[test]
fn grades_of_the_6x6_system_and_other_text_are_refused() {
    for text in ["", "A", "1", "A5", "D1", "F6", "a1", "A11", "1A", "A 1"] {
        let error = SchemaError::UnknownCode {
            list: "4x4 grade",
            code: text.to_owned(),
        };
        assert_eq!(text.parse::<Grade>(), Err(error), "{text}");
    }
}
