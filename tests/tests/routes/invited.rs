//! What reaches those who were drawn by lot, and what they can say to it.

use app::boot::Clock;
use app::jobs::send_invitations::{self, Rests};
use app::surveys::call_backs::{incoming_path, receipt_path};
use app::surveys::sending::{handing_over, person, token};
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::language::Language;
use domain::measures::{Counted, Dimension, Plan, Slice};
use domain::surveys::{AgeGroup, Past, Permission, Reach, SamplingRules, Sex, Share, Visit, draw_sample};
use jiff::SignedDuration;
use std::collections::HashMap;
use std::sync::Arc;
use store::{AddVisits, Drawn, HandOver, KeepDraw, NewVisit, VisitFacts};
use tests::cast::{HARBOUR, NOW};
use tests::{House, PostOffice, finnish, told};
use tokio::sync::watch;

const PHONE: &str = "+358401234567";

fn visit(house: &House, id: &str, channel: Channel, address: &str) -> Visit {
    Visit {
        id: id.to_owned(),
        visited_at: NOW - SignedDuration::from_hours(5),
        unit: HARBOUR,
        language: Some(Language::Swedish),
        age_group: AgeGroup::From65To74,
        sex: Sex::Female,
        permission: Permission::Given,
        reach: Some(Reach { channel, person: person(house.store.vault(), address) }),
    }
}

/// All who can be reached at these addresses were drawn.
fn draw(house: &House, channel: Channel, addresses: &[&str]) {
    let (store, county) = (&house.store, house.county);
    let visits = addresses.iter().enumerate().map(|(at, address)| visit(house, &format!("v{at}"), channel, address));
    let visits: Vec<Visit> = visits.collect();
    let row = |(visit, address): (&Visit, &&str)| {
        NewVisit::new(store, county, visit.clone(), VisitFacts::default(), address).unwrap()
    };
    let rules = SamplingRules {
        shares: HashMap::new(),
        otherwise: Share::PerMille(1000),
        strata: Vec::new(),
        quarantine_days: 90,
        visit_days: 14,
        needs_permission: false,
    };
    house.run(async {
        store.write(AddVisits { county, rows: visits.iter().zip(addresses).map(row).collect() }).await.unwrap();
        let organisation = store.organisation(county, day_of(NOW)).await.unwrap().unwrap();
        let sample = draw_sample(&visits, &rules, &Past::default(), &organisation, (day_of(NOW), 1));
        let (visits, sample, survey) = (Arc::new(visits), Arc::new(sample), "national".to_owned());
        let draw = KeepDraw { county, survey, seed: 1, now: NOW, due_at: NOW, visits, sample };
        assert_eq!(store.write(draw).await.unwrap(), Drawn::Kept(1));
    });
}

/// Somebody was drawn, and the message is on its way; returns the link's token and the message's name.
fn invited() -> (House, String, String) {
    let house = House::new();
    draw(&house, Channel::TextMessage, &[PHONE]);
    let (store, county) = (&house.store, house.county);
    let name = house.run(async {
        let due = store.due_sendings(county, Channel::TextMessage, NOW, 9).await.unwrap();
        let rows: Vec<_> = due.into_iter().map(|due| handing_over(store.vault(), county, due)).collect();
        let expires_at = NOW + SignedDuration::from_hours(24 * 14);
        let ours = store.write(HandOver { county, rows, now: NOW, expires_at }).await.unwrap();
        ours[0].name.clone()
    });
    let token = token(house.store.vault(), county, "v0");
    (house, token, name)
}

fn opted_out(house: &House) -> bool {
    let past = house.run(house.store.sampling_past(house.county, "national", day_of(NOW), NOW)).unwrap();
    past.opted_out.contains(&person(house.store.vault(), PHONE))
}

fn state(house: &House) -> &'static str {
    house.run(house.store.sending_counts(house.county)).unwrap()[0].state.code()
}

#[test]
fn the_answer_carries_what_the_visit_list_says_of_age_and_sex() {
    let (house, token, _) = invited();
    let browser = house.browser();
    let form = browser.page(&format!("/sv/s/{token}")).form_with("token").with("nps", "10");
    assert_eq!(browser.send(&form).status, 303);
    let directory = house.app.directory();
    let by = vec![Dimension::Channel, Dimension::AgeGroup, Dimension::Sex, Dimension::Language];
    let slice = Slice { by, ..Slice::of_period(day_of(NOW), day_of(NOW)) };
    let plan = Plan::new(&slice, Counted::Nps, &directory.organisation, &directory.surveys).unwrap();
    let cells = house.run(house.app.answers()).unwrap().tally(&plan).cells();
    let labels: Vec<&[String]> = cells.iter().map(|(labels, _)| &labels[..]).collect();
    assert_eq!(labels, [["text_message", "65_74", "female", "sv"]]);
    let asked =
        house.run(house.store.asked(house.county, "national", (NOW, NOW + SignedDuration::from_hours(1)))).unwrap();
    assert_eq!((asked[0].has_opened, asked[0].has_finished), (true, true));
}

#[test]
fn whoever_was_asked_can_ask_for_peace() {
    let (house, token, _) = invited();
    let browser = house.browser();
    let address = format!("/sv/s/{token}/lopeta");
    browser.page(&format!("/sv/s/{token}")).must_say(told(Language::Swedish, "stop-offer"));
    let page = browser.page(&address);
    page.must_say(told(Language::Swedish, "stop-lead"));
    assert!(!opted_out(&house));
    assert!(browser.send(&page.form("/lopeta")).must_say(told(Language::Swedish, "stop-done")).status == 200);
    assert!(opted_out(&house));
    // A mail program presses by itself, and once more; and a link that nobody was sent leads nowhere.
    assert_eq!(browser.post(&format!("/s/{token}/lopeta"), &[("List-Unsubscribe", "One-Click")]).status, 200);
    assert_eq!(browser.get("/s/ABCDEFGH23456/lopeta").status, 404);
}

#[test]
fn kannel_brings_receipts_and_answers() {
    let (house, _, name) = invited();
    let browser = house.browser();
    let receipts = receipt_path(house.store.vault(), house.county);
    let incoming = incoming_path(house.store.vault(), house.county);
    let foreign = receipt_path(house.store.vault(), house.metsola);
    assert_eq!(browser.get(&format!("{foreign}?id={name}&type=1")).status, 404);
    assert_eq!(browser.get(&format!("{receipts}?id={name}")).status, 400);
    assert_eq!((browser.get(&format!("{receipts}?id={name}&type=8")).status, state(&house)), (200, "handed_over"));
    let answer = browser.get(&format!("{receipts}?id={name}&type=1"));
    assert_eq!((answer.status, answer.body.as_str(), state(&house)), (200, "", "delivered"));
    // Brought twice, it is one feedback, to the central desk and without the number.
    for _ in 0..2 {
        let words = "from=%2B358401234567&text=Kiitos+kysymasta&charset=UTF-8";
        assert_eq!(browser.get(&format!("{incoming}?{words}")).status, 200);
    }
    assert!(!opted_out(&house));
    let given = house.run(house.fresh.rows("feedback"));
    assert_eq!((house.count("feedback"), house.count("contacts")), (1, 0));
    assert!(given.contains("Kiitos kysymasta") && !given.contains("401234567"), "{given}");
    assert_eq!(browser.get(&format!("{incoming}?from=%2B358401234567&text=Lopeta&charset=UTF-8")).status, 200);
    assert!(opted_out(&house));
}

#[test]
fn a_page_for_peace_says_nothing_of_who_was_asked() {
    let (house, token, _) = invited();
    let page = house.browser().page(&format!("/s/{token}/lopeta"));
    page.must_say(finnish("stop-button")).must_not_say("401234567").must_not_say("hammashoitola");
}

/// One round of a worker, who remembers which ways are closed.
fn round(house: &House, post: &PostOffice, rests: &mut Rests) -> u64 {
    let office = Arc::new(post.office(house));
    let now = house.app.now();
    let clock: Clock = Arc::new(move || now);
    let (_going, stop) = watch::channel(false);
    house.run(send_invitations::run(&office, house.county, rests, (&clock, &stop))).unwrap()
}

#[test]
fn an_invitation_by_mail_leaves_when_people_may_be_disturbed() {
    let house = House::new();
    let post = PostOffice::open(&house);
    draw(&house, Channel::Email, &["aino@example.fi"]);
    let mut rests = Rests::new();
    // It is noon on a Saturday.
    house.set("invitation.hours", "13:00-19:00");
    assert_eq!(round(&house, &post, &mut rests), 0);
    house.pass(1);
    assert_eq!((round(&house, &post, &mut rests), round(&house, &post, &mut rests)), (1, 0));
    let mail = post.mail();
    let link = house.app.address(&format!("/sv/s/{}", token(house.store.vault(), house.county, "v0")));
    assert_eq!((mail.len(), mail[0].to()), (1, "aino@example.fi"));
    assert_eq!(mail[0].subject(), told(Language::Swedish, "mail-invitation-subject"));
    assert!(mail[0].text().contains(&link) && mail[0].text().contains("Hamnens tandklinik"), "{}", mail[0].text());
    assert!(mail[0].whole().contains(&format!("{link}/lopeta")), "{}", mail[0].whole());
    assert_eq!((house.count("visit_contacts"), state(&house)), (0, "accepted"));
}

#[test]
fn a_county_s_pace_holds() {
    let house = House::new();
    let post = PostOffice::open(&house);
    draw(&house, Channel::Email, &["a@example.fi", "b@example.fi", "c@example.fi"]);
    // Twenty rounds make a minute.
    house.set("invitation.per_minute", "40");
    let mut rests = Rests::new();
    let sent = [(); 3].map(|()| round(&house, &post, &mut rests));
    assert_eq!((sent, post.mail().len()), ([2, 1, 0], 3));
}

#[test]
fn a_server_that_is_away_is_left_in_peace_for_a_while_and_an_address_that_fails_stops_nobody() {
    let house = House::new();
    let mut post = PostOffice::with_rules(&house, &["refuse=b@example.fi"]);
    draw(&house, Channel::Email, &["a@example.fi", "b@example.fi", "c@example.fi"]);
    let mut rests = Rests::new();
    post.go_away();
    assert_eq!((round(&house, &post, &mut rests), state(&house)), (0, "waiting"));
    post.come_back(&["refuse=b@example.fi"]);
    assert_eq!(round(&house, &post, &mut rests), 0, "nobody knocks again at once");
    house.pass_minutes(1);
    assert_eq!(round(&house, &post, &mut rests), 2);
    let counts = house.run(house.store.sending_counts(house.county)).unwrap();
    let counts: Vec<_> = counts.iter().map(|count| (count.state.code(), count.number)).collect();
    assert_eq!(counts, [("accepted", 2), ("refused", 1)]);
    assert_eq!((post.mail().len(), house.count("visit_contacts")), (2, 0));
}
