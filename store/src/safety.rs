mod change;
mod erase;
mod give;
mod list;

pub use change::{ChangeNotice, NoteReading};
pub use erase::EraseNotices;
pub use give::GiveNotice;
pub use list::{NoticePage, NoticeQuery};

use crate::contacts::unsealed;
use crate::organisation::{day, unit_id};
use crate::{Error, Result, Store, instant, key, milliseconds};
use domain::feedback::Contact;
use domain::language::Language;
use domain::organisation::CountyId;
use domain::safety::{
    Moment, NoticeEvent, NoticeHappening, NoticeRow, Outcome, Preventable, Review, SafetyNotice, Severity, Teller,
};
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

/// The columns of a notice, in the order in which [`notice`] reads them.
const COLUMNS: &str = "notice, received_at, language, target, unit, body, happened_on, happened_at, outcome, severity, \
     prevention, teller, wants_contact, state, reviewer, closed_at, preventable, version, reply";

/// Where a notice's contact details are sealed for.
fn place(county: CountyId, notice: &str) -> String {
    format!("{}/safety/{notice}", county.0)
}

impl Store {
    pub async fn safety_notice(&self, county: CountyId, id: &str) -> Result<Option<SafetyNotice>> {
        let sql = format!("SELECT {COLUMNS} FROM safety_notices WHERE county = $1 AND notice = $2");
        self.one_notice(sql, county, id).await
    }

    /// By the keyed hash of its receipt code.
    pub async fn safety_notice_by_receipt(&self, county: CountyId, receipt: &str) -> Result<Option<SafetyNotice>> {
        let sql = format!("SELECT {COLUMNS} FROM safety_notices WHERE county = $1 AND receipt = $2");
        self.one_notice(sql, county, receipt).await
    }

    async fn one_notice(&self, sql: String, county: CountyId, by: &str) -> Result<Option<SafetyNotice>> {
        let row = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).bind(by).fetch_optional(&self.reads).await?;
        row.as_ref().map(notice).transpose()
    }

    /// What was done with a notice and who read it, oldest first.
    pub async fn safety_events(&self, county: CountyId, id: &str) -> Result<Vec<NoticeEvent>> {
        let rows = sqlx::query(
            "SELECT at, person, what, body, number FROM safety_events WHERE county = $1 AND notice = $2 \
             UNION ALL SELECT at, person, 'read', '', 0 FROM safety_reads WHERE county = $1 AND notice = $2 \
             ORDER BY 1, 5",
        )
        .bind(key(county))
        .bind(id)
        .fetch_all(&self.reads)
        .await?;
        let event = |row: &AnyRow| {
            let what = NoticeHappening::parse(row.try_get(2)?).ok_or(Error::Unreadable("event of a notice"))?;
            Ok(NoticeEvent { at: instant(row.try_get(0)?)?, person: row.try_get(1)?, what, text: row.try_get(3)? })
        };
        rows.iter().map(event).collect()
    }

    /// How to reach the teller, if they left word.
    pub async fn safety_contact(&self, county: CountyId, id: &str) -> Result<Option<Contact>> {
        let row = sqlx::query("SELECT sealed FROM safety_contacts WHERE county = $1 AND notice = $2")
            .bind(key(county))
            .bind(id)
            .fetch_optional(&self.reads)
            .await?;
        row.map(|row| unsealed(self, &place(county, id), row.try_get(0)?)).transpose()
    }

    /// What the figures need of every notice received from `from` on.
    pub async fn safety_rows(&self, county: CountyId, from: Timestamp) -> Result<Vec<NoticeRow>> {
        let rows = sqlx::query(
            "SELECT received_at, unit, outcome, severity, state, language FROM safety_notices \
             WHERE county = $1 AND received_at >= $2 ORDER BY received_at, notice",
        )
        .bind(key(county))
        .bind(milliseconds(from))
        .fetch_all(&self.reads)
        .await?;
        let row = |row: &AnyRow| {
            Ok(NoticeRow {
                received_at: instant(row.try_get(0)?)?,
                unit: unit_id(row.try_get(1)?)?,
                outcome: outcome(row.try_get(2)?)?,
                severity: severity(row.try_get(3)?)?,
                language: Language::parse(row.try_get(5)?).unwrap_or_default(),
                is_closed: row.try_get::<&str, _>(4)? == "closed",
            })
        };
        rows.iter().map(row).collect()
    }
}

fn notice(row: &AnyRow) -> Result<SafetyNotice> {
    let happened_on: Option<i64> = row.try_get(6)?;
    let wants_contact: i16 = row.try_get(12)?;
    Ok(SafetyNotice {
        id: row.try_get(0)?,
        received_at: instant(row.try_get(1)?)?,
        language: Language::parse(row.try_get(2)?).unwrap_or_default(),
        target: row.try_get(3)?,
        unit: unit_id(row.try_get(4)?)?,
        text: row.try_get(5)?,
        moment: Moment { day: happened_on.map(day).transpose()?, clock: row.try_get(7)? },
        outcome: outcome(row.try_get(8)?)?,
        severity: severity(row.try_get(9)?)?,
        prevention: row.try_get(10)?,
        teller: Teller::parse(row.try_get(11)?).unwrap_or_default(),
        wants_contact: wants_contact != 0,
        review: review(row)?,
        reply: row.try_get(18)?,
        version: row.try_get(17)?,
    })
}

fn review(row: &AnyRow) -> Result<Review> {
    let reviewer: Option<i64> = row.try_get(14)?;
    let closed_at: Option<i64> = row.try_get(15)?;
    let preventable = Preventable::parse(row.try_get(16)?);
    match (row.try_get(13)?, reviewer, closed_at, preventable) {
        ("received", ..) => Ok(Review::Received),
        ("in_review", Some(reviewer), ..) => Ok(Review::InReview { reviewer }),
        ("closed", Some(by), Some(at), Some(preventable)) => Ok(Review::Closed { at: instant(at)?, by, preventable }),
        _ => Err(Error::Unreadable("state of a notice")),
    }
}

fn outcome(code: &str) -> Result<Outcome> {
    Outcome::parse(code).ok_or(Error::Unreadable("outcome of a notice"))
}

fn severity(code: &str) -> Result<Severity> {
    Severity::parse(code).ok_or(Error::Unreadable("severity of a notice"))
}
