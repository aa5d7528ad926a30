mod keep;
mod kpis;

pub use keep::{ImportGoals, KeepGoal};
pub use kpis::SetKpis;

use crate::organisation::unit_id;
use crate::{Error, Result, Store, instant, key};
use domain::goals::{Better, Binding, Confidence, Goal, GoalEvent, GoalHappening, KeyResult, Light, Task, TaskState};
use domain::organisation::CountyId;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use std::collections::HashMap;

/// The columns of a goal, in the order in which [`goal`] reads them.
const COLUMNS: &str = "goal, year, focus, title, unit, owner, owner_person, assessment, summary, narrative, signed_by, \
     signed_at, version";

/// Whose a key result or a task is: the goal and the key result's number.
type Place = (String, i64);

impl Store {
    pub async fn goal(&self, county: CountyId, id: &str) -> Result<Option<Goal>> {
        let sql = format!("SELECT {COLUMNS} FROM goals WHERE county = $1 AND goal = $2");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).bind(id).fetch_optional(&self.reads).await?;
        let Some(row) = row else { return Ok(None) };
        let mut goal = goal(&row)?;
        goal.key_results = self.key_results_by_goal(county).await?.remove(id).unwrap_or_default();
        Ok(Some(goal))
    }

    /// The goals of a year in their order.
    pub async fn goals(&self, county: CountyId, year: i16) -> Result<Vec<Goal>> {
        let sql = format!("SELECT {COLUMNS} FROM goals WHERE county = $1 AND year = $2 ORDER BY place, goal");
        let query = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).bind(i64::from(year));
        let rows = query.fetch_all(&self.reads).await?;
        let mut results = self.key_results_by_goal(county).await?;
        let whole = |row: &AnyRow| {
            let mut goal = goal(row)?;
            goal.key_results = results.remove(&goal.id).unwrap_or_default();
            Ok(goal)
        };
        rows.iter().map(whole).collect()
    }

    /// The years that have goals, the latest first.
    pub async fn goal_years(&self, county: CountyId) -> Result<Vec<i16>> {
        let rows = sqlx::query("SELECT DISTINCT year FROM goals WHERE county = $1 ORDER BY year DESC")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| year(row.try_get(0)?)).collect()
    }

    /// What was done with a goal, the latest first.
    pub async fn goal_events(&self, county: CountyId, id: &str) -> Result<Vec<GoalEvent>> {
        let rows = sqlx::query(
            "SELECT at, person, what, about FROM goal_events WHERE county = $1 AND goal = $2 ORDER BY number DESC",
        )
        .bind(key(county))
        .bind(id)
        .fetch_all(&self.reads)
        .await?;
        let event = |row: &AnyRow| {
            let what = GoalHappening::parse(row.try_get(2)?).ok_or(Error::Unreadable("event of a goal"))?;
            Ok(GoalEvent { at: instant(row.try_get(0)?)?, person: row.try_get(1)?, what, about: row.try_get(3)? })
        };
        rows.iter().map(event).collect()
    }

    async fn key_results_by_goal(&self, county: CountyId) -> Result<HashMap<String, Vec<KeyResult>>> {
        let (mut quarters, mut tasks) = (self.quarters(county).await?, self.tasks(county).await?);
        let rows = sqlx::query(
            "SELECT goal, number, title, measured_in, better, baseline, target, assessment, measure, responsible \
             FROM key_results WHERE county = $1 ORDER BY goal, number",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let mut results: HashMap<String, Vec<KeyResult>> = HashMap::new();
        for row in &rows {
            let place: Place = (row.try_get(0)?, row.try_get(1)?);
            let (values, confidence) = quarters.remove(&place).unwrap_or_default();
            let measure: String = row.try_get(8)?;
            let result = KeyResult {
                title: row.try_get(2)?,
                measured_in: row.try_get(3)?,
                better: Better::parse(row.try_get(4)?).ok_or(Error::Unreadable("direction of a key result"))?,
                baseline: number(row.try_get(5)?)?,
                target: number(row.try_get(6)?)?,
                values,
                confidence,
                assessment: optional(row.try_get(7)?, Light::parse, "assessment of a key result")?,
                binding: Binding::parse(&measure),
                responsible: names(row.try_get(9)?),
                tasks: tasks.remove(&place).unwrap_or_default(),
            };
            results.entry(place.0).or_default().push(result);
        }
        Ok(results)
    }

    async fn quarters(&self, county: CountyId) -> Result<HashMap<Place, Quarters>> {
        let rows =
            sqlx::query("SELECT goal, number, quarter, value, confidence FROM key_result_quarters WHERE county = $1")
                .bind(key(county))
                .fetch_all(&self.reads)
                .await?;
        let mut quarters: HashMap<Place, Quarters> = HashMap::new();
        for row in &rows {
            let (values, confidence) = quarters.entry((row.try_get(0)?, row.try_get(1)?)).or_default();
            let quarter: i16 = row.try_get(2)?;
            let at = usize::try_from(quarter - 1).ok().filter(|at| *at < 4);
            let at = at.ok_or(Error::Unreadable("quarter of a key result"))?;
            values[at] = number(row.try_get(3)?)?;
            confidence[at] = optional(row.try_get(4)?, Confidence::parse, "confidence of a key result")?;
        }
        Ok(quarters)
    }

    async fn tasks(&self, county: CountyId) -> Result<HashMap<Place, Vec<Task>>> {
        let rows = sqlx::query(
            "SELECT goal, number, title, state, responsible FROM goal_tasks WHERE county = $1 ORDER BY goal, number, task",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let mut tasks: HashMap<Place, Vec<Task>> = HashMap::new();
        for row in &rows {
            let state = optional(row.try_get(3)?, TaskState::parse, "state of a task")?;
            let task = Task { title: row.try_get(2)?, state, responsible: names(row.try_get(4)?) };
            tasks.entry((row.try_get(0)?, row.try_get(1)?)).or_default().push(task);
        }
        Ok(tasks)
    }
}

/// Values and confidence by quarter.
type Quarters = ([Option<f64>; 4], [Option<Confidence>; 4]);

/// Without its key results.
fn goal(row: &AnyRow) -> Result<Goal> {
    let (signed_by, signed_at): (Option<i64>, Option<i64>) = (row.try_get(10)?, row.try_get(11)?);
    let signed_at = signed_at.map(instant).transpose()?;
    Ok(Goal {
        id: row.try_get(0)?,
        year: year(row.try_get(1)?)?,
        focus: row.try_get(2)?,
        title: row.try_get(3)?,
        unit: unit_id(row.try_get(4)?)?,
        owner: row.try_get(5)?,
        owner_person: row.try_get(6)?,
        assessment: optional(row.try_get(7)?, Light::parse, "assessment of a goal")?,
        summary: row.try_get(8)?,
        narrative: row.try_get(9)?,
        signed: signed_by.zip(signed_at),
        key_results: Vec::new(),
        version: row.try_get(12)?,
    })
}

fn year(stored: i64) -> Result<i16> {
    i16::try_from(stored).map_err(|_| Error::Unreadable("year of a goal"))
}

/// Nothing where nothing is said.
fn optional<T>(code: &str, parse: impl Fn(&str) -> Option<T>, what: &'static str) -> Result<Option<T>> {
    if code.is_empty() { Ok(None) } else { parse(code).map(Some).ok_or(Error::Unreadable(what)) }
}

fn number(text: Option<String>) -> Result<Option<f64>> {
    text.map(|text| text.parse().map_err(|_| Error::Unreadable("number of a goal"))).transpose()
}

fn names(text: &str) -> Vec<String> {
    text.split(';').filter(|name| !name.is_empty()).map(str::to_owned).collect()
}
