use domain::feedback::{Received, ReplyWish};
use store::{DatabaseUrl, Store, Vault, open_contact};
use tests::cast;
use tests::{Fresh, on_both};

on_both!(
    contact_details_are_sealed_on_disk,
    the_key_opens_them_and_no_other,
    who_wants_no_contact_has_none,
    a_person_s_text_may_hold_any_sign,
);

fn with_contact(text: &str) -> Received {
    Received { reply_wish: ReplyWish::ByContact, contact: Some(cast::maija()), ..cast::received(text) }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

async fn contact_details_are_sealed_on_disk(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert!(cast::give(&store, county, "f1", with_contact("Soittakaa minulle hammassäryn takia")).await);
    assert_eq!(open_contact(&store, county, "f1").await.unwrap(), Some(cast::maija()));
    let stolen = fresh.everything().await;
    assert!(holds(&stolen, "hammassäryn takia"), "the feedback's own words are to be found");
    for secret in ["maija.meikalainen", "esimerkki.fi", "Meikäläinen", "765 4321"] {
        assert!(!holds(&stolen, secret), "{secret} lies open in the database");
    }
    for key in ["f1"].map(cast::code) {
        assert!(!holds(&stolen, &key), "the receipt code {key} lies open in the database");
    }
}

async fn the_key_opens_them_and_no_other(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", with_contact("Soittakaa")).await;
    cast::give(&store, county, "f2", with_contact("Soittakaa")).await;
    drop(store);
    let again = fresh.store().await;
    assert_eq!(open_contact(&again, county, "f1").await.unwrap(), Some(cast::maija()));
    let thief = open_with(&fresh.url, &cast::KEY.replace('0', "f")).await;
    assert!(open_contact(&thief, county, "f1").await.is_err());
    // A sealed text opens only where it belongs.
    let mut connection = fresh.connection().await;
    let swap = "UPDATE contacts SET sealed = (SELECT sealed FROM contacts WHERE feedback = 'f2') WHERE feedback = 'f1'";
    sqlx::query(swap).execute(&mut connection).await.unwrap();
    assert!(open_contact(&again, county, "f1").await.is_err());
    assert!(open_contact(&again, county, "f2").await.is_ok());
}

async fn open_with(url: &DatabaseUrl, key: &str) -> Store {
    Store::open(url, Vault::from_hex(key).unwrap()).await.unwrap()
}

async fn who_wants_no_contact_has_none(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    cast::give(&store, county, "f1", cast::received("Ei tarvitse vastata")).await;
    assert_eq!(open_contact(&store, county, "f1").await.unwrap(), None);
    assert_eq!(fresh.number("SELECT count(*) FROM contacts").await, 0);
}

async fn a_person_s_text_may_hold_any_sign(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let mut received = with_contact("Ääkkösiä, 'lainauksia', \"toisia\"; -- DROP TABLE feedback 🦷\n\tja rivejä");
    received.contact.as_mut().unwrap().name = "O'Neill \u{1f} 🦷".into();
    cast::give(&store, county, "f1", received.clone()).await;
    let held = store.feedback(county, "f1").await.unwrap().unwrap();
    assert_eq!(held.text, received.text);
    let contact = open_contact(&store, county, "f1").await.unwrap().unwrap();
    // The sign that parts the details is no sign of a name.
    assert_eq!((contact.name.as_str(), contact.phone.as_str()), ("O'Neill   🦷", "040 765 4321"));
}
