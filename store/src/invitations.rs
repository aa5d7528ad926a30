use crate::organisation::unit_id;
use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::channel::Channel;
use domain::language::Language;
use domain::organisation::{CountyId, UnitId};
use domain::surveys::{AgeGroup, Invitation, InvitationState, Sex};
use sqlx::{AnyConnection, Row};

/// Adds a single-use link under the keyed hash of its token.
pub struct AddInvitation {
    pub county: CountyId,
    pub token: String,
    pub invitation: Invitation,
}

impl Write for AddInvitation {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        let invitation = &self.invitation;
        sqlx::query(
            "INSERT INTO invitations (county, token, unit, survey, channel, language, expires_at, answered, age_group, \
             sex) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)",
        )
        .bind(key(self.county))
        .bind(&self.token)
        .bind(i64::from(invitation.unit.0))
        .bind(i64::from(invitation.survey))
        .bind(i16::from(invitation.channel.number()))
        .bind(invitation.language.code())
        .bind(milliseconds(invitation.expires_at))
        .bind(i16::from(invitation.age_group.number()))
        .bind(i16::from(invitation.sex.number()))
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// Notes that the page of a link was opened; not when.
pub struct NoteOpened {
    pub county: CountyId,
    pub token: String,
}

impl Write for NoteOpened {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("UPDATE invitations SET opened = 1 WHERE county = $1 AND token = $2 AND opened = 0")
            .bind(key(self.county))
            .bind(&self.token)
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Gives a unit its QR address, unless it has one.
pub struct AddQrCode {
    pub county: CountyId,
    pub code: String,
    pub unit: UnitId,
}

impl Write for AddQrCode {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("INSERT INTO qr_codes (county, code, unit) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(key(self.county))
            .bind(&self.code)
            .bind(i64::from(self.unit.0))
            .execute(connection)
            .await?;
        Ok(())
    }
}

impl Store {
    /// By the keyed hash of its token.
    pub async fn invitation(&self, county: CountyId, token: &str) -> Result<Option<Invitation>> {
        let row = sqlx::query(
            "SELECT unit, survey, channel, language, expires_at, answered, age_group, sex FROM invitations \
             WHERE county = $1 AND token = $2",
        )
        .bind(key(county))
        .bind(token)
        .fetch_optional(&self.reads)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let channel: i16 = row.try_get(2)?;
        let answered: i64 = row.try_get(5)?;
        Ok(Some(Invitation {
            unit: unit_id(row.try_get(0)?)?,
            survey: row.try_get::<i64, _>(1)? as u16,
            channel: Channel::from_number(channel as u8).ok_or(Error::Unreadable("channel"))?,
            language: Language::parse(row.try_get(3)?).unwrap_or_default(),
            age_group: AgeGroup::from_number(row.try_get::<i16, _>(6)? as u8).ok_or(Error::Unreadable("age group"))?,
            sex: Sex::from_number(row.try_get::<i16, _>(7)? as u8).ok_or(Error::Unreadable("sex"))?,
            expires_at: instant(row.try_get(4)?)?,
            state: if answered == 0 { InvitationState::Sent } else { InvitationState::Answered },
        }))
    }

    /// The unit to which a QR address belongs.
    pub async fn qr_unit(&self, county: CountyId, code: &str) -> Result<Option<UnitId>> {
        let row = sqlx::query("SELECT unit FROM qr_codes WHERE county = $1 AND code = $2")
            .bind(key(county))
            .bind(code)
            .fetch_optional(&self.reads)
            .await?;
        row.map(|row| unit_id(row.try_get(0)?)).transpose()
    }

    /// Every QR address of the county.
    pub async fn qr_codes(&self, county: CountyId) -> Result<Vec<(String, UnitId)>> {
        let rows = sqlx::query("SELECT code, unit FROM qr_codes WHERE county = $1 ORDER BY unit, code")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, unit_id(row.try_get(1)?)?))).collect()
    }
}
