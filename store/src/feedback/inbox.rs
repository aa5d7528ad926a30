use super::{COLUMNS, feedback};
use crate::{Result, Store, key};
use domain::calendar::day_number;
use domain::feedback::{Feedback, SOON_DAYS};
use domain::organisation::{CountyId, UnitId};
use jiff::civil::Date;
use sqlx::Row;

/// What of the inbox is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// What waits for an answer, the first due first.
    Open,
    /// What nobody has taken.
    Unassigned,
    /// What one has taken.
    Mine(i64),
    Late(Date),
    DueToday(Date),
    /// Due within the next days, not today.
    DueSoon(Date),
    /// Replies of others that wait for a second reader.
    ToRead(i64),
    /// Answered and closed, the latest first.
    Done,
}

/// A page of the inbox of those who handle for `units`.
pub struct InboxQuery {
    pub units: Vec<UnitId>,
    pub view: View,
    /// From 0; the done are paged by [`Before`] instead.
    pub page: u32,
    pub per_page: u32,
    pub before: Option<Before>,
}

/// Where a page of the done begins: after the one that was completed then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Milliseconds.
    pub completed_at: i64,
    pub id: String,
}

/// One page.
pub struct InboxPage {
    pub rows: Vec<Feedback>,
    /// How many there are in all; of the done, only whether there are more is known.
    pub total: Option<i64>,
    pub has_more: bool,
}

/// The numbers at the top of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InboxCounts {
    pub open: i64,
    pub unassigned: i64,
    pub mine: i64,
    pub late: i64,
    pub due_today: i64,
    pub due_soon: i64,
    pub to_read: i64,
}

/// What was set aside is looked at elsewhere (`set_aside.rs`), and a duplicate is answered with its main one.
const ALONE: &str = "f.merged_into IS NULL AND f.set_aside = 0";
const OPEN: &str = "f.state IN ('received', 'in_handling') AND f.merged_into IS NULL AND f.set_aside = 0";

impl View {
    /// Numbers and our own words only, so it is safe within SQL.
    fn condition(self) -> String {
        let number = day_number;
        match self {
            View::Open => OPEN.to_owned(),
            View::Unassigned => format!("f.state = 'received' AND {ALONE}"),
            View::Mine(person) => format!("f.state = 'in_handling' AND f.handler = {person} AND {ALONE}"),
            View::Late(today) => format!("{OPEN} AND f.due_on < {}", number(today)),
            View::DueToday(today) => format!("{OPEN} AND f.due_on = {}", number(today)),
            View::DueSoon(today) => {
                format!("{OPEN} AND f.due_on BETWEEN {} AND {}", number(today) + 1, number(today) + SOON_DAYS)
            }
            View::ToRead(person) => format!(
                "{OPEN} AND EXISTS (SELECT 1 FROM reply_drafts d WHERE d.county = f.county AND d.feedback = f.feedback \
                 AND d.author <> {person})"
            ),
            View::Done => "f.completed_at IS NOT NULL AND f.set_aside = 0".to_owned(),
        }
    }
}

/// Unit numbers for `IN (...)`; the list is as long as the person's part of the tree.
pub(crate) fn list(units: &[UnitId]) -> String {
    let numbers: Vec<String> = units.iter().map(|unit| unit.0.to_string()).collect();
    if numbers.is_empty() { "-1".to_owned() } else { numbers.join(",") }
}

impl Store {
    pub async fn inbox(&self, county: CountyId, query: &InboxQuery) -> Result<InboxPage> {
        if query.view == View::Done {
            return self.done(county, query).await;
        }
        let place =
            format!("f.county = $1 AND f.handled_by IN ({}) AND {}", list(&query.units), query.view.condition());
        // The page is found first and read afterwards: sorting does not carry everybody's text along.
        let sql = format!(
            "SELECT {COLUMNS} FROM feedback WHERE county = $1 AND feedback IN (SELECT f.feedback FROM feedback f \
             WHERE {place} ORDER BY f.due_on, f.received_at, f.feedback LIMIT $2 OFFSET $3) \
             ORDER BY due_on, received_at, feedback"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(i64::from(query.per_page))
            .bind(i64::from(query.page) * i64::from(query.per_page))
            .fetch_all(&self.reads)
            .await?;
        let sql = format!("SELECT count(*) FROM feedback f WHERE {place}");
        let total: i64 = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .fetch_one(&self.reads)
            .await?
            .try_get(0)?;
        let rows = rows.iter().map(feedback).collect::<Result<Vec<_>>>()?;
        let has_more = i64::from(query.page + 1) * i64::from(query.per_page) < total;
        Ok(InboxPage { rows, total: Some(total), has_more })
    }

    /// The done grow for ever: they are paged from the last one seen, and never counted.
    async fn done(&self, county: CountyId, query: &InboxQuery) -> Result<InboxPage> {
        let first = Before { completed_at: i64::MAX, id: String::new() };
        let before = query.before.as_ref().unwrap_or(&first);
        let sql = format!(
            "SELECT {COLUMNS} FROM feedback f WHERE county = $1 AND handled_by IN ({}) AND {} AND completed_at <= $2 \
             AND (completed_at < $2 OR feedback > $3) ORDER BY completed_at DESC, feedback LIMIT $4",
            list(&query.units),
            query.view.condition(),
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(before.completed_at)
            .bind(&before.id)
            .bind(i64::from(query.per_page) + 1)
            .fetch_all(&self.reads)
            .await?;
        let has_more = rows.len() > query.per_page as usize;
        let rows = rows.iter().take(query.per_page as usize).map(feedback).collect::<Result<Vec<_>>>()?;
        Ok(InboxPage { rows, total: None, has_more })
    }

    /// What waits on the desks of `units`, on `today`.
    pub async fn inbox_counts(
        &self,
        county: CountyId,
        units: &[UnitId],
        person: i64,
        today: Date,
    ) -> Result<InboxCounts> {
        let sql = format!(
            "SELECT count(*), coalesce(sum(CASE WHEN f.state = 'received' THEN 1 ELSE 0 END), 0), \
             coalesce(sum(CASE WHEN f.handler = $2 THEN 1 ELSE 0 END), 0), \
             coalesce(sum(CASE WHEN f.due_on < $3 THEN 1 ELSE 0 END), 0), \
             coalesce(sum(CASE WHEN f.due_on = $3 THEN 1 ELSE 0 END), 0), \
             coalesce(sum(CASE WHEN f.due_on > $3 AND f.due_on <= $3 + {SOON_DAYS} THEN 1 ELSE 0 END), 0), \
             coalesce(sum(CASE WHEN d.author <> $2 THEN 1 ELSE 0 END), 0) \
             FROM feedback f LEFT JOIN reply_drafts d ON d.county = f.county AND d.feedback = f.feedback \
             WHERE f.county = $1 AND f.handled_by IN ({}) AND {OPEN}",
            list(units)
        );
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(person)
            .bind(i64::from(day_number(today)))
            .fetch_one(&self.reads)
            .await?;
        Ok(InboxCounts {
            open: row.try_get(0)?,
            unassigned: row.try_get(1)?,
            mine: row.try_get(2)?,
            late: row.try_get(3)?,
            due_today: row.try_get(4)?,
            due_soon: row.try_get(5)?,
            to_read: row.try_get(6)?,
        })
    }
}
