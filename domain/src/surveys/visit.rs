use super::{AgeGroup, Sex};
use crate::channel::Channel;
use crate::language::Language;
use crate::organisation::UnitId;
use jiff::Timestamp;

/// A visit or a call of which a client may be asked: as much of it as choosing takes. Whom it leads to is
/// known to the store alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// What the visit system calls it.
    pub id: String,
    pub visited_at: Timestamp,
    pub unit: UnitId,
    /// The client's language; none where it is another one or unknown.
    pub language: Option<Language>,
    pub age_group: AgeGroup,
    pub sex: Sex,
    pub permission: Permission,
    /// None where there is neither a mobile number nor an e-mail address.
    pub reach: Option<Reach>,
}

/// By what a client can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// [`Channel::TextMessage`] or [`Channel::Email`].
    pub channel: Channel,
    /// Keyed hash of the number or address: the same for the same person, and of no use without the key.
    pub person: String,
}

/// Whether a client has agreed to be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    Unknown,
    Given,
    Refused,
}

impl Permission {
    pub const ALL: [Permission; 3] = [Permission::Unknown, Permission::Given, Permission::Refused];

    /// The number in the store; never reused.
    pub fn number(self) -> u8 {
        self as u8
    }

    pub fn from_number(number: u8) -> Option<Permission> {
        Self::ALL.get(usize::from(number)).copied()
    }
}
