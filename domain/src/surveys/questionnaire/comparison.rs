//! What keeps the answers of a version from being compared with those of the version before it.

use super::{Question, Questionnaire};
use crate::language::{Language, Wording};
use thiserror::Error;

/// What breaks a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Break {
    #[error("others are asked")]
    Audience,
    #[error("the national set stands in front in one version only")]
    National,
    #[error("the question was removed")]
    Removed,
    #[error("the wording has changed")]
    Wording,
    #[error("the scale has changed")]
    Scale,
    #[error("the choices have changed")]
    Choices,
    #[error("it stands elsewhere among the questions")]
    Order,
    #[error("it is shown to others")]
    Condition,
}

impl Break {
    pub const ALL: [Break; 8] = [
        Break::Audience,
        Break::National,
        Break::Removed,
        Break::Wording,
        Break::Scale,
        Break::Choices,
        Break::Order,
        Break::Condition,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Break::Audience => "audience",
            Break::National => "national",
            Break::Removed => "removed",
            Break::Wording => "wording",
            Break::Scale => "scale",
            Break::Choices => "choices",
            Break::Order => "order",
            Break::Condition => "condition",
        }
    }
}

/// What breaks the comparison, and of which question; none: of the whole survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub what: Break,
    pub question: Option<String>,
}

/// Everything that breaks the comparison of `new` with `old`. New questions at any place break none of the others, and
/// a language that is added breaks nothing.
pub fn compare(old: &Questionnaire, new: &Questionnaire) -> Vec<Broken> {
    let languages: Vec<Language> = old.languages.iter().copied().filter(|held| new.languages.contains(held)).collect();
    let mut broken = Vec::new();
    let mut whole = |is_broken: bool, what| broken.extend(is_broken.then_some(Broken { what, question: None }));
    whole(old.audience != new.audience, Break::Audience);
    whole(old.national != new.national, Break::National);
    let moved = moved(old, new);
    for question in &old.questions {
        let mut of = |is_broken: bool, what| {
            broken.extend(is_broken.then(|| Broken { what, question: Some(question.code.clone()) }));
        };
        let Some(held) = new.question(&question.code) else {
            of(question.kind.is_asked(), Break::Removed);
            continue;
        };
        of(is_reworded(&question.text, &held.text, &languages), Break::Wording);
        of(scale(question) != scale(held), Break::Scale);
        of(has_other_choices(question, held, &languages), Break::Choices);
        of(moved.contains(&question.code.as_str()), Break::Order);
        of(question.shown_when != held.shown_when, Break::Condition);
    }
    broken
}

fn is_reworded(old: &Wording, new: &Wording, languages: &[Language]) -> bool {
    languages.iter().any(|language| old.only_in(*language).trim() != new.only_in(*language).trim())
}

/// What two questions must have in common for their numbers to mean the same.
fn scale(question: &Question) -> (&'static str, Option<(i64, i64)>) {
    (question.kind.code(), question.kind.points().map(|points| (*points.start(), *points.end())))
}

fn has_other_choices(old: &Question, new: &Question, languages: &[Language]) -> bool {
    let (old, new) = (old.kind.choices(), new.kind.choices());
    let is_same = |(old, new): (&super::Choice, &super::Choice)| {
        old.code == new.code && !is_reworded(&old.text, &new.text, languages)
    };
    // Where there are none on one side, the scale has changed, and that has been said.
    let are_same = old.len() == new.len() && old.iter().zip(new).all(is_same);
    !(old.is_empty() || new.is_empty() || are_same)
}

/// The questions of both that have to be moved, and no more of them than need be: all but the longest rising row.
fn moved<'a>(old: &'a Questionnaire, new: &Questionnaire) -> Vec<&'a str> {
    let place = |question: &Question| new.questions.iter().position(|held| held.code == question.code);
    let kept: Vec<(&str, usize)> =
        old.questions.iter().filter_map(|question| Some((question.code.as_str(), place(question)?))).collect();
    // The longest rising row that ends with each, as the number of its members and the one before.
    let mut rows: Vec<(usize, Option<usize>)> = Vec::with_capacity(kept.len());
    for (at, (_, place)) in kept.iter().enumerate() {
        let before = (0..at).filter(|before| kept[*before].1 < *place).max_by_key(|before| rows[*before].0);
        rows.push((before.map_or(1, |before| rows[before].0 + 1), before));
    }
    let mut stays = vec![false; kept.len()];
    let mut next = (0..rows.len()).max_by_key(|at| rows[*at].0);
    while let Some(at) = next {
        stays[at] = true;
        next = rows[at].1;
    }
    kept.iter().zip(stays).filter(|(_, stays)| !stays).map(|((code, _), _)| *code).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{question, survey};
    use super::super::{Audience, QuestionKind, Wanted};
    use super::*;

    fn broken(change: impl Fn(&mut Questionnaire)) -> Vec<String> {
        let mut new = survey();
        change(&mut new);
        let line = |broken: Broken| format!("{} {}", broken.question.unwrap_or_default(), broken.what.code());
        compare(&survey(), &new).into_iter().map(|broken| line(broken).trim().to_owned()).collect()
    }

    #[test]
    fn what_is_added_breaks_nothing() {
        assert_eq!(broken(|_| {}), [""; 0]);
        assert_eq!(broken(|new| new.questions.insert(1, question("new", QuestionKind::Open))), [""; 0]);
        assert_eq!(broken(|new| new.name.fi = "Toinen nimi".into()), [""; 0]);
        assert_eq!(broken(|new| new.languages = vec![Language::Finnish]), [""; 0]);
    }

    #[test]
    fn each_change_is_named() {
        assert_eq!(broken(|new| drop(new.questions.remove(3))), ["long removed"]);
        assert_eq!(broken(|new| new.questions[1].text.sv = "Annat".into()), ["why wording"]);
        let unheard = |new: &mut Questionnaire| {
            new.languages = vec![Language::Finnish];
            new.questions[1].text.sv = "Annat".into();
        };
        assert_eq!(broken(unheard), [""; 0], "it is not asked in Swedish any longer");
        let number = QuestionKind::Number { lowest: 0, highest: 300 };
        assert_eq!(broken(|new| new.questions[2].kind = number.clone()), ["minutes scale"]);
        assert_eq!(broken(|new| new.questions[0].kind = QuestionKind::Smiley5), ["way scale"]);
        let QuestionKind::Single(choices) = survey().questions[0].kind.clone() else { panic!() };
        let mut other = choices.clone();
        other[1].text.fi = "Taksi".into();
        for choices in [other, choices[..2].to_vec(), choices.into_iter().rev().collect()] {
            assert_eq!(broken(|new| new.questions[0].kind = QuestionKind::Single(choices.clone())), ["way choices"]);
        }
        assert_eq!(broken(|new| new.questions[1].shown_when = None), ["why condition"]);
        let all = Wanted::OneOf(vec!["bus".into()]);
        let wider = |new: &mut Questionnaire| {
            new.questions[2].shown_when = Some(super::super::Condition { question: "way".into(), wanted: all.clone() });
        };
        assert_eq!(broken(wider), ["minutes condition"]);
        assert_eq!(broken(|new| new.audience = Audience::CloseOnes), ["audience"]);
        assert_eq!(broken(|new| new.national = false), ["national"]);
    }

    #[test]
    fn only_what_moved_is_named() {
        assert_eq!(broken(|new| new.questions.rotate_left(1)), ["way order"]);
        assert_eq!(broken(|new| new.questions.rotate_right(1)), ["long order"]);
        assert_eq!(broken(|new| new.questions.swap(1, 2)).len(), 1);
        let turned = |new: &mut Questionnaire| new.questions.reverse();
        assert_eq!(broken(turned).len(), 3, "one of four may stay");
    }
}
