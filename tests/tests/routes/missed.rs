use super::give::filled;
use tests::{Answer, Database, Form, House, finnish};

fn add_form(page: &Answer, words: &str) -> Form {
    let fits = |form: &Form| form.action.ends_with("/haut/lisaa") && form.get("missed") == words;
    Form::all_in(&page.body).into_iter().find(fits).unwrap_or_else(|| panic!("no {words}: {}", page.body))
}

fn note(house: &House) {
    house.run(house.app.note_forms()).unwrap();
}

#[test]
fn what_was_not_found_becomes_a_word_in_one_step() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        story(&House::on(fresh));
    }
}

fn story(house: &House) {
    let client = house.browser();
    // By the button, by typing that has settled, and by a form sent with "I don't know".
    let find = filled(&client).without("target").with("search", "Zumppaamo").with("find", "1");
    client.send(&find);
    for address in ["q=zumppaamo", "q=zump", "q=zumppaamo&settled=1", "q=zumppaamo&settled=1", "settled=1&q="] {
        client.get(&format!("/palaute/kohteet?{address}"));
    }
    assert_eq!(client.send(&filled(&client).with("target", "?").with("search", "xyzzyx")).status, 303);
    assert_eq!(client.send(&filled(&client).with("search", "qwertyq")).status, 303);
    for private in ["maija@esimerkki.fi", "040 1234567", "131052-308T"] {
        client.send(&find.clone().with("search", private));
    }
    note(house);
    let daavid = house.signed_in("daavid");
    let page = daavid.page("/tyopoyta/haut");
    page.must_say("zumppaamo").must_say("3 kertaa").must_say("xyzzyx").must_say("2 eri hakua");
    page.must_not_say("qwertyq").must_not_say("maija").must_not_say("1234567").must_not_say("131052");
    assert!(page.body.find("zumppaamo") < page.body.find("xyzzyx"), "the most frequent first");

    // A name that fits none brings the nearest; the name itself adds the word.
    let unsure = daavid.send(&add_form(&page, "zumppaamo").with("target", "hammashoito satama"));
    unsure.must_say(finnish("missed-which")).must_say(finnish("missed-candidates")).must_say("Sataman hammashoitola");
    let added = daavid.follow(&add_form(&unsure, "zumppaamo").with("target", "sataman hammashoitola"));
    added.must_say("Sana on lisätty kohteelle Sataman hammashoitola").must_say("1 eri haku").must_not_say("3 kertaa");
    client.page("/palaute/kohteet?q=zumppaamo").must_say("Sataman hammashoitola");
    daavid.page("/tyopoyta/kohteet/satama-hammas").must_say("zumppaamo").must_say("oikominen");

    let refuse = Form::all_in(&added.body).into_iter().find(|form| form.action.ends_with("/haut/ohita")).unwrap();
    daavid.follow(&refuse).must_say(finnish("missed-refused")).must_say(finnish("missed-none"));
    client.page("/palaute/kohteet?q=xyzzyx&settled=1");
    note(house);
    daavid.page("/tyopoyta/haut").must_not_say("xyzzyx");
    let refused = daavid.page("/tyopoyta/haut?osa=ohitetut");
    let back = refused.must_say("xyzzyx").form("/haut/ohita").with("back", "1");
    daavid.follow(&back);
    daavid.page("/tyopoyta/haut").must_say("xyzzyx");
}

#[test]
fn what_was_missed_is_forgotten_after_ninety_days() {
    let house = House::new();
    house.browser().page("/palaute/kohteet?q=xyzzyx&settled=1");
    house.run(house.app.look_after_forms()).unwrap();
    assert_eq!(house.count("missed_searches"), 1);
    house.pass(24 * 90);
    house.run(house.app.look_after_forms()).unwrap();
    assert_eq!(house.count("missed_searches"), 1);
    house.pass(24);
    house.run(house.app.look_after_forms()).unwrap();
    assert_eq!(house.count("missed_searches"), 0);
}
