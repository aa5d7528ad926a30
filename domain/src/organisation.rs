//! The county as a tree with history, and the targets by which clients find their way in it.

#[cfg(test)]
pub(crate) mod cast;
mod import;
mod target;
mod tree;
mod words;

pub use import::{OrganisationChange, UnitRow, UnitRowError, plan_import};
pub use target::{Target, TargetCode};
pub use tree::{Organisation, Unit, UnitVersion};
pub use words::{LONGEST_KEPT, LONGEST_WORDS, may_be_kept, word_entries};

use std::fmt;

/// A county's number in the store: the first column of every key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountyId(pub i64);

/// A unit's number within its county, given in the order of arrival; small, so that columns keep it in 16 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitId(pub u16);

/// The levels of the tree, from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    County,
    Division,
    ResultArea,
    Service,
    Unit,
    Site,
}

impl Level {
    pub const ALL: [Level; 6] =
        [Level::County, Level::Division, Level::ResultArea, Level::Service, Level::Unit, Level::Site];

    pub fn code(self) -> &'static str {
        match self {
            Level::County => "county",
            Level::Division => "division",
            Level::ResultArea => "result_area",
            Level::Service => "service",
            Level::Unit => "unit",
            Level::Site => "site",
        }
    }

    pub fn parse(code: &str) -> Option<Level> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
