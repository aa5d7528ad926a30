//! Key results as they are shown: values in the reader's numbers, lights with their words.

use crate::web::{Page, format};
use domain::goals::{Edges, Goal, KeyResult, Light};
use domain::language::Language;

/// A light with the sign that tells it without its colour.
pub struct LightView {
    pub code: &'static str,
    pub sign: &'static str,
    pub name: String,
}

/// One key result as a line.
pub struct ResultView {
    pub number: usize,
    pub title: String,
    pub measured_in: String,
    /// Whether Kuule fills in the values.
    pub is_bound: bool,
    pub baseline: String,
    pub target: String,
    pub values: [String; 4],
    pub reached: String,
    pub light: LightView,
    /// Of the last quarter; empty where nobody has said.
    pub confidence: String,
    pub tasks: i64,
    pub responsible: String,
}

pub fn light(page: &Page, light: Light) -> LightView {
    let sign = match light {
        Light::Met => "●",
        Light::PartlyMet => "◐",
        Light::NotMet => "○",
        Light::CannotBeAssessed => "?",
    };
    LightView { code: light.code(), sign, name: page.named("light", light.code()) }
}

pub fn result(page: &Page, number: usize, result: &KeyResult, edges: Edges) -> ResultView {
    let shown = |value: Option<f64>| value.map(|value| plain(page, value)).unwrap_or_default();
    ResultView {
        number,
        title: result.title.clone(),
        measured_in: result.measured_in.clone(),
        is_bound: result.binding.is_some(),
        baseline: shown(result.baseline),
        target: shown(result.target),
        values: result.values.map(shown),
        reached: result.reached().map(|share| percent(page, share, 0)).unwrap_or_default(),
        light: light(page, result.light(edges)),
        confidence: result.confidence[3].map(|held| page.named("confidence", held.code())).unwrap_or_default(),
        tasks: result.tasks.len() as i64,
        responsible: result.responsible.join(", "),
    }
}

pub fn results(page: &Page, goal: &Goal, edges: Edges) -> Vec<ResultView> {
    goal.key_results.iter().enumerate().map(|(number, held)| result(page, number, held, edges)).collect()
}

pub fn plain(page: &Page, value: f64) -> String {
    plain_in(page.language, value)
}

/// With as many decimals as it was given, one at most where it was measured.
pub fn plain_in(language: Language, value: f64) -> String {
    let has_at_most = |decimals: i32| {
        let scaled = value * 10_f64.powi(decimals);
        (scaled - scaled.round()).abs() < 1e-6
    };
    let decimals = (0..=2).find(|decimals| has_at_most(*decimals)).unwrap_or(1);
    format::decimal(language, value, decimals as usize)
}

pub fn percent(page: &Page, share: f64, decimals: usize) -> String {
    format!("{}\u{a0}%", format::decimal(page.language, share, decimals))
}
