//! `kuule import kpis`: a row for each figure that is followed beside the goals.

use super::import::number;
use crate::imports::{Column, ImportError, Rejects, Sheet, Summary, field};
use csv::StringRecord;
use domain::goals::{Kpi, KpiValue};
use domain::organisation::CountyId;
use store::{SetKpis, Store};

/// A value that is there already under the same number is known; another one replaces it.
pub async fn import(
    store: &Store,
    county: CountyId,
    (sheet, rejects): (&mut Sheet, &mut Rejects),
    year: i16,
    is_dry: bool,
) -> Result<Summary, ImportError> {
    let measure = sheet.header.needed("measure")?;
    let of_year = sheet.header.column("year");
    let quarters = ["baseline", "q1", "q2", "q3", "q4"].map(|name| sheet.header.column(name));
    let mut found: Vec<Vec<KpiValue>> = Vec::new();
    let parse = |record: &StringRecord| read(record, (measure, of_year), &quarters, year);
    let rows = sheet.read(rejects, parse, |values| {
        found.push(values);
        true
    })?;
    let mut new = 0;
    for values in &found {
        let held = store.kpis(county, values.first().map_or(year, |value| value.year)).await?;
        new += u64::from(values.iter().any(|value| !held.contains(value)));
    }
    if !is_dry {
        store.write(SetKpis { county, values: found.concat() }).await?;
    }
    Ok(Summary::new(sheet, rejects, rows, (!is_dry).then_some(new)))
}

fn read(
    record: &StringRecord,
    (measure, of_year): (Column, Column),
    quarters: &[Column; 5],
    year: i16,
) -> Result<Vec<KpiValue>, String> {
    let code = field(record, measure);
    let kpi = Kpi::parse(code).ok_or_else(|| {
        let known = Kpi::ALL.map(Kpi::code).join(", ");
        format!("measure \"{code}\" is none of {known}")
    })?;
    let year = super::year(field(record, of_year), year)?;
    let mut values = Vec::new();
    for (quarter, column) in (0..).zip(quarters) {
        let value = number("a quarter", field(record, *column))?;
        values.extend(value.map(|value| KpiValue { year, kpi, quarter, value }));
    }
    if values.is_empty() { Err("there is no value".to_owned()) } else { Ok(values) }
}
