//! Words that confuse the two crimes or that the house does not use.
//!
//! English *trafficking* is French *traite* and Arabic الاتجار; English *smuggling* is French
//! *trafic illicite* and Arabic تهريب. The false friends are looked for in every rendered text.

use crate::Language;
use crate::marks::without_marks;

const ENGLISH: &[&str] = &[
    "illegal alien",
    "illegal immigrant",
    "illegal migrant",
    "illegals",
    "smuggling of human beings",
    "smuggling of persons",
    "trafficking in migrants",
    "trafficking of migrants",
];

const FRENCH: &[&str] = &[
    "immigré clandestin",
    "immigrés clandestins",
    "migrant clandestin",
    "migrant illégal",
    "migrants clandestins",
    "migrants illégaux",
    "traite de migrants",
    "traite des migrants",
    "trafic d'êtres humains",
    "trafic de personnes",
    "trafic des êtres humains",
    "trafic des personnes",
];

const SPANISH: &[&str] = &[
    "inmigrante ilegal",
    "inmigrantes ilegales",
    "migrante ilegal",
    "migrantes ilegales",
    "trata de migrantes",
    "tráfico de personas",
    "tráfico de seres humanos",
];

/// Without the article, so that every prefixed form is found.
const ARABIC: &[&str] = &[
    "اتجار بالمهاجرين",
    "تهريب الأشخاص",
    "تهريب البشر",
    "مهاجر غير شرعي",
    "مهاجرون غير شرعيين",
    "مهاجرون غير شرعيون",
    "مهاجرين غير الشرعيين",
    "مهاجرين غير شرعيين",
];

/// The terms in a text that must not stand in it, in order of the language's list.
///
/// Case, line breaks, special spaces, curly apostrophes, vowel marks, tatweel, directional marks and
/// the forms of alef make no difference.
pub fn crime_lint(language: Language, text: &str) -> Vec<String> {
    let terms = match language {
        Language::English => ENGLISH,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        Language::Arabic => ARABIC,
    };
    let text = normalised(text);
    terms
        .iter()
        .filter(|term| text.contains(&normalised(term)))
        .map(|term| (*term).to_owned())
        .collect()
}

fn normalised(text: &str) -> String {
    let letters: String = without_marks(text)
        .to_lowercase()
        .chars()
        .filter_map(|character| match character {
            '\u{2019}' | '\u{02BC}' => Some('\''),
            'أ' | 'إ' | 'آ' => Some('ا'),
            // Tatweel and the vowel marks.
            '\u{0640}' | '\u{064B}'..='\u{0652}' => None,
            other => Some(other),
        })
        .collect();
    let words: Vec<&str> = letters.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests;
