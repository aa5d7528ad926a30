//! Alarms of forms that break: open until somebody closes them.

use crate::forms::form;
use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::forms::{Alarm, Form, Trouble};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// An alarm as it was raised, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaisedAlarm {
    pub id: String,
    pub form: Form,
    pub alarm: Alarm,
    pub raised_at: Timestamp,
    pub seen_by: Option<i64>,
    pub closed_at: Option<Timestamp>,
    pub note: String,
}

/// Raises an alarm, unless one of the same trouble of the same form is open, or was closed after `quiet_from`: whoever
/// closed it knows of what happened before. Several servers may see the same trouble; one of them raises it.
pub struct RaiseAlarm {
    pub county: CountyId,
    pub form: Form,
    pub alarm: Alarm,
    pub now: Timestamp,
    pub quiet_from: Timestamp,
}

impl Write for RaiseAlarm {
    /// Whether it is new.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let (form, trouble) = (self.form.code(), self.alarm.trouble.code());
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let held = sqlx::query(
            "SELECT count(*) FROM form_alarms WHERE county = $1 AND form = $2 AND trouble = $3 \
             AND (closed_at IS NULL OR closed_at >= $4)",
        )
        .bind(key(self.county))
        .bind(form)
        .bind(trouble)
        .bind(milliseconds(self.quiet_from))
        .fetch_one(&mut *connection)
        .await?;
        if held.try_get::<i64, _>(0)? > 0 {
            return Ok(false);
        }
        let added = sqlx::query(
            "INSERT INTO form_alarms (county, alarm, form, trouble, raised_at, now_count, usual_count, note) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, '') ON CONFLICT (county, alarm) DO NOTHING",
        )
        .bind(key(self.county))
        .bind(format!("{form}-{trouble}-{}", self.now.as_second()))
        .bind(form)
        .bind(trouble)
        .bind(milliseconds(self.now))
        .bind(number(self.alarm.now))
        .bind(number(self.alarm.usual))
        .execute(connection)
        .await?;
        Ok(added.rows_affected() > 0)
    }
}

/// Notes what a person does with an alarm: has seen it, or closes it.
pub struct NoteAlarm {
    pub county: CountyId,
    pub id: String,
    pub person: i64,
    /// None where it stays open.
    pub closed_at: Option<Timestamp>,
    pub note: String,
}

impl Write for NoteAlarm {
    /// Whether there is such an open alarm.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let changed = sqlx::query(
            "UPDATE form_alarms SET seen_by = $3, closed_at = $4, note = $5 \
             WHERE county = $1 AND alarm = $2 AND closed_at IS NULL",
        )
        .bind(key(self.county))
        .bind(&self.id)
        .bind(self.person)
        .bind(self.closed_at.map(milliseconds))
        .bind(&self.note)
        .execute(connection)
        .await?;
        Ok(changed.rows_affected() > 0)
    }
}

impl Store {
    /// The open alarms and those raised since, the latest first.
    pub async fn alarms(&self, county: CountyId, since: Timestamp) -> Result<Vec<RaisedAlarm>> {
        let rows = sqlx::query(
            "SELECT alarm, form, trouble, raised_at, now_count, usual_count, seen_by, closed_at, note \
             FROM form_alarms WHERE county = $1 AND (closed_at IS NULL OR raised_at >= $2) \
             ORDER BY raised_at DESC, alarm",
        )
        .bind(key(county))
        .bind(milliseconds(since))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(raised).collect()
    }
}

fn raised(row: &AnyRow) -> Result<RaisedAlarm> {
    let closed_at: Option<i64> = row.try_get(7)?;
    let trouble = Trouble::parse(row.try_get(2)?).ok_or(Error::Unreadable("trouble of a form"))?;
    let (now, usual): (i64, i64) = (row.try_get(4)?, row.try_get(5)?);
    Ok(RaisedAlarm {
        id: row.try_get(0)?,
        form: form(row.try_get(1)?)?,
        alarm: Alarm { trouble, now: now.unsigned_abs(), usual: usual.unsigned_abs() },
        raised_at: instant(row.try_get(3)?)?,
        seen_by: row.try_get(6)?,
        closed_at: closed_at.map(instant).transpose()?,
        note: row.try_get(8)?,
    })
}
