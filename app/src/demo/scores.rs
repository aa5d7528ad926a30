//! What people answer: a recommendation score around a place's index, and statements that go with it.

use super::chance::Chance;
use domain::surveys::{NpsScore, Statement, StatementScore};

/// A score from a place whose index is `nps`. The lower the index, the more stand in the middle as well.
pub fn nps_score(chance: &mut Chance, nps: f64) -> Option<NpsScore> {
    if chance.falls(0.01) {
        return None;
    }
    let index = (nps / 100.0).clamp(-0.6, 0.96);
    let critics = (1.0 - index) * 0.3;
    let group = chance.weighted([critics, 1.0 - index - 2.0 * critics, index + critics]);
    let score = match group {
        0 => chance.weighted([0.20, 0.09, 0.10, 0.13, 0.10, 0.19, 0.19]),
        1 => 7 + chance.weighted([0.36, 0.64]),
        _ => 9 + chance.weighted([0.24, 0.76]),
    };
    NpsScore::new(score as u8)
}

/// How a place differs from the rest: what its clients are asked that hardly concerns them.
#[derive(Clone, Copy)]
pub struct Concern {
    /// The share to whom decisions and going on do not apply: a blood sample is taken, and that is all.
    pub short_visit: bool,
}

/// The seven statements of somebody who gave `score`; some give up half way, some leave one out.
pub fn statements(
    chance: &mut Chance,
    score: Option<NpsScore>,
    concern: Concern,
) -> [Option<StatementScore>; Statement::ALL.len()] {
    let content = contentment(chance, score);
    let goes_on_until = if chance.falls(0.07) { chance.place(Statement::ALL.len()) } else { Statement::ALL.len() };
    let mut asked = 0;
    Statement::ALL.map(|statement| {
        asked += 1;
        if asked > goes_on_until || chance.falls(0.025) {
            return None;
        }
        if chance.falls(not_concerned(statement, concern)) {
            return Some(StatementScore::NOT_CONCERNED);
        }
        let value = content + ease(statement) + chance.spread() * 0.45;
        StatementScore::new(value.round().clamp(1.0, 5.0) as u8)
    })
}

/// Where on the scale from 1 to 5 somebody stands who gave `score`.
fn contentment(chance: &mut Chance, score: Option<NpsScore>) -> f64 {
    let stands = match score.map(NpsScore::value) {
        Some(10) => 5.2,
        Some(9) => 4.9,
        Some(8) => 4.45,
        None => 4.4,
        Some(7) => 4.1,
        Some(5 | 6) => 3.5,
        Some(3 | 4) => 2.9,
        Some(_) => 2.0,
    };
    stands + chance.spread() * 0.25
}

/// Safety and encounter are praised most, getting there and knowing how it goes on least.
fn ease(statement: Statement) -> f64 {
    match statement {
        Statement::Access => -0.12,
        Statement::Encounter => 0.06,
        Statement::Participation => -0.06,
        Statement::Safety => 0.14,
        Statement::Information => -0.14,
        Statement::Clarity => 0.04,
        Statement::Usefulness => 0.05,
    }
}

fn not_concerned(statement: Statement, concern: Concern) -> f64 {
    match (statement, concern.short_visit) {
        (Statement::Participation, true) => 0.24,
        (Statement::Information, true) => 0.17,
        (Statement::Participation, false) => 0.06,
        (Statement::Information, false) => 0.05,
        (Statement::Safety, _) => 0.03,
        _ => 0.01,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(nps: f64) -> f64 {
        let mut chance = Chance::begun_with(4);
        let scores: Vec<u8> = (0..20_000).filter_map(|_| nps_score(&mut chance, nps)).map(NpsScore::value).collect();
        let share = |wanted: fn(&u8) -> bool| scores.iter().filter(|score| wanted(score)).count() as f64;
        (share(|score| *score >= 9) - share(|score| *score <= 6)) * 100.0 / scores.len() as f64
    }

    #[test]
    fn scores_lie_around_the_index() {
        for nps in [25.0, 48.0, 70.0, 86.0] {
            assert!((index(nps) - nps).abs() < 2.0, "{nps} {}", index(nps));
        }
    }

    #[test]
    fn the_content_agree_and_critics_do_not() {
        let mean = |score: u8| {
            let mut chance = Chance::begun_with(5);
            let of = |chance: &mut Chance| statements(chance, NpsScore::new(score), Concern { short_visit: false });
            let values: Vec<f64> =
                (0..2_000).flat_map(|_| of(&mut chance)).flatten().filter_map(|s| s.value()).map(f64::from).collect();
            values.iter().sum::<f64>() / values.len() as f64
        };
        assert!(mean(10) > 4.7 && mean(7) > 3.7 && mean(7) < 4.4 && mean(1) < 2.5, "{} {}", mean(10), mean(1));
    }
}
