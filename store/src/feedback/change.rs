use crate::comments::{judge, note_decided};
use crate::{Result, Write, key, milliseconds};
use domain::calendar::day_number;
use domain::comments::Judgement;
use domain::feedback::{Actor, Event, Feedback, Happening};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// A feedback as it is to be after something happened to it, and the line of its history.
/// `feedback.version` is the version that was read.
pub struct Change {
    pub(super) county: CountyId,
    pub(super) feedback: Feedback,
    event: Event,
    beside: Beside,
}

/// What else changes with a feedback.
#[derive(Debug, Clone, PartialEq)]
pub enum Beside {
    Nothing,
    /// A reply waits for its second reader.
    Draft(ReplyDraft),
    NoDraft,
    /// These are its topics now.
    Topics(Vec<String>),
    /// A person said what it is: its topics, and the rest.
    Judged(Vec<String>, Judgement),
    /// It came with a form of this name, and a form is taken once.
    Form(String),
}

/// A reply that waits for its second reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyDraft {
    pub body: String,
    pub author: i64,
    pub asked_at: Timestamp,
}

/// Whether a change was made, or somebody else was faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    Done,
    SomebodyWasFaster,
    /// The same form was taken before.
    DoneBefore,
}

impl Change {
    pub fn new(county: CountyId, feedback: Feedback, event: Event) -> Change {
        Change { county, feedback, event, beside: Beside::Nothing }
    }

    pub fn with(self, beside: Beside) -> Change {
        Change { beside, ..self }
    }

    async fn is_done_before(&self, connection: &mut AnyConnection) -> Result<bool> {
        let Beside::Form(form) = &self.beside else { return Ok(false) };
        let held = sqlx::query("SELECT number FROM feedback_events WHERE county = $1 AND form = $2")
            .bind(key(self.county))
            .bind(form)
            .fetch_optional(connection)
            .await?;
        Ok(held.is_some())
    }

    async fn update(&self, connection: &mut AnyConnection) -> Result<bool> {
        let feedback = &self.feedback;
        let changed = sqlx::query(
            "UPDATE feedback SET state = $4, handler = $5, completed_at = $6, handled_by = $7, hand_overs = $8, \
             due_on = $9, unit = $10, target = $11, surge = $12, merged_into = $13, rating = $14, indexed = 0, \
             version = version + 1 WHERE county = $1 AND feedback = $2 AND version = $3",
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
        .bind(feedback.group.as_deref().unwrap_or_default())
        .bind(feedback.merged_into.as_deref())
        .bind(feedback.rating.map(i16::from))
        .execute(connection)
        .await?
        .rows_affected();
        Ok(changed > 0)
    }

    async fn beside(&self, connection: &mut AnyConnection) -> Result<()> {
        let (county, id) = (key(self.county), &self.feedback.id);
        match &self.beside {
            Beside::Nothing | Beside::Form(_) => {}
            Beside::Draft(draft) => {
                sqlx::query(
                    "INSERT INTO reply_drafts (county, feedback, body, author, asked_at) VALUES ($1, $2, $3, $4, $5) \
                     ON CONFLICT (county, feedback) DO UPDATE SET body = excluded.body, author = excluded.author, \
                     asked_at = excluded.asked_at",
                )
                .bind(county)
                .bind(id)
                .bind(&draft.body)
                .bind(draft.author)
                .bind(milliseconds(draft.asked_at))
                .execute(connection)
                .await?;
            }
            Beside::NoDraft => {
                let delete = sqlx::query("DELETE FROM reply_drafts WHERE county = $1 AND feedback = $2");
                delete.bind(county).bind(id).execute(connection).await?;
            }
            Beside::Topics(topics) => self.put_topics(topics, connection).await?,
            Beside::Judged(topics, judgement) => {
                self.put_topics(topics, connection).await?;
                if let Actor::Person(person) = self.event.actor {
                    judge((self.county, id), (person, self.event.at), *judgement, connection).await?;
                }
            }
        }
        Ok(())
    }

    async fn put_topics(&self, topics: &[String], connection: &mut AnyConnection) -> Result<()> {
        let (county, id) = (key(self.county), &self.feedback.id);
        let delete = sqlx::query("DELETE FROM feedback_topics WHERE county = $1 AND feedback = $2");
        delete.bind(county).bind(id).execute(&mut *connection).await?;
        for topic in topics {
            let add = sqlx::query(
                "INSERT INTO feedback_topics (county, feedback, topic) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            );
            add.bind(county).bind(id).bind(topic).execute(&mut *connection).await?;
        }
        Ok(())
    }
}

impl Write for Change {
    type Output = Changed;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Changed> {
        if self.is_done_before(connection).await? {
            return Ok(Changed::DoneBefore);
        }
        if !self.update(connection).await? {
            return Ok(Changed::SomebodyWasFaster);
        }
        let line = Line { county: self.county, feedback: &self.feedback.id, number: self.feedback.version + 1 };
        let form = match &self.beside {
            Beside::Form(form) => Some(form.as_str()),
            _ => None,
        };
        note(line, &self.event, form, connection).await?;
        self.beside(connection).await?;
        note_decided(self.county, &self.feedback.id, connection).await?;
        Ok(Changed::Done)
    }
}

/// Changes that belong together: all of them, or none when somebody was faster with one.
pub struct AllOrNone(pub Vec<Change>);

impl Write for AllOrNone {
    type Output = Changed;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Changed> {
        sqlx::query("SAVEPOINT together").execute(&mut *connection).await?;
        for change in &self.0 {
            let changed = change.run(connection).await?;
            if changed != Changed::Done {
                sqlx::query("ROLLBACK TO SAVEPOINT together").execute(&mut *connection).await?;
                return Ok(changed);
            }
        }
        Ok(Changed::Done)
    }
}

/// The place of a line in a feedback's history.
pub(super) struct Line<'a> {
    pub county: CountyId,
    pub feedback: &'a str,
    pub number: i64,
}

/// Writes one line of a feedback's history.
pub(super) async fn note(
    line: Line<'_>,
    event: &Event,
    form: Option<&str>,
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
        "INSERT INTO feedback_events (county, feedback, number, at, actor, person, what, from_unit, to_unit, body, form) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(key(line.county))
    .bind(line.feedback)
    .bind(line.number)
    .bind(milliseconds(event.at))
    .bind(actor)
    .bind(person)
    .bind(event.what.code())
    .bind(from)
    .bind(to)
    .bind(&event.text)
    .bind(form)
    .execute(connection)
    .await?;
    Ok(())
}

/// Reads a draft from its row: body, author, asked at.
pub(super) fn draft(row: &sqlx::any::AnyRow) -> Result<ReplyDraft> {
    Ok(ReplyDraft { body: row.try_get(0)?, author: row.try_get(1)?, asked_at: crate::instant(row.try_get(2)?)? })
}
