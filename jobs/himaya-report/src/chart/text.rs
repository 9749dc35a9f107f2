//! How much room small labels take, and how they are kept apart.

use super::drawing::as_points;

/// About how wide a small label is set.
pub(crate) fn text_width(text: &str) -> f64 {
    as_points(crate::escape::logical(text).chars().count()) * 4.4 + 4.0
}

/// The lines in which a label is set within a width; a word that is wider stands alone.
pub(crate) fn wrapped(text: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}")) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The middles of boxes in rising order, each moved no further than needed for none to overlap and for
/// all to lie between two limits.
///
/// A box comes in as the middle that it should have and its height. Where all together are higher than
/// the room, they grow out of its upper limit.
pub(crate) fn spread(boxes: &[(f64, f64)], (low, high): (f64, f64)) -> Vec<f64> {
    let mut free = low;
    let mut tops = Vec::with_capacity(boxes.len());
    for (middle, height) in boxes {
        let top = (middle - height / 2.0).max(free);
        free = top + height;
        tops.push(top);
    }
    let mut limit = high;
    for (top, (_, height)) in tops.iter_mut().zip(boxes).rev() {
        *top = top.min(limit - height);
        limit = *top;
    }
    let middles = tops.iter().zip(boxes);
    middles
        .map(|(top, (_, height))| top + height / 2.0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(boxes: &[(f64, f64)], expected: &[f64]) {
        assert_eq!(spread(boxes, (0.0, 100.0)), expected);
    }

    #[test]
    fn boxes_move_no_further_than_needed() {
        check(&[(20.0, 10.0), (60.0, 10.0)], &[20.0, 60.0]);
        check(&[(20.0, 10.0), (22.0, 10.0)], &[20.0, 30.0]);
        check(&[(1.0, 10.0), (3.0, 20.0)], &[5.0, 20.0]);
        check(&[(97.0, 10.0), (99.0, 10.0)], &[85.0, 95.0]);
        check(
            &[(50.0, 10.0), (98.0, 10.0), (99.0, 20.0)],
            &[50.0, 75.0, 90.0],
        );
    }

    #[test]
    fn a_label_breaks_between_words() {
        let lines = wrapped("Western African (Atlantic)", 80.0);
        assert_eq!(lines, ["Western African", "(Atlantic)"]);
        assert_eq!(wrapped("Mediterranean", 10.0), ["Mediterranean"]);
    }
}
