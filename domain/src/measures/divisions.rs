//! One question at several depths: a table with the totals of its lines, counted once.

use super::{Cell, Dimension, Figure, Measure, QuestionError, Slice, figures};
use std::collections::BTreeMap;

/// The figures of every division, from the cells of the finest: `slice` is divided by all that any of `divisions` names.
pub fn figures_by(
    measure: Measure,
    slice: &Slice,
    cells: &[(Vec<String>, Cell)],
    divisions: &[Vec<Dimension>],
) -> Result<Vec<Figure>, QuestionError> {
    let mut all = Vec::new();
    for by in divisions {
        let place = |dimension: &Dimension| slice.by.iter().position(|held| held == dimension);
        let kept: Vec<usize> = by.iter().filter_map(place).collect();
        let mut order: Vec<Vec<String>> = Vec::new();
        let mut sums: BTreeMap<Vec<String>, Cell> = BTreeMap::new();
        for (labels, cell) in cells {
            let labels: Vec<String> = kept.iter().map(|at| labels[*at].clone()).collect();
            if !sums.contains_key(&labels) {
                order.push(labels.clone());
            }
            *sums.entry(labels).or_default() += *cell;
        }
        let summed: Vec<(Vec<String>, Cell)> =
            order.into_iter().map(|labels| (labels.clone(), sums[&labels])).collect();
        all.extend(figures(measure, &Slice { by: by.clone(), ..slice.clone() }, &summed)?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::super::NpsCounts;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn totals_are_those_of_the_counts_and_no_means_of_means() {
        let cell = |critics, promoters| {
            let nps = NpsCounts([critics, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);
            Cell { responses: nps.answers(), nps, ..Cell::default() }
        };
        let cells: Vec<(Vec<String>, Cell)> = [("a", "x", 0, 90), ("a", "y", 5, 5), ("b", "x", 10, 0)]
            .map(|(row, column, critics, promoters)| {
                (vec![row.to_owned(), column.to_owned()], cell(critics, promoters))
            })
            .into();
        let (rows, columns) = (Dimension::Service, Dimension::Channel);
        let slice = Slice { by: vec![rows, columns], ..Slice::of_period(date(2026, 1, 1), date(2026, 12, 31)) };
        let divisions = [vec![rows, columns], vec![rows], vec![columns], vec![]];
        let figures = figures_by(Measure::Nps, &slice, &cells, &divisions).unwrap();
        let values: Vec<(Option<&str>, Option<&str>, f64)> =
            figures.iter().map(|figure| (figure.label(rows), figure.label(columns), figure.value.unwrap())).collect();
        // Of a: 95 promoters less 5 critics of 100; of x: 90 less 10 of 100; of all: 95 less 15 of 110.
        assert_eq!(values[3], (Some("a"), None, 90.0));
        assert_eq!(values[5], (None, Some("x"), 80.0));
        assert!((values[7].2 - 100.0 * 80.0 / 110.0).abs() < 1e-9 && values.len() == 8);
    }
}
