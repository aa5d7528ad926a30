//! What is published beside the recommendation of the last thirty days: statements, ways of answering, the quarters.
//! The public page, the services' pages, open data and what stands on the county's own site all take it from here, so
//! that they show the same and hide the same.

pub mod embedded;
mod flat;
pub mod open_data;
pub mod service;
mod view;

use super::explorer::part_of_time;
use super::public_page::{cells, in_batches, window};
use crate::boot::App;
use crate::directory::Directory;
use crate::web::Failure;
use domain::measures::{
    Cell, Columns, Counted, Dimension, Figure, HiddenReason, Limits, Makeup, Mark, Measure, NO_SCORE, NpsCounts, Plan,
    QuestionError, Row, Slice, Visibility, figures, public, series_marks, visibility,
};
use domain::organisation::UnitId;
use domain::surveys::Statement;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
pub use view::{PublishedView, view};

/// So many whole quarters are shown.
const QUARTERS: i64 = 8;

/// One quarter's recommendation by one way of asking: those asked by text message are told apart, for they are often
/// more positive than others, and their share changes.
struct Quarter {
    /// None for the whole county.
    service: Option<String>,
    code: String,
    by_text: bool,
    counts: NpsCounts,
    seen: Visibility,
}

/// Everything that is published at a time.
pub struct Published {
    from: Date,
    to: Date,
    /// None where there are too few answers.
    county: Option<NpsCounts>,
    services: Vec<(String, NpsCounts, Visibility)>,
    /// Agreement and means by statement, of the county and of services; numbers of answers by way.
    figures: Vec<Figure>,
    quarters: Vec<Quarter>,
    /// Places and quarters before which something changed that keeps them from being compared.
    changed: Changed,
    limits: Limits,
}

/// By place, none for the county, and quarter.
type Changed = BTreeMap<(Option<String>, String), Vec<Mark>>;

/// What is published today.
pub async fn published(app: &App, today: Date) -> Result<Published, Failure> {
    let directory = app.directory();
    let (from, to) = window(today, directory.settings.public_page_is_live());
    let limits = Limits::of(&directory.settings);
    let columns = app.answers().await?;
    let recommended = cells(&columns, &directory, from, to)?;
    let mut total = NpsCounts::default();
    recommended.iter().for_each(|(_, counts)| total += *counts);
    let sizes: Vec<_> = recommended.iter().map(|(code, counts)| (vec![code.clone()], counts.answers())).collect();
    let services = recommended.into_iter().zip(visibility(&sizes, limits));
    let asked = Asked { columns: &columns, directory: &directory, limits };
    let wrong = |error: QuestionError| Failure::Internal(error.to_string());
    let mut figures = asked.statements(from, to).map_err(wrong)?;
    figures.extend(asked.ways(from, to).map_err(wrong)?);
    Ok(Published {
        from,
        to,
        county: (total.answers() >= limits.hidden_below).then_some(total),
        services: services.map(|((code, counts), seen)| (code, counts, seen)).collect(),
        figures,
        quarters: asked.quarters(to).map_err(wrong)?,
        changed: asked.changed(to, &app.store.wordings(app.county, "nps").await?).map_err(wrong)?,
        limits,
    })
}

struct Asked<'a> {
    columns: &'a Columns,
    directory: &'a Directory,
    limits: Limits,
}

type Cells = Vec<(Vec<String>, Cell)>;

impl Asked<'_> {
    fn cells(&self, slice: &Slice, counted: Counted) -> Result<Cells, QuestionError> {
        self.cells_of(self.columns, slice, counted)
    }

    fn cells_of(&self, columns: &Columns, slice: &Slice, counted: Counted) -> Result<Cells, QuestionError> {
        let plan = Plan::new(slice, counted, &self.directory.organisation, &self.directory.surveys)?;
        Ok(columns.tally(&plan).cells())
    }

    /// Each statement of the answers in its own full batches.
    fn statements(&self, from: Date, to: Date) -> Result<Vec<Figure>, QuestionError> {
        let mut held: [Vec<Figure>; 2] = Default::default();
        for statement in Statement::ALL {
            let answers = |row: &Row| row.statements[statement as usize] != NO_SCORE;
            let columns = in_batches(self.columns, self.directory, (from, to), answers);
            for by in [vec![Dimension::Statement], vec![Dimension::Service, Dimension::Statement]] {
                let filters = vec![(Dimension::Statement, vec![statement.code().to_owned()])];
                let slice = Slice { by, filters, ..Slice::of_period(from, to) };
                let cells = self.cells_of(&columns, &slice, Counted::Statements)?;
                for (measure, held) in [Measure::StatementAgree, Measure::StatementMean].into_iter().zip(&mut held) {
                    held.extend(figures(measure, &slice, &cells)?);
                }
            }
        }
        Ok(held.into_iter().flat_map(|figures| public(figures, self.limits)).collect())
    }

    fn ways(&self, from: Date, to: Date) -> Result<Vec<Figure>, QuestionError> {
        let columns = in_batches(self.columns, self.directory, (from, to), |_| true);
        let mut all = Vec::new();
        for by in
            [vec![Dimension::Channel], vec![Dimension::Service, Dimension::Channel], vec![Dimension::Service], vec![]]
        {
            let slice = Slice { by, ..Slice::of_period(from, to) };
            all.extend(figures(Measure::Responses, &slice, &self.cells_of(&columns, &slice, Counted::Responses)?)?);
        }
        Ok(public(all, self.limits))
    }

    /// The quarters that began with other words of the question, or other units, than the one before them. Ways of
    /// answering are told apart anyway.
    fn changed(&self, to: Date, wordings: &[(u16, String)]) -> Result<Changed, QuestionError> {
        let (from, to) = quarters_until(to);
        let by = vec![Dimension::Service, Dimension::Quarter, Dimension::Survey];
        let plan = Plan::new(
            &Slice { by, ..Slice::of_period(from, to) },
            Counted::Nps,
            &self.directory.organisation,
            wordings,
        )?;
        let mut makeups: BTreeMap<Option<String>, BTreeMap<String, Makeup>> = BTreeMap::new();
        for (labels, cell) in self.columns.tally(&plan).cells() {
            let [service, quarter, wording] = &labels[..] else { continue };
            for place in [None, Some(service.clone())] {
                let makeup = makeups.entry(place).or_default().entry(quarter.clone()).or_default();
                makeup.others += cell.nps.answers();
                match makeup.wordings.iter_mut().find(|(held, _)| held == wording) {
                    Some((_, count)) => *count += cell.nps.answers(),
                    None => makeup.wordings.push((wording.clone(), cell.nps.answers())),
                }
            }
        }
        let of_place = |(place, mut quarters): (Option<String>, BTreeMap<String, Makeup>)| {
            quarters.iter_mut().for_each(|(quarter, makeup)| makeup.units = self.standing(place.as_deref(), quarter));
            let series: Vec<Makeup> = quarters.values().cloned().collect();
            let marked = quarters.into_keys().zip(series_marks(&series)).filter(|(_, marks)| !marks.is_empty());
            marked.map(move |(quarter, marks)| ((place.clone(), quarter), marks)).collect::<Vec<_>>()
        };
        Ok(makeups.into_iter().flat_map(of_place).collect())
    }

    /// The units of a service, or of the county, when a quarter ended.
    fn standing(&self, service: Option<&str>, quarter: &str) -> BTreeSet<UnitId> {
        let Some((_, end)) = part_of_time(Dimension::Quarter, quarter) else { return BTreeSet::new() };
        let then = self.directory.organisation_then(end);
        let top = service.map_or(Some(then.root()), |code| then.by_code(code).map(|unit| unit.id));
        top.map_or_else(BTreeSet::new, |top| Makeup::standing(then, &[top]))
    }

    /// The quarters that are over: their figures stay as they are.
    fn quarters(&self, to: Date) -> Result<Vec<Quarter>, QuestionError> {
        let (from, to) = quarters_until(to);
        let by = vec![Dimension::Service, Dimension::Quarter, Dimension::Channel];
        let slice = Slice { by, ..Slice::of_period(from, to) };
        let mut held: BTreeMap<(Option<String>, String, bool), NpsCounts> = BTreeMap::new();
        for (labels, cell) in self.cells(&slice, Counted::Nps)? {
            let [service, quarter, channel] = &labels[..] else { continue };
            for service in [None, Some(service.clone())] {
                *held.entry((service, quarter.clone(), channel == "text_message")).or_default() += cell.nps;
            }
        }
        let labels = |(service, quarter, by_text): &(Option<String>, String, bool)| {
            vec![service.clone().unwrap_or_else(|| "total".to_owned()), quarter.clone(), by_text.to_string()]
        };
        let sizes: Vec<_> = held.iter().map(|(key, counts)| (labels(key), counts.answers())).collect();
        let seen = visibility(&sizes, self.limits);
        let quarter = |(((service, code, by_text), counts), seen)| Quarter { service, code, by_text, counts, seen };
        Ok(held.into_iter().zip(seen).map(quarter).collect())
    }
}

/// The first and last day of the last whole quarters until `to`.
fn quarters_until(to: Date) -> (Date, Date) {
    let month = to.month() - (to.month() - 1) % 3;
    let this = Date::new(to.year(), month, 1).unwrap_or(to);
    let is_over = to == this.saturating_add(2.months()).last_of_month();
    let end = if is_over { to } else { this.saturating_sub(1.days()) };
    (end.first_of_month().saturating_sub((3 * QUARTERS - 1).months()), end)
}

/// Why a figure is not shown, as files say it.
fn reason(hidden: HiddenReason) -> &'static str {
    match hidden {
        HiddenReason::TooFew => "too_few",
        HiddenReason::Complementary => "complementary",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn quarters_end_before_the_one_that_is_not_over() {
        assert_eq!(quarters_until(date(2026, 11, 15)), (date(2024, 10, 1), date(2026, 9, 30)));
        assert_eq!(quarters_until(date(2026, 9, 30)), (date(2024, 10, 1), date(2026, 9, 30)));
        assert_eq!(quarters_until(date(2026, 1, 1)), (date(2024, 1, 1), date(2025, 12, 31)));
    }
}
