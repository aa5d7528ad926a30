//! The house of the tests: databases that are fresh and gone afterwards, a cast that everybody knows by heart, a real
//! server with a clock that one sets, and a browser that reads forms and sends them back.
//!
//! A test runs on the embedded database, or on both with [`on_both!`].

#![allow(clippy::unwrap_used)]

mod browser;
pub mod cast;
mod database;
mod house;
mod html;
mod mail;
mod program;

pub use browser::{Answer, Browser};
pub use database::{Database, Fresh};
pub use house::{House, finnish, told};
pub use html::{Form, Tag};
pub use mail::{Mail, PostOffice};
pub use program::{Piped, Program};

/// Runs each of the named tests on both databases: `async fn test(fresh: &Fresh)`.
#[macro_export]
macro_rules! on_both {
    ($($test:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $test() {
                $crate::Database::Sqlite.with(async |fresh| super::$test(fresh).await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test]
            async fn $test() {
                $crate::Database::Postgres.with(async |fresh| super::$test(fresh).await).await;
            })+
        }
    };
}
