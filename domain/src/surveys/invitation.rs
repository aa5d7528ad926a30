use crate::channel::Channel;
use crate::language::Language;
use crate::organisation::UnitId;
use crate::surveys::{AgeGroup, Sex};
use jiff::Timestamp;
use thiserror::Error;

/// A single-use link to a survey. Knows what the answer will say of visit and unit, and nothing of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub unit: UnitId,
    pub survey: u16,
    pub channel: Channel,
    pub language: Language,
    /// As the visit list says; it goes with the answer.
    pub age_group: AgeGroup,
    pub sex: Sex,
    pub expires_at: Timestamp,
    pub state: InvitationState,
}

/// Whether a link can still be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    Sent,
    Answered,
}

/// Why a link cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LinkTrouble {
    #[error("the link has been used")]
    Used,
    #[error("the link has expired")]
    Expired,
    #[error("there is no such link")]
    Unknown,
}

impl Invitation {
    /// The state after an answer at `now`, or why there can be none.
    pub fn answer(&self, now: Timestamp) -> Result<InvitationState, LinkTrouble> {
        match self.state {
            InvitationState::Answered => Err(LinkTrouble::Used),
            InvitationState::Sent if now >= self.expires_at => Err(LinkTrouble::Expired),
            InvitationState::Sent => Ok(InvitationState::Answered),
        }
    }
}
