//! A question that is divided less than what was counted already: it is added up, and the rows need not be read again.

use super::axis::{Axis, LEFT_OUT};
use super::{Plan, RawColumn, Tally};

impl Tally<'_> {
    /// Adds what was counted for a plan of the same filters that is divided further; its period may be another. False
    /// where that cannot be told, as a month that this plan cuts: then nothing is added.
    pub fn add_finer(&mut self, finer: &Tally) -> bool {
        let Some(steps) = steps(self.plan, finer.plan) else { return false };
        let slots = self.plan.counted.slots();
        for (group, counts) in finer.counts.chunks_exact(slots).enumerate() {
            let step =
                |((axis, stride), steps): ((&Axis, usize), &Vec<Option<usize>>)| steps[group / stride % axis.len()];
            let Some(place) = finer.plan.strides().zip(&steps).map(step).sum::<Option<usize>>() else { continue };
            let own = &mut self.counts[place * slots..][..slots];
            own.iter_mut().zip(counts).for_each(|(own, more)| *own += more);
        }
        true
    }
}

/// By axis of the finer plan and by its group: what it adds to the place among the plan's groups; none where the plan
/// leaves it out. None at all where a group would fall apart.
fn steps(plan: &Plan, finer: &Plan) -> Option<Vec<Vec<Option<usize>>>> {
    let has = |column| finer.axes.iter().any(|axis| axis.column == column);
    let has_days = has(RawColumn::Day) || plan.days.0 <= finer.days.0 && finer.days.1 <= plan.days.1;
    let is_divided = plan.axes.iter().all(|axis| has(axis.column)) && has_days;
    if !is_divided || plan.counted != finer.counted || plan.statements != finer.statements {
        return None;
    }
    finer.axes.iter().map(|axis| steps_of(plan, axis)).collect()
}

fn steps_of(plan: &Plan, axis: &Axis) -> Option<Vec<Option<usize>>> {
    let is_day = axis.column == RawColumn::Day;
    let own = plan.strides().find(|(own, _)| own.column == axis.column);
    let step = |raw: u16| match own {
        _ if is_day && !(plan.days.0..=plan.days.1).contains(&raw) => None,
        None => Some(0),
        Some((own, stride)) => {
            Some(own.group(raw)).filter(|group| *group != LEFT_OUT).map(|group| group as usize * stride)
        }
    };
    let mut steps: Vec<Option<Option<usize>>> = vec![None; axis.len()];
    for raw in 0..=u16::MAX {
        match axis.group(raw) {
            // Days beyond the finer plan's period may stand in another's.
            LEFT_OUT if is_day || step(raw).is_none() => {}
            LEFT_OUT => return None,
            group if *steps[group as usize].get_or_insert(step(raw)) != step(raw) => return None,
            _ => {}
        }
    }
    Some(steps.into_iter().map(Option::flatten).collect())
}

#[cfg(test)]
mod tests {
    use super::super::scan::tests::{questions, rows, surveys};
    use super::super::{Columns, Counted, Dimension, Plan, Slice};
    use crate::organisation::cast::organisation;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// The question by services and months, month after month on its own.
    fn finer(slice: &Slice, month: i8) -> Slice {
        let (from, filters) =
            (date(2024, month, 1), slice.filters.iter().filter(|(dimension, _)| !dimension.is_time()));
        let more = [Dimension::Division, Dimension::Service, Dimension::Month];
        let others = slice.by.iter().copied().filter(|by| !by.is_time() && !more.contains(by));
        Slice { from, to: from.last_of_month(), filters: filters.cloned().collect(), by: others.chain(more).collect() }
    }

    proptest! {
        #[test]
        fn what_was_counted_further_divided_says_the_same(rows in rows(), slice in questions(), is_cut: bool) {
            let slice = if is_cut { slice } else { Slice { from: date(2024, 1, 1), to: date(2024, 4, 30), ..slice } };
            let mut columns = Columns::default();
            columns.extend(rows);
            for counted in [Counted::Responses, Counted::Nps, Counted::Statements] {
                let plan = |slice: &Slice| Plan::new(slice, counted, &organisation(), &surveys()).unwrap();
                let asked = plan(&slice);
                let mut added = asked.tally();
                let is_added = (1..=4).all(|month| added.add_finer(&columns.tally(&plan(&finer(&slice, month)))));
                prop_assert!(is_added || is_cut, "whole months can be added up");
                if is_added && slice.from.year() == 2024 {
                    prop_assert_eq!(added.cells(), columns.tally(&asked).cells());
                }
            }
        }
    }

    #[test]
    fn what_is_filtered_otherwise_cannot_be_added_up() {
        let by = |by: &[Dimension]| Slice { by: by.to_vec(), ..Slice::of_period(date(2024, 1, 1), date(2024, 1, 31)) };
        let plan = |slice: &Slice| Plan::new(slice, Counted::Nps, &organisation(), &surveys()).unwrap();
        let only_web = |slice: Slice| Slice { filters: vec![(Dimension::Channel, vec!["web".into()])], ..slice };
        let (all, web) = (plan(&by(&[Dimension::Month])), plan(&only_web(by(&[Dimension::Month]))));
        assert!(!all.tally().add_finer(&web.tally()), "answers by other channels are missing");
        assert!(!web.tally().add_finer(&all.tally()), "it is not known which of them came by the web");
        let divided = plan(&by(&[Dimension::Channel, Dimension::Month]));
        assert!(web.tally().add_finer(&divided.tally()), "here it is");
        assert!(!divided.tally().add_finer(&all.tally()), "less divided is not enough");
    }
}
