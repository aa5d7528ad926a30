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

/// Write-ahead log, and a commit is on disk before it is acknowledged. What is deleted is overwritten.
const SQLITE_WRITER: &str = "PRAGMA busy_timeout = 20000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000; \
     PRAGMA secure_delete = ON";
const SQLITE_READER: &str = "PRAGMA busy_timeout = 20000; PRAGMA query_only = ON";
const POSTGRES_SESSION: &str = "SET synchronous_commit = on";
/// To start helpers for a query takes longer than a page's query itself; only a count over very much is worth it.
const POSTGRES_READER: &str = "SET parallel_setup_cost = 20000";

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
            DatabaseUrl::Postgres(_) => (POSTGRES_READER, POSTGRES_READERS),
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

/// The log of an embedded database still has what stood in it before: it is taken over and emptied. PostgreSQL cleans up
/// by itself.
pub(crate) async fn forget_deleted(url: &DatabaseUrl) -> Result<()> {
    if let DatabaseUrl::Sqlite(_) = url {
        let mut connection = connect_writer(url).await?;
        connection.execute(sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")).await?;
        connection.close().await?;
    }
    Ok(())
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

/// The index of words that a database has: full-text search by rows' numbers, or a vector of words with an inverted
/// index. Both keep words as they are given: `text` makes the stems.
#[derive(Debug, Clone, Copy)]
pub(crate) enum WordIndex {
    Fts5,
    TsVector,
}

impl WordIndex {
    pub(crate) fn of(url: &DatabaseUrl) -> WordIndex {
        match url {
            DatabaseUrl::Sqlite(_) => WordIndex::Fts5,
            DatabaseUrl::Postgres(_) => WordIndex::TsVector,
        }
    }

    pub(crate) fn on(connection: &AnyConnection) -> WordIndex {
        if connection.backend_name() == sqlx::Sqlite::NAME { WordIndex::Fts5 } else { WordIndex::TsVector }
    }

    /// Words alone are kept, neither the text nor where in it they stand. PostgreSQL would let new entries wait in a
    /// list that every search has to read through: we write them at once.
    fn definition(self) -> &'static str {
        match self {
            WordIndex::Fts5 => {
                "CREATE VIRTUAL TABLE IF NOT EXISTS feedback_words USING fts5 (words, content = '', \
                 contentless_delete = 1, detail = none, tokenize = \"ascii tokenchars '_-.'\")"
            }
            WordIndex::TsVector => {
                "CREATE TABLE IF NOT EXISTS feedback_words (place BIGINT PRIMARY KEY, words TSVECTOR NOT NULL); \
                 CREATE INDEX IF NOT EXISTS feedback_by_word ON feedback_words USING gin (words) WITH (fastupdate = off)"
            }
        }
    }

    /// Sets the words of some places, each bound after its place.
    pub(crate) fn put(self, rows: usize) -> String {
        let row = |row: usize| match self {
            WordIndex::Fts5 => "(?, ?)".to_owned(),
            WordIndex::TsVector => format!("(${}, CAST(${} AS tsvector))", 2 * row + 1, 2 * row + 2),
        };
        let rows = (0..rows).map(row).collect::<Vec<_>>().join(", ");
        match self {
            WordIndex::Fts5 => format!("INSERT OR REPLACE INTO feedback_words (rowid, words) VALUES {rows}"),
            WordIndex::TsVector => format!(
                "INSERT INTO feedback_words (place, words) VALUES {rows} \
                 ON CONFLICT (place) DO UPDATE SET words = excluded.words"
            ),
        }
    }

    /// A feedback's words as `put` takes them.
    pub(crate) fn listed(self, words: &[String]) -> String {
        match self {
            WordIndex::Fts5 => words.join(" "),
            WordIndex::TsVector => words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" "),
        }
    }

    /// The column with the places, and the condition that the words answer the question ($2).
    pub(crate) fn place_and_match(self) -> (&'static str, &'static str) {
        match self {
            WordIndex::Fts5 => ("feedback_words.rowid", "feedback_words MATCH $2"),
            WordIndex::TsVector => ("feedback_words.place", "feedback_words.words @@ CAST($2 AS tsquery)"),
        }
    }

    /// In which order places are asked for, so that the newest come first. PostgreSQL does not know how rare a rare word
    /// is: were it offered its index of places, it would go through all of them in search of one.
    pub(crate) fn newest_first(self) -> &'static str {
        match self {
            WordIndex::Fts5 => "feedback_words.rowid DESC",
            WordIndex::TsVector => "feedback_words.place + 0 DESC",
        }
    }

    /// How far back one looks at a time, in days, before one looks at all: an index that gives the newest first by
    /// itself is asked once; from the other, what is recent is asked for first, or it would bring all to be sorted. What is
    /// not often there in months is not too often there at all.
    pub(crate) fn looks_back(self) -> &'static [i64] {
        match self {
            WordIndex::Fts5 => &[],
            WordIndex::TsVector => &[30, 150],
        }
    }

    /// In how many weeks at most a question names each of them. An index that keeps the order of places need not be told;
    /// the other would go through the common words of all times. To look up more weeks takes longer than that.
    pub(crate) fn most_weeks(self) -> i64 {
        match self {
            WordIndex::Fts5 => 0,
            WordIndex::TsVector => 26,
        }
    }

    /// The question: one word of each group.
    pub(crate) fn question(self, groups: &[Vec<String>]) -> String {
        let (quote, or, and) = match self {
            WordIndex::Fts5 => ('"', " OR ", " AND "),
            WordIndex::TsVector => ('\'', " | ", " & "),
        };
        let group = |words: &Vec<String>| {
            let words: Vec<String> = words.iter().map(|word| format!("{quote}{word}{quote}")).collect();
            format!("({})", words.join(or))
        };
        groups.iter().map(group).collect::<Vec<_>>().join(and)
    }
}

/// Makes the index of words where there is none. Of several servers that begin at once, one may be told that another
/// has just made it: the second look finds it there.
pub(crate) async fn prepare_words(url: &DatabaseUrl, connection: &mut AnyConnection) -> Result<()> {
    let definition = WordIndex::of(url).definition();
    if connection.execute(sqlx::raw_sql(definition)).await.is_err() {
        connection.execute(sqlx::raw_sql(definition)).await?;
    }
    Ok(())
}

/// The places for `rows` rows of `width` values in an INSERT, each followed by what is the same for all. SQLite gets
/// them without numbers: it would look each
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
