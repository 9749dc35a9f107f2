//! Sections and what they show.

use himaya_locale::Arguments;
use serde::Serialize;

use super::statement::{self, StatementView};
use super::table::TableView;
use super::{Term, Wording, caveat};
use crate::chart::ChartView;
use crate::{Exhibit, ReportError, Section};

/// A section.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView {
    title: String,
    statements: Vec<StatementView>,
    exhibits: Vec<ExhibitView>,
    caveats: Vec<Term>,
}

/// A table, a chart or a stub; two of the three are empty.
#[derive(Debug, Default, Serialize)]
pub(crate) struct ExhibitView {
    table: Option<TableView>,
    chart: Option<ChartView>,
    stub: Option<Term>,
}

impl SectionView {
    /// Words a section.
    pub(crate) fn new(wording: Wording<'_>, section: &Section) -> Result<Self, ReportError> {
        Ok(Self {
            title: wording.say(&format!("section-{}", section.key))?,
            statements: statement::numbered(wording, &section.statements)?,
            exhibits: section
                .exhibits
                .iter()
                .map(|exhibit| ExhibitView::new(wording, exhibit))
                .collect::<Result<_, _>>()?,
            caveats: section
                .caveats
                .iter()
                .map(|id| caveat(wording, id))
                .collect::<Result<_, _>>()?,
        })
    }
}

impl ExhibitView {
    fn new(wording: Wording<'_>, exhibit: &Exhibit) -> Result<Self, ReportError> {
        match exhibit {
            Exhibit::Table(table) if table.get().rows.is_empty() => {
                let table = table.get();
                Self::stub(wording, &table.id, table.name, "stub-no-rows")
            }
            Exhibit::Table(table) => Ok(Self {
                table: Some(TableView::new(wording, table.get())?),
                ..Self::default()
            }),
            Exhibit::Chart(chart) => match ChartView::new(wording.localizer, chart)? {
                Some(view) => Ok(Self {
                    chart: Some(view),
                    ..Self::default()
                }),
                None => Self::stub(wording, &chart.id, chart.table.get().name, "stub-no-chart"),
            },
            Exhibit::Stub { id, name, reason } => Self::stub(wording, id, name, reason),
        }
    }

    fn stub(wording: Wording<'_>, id: &str, name: &str, reason: &str) -> Result<Self, ReportError> {
        let title = wording.say(&format!("table-{name}"))?;
        let arguments = Arguments::new().text("id", id).text("title", title);
        Ok(Self {
            stub: Some(Term {
                label: wording.tell("caption", &arguments)?,
                body: wording.say(reason)?,
            }),
            ..Self::default()
        })
    }
}
