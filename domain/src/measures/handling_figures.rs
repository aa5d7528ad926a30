//! Figures of handling, made from the rows of feedback.

use super::counts::StatementCounts;
use super::figure::{Figure, Spread};
use super::handling::{HandlingRow, Seen, is_stock};
use super::label::{Label, Places, language_number};
use super::periods::Periods;
use super::{Dimension, Measure, QuestionError, Slice, Source, UNCLASSIFIED};
use crate::feedback::Kind;
use crate::organisation::Organisation;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The figures of a measure of feedback, in the order of their labels. Where months, quarters or years are asked by,
/// each is a period of its own: what stands open by month is open at each month's end. `rows`: every feedback that may
/// count, so for what stands open or late also those received before the period. `today`: no period ends after it.
/// Of a question that is not divided there is exactly one figure, also where there is no feedback.
pub fn handling_figures(
    measure: Measure,
    slice: &Slice,
    rows: &[HandlingRow],
    organisation: &Organisation,
    today: Date,
) -> Result<Vec<Figure>, QuestionError> {
    if measure.source() != Source::Feedback {
        return Err(QuestionError::OtherSource(measure.key()));
    }
    let slice = slice.prepared(measure)?;
    let places = Places::new(organisation);
    slice.check_values(&places, &[])?;
    let periods = Periods::of(&slice, &places, today);
    let mut table = Table::new(measure, &slice, &places);
    for row in rows {
        if !table.lets_through(row) {
            continue;
        }
        if is_stock(measure) {
            for (period, end) in periods.ends.iter().enumerate() {
                if end.is_some_and(|end| row.stands(measure, end)) {
                    table.put(row, &periods.labels[period], Seen::Counted);
                }
            }
        } else if let Some((day, seen)) = row.seen(measure, today)
            && let Some(period) = periods.of_day(day)
        {
            table.put(row, &periods.labels[period], seen);
        }
    }
    Ok(table.figures())
}

/// What is seen of the feedbacks of one group.
#[derive(Debug, Default)]
struct Heap {
    count: u64,
    done: u64,
    took: Vec<f64>,
    rated: StatementCounts,
}

type Labels<'a> = Vec<Label<'a>>;

struct Table<'a> {
    measure: Measure,
    slice: &'a Slice,
    places: &'a Places<'a>,
    heaps: BTreeMap<Labels<'a>, Heap>,
    /// Feedbacks by the labels that make the base of a count.
    bases: BTreeMap<Labels<'a>, u64>,
}

impl<'a> Table<'a> {
    fn new(measure: Measure, slice: &'a Slice, places: &'a Places<'a>) -> Self {
        Self { measure, slice, places, heaps: BTreeMap::new(), bases: BTreeMap::new() }
    }

    fn lets_through(&self, row: &HandlingRow) -> bool {
        let mut others = self.slice.filters.iter().filter(|(dimension, _)| !dimension.is_time());
        others.all(|(dimension, values)| match dimension.level() {
            Some(level) => self.places.passes(row.unit, level, values),
            None => labels(row, *dimension, self.places).iter().any(|label| values.iter().any(|v| *v == label.code)),
        })
    }

    /// Counts a feedback in every group to which it belongs, and once in its base.
    fn put(&mut self, row: &'a HandlingRow, times: &[Label<'static>], seen: Seen) {
        let mut times = times.iter();
        let mut groups: Vec<Labels<'a>> = vec![Vec::new()];
        for dimension in &self.slice.by {
            let own = if dimension.is_time() {
                times.next().cloned().into_iter().collect()
            } else {
                labels(row, *dimension, self.places)
            };
            let longer = |group: Labels<'a>| {
                let with = move |label: &Label<'a>| [group.as_slice(), std::slice::from_ref(label)].concat();
                own.iter().map(with).collect::<Vec<_>>()
            };
            groups = groups.into_iter().flat_map(longer).collect();
        }
        *self.bases.entry(self.base_labels(&groups[0])).or_default() += 1;
        for group in groups {
            let heap = self.heaps.entry(group).or_default();
            heap.count += 1;
            match seen {
                Seen::Counted => {}
                Seen::Done(is_done) => heap.done += u64::from(is_done),
                Seen::Took(days) => heap.took.push(days),
                Seen::Rated(rating) => heap.rated.add(rating),
            }
        }
    }

    /// Of a group's labels those that its base shares: of time, and where a feedback may have several of others, the
    /// ones of which it has one.
    fn base_labels(&self, group: &[Label<'a>]) -> Labels<'a> {
        let has_several = self.slice.by.iter().any(|dimension| dimension.is_many_valued());
        let is_shared = |dimension: &Dimension| dimension.is_time() || has_several && !dimension.is_many_valued();
        self.slice.by.iter().zip(group).filter(|(by, _)| is_shared(by)).map(|(_, label)| label.clone()).collect()
    }

    fn figures(mut self) -> Vec<Figure> {
        if self.slice.by.is_empty() {
            self.heaps.entry(Vec::new()).or_default();
        }
        let heaps = std::mem::take(&mut self.heaps);
        heaps.into_iter().map(|(labels, heap)| self.figure(labels, heap)).collect()
    }

    fn figure(&self, labels: Labels<'a>, heap: Heap) -> Figure {
        let is_divided = !self.slice.by.iter().all(|dimension| dimension.is_time());
        let base = self.bases.get(&self.base_labels(&labels)).copied();
        let codes = labels.into_iter().map(|label| label.code.into_owned()).collect();
        let figure = Figure::new(self.measure, self.slice, codes);
        match self.measure {
            Measure::HandlingTime => with_times(figure, heap.took),
            Measure::WithinPromise | Measure::RightFirstTime => figure.with_share_of(heap.done, heap.count),
            Measure::HandlingRatingMean => figure.with_mean(heap.rated),
            Measure::HandlingRatingGood => figure.with_share_of(heap.rated.agreeing(), heap.rated.answers()),
            _ => figure.with_count(heap.count, base.filter(|_| is_divided)),
        }
    }
}

pub(super) fn with_times(figure: Figure, mut days: Vec<f64>) -> Figure {
    days.sort_unstable_by(f64::total_cmp);
    let n = days.len();
    let [Some(min), Some(max)] = [days.first().copied(), days.last().copied()] else {
        return figure.with_value(None, 0);
    };
    let median = (days[(n - 1) / 2] + days[n / 2]) / 2.0;
    let mean = days.iter().sum::<f64>() / n as f64;
    Figure { spread: Some(Spread { median, min, max }), ..figure.with_value(Some(mean), n as u64) }
}

/// The labels of a feedback in a dimension that is not of time; one at least.
fn labels<'a>(row: &'a HandlingRow, dimension: Dimension, places: &Places<'a>) -> Vec<Label<'a>> {
    let labels: Vec<Label<'a>> = match dimension {
        Dimension::Channel => vec![Label::new(u32::from(row.channel.number()), row.channel.code())],
        Dimension::Language => vec![Label::of_language(language_number(row.language))],
        Dimension::Kind => {
            let kinds = (0..).zip(Kind::ALL).filter(|(_, kind)| row.kinds.contains(*kind));
            kinds.map(|(rank, kind)| Label::new(rank, kind.code())).collect()
        }
        Dimension::Topic => row.topics.iter().map(|topic| named(topic)).collect(),
        Dimension::Group => vec![named(&row.group)],
        _ => dimension.level().map(|level| places.label(row.unit, level)).into_iter().collect(),
    };
    if labels.is_empty() { vec![Label::unclassified()] } else { labels }
}

/// Names that the county gives stand in the order of their letters, and what has none stands last.
fn named(name: &str) -> Label<'_> {
    if name.is_empty() || name == UNCLASSIFIED { Label::unclassified() } else { Label::new(0, name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{add_calendar_days, start_of};
    use crate::channel::Channel;
    use crate::feedback::Kinds;
    use crate::language::Language;
    use crate::organisation::UnitId;
    use crate::organisation::cast::organisation;
    use jiff::civil::date;
    use jiff::{Timestamp, ToSpan};

    const TODAY: Date = Date::constant(2026, 11, 21);

    fn noon(day: Date) -> Timestamp {
        start_of(day) + 12.hours()
    }

    /// Received at noon, due in ten days, answered in `days` if at all.
    fn row(received_on: Date, days: Option<i64>, kinds: &[Kind], topics: &[&str]) -> HandlingRow {
        let received_at = noon(received_on);
        HandlingRow {
            received_at,
            completed_at: days.map(|days| received_at + (24 * days).hours()),
            due_on: add_calendar_days(received_on, 10),
            hand_overs: 0,
            kinds: kinds.iter().copied().collect::<Kinds>(),
            topics: topics.iter().map(ToString::to_string).collect(),
            group: String::new(),
            unit: UnitId(7),
            channel: Channel::Web,
            language: Some(Language::Finnish),
            by_poster: false,
            rating: None,
        }
    }

    fn ask(measure: Measure, by: &[Dimension], rows: &[HandlingRow]) -> Vec<Figure> {
        let slice = Slice { by: by.to_vec(), ..Slice::of_period(date(2026, 1, 1), date(2026, 12, 31)) };
        handling_figures(measure, &slice, rows, &organisation(), TODAY).unwrap()
    }

    fn told(figures: &[Figure]) -> Vec<String> {
        let line = |figure: &Figure| {
            let labels = figure.by.iter().map(|(_, label)| label.as_str());
            labels.chain(figure.shown.as_deref()).collect::<Vec<_>>().join(" ")
        };
        figures.iter().map(line).collect()
    }

    #[test]
    fn kinds_of_seed_000() {
        // 417, 222, 876 and 142 kinds of 1,502 feedbacks: 155 have two.
        let kinds = [(Kind::Thanks, 417), (Kind::Suggestion, 222), (Kind::Criticism, 876), (Kind::Other, 142)];
        let all = || kinds.iter().flat_map(|(kind, count)| std::iter::repeat_n(*kind, *count));
        let rows: Vec<HandlingRow> = (0..1_502)
            .map(|at| [all().nth(at), all().nth(at + 1_502)].into_iter().flatten().collect::<Vec<_>>())
            .map(|kinds| row(date(2026, 5, 5), Some(3), &kinds, &[]))
            .collect();
        let figures = ask(Measure::FeedbackByKind, &[], &rows);
        assert_eq!(told(&figures), ["thanks 417", "criticism 876", "suggestion 222", "other 142"]);
        let shares: Vec<_> = figures.iter().filter_map(Figure::shown_share).collect();
        assert_eq!(shares, ["28\u{a0}%", "58\u{a0}%", "15\u{a0}%", "9\u{a0}%"]);
        assert!(figures.iter().all(|figure| figure.base == 1_502));
        assert_eq!(told(&ask(Measure::FeedbackReceived, &[], &rows)), ["1\u{a0}502"]);
    }

    #[test]
    fn a_cross_table_has_what_is_unclassified() {
        let day = date(2026, 5, 5);
        let rows = [
            row(day, None, &[Kind::Criticism], &["speed", "access"]),
            row(day, None, &[Kind::Criticism], &[]),
            row(day, None, &[], &["access"]),
        ];
        let figures = ask(Measure::FeedbackByTopic, &[Dimension::Kind], &rows);
        let expected = ["criticism access 1", "criticism speed 1", "criticism unclassified 1", "unclassified access 1"];
        assert_eq!(told(&figures), expected);
        assert!(figures.iter().all(|figure| figure.base == 3));
        let by_division = ask(Measure::FeedbackByTopic, &[Dimension::Division], &rows);
        assert_eq!(told(&by_division), ["health access 2", "health speed 1", "health unclassified 1"]);
    }

    #[test]
    fn how_it_stands_at_each_month_s_end() {
        // The first is answered in February, the second still open; both due ten days after they came.
        let rows = [row(date(2026, 1, 25), Some(20), &[], &[]), row(date(2026, 2, 27), None, &[], &[])];
        let by_month = |measure| told(&ask(measure, &[Dimension::Month], &rows));
        assert_eq!(by_month(Measure::FeedbackReceived), ["2026-01 1", "2026-02 1"]);
        assert_eq!(by_month(Measure::FeedbackClosed), ["2026-02 1"]);
        let open = by_month(Measure::FeedbackOpen);
        // November's end has not come: it counts as today. December has not begun.
        assert_eq!((open.len(), open[0].as_str(), open[10].as_str()), (11, "2026-01 1", "2026-11 1"));
        assert_eq!(by_month(Measure::FeedbackLate)[0], "2026-03 1");
        assert_eq!(told(&ask(Measure::FeedbackOpen, &[], &rows)), ["1"]);
    }

    #[test]
    fn times_and_promises_of_handling() {
        let day = date(2026, 5, 5);
        let mut rows = [1, 2, 3, 4, 15].map(|days| row(day, Some(days), &[], &[])).to_vec();
        rows[0].hand_overs = 2;
        // Late and unanswered; not yet due.
        rows.push(row(day, None, &[], &[]));
        rows.push(row(date(2026, 11, 20), None, &[], &[]));
        let time = ask(Measure::HandlingTime, &[], &rows).remove(0);
        assert_eq!((time.shown.as_deref(), time.base), (Some("5,0"), 5));
        assert_eq!(time.spread, Some(Spread { median: 3.0, min: 1.0, max: 15.0 }));
        let promise = ask(Measure::WithinPromise, &[], &rows).remove(0);
        assert_eq!((promise.shown.as_deref(), promise.base), (Some("67\u{a0}%"), 6));
        let first = ask(Measure::RightFirstTime, &[], &rows).remove(0);
        assert_eq!((first.shown.as_deref(), first.base), (Some("86\u{a0}%"), 7));
        let nobody = ask(Measure::WithinPromise, &[], &[]).remove(0);
        assert_eq!((nobody.value, nobody.base, nobody.interval), (None, 0, None));
    }

    #[test]
    fn ratings_have_a_number_a_mean_and_a_share_of_good_ones() {
        let rated = |rating| HandlingRow { rating, ..row(date(2026, 5, 5), Some(1), &[], &[]) };
        let rows = [5, 4, 4, 3, 1].map(|rating| rated(Some(rating))).into_iter().chain([rated(None)]);
        let rows: Vec<HandlingRow> = rows.collect();
        let shown = |measure| {
            let figure = ask(measure, &[], &rows).remove(0);
            (figure.shown.unwrap(), figure.base)
        };
        assert_eq!(shown(Measure::HandlingRatings), ("5".into(), 5));
        // 5 + 4 + 4 + 3 + 1 is 17, of five; three of five gave 4 or 5.
        assert_eq!(shown(Measure::HandlingRatingMean), ("3,40".into(), 5));
        assert_eq!(shown(Measure::HandlingRatingGood), ("60\u{a0}%".into(), 5));
        let nobody = ask(Measure::HandlingRatingMean, &[], &rows[5..]).remove(0);
        assert_eq!((nobody.value, nobody.base, nobody.interval), (None, 0, None));
    }

    #[test]
    fn filters_narrow_and_unknown_ones_are_named() {
        let mut rows = vec![row(date(2026, 5, 5), None, &[Kind::Thanks], &["access"]); 3];
        rows[0].unit = UnitId(6);
        rows[1].group = "influenza".into();
        let ask = |dimension, value: &str| {
            let slice = Slice {
                filters: vec![(dimension, vec![value.to_owned()])],
                ..Slice::of_period(date(2026, 1, 1), date(2026, 12, 31))
            };
            handling_figures(Measure::FeedbackReceived, &slice, &rows, &organisation(), TODAY)
                .map_or_else(|error| error.to_string(), |figures| told(&figures).join(" "))
        };
        assert_eq!(ask(Dimension::Division, "health"), "2");
        assert_eq!(ask(Dimension::Group, "influenza"), "1");
        assert_eq!(ask(Dimension::Group, "unclassified"), "2");
        assert_eq!(ask(Dimension::Topic, "speed"), "0");
        assert_eq!(ask(Dimension::Month, "2026-04"), "0");
        assert_eq!(ask(Dimension::Kind, "praise"), "no such kind: praise");
        assert_eq!(ask(Dimension::Sex, "male"), "feedback_received cannot be asked by sex");
    }
}
