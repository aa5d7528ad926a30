//! Figures as a table, as JSON (the contract of the command line) and as CSV.

use super::{CliError, output};
use domain::measures::{Change, Dimension, Figure, HiddenReason, Mark, Spread, Verdict, round_half_away, shown};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

/// Beyond this, decimals are noise.
const DECIMALS: i32 = 6;

/// A value in JSON: counts are whole numbers.
enum Number {
    Whole(i64),
    Real(f64),
}

impl Number {
    fn of(figure: &Figure) -> Option<Number> {
        let is_count = figure.measure.is_count();
        figure.value.map(|value| if is_count { Number::Whole(value as i64) } else { Number::Real(tidy(value)) })
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Number::Whole(value) => serializer.serialize_i64(*value),
            Number::Real(value) => serializer.serialize_f64(*value),
        }
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Number::Whole(value) => value.fmt(f),
            Number::Real(value) => value.fmt(f),
        }
    }
}

struct Labels<'a>(&'a [(Dimension, String)]);

impl Serialize for Labels<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (dimension, label) in self.0 {
            map.serialize_entry(dimension.code(), label)?;
        }
        map.end()
    }
}

struct Days(Spread);

impl Serialize for Days {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut spread = serializer.serialize_struct("spread", 3)?;
        spread.serialize_field("median", &tidy(self.0.median))?;
        spread.serialize_field("min", &tidy(self.0.min))?;
        spread.serialize_field("max", &tidy(self.0.max))?;
        spread.end()
    }
}

/// What became of a figure; `told_apart` is null where that is not tested.
struct Became<'a>(&'a Change);

impl Serialize for Became<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (change, difference) = (self.0, self.0.difference);
        let mut became = serializer.serialize_struct("change", 8)?;
        became.serialize_field("against", change.against.code())?;
        became.serialize_field("then", &tidy(change.then))?;
        became.serialize_field("base", &change.base)?;
        became.serialize_field("by", &tidy(change.by))?;
        became.serialize_field("interval", &difference.map(|held| [tidy(held.interval.0), tidy(held.interval.1)]))?;
        became.serialize_field("p_value", &difference.map(|held| held.p_value))?;
        became.serialize_field("verdict", &change.verdict.map(Verdict::code))?;
        became.serialize_field("told_apart", &change.verdict.map(is_told_apart))?;
        became.end()
    }
}

fn is_told_apart(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Rose | Verdict::Fell)
}

/// A figure, and where it was asked for, its change.
struct Item<'a>(&'a Figure, Option<Option<&'a Change>>, Option<&'a [Mark]>);

impl Serialize for Item<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let figure = self.0;
        let mut item = serializer
            .serialize_struct("figure", 12 + usize::from(self.1.is_some()) + usize::from(self.2.is_some()))?;
        item.serialize_field("measure", figure.measure.key())?;
        item.serialize_field("from", &figure.from.to_string())?;
        item.serialize_field("to", &figure.to.to_string())?;
        item.serialize_field("by", &Labels(&figure.by))?;
        item.serialize_field("value", &Number::of(figure))?;
        item.serialize_field("shown", &figure.shown)?;
        item.serialize_field("base", &figure.base)?;
        item.serialize_field("interval", &figure.interval.map(|(low, high)| [tidy(low), tidy(high)]))?;
        item.serialize_field("hidden", &figure.hidden.map(reason))?;
        item.serialize_field("few", &figure.few)?;
        item.serialize_field("share", &figure.share.map(tidy))?;
        item.serialize_field("spread", &figure.spread.map(Days))?;
        if let Some(change) = self.1 {
            item.serialize_field("change", &change.map(Became))?;
        }
        if let Some(marks) = self.2 {
            item.serialize_field("marks", &codes(marks))?;
        }
        item.end()
    }
}

fn codes(marks: &[Mark]) -> Vec<&'static str> {
    marks.iter().map(|mark| mark.code()).collect()
}

/// What stands beside figures: for each its change and its marks, or none at all where nothing was to be compared.
#[derive(Default)]
pub struct Beside {
    pub changes: Vec<Option<Change>>,
    /// What keeps it from being compared with the period before it, or with the one that was asked for.
    pub marks: Vec<Vec<Mark>>,
}

pub fn json(figures: &[Figure], beside: &Beside) -> Result<String, CliError> {
    let change = |at: usize| beside.changes.get(at).map(Option::as_ref);
    let marks = |at: usize| beside.marks.get(at).map(Vec::as_slice);
    output::json_list(figures.iter().enumerate().map(|(at, figure)| Item(figure, change(at), marks(at))))
}

/// For people: columns in line, values as they are shown.
pub fn table(figures: &[Figure], Beside { changes, marks }: &Beside) -> Vec<String> {
    let dimensions = dimensions(figures);
    let mut head = vec!["measure".to_owned()];
    head.extend(dimensions.iter().map(|dimension| dimension.code().to_owned()));
    head.extend(["value", "share", "base", "95 %", ""].map(str::to_owned));
    let against = changes.iter().flatten().next().map(|change| change.against.code());
    head.extend(against.map(|against| format!("against {against}")));
    let has_marks = marks.iter().any(|marks| !marks.is_empty());
    head.extend(has_marks.then(|| "changed".to_owned()));
    let row = |(at, figure): (usize, &Figure)| {
        let mut row = vec![figure.measure.key().to_owned()];
        row.extend(dimensions.iter().map(|dimension| figure.label(*dimension).unwrap_or("").to_owned()));
        row.push(figure.shown.clone().unwrap_or_else(|| "-".to_owned()));
        row.push(figure.shown_share().unwrap_or_default());
        row.push(figure.base.to_string());
        row.push(figure.interval.map_or(String::new(), |(low, high)| format!("{low:.2} to {high:.2}")));
        row.push(note(figure));
        row.extend(
            changes.get(at).map(|change| change.as_ref().map(|change| became(figure, change)).unwrap_or_default()),
        );
        row.extend(marks.get(at).filter(|_| has_marks).map(|marks| codes(marks).join(", ")));
        row
    };
    let mut lines: Vec<String> = period(figures).into_iter().collect();
    lines
        .extend(output::aligned(&std::iter::once(head).chain(figures.iter().enumerate().map(row)).collect::<Vec<_>>()));
    lines
}

/// Comma-separated with a header; values as numbers, not as shown.
pub fn csv(figures: &[Figure], Beside { changes, marks }: &Beside) -> Result<String, CliError> {
    let dimensions = dimensions(figures);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let broken = |error: csv::Error| CliError::Told(format!("the output cannot be written: {error}"));
    let columns = ["value", "shown", "base", "low", "high", "share", "hidden", "few", "median", "min", "max"];
    let labels = dimensions.iter().map(|dimension| dimension.code());
    let of_change = ["against", "then", "change", "p_value", "verdict"].into_iter().filter(|_| !changes.is_empty());
    let head = ["measure", "from", "to"].into_iter().chain(labels).chain(columns).chain(of_change);
    let head = head.chain((!marks.is_empty()).then_some("marks"));
    writer.write_record(head).map_err(broken)?;
    for (at, figure) in figures.iter().enumerate() {
        let number = |value: Option<f64>| value.map_or(String::new(), |value| tidy(value).to_string());
        let spread = |part: fn(Spread) -> f64| number(figure.spread.map(part));
        let mut row = vec![figure.measure.key().to_owned(), figure.from.to_string(), figure.to.to_string()];
        row.extend(dimensions.iter().map(|dimension| figure.label(*dimension).unwrap_or("").to_owned()));
        row.push(Number::of(figure).map_or(String::new(), |number| number.to_string()));
        row.push(figure.shown.clone().unwrap_or_default());
        row.push(figure.base.to_string());
        row.push(number(figure.interval.map(|interval| interval.0)));
        row.push(number(figure.interval.map(|interval| interval.1)));
        row.push(number(figure.share));
        row.push(figure.hidden.map_or(String::new(), |hidden| reason(hidden).to_owned()));
        row.push(figure.few.to_string());
        row.extend([spread(|s| s.median), spread(|s| s.min), spread(|s| s.max)]);
        row.extend(changes.get(at).into_iter().flat_map(|change| change_fields(change.as_ref())));
        row.extend(marks.get(at).map(|marks| codes(marks).join(" ")));
        writer.write_record(row).map_err(broken)?;
    }
    let bytes = writer.into_inner().map_err(|error| CliError::Told(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn change_fields(change: Option<&Change>) -> [String; 5] {
    let Some(change) = change else { return Default::default() };
    let p_value = change.difference.map(|held| held.p_value.to_string());
    [
        change.against.code().to_owned(),
        tidy(change.then).to_string(),
        tidy(change.by).to_string(),
        p_value.unwrap_or_default(),
        change.verdict.map_or("", Verdict::code).to_owned(),
    ]
}

/// "above by 5: 66", or that it cannot be said.
fn became(figure: &Figure, change: &Change) -> String {
    let rounding = figure.measure.rounding();
    let (by, then) = (shown(change.by.abs(), rounding), shown(change.then, rounding));
    match change.verdict {
        Some(Verdict::Rose) => format!("above by {by}: {then}"),
        Some(Verdict::Fell) => format!("below by {by}: {then}"),
        Some(Verdict::NotToldApart) => format!("cannot be told apart: {then}"),
        Some(Verdict::TooFew) => "too few answers".to_owned(),
        None => then,
    }
}

/// Every dimension that some figure is divided by, in the order of their first appearance.
fn dimensions(figures: &[Figure]) -> Vec<Dimension> {
    let mut found: Vec<Dimension> = Vec::new();
    for (dimension, _) in figures.iter().flat_map(|figure| &figure.by) {
        if !found.contains(dimension) {
            found.push(*dimension);
        }
    }
    found
}

fn period(figures: &[Figure]) -> Option<String> {
    figures.first().map(|figure| format!("{} to {}", figure.from, figure.to))
}

fn note(figure: &Figure) -> String {
    let spread = figure.spread.map(|spread| {
        let Spread { median, min, max } = spread;
        format!("median {median:.1}, {min:.1} to {max:.1}")
    });
    let hidden = figure.hidden.map(|hidden| format!("hidden: {}", reason(hidden)));
    let few = figure.few.then(|| "few answers".to_owned());
    [hidden, few, spread].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn reason(hidden: HiddenReason) -> &'static str {
    match hidden {
        HiddenReason::TooFew => "too_few",
        HiddenReason::Complementary => "complementary",
    }
}

fn tidy(value: f64) -> f64 {
    round_half_away(value, DECIMALS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::measures::{Cell, Measure, NpsCounts, Slice, against_target, figures};
    use jiff::civil::date;

    fn figure(measure: Measure) -> Figure {
        let nps = NpsCounts([0, 0, 0, 0, 0, 0, 2_602, 5_709, 0, 29_962, 0]);
        let cell = Cell { responses: 38_292, nps, ..Cell::default() };
        let slice = Slice { by: vec![Dimension::Service], ..Slice::of_period(date(2024, 1, 1), date(2024, 12, 31)) };
        figures(measure, &slice, &[(vec!["hammas".to_owned()], cell)]).unwrap().remove(0)
    }

    #[test]
    fn json_is_as_the_contract_says() {
        let json: serde_json::Value =
            serde_json::from_str(&json(&[figure(Measure::Nps)], &Beside::default()).unwrap()).unwrap();
        let nps = &json[0];
        assert_eq!(nps["measure"], "nps");
        assert_eq!((&nps["from"], &nps["to"]), (&"2024-01-01".into(), &"2024-12-31".into()));
        assert_eq!(nps["by"], serde_json::json!({"service": "hammas"}));
        assert!((nps["value"].as_f64().unwrap() - 71.486).abs() < 0.001);
        assert_eq!((&nps["shown"], &nps["base"]), (&"71".into(), &38_273.into()));
        assert!((nps["interval"][1].as_f64().unwrap() - 72.06).abs() < 0.01);
        assert!(nps["hidden"].is_null());
        let responses = serde_json::to_string(&Item(&figure(Measure::Responses), None, None)).unwrap();
        assert!(responses.contains("\"value\":38292,"), "{responses}");
    }

    #[test]
    fn a_change_stands_beside_its_figure() {
        let now = [figure(Measure::Nps)];
        let found = Beside { changes: against_target(&now, |_| Some(70.0)), marks: vec![vec![Mark::Wording]] };
        let json: serde_json::Value = serde_json::from_str(&json(&now, &found).unwrap()).unwrap();
        let change = &json[0]["change"];
        assert_eq!((&change["against"], &change["told_apart"]), (&"target".into(), &true.into()));
        assert_eq!(json[0]["marks"], serde_json::json!(["wording"]));
        assert!((change["by"].as_f64().unwrap() - 1.486).abs() < 0.001, "{change}");
        // By the formula in Python, as in domain/src/measures/change_difference.rs.
        assert!((change["p_value"].as_f64().unwrap() - 6.710_163e-7).abs() < 1e-12);
        let csv = csv(&now, &found).unwrap();
        assert!(csv.lines().next().unwrap().ends_with(",against,then,change,p_value,verdict,marks"), "{csv}");
        assert!(csv.contains(",target,70,1.486426") && csv.trim_end().ends_with(",rose,wording"), "{csv}");
        assert!(table(&now, &found).last().unwrap().trim_end().ends_with("above by 1: 70  wording"));
    }

    #[test]
    fn a_hidden_figure_has_no_numbers() {
        let hidden = Figure {
            value: None,
            shown: None,
            base: 0,
            interval: None,
            hidden: Some(HiddenReason::TooFew),
            ..figure(Measure::Nps)
        };
        let json: serde_json::Value =
            serde_json::from_str(&json(std::slice::from_ref(&hidden), &Beside::default()).unwrap()).unwrap();
        assert_eq!(json[0]["hidden"], "too_few");
        assert!(json[0]["value"].is_null() && json[0]["interval"].is_null());
        let csv = csv(&[hidden], &Beside::default()).unwrap();
        assert_eq!(csv.lines().nth(1), Some("nps,2024-01-01,2024-12-31,hammas,,,0,,,,too_few,false,,,"));
    }
}
