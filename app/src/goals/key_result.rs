//! A key result: its target, how far it was each quarter and how sure people are, its tasks and who does them.

use super::edit::{change, show_standing, token};
use super::import::{names, number};
use super::theirs;
use crate::boot::App;
use crate::feedback::form::MendLine;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use domain::goals::{
    Better, Binding, Confidence, Goal, GoalHappening, KeyResult, Light, Task, TaskState, worse_direction,
};
use domain::measures::Measure;
use domain::surveys::Statement;
use std::sync::Arc;

/// In the address, the number of one that is not there yet.
const NEW: &str = "uusi";
/// Rows for tasks that are not there yet.
const BLANK_TASKS: usize = 3;
const FIELDS: [&str; 6] = ["baseline", "target", "q1", "q2", "q3", "q4"];

/// A choice: code, name, whether it is chosen.
type Choice = (String, String, bool);

/// One number as it was typed.
struct NumberField {
    name: &'static str,
    label: String,
    typed: String,
    mend: Option<String>,
}

struct Quarter {
    number: usize,
    confidence: Vec<Choice>,
}

struct TaskRow {
    number: usize,
    title: String,
    states: Vec<Choice>,
    responsible: String,
}

#[derive(Template)]
#[template(path = "key_result.html")]
struct KeyResultPage {
    page: Page,
    token: String,
    goal: Goal,
    /// The address of the form.
    number: String,
    result: KeyResult,
    responsible: String,
    numbers: Vec<NumberField>,
    better: Vec<Choice>,
    bindings: Vec<Choice>,
    lights: Vec<Choice>,
    quarters: Vec<Quarter>,
    tasks: Vec<TaskRow>,
    form: Mends,
    stale: bool,
}

/// What is to be mended, as the shared part of the page wants it.
struct Mends {
    mends: Vec<MendLine>,
}

impl Mends {
    fn mend(&self, field: &str) -> Option<&str> {
        self.mends.iter().find(|line| line.field == field).map(|line| line.text.as_str())
    }
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path((id, number)): Path<(String, String)>) -> Outcome {
    let goal = theirs(&app, &staff, &id).await?;
    let result = held(&goal, &number)?;
    let typed = typed_numbers(&staff.page, &result);
    show_page(staff.page, (goal, number), result, (typed, Vec::new()), false)
}

pub async fn save(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path((id, number)): Path<(String, String)>,
    form: FormFields,
) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut goal = theirs(&app, &staff, &id).await?;
    let mut result = held(&goal, &number)?;
    if form.has("remove") {
        let title = result.title;
        let Some(at) = position(&goal, &number) else {
            return show_standing(&app, staff, goal, (Vec::new(), true)).await;
        };
        goal.key_results.remove(at);
        goal.signed = None;
        return change(&app, staff, goal, (GoalHappening::KeyResultEdited, &title)).await;
    }
    let mends = fill(&staff.page, &form, &mut result);
    let is_stale = form.get("version") != goal.version.to_string();
    if is_stale || !mends.is_empty() {
        let typed = FIELDS.map(|field| form.get(field).to_owned());
        return show_page(staff.page, (goal, number), result, (typed, mends), is_stale);
    }
    let title = result.title.clone();
    match position(&goal, &number) {
        Some(at) => goal.key_results[at] = result,
        None => goal.key_results.push(result),
    }
    goal.signed = None;
    change(&app, staff, goal, (GoalHappening::KeyResultEdited, &title)).await
}

fn position(goal: &Goal, number: &str) -> Option<usize> {
    number.parse().ok().filter(|at| *at < goal.key_results.len())
}

fn held(goal: &Goal, number: &str) -> Result<KeyResult, Failure> {
    if number == NEW {
        return Ok(KeyResult::begin(String::new()));
    }
    position(goal, number).map(|at| goal.key_results[at].clone()).ok_or(Failure::NotFound)
}

fn typed_numbers(page: &Page, result: &KeyResult) -> [String; 6] {
    let [q1, q2, q3, q4] = result.values;
    let written = |value: Option<f64>| {
        let text = value.map(|value| value.to_string()).unwrap_or_default();
        if page.lang() == "en" { text } else { text.replace('.', ",") }
    };
    [result.baseline, result.target, q1, q2, q3, q4].map(written)
}

/// Puts what was typed into the key result; says what is to be mended.
fn fill(page: &Page, form: &FormFields, result: &mut KeyResult) -> Vec<MendLine> {
    let text = |field: &str| form.get(field).trim().to_owned();
    let mut mends = Vec::new();
    let mut mend = |field, key: &str| mends.push(MendLine { field, text: page.t(key).to_owned() });
    result.title = text("title");
    if result.title.is_empty() {
        mend("title", "mend-key-result-title");
    }
    result.measured_in = text("measured_in");
    result.better = Better::parse(form.get("better")).unwrap_or(Better::Higher);
    result.binding = Binding::parse(form.get("measure"));
    result.assessment = Light::parse(form.get("assessment"));
    result.responsible = names(form.get("responsible"));
    let mut read = [None; 6];
    for (at, field) in FIELDS.into_iter().enumerate() {
        match number(field, form.get(field).trim()) {
            Ok(value) => read[at] = value,
            Err(_) => mend(field, "mend-key-result-number"),
        }
    }
    let [baseline, target, values @ ..] = read;
    (result.baseline, result.target) = (baseline, target);
    if worse_direction(result.better, baseline, target) {
        mend("target", "mend-key-result-direction");
    }
    // What Kuule measures is not typed.
    if result.binding.is_none() {
        result.values = values;
    }
    for (at, confidence) in result.confidence.iter_mut().enumerate() {
        *confidence = Confidence::parse(form.get(&format!("confidence_q{}", at + 1)));
    }
    result.tasks = tasks(form);
    mends
}

/// A task without a title is none.
fn tasks(form: &FormFields) -> Vec<Task> {
    let task = |number: usize| {
        let field = |name: &str| form.get(&format!("task_{name}_{number}")).trim().to_owned();
        let state = TaskState::parse(&field("state"));
        Task { title: field("title"), state, responsible: names(&field("responsible")) }
    };
    let numbers = (0..).take_while(|number| form.has(&format!("task_title_{number}")));
    numbers.map(task).filter(|task| !task.title.is_empty()).collect()
}

fn show_page(
    page: Page,
    (goal, number): (Goal, String),
    result: KeyResult,
    (typed, mends): ([String; 6], Vec<MendLine>),
    stale: bool,
) -> Outcome {
    let form = Mends { mends };
    let field = |(name, typed): (&'static str, String)| NumberField {
        name,
        label: page.t(&format!("key-result-{name}")).to_owned(),
        typed,
        mend: form.mend(name).map(str::to_owned),
    };
    let choice = |prefix: &str, code: &str, chosen: bool| (code.to_owned(), page.named(prefix, code), chosen);
    let quarter = |(at, held): (usize, &Option<Confidence>)| Quarter {
        number: at + 1,
        confidence: Confidence::ALL.map(|one| choice("confidence", one.code(), *held == Some(one))).into(),
    };
    let blank = || Task { title: String::new(), state: None, responsible: Vec::new() };
    let rows = result.tasks.iter().cloned().chain(std::iter::repeat_with(blank).take(BLANK_TASKS)).enumerate();
    let task = |(number, task): (usize, Task)| TaskRow {
        number,
        states: TaskState::ALL.map(|state| choice("task-state", state.code(), task.state == Some(state))).into(),
        responsible: task.responsible.join("; "),
        title: task.title,
    };
    let binding = |held: Binding| (held.code(), binding_name(&page, held), result.binding == Some(held));
    render(&KeyResultPage {
        token: token(&page),
        numbers: FIELDS.into_iter().zip(typed).map(field).collect(),
        better: Better::ALL.map(|held| choice("better", held.code(), result.better == held)).into(),
        bindings: Binding::choices().into_iter().map(binding).collect(),
        lights: Light::ALL.map(|held| choice("light", held.code(), result.assessment == Some(held))).into(),
        quarters: result.confidence.iter().enumerate().map(quarter).collect(),
        tasks: rows.map(task).collect(),
        responsible: result.responsible.join("; "),
        form,
        goal,
        number,
        result,
        stale,
        page,
    })
}

/// The measure as the glossary calls it, with the statement that it is of.
fn binding_name(page: &Page, binding: Binding) -> String {
    let name = |measure: Measure| measure.definition().name.in_language(page.language);
    match binding.statement {
        Some(statement) => format!("{}: {}", name(binding.measure), statement_text(statement, page)),
        None => name(binding.measure).to_owned(),
    }
}

fn statement_text(statement: Statement, page: &Page) -> &'static str {
    let texts = statement.texts();
    texts.iter().find(|text| text.language == page.lang()).map_or(texts[0].text, |text| text.text)
}
