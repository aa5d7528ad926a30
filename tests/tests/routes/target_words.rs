use tests::{Answer, House, finnish};

/// The first place that a client is shown for some words.
fn first(house: &House, words: &str) -> String {
    let piece = house.browser().page(&format!("/palaute/kohteet?q={words}"));
    let first = piece.tags().into_iter().find(|tag| tag.get("name") == Some("target"));
    first.and_then(|tag| tag.get("value").map(str::to_owned)).unwrap_or_default()
}

fn listed(page: &Answer) -> usize {
    let is_target = |to: &str| to.starts_with("/tyopoyta/kohteet/");
    page.tags().iter().filter(|tag| tag.get("href").is_some_and(is_target)).count()
}

#[test]
fn only_those_who_keep_the_words_see_them() {
    let house = House::new();
    for (name, status) in [("cecilia", 200), ("daavid", 200), ("aino", 404), ("bengt", 404)] {
        let browser = house.signed_in(name);
        for path in ["/tyopoyta/kohteet", "/tyopoyta/kohteet/satama-hammas", "/tyopoyta/haut"] {
            assert_eq!(browser.get(path).status, status, "{name} {path}");
        }
    }
    assert_eq!(house.signed_in("daavid").get("/tyopoyta/kohteet/ei-ole").status, 404);
}

#[test]
fn the_list_is_narrowed_without_a_script() {
    let house = House::new();
    let daavid = house.signed_in("daavid");
    let all = daavid.page("/tyopoyta/kohteet");
    all.must_say("Sataman hammashoitola").must_say("oikominen, hammaslääkäri").must_say("Kotihoito");
    // Two clinics and three services have public names.
    assert_eq!(listed(&all), 5);
    for (typed, count) in [("HAMMAS", 3), ("oikominen", 1), ("tandläkare", 1), ("satama hammas", 1), ("xyzzy", 0)] {
        assert_eq!(
            listed(&daavid.page(&format!("/tyopoyta/kohteet?hae={}", typed.replace(' ', "+")))),
            count,
            "{typed}"
        );
    }
    assert_eq!(daavid.get("/tyopoyta/kohteet?sivu=99999").status, 200);
}

#[test]
fn a_new_word_is_found_at_once() {
    let house = House::new();
    let daavid = house.signed_in("daavid");
    assert_eq!(first(&house, "hammaspeikko"), "suun-terveys", "by likeness alone");
    let page = daavid.page("/tyopoyta/kohteet/kallio-hammas");
    let form = page.form_with("fi");
    assert_eq!(form.get("fi"), "");
    let saved = daavid.follow(&form.with("fi", "hammaspeikko\r\n peikko ; Peikko").with("sv", "tandtroll"));
    saved.must_say(finnish("targets-saved")).must_say("hammaspeikko").must_say(finnish("targets-check-first"));
    assert_eq!(
        (saved.form_with("fi").get("fi"), saved.form_with("fi").get("sv")),
        ("hammaspeikko\npeikko", "tandtroll")
    );
    assert_eq!(
        (first(&house, "hammaspeikko"), first(&house, "peikko")),
        ("kallio-hammas".into(), "kallio-hammas".into())
    );
    let tried = daavid.page("/tyopoyta/kohteet/satama-hammas?kokeile=peikko");
    tried.must_say("Haku löytää nyt: peikko").must_say("Kallion hammashoitola");
    let edition = house.run(house.store.directory_edition(house.county)).unwrap();
    daavid.follow(&saved.form_with("fi").with("en", "troll"));
    assert_eq!(house.run(house.store.directory_edition(house.county)).unwrap(), edition + 1, "other servers follow");
}

#[test]
fn two_people_do_not_overwrite_each_other() {
    let house = House::new();
    let (daavid, cecilia) = (house.signed_in("daavid"), house.signed_in("cecilia"));
    let path = "/tyopoyta/kohteet/kotihoito";
    let (one, other) = (daavid.page(path).form_with("fi"), cecilia.page(path).form_with("fi"));
    daavid.follow(&one.with("fi", "äidin hoito"));
    let page = cecilia.send(&other.with("fi", "hoivakotiin"));
    page.must_say(finnish("targets-stale-title"));
    assert_eq!((page.status, page.form_with("fi").get("fi")), (200, "hoivakotiin"));
    daavid.page(path).must_say("äidin hoito").must_not_say("hoivakotiin");
    cecilia.follow(&page.form_with("fi")).must_say("hoivakotiin");
    let long = cecilia.page(path).form_with("fi").with("fi", &"a".repeat(4_002));
    cecilia.send(&long).must_say("Lyhennä luetteloa 2 merkillä.");
}
