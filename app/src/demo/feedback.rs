//! A year of feedback: what was said, to whom it went, what was answered, and what waits now.

mod handling;
mod shelf;
mod waiting;

use super::DemoError;
use super::chance::Chance;
use super::county::County;
use super::people::Handlers;
use super::rhythm::{self, DAYS, Hours};
use domain::calendar::{day_number, day_of};
use domain::channel::Channel;
use domain::feedback::{Contact, Handling, Received, ReplyWish};
use domain::language::Language;
use domain::settings::Settings;
use handling::{Desks, Said};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use shelf::Shelf;
use store::Imported;

const SEED: u64 = 10_271_903;

/// Feedback on a usual day, a year ago and now.
const THEN: f64 = 2.9;
const NOW: f64 = 4.8;

/// The surge of the autumn, and how many take part in it.
pub const SURGE: &str = "influenssarokotukset";
const IN_SURGE: f64 = 60.0;

/// The ways by which feedback comes in.
const CHANNELS: [(Channel, f64); 6] = [
    (Channel::Web, 0.60),
    (Channel::Qr, 0.16),
    (Channel::FaceToFace, 0.10),
    (Channel::Phone, 0.08),
    (Channel::Paper, 0.04),
    (Channel::Email, 0.02),
];

/// Those who wait to be contacted, in turn. None of them exists.
const SENDERS: [(&str, &str, &str); 8] = [
    ("Marja Lehto", "marja.lehto@example.com", ""),
    ("Pentti Koskela", "", "+358 50 000 0011"),
    ("Heidi Salmi", "heidi.salmi@example.com", "+358 50 000 0012"),
    ("", "eero.k@example.com", ""),
    ("Gunilla Ekman", "gunilla.ekman@example.com", ""),
    ("Aila Rautio", "", "+358 50 000 0013"),
    ("Joni Peltonen", "joni.peltonen@example.com", ""),
    ("Ritva-Liisa Aho", "", "+358 50 000 0014"),
];

/// A year of feedback, in the order of time. Receipts are given later: they need the installation's key.
pub struct Told {
    /// With what has happened to it.
    pub imported: Vec<Imported>,
    /// Waits untouched for an answer to the contact details that came with it.
    pub fresh: Vec<(String, Received)>,
}

/// Tells the year that ends at `now`.
pub fn tell(county: &County, now: Timestamp) -> Result<Told, DemoError> {
    let handlers = Handlers::of(county)?;
    let promise = Settings::default().promise();
    let mut desks = Desks { county, handlers: &handlers, now, promise, chance: Chance::begun_with(SEED) };
    let mut shelf = Shelf::read(county, "feedback_texts.csv", include_str!("feedback_texts.csv"))?;
    let mut surge = Shelf::read(county, "vaccination_texts.csv", include_str!("vaccination_texts.csv"))?;
    let planned = waiting::planned_tops(&desks)?;
    let mut rows = Vec::new();
    for days_ago in (0..DAYS).rev() {
        let day = day_of(now).saturating_sub(i64::from(days_ago).days());
        let done = 1.0 - f64::from(days_ago) / f64::from(DAYS);
        // Part of what came in lately is told of in `waiting`.
        let lately = if days_ago < 15 { 0.75 } else { 1.0 };
        let usual = (THEN + (NOW - THEN) * done) * lately * rhythm::season(day) * rhythm::home_week(day);
        let mut said = a_day(&mut desks, &mut shelf, (day, usual), "");
        said.retain(|row| {
            let is_planned = planned.iter().any(|top| county.organisation.is_within(row.handled_by, *top));
            row.completed_at.is_some() || !is_planned
        });
        rows.append(&mut said);
        rows.append(&mut a_day(&mut desks, &mut surge, (day, IN_SURGE * surge_share(day)), SURGE));
    }
    rows.append(&mut waiting::waiting(&mut desks, &mut shelf)?);
    Ok(numbered(rows, "demo"))
}

/// Tells the year before that one: all of it has been handled.
pub fn tell_earlier(county: &County, now: Timestamp) -> Result<Vec<Imported>, DemoError> {
    let handlers = Handlers::of(county)?;
    let promise = Settings::default().promise();
    let mut desks = Desks { county, handlers: &handlers, now, promise, chance: Chance::begun_with(SEED + 1) };
    let mut shelf = Shelf::read(county, "feedback_texts.csv", include_str!("feedback_texts.csv"))?;
    let mut rows = Vec::new();
    for days_ago in (DAYS..2 * DAYS).rev() {
        let day = day_of(now).saturating_sub(i64::from(days_ago).days());
        rows.append(&mut a_day(&mut desks, &mut shelf, (day, THEN * rhythm::season(day) * rhythm::home_week(day)), ""));
    }
    rows.retain(|row| row.completed_at.is_some());
    Ok(numbered(rows, "demo-earlier").imported)
}

/// What comes in on one day, where `usual` many are expected.
fn a_day(desks: &mut Desks<'_>, shelf: &mut Shelf, (day, usual): (Date, f64), group: &'static str) -> Vec<Imported> {
    let mut rows = Vec::new();
    for _ in 0..desks.chance.count(usual) {
        let Some((number, unit)) = shelf.take(day_number(day), &mut desks.chance, |_, _| true) else { continue };
        let (channel, at) = way_in(&mut desks.chance, day);
        if at < desks.now {
            let said = Said { text: &shelf.texts[number], unit, at, channel, group };
            rows.push(desks.handle(&said));
        }
    }
    rows
}

/// People write at all hours; what a professional enters comes in working hours.
fn way_in(chance: &mut Chance, day: Date) -> (Channel, Timestamp) {
    let channel = chance.one_of(&CHANNELS);
    let written = rhythm::moment(chance, day, Hours::Writing);
    if Channel::ENTERED.contains(&channel) {
        let entered = rhythm::office_moment(chance, day, written);
        if day_of(entered) == day { (channel, entered) } else { (Channel::Web, written) }
    } else {
        (channel, written)
    }
}

/// The share of the surge that falls on `day`: it rises through October, and is over by the end of November.
fn surge_share(day: Date) -> f64 {
    let weight = match (day.month(), day.day()) {
        (10, day @ 5..) => f64::from(day - 4),
        (11, day @ ..=27) => f64::from(28 - day),
        _ => 0.0,
    };
    // The sums of 1 to 27, twice.
    weight / 756.0
}

/// Gives names with numbers in the order of time, and tells apart those whose senders wait to be contacted.
fn numbered(mut rows: Vec<Imported>, prefix: &str) -> Told {
    rows.sort_by(|a, b| (a.received_at, &a.text).cmp(&(b.received_at, &b.text)));
    let mut told = Told { imported: Vec::new(), fresh: Vec::new() };
    for (mut row, number) in rows.into_iter().zip(1..) {
        row.id = format!("{prefix}-{number:04}");
        let waits_for_contact = row.reply_wish == ReplyWish::ByContact && row.completed_at.is_none();
        let is_untouched = row.state == Handling::Received.code() && row.events.is_empty() && row.group.is_empty();
        if waits_for_contact && is_untouched {
            let (name, email, phone) = SENDERS[told.fresh.len() % SENDERS.len()];
            let contact = Contact { name: name.to_owned(), email: email.to_owned(), phone: phone.to_owned() };
            told.fresh.push((row.id.clone(), received(row, contact)));
        } else {
            if waits_for_contact {
                row.reply_wish = ReplyWish::ByCode;
            }
            told.imported.push(row);
        }
    }
    told
}

fn received(row: Imported, contact: Contact) -> Received {
    Received {
        received_at: row.received_at,
        channel: row.channel,
        language: Language::parse(&row.language).unwrap_or_default(),
        target: row.target,
        unit: row.unit,
        handled_by: row.handled_by,
        kinds: row.kinds,
        speaker: row.speaker,
        text: row.text,
        reply_wish: row.reply_wish,
        contact: Some(contact),
        due_on: row.due_on,
        poster: None,
    }
}
