//! A response as a row of the columns in memory. The database packs its numbers into two, and those of many responses into
//! one text: to hand over rows one by one takes ten times as long.

use crate::{Error, Result, Store, key};
use domain::measures::{Columns, NO_SCORE, Row as ColumnRow};
use domain::organisation::CountyId;
use sqlx::Row;

/// Numbers of a response that are packed together, each with its width in bits, the lowest first. The sum of the widths
/// stays below 64.
type Pack = [(&'static str, u32)];

const PLACE_AND_TIME: [(&str, u32); 4] = [("day", 16), ("unit", 16), ("survey", 16), ("channel", 8)];
const PERSON_AND_SCORES: [(&str, u32); 11] = [
    ("language", 8),
    ("age_group", 8),
    ("sex", 8),
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

/// The responses of a query as one text, which `unpacked` reads; null where there are none.
pub(crate) fn packed() -> String {
    format!("string_agg(({}) || ' ' || ({}), ' ')", pack(&PLACE_AND_TIME), pack(&PERSON_AND_SCORES))
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

    fn score(&mut self) -> u8 {
        match self.take(4) as u8 {
            NOT_GIVEN => NO_SCORE,
            score => score,
        }
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

/// The responses in a text of `packed`.
pub(crate) fn unpacked(text: &str) -> impl Iterator<Item = Result<ColumnRow>> {
    let mut numbers = text.split(' ').map(|number| number.parse().map_err(|_| Error::Unreadable("response")));
    std::iter::from_fn(move || {
        let place = numbers.next()?;
        let person = numbers.next().unwrap_or(Err(Error::Unreadable("response")));
        Some(place.and_then(|place| Ok(column_row(Unpacked(place), Unpacked(person?)))))
    })
}

fn column_row(mut place: Unpacked, mut person: Unpacked) -> ColumnRow {
    ColumnRow {
        day: place.take(16),
        unit: place.take(16),
        survey: place.take(16),
        channel: place.take(8) as u8,
        language: person.take(8) as u8,
        age_group: person.take(8) as u8,
        sex: person.take(8) as u8,
        nps: person.score(),
        statements: std::array::from_fn(|_| person.score()),
    }
}
