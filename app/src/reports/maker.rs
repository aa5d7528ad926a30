//! What makes the sections: asks the measures, writes figures down with their places, and completes texts.

use super::document::{Held, Row, Table};
use crate::measures::answer::{AnswerError, Figures};
use crate::web::texts::Texts;
use domain::language::Language;
use domain::measures::{Dimension, Figure, Limits, Measure, Slice, Source, Visibility, public, visibility};
use domain::organisation::Organisation;
use domain::reports::{Field, Period, Piece, pieces};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

/// Shown where there is nothing to make a figure of, and where it is hidden.
pub const NOTHING: &str = "–";

pub struct Maker<'a> {
    pub source: &'a Figures<'a>,
    pub texts: &'static Texts,
    pub language: Language,
    /// The tree on the last day of the period.
    pub organisation: &'a Organisation,
    pub period: Period,
    pub limits: Limits,
    /// The report's code, by which its first texts are found.
    pub report: &'static str,
    pub readers: Readers,
    /// What people wrote, by section.
    pub written: &'a BTreeMap<String, String>,
    pub figures: Vec<Held>,
    /// What was asked already: several tables stand on the same totals, and feedback is read anew for each question.
    pub asked: Mutex<HashMap<String, Vec<Figure>>>,
}

/// For whom the report is made: of counts that everybody may read, small ones are hidden (answers are always).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    House,
    Everybody,
}

/// What a question is narrowed to.
pub type Filters = Vec<(Dimension, Vec<String>)>;

impl Maker<'_> {
    pub fn t<'k>(&'k self, key: &'k str) -> &'k str {
        self.texts.get(key)
    }

    /// The days of the period and of the same a year before.
    pub fn both(&self) -> [(Date, Date); 2] {
        [self.period.days(), self.period.year_before().days()]
    }

    /// Figures as the public may see them: answers of few people are hidden.
    pub async fn ask(
        &self,
        measure: Measure,
        by: &[Dimension],
        filters: &Filters,
        (from, to): (Date, Date),
    ) -> Result<Vec<Figure>, AnswerError> {
        let question = format!("{measure:?} {by:?} {filters:?} {from} {to}");
        if let Some(known) = self.asked.lock().unwrap_or_else(PoisonError::into_inner).get(&question) {
            return Ok(known.clone());
        }
        let slice = Slice { from, to, filters: filters.clone(), by: by.to_vec() };
        let found = self.source.answer(measure, &slice).await?;
        let is_of_answers = matches!(measure.source(), Source::Responses(_));
        let found = if is_of_answers { public(found, self.limits) } else { found };
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(question, found.clone());
        Ok(found)
    }

    pub async fn one(
        &self,
        measure: Measure,
        filters: &Filters,
        days: (Date, Date),
    ) -> Result<Option<Figure>, AnswerError> {
        Ok(self.ask(measure, &[], filters, days).await?.into_iter().next())
    }

    /// A count beside the whole that it is a part of: the last filter says which part.
    async fn part(
        &self,
        measure: Measure,
        mut filters: Filters,
        days: (Date, Date),
    ) -> Result<Option<Figure>, AnswerError> {
        let Some((dimension, part)) = filters.pop() else { return self.one(measure, &filters, days).await };
        let figures = self.ask(measure, &[dimension], &filters, days).await?;
        let is_part =
            |figure: &Figure| figure.label(dimension).is_some_and(|label| part.iter().any(|code| code == label));
        Ok(figures.into_iter().find(is_part))
    }

    /// Writes the figure down and gives what is shown of it.
    pub fn figure(&mut self, id: &str, place: &str, figure: Option<&Figure>, rule: &str) -> String {
        let shown = figure.and_then(|figure| figure.shown.as_deref()).map(|shown| spoken(self.language, shown));
        self.hold(Held {
            id: id.to_owned(),
            place: place.to_owned(),
            measure: figure.map_or("", |figure| figure.measure.key()).to_owned(),
            shown: shown.unwrap_or_default(),
            value: figure.and_then(|figure| figure.value),
            base: figure.map_or(0, |figure| figure.base),
            rule: rule.to_owned(),
        })
    }

    /// A count that is no figure of a measure.
    pub fn count(&mut self, id: &str, place: &str, count: u64, rule: &str) -> String {
        let shown = crate::web::format::count(self.language, count as i64);
        let (value, base) = (Some(count as f64), count);
        self.hold(Held {
            id: id.into(),
            place: place.into(),
            measure: String::new(),
            shown,
            value,
            base,
            rule: rule.into(),
        })
    }

    /// Which counts of a table may be shown. Each has as many labels as the others; a total has labels of its own.
    pub fn seen(&self, cells: &[(Vec<String>, u64)]) -> Vec<bool> {
        if self.readers == Readers::House {
            return vec![true; cells.len()];
        }
        let is_shown = |held: Visibility| !matches!(held, Visibility::Hidden(_));
        visibility(cells, self.limits).into_iter().map(is_shown).collect()
    }

    /// A count that may have to be hidden: then it says why, or nothing where it would give another one away.
    pub fn guarded(&mut self, id: &str, place: &str, (count, is_seen): (u64, bool), rule: &str) -> String {
        if is_seen {
            return self.count(id, place, count, rule);
        }
        let (id, place) = (id.to_owned(), place.to_owned());
        self.hold(Held { id, place, base: 0, value: None, ..Held::default() });
        self.instead(count)
    }

    /// What stands in the place of a hidden count.
    pub fn instead(&self, count: u64) -> String {
        if count >= self.limits.hidden_below {
            return NOTHING.to_owned();
        }
        self.texts.with("report-under", [("limit", self.limits.hidden_below.to_string().into())])
    }

    /// Why counts are missing, where some are.
    pub fn hidden_note(&self, seen: &[bool]) -> String {
        if seen.iter().all(|seen| *seen) {
            return String::new();
        }
        self.texts.with("report-hidden-note", [("limit", self.limits.hidden_below.to_string().into())])
    }

    /// One figure in per cent of another.
    pub fn share(&mut self, id: &str, place: &str, (part, base): (u64, u64), rule: &str) -> String {
        let value = (base > 0).then(|| 100.0 * part as f64 / base as f64);
        let shown = value.map(|value| self.percent(value)).unwrap_or_default();
        let (id, place, rule) = (id.to_owned(), place.to_owned(), rule.to_owned());
        self.hold(Held { id, place, measure: String::new(), shown, value, base, rule })
    }

    fn percent(&self, value: f64) -> String {
        let shown = domain::measures::shown(value, domain::measures::Rounding::Percent);
        spoken(self.language, &shown)
    }

    /// What is not shown hangs on nothing.
    pub fn hold(&mut self, held: Held) -> String {
        let is_shown = !held.shown.is_empty();
        let shown = if is_shown { held.shown.clone() } else { NOTHING.to_owned() };
        let rule = if is_shown { held.rule } else { String::new() };
        self.figures.push(Held { rule, ..held });
        shown
    }

    /// The text with its figures completed. `section` is where it stands.
    pub async fn complete(&mut self, section: &str, text: &str) -> Result<String, AnswerError> {
        let mut whole = String::new();
        for (number, piece) in pieces(text).into_iter().enumerate() {
            match piece {
                Piece::Words(words) => whole.push_str(words),
                Piece::Unknown(inside) => whole.push_str(&format!("{{{inside}}}")),
                Piece::Field(Field { measure, is_before, is_share, filters }) => {
                    let days = self.both()[usize::from(is_before)];
                    let figure = if is_share {
                        self.part(measure, filters.clone(), days).await?
                    } else {
                        self.one(measure, &filters, days).await?
                    };
                    let figure = figure.filter(|figure| filters.is_empty() || self.may_be_told(figure));
                    let id = format!("{section}-text-{number}");
                    let place = format!("{}: {text}", self.t("report-text"));
                    whole.push_str(&if is_share {
                        self.share_of(&id, &place, figure.as_ref())
                    } else {
                        self.figure(&id, &place, figure.as_ref(), "")
                    });
                }
            }
        }
        Ok(whole)
    }

    /// A narrowed count that everybody may read is no small one.
    fn may_be_told(&self, figure: &Figure) -> bool {
        let is_small = figure.value.is_some_and(|value| value < self.limits.hidden_below as f64);
        self.readers == Readers::House || !figure.measure.is_count() || !is_small
    }

    /// Writes down of how many in a hundred a count is.
    fn share_of(&mut self, id: &str, place: &str, figure: Option<&Figure>) -> String {
        let shown = figure.and_then(Figure::shown_share).map(|shown| spoken(self.language, &shown));
        self.hold(Held {
            id: id.to_owned(),
            place: place.to_owned(),
            measure: figure.map_or("", |figure| figure.measure.key()).to_owned(),
            shown: shown.unwrap_or_default(),
            value: figure.and_then(|figure| figure.share),
            base: figure.map_or(0, |figure| figure.base),
            rule: String::new(),
        })
    }

    /// A table of labels and what is shown of each.
    pub fn table(&self, id: &str, head: &[&str], rows: Vec<Row>) -> Table {
        let title = self.t(&format!("report-table-{id}")).to_owned();
        let head = head.iter().map(|text| (*text).to_owned()).collect();
        Table { id: id.to_owned(), title, head, rows, ..Table::default() }
    }
}

pub fn row(label: &str, cells: Vec<String>) -> Row {
    Row { label: label.to_owned(), cells, is_total: false }
}

pub fn total(label: &str, cells: Vec<String>) -> Row {
    Row { label: label.to_owned(), cells, is_total: true }
}

/// A figure's Finnish form in the reader's language.
pub fn spoken(language: Language, shown: &str) -> String {
    if language != Language::English {
        return shown.to_owned();
    }
    let swapped: String = shown.chars().map(|c| if c == ',' { '.' } else { c }).collect();
    match swapped.strip_suffix("\u{a0}%") {
        Some(number) => format!("{}%", number.replace('\u{a0}', ",")),
        None => swapped.replace('\u{a0}', ","),
    }
}
