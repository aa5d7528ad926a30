use domain::feedback::{DayCount, Kind, Promise};
use domain::language::Wording;
use store::{ImportTopics, SetSetting, Topic};
use tests::{Fresh, on_both};

on_both!(a_setting_holds_until_it_is_set_again, what_no_longer_fits_is_left_out, topics_stand_in_the_file_s_order);

async fn a_setting_holds_until_it_is_set_again(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = store.ensure_county("rantala").await.unwrap();
    let set = async |key: &str, value: &str| {
        store.write(SetSetting { county, key: key.into(), value: value.into() }).await.unwrap();
    };
    let promise = async || store.settings(county).await.unwrap().promise();
    assert_eq!(promise().await.days, 10);
    set("promise.days", "5").await;
    set("promise.count", "working").await;
    set("promise.days", "7").await;
    let held = Promise::new(7, DayCount::Working).with_kind(Kind::Accessibility, 14);
    assert_eq!(promise().await, held);
    assert_eq!(store.directory_edition(county).await.unwrap(), 3);
    drop(store);
    let again = fresh.store().await;
    assert_eq!(again.settings(county).await.unwrap().promise().days, 7);
}

async fn what_no_longer_fits_is_left_out(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = store.ensure_county("rantala").await.unwrap();
    for (key, value) in [("promise.days", "soon"), ("gone.setting", "1"), ("nps.target", "70")] {
        store.write(SetSetting { county, key: key.into(), value: value.into() }).await.unwrap();
    }
    let settings = store.settings(county).await.unwrap();
    assert_eq!((settings.promise().days, settings.nps_target(), settings.get("gone.setting")), (10, 70, None));
}

async fn topics_stand_in_the_file_s_order(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = store.ensure_county("rantala").await.unwrap();
    let topic = |key: &str, fi: &str| Topic { key: key.into(), name: Wording::new(fi, "", "") };
    let import = async |topics: Vec<Topic>| store.write(ImportTopics { county, topics }).await.unwrap();
    import(vec![topic("queue", "Jono"), topic("access", "Pääsy")]).await;
    assert_eq!(store.topics(county).await.unwrap(), [topic("queue", "Jono"), topic("access", "Pääsy")]);
    import(vec![topic("access", "Pääsy hoitoon"), topic("queue", "Jono")]).await;
    assert_eq!(store.topics(county).await.unwrap(), [topic("access", "Pääsy hoitoon"), topic("queue", "Jono")]);
}
