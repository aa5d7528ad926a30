//! What people wrote: masked for whoever need not know, read by the model, accepted and corrected, and told together.

use app::jobs::read_comments::read_waiting;
use domain::comments::Sentiment;
use domain::language::Wording;
use domain::surveys::Response;
use store::{AddResponses, ImportTopics, Topic, Unmasking};
use tests::cast::{self, EEVA};
use tests::{House, finnish};

const PAGE: &str = "/tyopoyta/palautteet/f1";
const NAMED: &str = "Hoitaja Maija oli tyly, soittakaa 040 123 4567";
const MASKED: &str = "Hoitaja [nimi] oli tyly, soittakaa [puhelinnumero]";
const COMMENTS: &str = "/tyopoyta/kommentit";

fn settle(text: &str) -> House {
    let house = House::new();
    let topic = |key: &str, fi: &str| Topic { key: key.into(), name: Wording::new(fi, "", "") };
    let topics = vec![topic("fees", "Maksut"), topic("encounter", "Kohtaaminen"), topic("waiting", "Odottaminen")];
    house.run(house.store.write(ImportTopics { county: house.county, topics })).unwrap();
    house.give("f1", text);
    house
}

fn read(house: &House) -> u64 {
    house.run(read_waiting(&house.store, house.county, cast::NOW)).unwrap()
}

#[test]
fn a_feedback_is_masked_for_all_but_its_handler() {
    let house = settle(NAMED);
    let (aino, eeva) = (house.signed_in("aino"), house.signed_in("eeva"));
    for reader in [&aino, &eeva] {
        reader.page(PAGE).must_say(MASKED).must_not_say("Maija");
        reader.page("/tyopoyta/palautteet").must_say("Hoitaja [nimi] oli tyly").must_not_say("Maija");
    }
    aino.send(&aino.page(PAGE).form("/ota"));
    aino.page(PAGE).must_say(NAMED).must_not_say("[nimi]");
    assert!(!aino.page(PAGE).has_form("/avaa-peitetyt"));
    eeva.page(PAGE).must_say(MASKED).must_not_say("Maija");
    // The list stays masked for everybody, and so does what is found in a search.
    aino.page("/tyopoyta/palautteet").must_not_say("Maija");
    aino.page("/tyopoyta/haku?sanat=tyly").must_not_say("Maija");
    let sender = house.browser().page(&format!("/palaute/seuranta/{}", cast::code("f1")));
    sender.must_not_say("[nimi]");
}

#[test]
fn who_unmasks_is_noted_and_sees_it_for_the_day() {
    let house = settle(NAMED);
    let (aino, eeva) = (house.signed_in("aino"), house.signed_in("eeva"));
    assert_eq!(eeva.send(&eeva.page(PAGE).form("/avaa-peitetyt")).location(), PAGE);
    let noted = house.run(house.store.unmaskings(house.county, "f1")).unwrap();
    assert_eq!(noted, [Unmasking { person: EEVA, at: cast::NOW }]);
    eeva.page(PAGE).must_say(NAMED).must_say("katsoi peitetyt henkilötiedot");
    aino.page(PAGE).must_say(MASKED).must_say("katsoi peitetyt henkilötiedot");
    house.pass(24);
    house.signed_in("eeva").page(PAGE).must_say(MASKED);
    // Whoever handles it reads it anyway: there is nothing to note.
    let aino = house.signed_in("aino");
    let form = aino.page(PAGE).form("/avaa-peitetyt");
    aino.send(&aino.page(PAGE).form("/ota"));
    aino.send(&form);
    assert_eq!(house.count("unmaskings"), 1);
    // And what is not theirs to see is not there.
    let bengt = house.signed_in("bengt");
    assert_eq!(bengt.post(&format!("{PAGE}/avaa-peitetyt"), &[("token", form.get("token"))]).status, 404);
}

#[test]
fn what_has_nothing_to_mask_has_nothing_to_unmask() {
    let house = settle("Odotin kolme tuntia.");
    assert!(!house.signed_in("aino").page(PAGE).has_form("/avaa-peitetyt"));
}

#[test]
fn a_suggestion_is_accepted_by_one_press() {
    let house = settle("Lasku oli aivan liian suuri ja hinta väärä");
    let aino = house.signed_in("aino");
    aino.page(PAGE).must_not_say(finnish("suggested-title"));
    assert_eq!(read(&house), 1);
    let page = aino.page(PAGE);
    page.must_say(finnish("suggested-title")).must_say("Kielteinen").must_say("Maksut");
    assert_eq!(aino.send(&page.form("/aiheet")).location(), PAGE);
    let judgement = house.run(house.store.judgement(house.county, "f1")).unwrap();
    assert_eq!(judgement.and_then(|held| held.sentiment), Some(Sentiment::Negative));
    assert_eq!(house.run(house.store.feedback_topics(house.county, "f1")).unwrap(), ["fees"]);
    aino.page(PAGE).must_not_say(finnish("suggested-title")).must_say("Maksut").must_say("luokitteli aiheet");
}

#[test]
fn a_suggestion_is_corrected() {
    let house = settle("Lasku oli aivan liian suuri ja hinta väärä");
    read(&house);
    let aino = house.signed_in("aino");
    let form = aino.page(PAGE).form("/aiheet").without("topics").and("topics", "waiting").with("tone", "neutral");
    aino.send(&form);
    assert_eq!(house.run(house.store.feedback_topics(house.county, "f1")).unwrap(), ["waiting"]);
    let judgement = house.run(house.store.judgement(house.county, "f1")).unwrap();
    assert_eq!(judgement.and_then(|held| held.sentiment), Some(Sentiment::Neutral));
    // A new model does not take the person's word back.
    read(&house);
    aino.page(PAGE).must_say("Odottaminen").must_say("Neutraali").must_not_say(finnish("suggested-title"));
}

#[test]
fn praise_and_blame_are_told_with_quotes_that_name_nobody() {
    let house = settle("Hoitaja Maija oli todella ystävällinen ja kuunteli, kiitos!");
    let praise = |at: usize| {
        let what = ["lääkäri", "kätilö", "ohjaaja", "lähihoitaja", "vastaanottovirkailija", "hammashoitaja"][at % 6];
        format!("Ystävällinen {what} kuunteli minua, kiitos kohtaamisesta numero {at}")
    };
    let response =
        |at: usize| Response { comment: praise(at), submitted_at: cast::NOW, ..cast::response(&format!("r{at}"), 9) };
    let rows = (0..12).map(response).collect();
    house.run(house.store.write(AddResponses { county: house.county, rows })).unwrap();
    let aino = house.signed_in("aino");
    aino.page(COMMENTS).must_say(finnish("comments-none"));
    assert_eq!(read(&house), 13);
    let page = aino.page(COMMENTS);
    page.must_say("13 kommenttia.").must_say("Kohtaaminen").must_say("kuunteli minua").must_not_say("Maija");
    page.must_say(finnish("comments-no-corrections")).must_say(finnish("comments-unknown-hint"));
    aino.page(&format!("{COMMENTS}?lahde=feedback")).must_say("Yksi kommentti.");
    // Somebody who handles nothing has no such page.
    assert_eq!(house.signed_in("daavid").get(COMMENTS).status, 404);
    assert_eq!(house.browser().get(COMMENTS).status, 303);
}
