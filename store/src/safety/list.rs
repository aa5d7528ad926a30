use super::{COLUMNS, notice};
use crate::{Result, Store, key};
use domain::organisation::{CountyId, UnitId};
use domain::safety::{Outcome, Review, SafetyNotice, Severity};
use sqlx::{AssertSqlSafe, Row};

/// Which notices are looked at.
pub struct NoticeQuery {
    /// Of these units only; numbers, so they are safe within SQL.
    pub units: Vec<UnitId>,
    /// One of [`Review::CODES`]; all states where there is none.
    pub state: Option<&'static str>,
    pub outcome: Option<Outcome>,
    pub severity: Option<Severity>,
    /// From 0.
    pub page: u32,
    pub per_page: u32,
}

/// One page, how many there are in all, and how many in each state under the same filters.
pub struct NoticePage {
    pub rows: Vec<SafetyNotice>,
    pub total: i64,
    /// In the order of [`Review::CODES`].
    pub by_state: [i64; 3],
}

impl NoticeQuery {
    fn condition(&self) -> String {
        let units: Vec<String> = self.units.iter().map(|unit| unit.0.to_string()).collect();
        let units = if units.is_empty() { "-1".to_owned() } else { units.join(",") };
        let outcome = self.outcome.map(|outcome| format!(" AND outcome = '{}'", outcome.code()));
        let severity = self.severity.map(|severity| format!(" AND severity = '{}'", severity.code()));
        format!("unit IN ({units}){}{}", outcome.unwrap_or_default(), severity.unwrap_or_default())
    }
}

impl Store {
    /// The newest first.
    pub async fn safety_notices(&self, county: CountyId, query: &NoticeQuery) -> Result<NoticePage> {
        let condition = query.condition();
        let sql =
            format!("SELECT state, count(*) FROM safety_notices WHERE county = $1 AND {condition} GROUP BY state");
        let counts = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(key(county)).fetch_all(&self.reads).await?;
        let mut by_state = [0; 3];
        for row in &counts {
            let state: &str = row.try_get(0)?;
            if let Some(place) = Review::CODES.iter().position(|code| *code == state) {
                by_state[place] = row.try_get(1)?;
            }
        }
        let of_state = |state: &str| Review::CODES.iter().position(|code| *code == state).map_or(0, |at| by_state[at]);
        let total = query.state.map_or_else(|| by_state.iter().sum(), of_state);
        let state = query.state.map(|state| format!(" AND state = '{state}'")).unwrap_or_default();
        let sql = format!(
            "SELECT {COLUMNS} FROM safety_notices WHERE county = $1 AND {condition}{state} \
             ORDER BY received_at DESC, notice LIMIT $2 OFFSET $3"
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(i64::from(query.per_page))
            .bind(i64::from(query.page) * i64::from(query.per_page))
            .fetch_all(&self.reads)
            .await?;
        Ok(NoticePage { rows: rows.iter().map(notice).collect::<Result<_>>()?, total, by_state })
    }
}
