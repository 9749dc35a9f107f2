//! The names of months, folded as a reading folds them.

/// How the name of a month begins in a Latin script, and which it is.
const STEMS: [(&str, u32); 34] = [
    ("jan", 1),
    ("ene", 1),
    ("gen", 1),
    ("feb", 2),
    ("fev", 2),
    ("mar", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("may", 5),
    ("mai", 5),
    ("mag", 5),
    ("jun", 6),
    ("juin", 6),
    ("giu", 6),
    ("jul", 7),
    ("juil", 7),
    ("lug", 7),
    ("aug", 8),
    ("aou", 8),
    ("ago", 8),
    ("sep", 9),
    ("set", 9),
    ("oct", 10),
    ("okt", 10),
    ("out", 10),
    ("ott", 10),
    ("nov", 11),
    ("dec", 12),
    ("dez", 12),
    ("dic", 12),
    ("ocak", 1),
    ("haz", 6),
    ("tem", 7),
];

/// Arabic names, of the Maghreb, of Egypt and the Gulf, of the Levant and of the Hijri calendar.
const ARABIC: [(&str, u32); 57] = [
    ("يناير", 1),
    ("جانفي", 1),
    ("كانون الثاني", 1),
    ("فبراير", 2),
    ("فيفري", 2),
    ("شباط", 2),
    ("مارس", 3),
    ("اذار", 3),
    ("ابريل", 4),
    ("افريل", 4),
    ("نيسان", 4),
    ("مايو", 5),
    ("ماي", 5),
    ("ايار", 5),
    ("يونيو", 6),
    ("يونيه", 6),
    ("جوان", 6),
    ("حزيران", 6),
    ("يوليو", 7),
    ("يوليوز", 7),
    ("يوليه", 7),
    ("جويلية", 7),
    ("تموز", 7),
    ("اغسطس", 8),
    ("غشت", 8),
    ("اوت", 8),
    ("اب", 8),
    ("سبتمبر", 9),
    ("شتنبر", 9),
    ("ايلول", 9),
    ("اكتوبر", 10),
    ("تشرين", 10),
    ("نوفمبر", 11),
    ("نونبر", 11),
    ("ديسمبر", 12),
    ("دجنبر", 12),
    ("كانون", 12),
    ("محرم", 1),
    ("المحرم", 1),
    ("صفر", 2),
    ("ربيع", 3),
    ("جمادى", 5),
    ("جمادي", 5),
    ("رجب", 7),
    ("شعبان", 8),
    ("رمضان", 9),
    ("شوال", 10),
    ("القعدة", 11),
    ("الحجة", 12),
    ("فبرایر", 2),
    ("مای", 5),
    ("ژانویه", 1),
    ("فوریه", 2),
    ("ژوئن", 6),
    ("ژوئیه", 7),
    ("اوت", 8),
    ("دسامبر", 12),
];

/// Longer words that begin like a month are none.
const LETTERS_MAX: usize = 10;

/// The month that a word names.
pub(super) fn read(word: &str) -> Option<u32> {
    let arabic = ARABIC.iter().find(|(name, _)| *name == word);
    let latin = || {
        let is_short = word.chars().count() <= LETTERS_MAX;
        STEMS
            .iter()
            .find(|(stem, _)| is_short && word.starts_with(stem))
    };
    arabic.or_else(latin).map(|(_, month)| *month)
}
