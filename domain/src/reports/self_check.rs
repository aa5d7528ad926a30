//! Whether printed figures hang together. The arithmetic is in whole numbers: a half is a half.

use super::{Printed, Rule, RuleError};
use std::collections::HashMap;
use thiserror::Error;

/// One figure of a document, as it is printed there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedFigure {
    pub id: String,
    pub document: String,
    pub place: String,
    pub printed: String,
    /// Empty where it hangs on nothing.
    pub rule: String,
}

/// A printed figure that the others contradict.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which of the figures.
    pub at: usize,
    /// The figures that its rule names.
    pub from: Vec<usize>,
    /// None where a claim is printed in words.
    pub printed: Option<f64>,
    /// What the rule gives; of a mean the nearest that it could be.
    pub derived: f64,
    /// Printed (or claimed) less derived.
    pub difference: f64,
}

/// A row that cannot be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub at: usize,
    pub trouble: Trouble,
}

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Trouble {
    #[error("the id stands twice")]
    Twice,
    #[error("it has no id")]
    NoId,
    #[error("{0}")]
    Rule(#[from] RuleError),
    #[error("there is no figure {0}")]
    Unknown(String),
    #[error("the rule names the figure itself")]
    NamesItself,
    #[error("\"{printed}\" of {id} is not a number")]
    NotANumber { id: String, printed: String },
    #[error("{0} is zero: nothing can be a share of it")]
    ZeroBase(String),
}

/// What came out: what does not add up, and what could not be checked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Checked {
    pub findings: Vec<Finding>,
    pub faults: Vec<Fault>,
}

/// Holds every figure against its rule.
pub fn check(figures: &[PrintedFigure]) -> Checked {
    let mut checked = Checked::default();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, figure) in figures.iter().enumerate() {
        let trouble = match figure.id.as_str() {
            "" => Some(Trouble::NoId),
            id => places.insert(id, at).map(|_| Trouble::Twice),
        };
        checked.faults.extend(trouble.map(|trouble| Fault { at, trouble }));
    }
    let desk = Desk { figures, places };
    for at in 0..figures.len() {
        match desk.look(at) {
            Ok(finding) => checked.findings.extend(finding),
            Err(trouble) => checked.faults.push(Fault { at, trouble }),
        }
    }
    checked
}

struct Desk<'a> {
    figures: &'a [PrintedFigure],
    places: HashMap<&'a str, usize>,
}

impl Desk<'_> {
    fn look(&self, at: usize) -> Result<Option<Finding>, Trouble> {
        let Some(rule) = Rule::parse(&self.figures[at].rule)? else { return Ok(None) };
        let from = rule.ids().into_iter().map(|id| self.place(id)).collect::<Result<Vec<_>, _>>()?;
        if from.contains(&at) {
            return Err(Trouble::NamesItself);
        }
        let named = from.iter().map(|place| self.number(*place)).collect::<Result<Vec<_>, _>>()?;
        let claim = if let Rule::ShareAtLeast { per_cent, .. } = rule { per_cent } else { self.number(at)? };
        let base_is_zero = matches!(rule, Rule::Percent { .. } | Rule::ShareAtLeast { .. }) && named[1].units() == 0;
        if base_is_zero {
            return Err(Trouble::ZeroBase(self.figures[from[1]].id.clone()));
        }
        let contradiction = match rule {
            Rule::Sum(_) => sum(claim, &named),
            Rule::Percent { .. } => percent(claim, named[0], named[1]),
            Rule::Mean(_) => mean(claim, &named),
            Rule::ShareAtLeast { .. } => share_at_least(claim, named[0], named[1]),
        };
        let printed = Printed::parse(&self.figures[at].printed).map(Printed::value);
        Ok(contradiction.map(|derived| Finding { at, from, printed, derived, difference: claim.value() - derived }))
    }

    fn place(&self, id: &str) -> Result<usize, Trouble> {
        self.places.get(id).copied().ok_or_else(|| Trouble::Unknown(id.to_owned()))
    }

    fn number(&self, at: usize) -> Result<Printed, Trouble> {
        let PrintedFigure { id, printed, .. } = &self.figures[at];
        Printed::parse(printed).ok_or_else(|| Trouble::NotANumber { id: id.clone(), printed: printed.clone() })
    }
}

/// All numbers in units of the finest digit among them, doubled, so that half a last digit is whole.
fn doubled(numbers: &[Printed]) -> (Vec<i128>, Vec<i128>, f64) {
    let finest = numbers.iter().map(|number| number.scale()).max().unwrap_or(1);
    let values = numbers.iter().map(|number| 2 * number.units() * (finest / number.scale())).collect();
    let halves = numbers.iter().map(|number| finest / number.scale()).collect();
    (values, halves, 2.0 * finest as f64)
}

/// Counts add up exactly; of rounded figures each may be half its last digit away.
fn sum(printed: Printed, parts: &[Printed]) -> Option<f64> {
    let all = [&[printed], parts].concat();
    let (values, halves, scale) = doubled(&all);
    let is_exact = all.iter().all(|number| number.is_count());
    let tolerance = if is_exact { 0 } else { halves.iter().sum() };
    let derived: i128 = values[1..].iter().sum();
    ((values[0] - derived).abs() > tolerance).then(|| derived as f64 / scale)
}

/// Rounded to its own last digit; a half may go either way.
fn percent(printed: Printed, part: Printed, base: Printed) -> Option<f64> {
    // |p/d - 100 (a/e) / (b/f)| <= 1/(2d), multiplied by 2 d e |b|.
    let (over, under) = (part.units() * base.scale(), part.scale() * base.units());
    let apart = (2 * printed.units() * under - 200 * over * printed.scale()).abs();
    (apart > under.abs()).then(|| 100.0 * over as f64 / under as f64)
}

fn mean(printed: Printed, items: &[Printed]) -> Option<f64> {
    let all = [&[printed], items].concat();
    let (values, halves, scale) = doubled(&all);
    let ends = |sign: i128| values.iter().zip(&halves).skip(1).map(move |(value, half)| value + sign * half);
    // Half away from zero: what is printed has its lower edge and not its upper one, so edges that touch are apart.
    if ends(-1).min().is_some_and(|least| values[0] + halves[0] <= least) {
        return values[1..].iter().min().map(|least| *least as f64 / scale);
    }
    let is_above = ends(1).max().is_some_and(|most| values[0] - halves[0] >= most);
    values[1..].iter().max().filter(|_| is_above).map(|most| *most as f64 / scale)
}

fn share_at_least(claim: Printed, part: Printed, base: Printed) -> Option<f64> {
    let share = 100.0 * part.value() / base.value();
    let (over, under) = (part.units() * base.scale(), part.scale() * base.units());
    let is_less = 100 * over * claim.scale() * under.signum() < claim.units() * under.abs();
    is_less.then_some(share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Figures "id=printed" and "id=printed: rule".
    fn figures(rows: &[&str]) -> Vec<PrintedFigure> {
        let figure = |row: &&str| {
            let (row, rule) = row.split_once(": ").unwrap_or((row, ""));
            let (id, printed) = row.split_once('=').unwrap();
            let text = str::to_owned;
            PrintedFigure {
                id: text(id),
                printed: text(printed),
                rule: text(rule),
                document: String::new(),
                place: String::new(),
            }
        };
        rows.iter().map(figure).collect()
    }

    /// What is derived, and how far the printed is from it, of the first finding.
    fn found(rows: &[&str]) -> Option<(f64, f64)> {
        let checked = check(&figures(rows));
        assert!(checked.faults.is_empty(), "{:?}", checked.faults);
        let near = |value: f64| (value * 100.0).round() / 100.0;
        checked.findings.first().map(|finding| (near(finding.derived), near(finding.difference)))
    }

    #[test]
    fn counts_add_up_exactly_and_rounded_figures_within_their_last_digits() {
        assert_eq!(found(&["a=2602", "b=5709", "c=29962", "n=38 292: sum a b c"]), Some((38_273.0, 19.0)));
        assert_eq!(found(&["a=2602", "b=5709", "c=29962", "n=38 273: sum a b c"]), None);
        assert_eq!(found(&["a=33 %", "b=33 %", "c=33 %", "n=100 %: sum a b c"]), None);
        assert_eq!(found(&["a=33 %", "b=33 %", "c=31 %", "n=100 %: sum a b c"]), Some((97.0, 3.0)));
        assert_eq!(found(&["a=44 281", "b=44 280: sum a"]), Some((44_281.0, -1.0)));
    }

    #[test]
    fn a_share_is_rounded_to_its_own_last_digit() {
        // 306 of 1 502 is 20.373 per cent, 8 of 58 is 13.793.
        assert_eq!(found(&["a=306", "n=1 502", "p=21 %: percent a n"]), Some((20.37, 0.63)));
        assert_eq!(found(&["a=306", "n=1 502", "p=20 %: percent a n"]), None);
        assert_eq!(found(&["a=306", "n=1 502", "p=20,4: percent a n"]), None);
        assert_eq!(found(&["a=8", "n=58", "p=13,79 %: percent a n"]), None);
        assert_eq!(found(&["a=8", "n=58", "p=13,80 %: percent a n"]), Some((13.79, 0.01)));
        // 12.5 may be rounded either way.
        assert_eq!(found(&["a=1", "n=8", "p=12: percent a n"]), None);
        assert_eq!(found(&["a=1", "n=8", "p=13: percent a n"]), None);
        assert_eq!(found(&["a=1", "n=8", "p=14: percent a n"]), Some((12.5, 1.5)));
    }

    #[test]
    fn a_mean_lies_between_its_items() {
        assert_eq!(found(&["a=4,76", "b=4,88", "m=4,74: mean a b"]), Some((4.76, -0.02)));
        assert_eq!(found(&["a=4,76", "b=4,88", "m=4,75: mean a b"]), Some((4.76, -0.01)));
        assert_eq!(found(&["a=4,76", "b=4,88", "m=4,76: mean a b"]), None);
        assert_eq!(found(&["a=4,76", "b=4,88", "m=4,9: mean a b"]), None);
        assert_eq!(found(&["a=4,76", "b=4,88", "m=5,0: mean a b"]), Some((4.88, 0.12)));
        assert_eq!(found(&["a=74", "b=46", "c=74", "m=71: mean a b c"]), None);
    }

    #[test]
    fn a_claim_is_held_against_its_count() {
        assert_eq!(found(&["a=4", "n=12", "c=puolet: share_at_least a n 50"]), Some((33.33, 16.67)));
        assert_eq!(found(&["a=6", "n=12", "c=puolet: share_at_least a n 50"]), None);
        assert_eq!(found(&["a=5", "n=12", "c=50 %: share_at_least a n 50%"]), Some((41.67, 8.33)));
    }

    #[test]
    fn what_cannot_be_checked_is_said() {
        let faults = |rows: &[&str]| {
            let told = check(&figures(rows)).faults.into_iter().map(|fault| (fault.at, fault.trouble.to_string()));
            told.collect::<Vec<_>>()
        };
        let one = |at, text: &str| vec![(at, text.to_owned())];
        assert_eq!(faults(&["a=1", "a=2"]), one(1, "the id stands twice"));
        assert_eq!(faults(&["a=1: sum b"]), one(0, "there is no figure b"));
        assert_eq!(faults(&["a=1: sum a"]), one(0, "the rule names the figure itself"));
        assert_eq!(faults(&["a=moni", "b=2: sum a"]), one(1, "\"moni\" of a is not a number"));
        assert_eq!(faults(&["a=1", "n=0", "p=5: percent a n"]), one(2, "n is zero: nothing can be a share of it"));
        assert_eq!(faults(&["a=puolet"]), []);
        assert_eq!(faults(&["a=1: total b"]).len(), 1);
    }

    proptest! {
        /// Whatever is counted and rounded as it should be adds up; moved by more than that it does not.
        #[test]
        fn what_is_rounded_rightly_passes_and_what_is_not_is_found(
            parts in prop::collection::vec(0_u64..100_000, 1..6),
            off in 1_u64..50,
        ) {
            let total: u64 = parts.iter().sum();
            prop_assume!(total > 0);
            let mut rows: Vec<String> = parts.iter().enumerate().map(|(at, part)| format!("a{at}={part}")).collect();
            let ids: Vec<String> = (0..parts.len()).map(|at| format!("a{at}")).collect();
            rows.push(format!("n={total}: sum {}", ids.join(" ")));
            let share = (200 * parts[0] + total) / (2 * total);
            rows.push(format!("p={share} %: percent a0 n"));
            let row = |rows: &[String]| check(&figures(&rows.iter().map(String::as_str).collect::<Vec<_>>()));
            prop_assert_eq!(row(&rows), Checked::default());
            let last = rows.len() - 1;
            rows[last] = format!("p={} %: percent a0 n", share + 1 + off);
            rows[last - 1] = format!("n={}: sum {}", total + off, ids.join(" "));
            let found = row(&rows).findings;
            prop_assert!(found.iter().any(|finding| finding.at == last - 1 && finding.difference == off as f64));
        }

        /// A mean of anything, weighted by anything, is never found.
        #[test]
        fn no_weighted_mean_is_found(items in prop::collection::vec((100_u64..=500, 1_u64..1_000), 1..8)) {
            let mean: u64 = items.iter().map(|(value, weight)| value * weight).sum();
            let weight: u64 = items.iter().map(|(_, weight)| weight).sum();
            let rounded = (2 * mean + weight) / (2 * weight);
            let shown = |hundredths: u64| format!("{},{:02}", hundredths / 100, hundredths % 100);
            let mut rows: Vec<String> =
                items.iter().enumerate().map(|(at, (value, _))| format!("a{at}={}", shown(*value))).collect();
            let ids: Vec<String> = (0..items.len()).map(|at| format!("a{at}")).collect();
            rows.push(format!("m={}: mean {}", shown(rounded), ids.join(" ")));
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            prop_assert_eq!(check(&figures(&rows)), Checked::default());
        }
    }
}
