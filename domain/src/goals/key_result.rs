use super::{Edges, Light, reached};
use crate::measures::Measure;
use crate::surveys::Statement;

/// By what a goal is told to be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyResult {
    pub title: String,
    /// The unit in which it is measured: %, points, events a client.
    pub measured_in: String,
    pub better: Better,
    pub baseline: Option<f64>,
    pub target: Option<f64>,
    /// At the end of each quarter; of a bound one, what Kuule measures.
    pub values: [Option<f64>; 4],
    pub confidence: [Option<Confidence>; 4],
    /// What people say where the rule cannot.
    pub assessment: Option<Light>,
    pub binding: Option<Binding>,
    pub responsible: Vec<String>,
    pub tasks: Vec<Task>,
}

impl KeyResult {
    pub fn begin(title: String) -> KeyResult {
        KeyResult {
            title,
            measured_in: "%".into(),
            better: Better::Higher,
            baseline: None,
            target: None,
            values: [None; 4],
            confidence: [None; 4],
            assessment: None,
            binding: None,
            responsible: Vec::new(),
            tasks: Vec::new(),
        }
    }

    /// How much of the way was gone by the end of the year: by the last quarter alone, not by an earlier one.
    pub fn reached(&self) -> Option<f64> {
        reached(self.baseline, self.target, self.values[3], self.better == Better::Lower)
    }

    /// By the rule; where it cannot say, as people did.
    pub fn light(&self, edges: Edges) -> Light {
        match (Light::of(self.reached(), edges), self.assessment) {
            (Light::CannotBeAssessed, Some(said)) => said,
            (light, _) => light,
        }
    }
}

/// Whether a target lies where things get worse: a slip of whoever typed it.
pub fn worse_direction(better: Better, baseline: Option<f64>, target: Option<f64>) -> bool {
    match (baseline, target) {
        (Some(baseline), Some(target)) if better == Better::Higher => target < baseline,
        (Some(baseline), Some(target)) => target > baseline,
        _ => false,
    }
}

/// In which direction things get better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
}

impl Better {
    pub const ALL: [Better; 2] = [Better::Higher, Better::Lower];

    pub fn code(self) -> &'static str {
        match self {
            Better::Higher => "higher",
            Better::Lower => "lower",
        }
    }

    pub fn parse(code: &str) -> Option<Better> {
        Self::ALL.into_iter().find(|better| better.code() == code)
    }
}

/// How sure people are, in a quarter, that a key result is going to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confidence {
    Progressing,
    NeedsAttention,
    NotProgressing,
}

impl Confidence {
    pub const ALL: [Confidence; 3] = [Confidence::Progressing, Confidence::NeedsAttention, Confidence::NotProgressing];

    pub fn code(self) -> &'static str {
        match self {
            Confidence::Progressing => "progressing",
            Confidence::NeedsAttention => "needs_attention",
            Confidence::NotProgressing => "not_progressing",
        }
    }

    pub fn parse(code: &str) -> Option<Confidence> {
        Self::ALL.into_iter().find(|confidence| confidence.code() == code)
    }
}

/// Something to do for a key result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub title: String,
    /// Where nobody has said how far it is, it is counted as such.
    pub state: Option<TaskState>,
    pub responsible: Vec<String>,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaskState {
    Done,
    Unfinished,
    NotStarted,
}

impl TaskState {
    pub const ALL: [TaskState; 3] = [TaskState::Done, TaskState::Unfinished, TaskState::NotStarted];

    pub fn code(self) -> &'static str {
        match self {
            TaskState::Done => "done",
            TaskState::Unfinished => "unfinished",
            TaskState::NotStarted => "not_started",
        }
    }

    pub fn parse(code: &str) -> Option<TaskState> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// The measure from which a key result takes its values by itself: `nps`, `statement_agree:information`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    pub measure: Measure,
    pub statement: Option<Statement>,
}

impl Binding {
    /// What may be chosen: the index, how many agree with a statement, and how feedback is handled.
    pub fn choices() -> Vec<Binding> {
        let plain = |measure| Binding { measure, statement: None };
        let agree = |statement| Binding { measure: Measure::StatementAgree, statement: Some(statement) };
        let first = [plain(Measure::Nps)].into_iter().chain(Statement::ALL.map(agree));
        first.chain([Measure::WithinPromise, Measure::HandlingTime, Measure::RightFirstTime].map(plain)).collect()
    }

    pub fn code(self) -> String {
        match self.statement {
            Some(statement) => format!("{}:{}", self.measure.key(), statement.code()),
            None => self.measure.key().to_owned(),
        }
    }

    pub fn parse(code: &str) -> Option<Binding> {
        Self::choices().into_iter().find(|binding| binding.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_says_where_it_can_and_people_where_it_cannot() {
        let edges = Edges { met_above: 90.0, partly_from: 50.0 };
        let mut result = KeyResult::begin("Tietää jatkosta".into());
        assert_eq!(result.light(edges), Light::CannotBeAssessed);
        result.assessment = Some(Light::Met);
        assert_eq!(result.light(edges), Light::Met);
        (result.baseline, result.target) = (Some(80.0), Some(90.0));
        result.values = [Some(90.0), Some(90.0), Some(90.0), None];
        assert_eq!(result.light(edges), Light::Met, "the fourth quarter is not there yet");
        result.values[3] = Some(84.0);
        assert_eq!(result.light(edges), Light::NotMet);
    }

    #[test]
    fn bindings_have_codes() {
        assert_eq!(
            Binding::parse("statement_agree:information").map(Binding::code).as_deref(),
            Some("statement_agree:information")
        );
        assert_eq!(Binding::parse("statement_agree"), None);
        assert_eq!(Binding::choices().len(), 11);
        for binding in Binding::choices() {
            assert_eq!(Binding::parse(&binding.code()), Some(binding));
        }
    }

    #[test]
    fn a_target_does_not_lie_on_the_worse_side() {
        assert!(worse_direction(Better::Lower, Some(140.6), Some(150.0)));
        assert!(worse_direction(Better::Higher, Some(80.0), Some(70.0)));
        assert!(
            !worse_direction(Better::Higher, Some(80.0), Some(80.0))
                && !worse_direction(Better::Lower, None, Some(1.0))
        );
    }
}
