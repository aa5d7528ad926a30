//! The values that Kuule measures itself: of bound key results and of the recommendation index, quarter by quarter.

use crate::boot::App;
use crate::measures::answer::{AnswerError, Engine, Figures};
use crate::web::Failure;
use domain::calendar::{day_of, year_days};
use domain::goals::{Binding, Goal};
use domain::measures::{Dimension, Measure, Slice};
use domain::organisation::{Organisation, UnitId};

/// Fills in the values of bound key results; a quarter without answers keeps none.
pub async fn fill(app: &App, goals: &mut [Goal]) -> Result<(), Failure> {
    let directory = app.directory();
    fill_from(&source(app).await?, &directory.organisation, goals).await.map_err(failure)
}

/// The same from any source of figures.
pub async fn fill_from(
    source: &Figures<'_>,
    organisation: &Organisation,
    goals: &mut [Goal],
) -> Result<(), AnswerError> {
    for goal in goals {
        for result in &mut goal.key_results {
            if let Some(binding) = result.binding {
                result.values = values(source, organisation, binding, (goal.unit, goal.year)).await?;
            }
        }
    }
    Ok(())
}

/// The index of the whole county.
pub async fn nps(app: &App, year: i16) -> Result<[Option<f64>; 4], Failure> {
    let directory = app.directory();
    nps_from(&source(app).await?, &directory.organisation, year).await.map_err(failure)
}

pub async fn nps_from(
    source: &Figures<'_>,
    organisation: &Organisation,
    year: i16,
) -> Result<[Option<f64>; 4], AnswerError> {
    let binding = Binding { measure: Measure::Nps, statement: None };
    values(source, organisation, binding, (organisation.root(), year)).await
}

async fn source(app: &App) -> Result<Figures<'_>, Failure> {
    let engine = Engine::Columns(app.answers().await?);
    Ok(Figures { store: &app.store, county: app.county, engine, today: day_of(app.now()) })
}

fn failure(error: AnswerError) -> Failure {
    Failure::Internal(error.to_string())
}

async fn values(
    source: &Figures<'_>,
    organisation: &Organisation,
    binding: Binding,
    (unit, year): (UnitId, i16),
) -> Result<[Option<f64>; 4], AnswerError> {
    let mut values = [None; 4];
    let (from, to) = year_days(year);
    if from > source.today {
        return Ok(values);
    }
    let code = organisation.unit(unit).map(|unit| unit.code.clone());
    let place = code.filter(|_| unit != organisation.root()).map(|code| (Dimension::Unit, vec![code]));
    let statement = binding.statement.map(|statement| (Dimension::Statement, vec![statement.code().to_owned()]));
    let filters = place.into_iter().chain(statement).collect();
    let slice = Slice { from, to, filters, by: vec![Dimension::Quarter] };
    for figure in source.answer(binding.measure, &slice).await? {
        let label = figure.by.iter().find(|(dimension, _)| *dimension == Dimension::Quarter);
        let quarter = label.and_then(|(_, label)| label.rsplit_once("-Q")?.1.parse::<usize>().ok());
        if let Some(at) = quarter.and_then(|quarter| quarter.checked_sub(1)).filter(|at| *at < 4) {
            values[at] = figure.value;
        }
    }
    Ok(values)
}
