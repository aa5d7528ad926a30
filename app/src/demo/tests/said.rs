use super::super::feedback::{SURGE, Told};
use super::super::people::{Handlers, MEMBERS};
use super::{county, moment, now, told};
use domain::calendar::{day_number, day_of};
use domain::feedback::ReplyWish;
use domain::organisation::UnitId;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashSet;
use store::Imported;

/// What waits: desk, due day, text.
fn open(told: &Told) -> Vec<(UnitId, Date, &str)> {
    let waiting = told.imported.iter().filter(|row| row.completed_at.is_none());
    let waiting = waiting.map(|row| (row.handled_by, row.due_on, row.text.as_str()));
    let fresh = told.fresh.iter().map(|(_, row)| (row.handled_by, row.due_on, row.text.as_str()));
    waiting.chain(fresh).collect()
}

fn inbox<'a>(told: &'a Told, top: &str) -> Vec<(UnitId, Date, &'a str)> {
    let county = county();
    let top = county.unit(top).unwrap();
    open(told).into_iter().filter(|(desk, _, _)| county.organisation.is_within(*desk, top)).collect()
}

fn days_taken(row: &Imported) -> Option<i32> {
    Some(day_number(day_of(row.completed_at?)) - day_number(day_of(row.received_at)))
}

fn share(rows: &[Imported], is: impl Fn(&Imported) -> bool) -> f64 {
    rows.iter().filter(|row| is(row)).count() as f64 / rows.len() as f64
}

#[test]
fn the_same_moment_has_the_same_feedback() {
    let (one, other) = (told(now()), told(now()));
    assert_eq!(format!("{:?}", one.imported), format!("{:?}", other.imported));
    assert_eq!(one.fresh, other.fresh);
}

#[test]
fn a_year_is_of_a_county_s_size() {
    let told = told(now());
    let rows = &told.imported;
    assert!((1_300..1_600).contains(&(rows.len() + told.fresh.len())), "{}", rows.len());
    let shares = [
        ("wants a reply", share(rows, |row| row.reply_wish != ReplyWish::None), 0.38, 0.52),
        ("handed over", share(rows, |row| row.hand_overs > 0), 0.06, 0.10),
        ("answered", share(rows, |row| row.state == "answered"), 0.60, 0.85),
        ("in the promised time", share(rows, |row| days_taken(row).is_some_and(|days| days <= 10)), 0.85, 0.96),
        ("the surge", share(rows, |row| row.group == SURGE), 0.025, 0.06),
    ];
    for (what, share, low, high) in shares {
        assert!((low..=high).contains(&share), "{what}: {share:.3}");
    }
    let mut days: Vec<i32> = rows.iter().filter_map(days_taken).collect();
    days.sort_unstable();
    assert!((3..=5).contains(&days[days.len() / 2]), "{}", days[days.len() / 2]);
}

#[test]
fn everything_happens_in_order_before_this_moment() {
    for text in ["2026-11-21T09:15:00+02:00", "2027-04-05T00:05:00+03:00", "2026-12-27T18:00:00+02:00"] {
        let now: Timestamp = moment(text);
        for row in told(now).imported {
            let times: Vec<Timestamp> = row.events.iter().map(|event| event.at).collect();
            assert!(times.is_sorted() && times.iter().all(|at| *at > row.received_at && *at < now), "{row:?}");
            assert_eq!(row.completed_at.is_some(), matches!(row.state, "answered" | "closed"), "{row:?}");
            assert_eq!(row.handler.is_some(), matches!(row.state, "answered" | "in_handling"), "{row:?}");
            assert_eq!(row.handled_by, row.unit, "{row:?}");
        }
    }
}

#[test]
fn every_handler_has_work_to_do_on_any_day() {
    for text in [
        "2026-11-21T09:15:00+02:00",
        "2026-12-24T23:59:59+02:00",
        "2027-01-01T00:00:30+02:00",
        "2027-03-28T03:30:00+03:00",
        "2027-07-15T14:00:00+03:00",
        "2028-02-29T08:00:00+02:00",
    ] {
        let today = day_of(moment(text));
        let told = told(moment(text));
        for member in MEMBERS.iter().filter(|member| member.password.is_some() && member.role.handles_feedback()) {
            let inbox = inbox(&told, member.unit);
            let most = if member.unit == "jarviranta" { 75 } else { 15 };
            assert!((5..=most).contains(&inbox.len()), "{text}: {} has {}", member.name, inbox.len());
            assert!(inbox.iter().any(|(_, due, _)| *due == today), "{text}: {}", member.name);
            assert!(inbox.iter().any(|(_, due, _)| *due < today), "{text}: {}", member.name);
            let texts: HashSet<&str> = inbox.iter().map(|(_, _, text)| *text).collect();
            assert_eq!(texts.len(), inbox.len(), "{text}: {} reads the same twice", member.name);
        }
        let late = open(&told).iter().filter(|(_, due, _)| *due < today).count();
        assert!((4..=8).contains(&late), "{text}: {late} late");
    }
}

#[test]
fn who_waits_to_be_contacted_can_be() {
    let told = told(now());
    assert!((3..20).contains(&told.fresh.len()), "{}", told.fresh.len());
    for (_, row) in &told.fresh {
        let contact = row.contact.as_ref().unwrap();
        assert!(!contact.email.is_empty() || !contact.phone.is_empty());
    }
    let waits = |row: &&Imported| row.completed_at.is_none() && row.reply_wish == ReplyWish::ByContact;
    assert_eq!(told.imported.iter().filter(waits).count(), 0);
}

#[test]
fn a_text_rests_before_it_is_sent_again() {
    let told = told(now());
    let mut sent: Vec<(&str, i32)> =
        told.imported.iter().map(|row| (row.text.as_str(), day_number(day_of(row.received_at)))).collect();
    sent.retain(|(text, _)| told.imported.iter().any(|row| row.text == *text && row.group.is_empty()));
    sent.sort_unstable();
    let soon = sent.windows(2).filter(|pair| pair[0].0 == pair[1].0 && pair[1].1 - pair[0].1 < 31).count();
    assert!(soon < 8, "{soon} of {}", sent.len());
}

#[test]
fn those_who_handled_are_handlers() {
    let county = county();
    let handlers = Handlers::of(&county).unwrap();
    for row in told(now()).imported.iter().filter(|row| row.handler.is_some()) {
        assert_eq!(row.handler, Some(handlers.person(row.handled_by)));
    }
}
