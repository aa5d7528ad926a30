use super::{COLUMNS, feedback};
use crate::{Result, Store, key};
use domain::calendar::day_number;
use domain::feedback::Feedback;
use domain::organisation::{CountyId, UnitId};
use jiff::civil::Date;
use sqlx::Row;

/// What of the inbox is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// What waits for an answer, the first due first.
    Open,
    /// What one has taken.
    Mine(i64),
    /// Answered and closed, the latest first.
    Done,
}

/// A page of the inbox of those who handle for `units`.
pub struct InboxQuery {
    pub units: Vec<UnitId>,
    pub view: View,
    /// From 0.
    pub page: u32,
    pub per_page: u32,
}

/// One page and how many there are in all.
pub struct InboxPage {
    pub rows: Vec<Feedback>,
    pub total: i64,
}

/// The numbers at the top of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InboxCounts {
    pub open: i64,
    pub mine: i64,
    pub due_today: i64,
    pub late: i64,
}

impl InboxQuery {
    /// Numbers only, so it is safe within SQL; the list is as long as the person's part of the tree.
    fn condition(&self) -> String {
        let units = list(&self.units);
        // What was set aside is looked at elsewhere (`set_aside.rs`).
        let own = format!("set_aside = 0 AND handled_by IN ({units})");
        match self.view {
            View::Open => format!("{own} AND state IN ('received', 'in_handling')"),
            View::Mine(person) => format!("{own} AND state = 'in_handling' AND handler = {person}"),
            View::Done => format!("{own} AND state IN ('answered', 'closed')"),
        }
    }

    fn order(&self) -> &'static str {
        match self.view {
            View::Open | View::Mine(_) => "due_on, received_at, feedback",
            View::Done => "completed_at DESC, feedback",
        }
    }
}

pub(super) fn list(units: &[UnitId]) -> String {
    let numbers: Vec<String> = units.iter().map(|unit| unit.0.to_string()).collect();
    if numbers.is_empty() { "-1".to_owned() } else { numbers.join(",") }
}

impl Store {
    pub async fn inbox(&self, county: CountyId, query: &InboxQuery) -> Result<InboxPage> {
        let condition = query.condition();
        let sql = format!(
            "SELECT {COLUMNS} FROM feedback WHERE county = $1 AND {condition} ORDER BY {} LIMIT $2 OFFSET $3",
            query.order()
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(i64::from(query.per_page))
            .bind(i64::from(query.page) * i64::from(query.per_page))
            .fetch_all(&self.reads)
            .await?;
        let sql = format!("SELECT count(*) FROM feedback WHERE county = $1 AND {condition}");
        let total = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .fetch_one(&self.reads)
            .await?
            .try_get(0)?;
        Ok(InboxPage { rows: rows.iter().map(feedback).collect::<Result<_>>()?, total })
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
            "SELECT count(*), coalesce(sum(CASE WHEN handler = $2 THEN 1 ELSE 0 END), 0), \
             coalesce(sum(CASE WHEN due_on = $3 THEN 1 ELSE 0 END), 0), \
             coalesce(sum(CASE WHEN due_on < $3 THEN 1 ELSE 0 END), 0) \
             FROM feedback WHERE county = $1 AND handled_by IN ({}) AND set_aside = 0 \
             AND state IN ('received', 'in_handling')",
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
            mine: row.try_get(1)?,
            due_today: row.try_get(2)?,
            late: row.try_get(3)?,
        })
    }
}
