//! What a change of the explorer's filters costs: the table with its totals, and the same question asked more widely for
//! each filter, so that nobody is told of by what a filter leaves out.

use super::made;
use benches::Outcome;
use benches::told::{self, Limit};
use domain::measures::{Columns, Counted, Dimension, Limits, Measure, Plan, Slice, Source, figures_by, public_within};
use domain::organisation::Organisation;
use domain::settings::Settings;
use jiff::civil::date;
use std::time::Instant;

const RUNS: usize = 31;
/// A person takes for immediate what comes within so many milliseconds.
const IMMEDIATE: f64 = 100.0;

type Filters = Vec<(Dimension, Vec<String>)>;

pub fn measure(columns: &Columns, organisation: &Organisation) -> Outcome {
    let filter = |dimension, values: &[&str]| (dimension, values.iter().map(|value| (*value).to_owned()).collect());
    let channel = filter(Dimension::Channel, &["qr", "web"]);
    let language = filter(Dimension::Language, &["fi"]);
    let (service, month, unit) = (Dimension::Service, Dimension::Month, Dimension::Unit);
    let asked: [(&str, Measure, [Dimension; 2], Filters); 3] = [
        ("NPS by service and month", Measure::Nps, [service, month], vec![]),
        ("NPS by service and month, two filters", Measure::Nps, [service, month], vec![channel.clone(), language]),
        (
            "agreement by unit and statement, one filter",
            Measure::StatementAgree,
            [unit, Dimension::Statement],
            vec![channel],
        ),
    ];
    for (what, measure, by, filters) in asked {
        let mut times = Vec::new();
        let mut count = 0;
        for _ in 0..=RUNS {
            let start = Instant::now();
            count = answer(columns, organisation, measure, (by, &filters))?;
            times.push(told::milliseconds(start.elapsed()));
        }
        println!("  {what}: {count} figures");
        told::verdict("  explorer, ms", told::median(&times[1..]), Limit::AtMost(IMMEDIATE));
    }
    Ok(())
}

fn answer(
    columns: &Columns,
    organisation: &Organisation,
    measure: Measure,
    (by, filters): ([Dimension; 2], &Filters),
) -> Outcome<usize> {
    let surveys = made::surveys();
    let counted = match measure.source() {
        Source::Responses(counted) => counted,
        _ => Counted::Responses,
    };
    let mut divisions = vec![by.to_vec(), vec![by[1]]];
    if measure.own_dimension().is_none() {
        divisions.extend([vec![by[0]], vec![]]);
    }
    let mut ways = vec![filters.clone()];
    ways.extend((!filters.is_empty()).then(Vec::new));
    if filters.len() > 1 {
        ways.extend((0..filters.len()).map(|at| [&filters[..at], &filters[at + 1..]].concat()));
    }
    let mut all = Vec::new();
    for filters in ways {
        let period = Slice::of_period(date(2024, 1, 1), date(2026, 12, 31));
        let slice = Slice { filters, by: by.to_vec(), ..period };
        let plan = Plan::new(&slice, counted, organisation, &surveys)?;
        all.push(figures_by(measure, &slice, &columns.tally(&plan).cells(), &divisions)?);
    }
    let narrowest = all.remove(0);
    Ok(public_within(narrowest, &all, Limits::of(&Settings::default())).len())
}
