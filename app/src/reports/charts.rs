//! The drawings of reports: what a table tells, drawn for wide and for narrow places and told in words.

use super::document::Chart;
use super::maker::Maker;
use crate::web::format;
use domain::goals::Light;
use press::charts::{Axis, Dot, Dots, Lights, Pair, Pairs, Point, Series, Size, Stack, StackRow, Told, Tone, Trend};

/// A table's number and name, from which its drawing has them.
pub type Named<'a> = (&'a str, &'a str);

fn drawn((id, title): Named<'_>, told: String, draw: impl Fn(Told<'_>, Size) -> String) -> Chart {
    let id = format!("kuvio-{id}");
    let words = Told { id: &id, title, description: &told };
    Chart { wide: draw(words, Size::Wide), narrow: draw(words, Size::Narrow), told }
}

fn said(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}

/// Counts beside those of the year before. `before` is left out where nothing is known of it.
pub fn pairs(maker: &Maker<'_>, named: Named<'_>, rows: Vec<Pair>) -> Option<Chart> {
    if rows.iter().all(|row| row.now.is_none()) {
        return None;
    }
    let has_before = rows.iter().any(|row| row.before.is_some());
    let now = maker.period.to_string();
    let before = has_before.then(|| maker.period.year_before().to_string());
    let told = said(rows.iter().map(|row| match (row.now, row.before) {
        (None, _) => format!("{}: {}", row.name, row.instead),
        (Some(_), Some(_)) => format!("{}: {} ({})", row.name, row.now_shown, row.before_shown),
        (Some(_), None) => format!("{}: {}", row.name, row.now_shown),
    }));
    let pairs = Pairs { now, before, rows };
    Some(drawn(named, told, |words, size| pairs.svg(words, size)))
}

/// A row of [`pairs`] of two counts.
pub fn pair(maker: &Maker<'_>, name: &str, now: Result<u64, String>, before: Option<u64>) -> Pair {
    let count = |count: u64| format::count(maker.language, count as i64);
    Pair {
        name: name.to_owned(),
        now: now.as_ref().ok().map(|count| *count as f64),
        now_shown: now.as_ref().map(|shown| count(*shown)).unwrap_or_default(),
        before: before.map(|count| count as f64),
        before_shown: before.map(count).unwrap_or_default(),
        instead: now.err().unwrap_or_default(),
        note: String::new(),
    }
}

/// Critics, passives and promoters of each place as parts of a hundred.
pub fn recommendation(maker: &Maker<'_>, named: Named<'_>, rows: Vec<StackRow>) -> Option<Chart> {
    if rows.iter().all(|row| row.parts.is_empty()) {
        return None;
    }
    let names = ["report-critics", "report-passives", "report-promoters"].map(|key| maker.t(key).to_owned());
    let told = said(rows.iter().map(|row| {
        if row.parts.is_empty() {
            return format!("{}: {}", row.name, row.instead);
        }
        let parts: Vec<String> =
            names.iter().zip(&row.parts).map(|(name, (_, shown))| format!("{name} {shown}")).collect();
        format!("{}: NPS {}, {}", row.name, row.value, parts.join(", "))
    }));
    let stack = Stack { tones: [Tone::Worst, Tone::Middle, Tone::Best].into_iter().zip(names).collect(), rows };
    Some(drawn(named, told, |words, size| stack.svg(words, size)))
}

/// Values with their intervals on one axis.
pub fn dots(maker: &Maker<'_>, named: Named<'_>, ends: (f64, f64), rows: Vec<Dot>) -> Option<Chart> {
    let values = rows.iter().filter_map(|row| row.interval.or_else(|| row.value.map(|value| (value, value))));
    let values: Vec<f64> = values.flat_map(|(low, high)| [low, high]).collect();
    if values.is_empty() {
        return None;
    }
    let told = said(rows.iter().map(|row| {
        format!("{}: {}", row.name, if row.value.is_some() { row.shown.as_str() } else { row.instead.as_str() })
    }));
    let number = |value, decimals| format::decimal(maker.language, value, decimals);
    let dots = Dots { axis: Axis::over(values, ends, number), rows, reference: None };
    Some(drawn(named, told, |words, size| dots.svg(words, size)))
}

/// The index over time. None where there is less than two points.
pub fn trend(
    maker: &Maker<'_>,
    named: Named<'_>,
    (labels, points): (Vec<String>, Vec<Option<Point>>),
    reference: Option<(f64, String)>,
) -> Option<Chart> {
    let held = || points.iter().flatten();
    if held().count() < 2 {
        return None;
    }
    let values = held().flat_map(|point| {
        let (low, high) = point.interval.unwrap_or((point.value, point.value));
        [low, high]
    });
    let values = values.chain(reference.iter().map(|(value, _)| *value));
    let number = |value, decimals| format::decimal(maker.language, value, decimals);
    let axis = Axis::over(values, (-100.0, 100.0), number);
    let told =
        labels.iter().zip(&points).filter_map(|(label, point)| Some(format!("{label}: {}", point.as_ref()?.shown)));
    let told = said(told);
    let series = vec![Series { name: "NPS".to_owned(), points }];
    let trend = Trend { axis, labels, series, marks: Vec::new(), reference };
    Some(drawn(named, told, |words, size| trend.svg(words, size)))
}

/// A goal or key result, and in each column its light with the value or the word beside it.
pub type LightRow = (String, Vec<Option<(Light, String)>>);

/// How goals or key results turned out, by quarter or in one column.
pub fn lights(maker: &Maker<'_>, named: Named<'_>, columns: Vec<String>, rows: Vec<LightRow>) -> Option<Chart> {
    if rows.is_empty() {
        return None;
    }
    let name = |light: Light| maker.texts.named("light", light.code());
    let told = said(rows.iter().map(|(row, cells)| {
        let cells: Vec<String> = cells
            .iter()
            .flatten()
            .map(|(light, shown)| {
                let name = name(*light);
                if *shown == name || shown.is_empty() { name } else { format!("{shown} ({name})") }
            })
            .collect();
        format!("{row}: {}", cells.join(", "))
    }));
    let cell = |cell: Option<(Light, String)>| cell.map(|(light, shown)| (sign(light), shown));
    let row = |(name, cells): LightRow| (name, cells.into_iter().map(cell).collect());
    let legend = Light::ALL.map(|light| (sign(light), name(light))).into();
    let lights = Lights { columns, rows: rows.into_iter().map(row).collect(), legend };
    Some(drawn(named, told, |words, size| lights.svg(words, size)))
}

fn sign(light: Light) -> press::charts::Light {
    match light {
        Light::Met => press::charts::Light::Met,
        Light::PartlyMet => press::charts::Light::Partly,
        Light::NotMet => press::charts::Light::NotMet,
        Light::CannotBeAssessed => press::charts::Light::Unknown,
    }
}
