//! Sections and what they show.

use himaya_disclosure::Releasable;
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

/// A table, a chart, a card or a stub; three of the four are empty.
#[derive(Debug, Default, Serialize)]
pub(crate) struct ExhibitView {
    table: Option<TableView>,
    chart: Option<ChartView>,
    card: Option<CardView>,
    stub: Option<Term>,
}

/// A heading with sentences under it.
#[derive(Debug, Serialize)]
struct CardView {
    title: String,
    lines: Vec<StatementView>,
    /// The ids of the figures of all lines.
    ids: String,
}

impl SectionView {
    /// Words a section.
    pub(crate) fn new(wording: Wording<'_>, section: &Section) -> Result<Self, ReportError> {
        Ok(Self {
            title: wording.say(&format!("section-{}", section.key))?,
            statements: statement::numbered(
                wording,
                section.statements.iter().map(Releasable::get),
            )?,
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
            Exhibit::Data(_) => Ok(Self::default()),
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
            Exhibit::Card(card) => {
                let card = card.get();
                Ok(Self {
                    card: Some(CardView {
                        title: wording.localizer.label(&card.title)?,
                        lines: statement::numbered(wording, &card.lines)?,
                        ids: statement::cited(wording, &card.lines),
                    }),
                    ..Self::default()
                })
            }
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
