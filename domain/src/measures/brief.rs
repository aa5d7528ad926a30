//! Figures of handling from short rows that a server keeps in memory: the same figures as [`super::handling_figures`]
//! gives for a question by month or by channel, in a pass or two over numbers.

use super::counts::StatementCounts;
use super::figure::Figure;
use super::handling::{Seen, took};
use super::handling_figures::with_times;
use super::label::Label;
use super::{Dimension, Measure, QuestionError, Slice, Source};
use crate::calendar::{day_number, day_of};
use crate::channel::Channel;
use jiff::Timestamp;
use jiff::civil::Date;

/// What the measures of handling by month and channel need of a feedback: days as numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Brief {
    received: i32,
    due: i32,
    completed: Option<(i32, f64)>,
    channel: Channel,
    first_time: bool,
    by_poster: bool,
    rating: Option<u8>,
}

impl Brief {
    /// Of one that was received, and perhaps completed, and by what day it was due; `first_time` where it was never
    /// handed over.
    pub fn new(
        (received_at, completed_at): (Timestamp, Option<Timestamp>),
        due_on: Date,
        first_time: bool,
        channel: Channel,
    ) -> Brief {
        Brief {
            received: day_number(day_of(received_at)),
            due: day_number(due_on),
            completed: completed_at.map(|at| (day_number(day_of(at)), took(received_at, at))),
            channel,
            first_time,
            by_poster: false,
            rating: None,
        }
    }

    /// With whether a poster brought it, and how its sender rates the handling.
    pub fn with(self, by_poster: bool, rating: Option<u8>) -> Brief {
        Brief { by_poster, rating, ..self }
    }

    fn seen(&self, measure: Measure, today: i32) -> Option<(i32, Seen)> {
        match measure {
            Measure::FeedbackReceived => Some((self.received, Seen::Counted)),
            Measure::FeedbackClosed => Some((self.completed?.0, Seen::Counted)),
            Measure::HandlingTime => Some((self.received, Seen::Took(self.completed?.1))),
            Measure::WithinPromise => match self.completed {
                Some((day, _)) => Some((self.due, Seen::Done(day <= self.due))),
                None => (self.due < today).then_some((self.due, Seen::Done(false))),
            },
            Measure::RightFirstTime => Some((self.received, Seen::Done(self.first_time))),
            Measure::PosterFeedback => self.by_poster.then_some((self.received, Seen::Counted)),
            _ if measure.is_of_ratings() => Some((self.received, Seen::Rated(self.rating?))),
            _ => None,
        }
    }
}

/// What is seen of the feedbacks of one month or channel.
#[derive(Debug, Clone, Default)]
struct Heap {
    count: u64,
    done: u64,
    took: Vec<f64>,
    rated: StatementCounts,
}

/// The figures of a measure of handling over a period, undivided, by month or by channel. A place without a row counts
/// for nothing.
pub fn brief_figures(
    measure: Measure,
    by: Option<Dimension>,
    (from, to): (Date, Date),
    rows: &[Option<Brief>],
    today: Date,
) -> Result<Vec<Figure>, QuestionError> {
    if measure.source() != Source::Feedback || measure.own_dimension().is_some() {
        return Err(QuestionError::OtherSource(measure.key()));
    }
    let slice = Slice { by: by.into_iter().collect(), ..Slice::of_period(from, to) };
    let (labels, months) = groups(by, (from, to));
    let (first, today) = (day_number(from), day_number(today));
    let mut heaps = vec![Heap::default(); labels.len()];
    let mut all = 0;
    for row in rows.iter().flatten() {
        let Some((day, seen)) = row.seen(measure, today) else { continue };
        let Some(month) = usize::try_from(day - first).ok().and_then(|at| months.get(at)) else { continue };
        let heap = &mut heaps[if by == Some(Dimension::Channel) { usize::from(row.channel.number()) } else { *month }];
        all += 1;
        heap.count += 1;
        match seen {
            Seen::Counted => {}
            Seen::Done(is_done) => heap.done += u64::from(is_done),
            Seen::Took(days) => heap.took.push(days),
            Seen::Rated(rating) => heap.rated.add(rating),
        }
    }
    let figure = |(label, heap): (Option<String>, Heap)| {
        let base = (by == Some(Dimension::Channel)).then_some(all);
        let figure = Figure::new(measure, &slice, label.into_iter().collect());
        match measure {
            Measure::HandlingTime => with_times(figure, heap.took),
            Measure::WithinPromise | Measure::RightFirstTime => figure.with_share_of(heap.done, heap.count),
            Measure::HandlingRatingMean => figure.with_mean(heap.rated),
            Measure::HandlingRatingGood => figure.with_share_of(heap.rated.agreeing(), heap.rated.answers()),
            _ => figure.with_count(heap.count, base),
        }
    };
    let held = labels.into_iter().zip(heaps).filter(|(label, heap)| label.is_none() || heap.count > 0);
    Ok(held.map(figure).collect())
}

/// The labels of the groups, and for each day of the period the number of its month.
fn groups(by: Option<Dimension>, (from, to): (Date, Date)) -> (Vec<Option<String>>, Vec<usize>) {
    let days = usize::try_from(day_number(to) - day_number(from) + 1).unwrap_or(0);
    match by {
        Some(Dimension::Month) => {
            let mut labels: Vec<Option<String>> = Vec::new();
            let mut months = Vec::with_capacity(days);
            for day in (day_number(from)..=day_number(to)).map(crate::calendar::day_from_number) {
                let label = Some(Label::of_time(Dimension::Month, day).code.into_owned());
                if labels.last() != Some(&label) {
                    labels.push(label);
                }
                months.push(labels.len() - 1);
            }
            (labels, months)
        }
        Some(_) => (Channel::ALL.map(|channel| Some(channel.code().to_owned())).to_vec(), vec![0; days]),
        None => (vec![None], vec![0; days]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{HandlingRow, handling_figures};
    use super::*;
    use crate::calendar::{add_calendar_days, day_from_number, start_of};
    use crate::feedback::Kinds;
    use crate::organisation::UnitId;
    use crate::organisation::cast::organisation;
    use jiff::civil::date;
    use jiff::{SignedDuration, ToSpan};
    use proptest::prelude::*;

    const MEASURES: [Measure; 9] = [
        Measure::FeedbackReceived,
        Measure::FeedbackClosed,
        Measure::HandlingTime,
        Measure::WithinPromise,
        Measure::RightFirstTime,
        Measure::PosterFeedback,
        Measure::HandlingRatings,
        Measure::HandlingRatingMean,
        Measure::HandlingRatingGood,
    ];

    type Drawn = ((i32, i64, Option<i64>), u16, usize, (bool, Option<u8>));

    fn row(((day, minute, took), hand_overs, channel, (by_poster, rating)): Drawn) -> HandlingRow {
        let received_on = day_from_number(20_400 + day);
        let received_at = start_of(received_on) + minute.minutes();
        HandlingRow {
            received_at,
            completed_at: took.map(|minutes| received_at + SignedDuration::from_mins(minutes)),
            due_on: add_calendar_days(received_on, 10),
            hand_overs,
            kinds: Kinds::default(),
            topics: Vec::new(),
            group: String::new(),
            unit: UnitId(7),
            channel: Channel::ALL[channel],
            language: None,
            by_poster,
            rating,
        }
    }

    fn drawn_rows() -> impl Strategy<Value = Drawn> {
        let times = (0..500_i32, 0..1_440_i64, prop::option::of(0..40_000_i64));
        (times, 0..3_u16, 0..12_usize, (any::<bool>(), prop::option::of(1..=5_u8)))
    }

    proptest! {
        /// Two ways to the same figure: a mistake in one of them shows.
        #[test]
        fn short_rows_give_the_very_same_figures(
            drawn in prop::collection::vec(drawn_rows(), 0..60),
        ) {
            let rows: Vec<HandlingRow> = drawn.into_iter().map(row).collect();
            let brief = |row: &HandlingRow| {
                let times = (row.received_at, row.completed_at);
                Brief::new(times, row.due_on, row.hand_overs == 0, row.channel).with(row.by_poster, row.rating)
            };
            let briefs: Vec<Option<Brief>> = rows.iter().map(brief).map(Some).collect();
            // From 10 November 2025, and a today within the rows.
            let (from, to, today) = (date(2025, 12, 5), date(2026, 12, 20), date(2026, 10, 1));
            for measure in MEASURES {
                for by in [None, Some(Dimension::Month), Some(Dimension::Channel)] {
                    let slice = Slice { by: by.into_iter().collect(), ..Slice::of_period(from, to) };
                    let expected = handling_figures(measure, &slice, &rows, &organisation(), today).unwrap();
                    let found = brief_figures(measure, by, (from, to), &briefs, today).unwrap();
                    prop_assert_eq!(found, expected, "{:?} by {:?}", measure, by);
                }
            }
        }
    }

    #[test]
    fn what_needs_more_than_a_short_row_is_refused() {
        let ask = |measure| brief_figures(measure, None, (date(2026, 1, 1), date(2026, 1, 2)), &[], date(2026, 1, 1));
        assert!(
            ask(Measure::FeedbackByTopic).is_err() && ask(Measure::Nps).is_err() && ask(Measure::HandlingTime).is_ok()
        );
    }
}
