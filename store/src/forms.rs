//! Counts of what happens to forms and searches. They are gathered in memory and added up here now and then, so no
//! request waits for them.

use crate::organisation::day;
use crate::{Error, Result, Store, Write, key};
use domain::calendar::day_number;
use domain::forms::{Form, FormEvent};
use domain::language::Language;
use domain::measures::FormRow;
use domain::organisation::CountyId;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// Of what there is a count: the hour since 1970 and its day, the form, its language, the event, and the field that was
/// to be mended.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Counted {
    pub hour: i64,
    pub day: Date,
    pub form: Form,
    pub language: Language,
    pub event: FormEvent,
    pub field: &'static str,
}

/// Adds counts to those that are there.
pub struct AddCounts {
    pub county: CountyId,
    pub counts: Vec<(Counted, i64)>,
    /// Day, words and language of searches that found nothing.
    pub missed: Vec<((Date, String, Language), i64)>,
}

impl Write for AddCounts {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for (counted, count) in &self.counts {
            self.add_to_day(counted, *count, connection).await?;
            if counted.field.is_empty() {
                self.add_to_hour(counted, *count, connection).await?;
            }
        }
        for ((day, words, language), count) in &self.missed {
            sqlx::query(
                "INSERT INTO missed_searches (county, day, words, language, count) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (county, day, words, language) DO UPDATE SET count = missed_searches.count + excluded.count",
            )
            .bind(key(self.county))
            .bind(i64::from(day_number(*day)))
            .bind(words)
            .bind(language.code())
            .bind(*count)
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }
}

impl AddCounts {
    async fn add_to_day(&self, counted: &Counted, count: i64, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO form_counts (county, day, form, language, event, field, count) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (county, day, form, language, event, field) \
             DO UPDATE SET count = form_counts.count + excluded.count",
        )
        .bind(key(self.county))
        .bind(i64::from(day_number(counted.day)))
        .bind(counted.form.code())
        .bind(counted.language.code())
        .bind(counted.event.code())
        .bind(counted.field)
        .bind(count)
        .execute(connection)
        .await?;
        Ok(())
    }

    async fn add_to_hour(&self, counted: &Counted, count: i64, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO form_hours (county, hour, form, event, count) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (county, hour, form, event) DO UPDATE SET count = form_hours.count + excluded.count",
        )
        .bind(key(self.county))
        .bind(counted.hour)
        .bind(counted.form.code())
        .bind(counted.event.code())
        .bind(count)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// Deletes what is over: hours before `hours_before`, missed searches before `missed_before`.
pub struct SweepCounts {
    pub county: CountyId,
    pub hours_before: i64,
    pub missed_before: Date,
}

impl Write for SweepCounts {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("DELETE FROM form_hours WHERE county = $1 AND hour < $2")
            .bind(key(self.county))
            .bind(self.hours_before)
            .execute(&mut *connection)
            .await?;
        sqlx::query("DELETE FROM missed_searches WHERE county = $1 AND day < $2")
            .bind(key(self.county))
            .bind(i64::from(day_number(self.missed_before)))
            .execute(connection)
            .await?;
        Ok(())
    }
}

impl Store {
    /// What happened to forms from one day to another, both counted.
    pub async fn form_rows(&self, county: CountyId, (from, to): (Date, Date)) -> Result<Vec<FormRow>> {
        let rows = sqlx::query(
            "SELECT day, form, language, event, count FROM form_counts \
             WHERE county = $1 AND day BETWEEN $2 AND $3 AND field = '' ORDER BY day, form, language, event",
        )
        .bind(key(county))
        .bind(i64::from(day_number(from)))
        .bind(i64::from(day_number(to)))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(form_row).collect()
    }

    /// The same, added up over the parts of a period that begin on `firsts`; each row carries its part's first day.
    pub async fn form_rows_in_parts(&self, county: CountyId, firsts: &[Date], to: Date) -> Result<Vec<FormRow>> {
        let Some(from) = firsts.iter().min() else { return Ok(Vec::new()) };
        let mut numbers: Vec<i32> = firsts.iter().map(|first| day_number(*first)).collect();
        numbers.sort_unstable_by(|one, other| other.cmp(one));
        // Whole numbers only: nothing can be smuggled in.
        let cases: String = numbers.iter().map(|number| format!("WHEN day >= {number} THEN {number} ")).collect();
        let sql = format!(
            "SELECT CAST(CASE {cases} END AS BIGINT) AS part, form, language, event, CAST(sum(count) AS BIGINT) \
             FROM form_counts WHERE county = $1 AND day BETWEEN $2 AND $3 AND field = '' \
             GROUP BY part, form, language, event ORDER BY part, form, language, event"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(i64::from(day_number(*from)))
            .bind(i64::from(day_number(to)))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(form_row).collect()
    }

    /// The fields for which forms came back, the most frequent first: form, field, how many times.
    pub async fn mended_fields(&self, county: CountyId, (from, to): (Date, Date)) -> Result<Vec<(Form, String, i64)>> {
        let rows = sqlx::query(
            "SELECT form, field, CAST(sum(count) AS BIGINT) AS times FROM form_counts \
             WHERE county = $1 AND day BETWEEN $2 AND $3 AND event = 'mended' AND field <> '' \
             GROUP BY form, field ORDER BY times DESC, form, field",
        )
        .bind(key(county))
        .bind(i64::from(day_number(from)))
        .bind(i64::from(day_number(to)))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(|row| Ok((form(row.try_get(0)?)?, row.try_get(1)?, row.try_get(2)?))).collect()
    }

    /// What happened to forms by the hour, from `hour` on.
    pub async fn form_hours(&self, county: CountyId, hour: i64) -> Result<Vec<(i64, Form, FormEvent, u64)>> {
        let rows = sqlx::query("SELECT hour, form, event, count FROM form_hours WHERE county = $1 AND hour >= $2")
            .bind(key(county))
            .bind(hour)
            .fetch_all(&self.reads)
            .await?;
        let read = |row: &AnyRow| {
            Ok((row.try_get(0)?, form(row.try_get(1)?)?, event(row.try_get(2)?)?, count(row.try_get(3)?)))
        };
        rows.iter().map(read).collect()
    }
}

fn form_row(row: &AnyRow) -> Result<FormRow> {
    Ok(FormRow {
        day: day(row.try_get(0)?)?,
        form: form(row.try_get(1)?)?,
        language: Language::parse(row.try_get(2)?),
        event: event(row.try_get(3)?)?,
        count: count(row.try_get(4)?),
    })
}

pub(crate) fn form(code: &str) -> Result<Form> {
    Form::parse(code).ok_or(Error::Unreadable("form"))
}

fn event(code: &str) -> Result<FormEvent> {
    FormEvent::parse(code).ok_or(Error::Unreadable("event of a form"))
}

fn count(number: i64) -> u64 {
    number.unsigned_abs()
}
