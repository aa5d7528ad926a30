use super::change::note;
use crate::{Result, Write, key};
use domain::actions::{ActionEvent, ActionHappening};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// Puts a feedback behind an action, or takes it away.
pub struct LinkFeedback {
    pub county: CountyId,
    pub action: String,
    pub feedback: String,
    /// False to take it away.
    pub is_linked: bool,
    pub person: i64,
    pub now: Timestamp,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked {
    Done,
    /// It was so already.
    AsBefore,
    /// There is no such action.
    Gone,
}

impl Write for LinkFeedback {
    type Output = Linked;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Linked> {
        let changed = if self.is_linked {
            add_link(self.county, &self.action, &self.feedback, connection).await?
        } else {
            remove_link(self, connection).await?
        };
        if !changed {
            return Ok(Linked::AsBefore);
        }
        // The version grows, so that every line of the history has its number.
        let row =
            sqlx::query("UPDATE actions SET version = version + 1 WHERE county = $1 AND action = $2 RETURNING version")
                .bind(key(self.county))
                .bind(&self.action)
                .fetch_optional(&mut *connection)
                .await?;
        let Some(row) = row else {
            remove_link(self, connection).await?;
            return Ok(Linked::Gone);
        };
        let what = if self.is_linked { ActionHappening::Linked } else { ActionHappening::Unlinked };
        let event = ActionEvent { at: self.now, person: self.person, what };
        note(self.county, &self.action, row.try_get(0)?, &event, connection).await?;
        Ok(Linked::Done)
    }
}

/// Whether it was new.
pub(super) async fn add_link(
    county: CountyId,
    action: &str,
    feedback: &str,
    connection: &mut AnyConnection,
) -> Result<bool> {
    let added = sqlx::query(
        "INSERT INTO action_feedback (county, action, feedback) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    )
    .bind(key(county))
    .bind(action)
    .bind(feedback)
    .execute(connection)
    .await?;
    Ok(added.rows_affected() > 0)
}

async fn remove_link(link: &LinkFeedback, connection: &mut AnyConnection) -> Result<bool> {
    let removed = sqlx::query("DELETE FROM action_feedback WHERE county = $1 AND action = $2 AND feedback = $3")
        .bind(key(link.county))
        .bind(&link.action)
        .bind(&link.feedback)
        .execute(connection)
        .await?;
    Ok(removed.rows_affected() > 0)
}
