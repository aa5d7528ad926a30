//! What goals and imported values give to figures.

use super::answer::{AnswerError, Figures};
use crate::goals::measured;
use domain::goals::{Confidence, Edges, Goal, KeyResult, Kpi, Light, TaskState};
use domain::measures::{Measure, SharedRow, Slice};
use domain::organisation::Organisation;
use jiff::civil::{Date, date};

/// Key results or tasks of the years of a period: each with whether it is what the measure counts. What holds of a whole
/// year stands on its first day, and what is told of a quarter on the first day of that.
pub async fn rows(
    source: &Figures<'_>,
    measure: Measure,
    slice: &Slice,
    organisation: &Organisation,
) -> Result<Vec<SharedRow>, AnswerError> {
    let edges = Edges::of(&source.store.settings(source.county).await?);
    let mut rows = Vec::new();
    for year in slice.from.year()..=slice.to.year() {
        let mut goals = source.store.goals(source.county, year).await?;
        if measure == Measure::KeyResultsMet {
            measured::fill_from(source, organisation, &mut goals).await?;
        }
        for goal in &goals {
            for result in &goal.key_results {
                let first = rows.len() as u64;
                rows.extend(of_key_result(measure, goal, result, edges).into_iter().map(|(day, place, is_one)| {
                    let item = Some(first + place);
                    SharedRow { day, unit: goal.unit, way: None, hits: u64::from(is_one), base: 1, item }
                }));
            }
        }
    }
    Ok(rows)
}

/// The day, which of the key result's things it is, and whether it is counted.
fn of_key_result(measure: Measure, goal: &Goal, result: &KeyResult, edges: Edges) -> Vec<(Date, u64, bool)> {
    let quarter = |at: i8| date(goal.year, 3 * at + 1, 1);
    let task = |state: TaskState| {
        let tasks = (0..).zip(&result.tasks);
        tasks.map(|(place, task)| (quarter(0), place, task.state == Some(state))).collect()
    };
    match measure {
        Measure::KeyResultsMet => vec![(quarter(0), 0, result.light(edges) == Light::Met)],
        Measure::TasksDone => task(TaskState::Done),
        Measure::TasksUnfinished => task(TaskState::Unfinished),
        _ => {
            let told = (0..).zip(result.confidence).filter_map(|(at, held)| Some((at, held?)));
            told.map(|(at, held)| (quarter(at), 0, held == Confidence::Progressing)).collect()
        }
    }
}

/// The imported values of the period's years, each on the first day of its quarter.
pub async fn imported(source: &Figures<'_>, measure: Measure, slice: &Slice) -> Result<Vec<(Date, f64)>, AnswerError> {
    let mut values = Vec::new();
    for year in slice.from.year()..=slice.to.year() {
        let held = source.store.kpis(source.county, year).await?.into_iter();
        let own = held.filter(|held| Kpi::parse(measure.key()) == Some(held.kpi) && held.quarter > 0);
        values.extend(own.map(|held| (date(year, 3 * held.quarter as i8 - 2, 1), held.value)));
    }
    Ok(values)
}
