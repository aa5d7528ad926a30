use super::give::{code, filled, held};
use domain::feedback::Handling;
use jiff::civil::date;
use tests::{Answer, Database, Form, House, finnish};

fn chosen(page: &Answer, words: &str) -> Form {
    let at = page.body.find(words).unwrap_or_else(|| panic!("no {words}: {}", page.body));
    let value = page.body[..at].rsplit("name=\"chosen\" value=\"").next().unwrap().split('"').next().unwrap();
    page.form("/syrjassa").with("chosen", value)
}

fn trapped(house: &House, words: &str) -> String {
    let client = house.browser();
    let form = filled(&client).with("text", words).with("reply", "code").with("website", "https://x.example");
    code(&client.send(&form))
}

#[test]
fn what_a_person_sent_is_released_with_its_own_clock() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        released(&House::on(fresh));
    }
}

fn released(house: &House) {
    let code = trapped(house, "Kirjoitin ruudunlukijalla kaikkiin kenttiin.");
    // The sender gets the receipt and follows it like everybody.
    house.browser().page(&format!("/palaute/seuranta/{code}")).must_say(finnish("follow-state-received"));
    let aino = house.signed_in("aino");
    aino.page("/tyopoyta/palautteet").must_not_say("ruudunlukijalla");
    house.pass(24 * 3);
    let aino = house.signed_in("aino");
    let page = aino.page("/tyopoyta/syrjassa");
    page.must_say("ruudunlukijalla").must_say(finnish("aside-sign-trap")).must_say("1 odottaa katsomista");
    let done = aino.follow(&chosen(&page, "ruudunlukijalla").with("palaute", "1"));
    done.must_say("1 palaute siirrettiin käsiteltäväksi.").must_say(finnish("aside-empty"));
    let feedback = held(house, &code);
    assert_eq!((feedback.handling, feedback.due_on), (Handling::Received, date(2026, 12, 1)), "ten days from the 21st");
    let inbox = aino.page("/tyopoyta/palautteet");
    inbox.must_say("Kirjoitin ruudunlukijalla");
    aino.page(&format!("/tyopoyta/palautteet/{}", feedback.id)).must_say(finnish("history-released"));
}

#[test]
fn what_is_no_feedback_is_closed_and_comes_back_with_its_sender() {
    let house = House::new();
    let (spam, other) = (trapped(&house, "Halpoja lainoja"), trapped(&house, "Osta heti"));
    let aino = house.signed_in("aino");
    let page = aino.page("/tyopoyta/syrjassa");
    let both = chosen(&page, "Osta heti").get("chosen").to_owned();
    let form = chosen(&page, "Halpoja lainoja").and("chosen", &both).with("ei", "1");
    aino.follow(&form).must_say("2 suljettiin: ne eivät ole palautteita.").must_say(finnish("aside-empty"));
    assert!([&spam, &other].iter().all(|code| !held(&house, code).handling.is_open()));
    // Pressed again on the old page, nothing more happens.
    aino.follow(&form).must_say("0 suljettiin");
    aino.page("/tyopoyta/palautteet?osa=valmiit").must_not_say("Halpoja lainoja");
    let client = house.browser();
    let follow = client.page(&format!("/palaute/seuranta/{spam}"));
    client.follow(&follow.form_with("text").with("text", "Olen kyllä ihminen."));
    aino.page("/tyopoyta/syrjassa").must_say("Halpoja lainoja").must_not_say("Osta heti");
}

#[test]
fn only_its_handlers_look_at_it() {
    let house = House::new();
    trapped(&house, "Halpoja lainoja");
    house.run(house.app.note_forms()).unwrap();
    let bengt = house.signed_in("bengt");
    bengt.page("/tyopoyta/syrjassa").must_not_say("Halpoja lainoja");
    let aino = house.signed_in("aino");
    let page = aino.page("/tyopoyta/syrjassa");
    let form = chosen(&page, "Halpoja lainoja");
    let theirs = bengt.page("/tyopoyta/syrjassa");
    assert!(!theirs.has_form("/syrjassa"));
    let token = theirs.form("/kirjaudu-ulos").get("token").to_owned();
    bengt.send(&form.clone().with("token", &token).with("ei", "1"));
    aino.page("/tyopoyta/syrjassa").must_say("Halpoja lainoja");
    assert_eq!(bengt.send(&form.clone().with("ei", "1")).status, 403);
    assert_eq!(house.signed_in("daavid").get("/tyopoyta/syrjassa").status, 404);
    aino.page("/tyopoyta/palautteet").must_say("Syrjässä 1");
    bengt.page("/tyopoyta/palautteet").must_not_say("Syrjässä");
    aino.follow(&form.without("chosen")).must_say(finnish("aside-choose"));
}

#[test]
fn the_same_text_many_times_is_looked_at() {
    let house = House::new();
    let client = house.browser();
    for number in 1..=7 {
        let text =
            if number % 2 == 0 { "KOTIHOITO EI TULLUT, taas kerran!" } else { "Kotihoito ei tullut taas kerran." };
        client.send(&filled(&client).with("text", text));
    }
    client.send(&filled(&client).with("text", "Kotihoito tuli, kiitos siitä teille."));
    let aino = house.signed_in("aino");
    aino.page("/tyopoyta/syrjassa").must_say("2 odottaa katsomista").must_say(finnish("aside-sign-repeated"));
    assert_eq!(house.count("feedback"), 8);
    // An hour and more later, it is said anew.
    house.pass(3);
    client.send(&filled(&client).with("text", "Kotihoito ei tullut taas kerran."));
    house.signed_in("aino").page("/tyopoyta/syrjassa").must_say("2 odottaa katsomista");
}
