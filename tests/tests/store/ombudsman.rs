use domain::channel::Channel;
use domain::ombudsman::{Branch, Contact, Party, Provider, Reason};
use domain::organisation::CountyId;
use jiff::civil::date;
use store::{AddContacts, DropContact, Store};
use tests::cast;
use tests::{Fresh, on_both};

on_both!(a_contact_is_logged_once_and_taken_away,);

/// The reads of the log, for the test of isolation.
pub const READS: [&str; 2] = ["contact_places", "contacts"];

fn contact(id: &str) -> Contact {
    Contact {
        id: id.into(),
        day: date(2026, 3, 31),
        branch: Branch::Social,
        party: Party::CloseOne,
        provider: Provider::Purchased,
        place: "Asumispalvelut".into(),
        channel: Channel::Phone,
        reasons: vec![Reason::Service, Reason::Decision],
    }
}

pub async fn fill(store: &Store, county: CountyId) {
    store.write(AddContacts { county, rows: vec![contact("c1")] }).await.unwrap();
}

pub async fn sees(store: &Store, county: CountyId) -> Vec<bool> {
    let days = (date(2026, 1, 1), date(2026, 12, 31));
    vec![
        store.contacts(county, days).await.unwrap().iter().any(|contact| !contact.reasons.is_empty()),
        !store.contact_places(county).await.unwrap().is_empty(),
    ]
}

async fn a_contact_is_logged_once_and_taken_away(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let add = |rows| AddContacts { county, rows };
    let later = Contact { day: date(2026, 4, 1), reasons: vec![Reason::Other], place: String::new(), ..contact("c2") };
    assert_eq!(store.write(add(vec![contact("c1"), later.clone()])).await.unwrap(), 2);
    let other = Contact { reasons: vec![Reason::Fee], ..contact("c1") };
    assert_eq!(store.write(add(vec![other])).await.unwrap(), 0);
    let between = |from, to| store.contacts(county, (from, to));
    assert_eq!(between(date(2026, 3, 31), date(2026, 4, 1)).await.unwrap(), [later, contact("c1")]);
    assert_eq!(between(date(2026, 1, 1), date(2026, 3, 31)).await.unwrap(), [contact("c1")]);
    assert_eq!(store.contact_places(county).await.unwrap(), ["Asumispalvelut"]);
    store.write(DropContact { county, contact: "c1".into() }).await.unwrap();
    assert_eq!(between(date(2026, 1, 1), date(2026, 3, 31)).await.unwrap(), []);
}
