//! What is sent to those in a sample, when, and what became of it.

mod hours;
mod rates;
mod wording;

pub use hours::{SendingDays, SendingHours};
pub use rates::{Asked, Rates, rates_by};
pub use wording::{InvitationText, InvitationTextError, text_parts};

use crate::calendar::day_of;
use jiff::{SignedDuration, Timestamp};

/// A number or address is kept no longer than this from the time when its message might first have been sent.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(72);

/// A message that was being handed over so long ago was in the hands of somebody who is no more.
pub const HANDED_OVER_WITHIN: SignedDuration = SignedDuration::from_mins(10);

/// One of the two messages that somebody may get about a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Message {
    Invitation,
    Reminder,
}

impl Message {
    pub const ALL: [Message; 2] = [Message::Invitation, Message::Reminder];

    /// The number in the store; never reused.
    pub fn number(self) -> u8 {
        self as u8
    }

    pub fn from_number(number: u8) -> Option<Message> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// Where a message is on its way. Whoever is in a sample has one, so that nobody is left out without a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SendingState {
    Waiting,
    /// Being handed over: noted before it is sent, so that it is never sent again after a crash.
    HandedOver,
    /// Taken by the operator or the mail server.
    Accepted,
    Delivered,
    /// The operator or the mail server never takes it.
    Refused,
    /// Taken, and not delivered.
    Failed,
    /// Nobody knows whether it was taken; it is not sent again.
    Unknown,
    /// It could not be sent in time.
    Overdue,
    /// The client asked for peace before it was sent.
    OptedOut,
    /// A reminder to somebody who has answered, or who cannot be reached.
    NotNeeded,
}

impl SendingState {
    pub const ALL: [SendingState; 10] = [
        SendingState::Waiting,
        SendingState::HandedOver,
        SendingState::Accepted,
        SendingState::Delivered,
        SendingState::Refused,
        SendingState::Failed,
        SendingState::Unknown,
        SendingState::Overdue,
        SendingState::OptedOut,
        SendingState::NotNeeded,
    ];

    pub fn code(self) -> &'static str {
        match self {
            SendingState::Waiting => "waiting",
            SendingState::HandedOver => "handed_over",
            SendingState::Accepted => "accepted",
            SendingState::Delivered => "delivered",
            SendingState::Refused => "refused",
            SendingState::Failed => "failed",
            SendingState::Unknown => "unknown",
            SendingState::Overdue => "overdue",
            SendingState::OptedOut => "opted_out",
            SendingState::NotNeeded => "not_needed",
        }
    }

    pub fn parse(code: &str) -> Option<SendingState> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it left, as far as anybody knows.
    pub fn is_sent(self) -> bool {
        matches!(self, SendingState::Accepted | SendingState::Delivered | SendingState::Failed)
    }

    /// After a receipt; none where it changes nothing. A receipt may come before the answer to its message, and tells
    /// what became of one of which nothing was known.
    pub fn after_receipt(self, is_delivered: bool) -> Option<SendingState> {
        let waits = matches!(self, SendingState::HandedOver | SendingState::Accepted | SendingState::Unknown);
        waits.then_some(if is_delivered { SendingState::Delivered } else { SendingState::Failed })
    }
}

/// How long a message waits, or a whole way out of the house, after so many tries in vain: from ten seconds to ten
/// minutes.
pub fn pause_after(tries: u32) -> SignedDuration {
    SignedDuration::from_secs((10_i64 << tries.saturating_sub(1).min(10)).min(600))
}

/// When one is reminded who got a message at `sent`, if it can be done while the number may be kept.
pub fn reminder_at(sent: Timestamp, after: SignedDuration, hours: &SendingHours) -> Option<Timestamp> {
    let at = hours.next(sent + after);
    let is_another_day = day_of(at) > day_of(sent);
    (after.is_positive() && is_another_day && at < sent + KEPT_FOR).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::at_time;
    use jiff::civil::{Time, date};

    #[test]
    fn a_receipt_settles_what_was_open_and_nothing_else() {
        for state in SendingState::ALL {
            let expected = match state {
                SendingState::HandedOver | SendingState::Accepted | SendingState::Unknown => {
                    Some(SendingState::Delivered)
                }
                _ => None,
            };
            assert_eq!(state.after_receipt(true), expected, "{state:?}");
            assert_eq!(SendingState::parse(state.code()), Some(state));
        }
        assert_eq!(SendingState::Accepted.after_receipt(false), Some(SendingState::Failed));
    }

    #[test]
    fn pauses_grow() {
        let seconds = [0, 1, 2, 3, 6, 7, u32::MAX].map(|tries| pause_after(tries).as_secs());
        assert_eq!(seconds, [10, 10, 20, 40, 320, 600, 600]);
    }

    #[test]
    fn a_reminder_is_sent_while_the_number_is_kept_or_never() {
        let hours = SendingHours::parse("9:00-19:00", "monday-saturday").unwrap();
        let at = |day, hour| at_time(date(2026, 11, day), Time::constant(hour, 0, 0, 0));
        let reminded = |sent, after| reminder_at(sent, SignedDuration::from_hours(after), &hours);
        // Thursday to Saturday; Friday evening to Monday morning over a closed Sunday.
        assert_eq!(reminded(at(19, 12), 48), Some(at(21, 12)));
        assert_eq!(reminded(at(20, 17), 48), Some(at(23, 9)));
        assert_eq!(reminded(at(20, 17), 71), Some(at(23, 16)));
        assert_eq!(reminded(at(19, 12), 0), None);
        // The same day would be a second message that day.
        assert_eq!(reminded(at(19, 9), 5), None);
        // Over a long weekend the number is gone before anybody may be disturbed: Maundy Thursday 2026.
        let before_easter = at_time(date(2026, 4, 2), Time::constant(18, 0, 0, 0));
        let weekdays = SendingHours::parse("9:00-19:00", "monday-friday").unwrap();
        assert_eq!(reminder_at(before_easter, SignedDuration::from_hours(48), &weekdays), None);
    }
}
