use domain::language::Language;
use tests::{House, told};

fn speaks(body: &str) -> &str {
    let at = body.find("<html lang=\"").unwrap() + 12;
    &body[at..at + 2]
}

#[test]
fn the_path_names_the_language_and_the_browser_remembers_it() {
    let house = House::new();
    let browser = house.browser();
    assert_eq!(speaks(&browser.page("/palaute").body), "fi");
    let swedish = browser.page("/sv/");
    assert_eq!(speaks(&swedish.body), "sv");
    assert!(swedish.header("set-cookie").starts_with("kuule_language=sv; Path=/; Max-Age="));
    assert_eq!(speaks(&browser.page("/palaute").body), "sv", "chosen before");
    assert_eq!(speaks(&browser.page("/en/palaute").body), "en", "the path has the last word");
    assert_eq!(speaks(&browser.page("/").body), "en");
    assert_eq!(speaks(&browser.page("/fi").body), "fi");
    assert_eq!(speaks(&browser.page("/tyytyvaisyys").body), "fi");
    assert_eq!(browser.page("/").header("set-cookie"), "", "what is remembered is not set again");
    browser.set_cookie("kuule_language", "xx");
    assert_eq!(speaks(&browser.page("/").body), "fi");
}

#[test]
fn a_page_leads_to_itself_in_the_other_languages() {
    let house = House::new();
    house.give("f1", "Teksti");
    let code = tests::cast::code("f1");
    for path in ["/palaute?kohde=kotihoito".to_owned(), "/tyytyvaisyys".to_owned(), format!("/palaute/seuranta/{code}")]
    {
        let page = house.browser().page(&format!("/sv{path}"));
        let tags = page.tags();
        let ways = tags.iter().filter(|tag| tag.get("hreflang").is_some());
        let ways: Vec<_> = ways.filter_map(|tag| Some((tag.get("hreflang")?, tag.get("href")?))).collect();
        let expected = [("fi", format!("/fi{path}")), ("en", format!("/en{path}"))];
        assert_eq!(ways, expected.each_ref().map(|(code, address)| (*code, address.as_str())));
        for (language, address) in ways {
            assert_eq!(speaks(&house.browser().page(address).body), language);
        }
    }
}

#[test]
fn staff_pages_speak_the_three_languages_too() {
    let house = House::new();
    house.give("f1", "Teksti");
    let cecilia = house.signed_in("cecilia");
    for (prefix, language) in [("/fi", Language::Finnish), ("/sv", Language::Swedish), ("/en", Language::English)] {
        let page = cecilia.page(&format!("{prefix}/tyopoyta/palautteet"));
        page.must_say(told(language, "inbox-title"));
        let page = cecilia.page(&format!("{prefix}/tyopoyta/palautteet/f1"));
        page.must_say(told(language, "answer-label"));
        cecilia.page(&format!("{prefix}/tyopoyta/kyselyt")).must_say(told(language, "surveys-title"));
        cecilia.page(&format!("{prefix}/tyopoyta/kirjaa")).must_say(told(language, "enter-title"));
    }
    let door = house.browser().get("/sv/tyopoyta/palautteet").location().to_owned();
    assert_eq!(door, "/sv/tyopoyta/kirjaudu?jatko=%2Ftyopoyta%2Fpalautteet");
}

#[test]
fn errors_speak_the_reader_s_language() {
    let house = House::new();
    for (path, language) in [("/sv/x", Language::Swedish), ("/en/x", Language::English), ("/x", Language::Finnish)] {
        house.browser().get(path).must_say(told(language, "error-not-found"));
    }
}
