use domain::actions::{ActionHappening, DevelopmentAction, Progress};
use domain::feedback::Received;
use store::LinkFeedback;
use tests::cast::{self, BENGT, CECILIA, HOME_CARE, NOW};
use tests::{Browser, Form, House, finnish};

const LIST: &str = "/tyopoyta/toimet";
const DEEDS: &str = "/tyytyvaisyys/teot";

fn settle() -> House {
    let house = House::new();
    let at_home = Received { unit: HOME_CARE, handled_by: HOME_CARE, ..cast::received("Hoitaja vaihtuu aina.") };
    assert!(house.run(cast::give(&house.store, house.county, "f1", at_home)));
    house.give("f2", "Sataman hammashoitolasta.");
    house
}

fn filled(browser: &Browser) -> Form {
    let form = browser.page("/tyopoyta/toimet/uusi").form("/tyopoyta/toimet/uusi");
    form.with("heard_fi", "Hoitaja vaihtuu.").with("did_fi", "Teimme tiimit.").with("unit", "kotihoito")
}

/// Begins an action; returns its page's address.
fn begun(browser: &Browser) -> String {
    browser.send(&filled(browser)).location().to_owned()
}

fn held(house: &House, address: &str) -> DevelopmentAction {
    let id = address.rsplit('/').next().unwrap();
    house.run(house.store.action(house.county, id)).unwrap().unwrap()
}

fn linked(house: &House, address: &str) -> Vec<String> {
    house.run(house.store.feedback_of_action(house.county, address.rsplit('/').next().unwrap())).unwrap()
}

#[test]
fn from_a_feedback_to_the_public_page() {
    let house = settle();
    let bengt = house.signed_in("bengt");
    bengt.page("/tyopoyta/palautteet/f1").must_say(finnish("feedback-actions-new"));
    let form = bengt.page("/tyopoyta/toimet/uusi?palaute=f1").form("/tyopoyta/toimet/uusi");
    assert_eq!((form.get("palaute"), form.get("unit")), ("f1", "kotihoito"));
    let form = form.with("heard_fi", "Hoitaja vaihtuu aina.").with("did_fi", "Jokaisella on oma tiimi.");
    let address = bengt.send(&form).location().to_owned();
    assert_eq!(bengt.send(&form).location(), address, "sent twice is once");
    assert_eq!(house.count("actions"), 1);
    assert_eq!((linked(&house, &address), held(&house, &address).owner), (vec!["f1".to_owned()], BENGT));
    let public = house.browser();
    public.page(DEEDS).must_say(finnish("deeds-empty"));
    bengt.send(&bengt.page(&address).form("/julkaise"));
    let page = public.page(DEEDS);
    page.must_say("Hoitaja vaihtuu aina.").must_say("Jokaisella on oma tiimi.").must_say("21.11.2026");
    page.must_not_say("f1\"").must_not_say(finnish("crowd-tens"));
    assert!(!page.body.contains("/tyopoyta/palautteet"), "no way leads from here to a feedback");
    public.page("/tyytyvaisyys").must_say("Jokaisella on oma tiimi.");
    bengt.page("/tyopoyta/palautteet/f1").must_say("Hoitaja vaihtuu aina.");
    bengt.send(&bengt.page(&address).form("/piilota"));
    public.page(DEEDS).must_not_say("Jokaisella on oma tiimi.");
    let events = house.run(house.store.action_events(house.county, address.rsplit('/').next().unwrap())).unwrap();
    let what: Vec<ActionHappening> = events.iter().map(|event| event.what).collect();
    assert_eq!(what, [ActionHappening::Begun, ActionHappening::Published, ActionHappening::Withdrawn]);
    bengt.page(&address).must_say("Bengt Berg julkaisi");
}

#[test]
fn translations_are_optional_and_marked() {
    let house = settle();
    let bengt = house.signed_in("bengt");
    let form = filled(&bengt).with("did_sv", "Vi bildade team.");
    let address = bengt.send(&form).location().to_owned();
    bengt.send(&bengt.page(&address).form("/julkaise"));
    let swedish = house.browser().page(&format!("/sv{DEEDS}"));
    swedish.must_say("Vi bildade team.").must_not_say("Teimme tiimit.");
    assert!(swedish.body.contains("<p lang=\"fi\">Hoitaja vaihtuu.</p>"), "{}", swedish.body);
    assert!(swedish.body.contains("<p>Vi bildade team.</p>"), "what is in the page's language has no mark");
    let english = house.browser().page(&format!("/en{DEEDS}"));
    assert!(english.body.contains("<p lang=\"fi\">Teimme tiimit.</p>"));
}

#[test]
fn a_count_is_told_of_tens_only() {
    let house = settle();
    let bengt = house.signed_in("bengt");
    let address = begun(&bengt);
    bengt.send(&bengt.page(&address).form("/julkaise"));
    let action = address.rsplit('/').next().unwrap().to_owned();
    let link = |number: usize| {
        let (action, feedback) = (action.clone(), format!("g{number}"));
        let link = LinkFeedback { county: house.county, action, feedback, is_linked: true, person: BENGT, now: NOW };
        house.run(house.store.write(link)).unwrap();
    };
    (1..10).for_each(link);
    house.browser().page(DEEDS).must_not_say(finnish("crowd-tens"));
    link(10);
    let page = house.browser().page(DEEDS);
    page.must_say(finnish("crowd-tens")).must_not_say("10 ");
}

#[test]
fn only_those_who_decide_see_the_pages() {
    let house = settle();
    let bengt = house.signed_in("bengt");
    let address = begun(&bengt);
    for name in ["aino", "eeva", "daavid"] {
        let person = house.signed_in(name);
        let own = person.page(if name == "daavid" { "/tyopoyta/ihmiset" } else { "/tyopoyta/palautteet" });
        let token = own.form("/tyopoyta/kirjaudu-ulos").get("token").to_owned();
        for path in [LIST, "/tyopoyta/toimet/uusi", &address] {
            assert_eq!(person.get(path).status, 404, "{name} {path}");
        }
        let fields = [("token", token.as_str()), ("version", "0"), ("heard_fi", "x"), ("palaute", "f2")];
        for path in ["/tyopoyta/toimet/uusi", &address, &format!("{address}/julkaise"), &format!("{address}/palaute")] {
            assert_eq!(person.post(path, &fields).status, 404, "{name} {path}");
        }
    }
    house.signed_in("aino").page("/tyopoyta/palautteet/f2").must_not_say(finnish("feedback-actions"));
    assert!(house.signed_in("cecilia").page(&address).says("Hoitaja vaihtuu."));
    assert!(!held(&house, &address).is_published());
    assert_eq!(house.browser().get(LIST).status, 303);
}

#[test]
fn a_feedback_is_linked_and_taken_away() {
    let house = settle();
    let bengt = house.signed_in("bengt");
    let address = begun(&bengt);
    let id = address.rsplit('/').next().unwrap();
    bengt.send(&bengt.page("/tyopoyta/palautteet/f1").form("/toimi").with("action", id));
    assert_eq!(linked(&house, &address), ["f1"]);
    // Another unit's feedback is as if it were not there.
    let link = bengt.page(&address).form_with("palaute").with("palaute", "f2");
    bengt.send(&link.clone().without("remove")).must_say(finnish("mend-action-feedback"));
    let cecilia = house.signed_in("cecilia");
    let link = cecilia.page(&address).form_with("palaute").without("remove").with("palaute", " f2 ");
    assert_eq!(cecilia.send(&link).location(), address);
    assert_eq!(linked(&house, &address), ["f1", "f2"]);
    bengt.page(&address).must_say("toinen yksikkö");
    let remove = cecilia.page(&address).form_with("palaute").with("palaute", "f1").with("remove", "1");
    cecilia.send(&remove);
    assert_eq!(linked(&house, &address), ["f2"]);
}

#[test]
fn what_is_dropped_is_not_promised() {
    let house = settle();
    let bengt = house.signed_in("bengt");
    let address = begun(&bengt);
    let page = bengt.send(&bengt.page(&address).form(&address).with("heard_fi", ""));
    page.must_say(finnish("mend-action-heard")).must_say("Teimme tiimit.");
    bengt.send(&bengt.page(&address).form("/julkaise"));
    let emptied = bengt.send(&bengt.page(&address).form(&address).with("did_fi", ""));
    emptied.must_say(finnish("mend-action-published"));
    let form = bengt.page(&address).form(&address);
    assert_eq!(bengt.send(&form.clone().with("owner", &CECILIA.to_string()).with("progress", "under_way")).status, 303);
    assert_eq!((held(&house, &address).owner, held(&house, &address).progress), (CECILIA, Progress::UnderWay));
    bengt
        .send(&form.with("did_fi", "Vanhalta sivulta."))
        .must_say(finnish("action-stale"))
        .must_say("Vanhalta sivulta.");
    assert_eq!(held(&house, &address).did.fi, "Teimme tiimit.");
    // Whoever drops it takes it back from the public first.
    bengt.send(&bengt.page(&address).form("/piilota"));
    bengt.send(&bengt.page(&address).form(&address).with("progress", "dropped"));
    let page = bengt.page(&address);
    page.must_say(finnish("action-not-publishable"));
    assert!(!page.has_form("/julkaise"));
    let units = bengt.send(&page.form(&address).with("unit", "satama-hammas"));
    units.must_say(finnish("mend-unit-missing"));
}

#[test]
fn the_public_page_is_filtered_by_service_and_year() {
    let house = settle();
    let cecilia = house.signed_in("cecilia");
    for (unit, words) in [("kotihoito", "Kotihoidon teko."), ("satama-hammas", "Hammashoitolan teko.")] {
        let address = cecilia.send(&filled(&cecilia).with("unit", unit).with("did_fi", words)).location().to_owned();
        cecilia.send(&cecilia.page(&address).form("/julkaise"));
    }
    let shows = |query: &str| {
        let page = house.browser().page(&format!("{DEEDS}?{query}"));
        (page.says("Kotihoidon teko."), page.says("Hammashoitolan teko."))
    };
    assert_eq!(shows(""), (true, true));
    assert_eq!(shows("palvelu=kotihoito"), (true, false));
    assert_eq!(shows("palvelu=suun-terveys&vuosi=2026"), (false, true));
    assert_eq!(shows("palvelu=olematon"), (true, true));
    let list = |query: &str| cecilia.page(&format!("{LIST}?vaihe={query}")).says("Hoitaja vaihtuu.");
    assert!(list("planned") && !list("done"));
}
