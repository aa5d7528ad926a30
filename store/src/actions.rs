mod change;
mod link;

pub use change::{BeginAction, ChangeAction};
pub use link::{LinkFeedback, Linked};

use crate::organisation::unit_id;
use crate::{Error, Result, Store, instant, key};
use domain::actions::{ActionEvent, ActionHappening, DevelopmentAction, Progress};
use domain::language::Wording;
use domain::organisation::CountyId;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use std::collections::HashMap;

/// The columns of an action, in the order in which [`action`] reads them.
const COLUMNS: &str = "action, unit, owner, progress, heard_fi, heard_sv, heard_en, did_fi, did_sv, did_en, \
     published_at, version";

impl Store {
    pub async fn action(&self, county: CountyId, id: &str) -> Result<Option<DevelopmentAction>> {
        let sql = format!("SELECT {COLUMNS} FROM actions WHERE county = $1 AND action = $2");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).bind(id).fetch_optional(&self.reads).await?;
        let Some(row) = row else { return Ok(None) };
        let mut action = action(&row)?;
        action.topics = self.topics_of_actions(county).await?.remove(id).unwrap_or_default();
        Ok(Some(action))
    }

    /// Every action of the county, the latest begun first.
    pub async fn actions(&self, county: CountyId) -> Result<Vec<DevelopmentAction>> {
        let sql = format!("SELECT {COLUMNS} FROM actions WHERE county = $1 ORDER BY begun_at DESC, action");
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).fetch_all(&self.reads).await?;
        let mut topics = self.topics_of_actions(county).await?;
        let with_topics = |row: &AnyRow| {
            let mut action = action(row)?;
            action.topics = topics.remove(&action.id).unwrap_or_default();
            Ok(action)
        };
        rows.iter().map(with_topics).collect()
    }

    /// How many feedbacks stand behind each action that has any.
    pub async fn linked_counts(&self, county: CountyId) -> Result<HashMap<String, i64>> {
        let rows = sqlx::query("SELECT action, count(*) FROM action_feedback WHERE county = $1 GROUP BY action")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
    }

    /// The identifiers of the feedbacks behind an action.
    pub async fn feedback_of_action(&self, county: CountyId, id: &str) -> Result<Vec<String>> {
        self.linked("SELECT feedback FROM action_feedback WHERE county = $1 AND action = $2 ORDER BY 1", county, id)
            .await
    }

    /// The identifiers of the actions that a feedback stands behind.
    pub async fn actions_of_feedback(&self, county: CountyId, id: &str) -> Result<Vec<String>> {
        self.linked("SELECT action FROM action_feedback WHERE county = $1 AND feedback = $2 ORDER BY 1", county, id)
            .await
    }

    async fn linked(&self, sql: &'static str, county: CountyId, id: &str) -> Result<Vec<String>> {
        let rows = sqlx::query(sql).bind(key(county)).bind(id).fetch_all(&self.reads).await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    /// What was done with an action, oldest first.
    pub async fn action_events(&self, county: CountyId, id: &str) -> Result<Vec<ActionEvent>> {
        let rows =
            sqlx::query("SELECT at, person, what FROM action_events WHERE county = $1 AND action = $2 ORDER BY number")
                .bind(key(county))
                .bind(id)
                .fetch_all(&self.reads)
                .await?;
        let event = |row: &AnyRow| {
            let what = ActionHappening::parse(row.try_get(2)?).ok_or(Error::Unreadable("event of an action"))?;
            Ok(ActionEvent { at: instant(row.try_get(0)?)?, person: row.try_get(1)?, what })
        };
        rows.iter().map(event).collect()
    }

    async fn topics_of_actions(&self, county: CountyId) -> Result<HashMap<String, Vec<String>>> {
        self.topics_by(county, "SELECT action, topic FROM action_topics WHERE county = $1 ORDER BY topic").await
    }
}

/// Without its topics.
fn action(row: &AnyRow) -> Result<DevelopmentAction> {
    let published_at: Option<i64> = row.try_get(10)?;
    let wording = |from: usize| {
        Ok::<_, Error>(Wording { fi: row.try_get(from)?, sv: row.try_get(from + 1)?, en: row.try_get(from + 2)? })
    };
    Ok(DevelopmentAction {
        id: row.try_get(0)?,
        unit: unit_id(row.try_get(1)?)?,
        owner: row.try_get(2)?,
        progress: Progress::parse(row.try_get(3)?).ok_or(Error::Unreadable("progress of an action"))?,
        heard: wording(4)?,
        did: wording(7)?,
        topics: Vec::new(),
        published_at: published_at.map(instant).transpose()?,
        version: row.try_get(11)?,
    })
}
