use super::sendings;
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::language::Language;
use domain::organisation::CountyId;
use domain::surveys::{
    AgeGroup, LeftOut, Past, Permission, Reach, Sample, SamplingRules, Sex, Share, Stratum, Visit, draw_sample,
};
use jiff::SignedDuration;
use jiff::civil::date;
use std::collections::BTreeMap;
use std::collections::HashMap;
use std::sync::Arc;
use store::{AddVisits, Drawn, KeepDraw, NewVisit, OptOut, SetShare, Store, VisitFacts};
use tests::cast::{self, DENTAL, HARBOUR, HOME_CARE, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_visit_is_added_once_and_read_as_it_came,
    a_draw_keeps_the_addresses_of_the_sample_and_no_others,
    a_draw_is_kept_whole_or_not_at_all,
    shares_are_set_and_taken_away,
);

pub fn visit(id: &str) -> Visit {
    Visit {
        id: id.to_owned(),
        visited_at: NOW - SignedDuration::from_hours(5),
        unit: HARBOUR,
        language: Some(Language::Swedish),
        age_group: AgeGroup::From35To49,
        sex: Sex::Female,
        permission: Permission::Given,
        reach: Some(Reach { channel: Channel::TextMessage, person: format!("hash of {id}") }),
    }
}

pub async fn add(store: &Store, county: CountyId, visits: &[Visit]) -> u64 {
    let facts = VisitFacts { visit_type: "käynti".to_owned(), municipality: "Rantala".to_owned() };
    let new = |visit: &Visit| {
        let address = format!("+35840 {}", visit.id);
        NewVisit::new(store, county, visit.clone(), facts.clone(), &address).unwrap()
    };
    store.write(AddVisits { county, rows: visits.iter().map(new).collect() }).await.unwrap()
}

fn rules() -> SamplingRules {
    SamplingRules {
        shares: HashMap::new(),
        otherwise: Share::PerMille(500),
        strata: vec![Stratum::Sex],
        quarantine_days: 90,
        visit_days: 14,
        needs_permission: false,
    }
}

/// A draw among the visits that wait.
async fn draw(store: &Store, county: CountyId) -> KeepDraw {
    let visits = store.waiting_visits(county).await.unwrap();
    let organisation = store.organisation(county, day_of(NOW)).await.unwrap().unwrap();
    let sample = draw_sample(&visits, &rules(), &Past::default(), &organisation, (day_of(NOW), 4));
    KeepDraw {
        county,
        survey: "national".to_owned(),
        seed: u64::MAX,
        now: NOW,
        due_at: NOW,
        visits: Arc::new(visits),
        sample: Arc::new(sample),
    }
}

/// Something of everything for one county: a visit that waits, two that were drawn, of which one was sent to, a share and
/// an opt-out.
pub async fn fill(store: &Store, county: CountyId) {
    add(store, county, &[visit("asked"), visit("due")]).await;
    let mut asked = draw(store, county).await;
    asked.sample = Arc::new(Sample { outcomes: vec![Ok(()); 2], ..Sample::clone(&asked.sample) });
    assert_eq!(store.write(asked).await.unwrap(), Drawn::Kept(1));
    add(store, county, &[visit("waiting")]).await;
    sendings::hand_one_over(store, county, "asked").await;
    let survey = "national".to_owned();
    store.write(SetShare { county, survey, unit: HARBOUR, share: Some(Share::PerMille(7)) }).await.unwrap();
    store.write(OptOut { county, person: "hash of somebody".to_owned(), now: NOW }).await.unwrap();
}

async fn a_visit_is_added_once_and_read_as_it_came(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let nobody = Visit { reach: None, language: None, ..visit("b") };
    // More than one statement's worth.
    let many: Vec<Visit> = (0..120).map(|number| visit(&format!("c{number:03}"))).collect();
    let twice = [visit("a"), nobody.clone(), visit("a")];
    assert_eq!(add(&store, county, &twice).await, 2);
    assert_eq!(add(&store, county, &twice).await, 0);
    assert_eq!(add(&store, county, &many).await, 120);
    let mut read = store.waiting_visits(county).await.unwrap();
    read.sort_by(|one, other| one.id.cmp(&other.id));
    let span = store.waiting_span(county).await.unwrap().unwrap();
    let mut visited: Vec<_> = read.iter().map(|visit| visit.visited_at).collect();
    visited.sort();
    assert_eq!((span.visits, span.first, span.last), (122, visited[0], visited[121]));
    assert_eq!((read.len(), &read[0], &read[1], &read[121]), (122, &visit("a"), &nobody, &visit("c119")));
    assert_eq!(store.visit_address(county, "a").await.unwrap().as_deref(), Some("+35840 a"));
    assert_eq!(store.visit_address(county, "b").await.unwrap(), None);
    // Neither as it is nor as the hexadecimal digits of its letters; five digits alone come up among random ones.
    let readable = "SELECT count(*) FROM visit_contacts WHERE sealed LIKE '%+35840%' OR sealed LIKE '%2b3335383430%'";
    assert_eq!(fresh.number(readable).await, 0);
}

async fn a_draw_keeps_the_addresses_of_the_sample_and_no_others(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let mut visits: Vec<Visit> = (0..100).map(|number| visit(&format!("c{number:03}"))).collect();
    visits[0].permission = Permission::Refused;
    visits[1].permission = Permission::Refused;
    add(&store, county, &visits).await;
    let drawn = draw(&store, county).await;
    let (listed, outcomes) = (drawn.visits.clone(), drawn.sample.outcomes.clone());
    assert_eq!(store.write(drawn).await.unwrap(), Drawn::Kept(1));
    for (visit, outcome) in listed.iter().zip(&outcomes) {
        let address = store.visit_address(county, &visit.id).await.unwrap();
        assert_eq!(address.is_some(), outcome.is_ok(), "{}", visit.id);
    }
    assert!(store.waiting_visits(county).await.unwrap().is_empty());
    assert_eq!(store.waiting_span(county).await.unwrap(), None);
    let draws = store.draws(county, "national").await.unwrap();
    // A half of the 98 who may be asked.
    assert_eq!((draws[0].number, draws[0].seed, draws[0].visits, draws[0].sampled), (1, u64::MAX, 100, 49));
    let past = store.sampling_past(county, "national", date(2026, 11, 1), NOW).await.unwrap();
    assert_eq!((past.asked.len(), past.drawn_this_month[&DENTAL]), (49, 49));
    assert!(past.asked.values().all(|day| *day == day_of(NOW)));
    let later = store.sampling_past(county, "national", date(2026, 11, 22), NOW + SignedDuration::from_secs(1)).await;
    assert_eq!(later.unwrap(), Past::default(), "before the time that is asked for");
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == Err(LeftOut::NoPermission)).count(), 2);
    let told = &store.draw_counts(county, 1).await.unwrap()[&DENTAL];
    assert_eq!((told.visits, told.eligible, told.sampled), (100, 98, 49));
    assert_eq!(told.left_out, BTreeMap::from([(LeftOut::NoPermission, 2), (LeftOut::NotDrawn, 49)]));
    assert!(store.draw_counts(county, 2).await.unwrap().is_empty());
}

async fn a_draw_is_kept_whole_or_not_at_all(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    add(&store, county, &(0..70).map(|number| visit(&format!("c{number}"))).collect::<Vec<_>>()).await;
    let (first, second) = (draw(&store, county).await, draw(&store, county).await);
    assert_eq!(store.write(first).await.unwrap(), Drawn::Kept(1));
    assert_eq!(store.write(second).await.unwrap(), Drawn::Overtaken);
    assert_eq!(store.draws(county, "national").await.unwrap().len(), 1);
    assert!(store.draws(county, "other").await.unwrap().is_empty());
}

async fn shares_are_set_and_taken_away(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let set = async |survey: &str, unit, share| {
        store.write(SetShare { county, survey: survey.to_owned(), unit, share }).await.unwrap();
    };
    set("national", DENTAL, Some(Share::PerMille(25))).await;
    set("national", DENTAL, Some(Share::PerMille(30))).await;
    set("national", HOME_CARE, Some(Share::MonthlyQuota(300))).await;
    set("other", DENTAL, Some(Share::PerMille(1))).await;
    let shares = async || store.sampling_shares(county, "national").await.unwrap();
    assert_eq!(shares().await, [(DENTAL, Share::PerMille(30)), (HOME_CARE, Share::MonthlyQuota(300))].into());
    set("national", DENTAL, None).await;
    assert_eq!(shares().await, [(HOME_CARE, Share::MonthlyQuota(300))].into());
}
