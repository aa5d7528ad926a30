use super::{Confidence, Goal, KeyResult, TaskState};
use crate::organisation::{Organisation, UnitId};
use std::collections::BTreeSet;

/// What the dashboard is narrowed to; nothing chosen lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// A goal by its id.
    pub goal: Option<String>,
    /// A division or a result area, with what is below it.
    pub unit: Option<UnitId>,
    /// A key result by its goal and number.
    pub key_result: Option<(String, usize)>,
    /// The confidence of the last quarter.
    pub confidence: Option<Confidence>,
}

impl Shown {
    pub fn lets_goal(&self, goal: &Goal, organisation: &Organisation) -> bool {
        self.goal.as_ref().is_none_or(|id| *id == goal.id)
            && self.unit.is_none_or(|unit| organisation.is_within(goal.unit, unit))
            && (!self.narrows_results() || self.results(goal).next().is_some())
    }

    /// The key results of a goal that are let through, with their numbers.
    pub fn results<'a>(&'a self, goal: &'a Goal) -> impl Iterator<Item = (usize, &'a KeyResult)> {
        let lets = move |(number, result): &(usize, &KeyResult)| {
            self.key_result.as_ref().is_none_or(|(id, held)| *id == goal.id && held == number)
                && self.confidence.is_none_or(|confidence| result.confidence[3] == Some(confidence))
        };
        goal.key_results.iter().enumerate().filter(lets)
    }

    fn narrows_results(&self) -> bool {
        self.key_result.is_some() || self.confidence.is_some()
    }
}

/// A count with its share of a base that is told beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counted {
    pub count: u64,
    pub base: u64,
}

impl Counted {
    /// In per cent; none of nothing.
    pub fn share(self) -> Option<f64> {
        (self.base > 0).then(|| 100.0 * self.count as f64 / self.base as f64)
    }
}

/// The dashboard's counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    pub county_goals: u64,
    pub other_goals: u64,
    pub key_results: u64,
    /// Of the last quarter, in the order of [`Confidence::ALL`]; the base is how many were given.
    pub confidence: [Counted; 3],
    pub confidence_given: u64,
    pub responsible: u64,
    /// In the order of [`TaskState::ALL`], and those of which nobody has said it; the base is all tasks.
    pub tasks: [Counted; 4],
}

/// Counts what is shown. The same name is the same person.
pub fn overview(goals: &[Goal], shown: &Shown, organisation: &Organisation) -> Overview {
    let goals: Vec<&Goal> = goals.iter().filter(|goal| shown.lets_goal(goal, organisation)).collect();
    let county_goals = goals.iter().filter(|goal| goal.unit == organisation.root()).count() as u64;
    let results: Vec<&KeyResult> =
        goals.iter().flat_map(|goal| shown.results(goal)).map(|(_, result)| result).collect();
    let given = results.iter().filter(|result| result.confidence[3].is_some()).count() as u64;
    let confident =
        |held: Confidence| results.iter().filter(|result| result.confidence[3] == Some(held)).count() as u64;
    let tasks = || results.iter().flat_map(|result| &result.tasks);
    let in_state = |state: Option<TaskState>| tasks().filter(|task| task.state == state).count() as u64;
    let [done, unfinished, not_started] = TaskState::ALL.map(|state| in_state(Some(state)));
    let all_tasks = tasks().count() as u64;
    let names = results.iter().flat_map(|result| &result.responsible).chain(tasks().flat_map(|task| &task.responsible));
    Overview {
        county_goals,
        other_goals: goals.len() as u64 - county_goals,
        key_results: results.len() as u64,
        confidence: Confidence::ALL.map(|held| Counted { count: confident(held), base: given }),
        confidence_given: given,
        responsible: names.collect::<BTreeSet<_>>().len() as u64,
        tasks: [done, unfinished, not_started, in_state(None)].map(|count| Counted { count, base: all_tasks }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Task, goal_id};
    use super::*;
    use crate::organisation::cast::organisation;

    fn goal(title: &str, unit: u16, results: usize) -> Goal {
        let mut goal = Goal::begin(goal_id(2025, title), 2025, title.into(), UnitId(unit));
        goal.key_results = (0..results).map(|number| KeyResult::begin(format!("{title} {number}"))).collect();
        goal
    }

    /// The counts that the dashboard of the goals of 2025 has: 46, 8 and 4 of 58; 139, 46, 4 and one without a state
    /// of 190 tasks, which printed shares of 189.
    #[test]
    fn counts_have_shares_of_the_base_that_is_told() {
        let mut goals = vec![goal("Yhteys", 1, 30), goal("Teknologia", 1, 28)];
        let confidence =
            [(46, Confidence::Progressing), (8, Confidence::NeedsAttention), (4, Confidence::NotProgressing)];
        let mut all = confidence.into_iter().flat_map(|(count, held)| vec![held; count]);
        let states = [
            (139, Some(TaskState::Done)),
            (46, Some(TaskState::Unfinished)),
            (4, Some(TaskState::NotStarted)),
            (1, None),
        ];
        let mut tasks = states.into_iter().flat_map(|(count, state)| vec![state; count]).enumerate();
        for result in goals.iter_mut().flat_map(|goal| &mut goal.key_results) {
            result.confidence[3] = all.next();
            let task = |(number, state): (usize, _)| Task {
                title: String::new(),
                state,
                responsible: vec![format!("{}", number % 81)],
            };
            result.tasks = tasks.by_ref().take(4).map(task).collect();
        }
        let told = overview(&goals, &Shown::default(), &organisation());
        let two = |counted: Counted| (counted.count, (counted.share().unwrap() * 100.0).round() / 100.0);
        assert_eq!(told.confidence.map(two), [(46, 79.31), (8, 13.79), (4, 6.9)]);
        assert_eq!(told.tasks.map(two), [(139, 73.16), (46, 24.21), (4, 2.11), (1, 0.53)]);
        assert_eq!((told.key_results, told.confidence_given, told.responsible), (58, 58, 81));
        assert_eq!((told.county_goals, told.other_goals, told.tasks[0].base), (2, 0, 190));
    }

    #[test]
    fn the_dashboard_is_narrowed() {
        let mut goals = vec![goal("Alueen", 1, 1), goal("Terveyden", 2, 2), goal("Hampaat", 5, 1)];
        goals[1].key_results[1].confidence[3] = Some(Confidence::NotProgressing);
        let told = |shown: Shown| {
            let told = overview(&goals, &shown, &organisation());
            (told.county_goals, told.other_goals, told.key_results)
        };
        assert_eq!(told(Shown::default()), (1, 2, 4));
        assert_eq!(told(Shown { goal: Some(goals[0].id.clone()), ..Shown::default() }), (1, 0, 1));
        let within = |unit| told(Shown { unit: Some(UnitId(unit)), ..Shown::default() });
        assert_eq!([within(2), within(5), within(3)], [(0, 2, 3), (0, 1, 1), (0, 0, 0)]);
        let confidence = Some(Confidence::NotProgressing);
        assert_eq!(told(Shown { confidence, ..Shown::default() }), (0, 1, 1));
        let key_result = Some((goals[1].id.clone(), 0));
        assert_eq!(told(Shown { key_result, ..Shown::default() }), (0, 1, 1));
        assert_eq!(overview(&[], &Shown::default(), &organisation()).tasks[0].share(), None);
    }
}
