//! The ombudsman's log: contacts as statistics. Nobody's name, no text about anybody; what does not stand here cannot leak.

mod figures;

pub use figures::{BranchFigures, Share, branch_figures};

use crate::channel::Channel;
use jiff::civil::Date;

/// The longest name of a place, in characters.
pub const LONGEST_PLACE: usize = 120;

/// By which law the ombudsman advises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Branch {
    Patient,
    Social,
    EarlyEducation,
}

impl Branch {
    pub const ALL: [Branch; 3] = [Branch::Patient, Branch::Social, Branch::EarlyEducation];

    pub fn code(self) -> &'static str {
        match self {
            Branch::Patient => "patient",
            Branch::Social => "social",
            Branch::EarlyEducation => "early_education",
        }
    }

    pub fn parse(code: &str) -> Option<Branch> {
        Self::ALL.into_iter().find(|branch| branch.code() == code)
    }
}

/// Who made contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    Client,
    CloseOne,
    Professional,
    Other,
}

impl Party {
    pub const ALL: [Party; 4] = [Party::Client, Party::CloseOne, Party::Professional, Party::Other];

    pub fn code(self) -> &'static str {
        match self {
            Party::Client => "client",
            Party::CloseOne => "close_one",
            Party::Professional => "professional",
            Party::Other => "other",
        }
    }

    pub fn parse(code: &str) -> Option<Party> {
        Self::ALL.into_iter().find(|party| party.code() == code)
    }
}

/// Who gives the service that the contact was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Provider {
    /// The county, or the municipality in early education.
    Public,
    /// Bought by the county from a company or an association.
    Purchased,
    /// Private, paid by the client.
    Private,
    Unknown,
}

impl Provider {
    pub const ALL: [Provider; 4] = [Provider::Public, Provider::Purchased, Provider::Private, Provider::Unknown];

    pub fn code(self) -> &'static str {
        match self {
            Provider::Public => "public",
            Provider::Purchased => "purchased",
            Provider::Private => "private",
            Provider::Unknown => "unknown",
        }
    }

    pub fn parse(code: &str) -> Option<Provider> {
        Self::ALL.into_iter().find(|provider| provider.code() == code)
    }
}

/// Why contact was made; a contact may have several reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// How care or service was carried out.
    Service,
    /// Getting care or service, and waiting for it.
    Access,
    /// How people were met.
    Encounter,
    /// A suspected patient injury.
    Injury,
    /// Records and data protection.
    Records,
    /// Decisions and contracts.
    Decision,
    /// What was told, and self-determination.
    SelfDetermination,
    Fee,
    /// Advice and information only.
    Advice,
    Other,
}

impl Reason {
    pub const ALL: [Reason; 10] = [
        Reason::Service,
        Reason::Access,
        Reason::Encounter,
        Reason::Injury,
        Reason::Records,
        Reason::Decision,
        Reason::SelfDetermination,
        Reason::Fee,
        Reason::Advice,
        Reason::Other,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Reason::Service => "service",
            Reason::Access => "access",
            Reason::Encounter => "encounter",
            Reason::Injury => "injury",
            Reason::Records => "records",
            Reason::Decision => "decision",
            Reason::SelfDetermination => "self_determination",
            Reason::Fee => "fee",
            Reason::Advice => "advice",
            Reason::Other => "other",
        }
    }

    pub fn parse(code: &str) -> Option<Reason> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// One contact, as it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub id: String,
    pub day: Date,
    pub branch: Branch,
    pub party: Party,
    pub provider: Provider,
    /// The place or the kind of service; empty where it is not known.
    pub place: String,
    pub channel: Channel,
    /// Each once, in the order of [`Reason::ALL`].
    pub reasons: Vec<Reason>,
}

/// The ways by which people reach an ombudsman.
pub const CHANNELS: [Channel; 6] =
    [Channel::Phone, Channel::Email, Channel::Web, Channel::FaceToFace, Channel::Paper, Channel::Other];

/// Whether a place might name a person rather than a place: an identity code, a number or an address is in it.
pub fn looks_personal(place: &str) -> bool {
    place.contains('@') || place.chars().filter(char::is_ascii_digit).count() >= 5
}
