//! What a change of the explorer's filters costs: the table with its totals, and the same question asked more widely and
//! month by month, so that nobody is told of by what a filter or a period leaves out.

use super::made;
use benches::Outcome;
use benches::told::{self, Limit};
use domain::measures::{
    Columns, Counted, Dimension, Limits, Measure, Plan, QuestionError, Series, Slice, Source, figures_by, guarded,
    people_of, ways,
};
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
    let period = Slice::of_period(date(2024, 1, 1), date(2026, 12, 31));
    let slice = Slice { filters: filters.clone(), by: by.to_vec(), ..period };
    let cells = |slice: &Slice| {
        let plan = Plan::new(slice, counted, organisation, &surveys)?;
        Ok::<_, QuestionError>(columns.tally(&plan).cells())
    };
    let figures = figures_by(measure, &slice, &cells(&slice)?, &divisions)?;
    let mut asked = Vec::new();
    for way in ways(&slice, &[], organisation, slice.from) {
        let mut series = Series::new(&way.slice.by);
        let statement = way.slice.by.iter().position(|by| *by == Dimension::Statement);
        for year in [2024, 2025, 2026] {
            let part = Slice { from: date(year, 1, 1), to: date(year, 12, 31), ..way.slice.clone() };
            for (labels, cell) in cells(&part)? {
                let people = people_of(measure, statement.map(|at| labels[at].as_str()), &cell);
                series.add(&labels, slice.from, people);
            }
        }
        asked.push((way, series));
    }
    Ok(guarded(figures, &slice, &asked, Limits::of(&Settings::default())).len())
}
