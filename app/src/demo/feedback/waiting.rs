//! What waits for an answer at this moment: planned, so that those who try the demo meet work to do, some of it due
//! today and some of it late.

use super::handling::{Desks, Said};
use super::shelf::Shelf;
use crate::demo::DemoError;
use crate::demo::rhythm::{self, Hours};
use domain::calendar::{add_calendar_days, day_number, day_of};
use domain::channel::Channel;
use domain::feedback::Kind;
use domain::organisation::UnitId;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::Imported;

/// One that waits: since how many days, and whether somebody has it in their hands.
type Since = (i64, bool);

/// What waits at the units of those who sign in to handle. With a promise of ten days, the tenth is due today.
const AT_DESKS: [(&str, &[Since]); 3] = [
    (
        "suun-th",
        &[(15, true), (12, false), (10, false), (8, true), (6, false), (4, true), (3, false), (1, false), (0, false)],
    ),
    (
        "vo-lahdenpera",
        &[(13, false), (11, true), (10, false), (7, true), (5, false), (3, false), (1, false), (0, false)],
    ),
    ("kotihoito", &[(12, true), (10, true), (8, false), (6, true), (4, false), (2, false), (1, false), (0, false)]),
];

/// What waits elsewhere beyond what has just come in.
const ELSEWHERE: [(&str, &[Since]); 3] =
    [("th-puhelin", &[(12, false)]), ("mt-aikuiset", &[(14, true)]), ("asiakasmaksut", &[(10, true)])];

/// At the central desk, from senders who did not know the place.
const WITHOUT_PLACE: [i64; 3] = [2, 1, 0];

/// The units whose waiting feedback is planned here.
pub fn planned_tops(desks: &Desks<'_>) -> Result<Vec<UnitId>, DemoError> {
    AT_DESKS.iter().map(|(code, _)| desks.county.unit(code)).collect()
}

/// Everything that is planned to wait.
pub fn waiting(desks: &mut Desks<'_>, shelf: &mut Shelf) -> Result<Vec<Imported>, DemoError> {
    let mut rows = Vec::new();
    for (code, since) in AT_DESKS.into_iter().chain(ELSEWHERE) {
        let top = desks.county.unit(code)?;
        for (days, is_taken) in since {
            rows.extend(wait(desks, shelf, top, (*days, *is_taken)));
        }
    }
    let root = desks.county.organisation.root();
    for days in WITHOUT_PLACE {
        rows.extend(wait(desks, shelf, root, (days, false)).map(|row| Imported {
            unit: root,
            handled_by: root,
            target: None,
            ..row
        }));
    }
    Ok(rows)
}

/// One text from somewhere below `top`.
fn wait(desks: &mut Desks<'_>, shelf: &mut Shelf, top: UnitId, (days, is_taken): Since) -> Option<Imported> {
    let day = day_of(desks.now).saturating_sub(days.days());
    let organisation = &desks.county.organisation;
    // Thanks wait for nobody, and accessibility has a clock of its own.
    let waits = |kind| kind != Kind::Thanks && kind != Kind::Accessibility;
    let (number, unit) = shelf.take(day_number(day), &mut desks.chance, |text, unit| {
        (days < 3 || text.kinds.iter().all(waits)) && organisation.is_within(unit, top)
    })?;
    let at = came_in(desks, day);
    let said = Said { text: &shelf.texts[number], unit, at, channel: Channel::Web, group: "" };
    let mut row = desks.receive(&said);
    if is_taken {
        let next_day = rhythm::office_moment(&mut desks.chance, add_calendar_days(day, 1), at);
        let taken_at = if next_day < desks.now { next_day } else { at + at.duration_until(desks.now) / 2 };
        desks.take(&mut row, taken_at);
        row.topics.clone_from(&said.text.topics);
    }
    Some(row)
}

/// A moment of `day`; today's came in within the last hours.
fn came_in(desks: &mut Desks<'_>, day: Date) -> Timestamp {
    let at = rhythm::moment(&mut desks.chance, day, Hours::Writing);
    if at < desks.now { at } else { desks.now - SignedDuration::from_mins(desks.chance.between(12, 170)) }
}
