use crate::organisation::unit_id;
use crate::{Error, Result, Store, Write, instant, key, milliseconds};
use domain::organisation::CountyId;
use domain::people::{Duty, Person, Role};
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// Adds a person with their duties; `None` where the e-mail address is in use.
pub struct AddPerson {
    pub county: CountyId,
    pub email: String,
    pub name: String,
    /// Hash in PHC form; never a password.
    pub password: String,
    pub duties: Vec<Duty>,
    pub now: Timestamp,
}

impl Write for AddPerson {
    type Output = Option<i64>;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Option<i64>> {
        let row = sqlx::query(
            "INSERT INTO people (county, person, email, name, password, created_at) \
             VALUES ($1, (SELECT coalesce(max(person), 0) + 1 FROM people WHERE county = $1), $2, $3, $4, $5) \
             ON CONFLICT (county, email) DO NOTHING RETURNING person",
        )
        .bind(key(self.county))
        .bind(self.email.to_lowercase())
        .bind(&self.name)
        .bind(&self.password)
        .bind(milliseconds(self.now))
        .fetch_optional(&mut *connection)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let person: i64 = row.try_get(0)?;
        for duty in &self.duties {
            sqlx::query("INSERT INTO duties (county, person, role, unit) VALUES ($1, $2, $3, $4)")
                .bind(key(self.county))
                .bind(person)
                .bind(duty.role.code())
                .bind(i64::from(duty.unit.0))
                .execute(&mut *connection)
                .await?;
        }
        Ok(Some(person))
    }
}

/// Closes an account and its sessions; `false` where there is no such open account.
pub struct DisablePerson {
    pub county: CountyId,
    pub email: String,
    pub now: Timestamp,
}

impl Write for DisablePerson {
    type Output = bool;

    async fn run(&self, connection: &mut AnyConnection) -> Result<bool> {
        let disabled =
            sqlx::query("UPDATE people SET disabled_at = $3 WHERE county = $1 AND email = $2 AND disabled_at IS NULL")
                .bind(key(self.county))
                .bind(self.email.to_lowercase())
                .bind(milliseconds(self.now))
                .execute(&mut *connection)
                .await?
                .rows_affected();
        sqlx::query(
            "DELETE FROM sessions WHERE county = $1 \
             AND person IN (SELECT person FROM people WHERE county = $1 AND email = $2)",
        )
        .bind(key(self.county))
        .bind(self.email.to_lowercase())
        .execute(connection)
        .await?;
        Ok(disabled > 0)
    }
}

/// Sets a new password hash and closes the person's sessions.
pub struct SetPassword {
    pub county: CountyId,
    pub person: i64,
    pub password: String,
}

impl Write for SetPassword {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("UPDATE people SET password = $3 WHERE county = $1 AND person = $2")
            .bind(key(self.county))
            .bind(self.person)
            .bind(&self.password)
            .execute(&mut *connection)
            .await?;
        sqlx::query("DELETE FROM sessions WHERE county = $1 AND person = $2")
            .bind(key(self.county))
            .bind(self.person)
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Opens a session under the hash of its identifier, and forgets the failed attempts of who signed in.
pub struct OpenSession {
    pub county: CountyId,
    pub session: String,
    pub person: i64,
    pub who: String,
    pub now: Timestamp,
}

impl Write for OpenSession {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("INSERT INTO sessions (county, session, person, created_at, seen_at) VALUES ($1, $2, $3, $4, $4)")
            .bind(key(self.county))
            .bind(&self.session)
            .bind(self.person)
            .bind(milliseconds(self.now))
            .execute(&mut *connection)
            .await?;
        sqlx::query("DELETE FROM failed_sign_ins WHERE county = $1 AND who = $2")
            .bind(key(self.county))
            .bind(&self.who)
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Notes that a session is in use, so that only idle ones end.
pub struct TouchSession {
    pub county: CountyId,
    pub session: String,
    pub now: Timestamp,
}

impl Write for TouchSession {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("UPDATE sessions SET seen_at = $3 WHERE county = $1 AND session = $2")
            .bind(key(self.county))
            .bind(&self.session)
            .bind(milliseconds(self.now))
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Ends a session.
pub struct SignOut {
    pub county: CountyId,
    pub session: String,
}

impl Write for SignOut {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("DELETE FROM sessions WHERE county = $1 AND session = $2")
            .bind(key(self.county))
            .bind(&self.session)
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Counts a failed sign-in, and sweeps away those before `since`.
pub struct FailedSignIn {
    pub county: CountyId,
    pub who: String,
    pub now: Timestamp,
    pub since: Timestamp,
}

impl Write for FailedSignIn {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query("DELETE FROM failed_sign_ins WHERE county = $1 AND at < $2")
            .bind(key(self.county))
            .bind(milliseconds(self.since))
            .execute(&mut *connection)
            .await?;
        sqlx::query("INSERT INTO failed_sign_ins (county, who, at) VALUES ($1, $2, $3)")
            .bind(key(self.county))
            .bind(&self.who)
            .bind(milliseconds(self.now))
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// A person in the administrator's list.
pub struct Listed {
    pub person: Person,
    pub disabled_at: Option<Timestamp>,
}

/// A session in force: whose it is, when it began and when it was last seen.
pub struct Session {
    pub person: Person,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
}

impl Store {
    /// An open account by e-mail address, with its password hash.
    pub async fn person_by_email(&self, county: CountyId, email: &str) -> Result<Option<(Person, String)>> {
        let row = sqlx::query(
            "SELECT person, email, name, password FROM people \
             WHERE county = $1 AND email = $2 AND disabled_at IS NULL",
        )
        .bind(key(county))
        .bind(email.to_lowercase())
        .fetch_optional(&self.reads)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some((self.person(county, &row).await?, row.try_get(3)?)))
    }

    pub async fn session(&self, county: CountyId, session: &str) -> Result<Option<Session>> {
        let row = sqlx::query(
            "SELECT p.person, p.email, p.name, s.created_at, s.seen_at FROM sessions s \
             JOIN people p ON p.county = s.county AND p.person = s.person \
             WHERE s.county = $1 AND s.session = $2 AND p.disabled_at IS NULL",
        )
        .bind(key(county))
        .bind(session)
        .fetch_optional(&self.reads)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let person = self.person(county, &row).await?;
        Ok(Some(Session { person, created_at: instant(row.try_get(3)?)?, seen_at: instant(row.try_get(4)?)? }))
    }

    /// How often `who` has failed to sign in since `since`.
    pub async fn failed_sign_ins(&self, county: CountyId, who: &str, since: Timestamp) -> Result<i64> {
        let row = sqlx::query("SELECT count(*) FROM failed_sign_ins WHERE county = $1 AND who = $2 AND at >= $3")
            .bind(key(county))
            .bind(who)
            .bind(milliseconds(since))
            .fetch_one(&self.reads)
            .await?;
        Ok(row.try_get(0)?)
    }

    /// Everybody, by name.
    pub async fn people(&self, county: CountyId) -> Result<Vec<Listed>> {
        let rows =
            sqlx::query("SELECT person, email, name, disabled_at FROM people WHERE county = $1 ORDER BY name, person")
                .bind(key(county))
                .fetch_all(&self.reads)
                .await?;
        let mut people = Vec::with_capacity(rows.len());
        for row in &rows {
            let disabled_at: Option<i64> = row.try_get(3)?;
            let person = self.person(county, row).await?;
            people.push(Listed { person, disabled_at: disabled_at.map(instant).transpose()? });
        }
        Ok(people)
    }

    async fn person(&self, county: CountyId, row: &AnyRow) -> Result<Person> {
        let id: i64 = row.try_get(0)?;
        let rows = sqlx::query("SELECT role, unit FROM duties WHERE county = $1 AND person = $2 ORDER BY unit, role")
            .bind(key(county))
            .bind(id)
            .fetch_all(&self.reads)
            .await?;
        let duty = |row: &AnyRow| {
            let role = Role::parse(row.try_get(0)?).ok_or(Error::Unreadable("role"))?;
            Ok(Duty { role, unit: unit_id(row.try_get(1)?)? })
        };
        let duties = rows.iter().map(duty).collect::<Result<_>>()?;
        Ok(Person { id, email: row.try_get(1)?, name: row.try_get(2)?, duties })
    }
}
