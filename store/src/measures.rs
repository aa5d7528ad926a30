//! The second engine: a question about responses, counted by the database and not from columns in memory. The text is
//! made from the plan alone; what stands in it are names of columns and whole numbers, so nothing can be smuggled in.

use crate::{Error, Result, Store, key};
use domain::measures::{Answer, Counted, Plan, RawColumn, Tally};
use domain::organisation::CountyId;
use domain::surveys::Statement;
use futures_core::Stream;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use std::future::poll_fn;
use std::pin::pin;

impl Store {
    /// Answers `plan` from the responses on disk, with the very counts that the columns give.
    pub async fn tally<'a>(&self, county: CountyId, plan: &'a Plan) -> Result<Tally<'a>> {
        let mut tally = plan.tally();
        let Some(sql) = question(plan) else { return Ok(tally) };
        let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(key(county));
        let mut rows = pin!(query.fetch(&self.reads));
        let mut raw = vec![0; plan.raw_columns().len()];
        while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
            let row = row?;
            for (place, value) in raw.iter_mut().enumerate() {
                *value = row.try_get(place)?;
            }
            let count: i64 = row.try_get(raw.len() + 2)?;
            tally.add(&raw, answer(plan, &row, raw.len())?, count.unsigned_abs());
        }
        Ok(tally)
    }
}

/// The question in SQL: one part for each score that is counted, all in one text, so that all see the same answers.
/// None where nothing can be let through or nothing is counted.
fn question(plan: &Plan) -> Option<String> {
    let conditions = conditions(plan)?;
    let part = |number: usize, score: Option<&str>| counting(plan, number, score, &conditions);
    let parts: Vec<String> = match plan.counted() {
        Counted::Responses => vec![part(0, None)],
        Counted::Nps => vec![part(0, Some("nps"))],
        Counted::Statements => {
            plan.statements().iter().map(|statement| part(*statement as usize, Some(statement.code()))).collect()
        }
    };
    (!parts.is_empty()).then(|| parts.join(" UNION ALL "))
}

/// Raw columns, the number of what is counted, its score and how many gave it.
fn counting(plan: &Plan, number: usize, score: Option<&str>, conditions: &str) -> String {
    let columns: Vec<&str> = plan.raw_columns().into_iter().map(name).collect();
    let shown: String = columns.iter().map(|column| format!("{column}, ")).collect();
    let grouped: Vec<&str> = columns.iter().copied().chain(score).collect();
    let group = if grouped.is_empty() { String::new() } else { format!(" GROUP BY {}", grouped.join(", ")) };
    let score = score.unwrap_or("CAST(NULL AS SMALLINT)");
    format!("SELECT {shown}{number}, {score}, CAST(count(*) AS BIGINT) FROM responses WHERE {conditions}{group}")
}

/// None where a filter lets nothing through.
fn conditions(plan: &Plan) -> Option<String> {
    let (first, last) = plan.days();
    let mut conditions = format!("county = $1 AND day BETWEEN {first} AND {last}");
    for (column, values) in plan.filters() {
        if values.is_empty() {
            return None;
        }
        let values: Vec<String> = values.iter().map(i64::to_string).collect();
        conditions += &format!(" AND {} IN ({})", name(column), values.join(", "));
    }
    Some(conditions)
}

fn answer(plan: &Plan, row: &AnyRow, place: usize) -> Result<Answer> {
    let score: Option<i64> = row.try_get(place + 1)?;
    let score = score.map(|score| u8::try_from(score).map_err(|_| Error::Unreadable("score"))).transpose()?;
    match plan.counted() {
        Counted::Responses => Ok(Answer::Response),
        Counted::Nps => Ok(Answer::Nps(score)),
        Counted::Statements => {
            let number: i64 = row.try_get(place)?;
            let statement = Statement::ALL.into_iter().find(|statement| *statement as i64 == number);
            Ok(Answer::Statement(statement.ok_or(Error::Unreadable("statement"))?, score))
        }
    }
}

fn name(column: RawColumn) -> &'static str {
    match column {
        RawColumn::Day => "day",
        RawColumn::Unit => "unit",
        RawColumn::Survey => "survey",
        RawColumn::Channel => "channel",
        RawColumn::Language => "language",
        RawColumn::AgeGroup => "age_group",
        RawColumn::Sex => "sex",
    }
}
