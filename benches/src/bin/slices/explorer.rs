//! What a change of the explorer's filters costs: the table with its totals, and the same question asked more widely and
//! month by month, so that nobody is told of by what a filter or a period leaves out.

use super::made;
use benches::Outcome;
use benches::told::{self, Limit};
use domain::measures::{
    Columns, Counted, Dimension, Limits, Measure, Plan, Series, Slice, Source, figures_by, guarded, ways,
};
use domain::organisation::Organisation;
use domain::settings::Settings;
use jiff::civil::date;
use std::sync::Arc;
use std::time::Instant;

/// A person takes for immediate what comes within so many milliseconds.
const IMMEDIATE: f64 = 100.0;
/// What the filters are changed to, one after another.
const CHANNELS: [[&str; 2]; 9] = [
    ["qr", "web"],
    ["text_message", "web"],
    ["text_message", "qr"],
    ["paper", "web"],
    ["paper", "qr"],
    ["paper", "text_message"],
    ["kiosk", "web"],
    ["kiosk", "qr"],
    ["kiosk", "text_message"],
];

type Filters = Vec<(Dimension, Vec<String>)>;
/// What a server keeps of what it counted for the guard.
type Kept = Vec<(Slice, Arc<Series>)>;

pub fn measure(columns: &Columns, organisation: &Organisation) -> Outcome {
    let (service, month, unit) = (Dimension::Service, Dimension::Month, Dimension::Unit);
    let asked: [(&str, Measure, [Dimension; 2], usize); 3] = [
        ("NPS by service and month, one filter changes", Measure::Nps, [service, month], 1),
        ("NPS by service and month, one of two filters changes", Measure::Nps, [service, month], 2),
        (
            "agreement by unit and statement, one filter changes",
            Measure::StatementAgree,
            [unit, Dimension::Statement],
            1,
        ),
    ];
    for (what, measure, by, filtered) in asked {
        let (mut times, mut kept) = (Vec::new(), Kept::new());
        let mut count = answer((columns, organisation), measure, (by, &vec![]), &mut kept)?;
        for channels in CHANNELS {
            let filter = |dimension, values: &[&str]| (dimension, values.iter().map(|value| (*value).into()).collect());
            let mut filters = vec![filter(Dimension::Channel, &channels), filter(Dimension::Language, &["fi"])];
            filters.truncate(filtered);
            let start = Instant::now();
            count = answer((columns, organisation), measure, (by, &filters), &mut kept)?;
            times.push(told::milliseconds(start.elapsed()));
        }
        println!("  {what}: {count} figures");
        told::figure("  the first", format!("{:.0} ms", times[0]));
        told::verdict("  explorer, ms", told::median(&times[1..]), Limit::AtMost(IMMEDIATE));
    }
    Ok(())
}

fn answer(
    (columns, organisation): (&Columns, &Organisation),
    measure: Measure,
    (by, filters): ([Dimension; 2], &Filters),
    kept: &mut Kept,
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
    let plan = |slice: &Slice| Plan::new(slice, counted, organisation, &surveys);
    let whole = plan(&slice)?;
    // What is counted month by month for the guard is the table, too, added up.
    let (mut table, mut is_added) = (whole.tally(), false);
    let mut asked = Vec::new();
    for (at, way) in ways(&slice, &[], organisation, slice.from).into_iter().enumerate() {
        if let Some((_, series)) = kept.iter().find(|(of, _)| *of == way.slice) {
            asked.push((way, series.clone()));
            continue;
        }
        let mut series = Series::new(&way.slice.by);
        for year in [2024, 2025, 2026] {
            let part = Slice { from: date(year, 1, 1), to: date(year, 12, 31), ..way.slice.clone() };
            let plan = plan(&part)?;
            let tally = columns.tally(&plan);
            tally.add_people(measure, slice.from, &mut series);
            is_added |= at == 0 && table.add_finer(&tally);
        }
        let series = Arc::new(series);
        kept.push((way.slice.clone(), series.clone()));
        asked.push((way, series));
    }
    let cells = if is_added { table.cells() } else { columns.tally(&whole).cells() };
    let figures = figures_by(measure, &slice, &cells, &divisions)?;
    Ok(guarded(figures, &slice, &asked, Limits::of(&Settings::default())).len())
}
