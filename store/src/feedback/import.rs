use super::change::{Line, note};
use crate::{Result, Write, key, milliseconds};
use domain::calendar::day_number;
use domain::channel::Channel;
use domain::feedback::{Event, Kinds, ReplyWish, Speaker};
use domain::organisation::{CountyId, TargetCode, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

/// A feedback from an earlier system, or made for the demo: with what has already happened to it.
#[derive(Debug, Clone)]
pub struct Imported {
    pub id: String,
    pub receipt: String,
    pub received_at: Timestamp,
    pub channel: Channel,
    /// Code of the language, or empty where it is not known.
    pub language: String,
    pub target: Option<TargetCode>,
    pub unit: UnitId,
    pub handled_by: UnitId,
    pub kinds: Kinds,
    pub speaker: Speaker,
    pub text: String,
    pub reply_wish: ReplyWish,
    pub due_on: Date,
    pub group: String,
    pub topics: Vec<String>,
    pub state: &'static str,
    pub handler: Option<i64>,
    pub completed_at: Option<Timestamp>,
    pub hand_overs: u16,
    /// The code of the poster that brought it.
    pub poster: Option<String>,
    pub rating: Option<u8>,
    pub events: Vec<Event>,
}

/// Adds feedback from elsewhere; those whose identifiers are there already are left as they are.
pub struct ImportFeedback {
    pub county: CountyId,
    pub rows: Vec<Imported>,
}

impl Write for ImportFeedback {
    /// How many were new.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let mut added = 0;
        for row in &self.rows {
            if self.add(row, connection).await? {
                added += 1;
                self.add_topics(row, connection).await?;
                self.add_events(row, connection).await?;
            }
        }
        Ok(added)
    }
}

impl ImportFeedback {
    async fn add(&self, row: &Imported, connection: &mut AnyConnection) -> Result<bool> {
        let added = sqlx::query(
            "INSERT INTO feedback (county, feedback, receipt, received_at, channel, language, target, unit, \
             handled_by, kinds, speaker, body, reply_wish, due_on, state, handler, completed_at, hand_overs, surge, \
             version, poster, rating) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
             $17, $18, $19, $20, $21, $22) \
             ON CONFLICT (county, feedback) DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&row.id)
        .bind(&row.receipt)
        .bind(milliseconds(row.received_at))
        .bind(i16::from(row.channel.number()))
        .bind(&row.language)
        .bind(row.target.as_deref())
        .bind(i64::from(row.unit.0))
        .bind(i64::from(row.handled_by.0))
        .bind(i16::from(row.kinds.bits()))
        .bind(row.speaker.code())
        .bind(&row.text)
        .bind(row.reply_wish.code())
        .bind(i64::from(day_number(row.due_on)))
        .bind(row.state)
        .bind(row.handler)
        .bind(row.completed_at.map(milliseconds))
        .bind(i64::from(row.hand_overs))
        .bind(&row.group)
        .bind(row.events.len() as i64)
        .bind(row.poster.as_deref())
        .bind(row.rating.map(i16::from))
        .execute(connection)
        .await?;
        Ok(added.rows_affected() > 0)
    }

    async fn add_topics(&self, row: &Imported, connection: &mut AnyConnection) -> Result<()> {
        for topic in &row.topics {
            sqlx::query(
                "INSERT INTO feedback_topics (county, feedback, topic) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            )
            .bind(key(self.county))
            .bind(&row.id)
            .bind(topic)
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }

    async fn add_events(&self, row: &Imported, connection: &mut AnyConnection) -> Result<()> {
        for (number, event) in row.events.iter().enumerate() {
            let line = Line { county: self.county, feedback: &row.id, number: number as i64 + 1 };
            note(line, event, None, &mut *connection).await?;
        }
        Ok(())
    }
}
