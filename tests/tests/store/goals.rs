use super::outside_figures;
use domain::goals::{
    Better, Binding, Confidence, Goal, GoalEvent, GoalHappening, KeyResult, Kpi, KpiValue, Light, Task, TaskState,
};
use domain::organisation::CountyId;
use store::{Changed, ImportGoals, KeepGoal, SetKpis, Store};
use tests::cast::{self, AINO, BENGT, HEALTH, NOW, SOCIAL};
use tests::{Fresh, on_both};

on_both!(
    a_goal_is_kept_whole,
    who_was_slower_changes_no_goal,
    imported_goals_are_added_once,
    values_beside_the_goals_are_replaced,
);

/// The reads of the goals, for the test of isolation.
pub const READS: [&str; 5] = ["goal", "goal_events", "goal_years", "goals", "kpis"];

fn key_result(title: &str) -> KeyResult {
    let task =
        |title: &str, state| Task { title: title.into(), state, responsible: vec!["Aino".into(), "Eeva".into()] };
    KeyResult {
        measured_in: "tapahtumat/asiakas".into(),
        better: Better::Lower,
        baseline: Some(140.6),
        target: Some(130.0),
        values: [Some(139.4), Some(139.2), None, Some(144.5)],
        confidence: [None, Some(Confidence::Progressing), None, Some(Confidence::NotProgressing)],
        assessment: Some(Light::NotMet),
        binding: Binding::parse("statement_agree:information"),
        responsible: vec!["Bengt".into()],
        tasks: vec![task("Mittaa", Some(TaskState::Done)), task("Kerro", None)],
        ..KeyResult::begin(title.into())
    }
}

fn goal(id: &str) -> Goal {
    let key_results = vec![key_result("Tapahtumat"), KeyResult::begin("Läpimeno".into())];
    Goal { owner: "johtaja".into(), key_results, ..Goal::begin(id.into(), 2025, "Tavoite".into(), HEALTH) }
}

fn event(what: GoalHappening) -> GoalEvent {
    GoalEvent { at: NOW, person: Some(AINO), what, about: String::new() }
}

async fn keep(store: &Store, county: CountyId, goal: Goal, what: GoalHappening) -> Changed {
    store.write(KeepGoal { county, goal, event: event(what) }).await.unwrap()
}

pub async fn fill(store: &Store, county: CountyId) {
    keep(store, county, goal("g1"), GoalHappening::Begun).await;
    let value = KpiValue { year: 2025, kpi: Kpi::ServiceTimes, quarter: 2, value: 89.4 };
    store.write(SetKpis { county, values: vec![value] }).await.unwrap();
    outside_figures::fill(store, county).await;
}

pub async fn sees(store: &Store, county: CountyId) -> Vec<bool> {
    let own = vec![
        store.goal(county, "g1").await.unwrap().is_some(),
        !store.goals(county, 2025).await.unwrap().is_empty(),
        !store.goal_years(county).await.unwrap().is_empty(),
        !store.goal_events(county, "g1").await.unwrap().is_empty(),
        !store.kpis(county, 2025).await.unwrap().is_empty(),
    ];
    [own, outside_figures::sees(store, county).await].concat()
}

async fn a_goal_is_kept_whole(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert_eq!(keep(&store, county, goal("g1"), GoalHappening::Begun).await, Changed::Done);
    assert_eq!(keep(&store, county, goal("g1"), GoalHappening::Begun).await, Changed::DoneBefore);
    assert_eq!(store.goal(county, "g1").await.unwrap(), Some(goal("g1")));
    let mut changed = goal("g1");
    changed.key_results.remove(0);
    changed.key_results.push(key_result("Uusi"));
    changed.unit = SOCIAL;
    changed.owner_person = Some(BENGT);
    changed.assessment = Some(Light::PartlyMet);
    changed.narrative = "Näin kävi.".into();
    changed.signed = Some((BENGT, NOW));
    assert_eq!(keep(&store, county, changed.clone(), GoalHappening::Signed).await, Changed::Done);
    let expected = Goal { version: 1, ..changed };
    assert_eq!(store.goals(county, 2025).await.unwrap(), [expected]);
    assert_eq!(store.goals(county, 2024).await.unwrap(), []);
    let what: Vec<_> = store.goal_events(county, "g1").await.unwrap().iter().map(|event| event.what).collect();
    assert_eq!(what, [GoalHappening::Signed, GoalHappening::Begun]);
}

async fn who_was_slower_changes_no_goal(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    keep(&store, county, goal("g1"), GoalHappening::Begun).await;
    let titled = |title: &str| Goal { title: title.into(), ..goal("g1") };
    assert_eq!(keep(&store, county, titled("Nopeampi"), GoalHappening::Edited).await, Changed::Done);
    let slower = Goal { key_results: Vec::new(), ..titled("Hitaampi") };
    assert_eq!(keep(&store, county, slower, GoalHappening::Edited).await, Changed::SomebodyWasFaster);
    let held = store.goal(county, "g1").await.unwrap().unwrap();
    assert_eq!((held.title.as_str(), held.key_results.len()), ("Nopeampi", 2));
}

async fn imported_goals_are_added_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let import = |goals| ImportGoals { county, goals, now: NOW };
    assert_eq!(store.write(import(vec![goal("g1"), goal("g2")])).await.unwrap(), 4);
    let again = Goal { title: "Toinen".into(), ..goal("g1") };
    assert_eq!(store.write(import(vec![again, goal("g3")])).await.unwrap(), 2);
    let titles = |goals: Vec<Goal>| goals.into_iter().map(|goal| (goal.id, goal.title)).collect::<Vec<_>>();
    let expected = ["g1", "g2", "g3"].map(|id| (id.to_owned(), "Tavoite".to_owned()));
    assert_eq!(titles(store.goals(county, 2025).await.unwrap()), expected);
    assert_eq!(store.goal_events(county, "g1").await.unwrap()[0].person, None);
    assert_eq!(store.goal_years(county).await.unwrap(), [2025]);
}

async fn values_beside_the_goals_are_replaced(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let value = |value| KpiValue { year: 2025, kpi: Kpi::ServiceEvents, quarter: 4, value };
    for number in [2.74, 2.75] {
        store.write(SetKpis { county, values: vec![value(number)] }).await.unwrap();
        assert_eq!(store.kpis(county, 2025).await.unwrap(), [value(number)]);
    }
    assert_eq!(store.kpis(county, 2024).await.unwrap(), []);
}
