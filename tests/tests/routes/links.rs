use tests::{House, finnish};

#[test]
fn a_link_is_made_given_and_answered() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let page = cecilia.page("/tyopoyta/kyselyt/linkit");
    let made = cecilia.send(&page.form("/tyopoyta/kyselyt/linkit").with("unit", "kallio-hammas"));
    assert_eq!(made.status, 200);
    let link =
        made.tags().into_iter().find_map(|tag| tag.get("href").filter(|to| to.contains("/s/")).map(str::to_owned));
    let link = link.unwrap();
    let path = &link[link.find("/s/").unwrap()..];
    let client = house.browser();
    let form = client.page(path).must_say("Kallion hammashoitola").form(path);
    assert_eq!(client.send(&form.with("nps", "9")).location(), "/kiitos");
    assert_eq!(house.count("responses"), 1);
    // The address itself is not kept: a stolen database opens no survey.
    let token = path.trim_start_matches("/s/").as_bytes().to_owned();
    let stolen = house.run(house.fresh.everything());
    assert!(!stolen.windows(token.len()).any(|window| window == token));
}

#[test]
fn a_link_needs_a_place() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let form = cecilia.page("/tyopoyta/kyselyt/linkit").form("/tyopoyta/kyselyt/linkit");
    for unit in ["", "olematon"] {
        cecilia.send(&form.clone().with("unit", unit)).must_say(finnish("mend-unit-missing"));
    }
    assert_eq!(house.count("invitations"), 0);
}

#[test]
fn every_place_s_qr_address_is_listed() {
    let house = House::new();
    let page = house.signed_in("cecilia").page("/tyopoyta/kyselyt/linkit");
    for code in ["SATAMA", "KALLQX"] {
        page.must_say(&format!("/q/{code}"));
        house.browser().page(&format!("/q/{code}"));
    }
}

#[test]
fn the_administrator_sees_who_does_what() {
    let house = House::new();
    let disable =
        store::DisablePerson { county: house.county, email: "bengt@rantala.fi".into(), now: tests::cast::NOW };
    assert!(house.run(house.store.write(disable)).unwrap());
    let page = house.signed_in("daavid").page("/tyopoyta/ihmiset");
    page.must_say("Eeva Elo").must_say("eeva@rantala.fi").must_say("Käsittelijä: Sataman hammashoitola");
    page.must_say(finnish("person-disabled")).must_not_say("metsola.fi").must_not_say("argon2");
}
