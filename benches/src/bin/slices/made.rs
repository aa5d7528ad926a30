//! The made responses and the tree that they belong to.

use benches::Outcome;
use benches::chance::Chance;
use domain::channel::Channel;
use domain::language::Wording;
use domain::measures::{Columns, NO_SCORE, Row};
use domain::organisation::{Level, Organisation, Unit, UnitId, UnitVersion};
use jiff::civil::date;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// 2024-01-01 as a day number, and the days of three years.
const FIRST_DAY: usize = 19_723;
const DAYS: usize = 1_096;

const DIVISIONS: u16 = 6;
const SERVICES: u16 = 60;
const UNITS: u16 = 400;
const FIRST_SERVICE: u16 = 2 + DIVISIONS;
const FIRST_UNIT: u16 = FIRST_SERVICE + SERVICES;

pub fn surveys() -> Vec<(u16, String)> {
    vec![(1, "national".to_owned()), (2, "home-care".to_owned()), (3, "oral-health".to_owned())]
}

/// County, 6 divisions, 60 services, 400 units.
pub fn organisation() -> Option<Organisation> {
    let (mut units, mut versions) = (Vec::new(), Vec::new());
    for id in 1..FIRST_UNIT + UNITS {
        units.push(Unit { id: UnitId(id), code: code(id), level: level(id), oid: String::new() });
        versions.push(UnitVersion {
            unit: UnitId(id),
            valid_from: date(2020, 1, 1),
            valid_until: None,
            parent: parent(id).map(UnitId),
            name: Wording::default(),
            public_name: Wording::default(),
            municipality: String::new(),
        });
    }
    Organisation::on(date(2026, 12, 31), units, versions)
}

/// Every unit that answers are about, with its service.
pub fn units_with_services() -> Vec<(u16, String)> {
    (FIRST_UNIT..FIRST_UNIT + UNITS).filter_map(|unit| Some((unit, code(parent(unit)?)))).collect()
}

fn code(id: u16) -> String {
    format!("place-{id}")
}

fn level(id: u16) -> Level {
    match id {
        1 => Level::County,
        _ if id < FIRST_SERVICE => Level::Division,
        _ if id < FIRST_UNIT => Level::Service,
        _ => Level::Unit,
    }
}

fn parent(id: u16) -> Option<u16> {
    match level(id) {
        Level::County => None,
        Level::Division => Some(1),
        Level::Service => Some(2 + id % DIVISIONS),
        _ => Some(FIRST_SERVICE + id % SERVICES),
    }
}

/// `rows` responses in the order of their days, as columns and as a file with the same numbers.
pub fn responses(rows: usize, csv: &Path) -> Outcome<Columns> {
    let mut chance = Chance::seeded(3);
    let mut columns = Columns::default();
    let mut file = BufWriter::with_capacity(1 << 20, File::create(csv)?);
    let mut line = Vec::with_capacity(80);
    for at in 0..rows {
        let row = response((FIRST_DAY + at * DAYS / rows) as u16, &mut chance);
        columns.push(row);
        line.clear();
        write_line(&row, &mut line)?;
        file.write_all(&line)?;
    }
    file.flush()?;
    Ok(columns)
}

/// Some units get many answers, most get few; people are mostly content, and some leave a question out.
fn response(day: u16, chance: &mut Chance) -> Row {
    let unit = (chance.below(20) * chance.below(21)) as u16;
    let channels = [Channel::Web, Channel::TextMessage, Channel::Qr, Channel::Kiosk, Channel::Paper, Channel::Phone];
    let nps = chance.weighted([2, 1, 1, 1, 1, 3, 2, 6, 11, 15, 55, 2]) as u8;
    let statement = |chance: &mut Chance| match chance.weighted([4, 2, 3, 7, 20, 61, 3]) {
        6 => NO_SCORE,
        score => score as u8,
    };
    Row {
        day,
        unit: FIRST_UNIT + unit,
        survey: 1 + chance.weighted([8, 1, 1]) as u16,
        channel: channels[chance.weighted([20, 60, 8, 6, 4, 2])].number(),
        language: chance.weighted([3, 88, 6, 3]) as u8,
        age_group: chance.weighted([5, 2, 3, 0, 15, 20, 25, 18, 12]) as u8,
        sex: chance.weighted([5, 58, 36, 1]) as u8,
        nps: if nps > 10 { NO_SCORE } else { nps },
        statements: std::array::from_fn(|_| statement(chance)),
    }
}

fn write_line(row: &Row, line: &mut Vec<u8>) -> std::io::Result<()> {
    let Row { day, unit, survey, channel, language, age_group, sex, .. } = row;
    write!(line, "{day},{unit},{survey},{channel},{language},{age_group},{sex}")?;
    for score in [row.nps].iter().chain(&row.statements) {
        line.push(b',');
        if *score != NO_SCORE {
            write!(line, "{score}")?;
        }
    }
    line.push(b'\n');
    Ok(())
}
