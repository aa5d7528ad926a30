//! `kuule import outside`: a row for each figure of a year that comes from elsewhere.

use crate::goals::import::number;
use crate::imports::{Column, ImportError, Rejects, Sheet, Summary, field};
use csv::StringRecord;
use domain::language::Wording;
use domain::organisation::CountyId;
use domain::reports::{OutsideFigure, OutsideTheme};
use store::{SetOutsideFigures, Store};

const NAMES: [&str; 3] = ["name_fi", "name_sv", "name_en"];
const REST: [&str; 3] = ["unit", "country", "source"];

struct Columns {
    needed: [Column; 5],
    names: [Column; 2],
    rest: [Column; 3],
}

/// A figure that is there already under the same key and year is known; another value replaces it.
pub async fn import(
    store: &Store,
    county: CountyId,
    (sheet, rejects): (&mut Sheet, &mut Rejects),
    is_dry: bool,
) -> Result<Summary, ImportError> {
    let [year, theme, key, value] = ["year", "theme", "key", "value"].map(|name| sheet.header.needed(name));
    let name = sheet.header.needed(NAMES[0])?;
    let columns = Columns {
        needed: [year?, theme?, key?, value?, name],
        names: [sheet.header.column(NAMES[1]), sheet.header.column(NAMES[2])],
        rest: REST.map(|name| sheet.header.column(name)),
    };
    let mut figures: Vec<OutsideFigure> = Vec::new();
    let rows = sheet.read(
        rejects,
        |record| read(record, &columns),
        |figure| {
            figures.push(figure);
            true
        },
    )?;
    let mut new = 0;
    for figure in &figures {
        let held = store.outside_figures(county, figure.year).await?;
        new += u64::from(!held.contains(figure));
    }
    if !is_dry {
        store.write(SetOutsideFigures { county, figures }).await?;
    }
    Ok(Summary::new(sheet, rejects, rows, (!is_dry).then_some(new)))
}

fn read(record: &StringRecord, columns: &Columns) -> Result<OutsideFigure, String> {
    let [year, theme, key, value, name] = columns.needed.map(|column| field(record, column).to_owned());
    let known = OutsideTheme::ALL.map(OutsideTheme::code).join(", ");
    let theme = OutsideTheme::parse(&theme).ok_or_else(|| format!("theme \"{theme}\" is none of {known}"))?;
    if key.is_empty() || name.is_empty() {
        return Err("key and name_fi are needed".to_owned());
    }
    let [unit, country, source] = columns.rest.map(|column| field(record, column).to_owned());
    let [sv, en] = columns.names.map(|column| field(record, column).to_owned());
    let year = year.parse().ok().filter(|year| (1970..=2149).contains(year));
    Ok(OutsideFigure {
        year: year.ok_or("year is not a year such as 2025")?,
        key,
        theme,
        name: Wording { fi: name, sv, en },
        measured_in: unit,
        decimals: decimals(&value),
        value: number("value", &value)?.ok_or("there is no value")?,
        country: number("country", &country)?,
        source,
    })
}

/// As many as were written, at most three.
fn decimals(text: &str) -> u8 {
    let part = text.rsplit_once([',', '.']).map_or("", |(_, part)| part);
    part.chars().filter(char::is_ascii_digit).count().min(3) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_as_exactly_as_it_was_written() {
        assert_eq!(["89", "56,6", "4.60", "1,2345"].map(decimals), [0, 1, 2, 3]);
    }
}
