//! The one place that knows which database it is: addresses, connections, and the few words in which they differ.

use crate::{Error, Result};
use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Database, Executor};
use std::path::{Path, PathBuf};

/// Where the database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// The embedded database: a file.
    Sqlite(PathBuf),
    Postgres(String),
}

/// Readers of the embedded database; each is a thread of its own.
const SQLITE_READERS: u32 = 4;
const POSTGRES_READERS: u32 = 8;

/// Write-ahead log, and a commit is on disk before it is acknowledged.
const SQLITE_WRITER: &str = "PRAGMA busy_timeout = 20000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000";
const SQLITE_READER: &str = "PRAGMA busy_timeout = 20000; PRAGMA query_only = ON";
const POSTGRES_SESSION: &str = "SET synchronous_commit = on";

impl DatabaseUrl {
    /// `sqlite:PATH` or `postgres://...`.
    pub fn parse(text: &str) -> Result<DatabaseUrl> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return Ok(DatabaseUrl::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(DatabaseUrl::Postgres(text.to_owned()));
        }
        Err(Error::Address(text.to_owned()))
    }

    pub fn sqlite(path: &Path) -> DatabaseUrl {
        DatabaseUrl::Sqlite(path.to_owned())
    }

    /// What kind of database it is, for people.
    pub fn kind(&self) -> &'static str {
        match self {
            DatabaseUrl::Sqlite(_) => "SQLite (embedded)",
            DatabaseUrl::Postgres(_) => "PostgreSQL",
        }
    }

    /// Asks the database to look through its file: "ok", or what is broken.
    pub(crate) fn integrity_check(&self) -> Option<&'static str> {
        match self {
            DatabaseUrl::Sqlite(_) => Some("PRAGMA integrity_check"),
            DatabaseUrl::Postgres(_) => None,
        }
    }

    /// The file of an embedded database; none where a server keeps it.
    pub fn file(&self) -> Option<&Path> {
        match self {
            DatabaseUrl::Sqlite(path) => Some(path),
            DatabaseUrl::Postgres(_) => None,
        }
    }

    fn address(&self) -> String {
        match self {
            DatabaseUrl::Sqlite(path) => format!("sqlite:{}?mode=rwc", path.display()),
            DatabaseUrl::Postgres(address) => address.clone(),
        }
    }

    /// A transaction that means to write takes the write lock at once, so that it cannot lose it half way.
    pub(crate) fn begin(&self) -> &'static str {
        match self {
            DatabaseUrl::Sqlite(_) => "BEGIN IMMEDIATE",
            DatabaseUrl::Postgres(_) => "BEGIN",
        }
    }

    fn writer_setup(&self) -> &'static str {
        match self {
            DatabaseUrl::Sqlite(_) => SQLITE_WRITER,
            DatabaseUrl::Postgres(_) => POSTGRES_SESSION,
        }
    }

    fn reader_setup(&self) -> (&'static str, u32) {
        match self {
            DatabaseUrl::Sqlite(_) => (SQLITE_READER, SQLITE_READERS),
            DatabaseUrl::Postgres(_) => (POSTGRES_SESSION, POSTGRES_READERS),
        }
    }
}

/// Makes the folder of an embedded database.
pub(crate) async fn prepare(url: &DatabaseUrl) -> Result<()> {
    if let DatabaseUrl::Sqlite(path) = url
        && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
    {
        tokio::fs::create_dir_all(folder).await?;
    }
    Ok(())
}

pub(crate) async fn connect_writer(url: &DatabaseUrl) -> Result<AnyConnection> {
    let mut connection = AnyConnection::connect(&url.address()).await?;
    connection.execute(sqlx::raw_sql(url.writer_setup())).await?;
    Ok(connection)
}

pub(crate) async fn connect_reads(url: &DatabaseUrl) -> Result<AnyPool> {
    let (setup, readers) = url.reader_setup();
    let options = AnyPoolOptions::new().max_connections(readers).after_connect(move |connection, _| {
        Box::pin(async move {
            connection.execute(sqlx::raw_sql(setup)).await?;
            Ok(())
        })
    });
    Ok(options.connect(&url.address()).await?)
}

/// The places for `rows` rows of `width` values in an INSERT, each followed by what is the same for all. SQLite gets them without numbers: it would look each
/// number up among all of the statement's, which takes longer than the rows themselves.
pub(crate) fn places(connection: &AnyConnection, rows: usize, width: usize, same: &str) -> String {
    if connection.backend_name() == sqlx::Sqlite::NAME {
        let row = format!("({}{same})", vec!["?"; width].join(", "));
        return vec![row; rows].join(", ");
    }
    let row = |row: usize| {
        let numbers: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
        format!("({}{same})", numbers.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}
