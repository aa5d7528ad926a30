use domain::feedback::{Feedback, Kind, ReplyWish, Speaker};
use domain::language::Language;
use domain::organisation::UnitId;
use jiff::civil::date;
use tests::cast::{COUNTY, HARBOUR};
use tests::{Answer, Browser, Database, Form, Fresh, House, told};

/// The public form, filled in as Maija would.
pub fn filled(browser: &Browser) -> Form {
    let form = browser.page("/palaute").form("/palaute");
    form.with("target", "satama-hammas").with("kinds", "criticism").with("text", "Odotin kolme tuntia.")
}

/// The receipt code in the address of the thanks page.
pub fn code(answer: &Answer) -> String {
    answer.location().rsplit('/').next().unwrap().to_owned()
}

pub fn held(house: &House, code: &str) -> Feedback {
    let receipt = house.store.vault().hash_text("receipt", code);
    house.run(house.store.feedback_by_receipt(house.county, &receipt)).unwrap().unwrap()
}

#[test]
fn the_form_speaks_three_languages() {
    let house = House::new();
    let browser = house.browser();
    for (path, language) in [
        ("/palaute", Language::Finnish),
        ("/respons", Language::Swedish),
        ("/feedback", Language::English),
        ("/sv/palaute", Language::Swedish),
        ("/en/palaute", Language::English),
        ("/fi/palaute", Language::Finnish),
    ] {
        let page = browser.page(path);
        assert!(page.body.contains(&format!("<html lang=\"{}\">", language.code())), "{path}");
        page.must_say(told(language, "give-title")).must_say(told(language, "text-label"));
        assert!(page.form("/palaute").get("token").len() > 40, "{path}");
    }
    browser.page("/sv/palaute").must_say("Hamnens tandklinik");
}

#[test]
fn a_feedback_arrives_at_its_unit() {
    let house = House::new();
    let browser = house.browser();
    let form = filled(&browser).and("kinds", "question").with("speaker", "close_one").with("reply", "code");
    let answer = browser.send(&form);
    let code = code(&answer);
    let thanks = browser.page(answer.location());
    thanks.must_say("Sataman hammashoitola").must_say("1.12.2026");
    assert_eq!(thanks.text_of("code").replace('-', ""), code);
    let held = held(&house, &code);
    assert_eq!((held.unit, held.handled_by, held.target.as_deref()), (HARBOUR, HARBOUR, Some("satama-hammas")));
    assert_eq!(held.text, "Odotin kolme tuntia.");
    assert_eq!(held.kinds.iter().collect::<Vec<_>>(), [Kind::Criticism, Kind::Question]);
    assert_eq!(
        (held.speaker, held.reply_wish, held.language),
        (Speaker::CloseOne, ReplyWish::ByCode, Language::Finnish)
    );
    assert_eq!((held.due_on, held.entered_by), (date(2026, 12, 1), None));
}

#[test]
fn who_does_not_know_the_place_reaches_the_central_desk() {
    let house = House::new();
    let browser = house.browser();
    let answer = browser.send(&filled(&browser).with("target", "?").with("kinds", "accessibility"));
    let held = held(&house, &code(&answer));
    assert_eq!((held.target, held.unit, held.handled_by), (None, COUNTY, COUNTY));
    assert_eq!(held.due_on, date(2026, 12, 5), "accessibility has fourteen days by law");
}

#[test]
fn a_form_in_swedish_is_a_feedback_in_swedish() {
    let house = House::new();
    let browser = house.browser();
    let form = browser.page("/respons").form("/palaute");
    assert_eq!(form.action, "/sv/palaute");
    let answer = browser.send(&form.with("target", "kotihoito").with("kinds", "thanks").with("text", "Tack!"));
    assert!(answer.location().starts_with("/sv/palaute/kiitos/"));
    browser.page(answer.location()).must_say(told(Language::Swedish, "thanks-title"));
    assert_eq!(held(&house, &code(&answer)).language, Language::Swedish);
}

#[test]
fn pressing_twice_is_one_feedback() {
    let house = House::new();
    let browser = house.browser();
    let form = filled(&browser);
    let (first, second) = (browser.send(&form), browser.send(&form));
    assert_eq!(first.location(), second.location());
    let changed = browser.send(&form.clone().with("text", "Muutin mieleni."));
    assert_eq!(changed.location(), first.location());
    assert_eq!(house.count("feedback"), 1);
    assert_eq!(held(&house, &code(&first)).text, "Odotin kolme tuntia.");
    // A form of one's own is another feedback.
    assert_ne!(browser.send(&filled(&browser)).location(), first.location());
    assert_eq!(house.count("feedback"), 2);
}

#[test]
fn the_place_is_found_without_a_script() {
    let house = House::new();
    let browser = house.browser();
    let form = filled(&browser).without("target").with("search", "hammaslääkäri").with("find", "1");
    let page = browser.send(&form);
    assert_eq!((page.status, house.count("feedback")), (200, 0));
    let chosen = |page: &Answer| page.tags().iter().filter(|tag| tag.get("name") == Some("target")).count();
    page.must_say("Sataman hammashoitola");
    let back = page.form("/palaute");
    assert_eq!((back.get("text"), back.get("search")), ("Odotin kolme tuntia.", "hammaslääkäri"));
    assert_eq!(back.get("token"), form.get("token"), "it is still the same feedback");
    assert!(chosen(&page) > 1);
    let nothing = browser.send(&form.with("search", "xyzzy"));
    nothing.must_say(tests::finnish("target-none-found"));
    // As one types, the same buttons come as a piece of a page.
    let piece = browser.page("/palaute/kohteet?q=oikominen");
    piece.must_say("Sataman hammashoitola");
    assert!(!piece.body.contains("<html"));
    assert_eq!(browser.send(&back.with("target", "satama-hammas")).status, 303);
}

#[test]
fn a_link_chooses_the_place() {
    let house = House::new();
    let browser = house.browser();
    assert_eq!(browser.page("/palaute?kohde=kotihoito").form("/palaute").get("target"), "kotihoito");
    assert_eq!(browser.page("/palaute?kohde=lakkautettu").form("/palaute").get("target"), "");
}

#[test]
fn any_sign_may_be_written() {
    for database in Database::BOTH {
        let Some(fresh) = database.fresh() else { continue };
        any_sign(fresh);
    }
}

fn any_sign(fresh: Fresh) {
    let house = House::on(fresh);
    let browser = house.browser();
    let words = "<script>alert('x')</script> & \"lainaus\" 🦷\r\n'; DROP TABLE feedback; -- \u{0}\u{202e}x";
    let answer = browser.send(&filled(&browser).with("text", words));
    let code = code(&answer);
    let follow = browser.page(&format!("/palaute/seuranta/{code}"));
    assert!(!follow.body.contains("<script>alert"));
    follow.must_say("<script>alert('x')</script> & \"lainaus\" 🦷\n'; DROP TABLE feedback; --");
    assert_eq!(house.count("feedback"), 1);
}

#[test]
fn what_is_given_does_not_depend_on_the_tree_of_yesterday() {
    let house = House::new();
    let browser = house.browser();
    let form = filled(&browser);
    let held = house.run(house.store.organisation(house.county, date(2026, 11, 20))).unwrap().unwrap();
    let rows: Vec<_> = tests::cast::rows("rantala").into_iter().filter(|row| row.code != "satama-hammas").collect();
    let from = date(2026, 11, 21);
    let change = domain::organisation::plan_import(Some(&held), &rows, from).unwrap();
    house.run(house.store.write(store::ImportOrganisation { county: house.county, change, from })).unwrap();
    house.refresh();
    let page = browser.send(&form);
    assert_eq!(page.status, 200);
    page.must_say(tests::finnish("mend-target-gone"));
    assert_eq!(page.form("/palaute").get("text"), "Odotin kolme tuntia.");
    assert_eq!(browser.send(&page.form("/palaute").with("target", "suun-terveys")).status, 303);
    assert_ne!(UnitId(0), HARBOUR);
}
