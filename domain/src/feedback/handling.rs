use jiff::Timestamp;
use thiserror::Error;

/// Where a feedback is on its way to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handling {
    Received,
    InHandling {
        handler: i64,
    },
    Answered {
        at: Timestamp,
        by: i64,
    },
    /// Done without (more of) an answer.
    Closed {
        at: Timestamp,
    },
}

/// What somebody wants to do with a feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Take,
    Answer,
    HandOver,
    Close,
    Reopen,
}

/// The action does not fit the state: somebody else was faster, or the page is old.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{action:?} is not possible in the state {}", from.code())]
pub struct InvalidTransition {
    pub from: Handling,
    pub action: Action,
}

impl Handling {
    pub fn code(self) -> &'static str {
        match self {
            Handling::Received => "received",
            Handling::InHandling { .. } => "in_handling",
            Handling::Answered { .. } => "answered",
            Handling::Closed { .. } => "closed",
        }
    }

    /// When it was answered, or closed without an answer.
    pub fn completed_at(self) -> Option<Timestamp> {
        match self {
            Handling::Answered { at, .. } | Handling::Closed { at } => Some(at),
            Handling::Received | Handling::InHandling { .. } => None,
        }
    }

    pub fn is_open(self) -> bool {
        self.completed_at().is_none()
    }

    pub fn handler(self) -> Option<i64> {
        match self {
            Handling::InHandling { handler } => Some(handler),
            Handling::Answered { by, .. } => Some(by),
            Handling::Received | Handling::Closed { .. } => None,
        }
    }

    /// Takes it into one's own hands; from a colleague too.
    pub fn take(self, who: i64) -> Result<Self, InvalidTransition> {
        match self {
            Handling::Received => Ok(Handling::InHandling { handler: who }),
            Handling::InHandling { handler } if handler != who => Ok(Handling::InHandling { handler: who }),
            from => Err(InvalidTransition { from, action: Action::Take }),
        }
    }

    /// Answers; an open one does not have to be taken first. One already answered may be answered again, and keeps
    /// the time of its first answer.
    pub fn answer(self, who: i64, now: Timestamp) -> Result<Self, InvalidTransition> {
        match self {
            Handling::Received | Handling::InHandling { .. } => Ok(Handling::Answered { at: now, by: who }),
            Handling::Answered { at, .. } => Ok(Handling::Answered { at, by: who }),
            from @ Handling::Closed { .. } => Err(InvalidTransition { from, action: Action::Answer }),
        }
    }

    /// Gives it to the handlers of another unit, to whom it is as if just received.
    pub fn hand_over(self) -> Result<Self, InvalidTransition> {
        match self {
            Handling::Received | Handling::InHandling { .. } => Ok(Handling::Received),
            from => Err(InvalidTransition { from, action: Action::HandOver }),
        }
    }

    /// Closes; one that was answered keeps the time of its answer as the time of completion.
    pub fn close(self, now: Timestamp) -> Result<Self, InvalidTransition> {
        match self {
            Handling::Received | Handling::InHandling { .. } => Ok(Handling::Closed { at: now }),
            Handling::Answered { at, .. } => Ok(Handling::Closed { at }),
            from @ Handling::Closed { .. } => Err(InvalidTransition { from, action: Action::Close }),
        }
    }

    pub fn reopen(self) -> Result<Self, InvalidTransition> {
        match self {
            Handling::Answered { .. } | Handling::Closed { .. } => Ok(Handling::Received),
            from => Err(InvalidTransition { from, action: Action::Reopen }),
        }
    }

    /// Whether `action` fits the state, for showing only the buttons that work.
    pub fn allows(self, action: Action) -> bool {
        let now = Timestamp::UNIX_EPOCH;
        match action {
            Action::Take => self.take(i64::MIN).is_ok(),
            Action::Answer => self.answer(0, now).is_ok(),
            Action::HandOver => self.hand_over().is_ok(),
            Action::Close => self.close(now).is_ok(),
            Action::Reopen => self.reopen().is_ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn the_usual_way() {
        let taken = Handling::Received.take(1).unwrap();
        let answered = taken.answer(1, NOW).unwrap();
        assert_eq!(answered, Handling::Answered { at: NOW, by: 1 });
        assert_eq!(answered.close(Timestamp::MAX).unwrap().completed_at(), Some(NOW));
        assert_eq!(answered.reopen().unwrap(), Handling::Received);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let closed = Handling::Closed { at: NOW };
        for action in [Action::Take, Action::Answer, Action::HandOver, Action::Close] {
            assert!(!closed.allows(action), "{action:?}");
        }
        assert!(Handling::Received.reopen().is_err());
        assert!(Handling::InHandling { handler: 1 }.take(1).is_err());
        assert!(Handling::InHandling { handler: 1 }.take(2).is_ok());
    }

    #[test]
    fn a_second_answer_keeps_the_first_time() {
        let again = Handling::Answered { at: NOW, by: 1 }.answer(2, Timestamp::MAX).unwrap();
        assert_eq!(again, Handling::Answered { at: NOW, by: 2 });
    }
}
