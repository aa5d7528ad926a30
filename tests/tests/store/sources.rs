use domain::organisation::CountyId;
use domain::people::Errand;
use jiff::SignedDuration;
use store::{
    AddMachineKey, AddResponses, AddUploadPart, EraseUpload, KeepMapping, KeepUpload, RevokeMachineKey, Store,
    SweepUploads, Upload,
};
use tests::cast::{self, AINO, CECILIA, NOW};
use tests::{Fresh, on_both};

on_both!(
    a_key_opens_until_it_is_revoked,
    a_mapping_takes_the_place_of_one_of_its_name,
    a_file_is_sealed_and_its_bringer_s_alone,
    files_are_erased_after_their_day,
    known_responses_are_counted,
);

/// What [`sees`] reads.
pub const READS: [&str; 7] =
    ["known_responses", "machine_key", "machine_keys", "mapping", "mappings", "upload", "upload_part"];

fn key(county: CountyId, name: &str, secret: &str) -> AddMachineKey {
    AddMachineKey { county, secret: secret.into(), errand: Errand::Visits, name: name.into(), now: NOW }
}

fn mapping(county: CountyId, body: &str) -> KeepMapping {
    KeepMapping { county, name: "roidu".into(), body: body.into(), now: NOW }
}

async fn bring(store: &Store, county: CountyId, id: &str, bytes: &[u8]) {
    let mut upload = Upload { id: id.into(), person: AINO, size: 0, about: "{}".into() };
    store.write(KeepUpload::new(store, county, &upload, NOW).unwrap()).await.unwrap();
    assert_eq!(store.upload(county, AINO, id).await.unwrap(), None, "not all of it is there");
    store.write(AddUploadPart::new(store, county, id, 0, bytes).unwrap()).await.unwrap();
    upload.size = bytes.len() as i64;
    store.write(KeepUpload::new(store, county, &upload, NOW).unwrap()).await.unwrap();
}

/// Something of everything for one county.
pub async fn fill(store: &Store, county: CountyId) {
    assert!(store.write(key(county, "Potilastieto", "hash")).await.unwrap());
    store.write(mapping(county, "{}")).await.unwrap();
    bring(store, county, "u1", b"nps\n9").await;
}

/// Whether each read finds something.
pub async fn sees(store: &Store, county: CountyId) -> Vec<bool> {
    vec![
        store.known_responses(county, &["r1".into()]).await.unwrap() > 0,
        store.machine_key(county, "hash", Errand::Visits).await.unwrap().is_some(),
        !store.machine_keys(county).await.unwrap().is_empty(),
        store.mapping(county, "roidu").await.unwrap().is_some(),
        !store.mappings(county).await.unwrap().is_empty(),
        store.upload(county, AINO, "u1").await.unwrap().is_some(),
        !store.upload_part(county, "u1", 0).await.unwrap().is_empty(),
    ]
}

async fn a_key_opens_until_it_is_revoked(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert!(store.write(key(county, "Potilastieto", "one")).await.unwrap());
    assert!(!store.write(key(county, "Potilastieto", "two")).await.unwrap(), "the name is taken");
    let opens = async |secret: &str| store.machine_key(county, secret, Errand::Visits).await.unwrap();
    assert_eq!((opens("one").await.as_deref(), opens("two").await), (Some("Potilastieto"), None));
    let revoke = || RevokeMachineKey { county, name: "Potilastieto".into(), now: NOW };
    assert!(store.write(revoke()).await.unwrap() && !store.write(revoke()).await.unwrap());
    assert_eq!(opens("one").await, None);
    let listed = store.machine_keys(county).await.unwrap();
    assert_eq!((listed.len(), listed[0].revoked_at), (1, Some(NOW)));
}

async fn a_mapping_takes_the_place_of_one_of_its_name(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    for body in ["{}", "{\"columns\":{}}"] {
        store.write(mapping(county, body)).await.unwrap();
        assert_eq!(store.mapping(county, "roidu").await.unwrap().as_deref(), Some(body));
    }
    assert_eq!(store.mappings(county).await.unwrap(), ["roidu"]);
}

async fn a_file_is_sealed_and_its_bringer_s_alone(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    // Bytes that are no text of any kind.
    let bytes = b"Kipu hellitti\xff\xfe\0".to_vec();
    bring(&store, county, "u1", &bytes).await;
    assert_eq!(store.upload_part(county, "u1", 0).await.unwrap(), bytes);
    assert!(store.upload_part(county, "u1", 1).await.unwrap().is_empty());
    assert_eq!(store.upload(county, AINO, "u1").await.unwrap().unwrap().size, bytes.len() as i64);
    assert_eq!(store.upload(county, CECILIA, "u1").await.unwrap(), None);
    // "Kipu" as it is, and as hexadecimal digits.
    let readable = "SELECT count(*) FROM upload_parts WHERE sealed LIKE '%Kipu%' OR sealed LIKE '%4b697075%'";
    assert_eq!(fresh.number(readable).await, 0);
    store.write(EraseUpload { county, upload: "u1".into() }).await.unwrap();
    let left = "SELECT (SELECT count(*) FROM uploads) + (SELECT count(*) FROM upload_parts)";
    assert_eq!(fresh.number(left).await, 0);
}

async fn files_are_erased_after_their_day(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    bring(&store, county, "u1", b"nps\n9").await;
    assert_eq!(store.write(SweepUploads { county, before: NOW }).await.unwrap(), 0);
    let later = NOW + SignedDuration::from_secs(1);
    assert_eq!(store.write(SweepUploads { county, before: later }).await.unwrap(), 1);
    assert_eq!(fresh.number("SELECT count(*) FROM upload_parts").await, 0);
}

async fn known_responses_are_counted(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let rows = (0..60).map(|at| cast::response(&format!("r{at}"), 9)).collect();
    store.write(AddResponses { county, rows }).await.unwrap();
    let asked: Vec<String> = (50..170).map(|at| format!("r{at}")).collect();
    assert_eq!(store.known_responses(county, &asked).await.unwrap(), 10);
    assert_eq!(store.known_responses(county, &[]).await.unwrap(), 0);
}
