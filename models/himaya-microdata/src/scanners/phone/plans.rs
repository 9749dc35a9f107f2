//! Country codes, and the national plans of the countries that report or lie on the routes.

/// A national numbering plan.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Plan {
    /// The country's alpha-3 code.
    pub(super) country: &'static str,
    code: &'static str,
    /// What is dialled before a number within the country.
    trunk: &'static str,
    /// The first digits of numbers, without the trunk, with how many digits they have.
    numbers: &'static [(&'static str, &'static [usize])],
}

impl Plan {
    /// Whether digits are a number of the plan: alone, behind the trunk or behind the country code.
    pub(super) fn holds(&self, digits: &str) -> bool {
        let without_trunk = digits.strip_prefix(self.trunk).unwrap_or(digits);
        self.is_national(without_trunk) || self.holds_with_code(digits)
    }

    /// Whether digits are a number of the plan behind its country code.
    pub(super) fn holds_with_code(&self, digits: &str) -> bool {
        let number = digits.strip_prefix(self.code);
        number.is_some_and(|number| self.is_national(number))
    }

    fn is_national(&self, number: &str) -> bool {
        self.numbers.iter().any(|(first, lengths)| {
            let begins = first.chars().any(|digit| number.starts_with(digit));
            begins && lengths.contains(&number.len())
        })
    }
}

const fn plan(
    country: &'static str,
    code: &'static str,
    trunk: &'static str,
    numbers: &'static [(&'static str, &'static [usize])],
) -> Plan {
    Plan {
        country,
        code,
        trunk,
        numbers,
    }
}

/// The beneficiary countries first, then those on the routes, by alpha-3 code.
pub(super) const PLANS: [Plan; 35] = [
    plan("DZA", "213", "0", &[("234", &[8]), ("5679", &[9])]),
    plan("EGY", "20", "0", &[("1", &[10]), ("23456789", &[8, 9])]),
    plan("LBY", "218", "0", &[("9", &[9]), ("234567", &[8, 9])]),
    plan("MAR", "212", "0", &[("5678", &[9])]),
    plan("TUN", "216", "", &[("234579", &[8])]),
    plan("BEN", "229", "", &[("0", &[10]), ("2459", &[8])]),
    plan("BFA", "226", "", &[("02567", &[8])]),
    plan("BGD", "880", "0", &[("1", &[10])]),
    plan("CIV", "225", "", &[("02", &[10])]),
    plan("CMR", "237", "", &[("26", &[9])]),
    plan(
        "DEU",
        "49",
        "0",
        &[("1", &[10, 11]), ("23456789", &[8, 9, 10, 11])],
    ),
    plan("ERI", "291", "0", &[("17", &[7])]),
    plan("ESP", "34", "", &[("6789", &[9])]),
    plan("ETH", "251", "0", &[("1234579", &[9])]),
    plan("FRA", "33", "0", &[("123456789", &[9])]),
    plan("GHA", "233", "0", &[("235", &[9])]),
    plan("GIN", "224", "", &[("67", &[9])]),
    plan("GMB", "220", "", &[("234569", &[7]), ("7", &[7])]),
    plan("GRC", "30", "", &[("267", &[10])]),
    plan("ITA", "39", "", &[("3", &[9, 10]), ("0", &[9, 10, 11])]),
    plan("MLI", "223", "", &[("256789", &[8])]),
    plan("MLT", "356", "", &[("279", &[8])]),
    plan("MRT", "222", "", &[("234", &[8])]),
    plan("NER", "227", "", &[("02789", &[8])]),
    plan("NGA", "234", "0", &[("789", &[10]), ("123456", &[7, 8])]),
    plan("PAK", "92", "0", &[("3", &[10]), ("2456789", &[9, 10])]),
    plan("SAU", "966", "0", &[("15", &[9])]),
    plan("SDN", "249", "0", &[("19", &[9])]),
    plan("SEN", "221", "", &[("37", &[9])]),
    plan("SOM", "252", "0", &[("69", &[8, 9]), ("1257", &[7, 8, 9])]),
    plan("SYR", "963", "0", &[("9", &[9]), ("12345", &[8, 9])]),
    plan("TCD", "235", "", &[("269", &[8])]),
    plan("TGO", "228", "", &[("2979", &[8])]),
    plan("TUR", "90", "0", &[("2345", &[10])]),
    plan("GBR", "44", "0", &[("7", &[10]), ("1238", &[9, 10])]),
];

/// How assigned country codes of E.164 begin.
pub(super) const CALLING_CODES: [&str; 21] = [
    "1", "20", "211", "212", "213", "216", "218", "22", "23", "24", "25", "26", "27", "29", "3",
    "4", "5", "6", "7", "8", "9",
];
