//! A question to the explorer, as it stands in the address.

use super::choices::Choices;
use crate::web::FormFields;
use domain::measures::{Dimension, Measure, Source};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// What is asked: months are whole, so that no two periods differ by a few days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub measure: Measure,
    pub rows: Option<Dimension>,
    pub columns: Option<Dimension>,
    /// The first day of the first month, and the last day of the last.
    pub from: Date,
    pub to: Date,
    pub filters: Vec<(Dimension, Vec<String>)>,
}

/// So many months back, where nothing is said: a year and the month of which it is the year before.
const MONTHS: i64 = 12;
/// Months are offered from here on.
pub const EARLIEST: Date = date(2015, 1, 1);

impl Question {
    /// None where the measure is not this person's to ask. What else cannot be understood is left out.
    pub fn read(fields: &FormFields, choices: &Choices, today: Date) -> Option<Question> {
        let usual = choices.measures.iter().find(|measure| **measure == Measure::Nps).or(choices.measures.first());
        let key = fields.get("mittari");
        let measure = if key.is_empty() { *usual? } else { Measure::parse(key)? };
        if !choices.measures.contains(&measure) {
            return None;
        }
        let (rows, columns) = divided(measure, fields);
        let (from, to) = period(fields, latest_month(measure, today));
        let filters = choices.filters_of(measure).filter_map(|(dimension, offered)| {
            let is_offered = |value: &&str| offered.iter().any(|choice| choice.code == *value);
            let values: Vec<String> = fields.all(dimension.code()).filter(is_offered).map(str::to_owned).collect();
            (!values.is_empty()).then_some((*dimension, values))
        });
        Some(Question { measure, rows, columns, from, to, filters: filters.collect() })
    }

    /// The question as a query, the same for the same question.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let code = |dimension: Option<Dimension>| dimension.map_or("", Dimension::code);
        query.append_pair("mittari", self.measure.key());
        query.append_pair("rivit", code(self.rows)).append_pair("sarakkeet", code(self.columns));
        query.append_pair("alkaen", &month(self.from)).append_pair("asti", &month(self.to));
        for (dimension, values) in &self.filters {
            values.iter().for_each(|value| {
                query.append_pair(dimension.code(), value);
            });
        }
        query.finish()
    }
}

/// "2026-03"
pub fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// What makes rows and columns. A measure that says nothing undivided has its own dimension in one of them.
fn divided(measure: Measure, fields: &FormFields) -> (Option<Dimension>, Option<Dimension>) {
    let offered = Choices::dimensions_of(measure);
    let named = |name: &str| Dimension::parse(fields.get(name)).filter(|dimension| offered.contains(dimension));
    let usual = [Dimension::Service, Dimension::Month].into_iter().find(|dimension| offered.contains(dimension));
    let rows = if fields.has("rivit") { named("rivit") } else { usual };
    let columns = named("sarakkeet").filter(|columns| Some(*columns) != rows);
    let (rows, columns) = if rows.is_some() { (rows, columns) } else { (columns, None) };
    match measure.own_dimension() {
        Some(own) if rows.is_none() => (Some(own), None),
        Some(own) if rows != Some(own) => (rows, Some(own)),
        _ => (rows, columns),
    }
}

/// The latest month that may be asked for: where answers are guarded, the last that is over, so that nobody learns of the
/// newest answer by asking again tomorrow.
pub fn latest_month(measure: Measure, today: Date) -> Date {
    let this_month = today.first_of_month();
    if guards(measure) { this_month.saturating_sub(1.months()) } else { this_month }
}

/// Whether what few people answered is hidden.
pub fn guards(measure: Measure) -> bool {
    matches!(measure.source(), Source::Responses(_)) || measure.is_of_ratings()
}

fn period(fields: &FormFields, latest: Date) -> (Date, Date) {
    let read = |name: &str| {
        let first: Option<Date> = format!("{}-01", fields.get(name)).parse().ok();
        first.filter(|day| *day >= EARLIEST).map(|day| day.min(latest))
    };
    let to = read("asti").unwrap_or(latest);
    let from = read("alkaen").unwrap_or_else(|| to.saturating_sub(MONTHS.months()));
    let (from, to) = (from.min(to), from.max(to));
    (from, to.last_of_month())
}
