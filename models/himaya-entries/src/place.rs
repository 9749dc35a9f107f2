//! Where in the text of a settings file something stands.

/// One step on the way from the top of a settings file to a place in it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Step {
    /// Under a key.
    Key(String),
    /// In the entry of a list of which a key has a value.
    Entry {
        /// The key, such as `id`.
        key: &'static str,
        /// Its value.
        value: String,
        /// Which of several such entries, from 0.
        nth: usize,
    },
}

impl Step {
    /// Under a key.
    pub fn key(key: &str) -> Self {
        Self::Key(key.to_owned())
    }

    /// In the first entry of which `id` has this value.
    pub fn id(value: &str) -> Self {
        Self::Entry {
            key: "id",
            value: value.to_owned(),
            nth: 0,
        }
    }
}

/// The line of a place, from 1; of what is not found, that of the last step that is, or 0.
///
/// It reads indentation, so it finds what is written as one writes YAML by hand: a key a line, or an
/// entry in braces on one line.
pub fn line_of(text: &str, steps: &[Step]) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let mut range = 0..lines.len();
    let mut found = 0;
    for step in steps {
        let mut within = range.clone();
        let at = match step {
            Step::Key(key) => within.find(|at| has_key(lines[*at], key)),
            Step::Entry { key, value, nth } => {
                let mut entries = within.filter(|at| has_value(lines[*at], key, value));
                entries.nth(*nth)
            }
        };
        let Some(at) = at else { break };
        found = at + 1;
        range = at..end_of(&lines, at, matches!(step, Step::Entry { .. }));
    }
    found
}

/// The first line after the block that a line opens.
fn end_of(lines: &[&str], at: usize, is_entry: bool) -> usize {
    // The block of an entry is as deep as its dash, which stands on this line or above it.
    let own = indent(lines[at]);
    let is_dash = |line: &str| line.trim_start().starts_with("- ");
    let depth = if is_entry && !is_dash(lines[at]) {
        let above = lines[..at].iter().rev();
        let mut dashes = above.filter(|line| is_dash(line) && indent(line) < own);
        dashes.next().map_or(own, |line| indent(line))
    } else {
        own
    };
    let ends = |line: &&str| {
        let is_said = !line.trim().is_empty() && !line.trim_start().starts_with('#');
        // A list may stand as deep as the key that it belongs to.
        let is_item = !is_entry && indent(line) == depth && is_dash(line);
        is_said && indent(line) <= depth && !is_item
    };
    let rest = lines.iter().skip(at + 1);
    at + 1 + rest.take_while(|line| !ends(line)).count()
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|letter| *letter == ' ').count()
}

/// What follows a key in a line, wherever in it the key stands.
fn after_key<'a>(line: &'a str, key: &str) -> impl Iterator<Item = &'a str> {
    let found: Vec<&str> = line
        .match_indices(key)
        .filter(|(at, _)| {
            let before = line.get(..*at).unwrap_or_default().trim_end();
            before.is_empty() || before.ends_with(['-', '{', ',', '"', '\''])
        })
        .filter_map(|(at, _)| line.get(at + key.len()..))
        .filter_map(|rest| {
            let rest = rest.trim_start_matches(['"', '\'']).trim_start();
            rest.strip_prefix(':')
        })
        .collect();
    found.into_iter()
}

fn has_key(line: &str, key: &str) -> bool {
    after_key(line, key).next().is_some()
}

fn has_value(line: &str, key: &str, value: &str) -> bool {
    after_key(line, key).any(|rest| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        let after = rest.strip_prefix(value);
        after.is_some_and(|after| {
            let next = after.chars().next();
            next.is_none_or(|next| matches!(next, ' ' | ',' | '}' | '"' | '\'' | '#'))
        })
    })
}

#[cfg(test)]
mod tests;
