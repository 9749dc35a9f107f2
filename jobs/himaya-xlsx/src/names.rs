//! Names of sheets: valid wherever workbooks are read, and each once.

/// The most characters that a name may have.
const LONGEST: usize = 31;

/// The names so far, in lower case, since a workbook does not tell `a` from `A`.
#[derive(Debug, Default)]
pub(crate) struct Names(Vec<String>);

impl Names {
    /// A valid name like this one that no sheet has yet.
    pub(crate) fn take(&mut self, wish: &str) -> String {
        let allowed = wish.chars().map(|letter| match letter {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '-',
            letter if letter.is_control() => '-',
            letter => letter,
        });
        let name: String = allowed.collect();
        // A name may not begin or end with an apostrophe, and one is reserved.
        let name = name.trim().trim_matches('\'');
        let name = match name {
            "" => "-",
            name if name.eq_ignore_ascii_case("history") => "History-",
            name => name,
        };
        let mut unique = shortened(name, LONGEST);
        for number in 2_u32.. {
            if !self.0.contains(&unique.to_lowercase()) {
                break;
            }
            let end = format!("-{number}");
            unique = shortened(name, LONGEST - end.len()) + &end;
        }
        self.0.push(unique.to_lowercase());
        unique
    }
}

/// The start of a name; programmes count units of UTF-16.
fn shortened(name: &str, longest: usize) -> String {
    let mut length = 0;
    let kept = name.chars().take_while(|letter| {
        length += letter.len_utf16();
        length <= longest
    });
    let kept: String = kept.collect();
    kept.trim_end_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_valid_and_stands_once() {
        let mut names = Names::default();
        for (wish, expected) in [
            ("T1", "T1"),
            ("t1", "t1-2"),
            ("T1", "T1-3"),
            ("a/b:c*d?[e]\\f", "a-b-c-d--e--f"),
            ("'quoted'", "quoted"),
            ("", "-"),
            ("history", "History-"),
            (
                "a name that is much longer than a sheet may have",
                "a name that is much longer than",
            ),
            (
                "a name that is much longer than another",
                "a name that is much longer th-2",
            ),
        ] {
            let name = names.take(wish);
            assert_eq!(name, expected);
            assert!(name.encode_utf16().count() <= LONGEST);
        }
    }

    #[test]
    fn an_apostrophe_at_the_cut_is_cut_too() {
        let wish = format!("{}'xyz", "a".repeat(30));
        assert_eq!(Names::default().take(&wish), "a".repeat(30));
    }
}
