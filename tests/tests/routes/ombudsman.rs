use domain::people::{Duty, Role};
use tests::cast::{self, COUNTY};
use tests::{Browser, House, Program, finnish};

const PATH: &str = "/tyopoyta/asiavastaava";

/// Somebody who keeps the log, signed in.
fn ombudsman(house: &House) -> Browser {
    let duties = vec![Duty { role: Role::Ombudsman, unit: COUNTY }];
    let person = cast::person(house.county, &cast::email("Oona Otto", "rantala"), "Oona Otto", duties);
    house.run(house.store.write(person)).unwrap().unwrap();
    house.signed_in("oona")
}

#[test]
fn a_contact_is_logged_counted_and_taken_away() {
    let house = House::new();
    let oona = ombudsman(&house);
    let form = oona.page(PATH).form(PATH);
    assert_eq!(form.get("day"), "21.11.2026");
    let page = oona.send(&form.clone().with("day", "1.1.2030").with("place", "010190-123A"));
    for key in
        ["mend-contact-day", "mend-contact-branch", "mend-contact-party", "mend-contact-reasons", "mend-contact-place"]
    {
        page.must_say(finnish(key));
    }
    let whole = form.with("branch", "patient").with("party", "close_one").with("channel", "phone");
    let whole = whole.with("place", " Sataman  sairaala ").and("reasons", "access").and("reasons", "encounter");
    assert_eq!(oona.send(&whole).location(), format!("{PATH}?tehty=kirjattu"));
    assert_eq!(oona.send(&whole).status, 303);
    assert_eq!(house.count("ombudsman_contacts"), 1, "sent twice, it is one");
    let page = oona.page(PATH);
    page.must_say("Sataman sairaala");
    page.must_say("Läheinen");
    let figures = oona.page(&format!("{PATH}/luvut"));
    figures.must_say("Yhteydenottoja 1, edellisvuonna 0.");
    // One contact with two reasons: each is all of it.
    assert_eq!(figures.body.matches("100\u{a0}%").count(), 6);
    oona.page(&format!("{PATH}/luvut?vuosi=2025")).must_say(finnish("contacts-none-of-year"));
    assert_eq!(oona.send(&page.form("/poista")).status, 303);
    oona.page(PATH).must_say(finnish("contacts-none"));
}

#[test]
fn the_log_is_the_ombudsman_s_alone() {
    let house = House::new();
    for name in ["cecilia", "bengt", "aino", "daavid"] {
        let browser = house.signed_in(name);
        assert_eq!([browser.get(PATH).status, browser.get(&format!("{PATH}/luvut")).status], [404, 404], "{name}");
    }
    assert_eq!(ombudsman(&house).get("/tyopoyta/palautteet").status, 404, "and sees no feedback");
}

#[test]
fn contacts_come_in_from_a_file() {
    let house = House::new();
    let file = house.fresh.folder().join("contacts.csv");
    let rows = "contact_id,date,branch,party,provider,place,reasons,channel\n\
                k1,2026-02-01,social,client,public,Asuminen,decision;service,phone\n\
                k2,2026-02-02,patient,,,,access,\n\
                k3,2026-02-02,law,,,,,\n\
                k4,2026-02-03,patient,,,010190-123A,,\n";
    std::fs::write(&file, rows).unwrap();
    let import = || Program::run(&house.fresh, &["import", "ombudsman", file.to_str().unwrap(), "--county", "rantala"]);
    assert!(import().contains("4 rows: 2 new, 0 there already, 2 rejected"));
    assert!(import().contains("0 new, 2 there already"));
}
