use crate::editions::note_edition;
use crate::missed::set_words;
use crate::wording::bind_wording;
use crate::{Error, Result, Store, Write, key};
use domain::calendar::{day_from_number, day_number};
use domain::language::Wording;
use domain::organisation::{CountyId, Level, Organisation, OrganisationChange, Target, Unit, UnitId, UnitVersion};
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};
use std::collections::HashMap;

/// Carries out what [`domain::organisation::plan_import`] planned: versions end and begin on `from`.
pub struct ImportOrganisation {
    pub county: CountyId,
    pub change: OrganisationChange,
    pub from: Date,
}

impl Write for ImportOrganisation {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for unit in &self.change.new_units {
            sqlx::query("INSERT INTO units (county, unit, code, level, oid) VALUES ($1, $2, $3, $4, $5)")
                .bind(key(self.county))
                .bind(i64::from(unit.id.0))
                .bind(&unit.code)
                .bind(unit.level.code())
                .bind(&unit.oid)
                .execute(&mut *connection)
                .await?;
        }
        for unit in &self.change.ended {
            self.end(*unit, connection).await?;
        }
        for version in &self.change.new_versions {
            self.begin(version, connection).await?;
        }
        note_edition(self.county, "directory", connection).await
    }
}

impl ImportOrganisation {
    /// A version that began on the very day of the change never was: it is taken away.
    async fn end(&self, unit: UnitId, connection: &mut AnyConnection) -> Result<()> {
        let (county, unit, from) = (key(self.county), i64::from(unit.0), i64::from(day_number(self.from)));
        sqlx::query("DELETE FROM unit_versions WHERE county = $1 AND unit = $2 AND valid_from = $3")
            .bind(county)
            .bind(unit)
            .bind(from)
            .execute(&mut *connection)
            .await?;
        sqlx::query(
            "UPDATE unit_versions SET valid_until = $3 WHERE county = $1 AND unit = $2 AND valid_until IS NULL",
        )
        .bind(county)
        .bind(unit)
        .bind(from)
        .execute(connection)
        .await?;
        Ok(())
    }

    async fn begin(&self, version: &UnitVersion, connection: &mut AnyConnection) -> Result<()> {
        let query = sqlx::query(
            "INSERT INTO unit_versions (county, unit, valid_from, parent, name_fi, name_sv, name_en, \
             public_name_fi, public_name_sv, public_name_en, municipality) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        );
        let query = query
            .bind(key(self.county))
            .bind(i64::from(version.unit.0))
            .bind(i64::from(day_number(version.valid_from)))
            .bind(version.parent.map(|parent| i64::from(parent.0)));
        let query = bind_wording(bind_wording(query, &version.name), &version.public_name);
        query.bind(&version.municipality).execute(connection).await?;
        Ok(())
    }
}

/// Sets the words by which clients look for targets, by target code.
pub struct ImportTargetWords {
    pub county: CountyId,
    pub words: Vec<(String, Wording)>,
}

impl Write for ImportTargetWords {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for (target, words) in &self.words {
            set_words(self.county, target, words, connection).await?;
        }
        note_edition(self.county, "directory", connection).await
    }
}

impl Store {
    /// The organisation as it stands on `day`; none before one is imported.
    pub async fn organisation(&self, county: CountyId, day: Date) -> Result<Option<Organisation>> {
        Ok(self.organisations(county, &[day]).await?.pop())
    }

    /// The organisation as it stands on each of `days`, read at once; none before one is imported.
    pub async fn organisations(&self, county: CountyId, days: &[Date]) -> Result<Vec<Organisation>> {
        let units = sqlx::query("SELECT unit, code, level, oid FROM units WHERE county = $1 ORDER BY unit")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        let versions = sqlx::query(
            "SELECT unit, valid_from, valid_until, parent, name_fi, name_sv, name_en, \
             public_name_fi, public_name_sv, public_name_en, municipality FROM unit_versions WHERE county = $1",
        )
        .bind(key(county))
        .fetch_all(&self.reads)
        .await?;
        let units = units.iter().map(unit).collect::<Result<Vec<_>>>()?;
        let versions = versions.iter().map(version).collect::<Result<Vec<_>>>()?;
        let on = |day: &Date| Organisation::on(*day, units.clone(), versions.clone());
        Ok(days.iter().filter_map(on).collect())
    }

    /// What clients may give feedback on, with the words by which they find it.
    pub async fn targets(&self, county: CountyId, organisation: &Organisation) -> Result<Vec<Target>> {
        let rows = sqlx::query("SELECT target, words_fi, words_sv, words_en FROM target_words WHERE county = $1")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        let mut words: HashMap<String, Wording> = HashMap::new();
        for row in &rows {
            words.insert(row.try_get(0)?, wording(row, 1)?);
        }
        let mut targets = organisation.default_targets();
        for target in &mut targets {
            target.words = words.remove(&target.code).unwrap_or_default();
        }
        Ok(targets)
    }
}

fn unit(row: &AnyRow) -> Result<Unit> {
    let level: &str = row.try_get(2)?;
    Ok(Unit {
        id: unit_id(row.try_get(0)?)?,
        code: row.try_get(1)?,
        level: Level::parse(level).ok_or(Error::Unreadable("level"))?,
        oid: row.try_get(3)?,
    })
}

fn version(row: &AnyRow) -> Result<UnitVersion> {
    let parent: Option<i64> = row.try_get(3)?;
    let until: Option<i64> = row.try_get(2)?;
    Ok(UnitVersion {
        unit: unit_id(row.try_get(0)?)?,
        valid_from: day(row.try_get(1)?)?,
        valid_until: until.map(day).transpose()?,
        parent: parent.map(unit_id).transpose()?,
        name: wording(row, 4)?,
        public_name: wording(row, 7)?,
        municipality: row.try_get(10)?,
    })
}

pub(crate) fn wording(row: &AnyRow, first: usize) -> Result<Wording> {
    Ok(Wording { fi: row.try_get(first)?, sv: row.try_get(first + 1)?, en: row.try_get(first + 2)? })
}

pub(crate) fn unit_id(number: i64) -> Result<UnitId> {
    u16::try_from(number).map(UnitId).map_err(|_| Error::Unreadable("unit"))
}

pub(crate) fn day(number: i64) -> Result<Date> {
    i32::try_from(number).map(day_from_number).map_err(|_| Error::Unreadable("day"))
}
