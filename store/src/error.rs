use thiserror::Error;

/// What can go wrong with the store. The cause goes to the log, never to a page.
#[derive(Debug, Error)]
pub enum Error {
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("the schema: {0}")]
    Schema(#[from] sqlx::migrate::MigrateError),
    #[error("the database address must begin with sqlite: or postgres:// (it is \"{0}\")")]
    Address(String),
    #[error("{0}")]
    Folder(#[from] std::io::Error),
    #[error("a stored {0} cannot be read")]
    Unreadable(&'static str),
    #[error("KUULE_KEY must be 64 hexadecimal digits; make one with: openssl rand -hex 32")]
    Key,
    #[error("the writer has stopped")]
    Stopped,
}
