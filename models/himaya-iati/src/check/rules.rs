//! The rules by their numbers, in our words (IATI standard ruleset for 2.03).

use super::Severity::{self, Error, Warning};

/// The number, how bad a breach is, what is wrong, and what to do.
pub(super) type Rule = (&'static str, Severity, &'static str, &'static str);

const REF_SIGNS: &str = "an identifier holds one of the signs / & | ?";
const REF_SIGNS_FIX: &str = "write it as org-id.guide gives it, with hyphens";
const REF_BLANK: &str = "an identifier begins or ends with a blank";
const REF_BLANK_FIX: &str = "remove blanks and line breaks around it";
const NOBODY: &str = "an organisation has neither an identifier nor a name";
const NOBODY_FIX: &str = "write `ref`, or a `narrative` with its name";
const PERCENT: &str = "a percentage is not from 0 to 100";
const PERCENT_FIX: &str = "correct it";
const SUM_FIX: &str = "correct the percentages, to the last place";
const EACH_FIX: &str = "write `percentage` on each of them";
const ONE_FIX: &str = "leave `percentage` out, or write 100";
const NO_NUMBER_FIX: &str =
    "write a number with a point and no other sign; what may not be shown is left out altogether";
const QUALITATIVE_FIX: &str = "leave `value` out and say it in the `comment`";

/// All rules that are checked.
pub(super) const RULES: &[Rule] = &[
    (
        "1.1.3",
        Error,
        "the identifier of the activity is that of the organisation",
        "put a hyphen and a name of the activity after it",
    ),
    (
        "1.1.21",
        Warning,
        "the identifier of the activity does not begin with that of the organisation and a hyphen",
        "write `reporting-org/@ref`, a hyphen, and a name of the activity",
    ),
    ("1.3.13", Warning, REF_SIGNS, REF_SIGNS_FIX),
    ("1.14.13", Warning, REF_SIGNS, REF_SIGNS_FIX),
    ("1.11.13", Warning, REF_SIGNS, REF_SIGNS_FIX),
    ("1.10.13", Warning, REF_SIGNS, REF_SIGNS_FIX),
    ("1.15.13", Warning, REF_SIGNS, REF_SIGNS_FIX),
    ("1.8.13", Warning, REF_SIGNS, REF_SIGNS_FIX),
    ("1.3.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.14.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.16.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.6.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.7.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.11.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.10.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.4.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.15.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.5.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.8.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("1.9.1", Warning, REF_BLANK, REF_BLANK_FIX),
    ("6.8.1", Error, NOBODY, NOBODY_FIX),
    ("6.9.1", Error, NOBODY, NOBODY_FIX),
    ("6.9.2", Error, NOBODY, NOBODY_FIX),
    ("6.10.1", Error, NOBODY, NOBODY_FIX),
    (
        "4.1.1",
        Error,
        "a text has no language, and the activity has none either",
        "write `xml:lang` on the activity, or on every `narrative`",
    ),
    (
        "4.3.1",
        Error,
        "a title says nothing",
        "write a `narrative` with a text",
    ),
    (
        "4.4.1",
        Error,
        "a description says nothing",
        "write a `narrative` with a text, or leave the description out",
    ),
    (
        "6.2.2",
        Error,
        "the activity has no sector",
        "write `sector` in the activity, or in every transaction",
    ),
    (
        "6.7.2",
        Error,
        "some transactions have a sector and others have none",
        "write `sector` in every transaction, or once in the activity",
    ),
    (
        "6.6.2",
        Error,
        "there are sectors in the activity and in transactions",
        "keep them in one place",
    ),
    (
        "2.1.1",
        Error,
        "of several sectors of one vocabulary, not each has a percentage",
        EACH_FIX,
    ),
    (
        "2.1.2",
        Error,
        "the percentages of the sectors of one vocabulary do not sum to 100",
        SUM_FIX,
    ),
    (
        "2.1.4",
        Error,
        "the only sector of a vocabulary has another percentage than 100",
        ONE_FIX,
    ),
    (
        "2.2.1",
        Error,
        "a sector of the organisation's own vocabulary has no name",
        "write a `narrative` in it",
    ),
    (
        "102.1.1",
        Warning,
        "no sector is of the vocabulary of OECD DAC",
        "add one with `vocabulary=\"1\"`",
    ),
    ("12.3.1", Error, PERCENT, PERCENT_FIX),
    (
        "107.1.1",
        Warning,
        "no aid type is of the vocabulary of OECD DAC",
        "add one with `vocabulary=\"1\"`",
    ),
    (
        "107.1.2",
        Warning,
        "there is more than one default aid type of a vocabulary",
        "keep one",
    ),
    (
        "107.2.1",
        Warning,
        "no aid type of the transactions is of the vocabulary of OECD DAC",
        "add one with `vocabulary=\"1\"`",
    ),
    (
        "107.2.2",
        Warning,
        "a transaction has more than one aid type of a vocabulary",
        "keep one",
    ),
    (
        "6.13.1",
        Error,
        "a policy marker of the organisation's own vocabulary has no name",
        "write a `narrative` in it",
    ),
    (
        "6.14.1",
        Error,
        "a policy marker of OECD DAC has no significance",
        "write `significance`: 0, 1 or 2",
    ),
    (
        "3.1.1",
        Error,
        "of several countries, not each has a percentage",
        EACH_FIX,
    ),
    (
        "3.1.2",
        Error,
        "the percentages of the countries do not sum to 100",
        SUM_FIX,
    ),
    (
        "3.1.4",
        Error,
        "the only country has another percentage than 100",
        ONE_FIX,
    ),
    (
        "3.4.1",
        Error,
        "of several regions of one vocabulary, not each has a percentage",
        EACH_FIX,
    ),
    (
        "3.4.2",
        Error,
        "the percentages of countries and regions do not sum to 100",
        SUM_FIX,
    ),
    (
        "3.4.4",
        Error,
        "the only region of a vocabulary has another percentage than 100",
        ONE_FIX,
    ),
    (
        "3.6.2",
        Error,
        "countries or regions stand in the activity and in transactions",
        "keep them in one place",
    ),
    (
        "3.7.1",
        Error,
        "neither the activity nor a transaction says a country or region",
        "write `recipient-country` or `recipient-region` in the activity",
    ),
    (
        "3.7.2",
        Error,
        "a transaction says no country or region, and the activity says none either",
        "write it in the activity, or in every transaction",
    ),
    ("12.1.1", Error, PERCENT, PERCENT_FIX),
    (
        "6.11.1",
        Error,
        "the activity has no start date, planned or actual",
        "write an `activity-date` of type 1 or 2",
    ),
    (
        "11.1.1",
        Error,
        "the activity was last updated in the future",
        "write the moment of the data",
    ),
    (
        "11.1.2",
        Error,
        "the planned end is before the planned start",
        "correct one of the dates",
    ),
    (
        "11.1.3",
        Error,
        "the actual end is before the actual start",
        "correct one of the dates",
    ),
    (
        "11.1.4",
        Error,
        "the actual start is in the future",
        "write it as planned, type 1",
    ),
    (
        "11.1.5",
        Error,
        "the actual end is in the future",
        "write it as planned, type 3",
    ),
    (
        "11.2.1",
        Error,
        "a transaction is dated in the future",
        "leave out what has not happened",
    ),
    (
        "11.2.2",
        Error,
        "the value of a transaction is dated in the future",
        "write the day of the rate",
    ),
    (
        "8.6.3",
        Error,
        "a period ends before it begins",
        "correct one of the dates",
    ),
    (
        "7.5.3",
        Error,
        "a budget is of more than one year",
        "write one budget a year",
    ),
    (
        "7.8.1",
        Error,
        "an amount has no currency, and the activity has none either",
        "write `default-currency` on the activity, or `currency` on every amount",
    ),
    (
        "7.9.1",
        Warning,
        "of several budget items, none has a percentage",
        EACH_FIX,
    ),
    (
        "7.9.2",
        Warning,
        "the percentages of the budget items do not sum to 100",
        SUM_FIX,
    ),
    (
        "7.9.4",
        Warning,
        "the only budget item has another percentage than 100",
        ONE_FIX,
    ),
    ("12.2.1", Error, PERCENT, PERCENT_FIX),
    (
        "8.6.1",
        Error,
        "the period of an indicator ends before it begins",
        "correct one of the dates",
    ),
    (
        "8.8.1",
        Error,
        "a baseline that is a number has no value",
        "write `value`, or leave the baseline out and say why in the description",
    ),
    (
        "8.8.2",
        Warning,
        "the value of a baseline is no number",
        NO_NUMBER_FIX,
    ),
    (
        "8.8.3",
        Warning,
        "a qualitative baseline has a value",
        QUALITATIVE_FIX,
    ),
    (
        "8.9.1",
        Error,
        "a target that is a number has no value",
        "write `value`, or leave the target out",
    ),
    (
        "8.9.2",
        Warning,
        "the value of a target is no number",
        NO_NUMBER_FIX,
    ),
    (
        "8.9.3",
        Warning,
        "a qualitative target has a value",
        QUALITATIVE_FIX,
    ),
    (
        "8.10.1",
        Error,
        "an actual that is a number has no value",
        "write `value`, or leave the actual out",
    ),
    (
        "8.10.2",
        Warning,
        "the value of an actual is no number",
        NO_NUMBER_FIX,
    ),
    (
        "8.10.3",
        Warning,
        "a qualitative actual has a value",
        QUALITATIVE_FIX,
    ),
    (
        "8.11.1",
        Error,
        "both a result and its indicator have a reference",
        "keep the one at the indicator",
    ),
];
