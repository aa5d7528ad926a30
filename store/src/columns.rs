//! A response as a row of the columns in memory. The database packs its numbers into three: to hand one over takes longer
//! than to put several into one.

use crate::{Result, Store, key};
use domain::measures::{Columns, NO_SCORE, Row as ColumnRow};
use domain::organisation::CountyId;
use sqlx::Row;
use sqlx::any::AnyRow;

/// Numbers of a response that are packed together, each with its width in bits, the lowest first. The sum of the widths
/// stays below 64.
type Pack = [(&'static str, u32)];

const PLACE_AND_TIME: [(&str, u32); 4] = [("day", 16), ("unit", 16), ("survey", 16), ("channel", 8)];
const PERSON: [(&str, u32); 3] = [("language", 8), ("age_group", 8), ("sex", 8)];
const SCORES: [(&str, u32); 8] = [
    ("COALESCE(nps, 15)", 4),
    ("COALESCE(access, 15)", 4),
    ("COALESCE(encounter, 15)", 4),
    ("COALESCE(participation, 15)", 4),
    ("COALESCE(safety, 15)", 4),
    ("COALESCE(information, 15)", 4),
    ("COALESCE(clarity, 15)", 4),
    ("COALESCE(usefulness, 15)", 4),
];
/// A score that was not given, as it is packed.
const NOT_GIVEN: u8 = 15;

/// What `column_row` reads: so many columns of a row.
pub(crate) const WIDTH: usize = 3;

pub(crate) fn packed() -> String {
    [&PLACE_AND_TIME[..], &PERSON, &SCORES].map(pack).join(", ")
}

fn pack(numbers: &Pack) -> String {
    let mut shift = 0;
    let term = |(number, width): &(&str, u32)| {
        let term = format!("{number} * CAST({} AS BIGINT)", 1_i64 << shift);
        shift += width;
        term
    };
    numbers.iter().map(term).collect::<Vec<_>>().join(" + ")
}

/// Takes the packed numbers one after another.
struct Unpacked(i64);

impl Unpacked {
    fn take(&mut self, width: u32) -> u16 {
        let number = self.0 & ((1 << width) - 1);
        self.0 >>= width;
        number as u16
    }
}

impl Store {
    /// Every response of the county as columns, in the order of their days.
    pub async fn columns(&self, county: CountyId) -> Result<Columns> {
        Ok(self.logged_columns(county).await?.0)
    }

    /// How many responses the county has.
    pub async fn response_count(&self, county: CountyId) -> Result<i64> {
        let row = sqlx::query("SELECT count(*) FROM responses WHERE county = $1")
            .bind(key(county))
            .fetch_one(&self.reads)
            .await?;
        Ok(row.try_get(0)?)
    }
}

pub(crate) fn column_row(row: &AnyRow) -> Result<ColumnRow> {
    let [mut place, mut person, mut scores] =
        [Unpacked(row.try_get(0)?), Unpacked(row.try_get(1)?), Unpacked(row.try_get(2)?)];
    let mut score = || match scores.take(4) as u8 {
        NOT_GIVEN => NO_SCORE,
        score => score,
    };
    Ok(ColumnRow {
        day: place.take(16),
        unit: place.take(16),
        survey: place.take(16),
        channel: place.take(8) as u8,
        language: person.take(8) as u8,
        age_group: person.take(8) as u8,
        sex: person.take(8) as u8,
        nps: score(),
        statements: std::array::from_fn(|_| score()),
    })
}
