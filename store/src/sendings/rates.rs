use crate::organisation::unit_id;
use crate::{Error, Result, Store, instant, key, milliseconds};
use domain::channel::Channel;
use domain::measures::language_from_number;
use domain::organisation::{CountyId, UnitId};
use domain::surveys::{AgeGroup, Asked, Message, SendingState, Sex};
use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;

/// How many messages of a draw are in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendingCount {
    pub draw: i64,
    pub message: Message,
    pub state: SendingState,
    pub number: u64,
}

/// So many visits for whom those who were asked stand: everybody among whom the lot was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Represented {
    pub unit: UnitId,
    pub age_group: AgeGroup,
    pub sex: Sex,
    pub visits: u64,
}

impl Store {
    /// Who was in the samples of a survey that were drawn from `from` until before `until`, and what came of it.
    pub async fn asked(
        &self,
        county: CountyId,
        survey: &str,
        (from, until): (Timestamp, Timestamp),
    ) -> Result<Vec<Asked>> {
        let rows = sqlx::query(
            "SELECT v.unit, v.channel, v.language, v.age_group, s.state, coalesce(i.opened, 0), \
             CAST(coalesce(i.answered, 0) AS SMALLINT), count(*) FROM draws d \
             JOIN sendings s ON s.county = d.county AND s.draw = d.draw AND s.message = 0 \
             JOIN visits v ON v.county = s.county AND v.visit = s.visit \
             LEFT JOIN invitations i ON i.county = s.county AND i.token = s.token \
             WHERE d.county = $1 AND d.survey = $2 AND d.drawn_at >= $3 AND d.drawn_at < $4 \
             GROUP BY v.unit, v.channel, v.language, v.age_group, s.state, i.opened, i.answered",
        )
        .bind(key(county))
        .bind(survey)
        .bind(milliseconds(from))
        .bind(milliseconds(until))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(asked).collect()
    }

    /// The same of all surveys, with the moment of each draw.
    pub async fn asked_when(
        &self,
        county: CountyId,
        (from, until): (Timestamp, Timestamp),
    ) -> Result<Vec<(Timestamp, Asked)>> {
        let rows = sqlx::query(
            "SELECT v.unit, v.channel, v.language, v.age_group, s.state, coalesce(i.opened, 0), \
             CAST(coalesce(i.answered, 0) AS SMALLINT), count(*), d.drawn_at FROM draws d \
             JOIN sendings s ON s.county = d.county AND s.draw = d.draw AND s.message = 0 \
             JOIN visits v ON v.county = s.county AND v.visit = s.visit \
             LEFT JOIN invitations i ON i.county = s.county AND i.token = s.token \
             WHERE d.county = $1 AND d.drawn_at >= $2 AND d.drawn_at < $3 \
             GROUP BY v.unit, v.channel, v.language, v.age_group, s.state, i.opened, i.answered, d.drawn_at",
        )
        .bind(key(county))
        .bind(milliseconds(from))
        .bind(milliseconds(until))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(|row| Ok((instant(row.try_get(8)?)?, asked(row)?))).collect()
    }

    /// Among whom those samples were drawn.
    pub async fn represented(
        &self,
        county: CountyId,
        survey: &str,
        (from, until): (Timestamp, Timestamp),
    ) -> Result<Vec<Represented>> {
        let rows = sqlx::query(
            "SELECT v.unit, v.age_group, v.sex, count(*) FROM draws d \
             JOIN visits v ON v.county = d.county AND v.draw = d.draw \
             WHERE d.county = $1 AND d.survey = $2 AND d.drawn_at >= $3 AND d.drawn_at < $4 \
             AND v.outcome IN ('sampled', 'not_drawn') GROUP BY v.unit, v.age_group, v.sex",
        )
        .bind(key(county))
        .bind(survey)
        .bind(milliseconds(from))
        .bind(milliseconds(until))
        .fetch_all(&self.reads)
        .await?;
        let represented = |row: &AnyRow| {
            Ok(Represented {
                unit: unit_id(row.try_get(0)?)?,
                age_group: age_group(row, 1)?,
                sex: Sex::from_number(row.try_get::<i16, _>(2)? as u8).ok_or(Error::Unreadable("sex"))?,
                visits: row.try_get::<i64, _>(3)? as u64,
            })
        };
        rows.iter().map(represented).collect()
    }

    /// Of every draw how many messages are in which state.
    pub async fn sending_counts(&self, county: CountyId) -> Result<Vec<SendingCount>> {
        let rows = sqlx::query(
            "SELECT draw, message, state, count(*) FROM sendings WHERE county = $1 GROUP BY draw, message, state \
             ORDER BY draw, message, state",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let count = |row: &AnyRow| {
            Ok(SendingCount {
                draw: row.try_get(0)?,
                message: Message::from_number(row.try_get::<i16, _>(1)? as u8).ok_or(Error::Unreadable("message"))?,
                state: state(row, 2)?,
                number: row.try_get::<i64, _>(3)? as u64,
            })
        };
        rows.iter().map(count).collect()
    }
}

fn asked(row: &AnyRow) -> Result<Asked> {
    let small = |at: usize| -> Result<u8> { Ok(row.try_get::<i16, _>(at)? as u8) };
    Ok(Asked {
        unit: unit_id(row.try_get(0)?)?,
        channel: Channel::from_number(small(1)?).ok_or(Error::Unreadable("channel"))?,
        language: language_from_number(small(2)?),
        age_group: age_group(row, 3)?,
        state: state(row, 4)?,
        has_opened: small(5)? > 0,
        has_finished: small(6)? > 0,
        number: row.try_get::<i64, _>(7)? as u64,
    })
}

fn age_group(row: &AnyRow, at: usize) -> Result<AgeGroup> {
    AgeGroup::from_number(row.try_get::<i16, _>(at)? as u8).ok_or(Error::Unreadable("age group"))
}

fn state(row: &AnyRow, at: usize) -> Result<SendingState> {
    SendingState::parse(row.try_get(at)?).ok_or(Error::Unreadable("state of a sending"))
}
