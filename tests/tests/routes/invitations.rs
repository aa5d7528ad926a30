use domain::channel::Channel;
use domain::language::Language;
use domain::surveys::{AgeGroup, Message, Permission, Reach, Sex, Share, Visit};
use jiff::SignedDuration;
use store::{AddVisits, HandOver, Handed, HandingOver, NewVisit, SetShare, SettleSending, TakeReceipt, VisitFacts};
use tests::cast::{DENTAL, HARBOUR, NOW};
use tests::{Answer, Browser, House, finnish};

const FRONT: &str = "/tyopoyta/kutsut";
const PLAN: &str = "/tyopoyta/kutsut/suunnitelma";
const SHARES: &str = "/tyopoyta/kutsut/osuudet";
const WORDS: &str = "/tyopoyta/kutsut/viestit";
const ANSWERING: &str = "/tyopoyta/kutsut/vastaaminen";

/// Visits to the clinic at the harbour, of different people who may be asked by text message.
fn add(house: &House, names: impl IntoIterator<Item = String>, change: impl Fn(&mut Visit)) {
    let row = |name: String| {
        let mut visit = Visit {
            visited_at: NOW - SignedDuration::from_hours(30),
            unit: HARBOUR,
            language: Some(Language::Finnish),
            age_group: AgeGroup::From35To49,
            sex: Sex::Female,
            permission: Permission::Given,
            reach: Some(Reach { channel: Channel::TextMessage, person: format!("hash of {name}") }),
            id: name,
        };
        change(&mut visit);
        let facts = VisitFacts { visit_type: "käynti".to_owned(), municipality: "Rantala".to_owned() };
        NewVisit::new(&house.store, house.county, visit, facts, "+358401234567").unwrap()
    };
    let rows: Vec<NewVisit> = names.into_iter().map(row).collect();
    house.run(house.store.write(AddVisits { county: house.county, rows })).unwrap();
}

fn named(prefix: &str, number: usize) -> impl Iterator<Item = String> {
    (0..number).map(move |at| format!("{prefix}{at}"))
}

fn plan(browser: &Browser, seed: &str) -> Answer {
    browser.page(&format!("{PLAN}?siemen={seed}"))
}

/// A line of a table as a browser gets it: its head and its cells.
fn line(head: &str, cells: &[&str]) -> String {
    let cells: String = cells.iter().map(|cell| format!("<td class=\"number\">{cell}</td>")).collect();
    format!("<th scope=\"row\">{head}</th>{cells}")
}

#[test]
fn the_pages_are_there_for_those_who_run_surveys_alone() {
    let house = House::new();
    let (aino, cecilia) = (house.signed_in("aino"), house.signed_in("cecilia"));
    let token = aino.page("/tyopoyta/palautteet").form("/tyopoyta/kirjaudu-ulos").get("token").to_owned();
    let own = cecilia.page(FRONT).form("/tyopoyta/kirjaudu-ulos").get("token").to_owned();
    for path in [FRONT, SHARES, WORDS, ANSWERING, "/tyopoyta/kutsut/suunnitelma?siemen=1"] {
        assert_eq!(aino.get(path).status, 404, "{path}");
        cecilia.page(path);
    }
    for path in [PLAN, SHARES, WORDS] {
        assert_eq!(aino.post(path, &[("token", token.as_str()), ("siemen", "1")]).status, 404, "{path}");
        assert_eq!(cecilia.post(path, &[("token", token.as_str()), ("siemen", "1")]).status, 403, "{path}");
    }
    for path in [PLAN, SHARES] {
        let fields = [("token", own.as_str()), ("kysely", "nothing"), ("siemen", "1"), ("unit", "terveys")];
        assert_eq!(cecilia.post(path, &fields).status, 404, "{path}");
    }
    assert_eq!((house.count("draws"), house.count("sampling_shares"), house.count("settings")), (0, 0, 0));
}

#[test]
fn what_was_looked_at_is_drawn_once() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    cecilia.page(FRONT).must_say("kuule import visits FILE").must_say(finnish("invitations-no-draws"));
    add(&house, named("v", 40), |_| ());
    add(&house, named("no", 3), |visit| visit.permission = Permission::Refused);
    add(&house, named("child", 2), |visit| visit.age_group = AgeGroup::From7To12);
    add(&house, named("far", 1), |visit| visit.reach = None);
    cecilia.page(FRONT).must_say("46 käyntiä odottaa arvontaa");
    // A fifth of the 40 is 8; it is Saturday noon, and messages may go until Saturday evening.
    let page = plan(&cecilia, "4");
    page.must_say(&line("Ei lupaa kysyä", &["3"])).must_say(&line("Alle 13-vuotias", &["2"]));
    page.must_say(&line("Ei matkapuhelinnumeroa eikä sähköpostiosoitetta", &["1"]));
    page.must_say(&line("Arpa ei osunut", &["32"]));
    page.must_say(&line("Suun terveydenhuolto", &["46", "40", "8"]));
    page.must_say("8 tekstiviestiä")
        .must_say("21.11.2026 klo 12.00")
        .must_say("maanantaista lauantaihin klo 9.00–19.00");
    page.must_say(finnish("invitations-no-price"));
    assert_eq!(house.count("draws"), 0, "a plan is kept nowhere");
    let form = page.form(PLAN);
    let answer = cecilia.send(&form);
    assert_eq!(answer.location(), "/tyopoyta/kutsut?arvottu=1");
    cecilia.page(answer.location()).must_say("Arvonta 1 on tehty. Otoksessa on 8 käyntiä.");
    assert_eq!((house.count("draws"), house.count("sendings")), (1, 8));
    assert_eq!(house.count("visit_contacts"), 8, "all others' numbers are gone");
    assert_eq!(cecilia.send(&form).location(), "/tyopoyta/kutsut?arvottu=1", "pressed twice");
    assert_eq!((house.count("draws"), house.count("sendings")), (1, 8));
    let drawn = cecilia.page(FRONT);
    drawn.must_say(&["46", "8", "8", "0", "0", "4"].map(|cell| format!("<td class=\"number\">{cell}</td>")).concat());
    drawn.must_say(finnish("sending-means-waiting")).must_not_say(finnish("invitations-reminders"));
    let made = cecilia.page("/tyopoyta/kutsut/arvonnat/1");
    made.must_say("Kansallinen asiakaskysely, arvottu 21.11.2026 klo 12.00").must_say(&line("Ei lupaa kysyä", &["3"]));
    made.must_say(&line("Arpa ei osunut", &["32"])).must_say(&line("Suun terveydenhuolto", &["46", "40", "8"]));
    assert_eq!(cecilia.get("/tyopoyta/kutsut/arvonnat/2").status, 404);
    assert_eq!(house.signed_in("aino").get("/tyopoyta/kutsut/arvonnat/1").status, 404);
}

#[test]
fn a_plan_that_is_no_more_is_not_drawn() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    add(&house, named("v", 10), |_| ());
    let form = plan(&cecilia, "4").form(PLAN);
    add(&house, named("later", 10), |_| ());
    let answer = cecilia.send(&form);
    assert_eq!(answer.status, 200);
    answer.must_say(finnish("invitations-changed")).must_say(&line("Suun terveydenhuolto", &["20", "20", "4"]));
    assert_eq!(house.count("draws"), 0);
    // A rule that changes is a change, too; what is shown then can be drawn.
    let set =
        SetShare { county: house.county, survey: "national".into(), unit: DENTAL, share: Share::parse("50%").ok() };
    house.run(house.store.write(set)).unwrap();
    let again = cecilia.send(&answer.form(PLAN));
    again.must_say(finnish("invitations-changed")).must_say(&line("Suun terveydenhuolto", &["20", "20", "10"]));
    assert_eq!(cecilia.send(&again.form(PLAN)).location(), "/tyopoyta/kutsut?arvottu=1");
    assert_eq!(house.count("sendings"), 10);
}

#[test]
fn what_cannot_be_drawn_says_so() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    add(&house, named("no", 2), |visit| visit.permission = Permission::Refused);
    let page = plan(&cecilia, "4");
    page.must_say(finnish("invitations-nobody"));
    assert!(!page.has_form(PLAN));
    for seed in ["", "x", "-1", "99999999999999999999"] {
        plan(&cecilia, seed).must_say(finnish("mend-seed"));
    }
    assert_eq!(cecilia.get(&format!("{PLAN}?siemen=1&kysely=nothing")).status, 404);
}

#[test]
fn a_share_holds_below_where_it_is_set_until_it_is_removed() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let send = |unit: &str, sort: &str, number: &str| {
        let form = cecilia.page(SHARES).form_with("number");
        cecilia.send(&form.with("unit", unit).with("sort", sort).with("number", number))
    };
    cecilia.page(SHARES).must_say("20\u{a0}% käynneistä").must_say(finnish("shares-by-default"));
    let saved = send("terveys", "rate", "2,5 %");
    cecilia.page(saved.location()).must_say(finnish("shares-saved")).must_say("2,5\u{a0}% käynneistä");
    assert_eq!(send("suun-terveys", "month", "300").status, 303);
    cecilia.page(SHARES).must_say("300 käyntiä kuukaudessa");
    for (sort, wrong) in [("rate", "101"), ("rate", "0,25"), ("rate", ""), ("month", "3,5"), ("month", "paljon")] {
        let page = send("kotihoito", sort, wrong);
        assert_eq!(page.status, 200, "{wrong}");
        page.must_say(finnish("mend-share"));
        let back = page.form_with("number");
        assert_eq!((back.get("unit"), back.get("sort"), back.get("number")), ("kotihoito", sort, wrong));
    }
    send("", "rate", "5").must_say(finnish("mend-share-unit"));
    assert_eq!(house.count("sampling_shares"), 2);
    let token = cecilia.page(SHARES).form_with("number").get("token").to_owned();
    let removed =
        cecilia.post(SHARES, &[("token", token.as_str()), ("kysely", "national"), ("remove", "suun-terveys")]);
    assert_eq!(removed.status, 303);
    let page = cecilia.page(SHARES);
    page.must_not_say("300 käyntiä").must_say("2,5\u{a0}% käynneistä");
    assert_eq!(house.count("sampling_shares"), 1);
}

#[test]
fn texts_are_counted_before_they_are_saved() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let key = "invitation.text.fi";
    let form = || cecilia.page(WORDS).form(WORDS);
    // Without its button a browser sends no preview.
    let saved = |form: &tests::Form| cecilia.send(&form.clone().without("preview"));
    let words = "Miten meni – {place}? {link} LOPETA";
    let page = cecilia.send(&form().with(key, words).with("preview", "1"));
    page.must_say(finnish("words-preview-told")).must_say(finnish("words-costly")).must_say("</strong> –</p>");
    assert_eq!(house.count("settings"), 0);
    let page = saved(&page.form(WORDS));
    assert_eq!(page.status, 303);
    cecilia.page(page.location()).must_say(finnish("words-saved"));
    assert_eq!(house.app.directory().settings.get(key), Some(words));
    assert_eq!(house.count("settings"), 1, "what was not changed stays the default");
    let long = format!("{{link}} STOP {}", "a".repeat(450));
    for (wrong, mend) in [
        ("Vastaa! LOPETA", "Lisää {link} siihen, mihin linkki tulee."),
        ("Vastaa: {link}", finnish("mend-words-stop")),
        ("{nimi} {link} STOP", "Poista {nimi}. Käytössä ovat vain {place} ja {link}."),
        (long.as_str(), finnish("mend-words-long")),
    ] {
        let page = saved(&form().with("invitation.reminder.sv", wrong));
        page.must_say(mend);
        assert_eq!(page.form(WORDS).get("invitation.reminder.sv"), wrong);
    }
    // Somebody else was faster.
    let old = form().with(key, "Miten meni? {link} STOP");
    house.set(key, "Entä sinä? {link} STOP");
    saved(&old).must_say(finnish("words-stale"));
    assert_eq!(house.app.directory().settings.get(key), Some("Entä sinä? {link} STOP"));
}

/// Sends what waits as an operator would take it, and answers by the first links with these scores.
fn deliver(house: &House, scores: &[u8]) {
    let county = house.county;
    let due = house.run(house.store.due_sendings(county, Channel::TextMessage, NOW, 100)).unwrap();
    for (at, sending) in due.into_iter().enumerate() {
        let link = format!("ABCDEFGH2345{}", char::from(b'A' + at as u8));
        let token = house.store.vault().hash_text("survey link", &link);
        let (visit, name) = (sending.visit.clone(), format!("m{at}"));
        let rows = vec![HandingOver { sending, token, name: name.clone() }];
        let expires_at = NOW + SignedDuration::from_hours(48);
        assert_eq!(house.run(house.store.write(HandOver { county, rows, now: NOW, expires_at })).unwrap().len(), 1);
        let handed = Handed::Accepted(name.clone());
        let settle = SettleSending { county, visit, message: Message::Invitation, handed, now: NOW, reminder_at: None };
        house.run(house.store.write(settle)).unwrap();
        house.run(house.store.write(TakeReceipt { county, name, is_delivered: at > 0, now: NOW })).unwrap();
        if let Some(score) = at.checked_sub(1).and_then(|at| scores.get(at)) {
            let browser = house.browser();
            let form = browser.page(&format!("/s/{link}")).form(&format!("/s/{link}")).with("nps", &score.to_string());
            assert_eq!(browser.send(&form).location(), "/kiitos");
        }
    }
}

#[test]
fn who_answered_is_counted_and_weighed() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    cecilia.page(ANSWERING).must_say(finnish("rates-empty"));
    house.set("invitation.share", "100%");
    add(&house, named("v", 10), |_| ());
    assert_eq!(cecilia.send(&plan(&cecilia, "4").form(PLAN)).status, 303);
    // One of ten is not delivered; five answer: four promoters and one critic, 60 of a hundred.
    deliver(&house, &[10, 9, 9, 10, 3]);
    let page = cecilia.page(ANSWERING);
    let cells = ["10", "10", "9", "5", "5", "50,0\u{a0}%"];
    for head in ["Suun terveydenhuolto", "tekstiviesti", "suomi", "35–49 vuotta", "Kaikki yhteensä"] {
        page.must_say(&line(head, &cells));
    }
    // An index of five answers is hidden here as everywhere.
    page.must_say(&line("Suun terveydenhuolto", &["10", "5", finnish("explorer-too-few"), "–", "–", "–"]));
    house.set("small_cells.hidden_below", "5");
    let page = cecilia.page(ANSWERING);
    // One class: everybody weighs the same. n 8, p 4.75 / 8, d 1.75 / 8: centre .375, variance (.8125 - .140625) / 8,
    // half .568.
    page.must_say(&line("Suun terveydenhuolto", &["10", "5", "60", "60", "−19\u{2060}…\u{2060}94", "1,00"]));
    cecilia.page(&format!("{ANSWERING}?alkaen=1.1.2026&asti=20.11.2026")).must_say(finnish("rates-empty"));
    cecilia.page(&format!("{ANSWERING}?alkaen=eilen")).must_say(finnish("search-day-mend"));
    cecilia.page(&format!("{ANSWERING}?alkaen=2.11.2026&asti=1.11.2026")).must_say(finnish("mend-period"));
}
