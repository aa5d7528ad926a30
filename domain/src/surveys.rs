//! Experience surveys: the national set, the answers, and the invitations by which people answer once.

mod address;
mod invitation;
mod national;
mod response;
mod sampling;
mod sending;
mod visit;

pub use address::Address;
pub use invitation::{Invitation, InvitationState, LinkTrouble};
pub use national::{
    NATIONAL_SURVEY, NATIONAL_VERSION, NPS_QUESTION, NpsQuestion, STATEMENT_SCALE, Statement, StatementText, edition_of,
};
pub use response::{AgeGroup, NpsScore, Response, Sex, StatementScore};
pub use sampling::{
    LeftOut, Past, Sample, SampleCounts, SamplingRules, Share, ShareError, Stratum, draw as draw_sample,
};
pub use sending::{
    Asked, HANDED_OVER_WITHIN, InvitationText, InvitationTextError, KEPT_FOR, Message, Rates, SendingDays,
    SendingHours, SendingState, pause_after, rates_by, reminder_at, text_parts,
};
pub use visit::{Permission, Reach, Visit};
