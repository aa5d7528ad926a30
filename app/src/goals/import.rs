//! `kuule import goals`: a row for each key result, or for each task of one.

use crate::imports::{Column, Header, ImportError, Rejects, Sheet, Summary, field};
use csv::StringRecord;
use domain::goals::{Better, Binding, Confidence, Goal, KeyResult, Light, Task, TaskState, goal_id};
use domain::organisation::{CountyId, Organisation, UnitId};
use domain::reports::Printed;
use jiff::Timestamp;
use store::{ImportGoals, Store};

/// Where things stand in the file.
struct Columns {
    year: Column,
    focus: Column,
    goal: Column,
    place: Column,
    owner: Column,
    assessment: Column,
    goal_assessment: Column,
    summary: Column,
    narrative: Column,
    key_result: Column,
    measured_in: Column,
    better: Column,
    baseline: Column,
    target: Column,
    values: [Column; 4],
    confidence: [Column; 4],
    measure: Column,
    responsible: Column,
    task: Column,
    task_state: Column,
    task_responsible: Column,
}

impl Columns {
    fn new(header: &mut Header) -> Result<Columns, ImportError> {
        let quarters = |header: &mut Header, prefix: &str| {
            [1, 2, 3, 4].map(|quarter| header.column(&format!("{prefix}q{quarter}")))
        };
        Ok(Columns {
            goal: header.needed("goal")?,
            key_result: header.needed("key_result")?,
            year: header.column("year"),
            focus: header.column("focus"),
            place: header.any(&["result_area", "division"]),
            owner: header.column("owner"),
            assessment: header.column("assessment"),
            goal_assessment: header.column("goal_assessment"),
            summary: header.column("summary"),
            narrative: header.column("narrative"),
            measured_in: header.column("unit"),
            better: header.column("better"),
            baseline: header.column("baseline"),
            target: header.column("target"),
            values: quarters(header, ""),
            confidence: quarters(header, "confidence_"),
            measure: header.column("measure"),
            responsible: header.column("responsible"),
            task: header.column("task"),
            task_state: header.column("task_state"),
            task_responsible: header.column("task_responsible"),
        })
    }
}

/// One row: its goal, and the key result with the task that it names.
struct Row {
    goal: Goal,
    result: KeyResult,
}

/// `year`: of rows that name none.
pub async fn import(
    store: &Store,
    (county, organisation): (CountyId, &Organisation),
    (sheet, rejects): (&mut Sheet, &mut Rejects),
    (year, now): (i16, Timestamp),
    is_dry: bool,
) -> Result<Summary, ImportError> {
    let columns = Columns::new(&mut sheet.header)?;
    let mut goals: Vec<Goal> = Vec::new();
    let parse = |record: &StringRecord| read(record, &columns, organisation, year);
    let rows = sheet.read(rejects, parse, |row| {
        gather(&mut goals, row);
        true
    })?;
    goals.iter_mut().filter(|goal| goal.assessment.is_none()).for_each(|goal| {
        goal.assessment = Light::of_all(goal.key_results.iter().filter_map(|result| result.assessment));
    });
    let new = if is_dry { None } else { Some(store.write(ImportGoals { county, goals, now }).await?) };
    Ok(Summary::new(sheet, rejects, rows, new))
}

/// Puts the row where it belongs: rows of one goal need not stand together.
fn gather(goals: &mut Vec<Goal>, row: Row) {
    let at = goals.iter().position(|goal| goal.id == row.goal.id);
    let goal = match at {
        Some(at) => &mut goals[at],
        None => {
            goals.push(row.goal);
            goals.last_mut().expect("it was pushed just now")
        }
    };
    match goal.key_results.iter_mut().find(|held| held.title == row.result.title) {
        Some(held) => held.tasks.extend(row.result.tasks),
        None => goal.key_results.push(row.result),
    }
}

fn read(record: &StringRecord, columns: &Columns, organisation: &Organisation, year: i16) -> Result<Row, String> {
    let text = |column: Column| field(record, column).to_owned();
    let title = text(columns.goal);
    if title.is_empty() {
        return Err("goal is empty".to_owned());
    }
    let year = super::year(field(record, columns.year), year)?;
    let mut goal = Goal::begin(goal_id(year, &title), year, title, place(field(record, columns.place), organisation)?);
    goal.focus = text(columns.focus);
    goal.owner = text(columns.owner);
    goal.summary = text(columns.summary);
    goal.narrative = text(columns.narrative);
    goal.assessment = coded("goal_assessment", field(record, columns.goal_assessment), Light::parse)?;
    Ok(Row { goal, result: key_result(record, columns)? })
}

fn key_result(record: &StringRecord, columns: &Columns) -> Result<KeyResult, String> {
    let text = |column: Column| field(record, column).to_owned();
    let title = text(columns.key_result);
    if title.is_empty() {
        return Err("key_result is empty".to_owned());
    }
    let mut result = KeyResult::begin(title);
    result.measured_in = text(columns.measured_in);
    result.better = coded("better", field(record, columns.better), Better::parse)?.unwrap_or(Better::Higher);
    result.baseline = number("baseline", field(record, columns.baseline))?;
    result.target = number("target", field(record, columns.target))?;
    for at in 0..4 {
        result.values[at] = number("a quarter", field(record, columns.values[at]))?;
        result.confidence[at] = coded("confidence", field(record, columns.confidence[at]), Confidence::parse)?;
    }
    result.assessment = coded("assessment", field(record, columns.assessment), Light::parse)?;
    result.binding = coded("measure", field(record, columns.measure), Binding::parse)?;
    result.responsible = names(field(record, columns.responsible));
    let task = text(columns.task);
    if !task.is_empty() {
        let state = coded("task_state", field(record, columns.task_state), TaskState::parse)?;
        let responsible = names(field(record, columns.task_responsible));
        result.tasks.push(Task { title: task, state, responsible });
    }
    Ok(result)
}

/// The county itself where nothing is named.
fn place(code: &str, organisation: &Organisation) -> Result<UnitId, String> {
    if code.is_empty() {
        return Ok(organisation.root());
    }
    let unit = organisation.by_code(code).map(|unit| unit.id);
    unit.ok_or_else(|| format!("\"{code}\" is not in the organisation"))
}

fn coded<T>(column: &str, code: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    if code.is_empty() {
        return Ok(None);
    }
    parse(code).map(Some).ok_or_else(|| format!("{column} \"{code}\" is not known"))
}

/// A number as people write it; nothing where nothing stands.
pub fn number(column: &str, text: &str) -> Result<Option<f64>, String> {
    if text.is_empty() || text == "-" {
        return Ok(None);
    }
    Printed::parse(text).map(|read| Some(read.value())).ok_or_else(|| format!("{column} \"{text}\" is not a number"))
}

/// Names between semicolons, each once.
pub fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split(';').map(str::trim).filter(|name| !name.is_empty()) {
        if !names.iter().any(|held| held == name) {
            names.push(name.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_goal_come_together_with_their_tasks() {
        let row = |goal: &str, result: &str, task: &str| {
            let mut held = KeyResult::begin(result.into());
            held.tasks = vec![Task { title: task.into(), state: None, responsible: Vec::new() }];
            Row { goal: Goal::begin(goal_id(2025, goal), 2025, goal.into(), UnitId(0)), result: held }
        };
        let mut goals = Vec::new();
        [row("a", "1", "x"), row("b", "1", "y"), row("a", "1", "z"), row("a", "2", "w")]
            .into_iter()
            .for_each(|row| gather(&mut goals, row));
        let told: Vec<_> =
            goals.iter().map(|goal| goal.key_results.iter().map(|one| one.tasks.len()).collect::<Vec<_>>()).collect();
        assert_eq!(told, [vec![2, 1], vec![1]]);
    }

    #[test]
    fn numbers_and_names_are_read_as_people_write_them() {
        assert_eq!(number("q1", "140,6"), Ok(Some(140.6)));
        assert_eq!(number("q1", "89.4"), Ok(Some(89.4)));
        assert_eq!((number("q1", ""), number("q1", "-")), (Ok(None), Ok(None)));
        assert_eq!(number("q1", "paljon"), Err("q1 \"paljon\" is not a number".to_owned()));
        assert_eq!(names(" Aino; Bengt;;Aino"), ["Aino", "Bengt"]);
    }
}
