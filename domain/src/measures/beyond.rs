//! What readers may see who ask themselves: they may ask once with a filter and once without, and subtract.

use super::public::{cell, dimensions, veil};
use super::small_cells::{HiddenReason, Limits, Visibility, visibility};
use super::{Dimension, Figure, Measure};
use std::collections::BTreeMap;

type Cells = Vec<(Vec<String>, u64)>;

/// As [`super::public`], for figures that are narrowed by filters. `wider`: the same question asked with filters taken
/// off, once for each way of doing so. Where what a filter leaves out is too few, the figure within it is hidden: the
/// wider figure less this one would be theirs.
pub fn public_within(mut figures: Vec<Figure>, wider: &[Vec<Figure>], limits: Limits) -> Vec<Figure> {
    for (key, table) in tables(&figures) {
        let dimensions = dimensions(table.iter().map(|at| &figures[*at]));
        let cells: Cells = table.iter().map(|at| cell(&figures[*at], &dimensions)).collect();
        let beyond: Vec<Vec<u64>> = wider
            .iter()
            .map(|wider| {
                let held: BTreeMap<Vec<String>, u64> = tables(wider)
                    .remove(&key)
                    .unwrap_or_default()
                    .into_iter()
                    .map(|at| cell(&wider[at], &dimensions))
                    .collect();
                cells.iter().map(|(labels, n)| held.get(labels).map_or(0, |all| all.saturating_sub(*n))).collect()
            })
            .collect();
        for (at, seen) in table.into_iter().zip(within(&cells, &beyond, limits)) {
            veil(&mut figures[at], seen);
        }
    }
    figures
}

/// The places of the figures that stand in one table: statements are tables of their own.
fn tables(figures: &[Figure]) -> BTreeMap<(Measure, Option<String>), Vec<usize>> {
    let mut tables: BTreeMap<(Measure, Option<String>), Vec<usize>> = BTreeMap::new();
    for (at, figure) in figures.iter().enumerate() {
        let statement = figure.label(Dimension::Statement).map(str::to_owned);
        tables.entry((figure.measure, statement)).or_default().push(at);
    }
    tables
}

/// `beyond`: for each wider question, how many people each cell's filters leave out.
fn within(cells: &Cells, beyond: &[Vec<u64>], limits: Limits) -> Vec<Visibility> {
    /// A cell that another table hides counts as one of few, so that it gets company here.
    const FEW: u64 = 1;
    let mut is_given_away = vec![false; cells.len()];
    loop {
        let guarded = |at: usize| if is_given_away[at] { FEW.min(cells[at].1) } else { cells[at].1 };
        let here: Cells = (0..cells.len()).map(|at| (cells[at].0.clone(), guarded(at))).collect();
        let mut seen = visibility(&here, limits);
        for (at, seen) in seen.iter_mut().enumerate().filter(|(at, _)| is_given_away[*at]) {
            if cells[at].1 >= limits.hidden_below {
                *seen = Visibility::Hidden(HiddenReason::Complementary);
            }
        }
        let mut changed = false;
        for left_out in beyond {
            let side = |labels: &[String], side: &str| [labels, &[side.to_owned()]].concat();
            let inside = here.iter().map(|(labels, n)| (side(labels, "in"), *n));
            let outside = cells.iter().zip(left_out).map(|((labels, _), n)| (side(labels, "out"), *n));
            let both: Cells = inside.chain(outside).collect();
            for (at, other) in visibility(&both, limits).into_iter().take(cells.len()).enumerate() {
                let is_new = matches!(other, Visibility::Hidden(_)) && !matches!(seen[at], Visibility::Hidden(_));
                changed |= is_new && !is_given_away[at];
                is_given_away[at] |= is_new;
            }
        }
        if !changed {
            return seen;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: Limits = Limits { hidden_below: 10, few_below: 30 };

    fn line(ns: &[u64]) -> Cells {
        ns.iter().enumerate().map(|(at, n)| (vec![format!("s{at}")], *n)).collect()
    }

    fn is_hidden(seen: &Visibility) -> bool {
        matches!(seen, Visibility::Hidden(_))
    }

    fn check(ns: &[u64], beyond: &[&[u64]], expected: &str) {
        let beyond: Vec<Vec<u64>> = beyond.iter().map(|ns| ns.to_vec()).collect();
        let seen = within(&line(ns), &beyond, LIMITS);
        let letters: String = seen.iter().map(|seen| if is_hidden(seen) { 'h' } else { 'v' }).collect();
        assert_eq!(letters, expected, "{ns:?} beyond {beyond:?}");
    }

    #[test]
    fn a_figure_is_hidden_where_its_filter_leaves_out_too_few() {
        check(&[60, 70, 80], &[], "vvv");
        check(&[60, 70, 80], &[&[40, 50, 60]], "vvv");
        // Nobody is left out: both questions have the same answer.
        check(&[60, 70, 80], &[&[0, 0, 0]], "vvv");
        // Five are left out of the first, so 65 less 60 would be theirs; the next smallest keeps it company.
        check(&[60, 70, 80], &[&[5, 50, 60]], "hhv");
        check(&[60, 70, 80], &[&[40, 50, 60], &[40, 9, 60]], "hhv");
    }

    proptest! {
        #[test]
        fn what_is_shown_leaves_nobody_alone(
            cells in prop::collection::vec((0..60_u64, 0..40_u64, 0..40_u64), 1..8)
        ) {
            let ns: Vec<u64> = cells.iter().map(|cell| cell.0).collect();
            let beyond = [cells.iter().map(|cell| cell.1).collect(), cells.iter().map(|cell| cell.2).collect()];
            let seen = within(&line(&ns), &beyond, LIMITS);
            for (at, seen) in seen.iter().enumerate().filter(|(_, seen)| !is_hidden(seen)) {
                prop_assert!(ns[at] >= LIMITS.hidden_below, "{seen:?}");
                for left_out in &beyond {
                    prop_assert!(left_out[at] == 0 || left_out[at] >= LIMITS.hidden_below);
                }
            }
            let secrets = (0..ns.len()).filter(|at| is_hidden(&seen[*at]) && ns[*at] > 0).count();
            let shown = seen.iter().any(|seen| !is_hidden(seen));
            prop_assert!(secrets != 1 || !shown, "{ns:?} {seen:?}");
        }
    }
}
