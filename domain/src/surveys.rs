//! Experience surveys: the national set, the answers, and the invitations by which people answer once.

mod invitation;
mod national;
mod response;

pub use invitation::{Invitation, InvitationState, LinkTrouble};
pub use national::{NATIONAL_SURVEY, NPS_QUESTION, NpsQuestion, STATEMENT_SCALE, Statement, StatementText};
pub use response::{AgeGroup, NpsScore, Response, Sex, StatementScore};
