use crate::{Result, Write, key, milliseconds};
use domain::calendar::day_number;
use domain::feedback::{Actor, Event, Feedback, Happening};
use domain::organisation::CountyId;
use sqlx::AnyConnection;

/// A feedback as it is to be after something happened to it, and the line of its history.
/// `feedback.version` is the version that was read.
pub struct Change {
    pub county: CountyId,
    pub feedback: Feedback,
    pub event: Event,
}

/// Whether a change was made, or somebody else was faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    Done,
    SomebodyWasFaster,
}

impl Write for Change {
    type Output = Changed;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Changed> {
        let feedback = &self.feedback;
        let changed = sqlx::query(
            "UPDATE feedback SET state = $4, handler = $5, completed_at = $6, handled_by = $7, hand_overs = $8, \
             due_on = $9, unit = $10, target = $11, indexed = 0, version = version + 1 WHERE county = $1 AND feedback = $2 AND version = $3",
        )
        .bind(key(self.county))
        .bind(&feedback.id)
        .bind(feedback.version)
        .bind(feedback.handling.code())
        .bind(feedback.handling.handler())
        .bind(feedback.handling.completed_at().map(milliseconds))
        .bind(i64::from(feedback.handled_by.0))
        .bind(i64::from(feedback.hand_overs))
        .bind(i64::from(day_number(feedback.due_on)))
        .bind(i64::from(feedback.unit.0))
        .bind(feedback.target.as_deref())
        .execute(&mut *connection)
        .await?
        .rows_affected();
        if changed == 0 {
            return Ok(Changed::SomebodyWasFaster);
        }
        note(self.county, &feedback.id, feedback.version + 1, &self.event, connection).await?;
        Ok(Changed::Done)
    }
}

/// Writes one line of a feedback's history.
pub(super) async fn note(
    county: CountyId,
    feedback: &str,
    number: i64,
    event: &Event,
    connection: &mut AnyConnection,
) -> Result<()> {
    let (actor, person) = match event.actor {
        Actor::Sender => ("sender", None),
        Actor::Person(person) => ("person", Some(person)),
        Actor::System => ("system", None),
    };
    let (from, to) = match event.what {
        Happening::HandedOver { from, to } => (Some(i64::from(from.0)), Some(i64::from(to.0))),
        _ => (None, None),
    };
    sqlx::query(
        "INSERT INTO feedback_events (county, feedback, number, at, actor, person, what, from_unit, to_unit, body) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(key(county))
    .bind(feedback)
    .bind(number)
    .bind(milliseconds(event.at))
    .bind(actor)
    .bind(person)
    .bind(event.what.code())
    .bind(from)
    .bind(to)
    .bind(&event.text)
    .execute(connection)
    .await?;
    Ok(())
}
