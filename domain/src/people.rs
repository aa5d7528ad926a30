//! The county's own people: who they are, and which part of the tree they may act in.

mod mail;
mod told;

pub use mail::{MailChoices, MailKind, Recipient};
pub use told::{desk_of, escalated_to};

use crate::organisation::{Organisation, UnitId};

/// What a person does in a part of the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Reads and answers feedback.
    Handler,
    /// A handler who also answers for the unit's figures.
    Manager,
    /// Customer-experience manager: surveys, targets, and all feedback in scope.
    ExperienceManager,
    /// People, settings, upkeep; sees no feedback.
    Administrator,
}

impl Role {
    pub const ALL: [Role; 4] = [Role::Handler, Role::Manager, Role::ExperienceManager, Role::Administrator];

    pub fn code(self) -> &'static str {
        match self {
            Role::Handler => "handler",
            Role::Manager => "manager",
            Role::ExperienceManager => "experience_manager",
            Role::Administrator => "administrator",
        }
    }

    pub fn parse(code: &str) -> Option<Role> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A role bound to a unit and everything below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duty {
    pub role: Role,
    pub unit: UnitId,
}

/// A person who may sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: i64,
    pub email: String,
    pub name: String,
    pub duties: Vec<Duty>,
}

impl Person {
    /// Whether the person may read and handle feedback that is handled by `unit`.
    pub fn handles(&self, organisation: &Organisation, unit: UnitId) -> bool {
        self.scopes(|role| role != Role::Administrator).any(|top| organisation.is_within(unit, top))
    }

    /// The tops of the subtrees whose feedback the person may read and handle.
    pub fn handled_tops(&self) -> Vec<UnitId> {
        self.scopes(|role| role != Role::Administrator).collect()
    }

    /// Every unit whose feedback the person may read and handle.
    pub fn handled_units(&self, organisation: &Organisation) -> Vec<UnitId> {
        organisation.units().iter().map(|unit| unit.id).filter(|unit| self.handles(organisation, *unit)).collect()
    }

    /// Whether the person runs surveys: makes links, sees QR addresses.
    pub fn runs_surveys(&self) -> bool {
        self.has_role(Role::ExperienceManager)
    }

    pub fn is_administrator(&self) -> bool {
        self.has_role(Role::Administrator)
    }

    fn has_role(&self, role: Role) -> bool {
        self.duties.iter().any(|duty| duty.role == role)
    }

    fn scopes(&self, wanted: impl Fn(Role) -> bool) -> impl Iterator<Item = UnitId> {
        self.duties.iter().filter(move |duty| wanted(duty.role)).map(|duty| duty.unit)
    }
}
