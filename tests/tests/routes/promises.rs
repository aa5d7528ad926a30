use super::give::{code, filled, held};
use jiff::civil::{Date, date};
use tests::cast::{DENTAL, HILL};
use tests::{Browser, Database, Form, House, Program, finnish};

const PATH: &str = "/tyopoyta/lupaukset";

fn save(browser: &Browser, change: impl Fn(Form) -> Form) -> tests::Answer {
    browser.send(&change(browser.page(PATH).form(PATH)))
}

/// The due day of a feedback to the clinic at the harbour that is given now.
fn due(house: &House, kinds: &[&str]) -> Date {
    let client = house.browser();
    let form = filled(&client).without("kinds");
    let answer = client.send(&kinds.iter().fold(form, |form, kind| form.and("kinds", kind)));
    held(house, &code(&answer)).due_on
}

#[test]
fn the_nearest_unit_and_then_the_kind_say_when_an_answer_is_due() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        story(&House::on(fresh));
    }
}

/// It is 21 November: every due day is so many days later in the almanac.
fn story(house: &House) {
    let daavid = house.signed_in("daavid");
    let day = |day| date(2026, 11, day);
    assert_eq!(due(house, &["criticism"]), date(2026, 12, 1));
    let saved = save(&daavid, |form| form.with("promise.days.question", "3").with("promise.days.thanks", "12"));
    assert_eq!(saved.location(), "/tyopoyta/lupaukset?tehty=tallennettu");
    daavid.page(saved.location()).must_say(finnish("promises-saved"));
    assert_eq!(due(house, &["criticism", "question"]), day(24), "the shortest of the kinds");
    house.browser().page("/").must_say("12 päivän kuluessa");
    save(&daavid, |form| form.with("new_unit", "suun-terveys").with("new_days", "5"));
    assert_eq!(due(house, &["question"]), day(26), "the unit above it");
    save(&daavid, |form| form.with("new_unit", "satama-hammas").with("new_days", "30"));
    assert_eq!(due(house, &["question"]), date(2026, 12, 21), "the unit itself");
    assert_eq!(due(house, &["question", "accessibility"]), date(2026, 12, 5), "the law's fourteen days");
    // Handing over keeps the day that was promised, and opening again counts by who has it then: five days on the hill.
    house.give("f1", "Odotin.");
    let aino = house.signed_in("aino");
    let path = "/tyopoyta/palautteet/f1";
    let form = aino.page(path).form("/siirra").with("hand_to", "kallio-hammas").with("reason", "Sattui Kalliossa");
    assert_eq!(aino.send(&form).status, 303);
    let f1 = || house.run(house.store.feedback(house.county, "f1")).unwrap().unwrap();
    assert_eq!((f1().handled_by, f1().due_on), (HILL, date(2026, 12, 1)));
    aino.page("/tyopoyta/palautteet").must_say("1.12.");
    assert_eq!(aino.send(&aino.page(path).form("/sulje")).status, 303);
    assert_eq!(aino.send(&aino.page(path).form("/avaa")).status, 303);
    assert_eq!(f1().due_on, day(26));
    save(&daavid, |form| form.with("promise.days.unit.satama-hammas", ""));
    assert_eq!(due(house, &["question"]), day(26), "without its own, the unit above it again");
    assert!(house.run(house.store.settings(house.county)).unwrap().unit_days().eq([("suun-terveys", 5)]));
    let promises = &house.app.directory().promises;
    assert_eq!(promises.of(DENTAL).unit_days, Some(5));
}

#[test]
fn what_is_no_number_of_days_comes_back_and_nothing_is_saved() {
    let house = House::new();
    let daavid = house.signed_in("daavid");
    let page = save(&daavid, |form| form.with("promise.days", "pian").with("promise.days.question", "4"));
    page.must_say(finnish("mend-promise-days"));
    assert_eq!((page.form(PATH).get("promise.days"), page.form(PATH).get("promise.days.question")), ("pian", "4"));
    for (unit, days) in [("", "5"), ("laakarit", ""), ("laakarit", "0")] {
        save(&daavid, |form| form.with("new_unit", unit).with("new_days", days)).must_say(finnish("mend-promise-unit"));
    }
    let old = daavid.page(PATH).form(PATH);
    assert_eq!(save(&daavid, |form| form.with("promise.days", "8")).status, 303);
    let stale = daavid.send(&old.with("promise.days", "9"));
    stale.must_say(finnish("promises-stale"));
    assert_eq!(house.app.directory().settings.get("promise.days"), Some("8"));
}

#[test]
fn only_the_administrator_sets_promises() {
    let house = House::new();
    for (name, status) in [("daavid", 200), ("cecilia", 404), ("aino", 404)] {
        assert_eq!(house.signed_in(name).get(PATH).status, status, "{name}");
    }
    let form = house.signed_in("daavid").page(PATH).form(PATH);
    let cecilia = house.signed_in("cecilia");
    let token = cecilia.page("/tyopoyta/ilmoitukset").form("/ilmoitukset").get("token").to_owned();
    assert_eq!(cecilia.send(&form.with("token", &token)).status, 404);
}

#[test]
fn the_command_sets_days_of_kinds_and_of_units_that_there_are() {
    let house = House::new();
    let set =
        |key: &str, value: &str| Program::run(&house.fresh, &["setting", "set", key, value, "--county", "rantala"]);
    set("promise.days.question", "3");
    set("promise.days.unit.suun-terveys", "5");
    let told = Program::refused(&house.fresh, &["setting", "set", "promise.days.unit.suu", "5", "--county", "rantala"]);
    assert!(told.contains("\"suu\" is not in the organisation"), "{told}");
    let none = ["setting", "set", "promise.days.thanks", "0", "--county", "rantala"];
    assert!(Program::refused(&house.fresh, &none).contains("1 to 365"));
    let list = Program::run(&house.fresh, &["setting", "list", "--county", "rantala"]);
    let line = list.lines().find(|line| line.starts_with("promise.days.unit.suun-terveys"));
    assert_eq!(line.and_then(|line| line.split_whitespace().nth(1)), Some("5"), "{list}");
    house.refresh();
    assert_eq!(due(&house, &["question"]), date(2026, 11, 26));
}
