//! Surveys of the county's own, through a real server: built, published, answered, looked at; a second version.

use app::jobs::read_comments::read_waiting;
use domain::language::Wording;
use domain::surveys::{Given, OwnAnswer};
use store::{ChooseQrSurvey, ImportTopics, Topic};
use tests::{Answer, Browser, Database, House, finnish};

const LIST: &str = "/tyopoyta/kyselyt";
const DRAFT: &str = "/tyopoyta/kyselyt/matka/luonnos";
const QR: &str = "/q/SATAMA";

/// A survey as a file, without the national set: how one came, how long it took, what else.
const FILE: &str = r#"{
  "format": "kuule survey 1", "code": "matka", "name": { "fi": "Matka hoitoon" },
  "audience": "13_and_over", "languages": ["fi"], "national": false,
  "questions": [
    { "code": "way", "kind": "single", "text": { "fi": "Miten tulit?" }, "required": true,
      "choices": [{ "code": "bus", "text": { "fi": "Bussilla" } }, { "code": "foot", "text": { "fi": "Kävellen" } }] },
    { "code": "minutes", "kind": "number", "text": { "fi": "Montako minuuttia matka kesti?" }, "lowest": 0, "highest": 600,
      "shown_when": { "question": "way", "one_of": ["bus"] } },
    { "code": "slow", "kind": "open", "text": { "fi": "Mikä hidasti matkaa?" },
      "shown_when": { "question": "minutes", "from": 60, "to": 600 } },
    { "code": "mood", "kind": "smiley_5", "text": { "fi": "Millainen matka oli?" } }
  ]
}"#;

/// Takes a file in, and publishes it.
fn publish(cecilia: &Browser, file: &str, code: &str) -> Answer {
    let new = cecilia.page("/tyopoyta/kyselyt/uusi").form("/kyselyt/tuo");
    assert_eq!(cecilia.send(&new.with("json", file)).location(), format!("{LIST}/{code}/luonnos"));
    let page = cecilia.page(&format!("{LIST}/{code}/julkaise"));
    cecilia.follow(&page.form("/julkaise"))
}

/// The harbour's QR address leads to the survey.
fn asked_at_the_harbour(house: &House, code: &str) {
    let (county, qr) = (house.county, tests::cast::HARBOUR_QR.to_owned());
    house.run(house.store.write(ChooseQrSurvey { county, qr, code: Some(code.to_owned()) })).unwrap();
}

fn matka() -> House {
    let house = House::new();
    publish(&house.signed_in("cecilia"), FILE, "matka");
    asked_at_the_harbour(&house, "matka");
    house
}

fn rows(house: &House, table: &str) -> Vec<String> {
    house.run(house.fresh.rows(table)).lines().map(str::to_owned).collect()
}

#[test]
fn a_survey_is_built_question_by_question_published_and_answered() {
    for fresh in Database::BOTH.into_iter().filter_map(Database::fresh) {
        story(&House::on(fresh));
    }
}

fn story(house: &House) {
    let cecilia = house.signed_in("cecilia");
    let new = cecilia.page("/tyopoyta/kyselyt/uusi").form("/kyselyt/uusi");
    let new = new.with("name_fi", "Matka hoitoon").with("code", "Matka").without("languages").and("languages", "fi");
    let page = cecilia.follow(&new);
    assert_eq!(cecilia.send(&new).location(), DRAFT, "a double click leads to the same draft");
    assert_eq!(page.form("/luonnos").get("national"), "1", "the national set stands in front unless it is taken away");

    // A question with choices; a third row that is empty is left out.
    let add = |kind: &str| cecilia.page(&format!("{DRAFT}/kysymykset/uusi?laji={kind}")).form("/kysymykset/uusi");
    let way = add("single").with("text_fi", "Miten tulit?").with("required", "1");
    let way = way.without("choice_fi").and("choice_fi", "Bussilla").and("choice_fi", "Kävellen").and("choice_fi", "");
    let page = cecilia.follow(&way);
    page.must_say("Miten tulit?").must_say(finnish("survey-is-required"));
    // Why: asked of critics, by the national question in front.
    let why = add("open").with("text_fi", "Miksi et suosittelisi?").with("depends", "nps");
    let why = (0..=6).fold(why, |form, point| form.and("wanted_nps", &point.to_string()));
    cecilia.follow(&why).must_say("0–6");
    let form = cecilia.page(&format!("{DRAFT}/kysymykset/k2")).form("/k2");
    assert_eq!(form.all("wanted_nps"), ["0", "1", "2", "3", "4", "5", "6"], "it stands as it was ticked");
    // It goes up, and comes down again.
    let ends = |page: &Answer| (page.body.find("Miten tulit?"), page.body.find("Miksi et suosittelisi?"));
    let up = cecilia.page(DRAFT).form("/jarjestys").with("up", "k2");
    let (first, second) = ends(&cecilia.follow(&up));
    assert!(first > second);
    let page = cecilia.page(DRAFT);
    let (first, second) = ends(&cecilia.follow(&page.form("/jarjestys").with("down", "k2")));
    assert!(first < second);
    cecilia.send(&page.form("/jarjestys").with("remove", "k1")).must_say(finnish("survey-stale"));

    cecilia.page(&format!("{LIST}/matka/esikatselu")).must_say("Miten tulit?").must_say(finnish("survey-preview-lead"));
    let answers = cecilia.follow(&cecilia.page(&format!("{LIST}/matka/julkaise")).form("/julkaise"));
    answers.must_say("Versio 1 on julkaistu.").must_say("0 vastausta");
    assert_eq!(cecilia.get(DRAFT).status, 404, "what is published has no draft");

    // A place's address leads to it, and a client answers on a phone.
    let links = cecilia.page("/tyopoyta/kyselyt/linkit");
    cecilia.follow(&links.form("/linkit/qr").with("survey_SATAMA", "matka")).must_say(finnish("links-saved"));
    let client = house.browser();
    let form = client.page(QR).must_say("Matka hoitoon").must_say("Vastaa, jos vastasit kohtaan").form(QR);
    let form = form.with("nps", "3").with("access", "5").with("own-k1", "v1").with("own-k2", "Jono.");
    assert_eq!(client.send(&form).location(), "/kiitos");
    assert_eq!(client.send(&form).location(), "/kiitos", "a double click");
    let page = cecilia.page(&format!("{LIST}/matka"));
    page.must_say("1 vastaus").must_say("Jono.").must_say("100\u{a0}%");
    cecilia.page("/tyopoyta/kyselyt").must_say("versio 1 julkaistu 21.11.2026").must_say("1 QR-osoite");
    // The national part counts where it always does.
    assert_eq!(house.run(house.fresh.number("SELECT count(*) FROM responses WHERE nps = 3 AND access = 5")), 1);
    house.browser().page("/q/KALLQX").must_not_say("Matka hoitoon");

    // The second version says what can no longer be compared; the first stays as it is.
    cecilia.follow(&page.form("/uusi-versio"));
    let reworded = cecilia.page(&format!("{DRAFT}/kysymykset/k2")).form("/k2").with("text_fi", "Mikä meni vikaan?");
    cecilia.follow(&reworded).must_say(finnish("break-wording"));
    let page = cecilia.page(&format!("{LIST}/matka/julkaise"));
    page.must_say(finnish("survey-broken")).must_say(finnish("break-wording"));
    let answers = cecilia.follow(&page.form("/julkaise"));
    answers.must_say("Ei vertailukelpoista version 1 kanssa").must_say("0 vastausta");
    client.page(QR).must_say("Mikä meni vikaan?");
    cecilia.page(&format!("{LIST}/matka?versio=1")).must_say("Miksi et suosittelisi?").must_say("Jono.");
}

#[test]
fn what_does_not_apply_is_dropped_and_what_is_wrong_comes_back() {
    let house = matka();
    let browser = house.browser();
    let form = browser.page(QR).form(QR);
    let page = browser.send(&form.clone().with("own-minutes", "999").with("own-mood", "4"));
    assert_eq!(page.status, 200);
    page.must_say("Vastaa kohtaan ”Miten tulit?”.").must_not_say("Kirjoita luku väliltä");
    let back = page.form(QR);
    assert_eq!((back.get("own-minutes"), back.get("own-mood")), ("999", "4"), "what was typed stays");
    let page = browser.send(&back.with("own-way", "bus"));
    page.must_say("Kirjoita luku väliltä 0–600.");
    browser.send(&page.form(QR).with("own-minutes", "puoli")).must_say("kokonaisluku numeroina");
    assert_eq!(house.count("responses"), 0);
    // On foot nobody is asked for minutes, and so not what took long.
    let on_foot = page.form(QR).with("own-way", "foot").with("own-minutes", "90").with("own-slow", "Hiljaa");
    assert_eq!(browser.send(&on_foot).location(), "/kiitos");
    let held = rows(&house, "own_answers");
    assert_eq!(held.len(), 2, "{held:?}");
    assert!(held.iter().any(|row| row.contains(",way,")) && held.iter().any(|row| row.contains(",mood,")));
    assert_eq!(house.count("own_texts"), 0);
    let slow = browser.page(QR).form(QR).with("own-way", "bus").with("own-minutes", "75").with("own-slow", "Ruuhka");
    assert_eq!(browser.send(&slow).location(), "/kiitos");
    assert!(rows(&house, "own_texts")[0].contains(",Ruuhka,"));
    // Of the national set nothing is asked here, so nothing of it is taken.
    let meddled = browser.page(QR).form(QR).with("own-way", "foot").with("nps", "0").with("comment", "Ujutettu");
    assert_eq!(browser.send(&meddled).location(), "/kiitos");
    assert_eq!(house.run(house.fresh.number("SELECT count(*) FROM responses WHERE nps IS NOT NULL")), 0);
    assert_eq!(house.count("comments"), 0);
}

#[test]
fn an_empty_answer_and_an_old_page_come_back_filled() {
    let house = House::new();
    let without = FILE.replace("\"required\": true,", "");
    publish(&house.signed_in("cecilia"), &without, "matka");
    asked_at_the_harbour(&house, "matka");
    let browser = house.browser();
    let form = browser.page(QR).form(QR);
    browser.send(&form).must_say(finnish("survey-empty"));
    house.pass(13);
    let page = browser.send(&form.with("own-way", "bus").with("own-mood", "1"));
    page.must_say(finnish("give-expired"));
    let back = page.form(QR);
    assert_eq!((back.get("own-way"), back.get("own-mood")), ("bus", "1"));
    assert_eq!(browser.send(&back).location(), "/kiitos");
    assert_eq!(house.count("own_responses"), 1);
}

#[test]
fn children_answer_by_smileys_with_words() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let file = FILE.replace("13_and_over", "7_12").replace("matka", "lapset");
    publish(&cecilia, &file, "lapset");
    asked_at_the_harbour(&house, "lapset");
    let browser = house.browser();
    let page = browser.page(QR);
    page.must_say(finnish("survey-child-lead")).must_say(finnish("smiley-child-5")).must_not_say("suosittelisit");
    assert_eq!(browser.send(&page.form(QR).with("own-way", "foot").with("own-mood", "5")).location(), "/kiitos");
    let band = domain::surveys::AgeGroup::From7To12.number();
    assert_eq!(house.run(house.fresh.number("SELECT age_group FROM responses")), i64::from(band));
    // They are offered no recommendation to build with.
    cecilia.follow(&cecilia.page(&format!("{LIST}/lapset")).form("/uusi-versio")).must_not_say("Suosittelu 0–10");
    assert_eq!(cecilia.get(&format!("{LIST}/lapset/luonnos/kysymykset/uusi?laji=nps")).status, 404);
}

#[test]
fn a_link_leads_to_the_version_for_which_it_was_made() {
    let house = matka();
    let cecilia = house.signed_in("cecilia");
    let links = cecilia.page("/tyopoyta/kyselyt/linkit").form("/linkit");
    let made = cecilia.send(&links.with("survey", "matka").with("unit", "kallio-hammas"));
    let hrefs = made.tags().into_iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect::<Vec<_>>();
    let link = hrefs.iter().find_map(|to| to.find("/s/").map(|at| to[at..].to_owned())).unwrap();
    publish(&cecilia, &FILE.replace("Miten tulit?", "Millä tulit?"), "matka");
    let client = house.browser();
    let form = client.page(&link).must_say("Miten tulit?").form(&link);
    client.page(QR).must_say("Millä tulit?");
    assert_eq!(client.send(&form.with("own-way", "foot")).location(), "/kiitos");
    cecilia.page(&format!("{LIST}/matka?versio=1")).must_say("1 vastaus");
    assert_eq!(client.get(&link).status, 410);
}

#[test]
fn a_form_that_was_opened_before_the_next_version_answers_its_own() {
    let house = matka();
    let (client, cecilia) = (house.browser(), house.signed_in("cecilia"));
    let form = client.page(QR).form(QR).with("own-way", "foot");
    publish(&cecilia, &FILE.replace("Miten tulit?", "Millä tulit?"), "matka");
    let held = |version: i64| {
        let page = cecilia.page(&format!("{LIST}/matka?versio={version}"));
        page.says("1 vastaus")
    };
    assert_eq!(client.send(&form).location(), "/kiitos");
    assert_eq!((held(1), held(2)), (true, false));
    // A number that no survey has is not believed.
    let form = client.page(QR).form(QR).with("own-way", "bus").with("survey", "77");
    assert_eq!(client.send(&form).location(), "/kiitos");
    assert_eq!((held(1), held(2)), (true, true));
}

#[test]
fn a_survey_goes_out_as_a_file_and_comes_in_again() {
    let house = matka();
    let cecilia = house.signed_in("cecilia");
    let file = String::from_utf8(cecilia.bytes(&format!("{LIST}/matka/kysely.json"))).unwrap();
    assert!(file.contains("\"Montako minuuttia matka kesti?\""));
    let import = |json: &str| cecilia.send(&cecilia.page("/tyopoyta/kyselyt/uusi").form("/tuo").with("json", json));
    assert_eq!(import(&file).location(), LIST, "the published version says the same already");
    assert_eq!(house.count("questionnaires"), 1);
    let page = import(&file.replace("\"bus\"", "\"b,u\""));
    assert_eq!(page.status, 200);
    page.must_say("question 1 (way), choice \"b,u\"");
    assert!(page.form("/tuo").get("json").contains("\"b,u\""), "what was pasted stays");
    import("{").must_say("line 1");
    import(&file.replace("\"matka\"", "\"national\"")).must_say("code: ");
    assert_eq!(house.count("questionnaires"), 1);
}

#[test]
fn what_is_unfinished_is_not_published() {
    let house = House::new();
    let cecilia = house.signed_in("cecilia");
    let file = FILE.replace("[\"fi\"]", "[\"fi\", \"sv\"]");
    cecilia.send(&cecilia.page("/tyopoyta/kyselyt/uusi").form("/tuo").with("json", &file));
    let page = cecilia.page(&format!("{LIST}/matka/julkaise"));
    assert!(!page.has_form("/julkaise"));
    page.must_say("teksti puuttuu (ruotsiksi)").must_say("7 tekstiä puuttuu");
    let token = cecilia.page(DRAFT).form("/luonnos").get("token").to_owned();
    let fields = [("token", token.as_str()), ("version", "1"), ("edit", "0")];
    cecilia.post(&format!("{LIST}/matka/julkaise"), &fields).must_say(finnish("survey-troubles"));
    assert_eq!(house.run(house.store.surveys(house.county)).unwrap().len(), 1);
    asked_at_the_harbour(&house, "matka");
    house.browser().page(QR).must_say(finnish("survey-title"));
    cecilia.follow(&cecilia.page(DRAFT).form("/poista"));
    assert_eq!(house.count("questions"), 0);
}

#[test]
fn only_those_who_run_surveys_see_them() {
    let house = matka();
    let cecilia = house.signed_in("cecilia");
    cecilia.follow(&cecilia.page(&format!("{LIST}/matka")).form("/uusi-versio"));
    let pages = ["", "/uusi", "/linkit", "/matka", "/matka/kysely.json", "/matka/esikatselu", "/matka/julkaise"];
    let drafts = ["/matka/luonnos", "/matka/luonnos/kysymykset/way", "/matka/luonnos/kysymykset/uusi?laji=open"];
    for name in ["aino", "bengt", "daavid"] {
        let other = house.signed_in(name);
        let desk = if name == "daavid" { "/tyopoyta/ihmiset" } else { "/tyopoyta/palautteet" };
        let token = other.page(desk).form("/kirjaudu-ulos").get("token").to_owned();
        for path in pages.into_iter().chain(drafts) {
            assert_eq!(other.get(&format!("{LIST}{path}")).status, 404, "{name} {path}");
        }
        for path in ["/uusi", "/tuo", "/linkit/qr", "/matka/julkaise", "/matka/uusi-versio", "/matka/luonnos"] {
            assert_eq!(other.post(&format!("{LIST}{path}"), &[("token", &token)]).status, 404, "{name} {path}");
        }
    }
    // Nor without a token of this session.
    for path in ["/uusi", "/tuo", "/linkit/qr", "/matka/julkaise", "/matka/luonnos/jarjestys"] {
        assert_eq!(cecilia.post(&format!("{LIST}{path}"), &[("token", "x")]).status, 403, "{path}");
    }
}

/// An answer by somebody on their way by bus, who was slow.
fn slowed(house: &House, why: &str) {
    let browser = house.browser();
    let form = browser.page(QR).form(QR).with("own-way", "bus").with("own-minutes", "75");
    assert_eq!(browser.send(&form.with("own-slow", why)).location(), "/kiitos");
}

#[test]
fn what_answers_in_words_blame_is_told_with_masked_quotes_where_it_is_looked_for() {
    let house = matka();
    house.set("small_cells.hidden_below", "5");
    let topics = vec![Topic { key: "fees".into(), name: Wording::new("Maksut", "", "") }];
    house.run(house.store.write(ImportTopics { county: house.county, topics })).unwrap();
    let reasons = ["lasku", "hinta", "maksu", "omavastuu"]
        .map(|what| format!("Aivan liian suuri {what} ja väärä summa laskussa"));
    reasons.iter().for_each(|why| slowed(&house, why));
    let read = || house.run(read_waiting(&house.store, house.county, tests::cast::NOW)).unwrap();
    assert_eq!(read(), 4);
    let cecilia = house.signed_in("cecilia");
    let results = format!("{LIST}/matka");
    // Of four nobody is told: one might know who wrote.
    cecilia.page(&results).must_say("väärä summa").must_not_say(finnish("comments-blame"));
    slowed(&house, "Hoitaja Maija lähetti aivan liian suuren laskun ja väärän hinnan");
    assert_eq!(read(), 1);
    let page = cecilia.page(&results);
    page.must_say(finnish("comments-blame")).must_say("Maksut").must_say("5 kielteistä kommenttia");
    page.must_say("5 kommenttia.").must_say("Sävy ei selvä 0").must_say("Hoitaja [nimi] lähetti").must_not_say("Maija");
    // The page of comments has them as a source of its own, for those whose clinic it was.
    let own = "/tyopoyta/kommentit?lahde=own";
    let page = house.signed_in("aino").page(own);
    page.must_say("5 kommenttia.").must_say("Maksut").must_not_say("Maija");
    house.signed_in("aino").page("/tyopoyta/kommentit?lahde=survey").must_say(finnish("comments-none"));
    house.signed_in("bengt").page(own).must_say(finnish("comments-none")).must_not_say("väärä summa");
    assert_eq!(house.signed_in("daavid").get(own).status, 404);
    assert_eq!(house.signed_in("aino").get(&results).status, 404);
}

#[test]
fn answers_lead_to_nobody_and_stay_in_the_county() {
    let house = matka();
    let browser = house.browser();
    browser.send(&browser.page(QR).form(QR).with("own-way", "bus"));
    let other = house.run(house.store.own_response_counts(house.metsola)).unwrap();
    assert!(other.is_empty());
    let answer = OwnAnswer { question: "way".into(), given: Given::Choices(vec!["bus".into()]) };
    let held = rows(&house, "own_answers");
    assert!(held[0].ends_with(&answer.given.values()[0]), "{held:?}");
}
