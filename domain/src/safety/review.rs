use jiff::Timestamp;
use thiserror::Error;

/// Whether it could have been prevented, in the reviewer's judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preventable {
    Yes,
    No,
    CannotSay,
}

impl Preventable {
    pub const ALL: [Preventable; 3] = [Preventable::Yes, Preventable::No, Preventable::CannotSay];

    pub fn code(self) -> &'static str {
        match self {
            Preventable::Yes => "yes",
            Preventable::No => "no",
            Preventable::CannotSay => "cannot_say",
        }
    }

    pub fn parse(code: &str) -> Option<Preventable> {
        Self::ALL.into_iter().find(|held| held.code() == code)
    }
}

/// Where a notice is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    Received,
    InReview { reviewer: i64 },
    Closed { at: Timestamp, by: i64, preventable: Preventable },
}

/// What is asked does not fit the state: somebody else was faster, or the page is old.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this is not possible in the state {}", .0.code())]
pub struct ReviewRefusal(pub Review);

impl Review {
    /// The codes of the states, in the order of the way.
    pub const CODES: [&'static str; 3] = ["received", "in_review", "closed"];

    pub fn code(self) -> &'static str {
        match self {
            Review::Received => "received",
            Review::InReview { .. } => "in_review",
            Review::Closed { .. } => "closed",
        }
    }

    pub fn is_open(self) -> bool {
        !matches!(self, Review::Closed { .. })
    }

    pub fn reviewer(self) -> Option<i64> {
        match self {
            Review::Received => None,
            Review::InReview { reviewer } => Some(reviewer),
            Review::Closed { by, .. } => Some(by),
        }
    }

    /// Takes it to review; from a colleague too.
    pub fn take(self, who: i64) -> Result<Self, ReviewRefusal> {
        match self {
            Review::InReview { reviewer } if reviewer == who => Err(ReviewRefusal(self)),
            Review::Received | Review::InReview { .. } => Ok(Review::InReview { reviewer: who }),
            from @ Review::Closed { .. } => Err(ReviewRefusal(from)),
        }
    }

    /// Closes what has been in review; nobody closes what nobody looked into.
    pub fn close(self, who: i64, preventable: Preventable, now: Timestamp) -> Result<Self, ReviewRefusal> {
        match self {
            Review::InReview { .. } => Ok(Review::Closed { at: now, by: who, preventable }),
            from => Err(ReviewRefusal(from)),
        }
    }

    pub fn reopen(self, who: i64) -> Result<Self, ReviewRefusal> {
        match self {
            Review::Closed { .. } => Ok(Review::InReview { reviewer: who }),
            from => Err(ReviewRefusal(from)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn what_nobody_looked_into_is_not_closed() {
        assert!(Review::Received.close(1, Preventable::Yes, NOW).is_err());
        let taken = Review::Received.take(1).unwrap();
        assert!(taken.take(1).is_err());
        assert_eq!(taken.take(2), Ok(Review::InReview { reviewer: 2 }));
        let closed = taken.close(2, Preventable::No, NOW).unwrap();
        assert!(closed.take(1).is_err() && closed.close(1, Preventable::Yes, NOW).is_err());
        assert_eq!(closed.reopen(1), Ok(Review::InReview { reviewer: 1 }));
        assert!(taken.reopen(1).is_err());
    }
}
