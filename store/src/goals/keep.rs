use crate::feedback::Changed;
use crate::{Result, Write, key, milliseconds};
use domain::goals::{Goal, GoalEvent, GoalHappening, KeyResult, Light};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// A goal as it is to be, whole, and the line of its history. `goal.version` is the version that was read; of a new goal
/// it is 0, and the event says that it was begun.
pub struct KeepGoal {
    pub county: CountyId,
    pub goal: Goal,
    pub event: GoalEvent,
}

impl Write for KeepGoal {
    type Output = Changed;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Changed> {
        if self.event.what == GoalHappening::Begun {
            let is_new = begin(self.county, &self.goal, &self.event, connection).await?;
            return Ok(if is_new { Changed::Done } else { Changed::DoneBefore });
        }
        let goal = &self.goal;
        let changed = sqlx::query(
            "UPDATE goals SET focus = $4, title = $5, unit = $6, owner = $7, owner_person = $8, assessment = $9, \
             summary = $10, narrative = $11, signed_by = $12, signed_at = $13, version = version + 1 \
             WHERE county = $1 AND goal = $2 AND version = $3",
        )
        .bind(key(self.county))
        .bind(&goal.id)
        .bind(goal.version)
        .bind(&goal.focus)
        .bind(&goal.title)
        .bind(i64::from(goal.unit.0))
        .bind(&goal.owner)
        .bind(goal.owner_person)
        .bind(goal.assessment.map_or("", Light::code))
        .bind(&goal.summary)
        .bind(&goal.narrative)
        .bind(goal.signed.map(|(person, _)| person))
        .bind(goal.signed.map(|(_, at)| milliseconds(at)))
        .execute(&mut *connection)
        .await?
        .rows_affected();
        if changed == 0 {
            return Ok(Changed::SomebodyWasFaster);
        }
        set_results(self.county, goal, connection).await?;
        note(self.county, &goal.id, goal.version + 1, &self.event, connection).await?;
        Ok(Changed::Done)
    }
}

/// Goals from a file. A goal that is there stays as it is: people have worked on it.
pub struct ImportGoals {
    pub county: CountyId,
    pub goals: Vec<Goal>,
    pub now: Timestamp,
}

impl Write for ImportGoals {
    /// How many key results came with goals that were new.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let what = GoalHappening::Imported;
        let event = GoalEvent { at: self.now, person: None, what, about: String::new() };
        let mut new = 0;
        for goal in &self.goals {
            if begin(self.county, goal, &event, connection).await? {
                new += goal.key_results.len() as u64;
            }
        }
        Ok(new)
    }
}

/// Whether it was new.
async fn begin(county: CountyId, goal: &Goal, event: &GoalEvent, connection: &mut AnyConnection) -> Result<bool> {
    let last = sqlx::query("SELECT COALESCE(MAX(place), 0) FROM goals WHERE county = $1 AND year = $2")
        .bind(key(county))
        .bind(i64::from(goal.year))
        .fetch_one(&mut *connection)
        .await?;
    let last: i64 = last.try_get(0)?;
    let added = sqlx::query(
        "INSERT INTO goals (county, goal, year, place, focus, title, unit, owner, owner_person, assessment, summary, \
         narrative, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0) \
         ON CONFLICT (county, goal) DO NOTHING",
    )
    .bind(key(county))
    .bind(&goal.id)
    .bind(i64::from(goal.year))
    .bind(last + 1)
    .bind(&goal.focus)
    .bind(&goal.title)
    .bind(i64::from(goal.unit.0))
    .bind(&goal.owner)
    .bind(goal.owner_person)
    .bind(goal.assessment.map_or("", Light::code))
    .bind(&goal.summary)
    .bind(&goal.narrative)
    .execute(&mut *connection)
    .await?
    .rows_affected();
    if added == 0 {
        return Ok(false);
    }
    set_results(county, goal, connection).await?;
    note(county, &goal.id, 0, event, connection).await?;
    Ok(true)
}

/// The key results as they are to be, and none besides.
async fn set_results(county: CountyId, goal: &Goal, connection: &mut AnyConnection) -> Result<()> {
    for sql in [
        "DELETE FROM key_results WHERE county = $1 AND goal = $2",
        "DELETE FROM key_result_quarters WHERE county = $1 AND goal = $2",
        "DELETE FROM goal_tasks WHERE county = $1 AND goal = $2",
    ] {
        sqlx::query(sql).bind(key(county)).bind(&goal.id).execute(&mut *connection).await?;
    }
    for (number, result) in goal.key_results.iter().enumerate() {
        add_result(county, (&goal.id, number as i64), result, connection).await?;
    }
    Ok(())
}

async fn add_result(
    county: CountyId,
    (goal, number): (&str, i64),
    result: &KeyResult,
    connection: &mut AnyConnection,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO key_results (county, goal, number, title, measured_in, better, baseline, target, assessment, \
         measure, responsible) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(key(county))
    .bind(goal)
    .bind(number)
    .bind(&result.title)
    .bind(&result.measured_in)
    .bind(result.better.code())
    .bind(result.baseline.map(written))
    .bind(result.target.map(written))
    .bind(result.assessment.map_or("", Light::code))
    .bind(result.binding.map(|binding| binding.code()).unwrap_or_default())
    .bind(result.responsible.join(";"))
    .execute(&mut *connection)
    .await?;
    for (at, (value, confidence)) in result.values.iter().zip(result.confidence).enumerate() {
        sqlx::query(
            "INSERT INTO key_result_quarters (county, goal, number, quarter, value, confidence) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(key(county))
        .bind(goal)
        .bind(number)
        .bind(at as i64 + 1)
        .bind(value.map(written))
        .bind(confidence.map_or("", |confidence| confidence.code()))
        .execute(&mut *connection)
        .await?;
    }
    for (at, task) in result.tasks.iter().enumerate() {
        sqlx::query(
            "INSERT INTO goal_tasks (county, goal, number, task, title, state, responsible) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(key(county))
        .bind(goal)
        .bind(number)
        .bind(at as i64)
        .bind(&task.title)
        .bind(task.state.map_or("", |state| state.code()))
        .bind(task.responsible.join(";"))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// The shortest text that is read back as the same number.
pub(super) fn written(value: f64) -> String {
    value.to_string()
}

async fn note(
    county: CountyId,
    goal: &str,
    number: i64,
    event: &GoalEvent,
    connection: &mut AnyConnection,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO goal_events (county, goal, number, at, person, what, about) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(key(county))
    .bind(goal)
    .bind(number)
    .bind(milliseconds(event.at))
    .bind(event.person)
    .bind(event.what.code())
    .bind(&event.about)
    .execute(connection)
    .await?;
    Ok(())
}
