//! What people are to be told of: found from what happened, noted once for each person, and gathered into messages.
//! Receiving feedback costs nothing of this: a job looks for what is new afterwards.

use crate::organisation::{day, unit_id};
use crate::outbox::{Outgoing, post};
use crate::{Error, Result, Store, Write, key, milliseconds};
use domain::calendar::day_number;
use domain::organisation::{CountyId, UnitId};
use domain::people::{MailKind, Recipient};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// How much is looked at in one go: few enough that nobody who gives feedback meanwhile waits for it.
const AT_ONCE: i64 = 100;

/// Something that happened to a feedback, of which nobody has been told yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    pub feedback: String,
    /// Of the event; 0 is the feedback's own arrival.
    pub number: i64,
    /// The event's code; `received` for the arrival.
    pub what: String,
    /// Who did it, if it was one of the county's own people.
    pub by: Option<i64>,
    /// Who had to do with it before.
    pub before: Option<i64>,
    /// Where it is handled now, its state and whose it is.
    pub unit: UnitId,
    pub state: String,
    pub handler: Option<i64>,
    /// The sender wants to be contacted.
    pub has_contact: bool,
}

/// One thing to tell one person; person 0 is the mark that it was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub feedback: String,
    pub about: String,
    pub number: i64,
    pub person: i64,
    pub kind: MailKind,
    pub unit: UnitId,
}

impl Notice {
    /// Nobody.
    pub const MARK: i64 = 0;
    const IN_NO_MESSAGE: &str = "-";
}

/// Notes what people are to be told of and writes messages that gather nothing, each once.
pub struct Tell {
    pub county: CountyId,
    pub now: Timestamp,
    pub notices: Vec<Notice>,
    pub messages: Vec<Outgoing>,
}

impl Write for Tell {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for notice in &self.notices {
            let message = if notice.person == Notice::MARK { Notice::IN_NO_MESSAGE } else { "" };
            sqlx::query(
                "INSERT INTO notices (county, feedback, about, number, person, kind, unit, at, message) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
                 ON CONFLICT (county, feedback, about, number, person) DO NOTHING",
            )
            .bind(key(self.county))
            .bind(&notice.feedback)
            .bind(&notice.about)
            .bind(notice.number)
            .bind(notice.person)
            .bind(notice.kind.code())
            .bind(i64::from(notice.unit.0))
            .bind(milliseconds(self.now))
            .bind(message)
            .execute(&mut *connection)
            .await?;
        }
        for message in &self.messages {
            post(self.county, message, connection).await?;
        }
        Ok(())
    }
}

/// Puts the notices of one kind that wait into one message a person; none for whoever had one since `not_since`.
pub struct Gather {
    pub county: CountyId,
    pub kind: MailKind,
    pub now: Timestamp,
    pub not_since: Timestamp,
}

impl Write for Gather {
    /// How many messages were written.
    type Output = u32;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u32> {
        let rows = sqlx::query(
            "SELECT DISTINCT person FROM notices WHERE county = $1 AND kind = $2 AND message = '' ORDER BY person",
        )
        .bind(key(self.county))
        .bind(self.kind.code())
        .fetch_all(&mut *connection)
        .await?;
        let mut written = 0;
        for row in rows {
            written += u32::from(self.gather(row.try_get(0)?, connection).await?);
        }
        Ok(written)
    }
}

impl Gather {
    async fn gather(&self, person: i64, connection: &mut AnyConnection) -> Result<bool> {
        let recipient = Recipient::Person(person);
        if self.had_one(&recipient, connection).await? {
            return Ok(false);
        }
        let message = format!("{}/{}/{}", self.kind.code(), recipient.code(), milliseconds(self.now));
        let gathered = sqlx::query(
            "UPDATE notices SET message = $4 WHERE county = $1 AND kind = $2 AND person = $3 AND message = ''",
        )
        .bind(key(self.county))
        .bind(self.kind.code())
        .bind(person)
        .bind(&message)
        .execute(&mut *connection)
        .await?
        .rows_affected();
        // Another worker gathered them at the same moment.
        if gathered == 0 {
            return Ok(false);
        }
        let arguments = self.arguments(&message, connection).await?;
        let outgoing = Outgoing { message, kind: self.kind, recipient, arguments, created_at: self.now };
        post(self.county, &outgoing, connection).await?;
        Ok(true)
    }

    async fn had_one(&self, recipient: &Recipient, connection: &mut AnyConnection) -> Result<bool> {
        let row = sqlx::query(
            "SELECT count(*) FROM outbox WHERE county = $1 AND recipient = $2 AND kind = $3 AND created_at > $4",
        )
        .bind(key(self.county))
        .bind(recipient.code())
        .bind(self.kind.code())
        .bind(milliseconds(self.not_since))
        .fetch_one(connection)
        .await?;
        Ok(row.try_get::<i64, _>(0)? > 0)
    }

    /// How many feedbacks, about what, of which unit; an escalation tells them apart by their due days too.
    async fn arguments(&self, message: &str, connection: &mut AnyConnection) -> Result<String> {
        let by_day = if self.kind == MailKind::Escalation { "number" } else { "0" };
        let sql = format!(
            "SELECT about, unit, day, count(DISTINCT feedback) FROM \
             (SELECT about, unit, {by_day} AS day, feedback FROM notices WHERE county = $1 AND message = $2) AS told \
             GROUP BY about, unit, day ORDER BY about, day, unit"
        );
        let rows =
            sqlx::query(sqlx::AssertSqlSafe(sql)).bind(key(self.county)).bind(message).fetch_all(connection).await?;
        let line = |row: &AnyRow| {
            let (about, unit, count): (&str, i64, i64) = (row.try_get(0)?, row.try_get(1)?, row.try_get(3)?);
            // The constant nought of other kinds is a smaller number in one of the databases.
            let day = if self.kind == MailKind::Escalation { row.try_get::<i64, _>(2)? } else { 0 };
            Ok(format!("{about} {unit} {day} {count}"))
        };
        let lines: Result<Vec<String>> = rows.iter().map(line).collect();
        Ok(lines?.join("\n"))
    }
}

/// Notes how far a job has come.
pub struct SetPosition {
    pub county: CountyId,
    pub job: &'static str,
    pub position: i64,
}

impl Write for SetPosition {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO job_positions (county, job, position) VALUES ($1, $2, $3) \
             ON CONFLICT (county, job) DO UPDATE SET position = excluded.position \
             WHERE job_positions.position < excluded.position",
        )
        .bind(key(self.county))
        .bind(self.job)
        .bind(self.position)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// What is open on one desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeskCount {
    pub unit: UnitId,
    pub due_today: i64,
    pub late: i64,
    pub due_soon: i64,
    pub new: i64,
}

impl Store {
    /// How far a job has come; none before its first time.
    pub async fn job_position(&self, county: CountyId, job: &str) -> Result<Option<i64>> {
        let row = sqlx::query("SELECT position FROM job_positions WHERE county = $1 AND job = $2")
            .bind(key(county))
            .bind(job)
            .fetch_optional(&self.reads)
            .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// What arrived and what happened since `since` and has not been looked at, some at a time.
    pub async fn happened(&self, county: CountyId, since: Timestamp) -> Result<Vec<Happened>> {
        let arrived = sqlx::query(
            "SELECT f.feedback, CAST(0 AS BIGINT), 'received', f.entered_by, NULL, f.handled_by, f.state, f.handler, \
             f.reply_wish FROM feedback f WHERE f.county = $1 AND f.received_at >= $2 AND f.set_aside = 0 AND NOT EXISTS \
             (SELECT 1 FROM notices n WHERE n.county = f.county AND n.feedback = f.feedback AND n.about = 'received' \
             AND n.number = 0 AND n.person = 0) ORDER BY f.received_at LIMIT $3",
        )
        .bind(key(county))
        .bind(milliseconds(since))
        .bind(AT_ONCE)
        .fetch_all(&self.reads)
        .await?;
        let happened = sqlx::query(
            "SELECT e.feedback, e.number, e.what, e.person, (SELECT b.person FROM feedback_events b \
             WHERE b.county = e.county AND b.feedback = e.feedback AND b.person IS NOT NULL AND b.number < e.number \
             ORDER BY b.number DESC LIMIT 1), f.handled_by, f.state, f.handler, f.reply_wish \
             FROM feedback_events e JOIN feedback f ON f.county = e.county AND f.feedback = e.feedback \
             WHERE e.county = $1 AND e.at >= $2 AND f.set_aside = 0 \
             AND e.what IN ('handed_over', 'sender_wrote', 'answered', 'released', 'review_returned') \
             AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.county = e.county \
             AND n.feedback = e.feedback AND n.about = e.what AND n.number = e.number AND n.person = 0) \
             ORDER BY e.at, e.number LIMIT $3",
        )
        .bind(key(county))
        .bind(milliseconds(since))
        .bind(AT_ONCE)
        .fetch_all(&self.reads)
        .await?;
        arrived.iter().map(|row| what_happened(row, None)).chain(happened.iter().map(before)).collect()
    }

    /// What is open and due by `until`, and of which nobody has been told for that due day.
    pub async fn unescalated(&self, county: CountyId, until: Date) -> Result<Vec<(String, UnitId, Date)>> {
        let rows = sqlx::query(
            "SELECT f.feedback, f.handled_by, f.due_on FROM feedback f WHERE f.county = $1 \
             AND f.state IN ('received', 'in_handling') AND f.merged_into IS NULL AND f.set_aside = 0 AND f.due_on <= $2 AND NOT EXISTS \
             (SELECT 1 FROM notices n WHERE n.county = f.county AND n.feedback = f.feedback AND n.about = 'due' \
             AND n.number = f.due_on AND n.person = 0) ORDER BY f.due_on, f.feedback LIMIT $3",
        )
        .bind(key(county))
        .bind(i64::from(day_number(until)))
        .bind(AT_ONCE)
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, unit_id(row.try_get(1)?)?, day(row.try_get(2)?)?))).collect()
    }

    /// What is open on each desk: due on `today`, before it, after it until `soon`, and received since `new_since`.
    pub async fn desk_counts(
        &self,
        county: CountyId,
        (today, soon): (Date, Date),
        new_since: Timestamp,
    ) -> Result<Vec<DeskCount>> {
        let rows = sqlx::query(
            "SELECT handled_by, sum(CASE WHEN due_on = $2 THEN 1 ELSE 0 END), \
             sum(CASE WHEN due_on < $2 THEN 1 ELSE 0 END), \
             sum(CASE WHEN due_on > $2 AND due_on <= $3 THEN 1 ELSE 0 END), \
             sum(CASE WHEN received_at >= $4 THEN 1 ELSE 0 END) FROM feedback \
             WHERE county = $1 AND state IN ('received', 'in_handling') AND merged_into IS NULL AND set_aside = 0 \
             GROUP BY handled_by ORDER BY handled_by",
        )
        .bind(key(county))
        .bind(i64::from(day_number(today)))
        .bind(i64::from(day_number(soon)))
        .bind(milliseconds(new_since))
        .fetch_all(&self.reads)
        .await?;
        let count = |row: &AnyRow| {
            let unit = unit_id(row.try_get(0)?)?;
            let [due_today, late, due_soon, new] = [row.try_get(1)?, row.try_get(2)?, row.try_get(3)?, row.try_get(4)?];
            Ok(DeskCount { unit, due_today, late, due_soon, new })
        };
        rows.iter().map(count).collect()
    }

    /// Whether notices of a kind wait to be gathered.
    pub async fn notices_wait(&self, county: CountyId, kind: MailKind) -> Result<bool> {
        let row = sqlx::query("SELECT count(*) FROM notices WHERE county = $1 AND kind = $2 AND message = ''")
            .bind(key(county))
            .bind(kind.code())
            .fetch_one(&self.reads)
            .await?;
        Ok(row.try_get::<i64, _>(0)? > 0)
    }
}

fn before(row: &AnyRow) -> Result<Happened> {
    what_happened(row, row.try_get(4)?)
}

fn what_happened(row: &AnyRow, before: Option<i64>) -> Result<Happened> {
    Ok(Happened {
        feedback: row.try_get(0)?,
        number: row.try_get(1)?,
        what: row.try_get(2)?,
        by: row.try_get(3)?,
        before,
        unit: unit_id(row.try_get(5)?)?,
        state: row.try_get(6)?,
        handler: row.try_get(7)?,
        has_contact: match row.try_get::<&str, _>(8)? {
            "contact" => true,
            "none" | "code" => false,
            _ => return Err(Error::Unreadable("wish for a reply")),
        },
    })
}
