use domain::language::Language;
use domain::organisation::CountyId;
use domain::reports::{EditionEvent, EditionHappening, EditionState, Frozen, Period, ReportEdition};
use std::collections::BTreeMap;
use store::{Changed, KeepEdition, Store};
use tests::cast::{self, AINO, CECILIA, NOW};
use tests::{Fresh, on_both};

on_both!(an_edition_is_kept_whole_and_once,);

/// The reads of editions, for the test of isolation.
pub const READS: [&str; 3] = ["edition_events", "report_edition", "report_editions"];

fn edition(id: &str) -> ReportEdition {
    ReportEdition {
        id: id.into(),
        report: "quarterly".into(),
        period: Period::Quarter(2026, 3),
        language: Language::Swedish,
        corrects: Some("e0".into()),
        state: EditionState::Draft,
        texts: BTreeMap::from([("summary".into(), "Näin kävi: {nps}".into())]),
        reasons: BTreeMap::from([("nps".into(), "Painettu ennen korjausta.".into())]),
        version: 0,
    }
}

async fn keep(store: &Store, county: CountyId, edition: ReportEdition, what: EditionHappening) -> Changed {
    let event = EditionEvent { at: NOW, person: CECILIA, what };
    store.write(KeepEdition { county, edition, event }).await.unwrap()
}

pub async fn fill(store: &Store, county: CountyId) {
    keep(store, county, edition("e1"), EditionHappening::Begun).await;
}

pub async fn sees(store: &Store, county: CountyId) -> Vec<bool> {
    vec![
        store.report_edition(county, "e1").await.unwrap().is_some_and(|edition| !edition.texts.is_empty()),
        !store.report_editions(county).await.unwrap().is_empty(),
        !store.edition_events(county, "e1").await.unwrap().is_empty(),
    ]
}

async fn an_edition_is_kept_whole_and_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert_eq!(keep(&store, county, edition("e1"), EditionHappening::Begun).await, Changed::Done);
    assert_eq!(keep(&store, county, edition("e1"), EditionHappening::Begun).await, Changed::DoneBefore);
    assert_eq!(store.report_edition(county, "e1").await.unwrap(), Some(edition("e1")));
    let frozen = Frozen { at: NOW, by: AINO, content: "{}".into(), digest: "abc".into() };
    let state = EditionState::Published(frozen);
    let published = ReportEdition { state, reasons: BTreeMap::new(), ..edition("e1") };
    assert_eq!(keep(&store, county, published.clone(), EditionHappening::Published).await, Changed::Done);
    assert_eq!(keep(&store, county, edition("e1"), EditionHappening::Edited).await, Changed::SomebodyWasFaster);
    let expected = ReportEdition { version: 1, ..published };
    assert_eq!(store.report_editions(county).await.unwrap(), [expected]);
    let what: Vec<_> = store.edition_events(county, "e1").await.unwrap().iter().map(|event| event.what).collect();
    assert_eq!(what, [EditionHappening::Published, EditionHappening::Begun]);
}
