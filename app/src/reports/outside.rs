//! Figures from elsewhere in the yearly account: with the year before and the whole country beside them.

use super::document::{Held, Table};
use super::maker::{Maker, row};
use crate::measures::answer::AnswerError;
use crate::web::format;
use domain::reports::{OutsideFigure, OutsideTheme};

/// None where none were imported.
pub async fn table(maker: &mut Maker<'_>, theme: OutsideTheme) -> Result<Option<Table>, AnswerError> {
    let (store, county) = (maker.source.store, maker.source.county);
    let year = maker.period.year();
    let figures = store.outside_figures(county, year).await?;
    let figures: Vec<OutsideFigure> = figures.into_iter().filter(|figure| figure.theme == theme).collect();
    if figures.is_empty() {
        return Ok(None);
    }
    let earlier = store.outside_figures(county, year - 1).await?;
    let title = maker.t(&format!("report-table-{}", theme.code())).to_owned();
    let has_country = figures.iter().any(|figure| figure.country.is_some());
    let mut rows = Vec::new();
    for figure in &figures {
        let label = figure.name.in_language(maker.language).to_owned();
        let place = format!("{title}: {label}");
        let past = earlier.iter().find(|held| held.key == figure.key).map(|held| held.value);
        let id = format!("outside-{}", figure.key);
        let values = [("", Some(figure.value)), ("-before", past), ("-country", figure.country)];
        let shown = values.map(|(suffix, value)| hold(maker, (format!("{id}{suffix}"), &place), figure, value));
        rows.push(row(&label, shown.into_iter().take(if has_country { 3 } else { 2 }).collect()));
    }
    let years = [year, year - 1].map(|year| year.to_string());
    let first = [maker.t("report-figure").to_owned()].into_iter().chain(years);
    let country = has_country.then(|| maker.t("report-whole-country").to_owned());
    let mut sources: Vec<&str> =
        figures.iter().map(|figure| figure.source.as_str()).filter(|s| !s.is_empty()).collect();
    sources.sort_unstable();
    sources.dedup();
    let note = if sources.is_empty() {
        String::new()
    } else {
        maker.texts.with("report-sources", [("sources", sources.join("; ").into())])
    };
    let head = first.chain(country).collect();
    Ok(Some(Table { id: format!("outside-{}", theme.code()), title, head, rows, note, chart: None }))
}

fn hold(maker: &mut Maker<'_>, (id, place): (String, &str), figure: &OutsideFigure, value: Option<f64>) -> String {
    let number = |value| format::decimal(maker.language, value, usize::from(figure.decimals));
    let shown = value.map(number).map(|number| match figure.measured_in.as_str() {
        "" => number,
        "%" if maker.language == domain::language::Language::English => format!("{number}%"),
        unit => format!("{number}\u{a0}{unit}"),
    });
    let (place, shown) = (place.to_owned(), shown.unwrap_or_default());
    maker.hold(Held { id, place, shown, value, ..Held::default() })
}
