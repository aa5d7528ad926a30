//! What may be asked beside a figure: the same with less of its labels, in another way, or of a part alone.

use super::Way;
use crate::measures::batches::Series;
use crate::measures::{Dimension, UNCLASSIFIED};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The parts of a group's labels that are looked at, by the labels' numbers, in the order of the series; 0: all.
type Kept = Vec<u32>;

/// Month by month, who is in a group: of all together, or of each of several parts.
pub(super) type People = Rc<Vec<Vec<u64>>>;

/// Which dimensions are kept, and which are looked at part by part: a bit for each.
type Looks = (u32, u32);

/// A way with the sums that were looked at.
pub(super) struct Looked<'a> {
    pub way: &'a Way,
    by: &'a [Dimension],
    numbers: Vec<HashMap<&'a str, u32>>,
    groups: Vec<(Kept, &'a [u64])>,
    sums: RefCell<HashMap<Looks, HashMap<Kept, People>>>,
    /// By a place's dimension and label, what the label is above it.
    above: HashMap<(Dimension, &'a str), Vec<(Dimension, &'a str)>>,
}

impl<'a> Looked<'a> {
    pub fn new(way: &'a Way, series: &'a Series) -> Self {
        let by = series.by();
        let mut numbers: Vec<HashMap<&str, u32>> = vec![HashMap::new(); by.len()];
        let mut groups = Vec::new();
        let mut above: HashMap<(Dimension, &str), Vec<(Dimension, &str)>> = HashMap::new();
        for (labels, months) in series.groups() {
            let number = |(numbers, label): (&mut HashMap<&'a str, u32>, &'a String)| {
                let next = numbers.len() as u32 + 1;
                *numbers.entry(label.as_str()).or_insert(next)
            };
            groups.push((numbers.iter_mut().zip(labels).map(number).collect(), months));
            let places = || by.iter().zip(labels).filter(|(dimension, _)| dimension.level().is_some());
            for (dimension, label) in places() {
                above.entry((*dimension, label)).or_insert_with(|| {
                    let higher = places().filter(|(other, _)| *other < dimension);
                    higher.map(|(other, label)| (*other, label.as_str())).collect()
                });
            }
        }
        Self { way, by, numbers, groups, sums: RefCell::default(), above }
    }

    /// Who is in a group; in each part of it, where it is looked at in `parts`. Nobody where the group is not known.
    pub fn people(&self, labels: &[(Dimension, &str)], parts: &[Dimension]) -> People {
        let number = |(by, numbers): (&Dimension, &HashMap<&str, u32>)| {
            let label = labels.iter().find(|(held, _)| held == by).map(|(_, label)| *label);
            label.map_or(Some(0), |label| numbers.get(label).copied())
        };
        let Some(key) = self.by.iter().zip(&self.numbers).map(number).collect::<Option<Kept>>() else {
            return People::default();
        };
        let kept = key.iter().rev().fold(0, |kept, number| 2 * kept + u32::from(*number > 0));
        let split = self.by.iter().rev().fold(0, |split, by| 2 * split + u32::from(parts.contains(by)));
        let mut sums = self.sums.borrow_mut();
        let sums = sums.entry((kept, split)).or_insert_with(|| self.sums(kept, split));
        sums.get(&key).cloned().unwrap_or_default()
    }

    fn sums(&self, kept: u32, split: u32) -> HashMap<Kept, People> {
        let only = |numbers: &[u32], kept: u32| -> Kept {
            numbers.iter().enumerate().map(|(at, number)| number * (kept >> at & 1)).collect()
        };
        let mut parts: HashMap<Kept, Vec<u64>> = HashMap::new();
        for (numbers, months) in &self.groups {
            let sum = parts.entry(only(numbers, kept | split)).or_default();
            if sum.len() < months.len() {
                sum.resize(months.len(), 0);
            }
            sum.iter_mut().zip(*months).for_each(|(sum, more)| *sum += more);
        }
        let mut sums: HashMap<Kept, Vec<Vec<u64>>> = HashMap::new();
        for (numbers, months) in parts {
            sums.entry(only(&numbers, kept)).or_default().push(months);
        }
        sums.into_iter().map(|(key, parts)| (key, Rc::new(parts))).collect()
    }

    /// Each choice of what is looked at part by part, none first: of several chosen values each, and of what is in no
    /// place of a level what is in each place above.
    pub fn splits(&self, labels: &[(Dimension, &str)]) -> Vec<Vec<Dimension>> {
        let is_free = |part: &Dimension| labels.iter().all(|(held, _)| held != part);
        let lost = labels.iter().filter(|(by, label)| by.level().is_some() && *label == UNCLASSIFIED);
        let above = lost.flat_map(|(by, _)| self.by.iter().filter(move |up| up.level().is_some() && *up < by));
        let mut found = vec![Vec::new()];
        for part in self.way.parts.iter().chain(above).filter(|part| is_free(part)) {
            let with: Vec<_> =
                found.iter().map(|split: &Vec<Dimension>| [split.as_slice(), &[*part]].concat()).collect();
            found.extend(with);
        }
        found
    }

    /// The labels, and each way of asking without some of them or of a place above.
    pub fn wider<'b>(&self, labels: &[(Dimension, &'b str)]) -> Vec<Vec<(Dimension, &'b str)>>
    where
        'a: 'b,
    {
        let mut found: Vec<Vec<(Dimension, &str)>> = vec![Vec::new()];
        for (dimension, label) in labels {
            let mut choices = vec![Some((*dimension, *label))];
            if *dimension != Dimension::Statement && !dimension.is_many_valued() {
                let above = self.above.get(&(*dimension, *label));
                choices.extend(above.into_iter().flatten().map(|up| Some(*up)));
                choices.push(None);
            }
            let longer = |held: &Vec<(Dimension, &'b str)>| {
                let join = |choice: &Option<(Dimension, &'b str)>| held.iter().copied().chain(*choice).collect();
                choices.iter().map(join).collect::<Vec<_>>()
            };
            found = found.iter().flat_map(longer).collect();
        }
        found
    }
}
