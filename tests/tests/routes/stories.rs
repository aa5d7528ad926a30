//! Whole journeys, on both databases.

use super::give::{code, filled, held};
use domain::feedback::Handling;
use tests::cast::AINO;
use tests::{Browser, Database, House, finnish};

/// Runs a story on each database in turn.
fn on_both(story: impl Fn(&House)) {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        story(&House::on(fresh));
    }
}

/// The page of a feedback of the inbox.
fn open(browser: &Browser, words: &str) -> String {
    let inbox = browser.page("/tyopoyta/palautteet");
    let tags = inbox.must_say(words).tags();
    let links = tags.iter().filter_map(|tag| tag.get("href"));
    links.rev().find(|to| to.starts_with("/tyopoyta/palautteet/")).unwrap().to_owned()
}

#[test]
fn from_the_first_word_to_the_last() {
    on_both(|house| {
        let client = house.browser();
        let wish = filled(&client).with("text", "Odotin turhaan.").with("reply", "code").and("kinds", "question");
        let code = code(&client.send(&wish));
        let follow = format!("/palaute/seuranta/{code}");
        client.page(&follow).must_say(finnish("follow-state-received"));

        let cecilia = house.signed_in("cecilia");
        let path = open(&cecilia, "Odotin turhaan.");
        cecilia.follow(&cecilia.page(&path).form("/ota"));
        let over =
            cecilia.page(&path).form("/siirra").with("hand_to", "kallio-hammas").with("reason", "Siellä tapahtui");
        cecilia.follow(&over);
        assert_eq!(house.signed_in("eeva").get(&path).status, 404);

        let aino = house.signed_in("aino");
        assert_eq!(open(&aino, "Odotin turhaan."), path);
        aino.follow(&aino.page(&path).form("/vastaa").with("answer", "Aika oli peruttu. Pahoittelemme."));
        assert_eq!(held(house, &code).handling, Handling::Answered { at: tests::cast::NOW, by: AINO });

        house.pass(24);
        let page = client.page(&follow);
        page.must_say("Aika oli peruttu. Pahoittelemme.");
        client.follow(&page.form_with("text").with("text", "Kuka sen perui?"));
        let aino = house.signed_in("aino");
        assert_eq!(open(&aino, "Odotin turhaan."), path);
        aino.follow(&aino.page(&path).form("/vastaa").with("answer", "Järjestelmä."));
        aino.follow(&aino.page(&path).form("/sulje").with("close_reason", "Selvä"));
        let page = client.page(&follow);
        page.must_say("Kuka sen perui?").must_say("Järjestelmä.").must_say(finnish("follow-state-closed"));
        page.must_not_say("Siellä tapahtui").must_not_say("Selvä").must_not_say("Aalto");
        assert_eq!(house.count("feedback_events"), 6);
    });
}

#[test]
fn an_answer_changes_the_page_that_everybody_sees() {
    on_both(|house| {
        house.set("public_page.refresh", "live");
        let browser = house.browser();
        browser.page("/tyytyvaisyys").must_say(finnish("satisfaction-empty"));
        for score in ["10", "10", "10", "10", "9", "9", "9", "8", "7", "2"] {
            let form = browser.page("/q/SATAMA").form("/q/SATAMA").with("nps", score);
            assert_eq!(browser.send(&form).status, 303);
        }
        // Ten answers: seven promoters, one critic.
        let page = browser.page("/tyytyvaisyys");
        page.must_say("Hammashoito").must_say(finnish("satisfaction-few"));
        assert_eq!(page.body.matches("<strong>60</strong>").count(), 2, "the county and the service: {}", page.body);
        // A server that starts anew reads the same from the database.
        let columns = house.run(house.store.columns(house.county)).unwrap();
        assert_eq!(columns.len(), house.run(house.app.answers()).unwrap().len());
    });
}

#[test]
fn many_at_once_are_each_there_once() {
    on_both(|house| {
        let codes: Vec<String> = std::thread::scope(|scope| {
            let client = |number: usize| {
                move || {
                    let browser = house.browser();
                    let form = filled(&browser).with("text", &format!("Palaute {number}"));
                    let (first, again) = (browser.send(&form), browser.send(&form));
                    assert_eq!(first.location(), again.location());
                    code(&first)
                }
            };
            let clients: Vec<_> = (0..24).map(|number| scope.spawn(client(number))).collect();
            clients.into_iter().map(|client| client.join().unwrap()).collect()
        });
        assert_eq!(house.count("feedback"), 24);
        for (number, code) in codes.iter().enumerate() {
            assert_eq!(held(house, code).text, format!("Palaute {number}"));
        }
    });
}
