//! Small cells: what a public table may show, so that no number in it and no subtraction tells of a person.
//!
//! A cell of few is hidden. The total of a line is taken as known, whether or not it is shown beside its parts, so a
//! line with one hidden cell would give it away: the next smallest is hidden too. A total that is shown is given as a
//! cell like the others, under a label of its own, and is guarded by the same rule. A cell of nobody gives nobody
//! away and hides nobody: it is hidden by its size, and never counts as company.

use super::solvable::solvable;
use crate::settings::Settings;
use std::collections::HashMap;

/// From how many on a public figure is shown, and shown without a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub hidden_below: u64,
    pub few_below: u64,
}

impl Limits {
    pub fn of(settings: &Settings) -> Self {
        Self { hidden_below: settings.hidden_below(), few_below: settings.few_below() }
    }
}

/// Why a figure is not shown to the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HiddenReason {
    TooFew,
    /// It would give away another hidden one.
    Complementary,
}

/// How a cell stands in public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    Visible,
    /// Shown as "few answers", with its interval.
    Few,
    Hidden(HiddenReason),
}

/// What of a table is shown. `cells`: labels, as many to each, and the number of people.
pub fn visibility(cells: &[(Vec<String>, u64)], limits: Limits) -> Vec<Visibility> {
    let by_size = |n: u64| match n {
        n if n < limits.hidden_below => Visibility::Hidden(HiddenReason::TooFew),
        n if n < limits.few_below => Visibility::Few,
        _ => Visibility::Visible,
    };
    let visibility = cells.iter().map(|(_, n)| by_size(*n)).collect();
    let mut table = Table { cells, lines: lines(cells), visibility };
    while table.hide_company() || table.hide_against_sums() {}
    table.visibility
}

/// The cells that differ in one label only, for every dimension.
fn lines(cells: &[(Vec<String>, u64)]) -> Vec<Vec<usize>> {
    let mut lines: HashMap<(usize, Vec<&str>), Vec<usize>> = HashMap::new();
    for (at, (labels, _)) in cells.iter().enumerate() {
        for dimension in 0..labels.len() {
            let others = labels.iter().enumerate().filter(|(place, _)| *place != dimension);
            let key = (dimension, others.map(|(_, label)| label.as_str()).collect());
            lines.entry(key).or_default().push(at);
        }
    }
    let mut lines: Vec<Vec<usize>> = lines.into_values().collect();
    // The same table is hidden in the same way every time.
    lines.sort();
    lines
}

struct Table<'a> {
    cells: &'a [(Vec<String>, u64)],
    lines: Vec<Vec<usize>>,
    visibility: Vec<Visibility>,
}

impl Table<'_> {
    fn n(&self, at: usize) -> u64 {
        self.cells[at].1
    }

    fn is_hidden(&self, at: usize) -> bool {
        matches!(self.visibility[at], Visibility::Hidden(_))
    }

    /// The hidden cells of a line that somebody is in.
    fn secrets<'b>(&'b self, line: &'b [usize]) -> impl Iterator<Item = usize> + 'b {
        line.iter().copied().filter(|at| self.is_hidden(*at) && self.n(*at) > 0)
    }

    fn smallest_shown<'b>(&self, cells: impl Iterator<Item = &'b usize>) -> Option<usize> {
        let shown = cells.copied().filter(|at| !self.is_hidden(*at) && self.n(*at) > 0);
        shown.min_by_key(|at| (self.n(*at), *at))
    }

    fn hide(&mut self, at: Option<usize>) -> bool {
        if let Some(at) = at {
            self.visibility[at] = Visibility::Hidden(HiddenReason::Complementary);
        }
        at.is_some()
    }

    /// Hides the next smallest in every line with one secret. Whether anything changed.
    fn hide_company(&mut self) -> bool {
        let mut changed = false;
        for at in 0..self.lines.len() {
            if self.secrets(&self.lines[at]).count() == 1 {
                changed |= self.hide(self.smallest_shown(self.lines[at].iter()));
            }
        }
        changed
    }

    /// Hides one more where the sums of several lines together give a secret away. Whether anything changed.
    fn hide_against_sums(&mut self) -> bool {
        // A line with one secret and nothing else has nothing to subtract: its total is as small, or is hidden too.
        let sums: Vec<Vec<usize>> = self
            .lines
            .iter()
            .map(|line| self.secrets(line).collect())
            .filter(|line: &Vec<usize>| line.len() > 1)
            .collect();
        let given_away = solvable(&sums);
        given_away.into_iter().any(|secret| {
            let crossing = self.lines.iter().filter(|line| line.contains(&secret)).flatten();
            self.hide(self.smallest_shown(crossing))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: Limits = Limits { hidden_below: 10, few_below: 30 };

    fn table(rows: &[&[u64]]) -> Vec<(Vec<String>, u64)> {
        let row = |(y, row): (usize, &&[u64])| -> Vec<_> {
            row.iter().enumerate().map(|(x, n)| (vec![format!("r{y}"), format!("c{x}")], *n)).collect()
        };
        rows.iter().enumerate().flat_map(row).collect()
    }

    /// v visible, f few, h hidden for its size, c hidden for another's sake.
    fn letters(cells: &[(Vec<String>, u64)]) -> String {
        let letter = |visibility| match visibility {
            Visibility::Visible => 'v',
            Visibility::Few => 'f',
            Visibility::Hidden(HiddenReason::TooFew) => 'h',
            Visibility::Hidden(HiddenReason::Complementary) => 'c',
        };
        visibility(cells, LIMITS).into_iter().map(letter).collect()
    }

    fn check_line(ns: &[u64], expected: &str) {
        let cells: Vec<_> = ns.iter().enumerate().map(|(at, n)| (vec![format!("s{at}")], *n)).collect();
        assert_eq!(letters(&cells), expected, "{ns:?}");
    }

    #[test]
    fn the_limits() {
        assert_eq!(Limits::of(&Settings::default()), LIMITS);
        check_line(&[30, 29, 10], "vff");
        assert_eq!(letters(&[(vec![], 9)]), "h");
        assert_eq!(letters(&[]), "");
    }

    #[test]
    fn one_hidden_cell_gets_the_next_smallest_for_company() {
        check_line(&[50, 9, 40, 60], "vhcv");
        check_line(&[50, 9, 8, 60], "vhhv");
        check_line(&[9], "h");
    }

    #[test]
    fn a_cell_of_nobody_neither_needs_company_nor_gives_it() {
        check_line(&[50, 0, 40], "vhv");
        check_line(&[50, 0, 9, 40], "vhhc");
    }

    #[test]
    fn over_both_dimensions_until_it_holds() {
        // The 5 takes 20 in its row and 15 in its column; these two take 25 to close the square.
        let square = table(&[&[5, 20, 90], &[15, 25, 80], &[70, 60, 50]]);
        assert_eq!(letters(&square), "hcvccvvvv");
    }

    #[test]
    fn a_total_beside_its_parts_is_a_cell_of_the_line() {
        let mut cells = table(&[&[5, 40, 50]]);
        cells.push((vec!["r0".into(), "total".into()], 95));
        assert_eq!(letters(&cells), "hcvv");
    }

    #[test]
    fn sums_of_several_lines_give_nothing_away() {
        // Two squares of secrets and one cell that joins them: every line has two secrets or more, yet the rows of
        // the first square less its columns leave the joining cell alone.
        let rows: [&[u64]; 5] =
            [&[5, 5, 99, 99, 99], &[5, 5, 7, 99, 99], &[99, 99, 5, 5, 99], &[99, 99, 5, 5, 99], &[99; 5]];
        let shown = letters(&table(&rows));
        assert_eq!(shown.matches('h').count(), 9);
        assert!(shown.matches('c').count() >= 1, "{shown}");
    }

    fn shapes() -> impl Strategy<Value = Vec<(Vec<String>, u64)>> {
        let counts = prop_oneof![Just(0_u64), 1..10_u64, 10..40_u64, 40..200_u64];
        ((1..5_usize, 1..5_usize, 1..4_usize), prop::collection::vec((counts, any::<bool>()), 64)).prop_map(
            |(size, ns)| {
                let (x, y, z) = size;
                let labels = (0..x * y * z).map(|at| vec![at / (y * z), at / z % y, at % z]);
                let cells = labels.zip(ns).filter(|(_, (_, is_there))| *is_there);
                cells.map(|(at, (n, _))| (at.iter().map(ToString::to_string).collect(), n)).collect()
            },
        )
    }

    proptest! {
        #[test]
        fn no_secret_can_be_computed(cells in shapes()) {
            let seen = visibility(&cells, LIMITS);
            for ((_, n), seen) in cells.iter().zip(&seen) {
                prop_assert!(*n >= LIMITS.hidden_below || *seen == Visibility::Hidden(HiddenReason::TooFew));
            }
            let secret = |at: &usize| matches!(seen[*at], Visibility::Hidden(_)) && cells[*at].1 > 0;
            let is_shown = |at: &usize| matches!(seen[*at], Visibility::Visible | Visibility::Few);
            let mut sums = Vec::new();
            for line in lines(&cells) {
                let secrets: Vec<usize> = line.iter().copied().filter(secret).collect();
                prop_assert!(secrets.len() != 1 || !line.iter().any(is_shown), "{line:?} of {cells:?}");
                sums.push(secrets);
            }
            sums.retain(|line| line.len() > 1);
            for at in solvable(&sums) {
                let stuck = lines(&cells).iter().filter(|line| line.contains(&at)).flatten().all(|at| !is_shown(at));
                prop_assert!(stuck, "{at} of {cells:?}");
            }
        }

        #[test]
        fn a_line_hides_no_more_than_it_must(ns in prop::collection::vec(0..60_u64, 1..20)) {
            let cells: Vec<_> = ns.iter().enumerate().map(|(at, n)| (vec![at.to_string()], *n)).collect();
            let hidden_for_others = letters(&cells).matches('c').count();
            prop_assert!(hidden_for_others <= 1);
        }
    }
}
