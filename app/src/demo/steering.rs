//! What the demo county steers by: goals of two years, figures from elsewhere, and contacts with its ombudsman.

use super::DemoError;
use super::chance::Chance;
use super::county::County;
use super::files;
use super::people;
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::goals::{Better, Binding, Confidence, Goal, KeyResult, Kpi, KpiValue, Light, Task, TaskState, goal_id};
use domain::language::Wording;
use domain::measures::Measure;
use domain::ombudsman::{Branch, Contact, Party, Provider, Reason};
use domain::organisation::CountyId;
use domain::reports::{OutsideFigure, OutsideTheme};
use domain::surveys::Statement;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use store::{AddContacts, ImportGoals, KeepGoal, SetKpis, SetOutsideFigures, Store};

const GOALS: &str = "goals.csv";
const OUTSIDE: &str = "outside_figures.csv";
/// Contacts with the ombudsman in a year, and of how many years.
const CONTACTS: i64 = 420;
const YEARS: i64 = 2;

/// A key result as its file tells it; what is said of its goal stands in the goal's first row.
#[derive(Deserialize)]
struct GoalRow {
    years_ago: i16,
    focus: String,
    goal: String,
    unit: String,
    owner: String,
    owner_email: String,
    assessment: String,
    summary: String,
    narrative: String,
    key_result: String,
    measured_in: String,
    better: String,
    baseline: Option<f64>,
    target: Option<f64>,
    q1: Option<f64>,
    q2: Option<f64>,
    q3: Option<f64>,
    q4: Option<f64>,
    confidence: String,
    measure: String,
    statement: String,
    responsible: String,
    tasks: String,
}

/// Adds all of it, as it stands at `now`.
pub async fn add(store: &Store, county_id: CountyId, county: &County, now: Timestamp) -> Result<(), DemoError> {
    let goals = goals(county, now)?;
    let signed: Vec<KeepGoal> = goals.iter().filter_map(|goal| sign(county_id, goal, now)).collect();
    store.write(ImportGoals { county: county_id, goals, now: now - jiff::SignedDuration::from_hours(24) }).await?;
    for goal in signed {
        store.write(goal).await?;
    }
    let today = day_of(now);
    store.write(SetKpis { county: county_id, values: kpis(today.year()) }).await?;
    store.write(SetOutsideFigures { county: county_id, figures: outside(today.year())? }).await?;
    store.write(AddContacts { county: county_id, rows: contacts(now) }).await?;
    Ok(())
}

fn goals(county: &County, now: Timestamp) -> Result<Vec<Goal>, DemoError> {
    let rows: Vec<GoalRow> = files::read(GOALS, include_str!("goals.csv"))?;
    let today = day_of(now);
    let mut goals: Vec<Goal> = Vec::new();
    for row in rows {
        let year = today.year() - row.years_ago;
        let id = goal_id(year, &row.goal);
        if goals.last().is_none_or(|goal| goal.id != id) {
            goals.push(Goal {
                focus: row.focus.clone(),
                owner: row.owner.clone(),
                owner_person: Some(people::number(&row.owner_email)),
                assessment: Light::parse(&row.assessment),
                summary: row.summary.clone(),
                narrative: row.narrative.clone(),
                ..Goal::begin(id, year, row.goal.clone(), county.unit(&row.unit)?)
            });
        }
        // Of this year so many quarters have ended.
        let ended = if row.years_ago > 0 { 4 } else { (today.month() as usize - 1) / 3 };
        goals.iter_mut().last().into_iter().for_each(|goal| goal.key_results.push(key_result(&row, ended)));
    }
    Ok(goals)
}

/// Values of the quarters that have ended, and how sure people are in the one that goes on.
fn key_result(row: &GoalRow, ended: usize) -> KeyResult {
    let mut values = [row.q1, row.q2, row.q3, row.q4];
    let mut confidence = [None; 4];
    for (at, said) in row.confidence.split(';').enumerate().take((ended + 1).min(4)) {
        confidence[at] = Confidence::parse(said);
    }
    values.iter_mut().skip(ended).for_each(|value| *value = None);
    let task = |text: &str| {
        let (title, state) = text.split_once('=')?;
        Some(Task { title: title.to_owned(), state: TaskState::parse(state), responsible: Vec::new() })
    };
    let bound = |measure| Binding { measure, statement: Statement::parse(&row.statement) };
    KeyResult {
        measured_in: row.measured_in.clone(),
        better: Better::parse(&row.better).unwrap_or(Better::Higher),
        baseline: row.baseline,
        target: row.target,
        values,
        confidence,
        binding: Measure::parse(&row.measure).map(bound),
        responsible: files::list(&row.responsible).map(str::to_owned).collect(),
        tasks: files::list(&row.tasks).filter_map(task).collect(),
        ..KeyResult::begin(row.key_result.clone())
    }
}

/// The owner's signature under what is told and assessed.
fn sign(county: CountyId, goal: &Goal, now: Timestamp) -> Option<KeepGoal> {
    let (mut goal, owner) = (goal.clone(), goal.owner_person?);
    goal.sign(owner, now).ok()?;
    let (what, about) = (domain::goals::GoalHappening::Signed, String::new());
    Some(KeepGoal { county, goal, event: domain::goals::GoalEvent { at: now, person: Some(owner), what, about } })
}

fn kpis(year: i16) -> Vec<KpiValue> {
    let rows = [
        (Kpi::ServiceTimes, [86.2, 87.5, 88.9, 90.1]),
        (Kpi::RevolvingDoor, [7.1, 6.9, 6.6, 6.4]),
        (Kpi::Prom, [64.0, 65.2, 65.8, 66.9]),
        (Kpi::ServiceEvents, [2.61, 2.58, 2.55, 2.57]),
    ];
    let of_year = |(kpi, values): (Kpi, [f64; 4])| {
        (0..).zip(values).map(move |(quarter, value)| KpiValue { year, kpi, quarter, value })
    };
    rows.into_iter().flat_map(of_year).collect()
}

#[derive(Deserialize)]
struct OutsideRow {
    years_ago: i16,
    theme: String,
    key: String,
    name_fi: String,
    name_sv: String,
    name_en: String,
    unit: String,
    value: f64,
    country: Option<f64>,
    decimals: u8,
    source: String,
}

fn outside(year: i16) -> Result<Vec<OutsideFigure>, DemoError> {
    let rows: Vec<OutsideRow> = files::read(OUTSIDE, include_str!("outside_figures.csv"))?;
    let figure = |row: OutsideRow| {
        let theme = OutsideTheme::parse(&row.theme);
        Ok(OutsideFigure {
            year: year - row.years_ago,
            theme: theme.ok_or_else(|| DemoError::File(OUTSIDE, format!("no theme {}", row.theme)))?,
            key: row.key,
            name: Wording { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
            measured_in: row.unit,
            value: row.value,
            country: row.country,
            decimals: row.decimals,
            source: row.source,
        })
    };
    rows.into_iter().map(figure).collect()
}

/// Places with how often each is asked about.
const PATIENT: [(&str, f64); 7] = [
    ("Järvirannan keskussairaala", 42.0),
    ("Terveysasemat", 18.0),
    ("Hammashoitolat", 9.0),
    ("Mielenterveys- ja päihdepalvelut", 9.0),
    ("Yksityiset palveluntuottajat", 7.0),
    ("Lahdenperän sairaala", 3.0),
    ("", 12.0),
];
const SOCIAL: [(&str, f64); 6] = [
    ("Lastensuojelu", 28.0),
    ("Vammaispalvelut", 26.0),
    ("Iäkkäiden palvelut", 22.0),
    ("Työikäisten palvelut", 9.0),
    ("Lapsiperheiden palvelut", 5.0),
    ("", 10.0),
];

/// Contacts of two years up to now.
fn contacts(now: Timestamp) -> Vec<Contact> {
    let mut chance = Chance::begun_with(0x0b5d);
    let today = day_of(now);
    (0..CONTACTS * YEARS).map(|number| contact(&mut chance, (number, today))).collect()
}

fn contact(chance: &mut Chance, (number, today): (i64, jiff::civil::Date)) -> Contact {
    let branch = chance.one_of(&[(Branch::Patient, 66.0), (Branch::Social, 32.0), (Branch::EarlyEducation, 2.0)]);
    let place = match branch {
        Branch::Patient => chance.one_of(&PATIENT),
        Branch::Social => chance.one_of(&SOCIAL),
        Branch::EarlyEducation => "Päiväkodit",
    };
    let usual = [
        (Reason::Service, 34.0),
        (Reason::Access, 18.0),
        (Reason::Encounter, 16.0),
        (if branch == Branch::Patient { Reason::Injury } else { Reason::Decision }, 22.0),
        (Reason::Records, 7.0),
        (Reason::SelfDetermination, 5.0),
        (Reason::Fee, 4.0),
        (Reason::Advice, 9.0),
    ];
    let mut reasons = vec![chance.one_of(&usual)];
    if chance.falls(0.35) {
        reasons.push(chance.one_of(&usual));
    }
    reasons.sort();
    reasons.dedup();
    let days = chance.between(0, 365 * YEARS - 1);
    Contact {
        id: format!("demo-contact-{number:04}"),
        day: today.saturating_sub(days.days()),
        branch,
        party: chance.one_of(&[
            (Party::Client, 68.0),
            (Party::CloseOne, 24.0),
            (Party::Professional, 6.0),
            (Party::Other, 2.0),
        ]),
        provider: if place.starts_with("Yksityiset") { Provider::Private } else { Provider::Public },
        place: place.to_owned(),
        channel: chance.one_of(&[
            (Channel::Phone, 71.0),
            (Channel::Email, 17.0),
            (Channel::Web, 7.0),
            (Channel::FaceToFace, 5.0),
        ]),
        reasons,
    }
}
