use domain::calendar::day_of;
use domain::feedback::Received;
use domain::organisation::CountyId;
use domain::posters::{Poster, PosterEffect, PosterKind, PosterLanguages};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use store::{AddPoster, CountVisit, Store};
use tests::cast::{self, CECILIA, NOW};
use tests::{Fresh, on_both};

on_both!(a_print_is_kept_once, visits_and_feedback_are_counted_by_print);

fn poster(code: &str, made_at: Timestamp) -> Poster {
    Poster {
        code: code.into(),
        target: "satama-hammas".into(),
        kind: PosterKind::Cards,
        languages: PosterLanguages::FinnishAndSwedish,
        note: "Aulan tiski".into(),
        made_at,
        made_by: Some(CECILIA),
    }
}

async fn add(store: &Store, county: CountyId, poster: Poster) {
    store.write(AddPoster { county, poster }).await.unwrap();
}

async fn a_print_is_kept_once(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let (first, second) = (poster("AAAAAAA", NOW), poster("BBBBBBB", NOW + SignedDuration::from_hours(1)));
    for held in [first.clone(), second.clone(), Poster { note: "toinen".into(), ..first.clone() }] {
        add(&store, county, held).await;
    }
    assert_eq!(store.posters(county).await.unwrap(), [second, first.clone()], "the latest first");
    assert_eq!(store.poster(county, "AAAAAAA").await.unwrap(), Some(first));
    assert_eq!(store.poster(county, "CCCCCCC").await.unwrap(), None);
    let by_command = Poster { made_by: None, note: String::new(), ..poster("DDDDDDD", NOW) };
    add(&store, county, by_command.clone()).await;
    assert_eq!(store.poster(county, "DDDDDDD").await.unwrap(), Some(by_command));
}

async fn visits_and_feedback_are_counted_by_print(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let metsola = cast::settle(&store, "metsola").await;
    let visit = async |county, code: &str, day| {
        store.write(CountVisit { county, code: code.into(), day }).await.unwrap();
    };
    // Three visits today, one on the first recent day, one the day before it.
    for day in [day_of(NOW), day_of(NOW), date(2026, 10, 23), date(2026, 10, 22), day_of(NOW)] {
        visit(county, "AAAAAAA", day).await;
    }
    visit(metsola, "AAAAAAA", day_of(NOW)).await;
    let give = async |id: &str, poster: Option<&str>, received_at: Timestamp| {
        let received = Received { received_at, poster: poster.map(str::to_owned), ..cast::received("Hyvä") };
        assert!(cast::give(&store, county, id, received).await);
    };
    give("f1", Some("AAAAAAA"), NOW).await;
    give("f2", None, NOW).await;
    give("f3", Some("BBBBBBB"), NOW).await;
    // Midnight in Helsinki, where the recent days begin, and a second before it.
    give("f4", Some("AAAAAAA"), "2026-10-22T21:00:00Z".parse().unwrap()).await;
    give("f5", Some("AAAAAAA"), "2026-10-22T20:59:59Z".parse().unwrap()).await;
    let effects = store.poster_effects(county, date(2026, 10, 23)).await.unwrap();
    let all = PosterEffect { visits: 5, recent_visits: 4, feedback: 3, recent_feedback: 2 };
    assert_eq!((effects.len(), effects["AAAAAAA"]), (2, all));
    assert_eq!(effects["BBBBBBB"], PosterEffect { feedback: 1, recent_feedback: 1, ..PosterEffect::default() });
    assert_eq!(store.poster_effects(metsola, date(2026, 10, 23)).await.unwrap()["AAAAAAA"].visits, 1);
}
