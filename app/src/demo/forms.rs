//! What happened to the forms within the year: more of them were opened than sent, the search found a little less than
//! all, and two that a machine sent wait aside.

use super::doors;
use super::feedback::Told;
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::feedback::{Received, Sign};
use domain::forms::{Form, FormEvent};
use domain::language::Language;
use domain::organisation::CountyId;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeMap;
use store::{AddCounts, Counted, Give, Store};

/// Searched for and not found, and how many times within the last weeks.
const MISSED: [(&str, Language, i64); 6] = [
    ("omaolo", Language::Finnish, 14),
    ("kelataksi", Language::Finnish, 11),
    ("paivakoti", Language::Finnish, 8),
    ("fpa taxi", Language::Swedish, 5),
    ("passport", Language::English, 3),
    ("parkkisakko", Language::Finnish, 6),
];

/// What a machine wrote.
const SPAM: [&str; 2] = [
    "Best loans online https://loans.example https://cash.example https://quick.example www.money.example",
    "Cheap medicine without prescription https://pills.example/order",
];

/// The counts of the year, from the feedback that came by the web form.
pub fn counts(county: CountyId, told: &Told, now: Timestamp) -> AddCounts {
    let web = told.imported.iter().filter(|row| row.channel == Channel::Web).map(|row| day_of(row.received_at));
    let mut sent: BTreeMap<Date, i64> = BTreeMap::new();
    web.for_each(|day| *sent.entry(day).or_default() += 1);
    let mut counts = Vec::new();
    for (number, (day, sent)) in sent.into_iter().enumerate() {
        let turn = number as i64 % 7;
        let mut add = |form, event, field, count| {
            // The hours are those of no day: alarms begin with the server.
            let counted = Counted { hour: 0, day, form, language: Language::Finnish, event, field };
            counts.extend((count > 0).then_some((counted, count)));
        };
        let (came_back, searched) = (i64::from(turn == 3), sent + turn / 2);
        add(Form::Give, FormEvent::Opened, "", sent * 2 + turn % 3);
        add(Form::Give, FormEvent::Sent, "", sent);
        add(Form::Give, FormEvent::Mended, "", came_back);
        add(Form::Give, FormEvent::Mended, if number % 2 == 0 { "kinds" } else { "target" }, came_back);
        add(Form::Give, FormEvent::Searched, "", searched);
        add(Form::Give, FormEvent::NotFound, "", i64::from(turn == 5 || (turn == 2 && number < 200)));
        add(Form::Give, FormEvent::Failed, "", i64::from(number == 150));
        add(Form::Follow, FormEvent::Opened, "", sent);
        add(Form::Follow, FormEvent::Sent, "", i64::from(turn == 1));
        add(Form::SurveyQr, FormEvent::Opened, "", 9 + turn);
        add(Form::SurveyQr, FormEvent::Sent, "", 7 + turn);
    }
    let missed = MISSED.iter().enumerate().map(|(number, (words, language, count))| {
        let day = day_of(now).saturating_sub((number as i64 * 3).days());
        ((day, (*words).to_owned(), *language), *count)
    });
    AddCounts { county, counts, missed: missed.collect() }
}

/// Two feedbacks that wait for a person's look.
pub fn set_aside(store: &Store, county: CountyId, told: &Told) -> Result<Vec<Give>, store::Error> {
    let give = |(number, ((_, model), text)): (usize, (&(String, Received), &&str))| {
        let id = format!("demo-aside-{}", number + 1);
        let receipt = doors::nobodys_receipt(store.vault(), &id);
        let received = Received { text: (*text).to_owned(), contact: None, ..model.clone() };
        let mut give = Give::new(store, county, id, receipt, received)?;
        give.set_aside = Sign::Links.into();
        Ok(give)
    };
    told.fresh.iter().zip(&SPAM).enumerate().map(give).collect()
}
