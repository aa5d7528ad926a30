//! What the demo county has done about what it was told: eight actions, with the feedback that stands behind them.

use super::DemoError;
use super::county::County;
use super::files;
use super::people;
use domain::actions::{ActionEvent, ActionHappening, DevelopmentAction, Progress};
use domain::calendar::{day_of, start_of};
use domain::language::Wording;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::Deserialize;
use store::{BeginAction, ChangeAction, Imported, Store, Together};

const FILE: &str = "actions.csv";
/// Between beginning an action and telling of it.
const WEEKS_TO_PUBLISH: i64 = 3;

/// An action as its file tells it.
#[derive(Deserialize)]
struct ActionRow {
    /// When it was published, or begun where it is not.
    days_ago: i64,
    unit: String,
    owner: String,
    progress: String,
    published: u8,
    topics: String,
    /// The top of the units whose feedback on its topics stands behind it.
    feedback_top: String,
    heard_fi: String,
    did_fi: String,
    heard_sv: String,
    did_sv: String,
    heard_en: String,
    did_en: String,
}

/// An action as it begins, and its publishing.
pub struct Planned {
    begin: BeginAction,
    publish: Option<ChangeAction>,
}

/// The actions, with feedback that was received before each began.
pub fn plan(
    county_id: CountyId,
    county: &County,
    feedback: &[Imported],
    now: Timestamp,
) -> Result<Vec<Planned>, DemoError> {
    let rows: Vec<ActionRow> = files::read(FILE, include_str!("actions.csv"))?;
    let plan = |(row, number): (ActionRow, i64)| {
        let at =
            start_of(day_of(now).saturating_sub(row.days_ago.days())) + SignedDuration::from_mins(9 * 60 + 17 * number);
        let begun = if row.published > 0 { at - SignedDuration::from_hours(24 * 7 * WEEKS_TO_PUBLISH) } else { at };
        let topics: Vec<String> = files::list(&row.topics).map(str::to_owned).collect();
        let top = county.unit(&row.feedback_top)?;
        let is_behind = |held: &&Imported| {
            held.received_at < begun
                && county.organisation.is_within(held.unit, top)
                && held.topics.iter().any(|topic| topics.contains(topic))
        };
        let linked = feedback.iter().filter(is_behind).map(|held| held.id.clone()).collect();
        let progress = Progress::parse(&row.progress);
        let person = people::number(&row.owner);
        let action = DevelopmentAction {
            id: format!("demo-action-{number:02}"),
            unit: county.unit(&row.unit)?,
            owner: person,
            progress: progress.ok_or_else(|| DemoError::File(FILE, format!("no progress {}", row.progress)))?,
            heard: Wording { fi: row.heard_fi, sv: row.heard_sv, en: row.heard_en },
            did: Wording { fi: row.did_fi, sv: row.did_sv, en: row.did_en },
            topics,
            published_at: None,
            version: 0,
        };
        let published = DevelopmentAction { published_at: Some(at), ..action.clone() };
        let event = ActionEvent { at, person, what: ActionHappening::Published };
        let publish = ChangeAction { county: county_id, action: published, event };
        Ok(Planned {
            publish: (row.published > 0).then_some(publish),
            begin: BeginAction { county: county_id, action, feedback: linked, person, now: begun },
        })
    };
    rows.into_iter().zip(1..).map(plan).collect()
}

pub async fn add(store: &Store, planned: Vec<Planned>) -> Result<(), DemoError> {
    let (begins, publishes): (Vec<_>, Vec<_>) = planned.into_iter().map(|held| (held.begin, held.publish)).unzip();
    store.write(Together(begins)).await?;
    store.write(Together(publishes.into_iter().flatten().collect())).await?;
    Ok(())
}
