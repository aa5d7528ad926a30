//! Everybody chooses what mail they get, and ends it by the link in it.

use tests::cast;
use tests::{House, PostOffice, finnish};

const PAGE: &str = "/tyopoyta/ilmoitukset";

#[test]
fn what_is_not_wanted_does_not_come() {
    let house = House::new();
    let post = PostOffice::open(&house);
    let eeva = house.signed_in("Eeva");
    let form = eeva.page(PAGE).form(PAGE);
    assert_eq!(form.all("kind"), ["news", "digest"], "both are wanted at first, and a handler is not warned");
    let saved = eeva.follow(&form.without("kind").and("kind", "digest"));
    saved.must_say(finnish("notices-saved"));
    assert_eq!(saved.form(PAGE).all("kind"), ["digest"]);
    house.give("f1", "Salaista");
    post.work(&house);
    assert_eq!(post.told().into_iter().map(|(to, _)| to).collect::<Vec<_>>(), ["aino@rantala.fi"]);
    house.clock_shows("2026-11-23T05:30:00Z");
    post.empty();
    post.work(&house);
    let to: Vec<String> = post.told().into_iter().map(|(to, _)| to).collect();
    assert_eq!(to, ["aino@rantala.fi", "cecilia@rantala.fi", "eeva@rantala.fi"]);
}

#[test]
fn warnings_are_chosen_by_those_who_answer_for_a_unit() {
    let house = House::new();
    let form = |name| house.signed_in(name).page(PAGE).form(PAGE);
    assert_eq!(form("Bengt").all("kind"), ["news", "digest", "escalation", "alert"]);
    assert_eq!(form("Cecilia").all("kind"), ["news", "digest", "escalation", "alert"]);
    assert_eq!(house.signed_in("Daavid").get(PAGE).status, 404, "an administrator sees no feedback");
    assert!(house.browser().get(PAGE).location().contains("/tyopoyta/kirjaudu"));
}

#[test]
fn mail_comes_in_the_language_of_one_s_choice() {
    let house = House::new();
    let post = PostOffice::open(&house);
    let eeva = house.signed_in("Eeva");
    eeva.follow(&eeva.page(PAGE).form(PAGE).with("language", "sv")).must_say(finnish("notices-saved"));
    house.give("f1", "Salaista");
    post.work(&house);
    let mail = post.mail().into_iter().find(|mail| mail.to() == "eeva@rantala.fi").unwrap();
    assert_eq!(mail.subject(), "Respons: ett nytt ärende");
    assert!(mail.text().contains("Hamnens tandklinik: en ny respons"), "{}", mail.text());
    assert!(mail.text().contains(&house.app.address("/sv/tyopoyta/palautteet")));
}

#[test]
fn the_link_in_a_mail_ends_its_kind_without_signing_in() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.give("f1", "Salaista");
    post.work(&house);
    let mail = post.mail().into_iter().find(|mail| mail.to() == "eeva@rantala.fi").unwrap();
    let path = mail.unsubscribe(&house);
    let browser = house.browser();
    let page = browser.page(&path);
    // To look is not to end: mail programs look at every link.
    page.must_say(finnish("mail-kind-news")).must_say(finnish("unsubscribe-is-on")).must_not_say("Eeva");
    browser.page(&path).must_say(finnish("unsubscribe-is-on"));
    browser.send(&page.form(&path)).must_say(finnish("unsubscribe-done"));
    assert_eq!(house.signed_in("Eeva").page(PAGE).form(PAGE).all("kind"), ["digest"]);
    post.empty();
    house.pass_minutes(30);
    let received = domain::feedback::Received { received_at: house.app.now(), ..cast::received("Uusi") };
    house.run(cast::give(&house.store, house.county, "f2", received));
    post.work(&house);
    assert_eq!(post.told().into_iter().map(|(to, _)| to).collect::<Vec<_>>(), ["aino@rantala.fi"]);
}

#[test]
fn nobody_ends_somebody_else_s_mail() {
    let house = House::new();
    let post = PostOffice::open(&house);
    house.give("f1", "Salaista");
    post.work(&house);
    let path = post.mail()[0].unsubscribe(&house);
    let recipient = if path.contains("p1.") { ("p1.", "p2.") } else { ("p5.", "p2.") };
    for other in [
        path.replace(recipient.0, recipient.1),
        path.replace(".news.", ".digest."),
        path[..path.len() - 1].to_owned(),
        format!("{path}.x"),
        "/ilmoitukset/lopeta/p1".to_owned(),
    ] {
        assert_eq!(house.browser().get(&other).status, 404, "{other}");
        assert_eq!(house.browser().post(&other, &[("List-Unsubscribe", "One-Click")]).status, 404, "{other}");
    }
    let foreign = house.browser().post_with(&path, &[], &[("origin", "https://evil.example")]);
    assert_eq!(foreign.status, 403);
    assert_eq!(house.count("mail_choices"), 0);
}

#[test]
fn the_page_says_whether_mail_is_on() {
    let house = House::new();
    let eeva = house.signed_in("Eeva");
    eeva.page(PAGE).must_say(finnish("notices-off"));
    let post = PostOffice::open(&house);
    post.work(&house);
    eeva.page(PAGE).must_not_say(finnish("notices-off"));
    house.pass(1);
    eeva.page(PAGE).must_say(finnish("notices-off"));
}
