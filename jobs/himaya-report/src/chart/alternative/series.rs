//! A monthly series in words: where it starts and ends, its extremes, and the months that stand out.

use std::cmp::Ordering;

use himaya_locale::{Argument, Arguments, Localizer};

use super::values;
use crate::ReportError;
use crate::chart::drawing::as_points;
use crate::chart::reading::{Datum, Reading, RowReading};
use crate::chart::series::{OBSERVED, side_of_band};

/// The sentences after the first.
pub(crate) fn sentences(
    localizer: &Localizer,
    reading: &Reading,
) -> Result<Vec<String>, ReportError> {
    let mut sentences = Vec::new();
    let ends = [
        ("alt-series-first", reading.rows.first()),
        ("alt-series-last", reading.rows.last()),
    ];
    for (message, row) in ends {
        if let Some(row) = row {
            let arguments = Arguments::new()
                .text("month", &row.label)
                .text("values", values(localizer, reading, row)?);
            sentences.push(localizer.message(message, &arguments)?);
        }
    }
    sentences.extend(extremes(localizer, reading)?);
    sentences.extend(shifts(localizer, reading)?);
    sentences.extend(outside(localizer, reading)?);
    let hidden = |datum: &Datum| datum.mark.point().is_none();
    sentences.extend(marked(localizer, reading, "alt-series-gaps", hidden)?);
    let provisional = |datum: &Datum| datum.mark.point().is_some() && datum.is_provisional;
    sentences.extend(marked(
        localizer,
        reading,
        "alt-series-provisional",
        provisional,
    )?);
    Ok(sentences)
}

/// The lowest and the highest number observed, each with all its months.
fn extremes(localizer: &Localizer, reading: &Reading) -> Result<Vec<String>, ReportError> {
    let known: Vec<(&RowReading, &Datum, f64)> = reading
        .rows
        .iter()
        .filter_map(|row| {
            let datum = row.data.get(OBSERVED)?;
            Some((row, datum, datum.mark.point()?))
        })
        .collect();
    let lowest = known.iter().min_by(|a, b| a.2.total_cmp(&b.2));
    let highest = known.iter().max_by(|a, b| a.2.total_cmp(&b.2));
    let ends = [
        ("alt-series-lowest", lowest),
        ("alt-series-highest", highest),
    ];
    ends.into_iter()
        .filter_map(|(message, end)| Some((message, end?)))
        .map(|(message, (_, datum, end))| {
            let months = known
                .iter()
                .filter(|(_, _, value)| value.total_cmp(end).is_eq());
            let months: Vec<String> = months.map(|(row, ..)| row.label.clone()).collect();
            let arguments = Arguments::new()
                .text("value", &datum.bare)
                .text("months", localizer.list(&months));
            Ok(localizer.message(message, &arguments)?)
        })
        .collect()
}

fn shifts(localizer: &Localizer, reading: &Reading) -> Result<Option<String>, ReportError> {
    let months = reading.rows.iter().filter_map(|row| row.shift.clone());
    let months: Vec<String> = months.collect();
    counted(localizer, "alt-series-shifts", months.len(), &months)
}

/// The months above and below the band, or that there are none.
fn outside(localizer: &Localizer, reading: &Reading) -> Result<Vec<String>, ReportError> {
    let mut sentences = Vec::new();
    for (message, side) in [
        ("alt-series-above", Ordering::Greater),
        ("alt-series-below", Ordering::Less),
    ] {
        let rows = reading.rows.iter();
        let rows = rows.filter(|row| side_of_band(row) == Some(side));
        let months = rows
            .filter_map(|row| Some((&row.label, row.data.get(OBSERVED)?)))
            .map(|(label, datum)| label_value(localizer, label, &datum.bare))
            .collect::<Result<Vec<String>, _>>()?;
        sentences.extend(counted(localizer, message, months.len(), &months)?);
    }
    let is_comparable = reading.rows.iter().any(|row| side_of_band(row).is_some());
    if sentences.is_empty() && is_comparable {
        sentences.push(localizer.message("alt-series-within", &Arguments::new())?);
    }
    Ok(sentences)
}

/// The months whose observed cell is of a sort; neighbours that are said alike stand together.
fn marked(
    localizer: &Localizer,
    reading: &Reading,
    message: &str,
    is: impl Fn(&Datum) -> bool,
) -> Result<Option<String>, ReportError> {
    let reason = |row: &RowReading| -> Option<String> {
        let datum = row.data.get(OBSERVED).filter(|datum| is(datum))?;
        let is_gap = datum.mark.point().is_none();
        Some(if is_gap {
            datum.spoken.clone()
        } else {
            String::new()
        })
    };
    let runs = reading
        .rows
        .chunk_by(|left, right| reason(left) == reason(right));
    let mut n_months = 0;
    let mut spans = Vec::new();
    for run in runs {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            continue;
        };
        let Some(reason) = reason(first) else {
            continue;
        };
        n_months += run.len();
        let span = if run.len() == 1 {
            first.label.clone()
        } else {
            let arguments = Arguments::new()
                .text("first", &first.label)
                .text("last", &last.label);
            localizer.message("month-span", &arguments)?
        };
        spans.push(if reason.is_empty() {
            span
        } else {
            label_value(localizer, &span, &reason)?
        });
    }
    counted(localizer, message, n_months, &spans)
}

fn label_value(localizer: &Localizer, label: &str, value: &str) -> Result<String, ReportError> {
    let arguments = Arguments::new().text("label", label).text("value", value);
    Ok(localizer.message("label-value", &arguments)?)
}

/// A sentence on a number of months; nothing on none.
fn counted(
    localizer: &Localizer,
    message: &str,
    n_months: usize,
    months: &[String],
) -> Result<Option<String>, ReportError> {
    if n_months == 0 {
        return Ok(None);
    }
    let text = localizer.count(u64::try_from(n_months).unwrap_or(u64::MAX));
    let count = Argument::Number {
        n: as_points(n_months),
        text,
    };
    let count = localizer.message("n-months", &Arguments::new().with("n", count))?;
    let arguments = Arguments::new()
        .text("count", count)
        .text("months", localizer.list(months));
    Ok(Some(localizer.message(message, &arguments)?))
}
