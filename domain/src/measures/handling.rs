//! What each measure of handling sees in one feedback: on which day it counts it, and how.

use super::Measure;
use crate::calendar::day_of;
use crate::channel::Channel;
use crate::feedback::Kinds;
use crate::language::Language;
use crate::organisation::UnitId;
use jiff::Timestamp;
use jiff::civil::Date;

/// What figures need to know of a feedback; as it is now: one that was reopened is open, also in past periods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandlingRow {
    pub received_at: Timestamp,
    /// When it was answered or closed; none while it is open.
    pub completed_at: Option<Timestamp>,
    pub due_on: Date,
    pub hand_overs: u16,
    pub kinds: Kinds,
    /// Codes of its topics; none where it has not been classified.
    pub topics: Vec<String>,
    /// The surge to which it belongs, or empty.
    pub group: String,
    pub unit: UnitId,
    pub channel: Channel,
    /// None when it is another language or unknown.
    pub language: Option<Language>,
    /// Whether the code of a poster brought it.
    pub by_poster: bool,
    /// How its sender rates the handling, 1 to 5.
    pub rating: Option<u8>,
}

/// How a measure counts one feedback.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Seen {
    Counted,
    /// Whether it was done as it should be.
    Done(bool),
    /// It took so many days.
    Took(f64),
    /// It was rated so.
    Rated(u8),
}

impl HandlingRow {
    /// What `measure` sees, and the day on which it counts; none where it does not count at all. For measures of
    /// what happens within a period, not of how things stand at its end.
    pub(super) fn seen(&self, measure: Measure, today: Date) -> Option<(Date, Seen)> {
        let received_on = || day_of(self.received_at);
        match measure {
            Measure::FeedbackReceived | Measure::FeedbackByKind | Measure::FeedbackByTopic => {
                Some((received_on(), Seen::Counted))
            }
            Measure::PosterFeedback => self.by_poster.then(|| (received_on(), Seen::Counted)),
            Measure::FeedbackClosed => Some((day_of(self.completed_at?), Seen::Counted)),
            Measure::HandlingTime => Some((received_on(), Seen::Took(took(self.received_at, self.completed_at?)))),
            Measure::WithinPromise => match self.completed_at {
                Some(completed_at) => Some((self.due_on, Seen::Done(day_of(completed_at) <= self.due_on))),
                None => (self.due_on < today).then_some((self.due_on, Seen::Done(false))),
            },
            Measure::RightFirstTime => Some((received_on(), Seen::Done(self.hand_overs == 0))),
            _ if measure.is_of_ratings() => Some((received_on(), Seen::Rated(self.rating?))),
            _ => None,
        }
    }

    /// Whether `measure` counts it at the end of `day`.
    pub(super) fn stands(&self, measure: Measure, day: Date) -> bool {
        let is_open =
            day_of(self.received_at) <= day && self.completed_at.is_none_or(|completed_at| day_of(completed_at) > day);
        is_open && (measure == Measure::FeedbackOpen || self.due_on < day)
    }
}

/// The days from the one to the other.
pub(super) fn took(received_at: Timestamp, completed_at: Timestamp) -> f64 {
    const DAY: f64 = 86_400.0;
    received_at.duration_until(completed_at).as_secs_f64() / DAY
}

/// Whether the measure tells how things stand at a period's end.
pub(super) fn is_stock(measure: Measure) -> bool {
    matches!(measure, Measure::FeedbackOpen | Measure::FeedbackLate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::Kind;
    use jiff::civil::date;

    /// Received on Monday 2 November 2026 at noon in Helsinki, due on the 12th.
    fn row(completed_at: Option<&str>) -> HandlingRow {
        HandlingRow {
            received_at: "2026-11-02T10:00:00Z".parse().unwrap(),
            completed_at: completed_at.map(|at| at.parse().unwrap()),
            due_on: date(2026, 11, 12),
            hand_overs: 0,
            kinds: Kinds::default().with(Kind::Criticism),
            topics: Vec::new(),
            group: String::new(),
            unit: UnitId(7),
            channel: Channel::Web,
            language: Some(Language::Finnish),
            by_poster: false,
            rating: None,
        }
    }

    #[test]
    fn an_unanswered_one_counts_against_the_promise_once_its_day_is_past() {
        let promise = |row: &HandlingRow, today| row.seen(Measure::WithinPromise, today).map(|(_, seen)| seen);
        assert_eq!(promise(&row(None), date(2026, 11, 12)), None);
        assert_eq!(promise(&row(None), date(2026, 11, 13)), Some(Seen::Done(false)));
        // The last minute of the due day in Helsinki, and the next minute.
        assert_eq!(promise(&row(Some("2026-11-12T21:59:00Z")), date(2026, 11, 20)), Some(Seen::Done(true)));
        assert_eq!(promise(&row(Some("2026-11-12T22:00:00Z")), date(2026, 11, 20)), Some(Seen::Done(false)));
        assert_eq!(promise(&row(Some("2026-11-03T08:00:00Z")), date(2026, 11, 4)), Some(Seen::Done(true)));
    }

    #[test]
    fn handling_time_counts_parts_of_days() {
        let took = row(Some("2026-11-04T22:00:00Z")).seen(Measure::HandlingTime, date(2026, 12, 1));
        assert_eq!(took, Some((date(2026, 11, 2), Seen::Took(2.5))));
        assert_eq!(row(None).seen(Measure::HandlingTime, date(2026, 12, 1)), None);
        let reopened = row(None);
        assert_eq!(reopened.seen(Measure::FeedbackClosed, date(2026, 12, 1)), None);
    }

    #[test]
    fn only_what_a_poster_brought_is_a_poster_s() {
        let seen = |by_poster| HandlingRow { by_poster, ..row(None) }.seen(Measure::PosterFeedback, date(2026, 12, 1));
        assert_eq!((seen(true), seen(false)), (Some((date(2026, 11, 2), Seen::Counted)), None));
    }

    #[test]
    fn how_it_stands_at_the_end_of_a_day() {
        let answered = row(Some("2026-11-14T10:00:00Z"));
        let open = |day| answered.stands(Measure::FeedbackOpen, day);
        assert_eq!([1, 2, 13, 14].map(|day| open(date(2026, 11, day))), [false, true, true, false]);
        let late = |day| answered.stands(Measure::FeedbackLate, day);
        assert_eq!([12, 13, 14].map(|day| late(date(2026, 11, day))), [false, true, false]);
    }
}
