//! The values that Kuule measures itself: of bound key results and of the recommendation index, quarter by quarter.

use crate::boot::App;
use crate::measures::answer::{Engine, Figures};
use crate::web::Failure;
use domain::calendar::{day_of, year_days};
use domain::goals::{Binding, Goal};
use domain::measures::{Dimension, Measure, Slice};
use domain::organisation::UnitId;

/// Fills in the values of bound key results; a quarter without answers keeps none.
pub async fn fill(app: &App, goals: &mut [Goal]) -> Result<(), Failure> {
    for goal in goals {
        for result in &mut goal.key_results {
            if let Some(binding) = result.binding {
                result.values = values(app, binding, goal.unit, goal.year).await?;
            }
        }
    }
    Ok(())
}

/// The index of the whole county.
pub async fn nps(app: &App, year: i16) -> Result<[Option<f64>; 4], Failure> {
    let binding = Binding { measure: Measure::Nps, statement: None };
    let root = app.directory().organisation.root();
    values(app, binding, root, year).await
}

async fn values(app: &App, binding: Binding, unit: UnitId, year: i16) -> Result<[Option<f64>; 4], Failure> {
    let mut values = [None; 4];
    let (from, to) = year_days(year);
    if from > day_of(app.now()) {
        return Ok(values);
    }
    let engine = Engine::Columns(app.answers().await?);
    let source = Figures { store: &app.store, county: app.county, engine, today: day_of(app.now()) };
    let directory = app.directory();
    let code = directory.organisation.unit(unit).map(|unit| unit.code.clone());
    let place = code.filter(|_| unit != directory.organisation.root()).map(|code| (Dimension::Unit, vec![code]));
    let statement = binding.statement.map(|statement| (Dimension::Statement, vec![statement.code().to_owned()]));
    let filters = place.into_iter().chain(statement).collect();
    let slice = Slice { from, to, filters, by: vec![Dimension::Quarter] };
    let figures = source.answer(binding.measure, &slice).await.map_err(|error| Failure::Internal(error.to_string()))?;
    for figure in figures {
        let label = figure.by.iter().find(|(dimension, _)| *dimension == Dimension::Quarter);
        let quarter = label.and_then(|(_, label)| label.rsplit_once("-Q")?.1.parse::<usize>().ok());
        if let Some(at) = quarter.and_then(|quarter| quarter.checked_sub(1)).filter(|at| *at < 4) {
            values[at] = figure.value;
        }
    }
    Ok(values)
}
