use domain::people::{Duty, Role};
use domain::safety::{NoticeHappening, Outcome, Preventable, Review, SafetyNotice, Severity, Teller};
use jiff::civil::date;
use tests::cast::{self, COUNTY, DENTAL, HARBOUR, HOME_CARE};
use tests::{Answer, Browser, Database, Form, House, PostOffice, Program, finnish};

const FORM: &str = "/palaute/vaaratilanne";
const LIST: &str = "/tyopoyta/vaaratilanteet";
/// The sixth and the seventh of the cast, who read safety notices: of dental care, and of the county.
const FRIDA: i64 = 6;

fn settle() -> House {
    let house = House::new();
    for (name, unit) in [("Frida Forss", DENTAL), ("Gunnar Gren", COUNTY)] {
        let duties = vec![Duty { role: Role::SafetyReader, unit }];
        let person = cast::person(house.county, &cast::email(name, "rantala"), name, duties);
        house.run(house.store.write(person)).unwrap().unwrap();
    }
    house
}

fn filled(browser: &Browser) -> Form {
    let form = browser.page(FORM).form(FORM).with("target", "satama-hammas").with("text", "Sain väärän puudutteen.");
    form.with("day", "20.11.2026").with("outcome", "near_miss")
}

/// A notice that was sent, as the store has it.
fn sent(house: &House, form: &Form) -> SafetyNotice {
    let code = house.browser().send(form).location().rsplit('/').next().unwrap().to_owned();
    let receipt = house.store.vault().hash_text("safety receipt", &code);
    house.run(house.store.safety_notice_by_receipt(house.county, &receipt)).unwrap().unwrap()
}

fn again(house: &House, notice: &SafetyNotice) -> SafetyNotice {
    house.run(house.store.safety_notice(house.county, &notice.id)).unwrap().unwrap()
}

fn press(browser: &Browser, notice: &SafetyNotice, action: &str, fields: &[(&str, &str)]) -> Answer {
    let form = browser.page(&format!("{LIST}/{}", notice.id)).form(&format!("/{action}"));
    browser.send(&fields.iter().fold(form, |form, (name, value)| form.with(name, value)))
}

#[test]
fn a_notice_arrives_without_a_name() {
    let house = settle();
    let browser = house.browser();
    let form = filled(&browser).with("clock", "klo 8").with("severity", "moderate").with("teller", "close_one");
    let form = form.with("prevention", "Kysykää allergiat.").with("phone", "040 123 4567");
    let answer = browser.send(&form);
    let thanks = browser.page(answer.location());
    thanks.must_say(finnish("safety-thanks-next")).must_say(finnish("safety-thanks-no-contact"));
    thanks.must_say("Sataman hammashoitola");
    let notice = sent(&house, &form);
    assert_eq!((notice.unit, notice.target.as_deref()), (HARBOUR, Some("satama-hammas")));
    assert_eq!((notice.moment.day, notice.moment.clock.as_str()), (Some(date(2026, 11, 20)), "klo 8"));
    assert_eq!((notice.outcome, notice.severity), (Outcome::NearMiss, Severity::Moderate));
    assert_eq!((notice.teller, notice.review, notice.wants_contact), (Teller::CloseOne, Review::Received, false));
    assert_eq!(house.count("safety_contacts"), 0, "details are not kept unless a contact is wanted");
    assert_eq!((house.count("safety_notices"), house.count("feedback")), (1, 0), "sent twice is once, and no feedback");
    assert_eq!(browser.get("/palaute/vaaratilanne/kiitos/AAAABBBBCCCC").status, 404);
}

#[test]
fn what_is_to_be_mended_is_said_and_nothing_is_lost() {
    let house = settle();
    let browser = house.browser();
    let page = browser.send(&browser.page(FORM).form(FORM));
    for key in ["text", "target", "day", "outcome"] {
        page.must_say(finnish(&format!("mend-safety-{key}-missing")));
    }
    let form = filled(&browser).with("day", "22.11.2026").with("wants_contact", "1").with("email", "aino");
    let page = browser.send(&form);
    page.must_say(finnish("mend-safety-day-ahead")).must_say(finnish("mend-email-malformed"));
    assert_eq!(page.form(FORM).get("text"), "Sain väärän puudutteen.");
    let found = browser.send(&form.clone().with("search", "kotihoito").with("find", "1"));
    found.must_say("Kotihoito");
    assert_eq!(house.count("safety_notices"), 0);
    let mended = page.form(FORM).with("day", "").with("day_unsure", "1").with("email", "aino@esimerkki.fi");
    let notice = sent(&house, &mended);
    assert_eq!((notice.moment.day, notice.wants_contact), (None, true));
    house.pass(13);
    assert!(browser.send(&filled(&browser).with("token", mended.get("token"))).status == 303, "it was sent already");
    browser.send(&filled(&browser).with("token", "x")).must_say(finnish("give-expired"));
}

#[test]
fn only_its_readers_see_a_notice() {
    let house = settle();
    let browser = house.browser();
    let notice = sent(&house, &filled(&browser).with("target", "kotihoito"));
    assert_eq!(notice.unit, HOME_CARE);
    let path = format!("{LIST}/{}", notice.id);
    for name in ["aino", "bengt", "cecilia", "daavid", "eeva"] {
        let person = house.signed_in(name);
        assert_eq!((person.get(LIST).status, person.get(&path).status), (404, 404), "{name}");
        let own = person.page(if name == "daavid" { "/tyopoyta/ihmiset" } else { "/tyopoyta/palautteet" });
        let token = own.form("/tyopoyta/kirjaudu-ulos").get("token").to_owned();
        own.must_not_say("Sain väärän puudutteen.").must_not_say(finnish("nav-safety"));
        for action in ["ota", "muistiinpano", "sulje", "avaa"] {
            let fields =
                [("token", token.as_str()), ("version", "0"), ("note", "x"), ("done", "x"), ("preventable", "no")];
            assert_eq!(person.post(&format!("{path}/{action}"), &fields).status, 404, "{name} {action}");
        }
    }
    // A reader of dental care sees none of home care, and no feedback.
    let frida = house.signed_in("frida");
    assert_eq!(frida.get(&path).status, 404);
    frida.page(LIST).must_say(finnish("safety-list-empty"));
    for other in ["/tyopoyta/palautteet", "/tyopoyta/kirjaa", "/tyopoyta/toimet", "/tyopoyta/ihmiset"] {
        assert_eq!(frida.get(other).status, 404, "{other}");
    }
    let gunnar = house.signed_in("gunnar");
    assert_eq!(gunnar.page("/tyopoyta/vaaratilanteet").status, 200);
    gunnar.page(LIST).must_say("Sain väärän puudutteen.");
    gunnar.page(&path).must_say("Sain väärän puudutteen.");
    assert_eq!(house.count("safety_reads"), 1, "only who may see it has read it");
    assert_eq!(house.browser().get(LIST).status, 303, "others sign in first");
}

#[test]
fn a_notice_is_looked_into_and_closed() {
    let house = settle();
    let browser = house.browser();
    let form = filled(&browser).with("wants_contact", "1").with("phone", "040 123 4567");
    let notice = sent(&house, &form);
    let frida = house.signed_in("frida");
    assert_eq!(frida.get("/tyopoyta").location(), LIST);
    let page = frida.page(&format!("{LIST}/{}", notice.id));
    page.must_say("040 123 4567").must_say("20.11.2026");
    assert!(!page.has_form("/sulje"), "what nobody looked into is not closed");
    press(&frida, &notice, "ota", &[]);
    assert_eq!(again(&house, &notice).review, Review::InReview { reviewer: FRIDA });
    press(&frida, &notice, "muistiinpano", &[("note", "")]).must_say(finnish("mend-safety-note-missing"));
    press(&frida, &notice, "muistiinpano", &[("note", "Kysytty yksiköltä.")]);
    let mend = press(&frida, &notice, "sulje", &[("done", "Käytäntö muutettiin.")]);
    mend.must_say(finnish("mend-safety-preventable-missing")).must_say("Käytäntö muutettiin.");
    let closed = press(&frida, &notice, "sulje", &[("done", "Käytäntö muutettiin."), ("preventable", "yes")]);
    assert_eq!(closed.location(), format!("{LIST}/{}", notice.id));
    let held = again(&house, &notice);
    assert_eq!(held.review, Review::Closed { at: cast::NOW, by: FRIDA, preventable: Preventable::Yes });
    let events = house.run(house.store.safety_events(house.county, &notice.id)).unwrap();
    let what: Vec<NoticeHappening> = events.iter().map(|event| event.what).collect();
    let [read, rest @ ..] = &what[..] else { panic!("nothing happened") };
    assert_eq!(*read, NoticeHappening::Read, "a day's readings are one line");
    assert_eq!(rest, [NoticeHappening::Taken, NoticeHappening::Noted, NoticeHappening::Closed]);
    press(&frida, &notice, "avaa", &[]);
    assert_eq!(again(&house, &notice).review, Review::InReview { reviewer: FRIDA });
    house.pass(1);
    frida.page(&format!("{LIST}/{}", notice.id));
    assert_eq!(house.count("safety_reads"), 1);
    house.pass(24);
    house.signed_in("frida").page(&format!("{LIST}/{}", notice.id));
    assert_eq!(house.count("safety_reads"), 2, "another day is another line");
}

#[test]
fn who_was_slower_is_told_and_loses_nothing() {
    let house = settle();
    let browser = house.browser();
    let notice = sent(&house, &filled(&browser));
    let (frida, gunnar) = (house.signed_in("frida"), house.signed_in("gunnar"));
    let form = gunnar.page(&format!("{LIST}/{}", notice.id)).form("/muistiinpano").with("note", "Soitin.");
    press(&frida, &notice, "ota", &[]);
    let stale = gunnar.send(&form);
    stale.must_say(finnish("safety-stale")).must_say("Soitin.");
    assert_eq!(again(&house, &notice).version, 1);
    assert_eq!(gunnar.send(&stale.form("/muistiinpano")).status, 303);
    assert_eq!(gunnar.send(&form.with("token", "x")).status, 403);
}

#[test]
fn the_list_is_filtered() {
    let house = settle();
    let browser = house.browser();
    let near = sent(&house, &filled(&browser).with("text", "Läheltä piti."));
    sent(&house, &filled(&browser).with("text", "Haittaa tuli.").with("outcome", "harm").with("severity", "severe"));
    let frida = house.signed_in("frida");
    press(&frida, &near, "ota", &[]);
    let shows = |query: &str| {
        let page = frida.page(&format!("{LIST}?{query}"));
        (page.says("Läheltä piti.</a>") || page.says("Läheltä piti."), page.says("Haittaa tuli."))
    };
    assert_eq!(shows("tila=received"), (false, true));
    assert_eq!(shows("tila=in_review"), (true, false));
    assert_eq!(shows("seuraus=harm"), (false, true));
    assert_eq!(shows("vakavuus=severe&tila=received"), (false, true));
    frida.page(&format!("{LIST}?tila=closed")).must_say(finnish("safety-list-none"));
}

#[test]
fn figures_are_exact_for_readers_and_guarded_for_managers() {
    let house = settle();
    let browser = house.browser();
    for _ in 0..12 {
        sent(&house, &filled(&browser).with("target", "kotihoito"));
    }
    sent(&house, &filled(&browser).with("target", "kotihoito").with("outcome", "harm"));
    let path = "/tyopoyta/vaaratilanteet/luvut";
    let cell = |page: &Answer, label: &str| {
        let at = page.body.find(&format!("<th scope=\"row\">{label}</th>")).unwrap();
        let rest = &page.body[at..];
        let number = &rest[rest.find("number\">").unwrap() + 8..];
        number[..number.find('<').unwrap()].to_owned()
    };
    let page = house.signed_in("gunnar").page(path);
    let (near, harm) = (finnish("outcome-near-miss"), finnish("outcome-harm"));
    assert_eq!(
        (cell(&page, near), cell(&page, harm), cell(&page, "Kotihoito")),
        ("12".into(), "1".into(), "13".into())
    );
    assert_eq!((cell(&page, "marraskuu"), cell(&page, "tammikuu")), ("13".into(), "0".into()));
    // The one would follow from the total, so its company is hidden with it.
    let page = house.signed_in("bengt").page(path);
    let hidden = finnish("safety-hidden");
    assert_eq!((cell(&page, near), cell(&page, harm)), (hidden.into(), hidden.into()));
    assert_eq!(cell(&page, "Kotihoito"), "13");
    page.must_not_say("Sain väärän puudutteen.");
    assert_eq!(house.signed_in("aino").get(path).status, 404);
    assert_eq!(house.signed_in("daavid").get(path).status, 404);
    house.signed_in("gunnar").page(&format!("{path}?vuosi=2025")).must_say(finnish("safety-figures-empty"));
}

#[test]
fn who_told_sees_by_the_code_how_far_it_is_and_nothing_else() {
    let house = settle();
    let browser = house.browser();
    let form = filled(&browser).with("prevention", "Kysykää allergiat.");
    let thanks = browser.send(&form).location().to_owned();
    let code = thanks.rsplit('/').next().unwrap().to_owned();
    let notice = sent(&house, &form);
    assert!(browser.page(&thanks).body.contains("/palaute/vaaratilanne/seuranta/"));
    let ask = browser.page("/palaute/seuranta").form("/palaute/seuranta").with("code", &code.to_lowercase());
    let follow = browser.send(&ask).location().to_owned();
    let page = || {
        let page = browser.page(&follow);
        for told in ["Sain väärän puudutteen", "Kysykää allergiat", "hammashoitola", "Frida", "Kysytty", "Käytäntö"]
        {
            page.must_not_say(told);
        }
        page
    };
    page().must_say(finnish("safety-follow-received"));
    let frida = house.signed_in("frida");
    press(&frida, &notice, "ota", &[]);
    press(&frida, &notice, "muistiinpano", &[("note", "Kysytty yksiköltä.")]);
    page().must_say(finnish("safety-follow-in-review"));
    let done = [("done", "Käytäntö muutettiin."), ("preventable", "yes")];
    let long = "a".repeat(4_001);
    let mend = press(&frida, &notice, "sulje", &[&done[..], &[("reply", long.as_str())]].concat());
    mend.must_say("Lyhennä tekstiä yhdellä merkillä.");
    press(
        &frida,
        &notice,
        "sulje",
        &[&done[..], &[("reply", "Kiitos. Puudutteet tarkistetaan nyt kahdesti.")]].concat(),
    );
    let told = finnish("safety-follow-closed");
    page().must_say(told).must_say("Kiitos. Puudutteet tarkistetaan nyt kahdesti.");
    press(&frida, &notice, "avaa", &[]);
    page().must_say(finnish("safety-follow-in-review")).must_not_say("tarkistetaan nyt kahdesti");
    assert_eq!(browser.get("/palaute/vaaratilanne/seuranta/AAAABBBBCCCC").status, 404);
    let unknown = browser.page("/palaute/seuranta").form("/palaute/seuranta").with("code", "AAAABBBBCCCC");
    browser.send(&unknown).must_say(finnish("ask-code-not-found"));
    assert_eq!(house.count("safety_reads"), 1, "only Frida has read it");
}

#[test]
fn texts_go_when_the_county_s_days_are_over() {
    let house = settle();
    house.set("safety.erase_after_days", "40");
    let post = PostOffice::open(&house);
    let browser = house.browser();
    browser.page("/tietosuoja").must_say("40 päivän kuluttua siitä, kun selvitys on päättynyt");
    let notice = sent(&house, &filled(&browser));
    let frida = house.signed_in("frida");
    press(&frida, &notice, "ota", &[]);
    press(&frida, &notice, "sulje", &[("done", "Puhuttiin."), ("preventable", "no"), ("reply", "Kiitos.")]);
    // Closed on 21 November: forty days later is 31 December.
    house.clock_shows("2026-12-30T12:00:00Z");
    post.work(&house);
    assert!(!again(&house, &notice).is_erased());
    house.clock_shows("2026-12-30T22:30:00Z");
    post.work(&house);
    assert!(again(&house, &notice).is_erased());
    let page = house.signed_in("frida").page(&format!("{LIST}/{}", notice.id));
    page.must_say(finnish("safety-erased")).must_not_say("Puhuttiin").must_not_say("Sain väärän");
}

#[test]
fn the_command_counts_notices_by_month_and_kind() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        let house = House::on(fresh);
        // A month that is over whenever the command runs: the public is told of no other.
        house.clock_shows("2026-10-21T09:00:00Z");
        let browser = house.browser();
        for outcome in ["near_miss", "harm", "harm"] {
            sent(&house, &filled(&browser).with("day", "20.10.2026").with("outcome", outcome));
        }
        let ask = |options: &[&str]| {
            let told =
                ["measure", "safety_notices", "--county", "rantala", "--from", "2026-10-01", "--to", "2026-10-31"];
            Program::run(&house.fresh, &[&told[..], &["--by", "month,kind", "--format", "csv"], options].concat())
        };
        let told = ask(&[]);
        let count = |kind: &str| told.lines().filter(|line| line.contains("2026-10") && line.contains(kind)).count();
        assert_eq!((told.lines().count(), count("near_miss"), count("harm")), (3, 1, 1), "{told}");
        assert!(told.lines().any(|line| line.contains("harm") && line.contains(",2,2,3")), "{told}");
        let public = ask(&["--public"]);
        assert!(!public.contains(",2,2,"), "few are hidden: {public}");
    }
}
