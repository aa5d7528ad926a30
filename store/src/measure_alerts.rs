//! Alarms of units' figures: raised once, open until somebody closes them.

use crate::feedback::unit_list;
use crate::organisation::unit_id;
use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::measures::{Alert, AlertKind};
use domain::organisation::{CountyId, UnitId};
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::collections::BTreeMap;

/// Values are kept in so many parts of their unit.
const PARTS: f64 = 1_000.0;

/// An alarm as it was raised, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct RaisedAlert {
    pub id: String,
    pub alert: Alert,
    pub raised_at: Timestamp,
    pub seen_by: Option<i64>,
    pub closed_at: Option<Timestamp>,
    pub note: String,
    /// Keys of the topics that a burst of blame is about.
    pub about: Vec<String>,
}

/// Raises alarms, except where one of the same kind and unit is open or was closed after `quiet_from`.
pub struct RaiseAlerts {
    pub county: CountyId,
    pub alerts: Vec<Alert>,
    /// Topics by unit, told with its burst of blame.
    pub about: BTreeMap<UnitId, Vec<String>>,
    pub now: Timestamp,
    pub quiet_from: Timestamp,
}

impl RaiseAlerts {
    fn about_of(&self, alert: &Alert) -> String {
        let topics = self.about.get(&alert.unit).filter(|_| alert.kind == AlertKind::NegativeBurst);
        topics.map(|topics| topics.join(" ")).unwrap_or_default()
    }
}

impl Write for RaiseAlerts {
    /// How many are new.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let mut raised = 0;
        for alert in &self.alerts {
            let (unit, kind) = (i64::from(alert.unit.0), alert.kind.code());
            let parts = |value: f64| (value * PARTS).round() as i64;
            let held = sqlx::query(
                "SELECT count(*) FROM measure_alerts WHERE county = $1 AND unit = $2 AND trouble = $3 \
                 AND (closed_at IS NULL OR closed_at >= $4)",
            )
            .bind(key(self.county))
            .bind(unit)
            .bind(kind)
            .bind(milliseconds(self.quiet_from))
            .fetch_one(&mut *connection)
            .await?;
            if held.try_get::<i64, _>(0)? > 0 {
                continue;
            }
            let added = sqlx::query(
                "INSERT INTO measure_alerts (county, alert, unit, trouble, raised_at, value, usual, base, note, about) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9) ON CONFLICT (county, alert) DO NOTHING",
            )
            .bind(key(self.county))
            .bind(format!("{kind}-{unit}-{}", self.now.as_second()))
            .bind(unit)
            .bind(kind)
            .bind(milliseconds(self.now))
            .bind(parts(alert.value))
            .bind(parts(alert.usual))
            .bind(i64::try_from(alert.base).unwrap_or(i64::MAX))
            .bind(self.about_of(alert))
            .execute(&mut *connection)
            .await?;
            raised += added.rows_affected();
        }
        Ok(raised)
    }
}

/// Notes what a person does with an alarm: has seen it, or closes it with a note.
pub struct NoteAlert {
    pub county: CountyId,
    pub id: String,
    /// Whose alarms the person may note.
    pub units: Vec<UnitId>,
    pub person: i64,
    pub now: Timestamp,
    pub closes: bool,
    pub note: String,
}

impl Write for NoteAlert {
    /// Whether there is such an open alarm.
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let closed_at = self.closes.then(|| milliseconds(self.now));
        let sql = format!(
            "UPDATE measure_alerts SET seen_by = $3, seen_at = $4, closed_by = $5, closed_at = $6, note = $7 \
             WHERE county = $1 AND alert = $2 AND closed_at IS NULL AND unit IN ({})",
            unit_list(&self.units)
        );
        let changed = sqlx::query(AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(self.county))
            .bind(&self.id)
            .bind(self.person)
            .bind(milliseconds(self.now))
            .bind(self.closes.then_some(self.person))
            .bind(closed_at)
            .bind(&self.note)
            .execute(connection)
            .await?;
        Ok(changed.rows_affected() > 0)
    }
}

impl Store {
    /// The open alarms of all units and those raised since, the latest first.
    pub async fn measure_alerts(&self, county: CountyId, since: Timestamp) -> Result<Vec<RaisedAlert>> {
        let rows = sqlx::query(
            "SELECT alert, unit, trouble, raised_at, value, usual, base, seen_by, closed_at, note, about \
             FROM measure_alerts WHERE county = $1 AND (closed_at IS NULL OR raised_at >= $2) \
             ORDER BY raised_at DESC, alert",
        )
        .bind(key(county))
        .bind(milliseconds(since))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(raised).collect()
    }
}

fn raised(row: &AnyRow) -> Result<RaisedAlert> {
    let closed_at: Option<i64> = row.try_get(8)?;
    let whole = |parts: i64| parts as f64 / PARTS;
    let base: i64 = row.try_get(6)?;
    let alert = Alert {
        unit: unit_id(row.try_get(1)?)?,
        kind: AlertKind::parse(row.try_get(2)?).ok_or(Error::Unreadable("kind of an alarm"))?,
        value: whole(row.try_get(4)?),
        usual: whole(row.try_get(5)?),
        base: base.unsigned_abs(),
    };
    Ok(RaisedAlert {
        id: row.try_get(0)?,
        alert,
        raised_at: instant(row.try_get(3)?)?,
        seen_by: row.try_get(7)?,
        closed_at: closed_at.map(instant).transpose()?,
        note: row.try_get(9)?,
        about: row.try_get::<String, _>(10)?.split_whitespace().map(str::to_owned).collect(),
    })
}
