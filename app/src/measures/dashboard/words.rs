//! How a figure and its change are told.

use crate::measures::service_tables::shown;
use crate::web::{Page, format};
use domain::measures::{Against, Change, Dimension, Figure, LEAST_COMPARED, Mark, Rounding, Verdict};
use domain::surveys::Statement;
use press::charts::interval_bar;

/// A figure as a line of a table: what it is, how sure it is, what became of it.
pub struct Line {
    /// Of a statement its code; empty of others.
    pub code: &'static str,
    pub name: String,
    pub value: String,
    pub base: String,
    pub interval: String,
    pub few: bool,
    pub chart: String,
    pub before: Told,
    pub year: Told,
    pub target: Told,
}

/// A change in words, and the class that gives its sign.
#[derive(Default)]
pub struct Told {
    pub text: String,
    pub class: &'static str,
}

/// What a figure is set beside.
#[derive(Default, Clone, Copy)]
pub struct Beside<'a> {
    pub before: Option<&'a Change>,
    pub year: Option<&'a Change>,
    pub target: Option<&'a Change>,
}

/// A figure with its changes; `marks`: what keeps it from being compared with the period before and with the year before.
pub fn line(page: &Page, name: String, figure: &Figure, beside: Beside<'_>, marks: (&[Mark], &[Mark])) -> Line {
    let rounding = figure.measure.rounding();
    let number = |value: f64| shown(page.language, value, rounding);
    let value = figure.value.map_or_else(|| "–".to_owned(), number);
    // "91–92 %": the sign stands once.
    let lower = |value: f64| match rounding {
        Rounding::Percent => shown(page.language, value, Rounding::WholeNumber),
        _ => number(value),
    };
    let interval = figure.interval.map(|(low, high)| format::range(&lower(low), &number(high))).unwrap_or_default();
    let (low, high) = if rounding == Rounding::SignedIndex { (-100.0, 100.0) } else { (0.0, 100.0) };
    let chart = figure.value.map(|value| {
        let title = format!("{name}: {}", number(value));
        interval_bar(&title, (low, high), (value, figure.interval), beside.target.map(|target| target.then))
    });
    Line {
        code: figure.label(Dimension::Statement).and_then(Statement::parse).map_or("", Statement::code),
        before: told(page, beside.before, rounding, marks.0),
        year: told(page, beside.year, rounding, marks.1),
        target: told(page, beside.target, rounding, &[]),
        base: page.count(i64::try_from(figure.base).unwrap_or(i64::MAX)),
        few: figure.base > 0 && figure.base < LEAST_COMPARED,
        chart: chart.unwrap_or_default(),
        name,
        value,
        interval,
    }
}

/// What became of a figure. Where other words or other ways were used, that is said and nothing else.
pub fn told(page: &Page, change: Option<&Change>, rounding: Rounding, marks: &[Mark]) -> Told {
    let Some(change) = change else { return Told { text: page.t("change-nothing").to_owned(), class: "same" } };
    let then = shown(page.language, change.then, rounding);
    let by = match rounding {
        Rounding::Percent => {
            page.with1("change-points", "by", shown(page.language, change.by.abs(), Rounding::WholeNumber))
        }
        _ => shown(page.language, change.by.abs(), rounding),
    };
    let is_broken = marks.iter().any(|mark| matches!(mark, Mark::Wording | Mark::Channels));
    let (key, class) = match (change.verdict, change.against) {
        (Some(_), _) if is_broken => ("change-not-comparable", "same"),
        (Some(Verdict::Rose), Against::Target) => ("target-above", "rose"),
        (Some(Verdict::Fell), Against::Target) => ("target-below", "fell"),
        (Some(Verdict::NotToldApart), Against::Target) => ("target-not-told-apart", "same"),
        (Some(Verdict::Rose), _) => ("change-rose", "rose"),
        (Some(Verdict::Fell), _) => ("change-fell", "fell"),
        (Some(Verdict::NotToldApart), _) => ("change-not-told-apart", "same"),
        (Some(Verdict::TooFew), _) => ("change-too-few", "same"),
        (None, _) => ("change-was", "same"),
    };
    Told { text: page.with2(key, &("by", by), &("then", then)), class }
}

/// What keeps periods from being compared, as notes under the figures.
pub fn notes(page: &Page, against: Against, marks: &[Mark]) -> Vec<String> {
    let against = page.named("against", against.code());
    marks.iter().map(|mark| page.with1(&format!("mark-{}", mark.code()), "against", &against)).collect()
}
