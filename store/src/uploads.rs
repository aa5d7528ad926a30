use crate::{Result, Store, Write, key, milliseconds};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

/// Bytes in one sealed part of a file.
pub const UPLOAD_PART: usize = 256 << 10;

fn place(county: CountyId, upload: &str) -> String {
    format!("{}/upload/{upload}", county.0)
}

/// Begins an upload, or changes what is known of it: its size, and `about`, which is sealed as its content is.
pub struct KeepUpload {
    county: CountyId,
    upload: String,
    person: i64,
    now: Timestamp,
    size: i64,
    sealed: String,
}

impl KeepUpload {
    pub fn new(store: &Store, county: CountyId, upload: &Upload, now: Timestamp) -> Result<KeepUpload> {
        let sealed = store.vault().seal(&place(county, &upload.id), &upload.about)?;
        Ok(KeepUpload { county, upload: upload.id.clone(), person: upload.person, now, size: upload.size, sealed })
    }
}

/// A file that somebody brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    pub id: String,
    pub person: i64,
    /// In bytes; nothing until all of it is there.
    pub size: i64,
    pub about: String,
}

impl Write for KeepUpload {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO uploads (county, upload, person, at, size, sealed) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (county, upload) DO UPDATE SET size = excluded.size, sealed = excluded.sealed",
        )
        .bind(key(self.county))
        .bind(&self.upload)
        .bind(self.person)
        .bind(milliseconds(self.now))
        .bind(self.size)
        .bind(&self.sealed)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// One part of an upload: [`UPLOAD_PART`] bytes, the last one fewer.
pub struct AddUploadPart {
    county: CountyId,
    upload: String,
    part: i64,
    sealed: String,
}

impl AddUploadPart {
    pub fn new(store: &Store, county: CountyId, upload: &str, part: i64, bytes: &[u8]) -> Result<AddUploadPart> {
        let sealed = store.vault().seal_bytes(&format!("{}/{part}", place(county, upload)), bytes)?;
        Ok(AddUploadPart { county, upload: upload.to_owned(), part, sealed })
    }
}

impl Write for AddUploadPart {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        sqlx::query(
            "INSERT INTO upload_parts (county, upload, part, sealed) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        )
        .bind(key(self.county))
        .bind(&self.upload)
        .bind(self.part)
        .bind(&self.sealed)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// Erases one upload.
pub struct EraseUpload {
    pub county: CountyId,
    pub upload: String,
}

impl Write for EraseUpload {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for sql in [
            "DELETE FROM upload_parts WHERE county = $1 AND upload = $2",
            "DELETE FROM uploads WHERE county = $1 AND upload = $2",
        ] {
            sqlx::query(sql).bind(key(self.county)).bind(&self.upload).execute(&mut *connection).await?;
        }
        Ok(())
    }
}

/// Erases all uploads from before.
pub struct SweepUploads {
    pub county: CountyId,
    pub before: Timestamp,
}

impl Write for SweepUploads {
    /// How many were erased.
    type Output = u64;

    async fn run(&self, connection: &mut AnyConnection) -> Result<u64> {
        sqlx::query(
            "DELETE FROM upload_parts WHERE county = $1 \
             AND upload IN (SELECT upload FROM uploads WHERE county = $1 AND at < $2)",
        )
        .bind(key(self.county))
        .bind(milliseconds(self.before))
        .execute(&mut *connection)
        .await?;
        let erased = sqlx::query("DELETE FROM uploads WHERE county = $1 AND at < $2")
            .bind(key(self.county))
            .bind(milliseconds(self.before))
            .execute(connection)
            .await?;
        Ok(erased.rows_affected())
    }
}

impl Store {
    /// A whole upload of `person`'s own.
    pub async fn upload(&self, county: CountyId, person: i64, upload: &str) -> Result<Option<Upload>> {
        let row = sqlx::query(
            "SELECT size, sealed FROM uploads WHERE county = $1 AND upload = $2 AND person = $3 AND size > 0",
        )
        .bind(key(county))
        .bind(upload)
        .bind(person)
        .fetch_optional(&self.reads)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let about = self.vault().open(&place(county, upload), row.try_get(1)?)?;
        Ok(Some(Upload { id: upload.to_owned(), person, size: row.try_get(0)?, about }))
    }

    /// One part of an upload; empty where there is none.
    pub async fn upload_part(&self, county: CountyId, upload: &str, part: i64) -> Result<Vec<u8>> {
        let row = sqlx::query("SELECT sealed FROM upload_parts WHERE county = $1 AND upload = $2 AND part = $3")
            .bind(key(county))
            .bind(upload)
            .bind(part)
            .fetch_optional(&self.reads)
            .await?;
        let Some(row) = row else { return Ok(Vec::new()) };
        self.vault().open_bytes(&format!("{}/{part}", place(county, upload)), row.try_get(0)?)
    }
}
