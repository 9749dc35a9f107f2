//! The style sheet and the script of a page, and the policy that lets nothing else run.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::HtmlError;
use crate::escape::css_string;
use crate::templates::{SCRIPT, STYLE_SHEET};

/// What stands in the head of a page.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) style: String,
    pub(crate) script: &'static str,
}

impl Sheet {
    /// The sheet with the colours of the style, and the running lines of printed pages.
    ///
    /// `page` is the page of a report in words; `running` are its markings and its release.
    pub(crate) fn new(
        colours: &Value,
        tlp: &Value,
        [marking, release]: [&str; 2],
    ) -> Result<Self, HtmlError> {
        let of = |name: &str| (name.to_owned(), &colours[name]);
        let mut named = ["ink", "accent", "muted", "ground"].map(of).to_vec();
        named.push(("tlp".to_owned(), tlp));
        let series = colours["series"].as_array().map_or(&[][..], Vec::as_slice);
        let series = series.iter().enumerate();
        named.extend(series.map(|(number, value)| (format!("series-{number}"), value)));
        let variables = named
            .into_iter()
            .map(|(name, value)| Ok(format!("--{name}: {};\n", colour(&name, value)?)))
            .collect::<Result<String, HtmlError>>()?;
        let (marking, release) = (css_string(marking), css_string(release));
        let style = format!(
            ":root {{\n{variables}}}\n{STYLE_SHEET}\
             @page {{\n@top-right {{ content: {marking}; font-weight: bold }}\n\
             @bottom-left {{ content: {release} }}\n@bottom-right {{ content: counter(page) }}\n}}\n"
        );
        Ok(Self {
            style,
            script: SCRIPT,
        })
    }

    /// The policy: this style sheet, this script, and nothing from anywhere.
    pub(crate) fn policy(&self) -> String {
        format!(
            "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; \
             form-action 'none'",
            hash(&self.style),
            hash(self.script)
        )
    }
}

/// A colour, and nothing else that a style sheet would read.
pub(crate) fn colour<'a>(name: &str, value: &'a Value) -> Result<&'a str, HtmlError> {
    let text = value.as_str().unwrap_or_default();
    let digits = text.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
        return Ok(text);
    }
    Err(HtmlError::Colour {
        name: name.to_owned(),
        value: text.to_owned(),
    })
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}
