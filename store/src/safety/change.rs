use crate::feedback::Changed;
use crate::{Result, Write, key, milliseconds};
use domain::calendar::{day_number, day_of};
use domain::organisation::CountyId;
use domain::safety::{NoticeEvent, Review, SafetyNotice};
use jiff::Timestamp;
use sqlx::AnyConnection;

/// A notice as it is to be after something was done with it, and the line of its history.
/// `notice.version` is the version that was read.
pub struct ChangeNotice {
    pub county: CountyId,
    pub notice: SafetyNotice,
    pub event: NoticeEvent,
}

impl Write for ChangeNotice {
    type Output = Changed;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Changed> {
        let notice = &self.notice;
        let (closed_at, preventable) = match notice.review {
            Review::Closed { at, preventable, .. } => (Some(milliseconds(at)), preventable.code()),
            Review::Received | Review::InReview { .. } => (None, ""),
        };
        let changed = sqlx::query(
            "UPDATE safety_notices SET state = $4, reviewer = $5, closed_at = $6, preventable = $7, reply = $8, \
             version = version + 1 WHERE county = $1 AND notice = $2 AND version = $3",
        )
        .bind(key(self.county))
        .bind(&notice.id)
        .bind(notice.version)
        .bind(notice.review.code())
        .bind(notice.review.reviewer())
        .bind(closed_at)
        .bind(preventable)
        .bind(&notice.reply)
        .execute(&mut *connection)
        .await?
        .rows_affected();
        if changed == 0 {
            return Ok(Changed::SomebodyWasFaster);
        }
        sqlx::query(
            "INSERT INTO safety_events (county, notice, number, at, person, what, body) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(key(self.county))
        .bind(&notice.id)
        .bind(notice.version + 1)
        .bind(milliseconds(self.event.at))
        .bind(self.event.person)
        .bind(self.event.what.code())
        .bind(&self.event.text)
        .execute(connection)
        .await?;
        Ok(Changed::Done)
    }
}

/// Writes down who read a notice, once a day.
pub struct NoteReading {
    pub county: CountyId,
    pub notice: String,
    pub person: i64,
    pub now: Timestamp,
}

impl Write for NoteReading {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO safety_reads (county, notice, person, day, at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (county, notice, person, day) DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.notice)
        .bind(self.person)
        .bind(i64::from(day_number(day_of(self.now))))
        .bind(milliseconds(self.now))
        .execute(connection)
        .await?;
        Ok(())
    }
}
