//! The ombudsman's log: contacts as statistics, the figures of a year, and what comes in from a file.

pub mod figures;
pub mod import;
pub mod log;

use crate::web::{Failure, Staff};
use domain::calendar::year_days;
use jiff::civil::Date;

/// Where the log is.
const PATH: &str = "/tyopoyta/asiavastaava";

/// Ombudsmen only: they are independent of the services that they are asked about.
fn allowed(staff: &Staff) -> Result<(), Failure> {
    if staff.person.logs_contacts() { Ok(()) } else { Err(Failure::NotFound) }
}

/// The first and the last day of the year that was asked for; of this one where none was.
fn year(asked: &str, today: Date) -> (i16, (Date, Date)) {
    let year = asked.parse().ok().filter(|year| (2000..=today.year()).contains(year)).unwrap_or(today.year());
    (year, year_days(year))
}
