use tests::{House, finnish};

#[test]
fn the_front_page_leads_to_what_one_came_for() {
    let house = House::new();
    let page = house.browser().page("/");
    page.must_say("Rantalan hyvinvointialue").must_say(finnish("home-title")).must_say(finnish("elsewhere-emergency"));
    for way in ["/palaute", "/palaute/seuranta", "/tyytyvaisyys", "/saavutettavuus", "/tietosuoja"] {
        assert!(page.tags().iter().any(|tag| tag.get("href") == Some(way)), "no way to {way}");
        house.browser().page(way);
    }
}

#[test]
fn promises_on_pages_are_the_county_s_own() {
    let house = House::new();
    house.set("promise.days.accessibility", "9");
    house.browser().page("/saavutettavuus").must_say("9 päivän");
    house.set("promise.days", "6");
    house.browser().page("/").must_say("6 päivän");
}

#[test]
fn the_privacy_page_says_what_is_kept_and_for_how_long() {
    let house = House::new();
    let page = house.browser().page("/tietosuoja");
    page.must_say(finnish("privacy-search")).must_say("Poistamme hakusanat 90 päivän kuluttua.");
    page.must_say("365 päivän kuluttua siitä, kun selvitys on päättynyt");
}

#[test]
fn an_unknown_address_has_a_page_of_its_own() {
    let house = House::new();
    let browser = house.browser();
    for path in ["/nothing", "/palaute/nothing", "/sv/ingenting", "/tyopoyta/nothing", "/q/NOSUCH", "/assets/none.css"]
    {
        let answer = browser.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body.contains("<h1>"), "{path} is bare: {}", answer.body);
    }
    browser.get("/fi/nothing").must_say(finnish("error-not-found"));
    let answer = browser.post("/tyytyvaisyys", &[]);
    assert_eq!(answer.status, 405);
    answer.must_say(finnish("error-not-found"));
}

#[test]
fn watchers_are_told_that_all_is_well() {
    let house = House::new();
    for path in ["/health/live", "/health/ready"] {
        assert_eq!(house.browser().page(path).body, "ok");
    }
}

#[test]
fn stylesheet_script_and_icon_are_there_for_a_year() {
    let house = House::new();
    let browser = house.browser();
    let page = browser.page("/");
    let tags = page.tags();
    let mut assets: Vec<&str> = tags.iter().filter_map(|tag| tag.get("src")).collect();
    assets.extend(tags.iter().filter(|tag| tag.name == "link").filter_map(|tag| tag.get("href")));
    assert_eq!(assets.len(), 3);
    for asset in assets {
        let plain = browser.page(asset);
        assert!(plain.header("cache-control").contains("max-age=31536000"), "{asset}: {:?}", plain.headers);
        assert!(plain.body.len() > 50);
        assert_eq!(plain.header("x-content-type-options"), "nosniff");
    }
}
