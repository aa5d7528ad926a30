//! The county's own people: who they are, and which part of the tree they may act in.

mod errand;
mod mail;
mod told;

pub use errand::Errand;
pub(crate) use mail::is_email;
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
    /// Reads and reviews safety notices, and nothing else.
    SafetyReader,
    /// Logs contacts as statistics; sees no feedback.
    Ombudsman,
}

impl Role {
    pub const ALL: [Role; 6] = [
        Role::Handler,
        Role::Manager,
        Role::ExperienceManager,
        Role::Administrator,
        Role::SafetyReader,
        Role::Ombudsman,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Role::Handler => "handler",
            Role::Manager => "manager",
            Role::ExperienceManager => "experience_manager",
            Role::Administrator => "administrator",
            Role::SafetyReader => "safety_reader",
            Role::Ombudsman => "ombudsman",
        }
    }

    pub fn parse(code: &str) -> Option<Role> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether the role reads and handles feedback.
    pub fn handles_feedback(self) -> bool {
        matches!(self, Role::Handler | Role::Manager | Role::ExperienceManager)
    }

    /// Whether the role decides on what is developed, and publishes it.
    pub fn develops(self) -> bool {
        matches!(self, Role::Manager | Role::ExperienceManager)
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
        self.scopes(Role::handles_feedback).any(|top| organisation.is_within(unit, top))
    }

    /// The tops of the subtrees whose feedback the person may read and handle.
    pub fn handled_tops(&self) -> Vec<UnitId> {
        self.scopes(Role::handles_feedback).collect()
    }

    /// Every unit whose feedback the person may read and handle.
    pub fn handled_units(&self, organisation: &Organisation) -> Vec<UnitId> {
        organisation.units().iter().map(|unit| unit.id).filter(|unit| self.handles(organisation, *unit)).collect()
    }

    /// Whether the person answers for how `unit` works: its manager, or the customer-experience manager above it.
    pub fn manages(&self, organisation: &Organisation, unit: UnitId) -> bool {
        let leads = |role| matches!(role, Role::Manager | Role::ExperienceManager);
        self.scopes(leads).any(|top| organisation.is_within(unit, top))
    }

    /// Whether the person runs surveys: makes links, sees QR addresses.
    pub fn runs_surveys(&self) -> bool {
        self.has_role(Role::ExperienceManager)
    }

    /// Every unit whose safety notices the person may read.
    pub fn safety_units(&self, organisation: &Organisation) -> Vec<UnitId> {
        self.units_within(organisation, |role| role == Role::SafetyReader)
    }

    /// Every unit for which the person decides on development actions.
    pub fn developed_units(&self, organisation: &Organisation) -> Vec<UnitId> {
        self.units_within(organisation, Role::develops)
    }

    pub fn reads_safety(&self) -> bool {
        self.has_role(Role::SafetyReader)
    }

    /// Whether the person keeps the ombudsman's log.
    pub fn logs_contacts(&self) -> bool {
        self.has_role(Role::Ombudsman)
    }

    pub fn develops(&self) -> bool {
        self.duties.iter().any(|duty| duty.role.develops())
    }

    /// Whether the person prints posters for `unit`.
    pub fn prints_for(&self, organisation: &Organisation, unit: UnitId) -> bool {
        self.scopes(prints).any(|top| organisation.is_within(unit, top))
    }

    /// Whether the person prints posters at all.
    pub fn prints_posters(&self) -> bool {
        self.scopes(prints).next().is_some()
    }

    pub fn is_administrator(&self) -> bool {
        self.has_role(Role::Administrator)
    }

    fn units_within(&self, organisation: &Organisation, wanted: impl Fn(Role) -> bool) -> Vec<UnitId> {
        let tops: Vec<UnitId> = self.scopes(wanted).collect();
        let is_within = |unit: &UnitId| tops.iter().any(|top| organisation.is_within(*unit, *top));
        organisation.units().iter().map(|unit| unit.id).filter(is_within).collect()
    }

    /// Whether the person keeps the targets' words, and is told when a form breaks.
    pub fn looks_after_forms(&self) -> bool {
        self.runs_surveys() || self.is_administrator()
    }

    fn has_role(&self, role: Role) -> bool {
        self.duties.iter().any(|duty| duty.role == role)
    }

    fn scopes(&self, wanted: impl Fn(Role) -> bool) -> impl Iterator<Item = UnitId> {
        self.duties.iter().filter(move |duty| wanted(duty.role)).map(|duty| duty.unit)
    }
}

fn prints(role: Role) -> bool {
    matches!(role, Role::Manager | Role::ExperienceManager)
}
