use crate::dialect::places;
use crate::organisation::unit_id;
use crate::sendings::erase_unneeded;
use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::calendar::{day_from_number, day_number, day_of};
use domain::channel::Channel;
use domain::measures::{language_from_number, language_number};
use domain::organisation::{CountyId, UnitId};
use domain::surveys::{AgeGroup, KEPT_FOR, LeftOut, Past, Permission, Reach, Sample, Sex, Share, Visit};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What stands between a visit's values and between visits where many come as one text; no identifier has them in it.
const BETWEEN_VALUES: &str = "\u{1f}";
const BETWEEN_VISITS: &str = "\u{1e}";
/// Rows in one statement, which is prepared once and kept.
const ROWS_AT_ONCE: usize = 50;
/// The outcome of a visit about which somebody is asked.
pub(crate) const SAMPLED: &str = "sampled";

/// A visit that came in, with the number or address by which its client can be asked, sealed.
#[derive(Debug, Clone)]
pub struct NewVisit {
    visit: Visit,
    facts: VisitFacts,
    sealed: Option<String>,
}

/// What a visit list says besides, for figures.
#[derive(Debug, Clone, Default)]
pub struct VisitFacts {
    pub visit_type: String,
    pub municipality: String,
}

impl NewVisit {
    /// `address` belongs to the visit's reach, and is not kept where there is none.
    pub fn new(store: &Store, county: CountyId, visit: Visit, facts: VisitFacts, address: &str) -> Result<NewVisit> {
        let place = place(county, &visit.id);
        let sealed = visit.reach.as_ref().map(|_| store.vault().seal(&place, address)).transpose()?;
        Ok(NewVisit { visit, facts, sealed })
    }
}

pub(crate) fn place(county: CountyId, visit: &str) -> String {
    format!("{}/visit/{visit}", county.0)
}

/// Adds visits; those whose identifiers were seen before are left as they are.
pub struct AddVisits {
    pub county: CountyId,
    pub rows: Vec<NewVisit>,
}

impl Write for AddVisits {
    /// How many were new.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        let mut added = 0;
        for rows in self.rows.chunks(ROWS_AT_ONCE) {
            let new = self.insert(rows, connection).await?;
            added += new.len() as u64;
            let is_new = |row: &&NewVisit| new.contains(&row.visit.id);
            let sealed =
                rows.iter().filter(is_new).filter_map(|row| Some((row.visit.id.as_str(), row.sealed.as_deref()?)));
            self.insert_contacts(&sealed.collect::<Vec<_>>(), connection).await?;
        }
        Ok(added)
    }
}

impl AddVisits {
    /// The identifiers of those that were new.
    async fn insert(&self, rows: &[NewVisit], connection: &mut AnyConnection) -> Result<Vec<String>> {
        const WIDTH: usize = 14;
        let sql = format!(
            "INSERT INTO visits (county, visit, visited_at, visit_type, unit, language, age_group, sex, municipality, \
             permission, channel, person, draw, outcome) VALUES {} ON CONFLICT (county, visit) DO NOTHING \
             RETURNING visit",
            places(connection, rows.len(), WIDTH, "")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(rows.len() == ROWS_AT_ONCE);
        for NewVisit { visit, facts, .. } in rows {
            let channel = visit.reach.as_ref().map_or(Channel::Other, |reach| reach.channel);
            query = query
                .bind(key(self.county))
                .bind(&visit.id)
                .bind(milliseconds(visit.visited_at))
                .bind(&facts.visit_type)
                .bind(i64::from(visit.unit.0))
                .bind(i16::from(language_number(visit.language)))
                .bind(i16::from(visit.age_group.number()))
                .bind(i16::from(visit.sex.number()))
                .bind(&facts.municipality)
                .bind(i16::from(visit.permission.number()))
                .bind(i16::from(channel.number()))
                .bind(visit.reach.as_ref().map_or("", |reach| &reach.person))
                .bind(0_i64)
                .bind("");
        }
        let new = query.fetch_all(connection).await?;
        new.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    async fn insert_contacts(&self, rows: &[(&str, &str)], connection: &mut AnyConnection) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "INSERT INTO visit_contacts (county, visit, sealed) VALUES {} ON CONFLICT DO NOTHING",
            places(connection, rows.len(), 3, "")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(rows.len() == ROWS_AT_ONCE);
        for (visit, sealed) in rows {
            query = query.bind(key(self.county)).bind(visit).bind(sealed);
        }
        query.execute(connection).await?;
        Ok(())
    }
}

/// Keeps a draw: what became of each visit, and of whom is asked that they were. The numbers and addresses of all others
/// are erased.
pub struct KeepDraw {
    pub county: CountyId,
    pub survey: String,
    pub seed: u64,
    pub now: Timestamp,
    /// When the invitations may be sent.
    pub due_at: Timestamp,
    /// In the order of the sample's outcomes.
    pub visits: Arc<Vec<Visit>>,
    pub sample: Arc<Sample>,
}

/// What became of a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// Its number.
    Kept(i64),
    /// Some of the visits were drawn by somebody else in between: nothing was kept.
    Overtaken,
}

impl Write for KeepDraw {
    type Output = Drawn;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Drawn> {
        if self.count_waiting(connection).await? != self.visits.len() as i64 {
            return Ok(Drawn::Overtaken);
        }
        let draw = self.add_draw(connection).await?;
        let mut by_outcome: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (visit, outcome) in self.visits.iter().zip(&self.sample.outcomes) {
            let code = outcome.map_or_else(LeftOut::code, |()| SAMPLED);
            by_outcome.entry(code).or_default().push(&visit.id);
        }
        for (outcome, visits) in by_outcome {
            for visits in visits.chunks(ROWS_AT_ONCE) {
                self.settle(draw, outcome, visits, connection).await?;
            }
        }
        self.add_sendings(draw, connection).await?;
        self.add_counts(draw, connection).await?;
        self.note_asked(connection).await?;
        Ok(Drawn::Kept(draw))
    }
}

impl KeepDraw {
    /// How many of the visits still wait to be drawn.
    async fn count_waiting(&self, connection: &mut AnyConnection) -> Result<i64> {
        let mut waiting = 0;
        for visits in self.visits.chunks(ROWS_AT_ONCE) {
            let names: Vec<&str> = visits.iter().map(|visit| visit.id.as_str()).collect();
            let sql = format!(
                "SELECT count(*) FROM visits WHERE county = $1 AND outcome = '' AND visit IN ({})",
                numbered(2, names.len())
            );
            let query = sqlx::query(AssertSqlSafe(sql)).persistent(names.len() == ROWS_AT_ONCE).bind(key(self.county));
            let row = names.iter().fold(query, |query, name| query.bind(name)).fetch_one(&mut *connection).await?;
            waiting += row.try_get::<i64, _>(0)?;
        }
        Ok(waiting)
    }

    async fn add_draw(&self, connection: &mut AnyConnection) -> Result<i64> {
        let row = sqlx::query(
            "INSERT INTO draws (county, draw, survey, seed, drawn_at) \
             VALUES ($1, (SELECT coalesce(max(draw), 0) + 1 FROM draws WHERE county = $1), $2, $3, $4) RETURNING draw",
        )
        .bind(key(self.county))
        .bind(&self.survey)
        .bind(self.seed.to_string())
        .bind(milliseconds(self.now))
        .fetch_one(connection)
        .await?;
        Ok(row.try_get(0)?)
    }

    async fn settle(&self, draw: i64, outcome: &str, visits: &[&str], connection: &mut AnyConnection) -> Result<()> {
        let is_whole = visits.len() == ROWS_AT_ONCE;
        let sql = format!(
            "UPDATE visits SET draw = $2, outcome = $3 WHERE county = $1 AND visit IN ({})",
            numbered(4, visits.len())
        );
        let query = sqlx::query(AssertSqlSafe(sql)).persistent(is_whole);
        let query = query.bind(key(self.county)).bind(draw).bind(outcome);
        visits.iter().fold(query, |query, visit| query.bind(*visit)).execute(&mut *connection).await?;
        if outcome != SAMPLED {
            let sql =
                format!("DELETE FROM visit_contacts WHERE county = $1 AND visit IN ({})", numbered(2, visits.len()));
            let query = sqlx::query(AssertSqlSafe(sql)).persistent(is_whole).bind(key(self.county));
            visits.iter().fold(query, |query, visit| query.bind(*visit)).execute(connection).await?;
        }
        Ok(())
    }

    async fn add_sendings(&self, draw: i64, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO sendings (county, visit, message, draw, state, due_at, erase_at, tries, handed_at, token, name) \
             SELECT county, visit, 0, draw, 'waiting', $3, $4, 0, 0, '', '' FROM visits \
             WHERE county = $1 AND draw = $2 AND outcome = 'sampled'",
        )
        .bind(key(self.county))
        .bind(draw)
        .bind(milliseconds(self.due_at))
        .bind(milliseconds(self.due_at + KEPT_FOR))
        .execute(connection)
        .await?;
        Ok(())
    }

    async fn add_counts(&self, draw: i64, connection: &mut AnyConnection) -> Result<()> {
        for (unit, counts) in &self.sample.units {
            let sampled = (counts.sampled > 0).then_some((SAMPLED, counts.sampled));
            let left_out = counts.left_out.iter().map(|(reason, number)| (reason.code(), *number));
            for (outcome, number) in sampled.into_iter().chain(left_out) {
                sqlx::query(
                    "INSERT INTO draw_counts (county, draw, unit, outcome, number) VALUES ($1, $2, $3, $4, $5)",
                )
                .bind(key(self.county))
                .bind(draw)
                .bind(i64::from(unit.0))
                .bind(outcome)
                .bind(i64::from(number))
                .execute(&mut *connection)
                .await?;
            }
        }
        Ok(())
    }

    async fn note_asked(&self, connection: &mut AnyConnection) -> Result<()> {
        let sampled = self.visits.iter().zip(&self.sample.outcomes).filter(|(_, outcome)| outcome.is_ok());
        let persons: Vec<&str> = sampled.filter_map(|(visit, _)| Some(visit.reach.as_ref()?.person.as_str())).collect();
        for persons in persons.chunks(ROWS_AT_ONCE) {
            let sql = format!(
                "INSERT INTO people_asked (county, person, day) VALUES {} \
                 ON CONFLICT (county, person) DO UPDATE SET day = excluded.day",
                places(connection, persons.len(), 3, "")
            );
            let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(persons.len() == ROWS_AT_ONCE);
            for person in persons {
                query = query.bind(key(self.county)).bind(*person).bind(i64::from(day_number(day_of(self.now))));
            }
            query.execute(&mut *connection).await?;
        }
        Ok(())
    }
}

/// `$first, ...` for so many values.
fn numbered(first: usize, number: usize) -> String {
    (first..first + number).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ")
}

/// Sets how many are asked about a unit and what is below it, or that nothing is set there.
pub struct SetShare {
    pub county: CountyId,
    pub survey: String,
    pub unit: UnitId,
    pub share: Option<Share>,
}

impl Write for SetShare {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("DELETE FROM sampling_shares WHERE county = $1 AND survey = $2 AND unit = $3")
            .bind(key(self.county))
            .bind(&self.survey)
            .bind(i64::from(self.unit.0))
            .execute(&mut *connection)
            .await?;
        let Some(share) = self.share else { return Ok(()) };
        sqlx::query("INSERT INTO sampling_shares (county, survey, unit, share) VALUES ($1, $2, $3, $4)")
            .bind(key(self.county))
            .bind(&self.survey)
            .bind(i64::from(self.unit.0))
            .bind(share.to_string())
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Somebody who does not want to be asked again, by the keyed hash of their number or address. What waits for them is not
/// sent.
pub struct OptOut {
    pub county: CountyId,
    pub person: String,
    pub now: Timestamp,
}

impl Write for OptOut {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("INSERT INTO opt_outs (county, person, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(key(self.county))
            .bind(&self.person)
            .bind(milliseconds(self.now))
            .execute(&mut *connection)
            .await?;
        let stopped = sqlx::query(
            "UPDATE sendings SET state = 'opted_out' WHERE county = $1 AND state = 'waiting' AND visit IN \
             (SELECT visit FROM visits WHERE county = $1 AND person = $2 AND outcome = 'sampled') RETURNING visit",
        )
        .bind(key(self.county))
        .bind(&self.person)
        .fetch_all(&mut *connection)
        .await?;
        let visits = stopped.iter().map(|row| Ok(row.try_get(0)?)).collect::<Result<Vec<String>>>()?;
        erase_unneeded(self.county, &visits, connection).await
    }
}

impl Store {
    /// The visits that wait to be drawn, in no order. A row by itself costs the databases' drivers more than what is in
    /// it: a day's visits to a unit come as one text.
    pub async fn waiting_visits(&self, county: CountyId) -> Result<Vec<Visit>> {
        const DAY: i64 = 86_400_000;
        let rows = sqlx::query(
            "SELECT string_agg(visit || $2 || visited_at || $2 || unit || $2 || language || $2 || age_group || $2 || sex \
             || $2 || permission || $2 || channel || $2 || person, $3) FROM visits \
             WHERE county = $1 AND outcome = '' GROUP BY unit, visited_at / $4",
        )
        .bind(key(county))
        .bind(BETWEEN_VALUES)
        .bind(BETWEEN_VISITS)
        .bind(DAY)
        .fetch_all(&self.reads)
        .await?;
        let mut visits = Vec::new();
        for row in &rows {
            let texts: &str = row.try_get(0)?;
            for text in texts.split(BETWEEN_VISITS) {
                visits.push(visit(text).ok_or(Error::Unreadable("visit"))?);
            }
        }
        Ok(visits)
    }

    /// What is remembered of people who were asked since `asked_since`, of opt-outs, and of draws for a survey since
    /// `month`.
    pub async fn sampling_past(
        &self,
        county: CountyId,
        survey: &str,
        asked_since: Date,
        month: Timestamp,
    ) -> Result<Past> {
        let asked = sqlx::query("SELECT person, day FROM people_asked WHERE county = $1 AND day >= $2")
            .bind(key(county))
            .bind(i64::from(day_number(asked_since)))
            .fetch_all(&self.reads)
            .await?;
        let opted_out = sqlx::query("SELECT person FROM opt_outs WHERE county = $1")
            .bind(key(county))
            .fetch_all(&self.reads)
            .await?;
        let drawn = sqlx::query(
            "SELECT c.unit, CAST(sum(c.number) AS BIGINT) FROM draw_counts c \
             JOIN draws d ON d.county = c.county AND d.draw = c.draw \
             WHERE c.county = $1 AND d.survey = $2 AND d.drawn_at >= $3 AND c.outcome = 'sampled' GROUP BY c.unit",
        )
        .bind(key(county))
        .bind(survey)
        .bind(milliseconds(month))
        .fetch_all(&self.reads)
        .await?;
        let asked = asked.iter().map(|row| Ok((row.try_get(0)?, day_from_number(row.try_get::<i64, _>(1)? as i32))));
        let drawn = drawn.iter().map(|row| Ok((unit_id(row.try_get(0)?)?, row.try_get::<i64, _>(1)? as u32)));
        Ok(Past {
            asked: asked.collect::<Result<_>>()?,
            opted_out: opted_out.iter().map(|row| Ok(row.try_get(0)?)).collect::<Result<_>>()?,
            drawn_this_month: drawn.collect::<Result<_>>()?,
        })
    }

    pub async fn sampling_shares(&self, county: CountyId, survey: &str) -> Result<HashMap<UnitId, Share>> {
        let rows = sqlx::query("SELECT unit, share FROM sampling_shares WHERE county = $1 AND survey = $2")
            .bind(key(county))
            .bind(survey)
            .fetch_all(&self.reads)
            .await?;
        let share = |row: &AnyRow| {
            let share = Share::parse(row.try_get(1)?).map_err(|_| Error::Unreadable("share"))?;
            Ok((unit_id(row.try_get(0)?)?, share))
        };
        rows.iter().map(share).collect()
    }

    /// The number or address of a visit, as long as it is needed.
    pub async fn visit_address(&self, county: CountyId, visit: &str) -> Result<Option<String>> {
        let row = sqlx::query("SELECT sealed FROM visit_contacts WHERE county = $1 AND visit = $2")
            .bind(key(county))
            .bind(visit)
            .fetch_optional(&self.reads)
            .await?;
        row.map(|row| self.vault().open(&place(county, visit), row.try_get(0)?)).transpose()
    }
}

/// A visit of its values in the order of [`Store::waiting_visits`].
fn visit(text: &str) -> Option<Visit> {
    let mut values = text.split(BETWEEN_VALUES);
    let mut next = || values.next();
    let (id, visited_at, unit) = (next()?.to_owned(), next()?.parse().ok()?, next()?.parse().ok()?);
    let mut number = || next()?.parse::<u8>().ok();
    let (language, age_group, sex) = (number()?, number()?, number()?);
    let (permission, channel) = (number()?, Channel::from_number(number()?)?);
    let person = next()?.to_owned();
    Some(Visit {
        id,
        visited_at: instant(visited_at).ok()?,
        unit: UnitId(unit),
        language: language_from_number(language),
        age_group: AgeGroup::from_number(age_group)?,
        sex: Sex::from_number(sex)?,
        permission: Permission::from_number(permission)?,
        reach: (!person.is_empty()).then_some(Reach { channel, person }),
    })
}
