//! A text in three languages is three columns: Finnish, Swedish, English.

use domain::language::Wording;
use sqlx::Any;
use sqlx::any::AnyArguments;
use sqlx::query::Query;

/// A statement whose values are being given.
pub(crate) type Bound<'q> = Query<'q, Any, AnyArguments>;

/// Gives the next three values.
pub(crate) fn bind_wording<'q>(query: Bound<'q>, wording: &'q Wording) -> Bound<'q> {
    query.bind(&wording.fi).bind(&wording.sv).bind(&wording.en)
}
