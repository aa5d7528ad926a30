use super::change_difference::Made;
use super::interval::{Interval, mean_interval, nps, nps_interval, share_interval};
use super::rounding::{largest_remainder, shown};
use super::small_cells::HiddenReason;
use super::{Cell, Dimension, Measure, QuestionError, Rounding, Slice, Source, StatementCounts};
use crate::surveys::Statement;
use jiff::civil::Date;
use std::collections::HashMap;

/// One number with everything that must stand beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub measure: Measure,
    /// The period, both days counted.
    pub from: Date,
    pub to: Date,
    /// Its label in each dimension asked by.
    pub by: Vec<(Dimension, String)>,
    /// In the measure's unit: a count, -100 to 100, 1 to 5, per cent or days. None where there is nothing to make it
    /// of, and where it is hidden.
    pub value: Option<f64>,
    /// The value rounded, in Finnish form.
    pub shown: Option<String>,
    /// Of how many it is made. For a count, of how many it is a share: those of the same period, and of the same
    /// other labels where a feedback may have several kinds or topics. Zero where the figure is hidden.
    pub base: u64,
    /// 95 %, in the unit of the value.
    pub interval: Option<Interval>,
    /// Whether it is to be shown as made of few answers.
    pub few: bool,
    pub hidden: Option<HiddenReason>,
    /// A count in per cent of its base; whole for the three groups of the recommendation, which add to 100.
    pub share: Option<f64>,
    pub spread: Option<Spread>,
    /// The counts that tell it apart from another one. None of counts and times, and where it is hidden.
    pub made: Option<Made>,
}

/// How handling times lie about their mean, in days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    pub median: f64,
    pub min: f64,
    pub max: f64,
}

impl Figure {
    /// The share as people read it: "28 %".
    pub fn shown_share(&self) -> Option<String> {
        self.share.map(|share| shown(share, Rounding::Percent))
    }

    pub(super) fn new(measure: Measure, slice: &Slice, labels: Vec<String>) -> Self {
        Self {
            measure,
            from: slice.from,
            to: slice.to,
            by: slice.by.iter().copied().zip(labels).collect(),
            value: None,
            shown: None,
            base: 0,
            interval: None,
            few: false,
            hidden: None,
            share: None,
            spread: None,
            made: None,
        }
    }

    pub(super) fn with_value(self, value: Option<f64>, base: u64) -> Self {
        let shown = value.map(|value| shown(value, self.measure.rounding()));
        Self { value, shown, base, ..self }
    }

    /// A count of `base`; its share is told where the base is more than the count itself by definition.
    pub(super) fn with_count(self, count: u64, base: Option<u64>) -> Self {
        let share = base.filter(|base| *base > 0).map(|base| 100.0 * count as f64 / base as f64);
        Self { share, ..self.with_value(Some(count as f64), base.unwrap_or(count)) }
    }

    fn with_interval(self, interval: Option<Interval>) -> Self {
        Self { interval, ..self }
    }

    fn made_of(self, made: Made) -> Self {
        Self { made: Some(made), ..self }
    }

    pub(super) fn with_share_of(self, hits: u64, base: u64) -> Self {
        let value = (base > 0).then(|| 100.0 * hits as f64 / base as f64);
        self.with_value(value, base).with_interval(share_interval(hits, base)).made_of(Made::Share { hits, base })
    }

    /// The mean of scores from 1 to 5.
    pub(super) fn with_mean(self, counts: StatementCounts) -> Self {
        let interval = counts.mean().zip(counts.deviation()).and_then(|(mean, deviation)| {
            let (low, high) = mean_interval(mean, deviation, counts.answers())?;
            Some((low.max(1.0), high.min(5.0)))
        });
        self.with_value(counts.mean(), counts.answers()).with_interval(interval).made_of(Made::Mean(counts))
    }

    /// Its label in `dimension`, if it is divided by that.
    pub fn label(&self, dimension: Dimension) -> Option<&str> {
        self.by.iter().find(|(held, _)| *held == dimension).map(|(_, label)| label.as_str())
    }

    /// The labels of its part of the period.
    fn times(&self) -> Vec<&str> {
        let times = self.by.iter().filter(|(dimension, _)| dimension.is_time());
        times.map(|(_, label)| label.as_str()).collect()
    }
}

/// The figures of a measure of responses from the cells of a tally for the same slice, in their order. Of a question
/// that is not divided there is exactly one figure (one a statement), also where there are no responses.
pub fn figures(measure: Measure, slice: &Slice, cells: &[(Vec<String>, Cell)]) -> Result<Vec<Figure>, QuestionError> {
    if !matches!(measure.source(), Source::Responses(_)) {
        return Err(QuestionError::OtherSource(measure.key()));
    }
    let slice = slice.prepared(measure)?;
    let undivided = undivided_labels(&slice);
    let cell_of = |labels: &Vec<String>| cells.iter().find(|(held, _)| held == labels).map_or(Cell::default(), |c| c.1);
    let figures = match undivided {
        Some(all) => all.into_iter().map(|labels| figure(measure, &slice, &cell_of(&labels), labels)).collect(),
        None => cells.iter().map(|(labels, cell)| figure(measure, &slice, cell, labels.clone())).collect(),
    };
    Ok(if measure == Measure::Responses { with_shares(figures) } else { figures })
}

/// The labels that must be there without any response; none where the question is divided by what responses say.
fn undivided_labels(slice: &Slice) -> Option<Vec<Vec<String>>> {
    match slice.by[..] {
        [] => Some(vec![Vec::new()]),
        [Dimension::Statement] => {
            let asked = super::plan::asked_statements(slice).into_iter();
            Some(asked.map(|statement| vec![statement.code().to_owned()]).collect())
        }
        _ => None,
    }
}

fn figure(measure: Measure, slice: &Slice, cell: &Cell, labels: Vec<String>) -> Figure {
    let figure = Figure::new(measure, slice, labels);
    let statement = figure.label(Dimension::Statement).and_then(Statement::parse);
    let counts = statement.map_or(StatementCounts::default(), |statement| cell.statements[statement as usize]);
    let groups = [cell.nps.critics(), cell.nps.passives(), cell.nps.promoters()];
    match measure {
        Measure::Nps => {
            let figure = figure.with_value(nps(&cell.nps), cell.nps.answers());
            figure.with_interval(nps_interval(&cell.nps)).made_of(Made::Nps(cell.nps))
        }
        Measure::NpsCritics => nps_group(figure, groups, 0),
        Measure::NpsPassives => nps_group(figure, groups, 1),
        Measure::NpsPromoters => nps_group(figure, groups, 2),
        Measure::StatementMean => figure.with_mean(counts),
        Measure::StatementAgree => figure.with_share_of(counts.agreeing(), counts.answers()),
        _ => figure.with_count(cell.responses, None),
    }
}

fn nps_group(figure: Figure, groups: [u64; 3], at: usize) -> Figure {
    let base = groups.iter().sum();
    let share = (base > 0).then(|| largest_remainder(&groups)[at] as f64);
    Figure { share, ..figure.with_value((base > 0).then_some(groups[at] as f64), base) }
}

/// Counts of responses with their share of all in the same part of the period.
fn with_shares(figures: Vec<Figure>) -> Vec<Figure> {
    if figures.iter().all(|figure| figure.by.iter().all(|(dimension, _)| dimension.is_time())) {
        return figures;
    }
    let mut bases: HashMap<Vec<&str>, u64> = HashMap::new();
    for figure in &figures {
        *bases.entry(figure.times()).or_default() += figure.base;
    }
    let bases: Vec<u64> = figures.iter().map(|figure| bases[&figure.times()]).collect();
    figures
        .into_iter()
        .zip(bases)
        .map(|(figure, base)| {
            let count = figure.base;
            figure.with_count(count, Some(base))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::NpsCounts;
    use super::*;
    use jiff::civil::date;

    fn year(by: &[Dimension]) -> Slice {
        Slice { by: by.to_vec(), ..Slice::of_period(date(2024, 1, 1), date(2024, 12, 31)) }
    }

    fn nps_cell(critics: u64, passives: u64, promoters: u64) -> Cell {
        let nps = NpsCounts([0, 0, 0, 0, 0, 0, critics, passives, 0, 0, promoters]);
        Cell { responses: nps.answers(), nps, ..Cell::default() }
    }

    fn labelled<const N: usize>(cells: [(&str, Cell); N]) -> Vec<(Vec<String>, Cell)> {
        cells.into_iter().map(|(label, cell)| (vec![label.to_owned()], cell)).collect()
    }

    #[test]
    fn the_year_of_seed_000() {
        let mut cell = nps_cell(2_602, 5_709, 29_962);
        cell.responses = 38_292;
        let one = |measure| figures(measure, &year(&[]), &[(vec![], cell)]).unwrap().remove(0);
        let nps = one(Measure::Nps);
        assert_eq!((nps.shown.as_deref(), nps.base), (Some("71"), 38_273));
        let (low, high) = nps.interval.unwrap();
        assert!((low - 70.90).abs() < 0.005 && (high - 72.06).abs() < 0.005);
        assert_eq!(one(Measure::Responses).shown.as_deref(), Some("38\u{a0}292"));
        let critics = one(Measure::NpsCritics);
        assert_eq!((critics.shown.as_deref(), critics.base), (Some("2\u{a0}602"), 38_273));
        let shares = [Measure::NpsCritics, Measure::NpsPassives, Measure::NpsPromoters].map(|m| one(m).share.unwrap());
        assert_eq!(shares, [7.0, 15.0, 78.0]);
        assert_eq!(critics.shown_share().as_deref(), Some("7\u{a0}%"));
    }

    #[test]
    fn counts_by_channel_are_shares_of_all() {
        let of = |responses| Cell { responses, ..Cell::default() };
        let cells = labelled([("text_message", of(25_487)), ("web", of(12_805))]);
        let found = figures(Measure::Responses, &year(&[Dimension::Channel]), &cells).unwrap();
        // Seed 000 prints "almost 67 %"; 25,487 of 38,292 is 66.56 %.
        assert_eq!((found[0].shown_share().as_deref(), found[0].base), (Some("67\u{a0}%"), 38_292));
        assert_eq!((found[0].value, found[0].label(Dimension::Channel)), (Some(25_487.0), Some("text_message")));
        let by_month =
            figures(Measure::Responses, &year(&[Dimension::Month]), &labelled([("2024-01", of(5))])).unwrap();
        assert_eq!((by_month[0].share, by_month[0].base), (None, 5));
    }

    #[test]
    fn without_answers_there_is_no_value() {
        let only_statements = Cell { responses: 12, ..Cell::default() };
        let by_service =
            figures(Measure::Nps, &year(&[Dimension::Service]), &labelled([("a", only_statements)])).unwrap();
        assert_eq!((by_service[0].value, by_service[0].base, by_service[0].interval), (None, 0, None));
        let nothing = |measure, by: &[Dimension]| figures(measure, &year(by), &[]).unwrap();
        assert_eq!(nothing(Measure::Nps, &[]).iter().map(|figure| figure.value).collect::<Vec<_>>(), [None]);
        assert_eq!(nothing(Measure::Responses, &[])[0].shown.as_deref(), Some("0"));
        assert_eq!(nothing(Measure::StatementMean, &[]).len(), 7);
        assert!(nothing(Measure::Nps, &[Dimension::Service]).is_empty());
    }

    #[test]
    fn a_statement_s_mean_and_top_two() {
        let mut cell = Cell { responses: 11, ..Cell::default() };
        cell.statements[3] = StatementCounts { not_concerned: 1, scores: [0, 1, 1, 2, 6] };
        let cells = [(vec!["safety".to_owned()], cell)];
        let safety = |measure| {
            let found = figures(measure, &year(&[]), &cells).unwrap();
            found.into_iter().find(|figure| figure.label(Dimension::Statement) == Some("safety")).unwrap()
        };
        // (2 + 3 + 8 + 30) / 10.
        let mean = safety(Measure::StatementMean);
        assert_eq!((mean.shown.as_deref(), mean.base), (Some("4,30"), 10));
        let (low, high) = mean.interval.unwrap();
        // Deviation 1.0593, t 2.262 on 9 degrees: half 0.758, cut at the end of the scale.
        assert!((low - 3.542).abs() < 0.001 && high == 5.0, "{low} {high}");
        assert_eq!(safety(Measure::StatementAgree).shown.as_deref(), Some("80\u{a0}%"));
    }

    #[test]
    fn measures_of_feedback_are_not_made_of_responses() {
        let refused = figures(Measure::FeedbackOpen, &year(&[]), &[]).unwrap_err().to_string();
        assert_eq!(refused, "feedback_open is not made from the rows that were given");
    }
}
