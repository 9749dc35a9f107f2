//! How each rule is broken.

/// A piece of the sound file and what stands there instead, with the rules that are broken.
pub(super) const BREAKS: &[(&str, &str, &[&str])] = &[
    (
        ">XM-EXAMPLE-1-HIMAYA<",
        ">XM-EXAMPLE-1<",
        &["1.1.3", "1.1.21"],
    ),
    (
        ">XM-EXAMPLE-1-HIMAYA<",
        ">XM-EXAMPLE-2-HIMAYA<",
        &["1.1.21"],
    ),
    (">XM-EXAMPLE-1-HIMAYA<", ">XM-EXAMPLE-1-A/B<", &["1.3.13"]),
    (
        ">XM-EXAMPLE-1-HIMAYA<",
        "> XM-EXAMPLE-1-HIMAYA<",
        &["1.3.1"],
    ),
    (
        "<reporting-org ref=\"XM-EXAMPLE-1\"",
        "<reporting-org ref=\"XM-EXAMPLE-1 \"",
        &["1.14.1"],
    ),
    (
        "<reporting-org ref=\"XM-EXAMPLE-1\"",
        "<reporting-org ref=\"XM|EXAMPLE-1\"",
        &["1.14.13", "1.1.21"],
    ),
    (
        "<participating-org ref=\"XI-IATI-EXAMPLE\"",
        "<participating-org ref=\"XI?\"",
        &["1.8.13"],
    ),
    (
        "<participating-org ref=\"XI-IATI-EXAMPLE\"",
        "<participating-org ref=\" XI\" activity-id=\" a\"",
        &["1.8.1", "1.9.1"],
    ),
    (
        "<participating-org ref=\"XI-IATI-EXAMPLE\" type=\"40\" role=\"1\">\n      <narrative>Donor &amp; partner</narrative>",
        "<participating-org role=\"1\">",
        &["6.10.1"],
    ),
    (
        "<activity-status",
        "<other-identifier ref=\" a\" type=\"A3\"><owner-org/></other-identifier><activity-status",
        &["1.6.1", "6.8.1"],
    ),
    (
        "<activity-status",
        "<other-identifier ref=\" a\" type=\"B1\"><owner-org ref=\"a/b \"/></other-identifier><activity-status",
        &["1.16.1", "1.11.1", "1.11.13"],
    ),
    (
        "    <result ",
        "    <related-activity ref=\" a\" type=\"1\"/><result ",
        &["1.7.1"],
    ),
    (
        "      <description>\n        <narrative>Expenditure of the year.</narrative>\n      </description>\n",
        "<provider-org/><receiver-org/>",
        &["6.9.1", "6.9.2"],
    ),
    (
        "      <description>\n        <narrative>Expenditure of the year.</narrative>\n      </description>\n",
        "<provider-org ref=\"a|b \" provider-activity-id=\" c\"/><receiver-org ref=\"a|b \" receiver-activity-id=\" c\"/>",
        &["1.10.1", "1.10.13", "1.4.1", "1.15.1", "1.15.13", "1.5.1"],
    ),
    (" xml:lang=\"en\"", "", &["4.1.1"]),
    ("<narrative>Officers trained<", "<narrative> <", &["4.3.1"]),
    (
        "<narrative>Persons with a course.<",
        "<narrative><",
        &["4.4.1"],
    ),
    ("<sector code=\"15130\" vocabulary=\"1\"/>", "", &["6.2.2"]),
    (
        "<sector code=\"15130\" vocabulary=\"1\"/>",
        "<sector code=\"a\" vocabulary=\"99\"/>",
        &["2.2.1", "102.1.1"],
    ),
    (
        "<sector code=\"15130\" vocabulary=\"1\"/>",
        "<sector code=\"15130\" percentage=\"99\"/>",
        &["2.1.4"],
    ),
    (
        "<sector code=\"15130\" vocabulary=\"1\"/>",
        "<sector code=\"15130\" percentage=\"60\"/><sector code=\"15190\" percentage=\"50\"/>",
        &["2.1.2"],
    ),
    (
        "<sector code=\"15130\" vocabulary=\"1\"/>",
        "<sector code=\"15130\" percentage=\"60\"/><sector code=\"15190\"/>",
        &["2.1.1"],
    ),
    (
        "<sector code=\"15130\" vocabulary=\"1\"/>",
        "<sector code=\"15130\" percentage=\"160\"/><sector code=\"15190\" percentage=\"-60\"/>",
        &["12.3.1"],
    ),
    (
        "<budget type",
        "<default-aid-type code=\"1\" vocabulary=\"2\"/><default-aid-type code=\"2\" vocabulary=\"2\"/><budget type",
        &["107.1.1", "107.1.2"],
    ),
    (
        "vocabulary=\"1\" significance=\"1\"",
        "vocabulary=\"1\"",
        &["6.14.1"],
    ),
    (
        "vocabulary=\"1\" significance=\"1\"",
        "vocabulary=\"99\"",
        &["6.13.1"],
    ),
    (
        "<recipient-country code=\"TN\" percentage=\"60\"/>",
        "",
        &["3.1.4"],
    ),
    (
        "code=\"TN\" percentage=\"60\"",
        "code=\"TN\" percentage=\"61\"",
        &["3.1.2"],
    ),
    (
        "code=\"TN\" percentage=\"60\"",
        "code=\"TN\"",
        &["3.1.1", "3.1.2"],
    ),
    (
        "code=\"TN\" percentage=\"60\"",
        "code=\"TN\" percentage=\"160\"",
        &["3.1.2", "12.1.1"],
    ),
    (
        "<recipient-country code=\"EG\" percentage=\"40\"/>",
        "<recipient-region code=\"189\" vocabulary=\"1\" percentage=\"20\"/><recipient-region code=\"289\" vocabulary=\"1\"/>",
        &["3.4.1", "3.4.2"],
    ),
    (
        "<recipient-country code=\"TN\" percentage=\"60\"/>\n    <recipient-country code=\"EG\" percentage=\"40\"/>",
        "<recipient-region code=\"189\" vocabulary=\"1\" percentage=\"50\"/>",
        &["3.4.4"],
    ),
    (
        "<recipient-country code=\"TN\" percentage=\"60\"/>\n    <recipient-country code=\"EG\" percentage=\"40\"/>",
        "",
        &["3.7.1", "3.7.2"],
    ),
    (
        "      <description>\n        <narrative>Expenditure of the year.</narrative>\n      </description>\n",
        "<sector code=\"15130\"/><recipient-country code=\"TN\"/>",
        &["6.6.2", "3.6.2"],
    ),
    (
        "<activity-date iso-date=\"2024-01-01\" type=\"2\"/>",
        "<activity-date iso-date=\"2024-01-01\" type=\"3\"/>",
        &["6.11.1"],
    ),
    (
        "<activity-date iso-date=\"2024-01-01\" type=\"2\"/>",
        "<activity-date iso-date=\"2024-01-01\" type=\"1\"/><activity-date iso-date=\"2023-01-01\" type=\"3\"/>",
        &["11.1.2"],
    ),
    (
        "<activity-date iso-date=\"2024-01-01\" type=\"2\"/>",
        "<activity-date iso-date=\"2024-01-01\" type=\"2\"/><activity-date iso-date=\"2023-01-01\" type=\"4\"/>",
        &["11.1.3"],
    ),
    (
        "<activity-date iso-date=\"2024-01-01\" type=\"2\"/>",
        "<activity-date iso-date=\"2026-03-02\" type=\"2\"/><activity-date iso-date=\"2026-03-03\" type=\"4\"/>",
        &["11.1.4", "11.1.5"],
    ),
    (
        "last-updated-datetime=\"2026-02-28T00:00:00Z\"",
        "last-updated-datetime=\"2026-03-01T00:00:01\"",
        &["11.1.1"],
    ),
    (
        "<transaction-date iso-date=\"2025-12-31\"/>",
        "<transaction-date iso-date=\"2026-12-31\"/>",
        &["11.2.1"],
    ),
    (
        "<value value-date=\"2025-12-31\">",
        "<value value-date=\"2026-12-31\">",
        &["11.2.2"],
    ),
    (
        "<period-start iso-date=\"2025-01-01\"/>",
        "<period-start iso-date=\"2026-01-01\"/>",
        &["8.6.3"],
    ),
    (
        "<period-start iso-date=\"2025-01-01\"/>",
        "<period-start iso-date=\"2024-12-30\"/>",
        &["7.5.3"],
    ),
    (" default-currency=\"EUR\"", "", &["7.8.1"]),
    (
        "<policy-marker",
        "<country-budget-items vocabulary=\"2\"><budget-item code=\"1\"/><budget-item code=\"2\"/></country-budget-items><policy-marker",
        &["7.9.1", "7.9.2"],
    ),
    (
        "<policy-marker",
        "<country-budget-items vocabulary=\"2\"><budget-item code=\"1\" percentage=\"120\"/></country-budget-items><policy-marker",
        &["7.9.4", "12.2.1"],
    ),
    (
        "<period>\n          <period-start iso-date=\"2025-01-01\"/>",
        "<period>\n          <period-start iso-date=\"2026-01-01\"/>",
        &["8.6.1"],
    ),
    (
        "<baseline year=\"2023\" value=\"0\">",
        "<baseline year=\"2023\">",
        &["8.8.1"],
    ),
    (
        "<baseline year=\"2023\" value=\"0\">",
        "<baseline year=\"2023\" value=\"N/A\">",
        &["8.8.2"],
    ),
    ("<target value=\"40\">", "<target>", &["8.9.1"]),
    (
        "<target value=\"40\">",
        "<target value=\"N=44;P=60\">",
        &["8.9.2"],
    ),
    ("<actual value=\"31\"/>", "<actual/>", &["8.10.1"]),
    (
        "<actual value=\"31\"/>",
        "<actual value=\"&lt;5\"/>",
        &["8.10.2"],
    ),
    (
        "measure=\"1\"",
        "measure=\"5\"",
        &["8.8.3", "8.9.3", "8.10.3"],
    ),
    (
        "      <indicator ",
        "<reference vocabulary=\"99\" code=\"a\"/><indicator ",
        &["8.11.1"],
    ),
];
