use super::link::add_link;
use crate::feedback::Changed;
use crate::wording::{Bound, bind_wording};
use crate::{Result, Write, key, milliseconds};
use domain::actions::{ActionEvent, ActionHappening, DevelopmentAction};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::AnyConnection;

/// A new action under an identifier that follows from its form, with the feedback from which it began.
pub struct BeginAction {
    pub county: CountyId,
    pub action: DevelopmentAction,
    pub feedback: Vec<String>,
    pub person: i64,
    pub now: Timestamp,
}

impl Write for BeginAction {
    /// Whether it was new.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let action = &self.action;
        let query = sqlx::query(
            "INSERT INTO actions (county, action, begun_at, unit, owner, progress, heard_fi, heard_sv, heard_en, did_fi, \
             did_sv, did_en, published_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0) \
             ON CONFLICT (county, action) DO NOTHING",
        );
        let query = query.bind(key(self.county)).bind(&action.id).bind(milliseconds(self.now));
        let added = bind_content(query, action).execute(&mut *connection).await?.rows_affected();
        if added == 0 {
            return Ok(false);
        }
        set_topics(self.county, action, connection).await?;
        for feedback in &self.feedback {
            add_link(self.county, &action.id, feedback, connection).await?;
        }
        let event = ActionEvent { at: self.now, person: self.person, what: ActionHappening::Begun };
        note(self.county, &action.id, 0, &event, connection).await?;
        Ok(true)
    }
}

/// An action as it is to be, and the line of its history. `action.version` is the version that was read.
pub struct ChangeAction {
    pub county: CountyId,
    pub action: DevelopmentAction,
    pub event: ActionEvent,
}

impl Write for ChangeAction {
    type Output = Changed;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Changed> {
        let action = &self.action;
        let query = sqlx::query(
            "UPDATE actions SET unit = $4, owner = $5, progress = $6, heard_fi = $7, heard_sv = $8, heard_en = $9, \
             did_fi = $10, did_sv = $11, did_en = $12, published_at = $13, version = version + 1 \
             WHERE county = $1 AND action = $2 AND version = $3",
        );
        let query = query.bind(key(self.county)).bind(&action.id).bind(action.version);
        let changed = bind_content(query, action).execute(&mut *connection).await?.rows_affected();
        if changed == 0 {
            return Ok(Changed::SomebodyWasFaster);
        }
        set_topics(self.county, action, connection).await?;
        note(self.county, &action.id, action.version + 1, &self.event, connection).await?;
        Ok(Changed::Done)
    }
}

/// Gives the values of what people decide about an action: unit, owner, progress, both texts, publishing.
fn bind_content<'q>(query: Bound<'q>, action: &'q DevelopmentAction) -> Bound<'q> {
    let query = query.bind(i64::from(action.unit.0)).bind(action.owner).bind(action.progress.code());
    let query = bind_wording(bind_wording(query, &action.heard), &action.did);
    query.bind(action.published_at.map(milliseconds))
}

async fn set_topics(county: CountyId, action: &DevelopmentAction, connection: &mut AnyConnection) -> Result<()> {
    sqlx::query("DELETE FROM action_topics WHERE county = $1 AND action = $2")
        .bind(key(county))
        .bind(&action.id)
        .execute(&mut *connection)
        .await?;
    for topic in &action.topics {
        sqlx::query("INSERT INTO action_topics (county, action, topic) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(key(county))
            .bind(&action.id)
            .bind(topic)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Writes one line of an action's history.
pub(super) async fn note(
    county: CountyId,
    action: &str,
    number: i64,
    event: &ActionEvent,
    connection: &mut AnyConnection,
) -> Result<()> {
    sqlx::query("INSERT INTO action_events (county, action, number, at, person, what) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(key(county))
        .bind(action)
        .bind(number)
        .bind(milliseconds(event.at))
        .bind(event.person)
        .bind(event.what.code())
        .execute(connection)
        .await?;
    Ok(())
}
