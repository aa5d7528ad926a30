//! What reaches those who were drawn by lot, and what they can say to it.

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
use tests::{House, finnish, told};

const PHONE: &str = "+358401234567";

/// Somebody was drawn, and the message is on its way; returns the link's token and the message's name.
fn invited() -> (House, String, String) {
    let house = House::new();
    let (store, county) = (house.store.clone(), house.county);
    let visit = Visit {
        id: "v1".to_owned(),
        visited_at: NOW - SignedDuration::from_hours(5),
        unit: HARBOUR,
        language: Some(Language::Swedish),
        age_group: AgeGroup::From65To74,
        sex: Sex::Female,
        permission: Permission::Given,
        reach: Some(Reach { channel: Channel::TextMessage, person: person(store.vault(), PHONE) }),
    };
    let rules = SamplingRules {
        shares: HashMap::new(),
        otherwise: Share::PerMille(1000),
        strata: Vec::new(),
        quarantine_days: 90,
        visit_days: 14,
        needs_permission: false,
    };
    let name = house.run(async {
        let row = NewVisit::new(&store, county, visit.clone(), VisitFacts::default(), PHONE).unwrap();
        store.write(AddVisits { county, rows: vec![row] }).await.unwrap();
        let organisation = store.organisation(county, day_of(NOW)).await.unwrap().unwrap();
        let sample =
            draw_sample(std::slice::from_ref(&visit), &rules, &Past::default(), &organisation, (day_of(NOW), 1));
        let (visits, sample, survey) = (Arc::new(vec![visit]), Arc::new(sample), "national".to_owned());
        let draw = KeepDraw { county, survey, seed: 1, now: NOW, due_at: NOW, visits, sample };
        assert_eq!(store.write(draw).await.unwrap(), Drawn::Kept(1));
        let due = store.due_sendings(county, Channel::TextMessage, NOW, 9).await.unwrap();
        let rows: Vec<_> = due.into_iter().map(|due| handing_over(store.vault(), county, due)).collect();
        let expires_at = NOW + SignedDuration::from_hours(24 * 14);
        let ours = store.write(HandOver { county, rows, now: NOW, expires_at }).await.unwrap();
        ours[0].name.clone()
    });
    let token = token(house.store.vault(), county, "v1");
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
    let cells = house.app.columns.snapshot().tally(&plan).cells();
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
    assert_eq!(
        browser.get(&format!("{incoming}?from=%2B358401234567&text=Kiitos+kysymasta&charset=UTF-8")).status,
        200
    );
    assert!(!opted_out(&house));
    assert_eq!(browser.get(&format!("{incoming}?from=%2B358401234567&text=Lopeta&charset=UTF-8")).status, 200);
    assert!(opted_out(&house));
}

#[test]
fn a_page_for_peace_says_nothing_of_who_was_asked() {
    let (house, token, _) = invited();
    let page = house.browser().page(&format!("/s/{token}/lopeta"));
    page.must_say(finnish("stop-button")).must_not_say("401234567").must_not_say("hammashoitola");
}
