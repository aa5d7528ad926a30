use super::handle::press;
use tests::{House, finnish};

const NEW: &str = "/tyopoyta/pohjat/0";

#[test]
fn a_template_is_made_used_and_deleted() {
    let house = House::new();
    house.give("f1", "Odotin kolme tuntia.");
    let (aino, cecilia) = (house.signed_in("aino"), house.signed_in("cecilia"));
    cecilia.page("/tyopoyta/pohjat").must_say(finnish("templates-empty"));
    let page = cecilia.page(NEW);
    let page = cecilia.send(&page.form(NEW).with("name", "Jonotus").with("body", "Hei {nimi}!"));
    page.must_say("Täydennyskohtaa {nimi} ei ole.");
    assert_eq!(page.form(NEW).get("body"), "Hei {nimi}!");
    cecilia
        .send(&cecilia.page(NEW).form(NEW))
        .must_say(finnish("mend-template-name-missing"))
        .must_say(finnish("mend-text-missing"));
    let body = "Hei! {kohde} sai palautteesi {saapui}. Terveisin {käsittelijä}";
    let made = cecilia.send(&page.form(NEW).with("body", body));
    assert_eq!(made.location(), "/tyopoyta/pohjat");
    assert!(!aino.page("/tyopoyta/pohjat").has_form(NEW));
    // A handler uses it, and what was typed before stays.
    let page = press(&aino, "vastaa", &[("answer", "Kiitos."), ("template", "1"), ("use_template", "1")]);
    let filled = "Kiitos.\n\nHei! Sataman hammashoitola sai palautteesi 21.11.2026. Terveisin Aino Aalto";
    assert_eq!(page.form("/vastaa").get("answer"), filled);
    press(&aino, "vastaa", &[("template", "77"), ("use_template", "1")]).must_say(finnish("mend-template-missing"));
    assert_eq!(house.count("feedback_events"), 0, "taking a template in answers nothing");
    let path = "/tyopoyta/pohjat/1";
    assert_eq!(aino.get(path).status, 404, "a handler changes no templates");
    let form = cecilia.page(path).form(path);
    assert_eq!(form.get("body"), body);
    cecilia.send(&form.and("drop", "1"));
    assert_eq!(house.count("reply_templates"), 0);
    assert_eq!(cecilia.get(path).status, 404);
}
