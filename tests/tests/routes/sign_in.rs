use tests::cast::{self, PASSWORD};
use tests::{Answer, House, finnish};

const AINO: &str = "aino@rantala.fi";

fn is_refused(answer: &Answer, words: &str) {
    assert_eq!(answer.status, 200);
    answer.must_say(words).must_say(finnish("mends-prefix"));
    let form = answer.form("/tyopoyta/kirjaudu");
    assert_eq!((form.get("email"), form.get("password")), (AINO, ""), "the password does not come back");
}

#[test]
fn who_is_not_signed_in_is_led_to_the_door_and_back() {
    let house = House::new();
    house.give("f1", "Teksti");
    let browser = house.browser();
    for path in [
        "/tyopoyta",
        "/tyopoyta/palautteet?osa=omat",
        "/tyopoyta/palautteet/f1",
        "/tyopoyta/kirjaa",
        "/tyopoyta/ihmiset",
    ] {
        let answer = browser.get(path);
        assert!(answer.location().starts_with("/tyopoyta/kirjaudu?jatko="), "{path}");
        let form = browser.page(answer.location()).form("/tyopoyta/kirjaudu");
        assert_eq!(form.get("going"), path);
    }
    let door = browser.get("/tyopoyta/palautteet/f1").location().to_owned();
    let form = browser.page(&door).form("/tyopoyta/kirjaudu").with("email", AINO).with("password", PASSWORD);
    browser.follow(&form).must_say("Teksti").must_say("Aino Aalto");
    // What a form would have done is not done after signing in.
    let answer = house.browser().post("/tyopoyta/palautteet/f1/ota", &[]);
    assert_eq!(answer.location(), "/tyopoyta/kirjaudu?jatko=%2Ftyopoyta");
}

#[test]
fn the_door_leads_to_our_own_pages_only() {
    let house = House::new();
    for going in
        ["https://evil.example/", "//evil.example", "/palaute", "/tyopoyta\\evil", "/tyopoyta/\r\nset-cookie: a=b"]
    {
        let browser = house.browser();
        let form = browser.page("/tyopoyta/kirjaudu").form("/tyopoyta/kirjaudu").with("going", going);
        let answer = browser.send(&form.with("email", AINO).with("password", PASSWORD));
        assert_eq!(answer.location(), "/tyopoyta", "{going}");
    }
}

#[test]
fn a_session_is_a_cookie_that_no_script_reads() {
    let house = House::new();
    let browser = house.browser();
    let answer = house.sign_in(&browser, " Aino@Rantala.fi ", PASSWORD);
    let cookie = answer.header("set-cookie");
    for part in ["kuule_session=", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert_eq!(browser.get("/tyopoyta").location(), "/tyopoyta/palautteet");
    let identifier = browser.cookie("kuule_session").unwrap();
    let stolen = house.run(house.fresh.everything());
    assert!(
        !stolen.windows(identifier.len()).any(|window| window == identifier.as_bytes()),
        "a stolen backup opens it"
    );
}

#[test]
fn wrong_is_wrong_whoever_it_is() {
    let house = House::new();
    let browser = house.browser();
    is_refused(&house.sign_in(&browser, AINO, "väärä salasana"), finnish("sign-in-wrong"));
    is_refused(&house.sign_in(&browser, AINO, ""), finnish("sign-in-wrong"));
    let nobody = house.sign_in(&browser, "nobody@rantala.fi", PASSWORD);
    nobody.must_say(finnish("sign-in-wrong"));
    // Somebody of the other county in the same database.
    house.sign_in(&browser, "aino@metsola.fi", PASSWORD).must_say(finnish("sign-in-wrong"));
    assert!(browser.cookie("kuule_session").is_none());
}

#[test]
fn after_five_wrong_ones_one_has_to_wait() {
    let house = House::new();
    let browser = house.browser();
    for _ in 0..5 {
        is_refused(&house.sign_in(&browser, AINO, "väärä salasana"), finnish("sign-in-wrong"));
        house.pass_minutes(1);
    }
    is_refused(&house.sign_in(&browser, AINO, PASSWORD), finnish("sign-in-too-many"));
    house.sign_in(&browser, "AINO@rantala.fi", PASSWORD).must_say(finnish("sign-in-too-many"));
    let bengt = house.sign_in(&house.browser(), &cast::email("bengt", "rantala"), PASSWORD);
    assert_eq!(bengt.status, 303, "others sign in meanwhile");
    // Fifteen minutes after the first, four are left within the time.
    house.pass_minutes(11);
    assert_eq!(house.sign_in(&browser, AINO, PASSWORD).status, 303);
    // Who got in has a clean slate.
    for _ in 0..4 {
        is_refused(&house.sign_in(&browser, AINO, "väärä salasana"), finnish("sign-in-wrong"));
    }
    assert_eq!(house.sign_in(&browser, AINO, PASSWORD).status, 303);
}

#[test]
fn signing_out_ends_the_session_everywhere_it_was_copied_to() {
    let house = House::new();
    let browser = house.signed_in("aino");
    let copy = house.browser();
    copy.set_cookie("kuule_session", &browser.cookie("kuule_session").unwrap());
    copy.page("/tyopoyta/palautteet");
    let form = browser.page("/tyopoyta/palautteet").form("/tyopoyta/kirjaudu-ulos");
    assert_eq!(browser.send(&form).location(), "/tyopoyta/kirjaudu");
    for browser in [&browser, &copy] {
        assert!(browser.get("/tyopoyta/palautteet").location().starts_with("/tyopoyta/kirjaudu"));
    }
}

#[test]
fn a_session_ends_when_it_is_not_used_and_after_a_day_s_work() {
    let house = House::new();
    let (idle, busy) = (house.signed_in("aino"), house.signed_in("bengt"));
    let inside = |browser: &tests::Browser| browser.get("/tyopoyta/palautteet").status == 200;
    house.pass(1);
    assert!(inside(&busy));
    house.pass(1);
    assert!(inside(&busy) && !inside(&idle));
    for _ in 0..9 {
        house.pass(1);
        assert!(inside(&busy));
    }
    house.pass(1);
    assert!(!inside(&busy), "twelve hours are enough for anybody");
}

#[test]
fn a_made_up_cookie_opens_nothing() {
    let house = House::new();
    let browser = house.browser();
    for value in ["x", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        browser.set_cookie("kuule_session", value);
        assert_eq!(browser.get("/tyopoyta/palautteet").status, 303, "{value}");
    }
}

#[test]
fn an_old_sign_in_page_is_only_to_be_sent_again() {
    let house = House::new();
    let browser = house.browser();
    let form =
        browser.page("/tyopoyta/kirjaudu").form("/tyopoyta/kirjaudu").with("email", AINO).with("password", PASSWORD);
    house.pass(13);
    let page = browser.send(&form);
    is_refused(&page, finnish("give-expired"));
    let form = page.form("/tyopoyta/kirjaudu").with("password", PASSWORD);
    assert_eq!(browser.send(&form).status, 303);
    assert_eq!(browser.post("/tyopoyta/kirjaudu", &[("email", AINO), ("password", PASSWORD)]).status, 200);
}
