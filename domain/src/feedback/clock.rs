//! What happens to a feedback on its way, and what the clock of the promise does meanwhile: it runs on through
//! everything, and begins anew only when a feedback that was completed is opened again.

use super::{Feedback, InvalidTransition, Promise};
use crate::calendar::{day_number, day_of};
use crate::organisation::{TargetCode, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;

/// How soon something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    Late,
    Today,
    Soon,
    Later,
    /// Answered or closed.
    Done,
}

/// Days before its due day from which on a feedback is due soon.
pub const SOON_DAYS: i32 = 3;

impl Urgency {
    pub fn code(self) -> &'static str {
        match self {
            Urgency::Late => "late",
            Urgency::Today => "today",
            Urgency::Soon => "soon",
            Urgency::Later => "later",
            Urgency::Done => "done",
        }
    }
}

impl Feedback {
    /// Whether the promise was or is being broken on `today`.
    pub fn is_late(&self, today: Date) -> bool {
        match self.handling.completed_at() {
            Some(at) => day_of(at) > self.due_on,
            None => today > self.due_on,
        }
    }

    pub fn urgency(&self, today: Date) -> Urgency {
        if !self.handling.is_open() {
            return Urgency::Done;
        }
        match day_number(self.due_on) - day_number(today) {
            ..0 => Urgency::Late,
            0 => Urgency::Today,
            1..=SOON_DAYS => Urgency::Soon,
            _ => Urgency::Later,
        }
    }

    pub fn take(&mut self, who: i64) -> Result<(), InvalidTransition> {
        self.handling = self.handling.take(who)?;
        Ok(())
    }

    /// Answered in writing or by phone: for the clock it is the same.
    pub fn answer(&mut self, who: i64, now: Timestamp) -> Result<(), InvalidTransition> {
        self.handling = self.handling.answer(who, now)?;
        Ok(())
    }

    pub fn close(&mut self, now: Timestamp) -> Result<(), InvalidTransition> {
        self.handling = self.handling.close(now)?;
        Ok(())
    }

    /// Gives it to the handlers of `unit`. The due day stays: the sender was promised an answer, not a hand-over.
    /// Returns from which unit it went.
    pub fn hand_over(&mut self, unit: UnitId, target: Option<TargetCode>) -> Result<UnitId, InvalidTransition> {
        self.handling = self.handling.hand_over()?;
        let from = std::mem::replace(&mut self.handled_by, unit);
        self.unit = unit;
        self.target = target;
        self.hand_overs = self.hand_overs.saturating_add(1);
        Ok(from)
    }

    /// Opens it again; the promise is counted anew from the day of opening.
    pub fn reopen(&mut self, now: Timestamp, promise: Promise) -> Result<(), InvalidTransition> {
        self.handling = self.handling.reopen()?;
        self.due_on = promise.due_on(day_of(now), self.kinds);
        Ok(())
    }

    /// Makes this one a duplicate of `main`, which is due when the first of the two is.
    pub fn merge_into(&mut self, main: &mut Feedback) {
        self.merged_into = Some(main.id.clone());
        main.due_on = main.due_on.min(self.due_on);
    }

    /// Whether `other` may become the one that is answered for this.
    pub fn may_merge_into(&self, main: &Feedback) -> bool {
        let both_open = self.handling.is_open() && main.handling.is_open();
        both_open && self.id != main.id && main.merged_into.is_none() && self.merged_into.is_none()
    }
}

#[cfg(test)]
mod tests;
