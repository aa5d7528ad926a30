use super::small_cells::{Limits, Visibility, visibility};
use super::{Cell, Dimension, Figure, Measure};
use crate::surveys::Statement;
use std::collections::{BTreeMap, BTreeSet};

/// The figures as the public may see them: those of few marked, those of too few and their company without numbers.
/// Give all figures of a page at once, totals too, so that each guards the others.
pub fn public(mut figures: Vec<Figure>, limits: Limits) -> Vec<Figure> {
    let mut tables: BTreeMap<(Measure, Option<String>), Vec<usize>> = BTreeMap::new();
    for (at, figure) in figures.iter().enumerate() {
        // Statements are tables of their own: nobody adds up different statements' answers.
        let statement = figure.label(Dimension::Statement).map(str::to_owned);
        tables.entry((figure.measure, statement)).or_default().push(at);
    }
    for table in tables.into_values() {
        let dimensions = dimensions(table.iter().map(|at| &figures[*at]));
        let cells: Vec<_> = table.iter().map(|at| cell(&figures[*at], &dimensions)).collect();
        for (at, visibility) in table.into_iter().zip(visibility(&cells, limits)) {
            veil(&mut figures[at], visibility);
        }
    }
    figures
}

pub(super) fn dimensions<'a>(table: impl Iterator<Item = &'a Figure>) -> BTreeSet<Dimension> {
    let dimensions = table.flat_map(|figure| figure.by.iter().map(|(dimension, _)| *dimension));
    dimensions.filter(|dimension| *dimension != Dimension::Statement).collect()
}

/// A figure that is not divided by what others of its table are is a total beside them.
pub(super) fn cell(figure: &Figure, dimensions: &BTreeSet<Dimension>) -> (Vec<String>, u64) {
    const TOTAL: &str = "total";
    let label = |dimension: &Dimension| figure.label(*dimension).unwrap_or(TOTAL).to_owned();
    (dimensions.iter().map(label).collect(), people(figure))
}

/// How many people a figure tells of: of a count, those counted. The three groups of the recommendation are shown or
/// hidden together, by the answers that they share.
pub fn people(figure: &Figure) -> u64 {
    match figure.measure {
        Measure::NpsCritics | Measure::NpsPassives | Measure::NpsPromoters => figure.base,
        measure if measure.is_count() => figure.value.map_or(0, |count| count as u64),
        _ => figure.base,
    }
}

/// The same, from what was counted.
pub(super) fn people_of(measure: Measure, statement: Option<&str>, cell: &Cell) -> u64 {
    let statement = statement.and_then(Statement::parse);
    match measure {
        Measure::Responses => cell.responses,
        Measure::StatementMean | Measure::StatementAgree => {
            statement.map_or(0, |statement| cell.statements[statement as usize].answers())
        }
        _ => cell.nps.answers(),
    }
}

pub(super) fn veil(figure: &mut Figure, visibility: Visibility) {
    match visibility {
        Visibility::Visible => {}
        Visibility::Few => figure.few = true,
        Visibility::Hidden(reason) => {
            *figure = Figure {
                value: None,
                shown: None,
                base: 0,
                interval: None,
                few: false,
                hidden: Some(reason),
                share: None,
                spread: None,
                made: None,
                by: std::mem::take(&mut figure.by),
                ..*figure
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{HiddenReason, NpsCounts, Slice, figures};
    use super::*;
    use jiff::civil::date;

    const LIMITS: Limits = Limits { hidden_below: 10, few_below: 30 };

    fn period(by: &[Dimension]) -> Slice {
        Slice { by: by.to_vec(), ..Slice::of_period(date(2026, 10, 1), date(2026, 10, 30)) }
    }

    fn cell(n: u64) -> Cell {
        Cell { responses: n, nps: NpsCounts([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n]), ..Cell::default() }
    }

    fn cells(ns: &[u64]) -> Vec<(Vec<String>, Cell)> {
        ns.iter().enumerate().map(|(at, n)| (vec![format!("service-{at}")], cell(*n))).collect()
    }

    #[test]
    fn few_are_marked_and_too_few_show_no_number() {
        let by_service = figures(Measure::Nps, &period(&[Dimension::Service]), &cells(&[9, 29, 30, 8])).unwrap();
        let seen = public(by_service, LIMITS);
        assert_eq!(seen.iter().map(|figure| figure.few).collect::<Vec<_>>(), [false, true, false, false]);
        let hidden = &seen[0];
        assert_eq!((hidden.value, &hidden.shown, hidden.base, hidden.interval), (None, &None, 0, None));
        assert_eq!(hidden.hidden, Some(HiddenReason::TooFew));
        assert_eq!(hidden.label(Dimension::Service), Some("service-0"));
        assert!(seen[1].interval.is_some() && seen[1].hidden.is_none());
    }

    #[test]
    fn what_is_not_divided_is_a_total_of_its_table() {
        // By service and channel 5 and 40; the service's own figure of 45 stands beside them.
        let by = period(&[Dimension::Service, Dimension::Channel]);
        let part = |channel: &str, n| (vec!["service-0".to_owned(), channel.to_owned()], cell(n));
        let mut page = figures(Measure::Nps, &by, &[part("qr", 5), part("web", 40), part("chat", 50)]).unwrap();
        page.extend(figures(Measure::Nps, &period(&[Dimension::Service]), &cells(&[95])).unwrap());
        let reasons: Vec<_> = public(page, LIMITS).into_iter().map(|figure| figure.hidden).collect();
        assert_eq!(reasons, [Some(HiddenReason::TooFew), Some(HiddenReason::Complementary), None, None]);
    }

    #[test]
    fn a_count_is_judged_by_those_counted() {
        let by_service = period(&[Dimension::Service]);
        let seen = public(figures(Measure::Responses, &by_service, &cells(&[5, 6, 100])).unwrap(), LIMITS);
        let shown: Vec<_> = seen.iter().map(|figure| figure.shown.as_deref()).collect();
        assert_eq!(shown, [None, None, Some("100")]);
        // No promoter among forty answers tells of forty people.
        let seen = public(figures(Measure::NpsCritics, &by_service, &cells(&[40, 50])).unwrap(), LIMITS);
        assert_eq!(seen[0].shown.as_deref(), Some("0"));
    }
}
